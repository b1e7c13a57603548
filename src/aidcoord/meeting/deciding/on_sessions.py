"""Decisions about sessions until they are convened: the call, the agenda, who is to attend, the invitations."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from aidcoord.meeting.acts import Request
from aidcoord.meeting.attendance import propose_attendance
from aidcoord.meeting.commands.on_sessions import (
    AdjustAttendance,
    CallSession,
    CancelSession,
    Invite,
    MoveSession,
    SetAgenda,
)
from aidcoord.meeting.deciding import next_id, notices, strangers
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.on_sessions import AgendaSet, Invited, SessionCalled, SessionCancelled, SessionMoved
from aidcoord.meeting.events.taking_part import NoticeKind
from aidcoord.meeting.matters import MATTER_STAGES, Matter, MatterStage
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.seats import OFFICE_SEAT
from aidcoord.meeting.sessions import Session, SessionKind, SessionStage
from aidcoord.meeting.state import Meeting
from aidcoord.model.texts import Text

MOST_REGULAR: Final = 2
"""In principle one or two regular sessions a year (MTG-16)."""
_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def regular_sessions(meeting: Meeting, year: int) -> tuple[Session, ...]:
    """The regular sessions of a year that were not called off."""
    return tuple(
        one
        for one in meeting.sessions.values()
        if one.kind is SessionKind.REGULAR and one.day.year == year and one.stage is not SessionStage.CANCELLED
    )


def _is_beyond(meeting: Meeting, command: CallSession) -> bool:
    is_regular = command.kind is SessionKind.REGULAR
    return is_regular and len(regular_sessions(meeting, command.day.year)) >= MOST_REGULAR


def check_call(request: Request[CallSession, None]) -> Iterator[Refusal]:
    """A day to come, a time of day, and a reason for what is out of the ordinary."""
    command, meeting = request.command, request.meeting
    yield from _when(command.day, command.begins, command.on)
    if command.kind is not SessionKind.REGULAR and not command.reason.strip():
        yield refusal("临时会议要写明原因。", "An extra session needs a reason (MTG-17).")
    if command.kind is SessionKind.WRITTEN and not meeting.settings.written_sessions:
        instead = Text(zh="可以召集临时会议。", en="Call an extraordinary session instead.")
        zh, en = "本县没有规定书面传签。", "The county has not settled that decisions may be circulated."
        yield refusal(zh, en, instead)
    if _is_beyond(meeting, command) and not command.reason.strip():
        zh = f"{command.day.year}年已有{MOST_REGULAR}次例会，再开要写明原因。"
        yield refusal(
            zh, f"{command.day.year} has {MOST_REGULAR} regular sessions; a further one needs a reason (MTG-16)."
        )
    if command.asked_by:
        yield from strangers(meeting, [command.asked_by], command.on)


def _when(day: date, begins: str, on: date) -> Iterator[Refusal]:
    if day < on:
        instead = Text(zh=f"请定在{on}或以后。", en=f"Choose {on} or later.")
        yield refusal(f"{day}已经过去。", f"{day} is past.", instead)
    if not _TIME.fullmatch(begins):
        yield refusal(
            f"“{begins[:20]}”不是时间。",
            f"'{begins[:20]}' is no time of day.",
            Text(zh="写作 09:30。", en="Write 09:30."),
        )


def call(request: Request[CallSession, None]) -> Iterable[MeetingEvent]:
    """The session gets its number; a third regular one is flagged."""
    command = request.command
    fields = ("kind", "day", "begins", "place", "reason", "asked_by")
    given = {name: getattr(command, name) for name in fields}
    session = next_id("S", command.day.year, request.meeting.sessions)
    return (request.made(SessionCalled, session=session, is_beyond=_is_beyond(request.meeting, command), **given),)


def check_agenda(request: Request[SetAgenda, Session]) -> Iterator[Refusal]:
    """Only matters that passed both gates, each once; every other such matter is carried over with a reason."""
    command, meeting = request.command, request.meeting
    if not command.matters:
        yield refusal("议程没有议题。", "The agenda is empty.", _approved(meeting))
    for matter, times in Counter(command.matters).items():
        if times > 1:
            yield refusal(f"{matter}列了{times}次。", f"{matter} stands on the agenda {times} times.")
        yield from _not_approved(meeting, matter, command.session)
    waiting = {one.id for one in meeting.matters.values() if _is_free(one, command.session)} - set(command.matters)
    for matter in sorted(waiting):
        if not command.carried_over.get(matter, "").strip():
            zh = f"{matter}已批准而未列入议程，要写明结转原因。"
            yield refusal(zh, f"{matter} is approved and not on the agenda: say why it is carried over (MTG-21).")
    for matter in sorted(set(command.carried_over) - waiting):
        yield refusal(
            f"{matter[:40]}没有可以结转的。", f"'{matter[:40]}' does not wait for an agenda, or stands on this one."
        )


def _is_free(matter: Matter, session: str) -> bool:
    return matter.stage is MatterStage.APPROVED or (matter.stage is MatterStage.SCHEDULED and matter.session == session)


def _approved(meeting: Meeting) -> Text:
    ready = [one.id for one in meeting.matters.values() if one.stage is MatterStage.APPROVED]
    return Text(
        zh=f"已批准待上会的有：{'、'.join(ready) or '无'}。", en=f"Approved and waiting: {', '.join(ready) or 'none'}."
    )


def _not_approved(meeting: Meeting, matter: str, session: str) -> Iterator[Refusal]:
    found = meeting.matters.get(matter)
    if found is None:
        yield refusal(f"没有议题“{matter[:40]}”。", f"There is no matter '{matter[:40]}'.", _approved(meeting))
    elif not _is_free(found, session):
        stage = MATTER_STAGES[found.stage]
        zh, en = (
            f"{matter}{stage.zh}，不能列入议程。",
            f"{matter} is {stage.en}; an agenda holds what is approved (MTG-20).",
        )
        yield refusal(zh, en, _approved(meeting))


def set_agenda(request: Request[SetAgenda, Session]) -> Iterable[MeetingEvent]:
    """Who is to attend follows from the agenda; whom the convenor added before stays."""
    command, meeting = request.command, request.meeting
    matters = [meeting.matters[matter] for matter in command.matters]
    seats = meeting.seats_on(command.on)
    attendees = propose_attendance(matters, seats, request.grounds.reach, meeting.tasks.values())
    given = {"matters": command.matters, "carried_over": command.carried_over}
    return (request.made(AgendaSet, session=command.session, attendees=attendees, **given),)


def check_adjusting(request: Request[AdjustAttendance, Session]) -> Iterator[Refusal]:
    """Members to add that are not on the list, members to take off that are; the office stays."""
    command, session = request.command, request.subject
    yield from strangers(request.meeting, command.add, command.on)
    if not (command.add or command.drop or command.guests):
        yield refusal("没有说明增减哪些单位。", "Nobody is added and nobody taken off.")
    for seat in command.add:
        if seat in session.seats:
            yield refusal(f"{seat}已在出席范围内。", f"{seat} is to attend already.")
    for seat in command.drop:
        if seat == OFFICE_SEAT:
            yield refusal("办公室不能缺席。", "The office attends every session.")
        elif seat not in session.seats:
            listed = ", ".join(session.seats)
            yield refusal(
                f"{seat[:40]}不在出席范围内。",
                f"'{seat[:40]}' is not to attend.",
                Text(zh=f"有：{listed}。", en=f"To attend: {listed}."),
            )


def check_inviting(request: Request[Invite, Session]) -> Iterator[Refusal]:
    """The day is still to come."""
    day = request.subject.day
    if day < request.command.on:
        instead = Text(zh="请召集人改期。", en="Let the convenor move it.")
        yield refusal(f"会期{day}已过。", f"Its day, {day}, is past.", instead)


def invite(request: Request[Invite, Session]) -> Iterable[MeetingEvent]:
    """A notice goes to each member that is to attend."""
    session = request.subject
    kind = NoticeKind.CHANGE if session.revision else NoticeKind.INVITATION
    sent = notices(request, kind, session.seats, about=session.id)
    return (request.made(Invited, session=session.id), *sent)


def check_move(request: Request[MoveSession, Session]) -> Iterator[Refusal]:
    """A day to come, and something that changes."""
    command, session = request.command, request.subject
    yield from _when(command.day, command.begins, command.on)
    if (command.day, command.begins, command.place) == (session.day, session.begins, session.place):
        yield refusal("时间地点没有变化。", "Neither day nor time nor place changes.")


def move(request: Request[MoveSession, Session]) -> Iterable[MeetingEvent]:
    """Whoever was invited is told."""
    command, session = request.command, request.subject
    fields = ("session", "day", "begins", "place", "reason")
    moved = request.made(SessionMoved, **{name: getattr(command, name) for name in fields})
    told = session.seats if session.stage is SessionStage.INVITED else ()
    return (moved, *notices(request, NoticeKind.CHANGE, told, about=session.id, text=command.reason))


def cancel(request: Request[CancelSession, Session]) -> Iterable[MeetingEvent]:
    """Whoever was ever invited is told."""
    command, session = request.command, request.subject
    told = session.seats if session.revision else ()
    cancelled = request.made(SessionCancelled, session=session.id, reason=command.reason)
    return (cancelled, *notices(request, NoticeKind.CANCELLATION, told, about=session.id, text=command.reason))
