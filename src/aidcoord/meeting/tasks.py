"""Resolutions and the tasks that follow from them; a task belongs to seats, so that a new holder finds it."""

from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from aidcoord.meeting.seats import seat_names
from aidcoord.model.texts import Text


@frozen(kw_only=True)
class Point:
    """One point of a resolution as it is moved: who does what by when, and how it is seen to be done."""

    text: str
    responsible: tuple[str, ...] = field(converter=seat_names)
    cooperating: tuple[str, ...] = field(default=(), converter=seat_names)
    days: int | None = None
    """Working days from the day of the resolution, itself not counted."""
    due: date | None = None
    """The last day, where it is named instead of counted."""
    measure: str
    """By what the office sees that it is done."""


@frozen(kw_only=True)
class Resolution:
    """What the meeting adopted on a matter."""

    id: str
    matter: str
    session: str
    text: str
    adopted: date
    owners: tuple[str, ...] = field(converter=seat_names)
    """The responsible agencies of its points; of guidance, which asks for nothing, the office that passes it on."""
    due: date
    """The last day of its points; of guidance, the day of adoption."""
    payer: str | None = None
    """Who pays, of a coordination."""
    tasks: tuple[str, ...] = ()


class TaskStage(Enum):
    """How far a task has come."""

    ASSIGNED = "assigned"
    HANDED_OVER = "handed_over"
    """交办; only where the county has the flow."""
    IN_HAND = "in_hand"
    """承办; only where the county has the flow."""
    DONE = "done"
    """Reported as done, and not yet seen to be."""
    VERIFIED = "verified"
    """Seen to be done: closed, 结案."""


TASK_STAGES: Final = {
    TaskStage.ASSIGNED: Text(zh="办理中", en="under way"),
    TaskStage.HANDED_OVER: Text(zh="已交办", en="handed over"),
    TaskStage.IN_HAND: Text(zh="承办中", en="in hand"),
    TaskStage.DONE: Text(zh="已报完成", en="reported done"),
    TaskStage.VERIFIED: Text(zh="已办结", en="closed"),
}


@frozen(kw_only=True)
class Progress:
    """What a member reported of a task."""

    on: date
    seat: str
    text: str
    paper: str = ""


@frozen(kw_only=True)
class Extension:
    """A longer time that was asked for, and what became of it."""

    asked: date
    seat: str
    until: date
    reason: str
    granted: bool | None = None
    """`None` while nobody has decided."""
    decided: date | None = None
    answer: str = ""


@frozen(kw_only=True)
class Chase:
    """A reminder of the office, and to whom it went."""

    on: date
    receivers: tuple[str, ...]
    text: str = ""


@frozen(kw_only=True)
class Task:
    """One point of a resolution on its way to being done."""

    id: str
    resolution: str
    matter: str
    text: str
    measure: str
    responsible: tuple[str, ...] = field(converter=seat_names)
    cooperating: tuple[str, ...] = field(default=(), converter=seat_names)
    assigned: date
    due: date
    first_due: date
    """The due day of the resolution, before any extension."""
    stage: TaskStage = TaskStage.ASSIGNED
    since: date
    progress: tuple[Progress, ...] = ()
    extensions: tuple[Extension, ...] = ()
    chases: tuple[Chase, ...] = ()
    escalated: bool = False
    """Whether it went to the convenor."""
    reopened: int = 0
    passed_from: tuple[str, ...] = ()
    """Seats that held it before and were succeeded."""

    @property
    def seats(self) -> tuple[str, ...]:
        """Who is responsible and who co-operates."""
        return seat_names((*self.responsible, *self.cooperating))

    @property
    def is_open(self) -> bool:
        """Whether the office has not closed it."""
        return self.stage is not TaskStage.VERIFIED

    @property
    def asked_extension(self) -> Extension | None:
        """The longer time that nobody has decided on yet."""
        return next((one for one in self.extensions if one.granted is None), None)

    def is_overdue(self, on: date) -> bool:
        """Whether its last day is past and it is not reported done."""
        return on > self.due and self.stage not in {TaskStage.DONE, TaskStage.VERIFIED}
