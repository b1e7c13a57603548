"""The joint meeting as it stands: everything that its events have led to."""

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import field, frozen

from aidcoord.meeting.events.taking_part import NoticeKind
from aidcoord.meeting.matters import Matter
from aidcoord.meeting.seats import Appointment, Delegation, Role, Seat, held_on, kept
from aidcoord.meeting.sessions import Session
from aidcoord.meeting.tasks import Resolution, Task
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.model.texts import Text


@frozen(kw_only=True)
class Notice:
    """A notice of the office to a member, and whether it has come."""

    id: str
    kind: NoticeKind
    sent: date
    seat: str
    receiver: str
    receiver_person: str
    about: str = ""
    text: str = ""
    received: date | None = None


@frozen(kw_only=True)
class Summary:
    """What the office summed up of a year."""

    year: int
    on: date
    text: str
    lessons: str


@frozen(kw_only=True)
class Commendation:
    """Somebody who was commended, with the ground and the figures it rests on."""

    year: int
    on: date
    whom: str
    ground: str
    figures: tuple[str, ...] = ()
    figures_until: date | None = None
    objections: str = ""


@frozen(kw_only=True)
class Meeting:
    """The joint meeting of one county, folded from its events; empty before it is constituted."""

    county: str = ""
    settings: MeetingSettings = field(factory=MeetingSettings)
    seats: Mapping[str, Seat] = field(factory=dict, converter=kept)
    appointments: tuple[Appointment, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    matters: Mapping[str, Matter] = field(factory=dict, converter=kept)
    sessions: Mapping[str, Session] = field(factory=dict, converter=kept)
    resolutions: Mapping[str, Resolution] = field(factory=dict, converter=kept)
    tasks: Mapping[str, Task] = field(factory=dict, converter=kept)
    notices: Mapping[str, Notice] = field(factory=dict, converter=kept)
    summaries: Mapping[int, Summary] = field(factory=dict, converter=kept)
    commendations: tuple[Commendation, ...] = ()
    last_day: date | None = None
    """The day of the latest act; no act lies before it."""

    @property
    def is_constituted(self) -> bool:
        """Whether the meeting has been set up."""
        return bool(self.county)

    def holder(self, post: str, on: date) -> Appointment | None:
        """Who holds a post on a day."""
        return next((one for one in held_on(self.appointments, on) if one.post == post), None)

    def holders(self, role: Role, on: date, seat: str | None = None) -> Iterator[Appointment]:
        """Who acts in a capacity on a day, of one member or of any."""
        for one in held_on(self.appointments, on):
            if role in one.roles and seat in {None, one.seat}:
                yield one

    def speaker(self, seat: str, on: date) -> Appointment | None:
        """To whom notices for a member go on a day: its liaison, or its head where there is none (MTG-04)."""
        for role in (Role.LIAISON, Role.HEAD):
            found = next(self.holders(role, on, seat), None)
            if found:
                return found
        return None

    def seats_on(self, on: date) -> tuple[Seat, ...]:
        """The members on a day."""
        return tuple(seat for seat in self.seats.values() if seat.is_held(on))

    def heir(self, seat: str) -> str:
        """The seat that has taken the place of one, or the same where none has."""
        successor = self.seats[seat].successor if seat in self.seats else None
        return self.heir(successor) if successor else seat

    def delegation_on(self, on: date) -> Delegation | None:
        """What lets the deputy act as a convenor on a day."""
        return next((one for one in self.delegations if on in one.period), None)

    def named(self, seat: str) -> Text:
        """What a member is called, where it has a seat; otherwise the name it was given."""
        return self.seats[seat].title if seat in self.seats else Text(zh=seat, en=seat)

    def tasks_of(self, matter: str) -> tuple[Task, ...]:
        """The tasks that followed from a matter."""
        return tuple(task for task in self.tasks.values() if task.matter == matter)
