"""An act of the protocol: who may do it, to what, from which stage, on which clause; and who could do it on a day."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final, Generic, TypeVar

from attrs import field, frozen

from aidcoord.meeting.commands import Command
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.matters import Matter
from aidcoord.meeting.refusals import Refusal
from aidcoord.meeting.seats import Appointment, Role, held_on, kept
from aidcoord.meeting.sessions import Session
from aidcoord.meeting.stages import Stage
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import Task
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.model.texts import Text
from aidcoord.model.working_days import WorkingDays

C = TypeVar("C", bound=Command)
S = TypeVar("S", Matter, Session, Task, None)

Subject = Matter | Session | Task | None


class About(Enum):
    """What an act is done to."""

    MEETING = "meeting"
    MATTER = "matter"
    SESSION = "session"
    TASK = "task"


@frozen(kw_only=True)
class Grounds:
    """What a decision rests on beside the meeting itself."""

    days: WorkingDays = field(factory=WorkingDays)
    """By which due days are counted."""
    reach: Mapping[str, frozenset[str]] = field(factory=dict, converter=kept)
    """By the full name of a benefit, evidence, rule or parameter, the fields that it touches: by the impact graph."""


@frozen(kw_only=True)
class Request(Generic[C, S]):
    """A command about to be decided, by whom, and about what."""

    meeting: Meeting
    command: C
    act: "Act"
    grounds: Grounds
    actor: Appointment
    subject: S

    def made(self, kind: type[MeetingEvent], /, **fields: Any) -> MeetingEvent:
        """An event of this act."""
        return kind(by=self.actor.post, person=self.actor.person, on=self.command.on, **fields)


def nothing_more(_request: Request[Any, Any]) -> Iterable[Refusal]:
    """Refuse nothing."""
    return ()


@frozen(kw_only=True)
class Act:
    """One row of the protocol's table; documentation, commands of the terminal and refusals are drawn from it."""

    id: str = field(kw_only=False)
    """The word by which the command line calls it."""
    title: Text = field(kw_only=False)
    command: type[Command]
    about: About
    who: tuple[Role, ...]
    """In which capacities it may be done. What a convenor may do, the deputy may under a delegation."""
    clause: str
    """The clause of the document that it rests on."""
    stages: tuple[Stage, ...] = ()
    """From which stages of its subject."""
    flow_stages: tuple[Stage, ...] = ()
    """From which stages instead, where the county has the flow 受理-登记-交办-承办-结案."""
    leads_to: Stage | None = None
    """To which stage."""
    moves: tuple[tuple[Stage | None, Stage], ...] = ()
    """What else it moves, from which stage to which: matters on an agenda, the matter of a task; `None` begins."""
    option: str | None = None
    """The option of the county without which there is no such act."""
    own: str | None = None
    """Of heads and liaisons only those of these members: `submitter`, `responsible` or `all_seats`."""
    is_personal: bool = False
    """Whether the convenor's own person is needed, so that no delegation covers it."""
    needs: tuple[str, ...] = ()
    """The texts of the command that cannot be left empty."""
    checks: Callable[[Any], Iterable[Refusal]] = nothing_more
    events: Callable[[Any], Iterable[MeetingEvent]]

    def stages_in(self, settings: MeetingSettings) -> tuple[Stage, ...]:
        """From which stages it is done in a county."""
        return self.flow_stages if self.flow_stages and settings.flow else self.stages

    def is_there(self, settings: MeetingSettings) -> bool:
        """Whether a county has this act."""
        return self.option is None or bool(getattr(settings, self.option))

    def fits(self, meeting: Meeting, subject: Subject) -> bool:
        """Whether its subject stands at a stage from which it is done."""
        return self.is_there(meeting.settings) and (
            subject is None or subject.stage in self.stages_in(meeting.settings)
        )


_MEMBERS: Final = frozenset({Role.HEAD, Role.LIAISON})


def may(act: Act, meeting: Meeting, subject: Subject, actor: Appointment, on: date) -> bool:
    """Whether the holder of an appointment may do an act on a day, at whatever stage the subject is."""
    roles = actor.roles.intersection(act.who)
    if roles - _MEMBERS:
        return True
    if roles and (act.own is None or subject is None or actor.seat in seats_of(act.own, subject)):
        return True
    return (
        actor.role is Role.DEPUTY_CONVENOR
        and Role.CONVENOR in act.who
        and not act.is_personal
        and (meeting.settings.deputy_may_act or meeting.delegation_on(on) is not None)
    )


def seats_of(own: str, subject: Subject) -> tuple[str, ...]:
    """The members whose own an act is."""
    if isinstance(subject, Matter):
        return (subject.submitter,)
    if isinstance(subject, Task):
        return subject.responsible if own == "responsible" else subject.seats
    return subject.seats if isinstance(subject, Session) else ()


def doers(act: Act, meeting: Meeting, subject: Subject, on: date) -> Iterator[Appointment]:
    """Everybody who may do an act on a day."""
    return (one for one in held_on(meeting.appointments, on) if may(act, meeting, subject, one, on))
