"""Every state that a small county's meeting can reach, and what must hold in each."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cache
from typing import Any, Final

from attrs import evolve, field, frozen
from tests.meeting.small_county import GROUNDS, START, TOWN, constituted, point

from aidcoord.errors import RefusedError
from aidcoord.meeting.acts import About
from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands import on_matters as m
from aidcoord.meeting.commands import on_sessions as s
from aidcoord.meeting.commands import on_tasks as t
from aidcoord.meeting.commands import taking_part as p
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.on_matters import MatterApproved, MatterReviewed, MatterSentBack
from aidcoord.meeting.events.on_sessions import (
    ResolutionAdopted,
    SessionAdjourned,
    SessionClosed,
    SessionConvened,
    SessionResumed,
)
from aidcoord.meeting.events.on_tasks import TaskAssigned
from aidcoord.meeting.evolving import fold
from aidcoord.meeting.matters import MatterKind, MatterStage
from aidcoord.meeting.protocol import decide
from aidcoord.meeting.refusals import Refusal
from aidcoord.meeting.sessions import Outcome, SessionKind, SessionStage, Stance
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.table import BY_COMMAND
from aidcoord.model.meeting_settings import MeetingSettings

LATER: Final = START + timedelta(days=30)
_OTHERS: Final = ("head_of_civil_affairs", "clerk", "head_of_finance")


@frozen
class Witness:
    """What an onlooker notes from the events alone, to hold against what the meeting says of itself."""

    reviewed: frozenset[str] = frozenset()
    approved: frozenset[str] = frozenset()
    open_sessions: frozenset[str] = frozenset()
    tasks: frozenset[str] = frozenset()

    def seeing(self, happened: MeetingEvent) -> "Witness":
        """What is noted after an event; a resolution outside an open session is cried out."""
        noted = self
        match happened:
            case MatterReviewed():
                noted = evolve(self, reviewed=self.reviewed | {happened.matter})
            case MatterApproved():
                assert happened.matter in self.reviewed, "approved without review"
                noted = evolve(self, approved=self.approved | {happened.matter})
            case MatterSentBack():
                gone = {happened.matter}
                noted = evolve(self, reviewed=self.reviewed - gone, approved=self.approved - gone)
            case SessionConvened() | SessionResumed():
                noted = evolve(self, open_sessions=self.open_sessions | {happened.session})
            case SessionAdjourned() | SessionClosed():
                noted = evolve(self, open_sessions=self.open_sessions - {happened.session})
            case ResolutionAdopted():
                assert happened.session in self.open_sessions, "adopted outside a convened session"
            case TaskAssigned():
                noted = evolve(self, tasks=self.tasks | {happened.task})
        return noted


@frozen(kw_only=True)
class World:
    """How large the county is that is explored."""

    matters: int = 1
    sessions: int = 1
    changes: bool = True
    """Whether seats and people change."""
    wrong: bool = True
    """Whether commands by the wrong people are tried as well."""
    settings: MeetingSettings = field(factory=MeetingSettings)
    thin: int = 1
    """Of commands that come at the wrong stage, every how many-th is tried."""


@frozen
class Found:
    """What an exploration came upon."""

    states: int
    refusals: int
    acts: frozenset[str]
    stages: frozenset[object]
    moves: frozenset[tuple[str, object, object]]
    """By the id of an act, from which stage to which it moved something; from `None` it began."""


@cache
def explore(world: World, most: int | None = None) -> Found:
    """Walk through every state, each once, and hold what must hold against it.

    Args:
        world: How large the county is.
        most: After how many states to stop; without it all are walked.
    """
    first = (constituted(world.settings).meeting, Witness())
    seen, waiting = {_key(*first)}, deque([first])
    acts, stages, moves, refusals = set[str](), set[object](), set[tuple[str, object, object]](), 0
    while waiting and (most is None or len(seen) < most):
        meeting, witness = waiting.popleft()
        check(meeting, witness)
        stages.update(one.stage for held in (meeting.matters, meeting.sessions, meeting.tasks) for one in held.values())
        for command in _tried(meeting, world, len(seen)):
            try:
                events = decide(meeting, command, GROUNDS)
            except RefusedError as error:
                refusals += 1
                check_refusal(error)
                continue
            acts.add(type(command).__name__)
            noted = witness
            for happened in events:
                noted = noted.seeing(happened)
            after = fold(events, meeting)
            moves.update(_moves(BY_COMMAND[type(command)].id, meeting, after))
            key = _key(after, noted)
            if key not in seen:
                seen.add(key)
                waiting.append((after, noted))
    return Found(len(seen), refusals, frozenset(acts), frozenset(stages), frozenset(moves))


def _tried(meeting: Meeting, world: World, offset: int) -> Iterator[Command]:
    """All commands, or of those at the wrong stage only some, others in each state."""
    for place, command in enumerate(commands(meeting, world), start=offset):
        act = BY_COMMAND[type(command)]
        held: Mapping[About, Mapping[str, Any]] = {
            About.MATTER: meeting.matters,
            About.SESSION: meeting.sessions,
            About.TASK: meeting.tasks,
        }
        subject = None if act.about is About.MEETING else held[act.about][getattr(command, act.about.value)]
        if world.thin == 1 or act.fits(meeting, subject) or place % world.thin == 0:
            yield command


def _moves(act: str, before: Meeting, after: Meeting) -> Iterator[tuple[str, object, object]]:
    for held in ("matters", "sessions", "tasks"):
        for key, one in getattr(after, held).items():
            was = getattr(before, held).get(key)
            if was is None or was.stage is not one.stage:
                yield act, was.stage if was else None, one.stage


def check(meeting: Meeting, witness: Witness) -> None:
    """What must hold in each state."""
    for session in meeting.sessions.values():
        for item in session.items:
            if session.stage is not SessionStage.CANCELLED and item.outcome is not Outcome.POSTPONED:
                assert item.matter in witness.reviewed & witness.approved, "on an agenda without both gates"
    for resolution in meeting.resolutions.values():
        assert resolution.owners
        assert resolution.due >= resolution.adopted
        assert resolution.tasks or meeting.matters[resolution.matter].kind is MatterKind.GUIDANCE
    assert set(meeting.tasks) == witness.tasks, "a task was lost"
    for task in meeting.tasks.values():
        if task.is_open:
            assert task.responsible
            assert all(meeting.seats[seat].is_held(START) for seat in task.seats), "a task of a seat that is gone"


def check_refusal(error: RefusedError) -> None:
    """Each reason says in both languages what can be done instead."""
    assert error.faults
    for fault in error.faults:
        assert isinstance(fault, Refusal)
        assert fault.instead is not None


def _key(meeting: Meeting, witness: Witness) -> tuple[object, ...]:
    """What distinguishes states; texts, numbers of notices and who said what do not."""
    return (
        witness,
        tuple((key, one.stage, one.kind, one.parties, one.session) for key, one in meeting.matters.items()),
        tuple(
            (
                key,
                one.stage,
                one.day,
                one.seats,
                one.present,
                min(one.revision, 2),
                tuple((i.matter, i.outcome, tuple(i.recused), tuple(i.positions)) for i in one.items),
                one.countersigned,
            )
            for key, one in meeting.sessions.items()
        ),
        tuple(
            (key, one.stage, one.responsible, one.due, one.asked_extension is None, one.escalated, one.reopened)
            for key, one in meeting.tasks.items()
        ),
        tuple(key for key, one in meeting.seats.items() if one.ended),
        tuple(one.person for one in meeting.appointments),
        tuple(one.period for one in meeting.delegations),
    )


def commands(meeting: Meeting, world: World) -> Iterator[Command]:
    """What can be tried in a state: by whoever may, and by others."""
    yield from _about_the_meeting(meeting, world)
    others = _OTHERS if world.wrong else ()
    for matter in meeting.matters:
        yield from _about_matter(matter, meeting, others)
    for session, held in meeting.sessions.items():
        yield from _about_session(session, [item.matter for item in held.items] or [""], meeting)
    for task in meeting.tasks:
        yield from _about_task(task, meeting)


def _about_the_meeting(meeting: Meeting, world: World) -> Iterator[Command]:
    number = len(meeting.matters)
    if number < world.matters:
        kinds = tuple(MatterKind)
        by = ("liaison_of_price", f"head_of_{TOWN}")[number % 2]
        fields: Mapping[str, Any] = {"title": f"议题{number}", "text": "说明", "seats": ["finance"]}
        yield m.SubmitMatter(by=by, on=START, kind=kinds[(number + 2) % 3], **fields)
    if len(meeting.sessions) < world.sessions:
        yield s.CallSession(by="county_head", on=START, kind=SessionKind.REGULAR, day=START, place="会议室")
    if world.changes:
        if not meeting.delegations:
            yield p.Delegate(by="county_head", on=START, starts=START, ends=LATER, paper="委托书")
        if len(meeting.appointments) < 11:
            yield p.Appoint(by="head_of_civil_affairs", on=START, post="head_of_finance", person="继任", starts=START)
        yield p.SucceedSeat(by="county_head", on=START, seat=TOWN, successor="price", reason="撤并")
        yield p.SucceedSeat(by="head_of_civil_affairs", on=START, seat="finance", successor="price", reason="合并")


def _about_matter(matter: str, meeting: Meeting, others: Iterable[str]) -> Iterator[Command]:
    of: Mapping[str, Any] = {"matter": matter, "on": START}
    head = "head_of_price" if meeting.matters[matter].submitter == "price" else f"head_of_{TOWN}"
    yield m.ReviewMatter(by="head_of_civil_affairs", opinion="同意", **of)
    yield m.ReturnMatter(by="head_of_civil_affairs", reason="补正", **of)
    yield m.CompleteMatter(by=head, text="补", **of)
    yield m.WithdrawMatter(by=head, reason="撤", **of)
    yield m.ApproveMatter(by="county_head", **of)
    yield m.ApproveMatter(by="executive_deputy_head", **of)
    yield m.RejectMatter(by="county_head", reason="不宜", **of)
    yield m.SendBackMatter(by="county_head", reason="重审", **of)
    yield m.CloseMatter(by="clerk", conclusion="办结", **of)
    yield m.AcceptMatter(by="clerk", **of)
    yield m.RegisterMatter(by="clerk", number="1", **of)
    for into in meeting.matters:
        yield m.MergeMatter(by="head_of_civil_affairs", into=into, reason="同类", **of)
    for by in others:
        yield m.ApproveMatter(by=by, **of)
        if by != "head_of_civil_affairs":
            yield m.ReviewMatter(by=by, opinion="越权", **of)


def _about_session(session: str, items: Iterable[str], meeting: Meeting) -> Iterator[Command]:
    of: Mapping[str, Any] = {"session": session, "on": START}
    ready = [key for key, one in meeting.matters.items() if one.stage in {MatterStage.APPROVED, MatterStage.SCHEDULED}]
    yield s.SetAgenda(by="clerk", matters=ready, **of)
    for matter in meeting.matters:
        others = {other: "时间不够" for other in ready if other != matter}
        yield s.SetAgenda(by="clerk", matters=[matter], carried_over=others, **of)
    yield s.Invite(by="clerk", **of)
    yield s.CancelSession(by="county_head", reason="取消", **of)
    yield s.ConveneSession(by="county_head", **of)
    yield s.RecordAttendance(by="clerk", seat="finance", **of)
    yield s.AdjournSession(by="county_head", until=LATER, reason="时间", **of)
    yield s.CloseSession(by="county_head", **of)
    yield s.CountersignMinutes(by="head_of_finance", seat="finance", **of)
    for matter in items:
        yield s.Recuse(by="head_of_price", matter=matter, seat="price", reason="利害关系", **of)
        yield s.StatePosition(by="head_of_finance", matter=matter, seat="finance", stance=Stance.AGREE, **of)
        yield s.PostponeItem(by="county_head", matter=matter, reason="再议", **of)
        for points in ((), (point(),)):
            for payer in (None, "finance"):
                given: Mapping[str, Any] = {"text": "决议", "points": points, "payer": payer}
                yield s.AdoptResolution(by="county_head", matter=matter, **given, **of)


def _about_task(task: str, meeting: Meeting) -> Iterator[Command]:
    of: Mapping[str, Any] = {"task": task, "on": START}
    for by in ("head_of_finance", "head_of_price"):
        yield t.TakeOnTask(by=by, **of)
        yield t.MarkDone(by=by, text="完成", paper="凭证", **of)
        yield t.AskExtension(by=by, until=LATER, reason="延期", **of)
    yield t.HandOverTask(by="clerk", **of)
    yield t.GrantExtension(by="county_head", **of)
    yield t.RefuseExtension(by="county_head", reason="按期", **of)
    yield t.VerifyTask(by="clerk", finding="属实", **of)
    if not meeting.tasks[task].reopened:
        yield t.ReopenTask(by="clerk", reason="不实", due=LATER, **of)
