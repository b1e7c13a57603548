"""Sessions: called by a convenor, prepared by the office, attended as the agenda asks."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from aidcoord.meeting.seats import kept
from aidcoord.model.texts import Text


class SessionKind(Enum):
    """What sort of session it is."""

    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"
    WRITTEN = "written"
    """Circulated between sessions; only where the county has settled so."""


class SessionStage(Enum):
    """How far a session has come."""

    CALLED = "called"
    PREPARED = "prepared"
    """The agenda is set."""
    INVITED = "invited"
    CONVENED = "convened"
    ADJOURNED = "adjourned"
    CLOSED = "closed"
    CANCELLED = "cancelled"


SESSION_KINDS: Final = {
    SessionKind.REGULAR: Text(zh="例会", en="regular"),
    SessionKind.EXTRAORDINARY: Text(zh="临时会议", en="extraordinary"),
    SessionKind.WRITTEN: Text(zh="书面传签", en="written"),
}
SESSION_STAGES: Final = {
    SessionStage.CALLED: Text(zh="已召集", en="called"),
    SessionStage.PREPARED: Text(zh="议程已定", en="prepared"),
    SessionStage.INVITED: Text(zh="已通知", en="invited"),
    SessionStage.CONVENED: Text(zh="正在开会", en="convened"),
    SessionStage.ADJOURNED: Text(zh="休会", en="adjourned"),
    SessionStage.CLOSED: Text(zh="已闭会", en="closed"),
    SessionStage.CANCELLED: Text(zh="已取消", en="cancelled"),
}


class Because(Enum):
    """Why a member is to attend."""

    OFFICE = "office"
    SUBMITS = "submits"
    NAMED = "named"
    TOUCHED = "touched"
    """A benefit or evidence of its own is touched."""
    TASK = "task"
    """It has an open task of a matter that is taken up anew."""
    ADDED = "added"


@frozen(kw_only=True)
class Reason:
    """One reason for which a member is to attend."""

    because: Because
    matter: str = ""
    detail: str = ""
    """The name that is touched, or the convenor's own reason."""


@frozen(kw_only=True)
class Attendee:
    """A member that is to attend, and every reason why."""

    seat: str
    reasons: tuple[Reason, ...]


class Stance(Enum):
    """What a member says to a matter; the document knows no vote."""

    AGREE = "agree"
    DISAGREE = "disagree"
    RESERVE = "reserve"


STANCES: Final = {
    Stance.AGREE: Text(zh="同意", en="agrees"),
    Stance.DISAGREE: Text(zh="不同意", en="disagrees"),
    Stance.RESERVE: Text(zh="保留意见", en="reserves its opinion"),
}


@frozen(kw_only=True)
class Position:
    """What a member said to a matter."""

    seat: str
    stance: Stance
    text: str = ""


@frozen(kw_only=True)
class Presence:
    """Whether a member came, and who spoke for it."""

    seat: str
    present: bool
    person: str = ""
    is_delegate: bool = False
    """Whether the person stands in for the member's head and liaison."""


class Outcome(Enum):
    """What became of an item of the agenda."""

    OPEN = "open"
    RESOLVED = "resolved"
    POSTPONED = "postponed"


@frozen(kw_only=True)
class AgendaItem:
    """A matter on an agenda, with what was said and what became of it."""

    matter: str
    outcome: Outcome = Outcome.OPEN
    resolution: str | None = None
    recused: Mapping[str, str] = field(factory=dict, converter=kept)
    """Members that do not take part in it, each with the reason."""
    positions: Mapping[str, Position] = field(factory=dict, converter=kept)
    """The last position of each member."""
    remark: str = ""


@frozen(kw_only=True)
class Session:
    """One sitting of the meeting, from the call to the close."""

    id: str
    kind: SessionKind
    stage: SessionStage = SessionStage.CALLED
    called: date
    day: date
    """The day for which it is called; after an adjournment, that on which it goes on."""
    begins: str
    """The time of day in the county, as 09:30."""
    place: str
    reason: str = ""
    asked_by: str = ""
    """The member that asked for it, where one did."""
    is_beyond: bool = False
    """Whether it is a regular session beyond the two of a year (MTG-16)."""
    revision: int = 0
    """How often the invitations have changed since they were first sent."""
    items: tuple[AgendaItem, ...] = ()
    carried_over: Mapping[str, str] = field(factory=dict, converter=kept)
    """Approved matters that do not stand on the agenda, each with the reason."""
    attendees: tuple[Attendee, ...] = ()
    dropped: Mapping[str, str] = field(factory=dict, converter=kept)
    """Members that the convenor took off, each with the reason."""
    guests: tuple[str, ...] = ()
    presence: Mapping[str, Presence] = field(factory=dict, converter=kept)
    chair: str = ""
    """The post of whoever opened it and presides."""
    chair_person: str = ""
    convened: date | None = None
    closed: date | None = None
    countersigned: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def seats(self) -> tuple[str, ...]:
        """The members that are to attend."""
        return tuple(one.seat for one in self.attendees)

    @property
    def present(self) -> tuple[str, ...]:
        """The members that came."""
        return tuple(one.seat for one in self.presence.values() if one.present)

    def item(self, matter: str) -> AgendaItem | None:
        """The item about a matter, if it is on the agenda."""
        return next((one for one in self.items if one.matter == matter), None)
