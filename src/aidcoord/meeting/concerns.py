"""What the office should look to on a day: empty seats, sessions that are missing, tasks that are late, no receipts."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Final

from attrs import frozen

from aidcoord.meeting.deciding.in_session import unsettled
from aidcoord.meeting.deciding.on_sessions import MOST_REGULAR, regular_sessions
from aidcoord.meeting.matters import Matter, MatterStage
from aidcoord.meeting.seats import Role, Seat
from aidcoord.meeting.sessions import SessionStage
from aidcoord.meeting.stages import Stage
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import Task, TaskStage
from aidcoord.model.texts import Text
from aidcoord.model.working_days import WorkingDays

_NOVEMBER: Final = 11


class ConcernKind(Enum):
    """What sort of thing is to be looked to."""

    VACANCY = "vacancy"
    EMPTY_SEAT = "empty_seat"
    NO_LIAISON = "no_liaison"
    NO_SESSION = "no_session"
    MORE_SESSIONS = "more_sessions"
    OVERDUE = "overdue"
    ESCALATED = "escalated"
    LATE_STEP = "late_step"
    UNDECIDED_EXTENSION = "undecided_extension"
    NO_RECEIPT = "no_receipt"
    UNSETTLED_MINUTES = "unsettled_minutes"


@frozen(kw_only=True)
class Concern:
    """One thing to be looked to; it is a notice, never an error."""

    kind: ConcernKind
    about: str
    """The seat, post, session, task, matter or notice, or the year."""
    told: Text
    clause: str


def concerns(meeting: Meeting, on: date, days: WorkingDays | None = None) -> tuple[Concern, ...]:
    """What is to be looked to on a day, in a fixed order.

    Args:
        meeting: The meeting as it stands.
        on: The day.
        days: By which the limits of the county's flow are counted; needed where it has one.

    Raises:
        UnknownYearError: A limit runs into a year of which nothing is known.
    """
    if not meeting.is_constituted:
        return ()
    found = [*_vacancies(meeting, on), *_sessions(meeting, on), *_tasks(meeting, on), *_notices(meeting)]
    return (*found, *(_late_steps(meeting, on, days) if days else ()))


def empty_seats(meeting: Meeting, on: date) -> tuple[Seat, ...]:
    """The seats of which nobody is the head on a day (MTG-02)."""
    return tuple(seat for seat in meeting.seats_on(on) if not any(meeting.holders(Role.HEAD, on, seat.id)))


def seats_without_liaison(meeting: Meeting, on: date) -> tuple[Seat, ...]:
    """The seats without a liaison on a day, for which notices go to the head (MTG-04)."""
    return tuple(seat for seat in meeting.seats_on(on) if not any(meeting.holders(Role.LIAISON, on, seat.id)))


def _vacancies(meeting: Meeting, on: date) -> Iterator[Concern]:
    for role, zh, en in (
        (Role.CONVENOR, "总召集人空缺", "There is no convenor."),
        (Role.DEPUTY_CONVENOR, "副总召集人空缺", "There is no deputy convenor."),
        (Role.DIRECTOR, "办公室主任空缺", "There is no director of the office: civil affairs has no head."),
    ):
        if not any(meeting.holders(role, on)):
            yield Concern(kind=ConcernKind.VACANCY, about=role.value, told=Text(zh=zh, en=en), clause="MTG-01")
    for seat in empty_seats(meeting, on):
        told = Text(zh=f"{seat.title.zh}席位空缺", en=f"Nobody heads the member {seat.title.en}.")
        yield Concern(kind=ConcernKind.EMPTY_SEAT, about=seat.id, told=told, clause="MTG-02")
    for seat in seats_without_liaison(meeting, on):
        told = Text(
            zh=f"{seat.title.zh}没有联络员，材料送主要负责人",
            en=f"{seat.title.en} has no liaison; papers go to its head.",
        )
        yield Concern(kind=ConcernKind.NO_LIAISON, about=seat.id, told=told, clause="MTG-04")


def _sessions(meeting: Meeting, on: date) -> Iterator[Concern]:
    regular = regular_sessions(meeting, on.year)
    if not regular and on >= date(on.year, _NOVEMBER, 1):
        told = Text(
            zh=f"{on.year}年还没有召开例会，原则上每年1-2次",
            en=f"{on.year} has no regular session yet; in principle there are one or two a year.",
        )
        yield Concern(kind=ConcernKind.NO_SESSION, about=str(on.year), told=told, clause="MTG-16")
    for session in regular:
        if session.is_beyond:
            told = Text(
                zh=f"{session.id}是{on.year}年第{MOST_REGULAR}次以上的例会：{session.reason}",
                en=f"{session.id} is a regular session beyond the {MOST_REGULAR} of {on.year}: {session.reason}",
            )
            yield Concern(kind=ConcernKind.MORE_SESSIONS, about=session.id, told=told, clause="MTG-16")
    for session in meeting.sessions.values():
        left = unsettled(meeting, session) if session.stage is SessionStage.CLOSED else ()
        if left:
            told = Text(
                zh=f"{session.id}纪要待会签：{_listed(meeting, left).zh}",
                en=f"{session.id}: minutes await {_listed(meeting, left).en}.",
            )
            yield Concern(kind=ConcernKind.UNSETTLED_MINUTES, about=session.id, told=told, clause="MTG-21")


def _tasks(meeting: Meeting, on: date) -> Iterator[Concern]:
    for task in meeting.tasks.values():
        who = _listed(meeting, task.responsible)
        if task.is_overdue(on):
            late = (on - task.due).days
            told = Text(
                zh=f"{task.id}（{who.zh}）逾期{late}天：{task.text}",
                en=f"{task.id} of {who.en} is {late} {'day' if late == 1 else 'days'} overdue: {task.text}",
            )
            yield Concern(kind=ConcernKind.OVERDUE, about=task.id, told=told, clause="MTG-06")
        if task.escalated and task.is_open:
            told = Text(zh=f"{task.id}已报召集人：{task.text}", en=f"{task.id} went to the convenor: {task.text}")
            yield Concern(kind=ConcernKind.ESCALATED, about=task.id, told=told, clause="MTG-06")
        asked = task.asked_extension
        if asked is not None and task.is_open:
            told = Text(
                zh=f"{task.id}申请延至{asked.until}，待答复",
                en=f"{task.id}: asked to extend to {asked.until}, undecided.",
            )
            yield Concern(kind=ConcernKind.UNDECIDED_EXTENSION, about=task.id, told=told, clause="MTG-06")


def _listed(meeting: Meeting, seats: Iterable[str]) -> Text:
    names = [meeting.named(seat) for seat in seats]
    return Text(zh="、".join(one.zh for one in names), en=", ".join(one.en for one in names))


def _notices(meeting: Meeting) -> Iterator[Concern]:
    for notice in meeting.notices.values():
        if notice.received is None:
            told = Text(
                zh=f"{notice.id}（{meeting.named(notice.seat).zh}）未签收",
                en=f"{notice.id} to {meeting.named(notice.seat).en} is not acknowledged.",
            )
            yield Concern(kind=ConcernKind.NO_RECEIPT, about=notice.id, told=told, clause="MTG-05")


def _late_steps(meeting: Meeting, on: date, days: WorkingDays) -> Iterator[Concern]:
    flow = meeting.settings.flow
    if flow is None:
        return
    limits: dict[Stage, tuple[int, Text]] = {
        MatterStage.SUBMITTED: (flow.accept, Text(zh="受理", en="taking in")),
        MatterStage.ACCEPTED: (flow.register, Text(zh="登记", en="registering")),
        TaskStage.ASSIGNED: (flow.hand_over, Text(zh="交办", en="handing over")),
        TaskStage.HANDED_OVER: (flow.take_on, Text(zh="承办", en="taking on")),
        TaskStage.DONE: (flow.close, Text(zh="结案", en="closing")),
    }
    held: tuple[Matter | Task, ...] = (*meeting.matters.values(), *meeting.tasks.values())
    for one in held:
        if one.stage not in limits:
            continue
        limit, step = limits[one.stage]
        due = days.after(one.since, limit)
        if on > due:
            told = Text(zh=f"{one.id}{step.zh}应在{due}前", en=f"{one.id}: {step.en} was due by {due}.")
            yield Concern(kind=ConcernKind.LATE_STEP, about=one.id, told=told, clause="MTG-06")
