"""Who takes part: seats of agencies and townships, and dated appointments. A task belongs to a seat, never a person."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final

from attrs import field, frozen

from aidcoord.model.checks import frozen_dict, names
from aidcoord.model.days import Period
from aidcoord.model.texts import Text

OFFICE_SEAT: Final = "civil_affairs"
"""The seat at which the office of the meeting stands; its head is the office's director (MTG-03)."""


MEMBER_FIELDS: Final[Mapping[str, Text]] = {
    "civil_affairs": Text(zh="县民政局", en="County Civil Affairs Bureau"),
    "development_reform": Text(zh="县发改局", en="County Development and Reform Bureau"),
    "education_sports": Text(zh="县教体局", en="County Education and Sports Bureau"),
    "justice": Text(zh="县司法局", en="County Justice Bureau"),
    "finance": Text(zh="县财政局", en="County Finance Bureau"),
    "human_resources": Text(zh="县人社局", en="County Human Resources Bureau"),
    "housing_construction": Text(zh="县住建局", en="County Housing and Construction Bureau"),
    "agriculture": Text(zh="县农业局", en="County Agriculture Bureau"),
    "health_family_planning": Text(zh="县卫生计生局", en="County Health and Family Planning Bureau"),
    "poverty_alleviation": Text(zh="县扶贫办", en="County Poverty Alleviation Office"),
    "trade_union": Text(zh="县总工会", en="County Federation of Trade Unions"),
    "disabled_federation": Text(zh="县残联", en="County Disabled Persons' Federation"),
    "price": Text(zh="县物价局", en="County Price Bureau"),
}
"""The thirteen fields that have a seat (MTG-02), in the document's order; townships have theirs besides."""


class Role(Enum):
    """In which capacity somebody acts in the meeting."""

    CONVENOR = "convenor"
    DEPUTY_CONVENOR = "deputy_convenor"
    DIRECTOR = "director"
    """Of the office; derived from the head of civil affairs, never assigned."""
    OFFICE = "office"
    """The office's own people: its director and its clerks."""
    HEAD = "head"
    """Who leads a member: a bureau or a township."""
    LIAISON = "liaison"
    """The section head who speaks for a member day by day."""


ROLES: Final = {
    Role.CONVENOR: Text(zh="总召集人", en="the convenor"),
    Role.DEPUTY_CONVENOR: Text(zh="副总召集人", en="the deputy convenor"),
    Role.DIRECTOR: Text(zh="办公室主任", en="the director of the office"),
    Role.OFFICE: Text(zh="联席会议办公室", en="the office"),
    Role.HEAD: Text(zh="成员单位负责人", en="the head of the member"),
    Role.LIAISON: Text(zh="联络员", en="the liaison"),
}
"""What people call the roles."""


_ALONE: Final = {role: frozenset({role}) for role in Role}
_DIRECTOR: Final = frozenset({Role.HEAD, Role.DIRECTOR, Role.OFFICE})


@frozen(kw_only=True)
class Seat:
    """A member's place in the meeting: that of a field of policy, whichever agency holds it, or of a township."""

    id: str = field(kw_only=False)
    """The field of policy, or the code of the township."""
    title: Text = field(kw_only=False)
    is_township: bool = False
    ended: date | None = None
    """The last day, where another seat took its place."""
    successor: str | None = None

    def is_held(self, on: date) -> bool:
        """Whether it is a seat on a day."""
        return self.ended is None or on <= self.ended


@frozen(kw_only=True)
class Appointment:
    """That somebody holds a post of the meeting over a period; `--as` names the post."""

    post: str
    """The post's id, such as `county_head`, `head_of_price` or `liaison_of_price`."""
    title: Text
    role: Role
    person: str
    seat: str | None = None
    """The member for which the holder acts; `None` for convenors and the office's clerks."""
    section: str = ""
    """The section of the agency that a liaison heads."""
    period: Period

    @property
    def roles(self) -> frozenset[Role]:
        """Every capacity in which the holder acts: the head of civil affairs directs the office besides."""
        return _DIRECTOR if self.role is Role.HEAD and self.seat == OFFICE_SEAT else _ALONE[self.role]


@frozen(kw_only=True)
class Delegation:
    """That the convenor lets the deputy act as a convenor over a period, and the paper that says so."""

    paper: str
    period: Period
    given: date


def held_on(appointments: Iterable[Appointment], on: date) -> Iterator[Appointment]:
    """The appointments in force on a day."""
    return (one for one in appointments if on in one.period)


def seat_names(seats: Iterable[str]) -> tuple[str, ...]:
    """Ids of seats as a tuple, each once, in the order given."""
    return tuple(dict.fromkeys(names(seats)))


def kept(mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """A copy of a mapping that nobody can change."""
    return frozen_dict(mapping)
