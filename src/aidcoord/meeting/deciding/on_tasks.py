"""Decisions about tasks and about the year as a whole."""

from collections.abc import Iterable, Iterator

from aidcoord.meeting.acts import Request
from aidcoord.meeting.commands.on_tasks import (
    AskExtension,
    ChaseTask,
    Commend,
    GrantExtension,
    MarkDone,
    RefuseExtension,
    ReopenTask,
    ReportProgress,
    SummariseYear,
)
from aidcoord.meeting.deciding import notices
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.on_tasks import (
    ExtensionAsked,
    ExtensionGranted,
    ProgressReported,
    TaskChased,
    TaskDone,
    TaskEscalated,
)
from aidcoord.meeting.events.taking_part import NoticeKind
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.tasks import Task
from aidcoord.model.texts import Text

_Answer = Request[GrantExtension, Task] | Request[RefuseExtension, Task]


def report(request: Request[ReportProgress, Task]) -> Iterable[MeetingEvent]:
    """It is said for the actor's member."""
    command = request.command
    said = {"text": command.text, "paper": command.paper, "seat": request.actor.seat}
    return (request.made(ProgressReported, task=command.task, **said),)


def check_asking(request: Request[AskExtension, Task]) -> Iterator[Refusal]:
    """A later day than the due day and than today, and nothing asked that is undecided."""
    command, task = request.command, request.subject
    if command.until <= max(task.due, command.on):
        zh = f"{command.until}不晚于现截止日{task.due}和今日。"
        yield refusal(zh, f"{command.until} is not after the due day {task.due} and today.")
    if task.asked_extension is not None:
        asked = task.asked_extension
        zh, en = (
            f"已申请延至{asked.until}，尚未答复。",
            f"An extension to {asked.until} is asked for already and undecided.",
        )
        yield refusal(zh, en)


def ask(request: Request[AskExtension, Task]) -> Iterable[MeetingEvent]:
    """It is asked for the actor's member."""
    command = request.command
    asked = {"until": command.until, "reason": command.reason, "seat": request.actor.seat}
    return (request.made(ExtensionAsked, task=command.task, **asked),)


def check_asked(request: _Answer) -> Iterator[Refusal]:
    """Something is asked for and undecided."""
    if request.subject.asked_extension is None:
        instead = Text(zh="责任单位可以申请延期。", en="The responsible agency can ask for one.")
        yield refusal("没有待答复的延期申请。", "No extension is asked for.", instead)


def grant(request: Request[GrantExtension, Task]) -> Iterable[MeetingEvent]:
    """The day that was asked for becomes the due day."""
    asked = request.subject.asked_extension
    until = asked.until if asked else request.subject.due
    return (request.made(ExtensionGranted, task=request.command.task, until=until, remark=request.command.remark),)


def chase(request: Request[ChaseTask, Task]) -> Iterator[MeetingEvent]:
    """A reminder to each responsible agency; after as many as the county says the task goes to the convenor."""
    task, text = request.subject, request.command.text
    sent = list(notices(request, NoticeKind.REMINDER, task.responsible, about=task.id, text=text))
    receivers = [getattr(notice, "receiver", "") for notice in sent]
    yield request.made(TaskChased, task=task.id, receivers=receivers, text=text)
    yield from sent
    chases, limit = len(task.chases) + 1, request.meeting.settings.escalate_after
    if limit is not None and chases >= limit and not task.escalated:
        yield request.made(TaskEscalated, task=task.id, chases=chases)


def done(request: Request[MarkDone, Task]) -> Iterable[MeetingEvent]:
    """It is said for the actor's member."""
    command = request.command
    said = {"text": command.text, "paper": command.paper, "seat": request.actor.seat}
    return (request.made(TaskDone, task=command.task, **said),)


def check_reopening(request: Request[ReopenTask, Task]) -> Iterator[Refusal]:
    """A new due day that is not past."""
    if request.command.due < request.command.on:
        yield refusal(f"新截止日{request.command.due}已过。", f"The new due day {request.command.due} is past.")


def check_summary(request: Request[SummariseYear, None]) -> Iterator[Refusal]:
    """A year that has begun."""
    if request.command.year > request.command.on.year:
        yield refusal(f"{request.command.year}年还没有开始。", f"{request.command.year} has not begun.")


def check_commendation(request: Request[Commend, None]) -> Iterator[Refusal]:
    """Figures of a period that is over (MTG-13)."""
    command = request.command
    if command.figures and command.figures_until is None:
        yield refusal("所引数据要写明截止日。", "Say until which day the cited figures run (MTG-13).")
    if command.figures_until is not None and command.figures_until >= command.on:
        zh = f"所引数据的期间到{command.figures_until}，尚未结束。"
        yield refusal(zh, f"The figures run until {command.figures_until}: a period that is still open (MTG-13).")
