"""Every state that a small county's meeting can reach, and what must hold in each."""

import gc
from collections import deque
from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen
from tests.meeting.small_county import GROUNDS, START, constituted
from tests.meeting.trying import World, commands

from aidcoord.errors import RefusedError
from aidcoord.meeting.commands import Command
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
from aidcoord.meeting.matters import MatterKind
from aidcoord.meeting.protocol import decide
from aidcoord.meeting.refusals import Refusal
from aidcoord.meeting.sessions import Outcome, SessionStage
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.table import BY_COMMAND


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


@frozen
class Found:
    """What an exploration came upon."""

    states: int
    steps: int
    """From one state to another, or back to one that was known."""
    refusals: int
    acts: frozenset[str]
    stages: frozenset[object]
    moves: frozenset[tuple[str, object, object]]
    """By the id of an act, from which stage to which it moved something; from `None` it began."""


@cache
def explore(world: World) -> Found:
    """Walk through every state, each once, to the end, and hold what must hold against it.

    Everything that is made here is kept, so there is no garbage to be looked for again and again.
    """
    gc.collect()
    gc.disable()
    try:
        return _explored(world)
    finally:
        gc.enable()


def _explored(world: World) -> Found:
    first = (constituted(world.settings).meeting, Witness())
    seen, waiting = {_key(*first)}, deque([first])
    acts, stages, moves, refusals, steps = set[str](), set[object](), set[tuple[str, object, object]](), 0, 0
    while waiting:
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
            steps += 1
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
    return Found(len(seen), steps, refusals, frozenset(acts), frozenset(stages), frozenset(moves))


def _tried(meeting: Meeting, world: World, offset: int) -> Iterator[Command]:
    """All commands, or of those at the wrong stage only some, others in each state."""
    for timely, untimely in commands(meeting, world):
        yield from timely
        yield from untimely[offset % world.thin :: world.thin]


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
