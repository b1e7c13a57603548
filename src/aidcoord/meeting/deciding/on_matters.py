"""Decisions about matters: what a new one must have, which it may take up, when it is closed."""

from collections.abc import Iterable, Iterator, Mapping

from aidcoord.meeting.acts import Request
from aidcoord.meeting.commands.on_matters import ApproveMatter, CloseMatter, MergeMatter, ReviewMatter, SubmitMatter
from aidcoord.meeting.deciding import next_id, strangers
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.on_matters import MatterApproved, MatterReviewed, MatterSubmitted
from aidcoord.meeting.matters import MATTER_STAGES, Matter, MatterKind, MatterStage
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.seats import OFFICE_SEAT, Role
from aidcoord.model.texts import Text

OVER = frozenset({MatterStage.REJECTED, MatterStage.WITHDRAWN, MatterStage.MERGED, MatterStage.CLOSED})
"""Stages at which nothing more comes of a matter, unless a task is opened again."""
_NOT_YET_APPROVED = frozenset(
    {MatterStage.SUBMITTED, MatterStage.ACCEPTED, MatterStage.REGISTERED, MatterStage.RETURNED, MatterStage.REVIEWED}
)


def check_submission(request: Request[SubmitMatter, None]) -> Iterator[Refusal]:
    """Members that are members, another one where agencies are to be brought together, and no second occasion."""
    command, meeting = request.command, request.meeting
    yield from strangers(meeting, command.seats, command.on)
    others = set(command.seats) - {request.actor.seat}
    if command.kind is MatterKind.COORDINATION and not others:
        zh, en = "协调事项要写明涉及的其他单位。", "A coordination names the other members that it concerns (MTG-09)."
        yield refusal(zh, en)
    if command.replaces is not None:
        yield from _not_rejected(command.replaces, meeting.matters)
    twin = next((one for one in meeting.matters.values() if _is_same_occasion(one, command)), None)
    if twin is not None:
        zh, en = f"此事已由{twin.id}提出。", f"{twin.id} was raised on the same occasion and is not over."
        yield refusal(zh, en)


def _is_same_occasion(matter: Matter, command: SubmitMatter) -> bool:
    raised = (command.raised_by, command.occasion)
    return all(raised) and (matter.raised_by, matter.occasion) == raised and matter.stage not in OVER


def _not_rejected(replaced: str, matters: Mapping[str, Matter]) -> Iterator[Refusal]:
    matter = matters.get(replaced)
    if matter is None:
        yield refusal(f"没有议题“{replaced[:40]}”。", f"There is no matter '{replaced[:40]}' to take up anew.")
    elif matter.stage is not MatterStage.REJECTED:
        stage = MATTER_STAGES[matter.stage]
        zh, en = (
            f"{matter.id}{stage.zh}，不需要重新上报。",
            f"{matter.id} is {stage.en}; only a rejected one is taken up anew.",
        )
        yield refusal(zh, en)


def submit(request: Request[SubmitMatter, None]) -> Iterable[MeetingEvent]:
    """The matter gets its number."""
    command = request.command
    matter = next_id("M", command.on.year, request.meeting.matters)
    fields = ("title", "text", "kind", "seats", "about", "papers", "replaces", "raised_by", "occasion", "origin")
    given = {name: getattr(command, name) for name in fields}
    return (request.made(MatterSubmitted, matter=matter, submitter=request.actor.seat, **given),)


def check_merger(request: Request[MergeMatter, Matter]) -> Iterator[Refusal]:
    """Another matter that no convenor has decided on yet."""
    command = request.command
    into = request.meeting.matters.get(command.into)
    if into is None:
        yield refusal(f"没有议题“{command.into[:40]}”。", f"There is no matter '{command.into[:40]}' to merge it into.")
    elif into.id == command.matter:
        yield refusal("议题不能并入它自己。", "A matter is not merged into itself.")
    elif into.stage not in _NOT_YET_APPROVED:
        stage = MATTER_STAGES[into.stage]
        zh = f"{into.id}{stage.zh}，不能再并入。"
        yield refusal(zh, f"{into.id} is {stage.en}: only what no convenor has decided on takes another in.")


def review(request: Request[ReviewMatter, Matter]) -> Iterable[MeetingEvent]:
    """The director's own bureau takes the same gate, and the event says so; where it is the only gate it approves."""
    is_own = request.subject.submitter == OFFICE_SEAT
    command = request.command
    yield request.made(MatterReviewed, matter=command.matter, opinion=command.opinion, is_own=is_own)
    if request.meeting.settings.one_gate:
        yield request.made(MatterApproved, matter=command.matter)


def approve(request: Request[ApproveMatter, Matter]) -> Iterable[MeetingEvent]:
    """A deputy's approval names the delegation that it rests on."""
    command, delegation = request.command, request.meeting.delegation_on(request.command.on)
    paper = delegation.paper if delegation and request.actor.role is Role.DEPUTY_CONVENOR else ""
    return (request.made(MatterApproved, matter=command.matter, remark=command.remark, delegation=paper),)


def check_closing(request: Request[CloseMatter, Matter]) -> Iterator[Refusal]:
    """No task of it is open."""
    left = [task for task in request.meeting.tasks_of(request.command.matter) if task.is_open]
    if left:
        listed = ", ".join(task.id for task in left)
        instead = Text(zh="请先核实办结任务。", en="Verify them first.")
        yield refusal(f"任务{listed}尚未办结。", f"These tasks of it are open: {listed}.", instead)
