"""What is tried in each state of a small county's meeting: by whoever may, by others, and at the wrong stage."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from enum import Enum
from functools import cache
from typing import Any, Final

from attrs import field, frozen
from tests.meeting.small_county import START, TOWN, point

from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands import on_matters as m
from aidcoord.meeting.commands import on_sessions as s
from aidcoord.meeting.commands import on_tasks as t
from aidcoord.meeting.commands import taking_part as p
from aidcoord.meeting.matters import MatterKind, MatterStage
from aidcoord.meeting.sessions import SessionKind, Stance
from aidcoord.meeting.stages import Stage
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.table import BY_COMMAND
from aidcoord.model.meeting_settings import MeetingSettings

LATER: Final = START + timedelta(days=30)
_READY: Final = frozenset({MatterStage.APPROVED, MatterStage.SCHEDULED})
_MOST_PEOPLE: Final = 11
"""Beyond the ten that begin, one more."""
_OTHERS: Final = ("head_of_civil_affairs", "clerk", "head_of_finance")


class Change(Enum):
    """What may change under a meeting at work."""

    DELEGATION = "the deputy is let act"
    PERSON = "finance has another head"
    AGENCY = "finance is merged into the price bureau"
    TOWNSHIP = "the town is given up"


@frozen(kw_only=True)
class World:
    """How large the county is that is explored."""

    matters: int = 1
    sessions: int = 1
    changes: frozenset[Change] = frozenset(Change)
    """What of seats and people changes."""
    wrong: bool = True
    """Whether commands by the wrong people are tried as well."""
    settings: MeetingSettings = field(factory=MeetingSettings)
    thin: int = 1
    """Of commands that come at the wrong stage, every how many-th is tried."""


Listed = tuple[tuple[Command, ...], tuple[Command, ...]]
"""Commands at the right stage of what they are about, and at the wrong one."""


def commands(meeting: Meeting, world: World) -> Iterator[Listed]:
    """What can be tried in a state: by whoever may, and by others."""
    people = len(meeting.appointments), len(meeting.delegations)
    yield _about_the_meeting(world, None, len(meeting.matters), len(meeting.sessions), *people)
    others = _OTHERS if world.wrong else ()
    known = tuple(meeting.matters)
    for matter, held in meeting.matters.items():
        yield _about_matter(world, held.stage, matter, held.submitter, known, others)
    ready = tuple(key for key, one in meeting.matters.items() if one.stage in _READY)
    for session, called in meeting.sessions.items():
        items = tuple(item.matter for item in called.items) or ("",)
        yield _about_session(world, called.stage, session, items, ready, known)
    for task, given in meeting.tasks.items():
        yield _about_task(world, given.stage, task, given.reopened)


def tried(meeting: Meeting, world: World) -> Iterator[Command]:
    """Everything that can be tried in a state."""
    for timely, untimely in commands(meeting, world):
        yield from (*timely, *untimely)


def listed(making: Callable[..., Iterator[Command]]) -> Callable[..., Listed]:
    """The same commands are made once, not in every state; given the world and the stage of what they are about."""

    @cache
    def made(world: World, stage: Stage | None, *given: Any) -> Listed:
        sides: tuple[list[Command], list[Command]] = [], []
        for command in making(world, *given):
            act = BY_COMMAND[type(command)]
            there = act.is_there(world.settings) and (stage is None or stage in act.stages_in(world.settings))
            sides[not there].append(command)
        return tuple(sides[0]), tuple(sides[1])

    return made


@listed
def _about_the_meeting(world: World, matters: int, sessions: int, people: int, delegations: int) -> Iterator[Command]:
    if matters < world.matters:
        kinds = tuple(MatterKind)
        by = ("liaison_of_price", f"head_of_{TOWN}")[matters % 2]
        fields: Mapping[str, Any] = {"title": f"议题{matters}", "text": "说明", "seats": ["finance"]}
        yield m.SubmitMatter(by=by, on=START, kind=kinds[(matters + 2) % 3], **fields)
    if sessions < world.sessions:
        yield s.CallSession(by="county_head", on=START, kind=SessionKind.REGULAR, day=START, place="会议室")
    if Change.DELEGATION in world.changes and not delegations:
        yield p.Delegate(by="county_head", on=START, starts=START, ends=LATER, paper="委托书")
    if Change.PERSON in world.changes and people < _MOST_PEOPLE:
        yield p.Appoint(by="head_of_civil_affairs", on=START, post="head_of_finance", person="继任", starts=START)
    if Change.TOWNSHIP in world.changes:
        yield p.SucceedSeat(by="county_head", on=START, seat=TOWN, successor="price", reason="撤并")
    if Change.AGENCY in world.changes:
        yield p.SucceedSeat(by="head_of_civil_affairs", on=START, seat="finance", successor="price", reason="合并")


@listed
def _about_matter(
    _world: World, matter: str, submitter: str, known: tuple[str, ...], others: tuple[str, ...]
) -> Iterator[Command]:
    of: Mapping[str, Any] = {"matter": matter, "on": START}
    head = "head_of_price" if submitter == "price" else f"head_of_{TOWN}"
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
    for into in known:
        yield m.MergeMatter(by="head_of_civil_affairs", into=into, reason="同类", **of)
    for by in others:
        yield m.ApproveMatter(by=by, **of)
        if by != "head_of_civil_affairs":
            yield m.ReviewMatter(by=by, opinion="越权", **of)


@listed
def _about_session(
    _world: World, session: str, items: tuple[str, ...], ready: tuple[str, ...], known: tuple[str, ...]
) -> Iterator[Command]:
    of: Mapping[str, Any] = {"session": session, "on": START}
    yield s.SetAgenda(by="clerk", matters=ready, **of)
    for matter in known:
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


@listed
def _about_task(_world: World, task: str, reopened: int) -> Iterator[Command]:
    of: Mapping[str, Any] = {"task": task, "on": START}
    for by in ("head_of_finance", "head_of_price"):
        yield t.TakeOnTask(by=by, **of)
        yield t.MarkDone(by=by, text="完成", paper="凭证", **of)
        yield t.AskExtension(by=by, until=LATER, reason="延期", **of)
    yield t.HandOverTask(by="clerk", **of)
    yield t.GrantExtension(by="county_head", **of)
    yield t.RefuseExtension(by="county_head", reason="按期", **of)
    yield t.VerifyTask(by="clerk", finding="属实", **of)
    if not reopened:
        yield t.ReopenTask(by="clerk", reason="不实", due=LATER, **of)
