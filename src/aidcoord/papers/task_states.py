"""How a task stands on a day, in words: overdue or how long still, what was asked, how often it was chased."""

from collections.abc import Iterator
from datetime import date

from aidcoord.meeting.tasks import TASK_STAGES, Task, TaskStage
from aidcoord.papers.telling import Teller


def days_over(task: Task, on: date) -> int:
    """How many days an open task is overdue; 0 where it is not."""
    return (on - task.due).days if task.is_overdue(on) else 0


def urgency(task: Task) -> tuple[bool, date, str]:
    """By which tasks are put in order: overdue ones first, each by its due day; what only awaits a check comes last."""
    return (task.stage in {TaskStage.DONE, TaskStage.VERIFIED}, task.due, task.id)


def time_left(task: Task, on: date, teller: Teller) -> str:
    """How long a task is overdue, or how long it has still; nothing once it is reported done."""
    if task.stage in {TaskStage.DONE, TaskStage.VERIFIED}:
        return ""
    left = (task.due - on).days
    if not left:
        return teller.say("due today")
    key = "left" if left > 0 else "over"
    return teller.say(f"day {key}") if abs(left) == 1 else teller.say(f"days {key}", abs(left))


def history(task: Task, teller: Teller) -> Iterator[str]:
    """What has been done about a task, a remark each."""
    if task.stage is TaskStage.DONE:
        yield teller.say("awaits check")
    if task.due != task.first_due:
        yield teller.say("extended from", teller.day(task.first_due))
    asked = task.asked_extension
    if asked is not None:
        yield teller.say("asks until", teller.day(asked.until))
    if task.chases:
        yield teller.say("chased once") if len(task.chases) == 1 else teller.say("chased", len(task.chases))
    if task.escalated:
        yield teller.say("escalated")
    if task.reopened:
        yield teller.say("reopened")


def state(task: Task, on: date, teller: Teller) -> str:
    """Everything about how a task stands."""
    stage = TASK_STAGES[task.stage].within(teller.lang)
    return teller.joined((stage, time_left(task, on, teller), *history(task, teller)))
