"""What events about tasks change."""

from typing import Any

from attrs import evolve

from aidcoord.meeting.events.on_tasks import (
    ExtensionAsked,
    ExtensionGranted,
    ExtensionRefused,
    ProgressReported,
    TaskAssigned,
    TaskChased,
    TaskDone,
    TaskEscalated,
    TaskHandedOver,
    TaskReopened,
    TaskTakenOn,
    TaskVerified,
)
from aidcoord.meeting.folding import changed, folds
from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.seats import seat_names
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import Chase, Extension, Progress, Task, TaskStage


def _task(meeting: Meeting, happened: Any, **changes: Any) -> Meeting:
    return evolve(meeting, tasks=changed(meeting.tasks, happened.task, **changes))


def _moved(meeting: Meeting, happened: Any, stage: TaskStage, **changes: Any) -> Meeting:
    return _task(meeting, happened, stage=stage, since=happened.on, **changes)


def _said(meeting: Meeting, happened: TaskDone | ProgressReported) -> tuple[Progress, ...]:
    said = Progress(on=happened.on, seat=happened.seat, text=happened.text, paper=happened.paper)
    return (*meeting.tasks[happened.task].progress, said)


@folds(TaskAssigned)
def assigned(meeting: Meeting, happened: TaskAssigned) -> Meeting:
    """The resolution has one more task."""
    task = Task(
        id=happened.task,
        resolution=happened.resolution,
        matter=happened.matter,
        text=happened.text,
        measure=happened.measure,
        responsible=happened.responsible,
        cooperating=happened.cooperating,
        assigned=happened.on,
        due=happened.due,
        first_due=happened.due,
        since=happened.on,
    )
    tasks = (*meeting.resolutions[happened.resolution].tasks, task.id)
    resolutions = changed(meeting.resolutions, happened.resolution, tasks=tasks)
    return evolve(meeting, tasks={**meeting.tasks, task.id: task}, resolutions=resolutions)


@folds(TaskHandedOver)
def handed_over(meeting: Meeting, happened: TaskHandedOver) -> Meeting:
    """Whoever is responsible has it."""
    return _moved(meeting, happened, TaskStage.HANDED_OVER)


@folds(TaskTakenOn)
def taken_on(meeting: Meeting, happened: TaskTakenOn) -> Meeting:
    """It is in hand."""
    return _moved(meeting, happened, TaskStage.IN_HAND)


@folds(ProgressReported)
def reported(meeting: Meeting, happened: ProgressReported) -> Meeting:
    """One more report."""
    return _task(meeting, happened, progress=_said(meeting, happened))


@folds(ExtensionAsked)
def asked(meeting: Meeting, happened: ExtensionAsked) -> Meeting:
    """An answer is awaited."""
    extension = Extension(asked=happened.on, seat=happened.seat, until=happened.until, reason=happened.reason)
    return _task(meeting, happened, extensions=(*meeting.tasks[happened.task].extensions, extension))


def _answered(meeting: Meeting, happened: Any, *, granted: bool, answer: str) -> tuple[Extension, ...]:
    return tuple(
        evolve(one, granted=granted, decided=happened.on, answer=answer) if one.granted is None else one
        for one in meeting.tasks[happened.task].extensions
    )


@folds(ExtensionGranted)
def granted(meeting: Meeting, happened: ExtensionGranted) -> Meeting:
    """The due day is later."""
    extensions = _answered(meeting, happened, granted=True, answer=happened.remark)
    return _task(meeting, happened, extensions=extensions, due=happened.until)


@folds(ExtensionRefused)
def refused(meeting: Meeting, happened: ExtensionRefused) -> Meeting:
    """The due day stays."""
    extensions = _answered(meeting, happened, granted=False, answer=happened.reason)
    return _task(meeting, happened, extensions=extensions)


@folds(TaskChased)
def chased(meeting: Meeting, happened: TaskChased) -> Meeting:
    """One more reminder."""
    chase = Chase(on=happened.on, receivers=happened.receivers, text=happened.text)
    return _task(meeting, happened, chases=(*meeting.tasks[happened.task].chases, chase))


@folds(TaskEscalated)
def escalated(meeting: Meeting, happened: TaskEscalated) -> Meeting:
    """The convenor has it in sight."""
    return _task(meeting, happened, escalated=True)


@folds(TaskDone)
def done(meeting: Meeting, happened: TaskDone) -> Meeting:
    """The office is to see; what was asked for longer is moot."""
    extensions = _answered(meeting, happened, granted=False, answer="")
    return _moved(meeting, happened, TaskStage.DONE, progress=_said(meeting, happened), extensions=extensions)


@folds(TaskVerified)
def verified(meeting: Meeting, happened: TaskVerified) -> Meeting:
    """It is closed."""
    return _moved(meeting, happened, TaskStage.VERIFIED)


@folds(TaskReopened)
def reopened(meeting: Meeting, happened: TaskReopened) -> Meeting:
    """It is open again, and so is its matter; seats that were succeeded meanwhile are now their successors."""
    task: Task = meeting.tasks[happened.task]
    responsible = seat_names(map(meeting.heir, task.responsible))
    after = _moved(
        meeting,
        happened,
        TaskStage.ASSIGNED,
        due=happened.due,
        reopened=task.reopened + 1,
        responsible=responsible,
        cooperating=[seat for seat in map(meeting.heir, task.cooperating) if seat not in responsible],
        passed_from=(*task.passed_from, *(seat for seat in task.seats if meeting.heir(seat) != seat)),
    )
    if after.matters[task.matter].stage is not MatterStage.CLOSED:
        return after
    matters = changed(after.matters, task.matter, stage=MatterStage.RESOLVED, since=happened.on)
    return evolve(after, matters=matters)
