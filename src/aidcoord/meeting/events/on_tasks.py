"""Events about tasks, and about the year as a whole."""

from datetime import date

from attrs import field, frozen

from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.seats import seat_names
from aidcoord.model.checks import names
from aidcoord.model.events import event


@event("meeting.task_assigned")
@frozen(kw_only=True)
class TaskAssigned(MeetingEvent):
    """A point of a resolution became a task."""

    task: str
    resolution: str
    matter: str
    text: str
    measure: str
    responsible: tuple[str, ...] = field(converter=seat_names)
    cooperating: tuple[str, ...] = field(default=(), converter=seat_names)
    due: date


@event("meeting.task_handed_over")
@frozen(kw_only=True)
class TaskHandedOver(MeetingEvent):
    """The office handed a task to whoever is responsible."""

    task: str


@event("meeting.task_taken_on")
@frozen(kw_only=True)
class TaskTakenOn(MeetingEvent):
    """Whoever is responsible took the task on."""

    task: str


@event("meeting.progress_reported")
@frozen(kw_only=True)
class ProgressReported(MeetingEvent):
    """A member said how far a task has come."""

    task: str
    seat: str
    text: str
    paper: str = ""


@event("meeting.extension_asked")
@frozen(kw_only=True)
class ExtensionAsked(MeetingEvent):
    """A member asked for a later due day."""

    task: str
    seat: str
    until: date
    reason: str


@event("meeting.extension_granted")
@frozen(kw_only=True)
class ExtensionGranted(MeetingEvent):
    """The later due day was given."""

    task: str
    until: date
    remark: str = ""


@event("meeting.extension_refused")
@frozen(kw_only=True)
class ExtensionRefused(MeetingEvent):
    """The due day was held to."""

    task: str
    reason: str


@event("meeting.task_chased")
@frozen(kw_only=True)
class TaskChased(MeetingEvent):
    """The office reminded whoever has the task."""

    task: str
    receivers: tuple[str, ...] = field(converter=names)
    text: str = ""


@event("meeting.task_escalated")
@frozen(kw_only=True)
class TaskEscalated(MeetingEvent):
    """A task went to the convenor after so many chases."""

    task: str
    chases: int


@event("meeting.task_done")
@frozen(kw_only=True)
class TaskDone(MeetingEvent):
    """Whoever is responsible reported a task as done."""

    task: str
    seat: str
    text: str
    paper: str


@event("meeting.task_verified")
@frozen(kw_only=True)
class TaskVerified(MeetingEvent):
    """The office saw that a task is done, and closed it."""

    task: str
    finding: str


@event("meeting.task_reopened")
@frozen(kw_only=True)
class TaskReopened(MeetingEvent):
    """A task was opened again."""

    task: str
    reason: str
    due: date


@event("meeting.year_summarised")
@frozen(kw_only=True)
class YearSummarised(MeetingEvent):
    """The office summed up a year."""

    year: int
    text: str
    lessons: str


@event("meeting.commended")
@frozen(kw_only=True)
class Commended(MeetingEvent):
    """A convenor commended somebody."""

    year: int
    whom: str
    ground: str
    figures: tuple[str, ...] = field(default=(), converter=names)
    figures_until: date | None = None
    objections: str = ""
