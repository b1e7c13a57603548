"""Decisions in session: who came, who steps aside, what members say, and the day, break and close."""

from collections.abc import Iterable, Iterator

from aidcoord.meeting.acts import Request
from aidcoord.meeting.commands.on_sessions import (
    AdjournSession,
    CloseSession,
    ConveneSession,
    CountersignMinutes,
    PostponeItem,
    RecordAttendance,
    Recuse,
    ResumeSession,
    StatePosition,
)
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.on_sessions import AttendanceRecorded
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.seats import Role
from aidcoord.meeting.sessions import AgendaItem, Outcome, Session, SessionKind
from aidcoord.meeting.state import Meeting
from aidcoord.model.texts import Text

_BEHALF = frozenset({Role.CONVENOR, Role.DEPUTY_CONVENOR, Role.OFFICE})
"""Who notes down what a member says or does in session."""


def check_convening(request: Request[ConveneSession, Session]) -> Iterator[Refusal]:
    """It is opened on its day."""
    yield from _on_its_day(request.command.on.isoformat(), request.subject)


def check_resuming(request: Request[ResumeSession, Session]) -> Iterator[Refusal]:
    """It goes on on the day to which it was adjourned."""
    yield from _on_its_day(request.command.on.isoformat(), request.subject)


def _on_its_day(on: str, session: Session) -> Iterator[Refusal]:
    if session.day.isoformat() != on:
        instead = Text(zh="未开会的可以由召集人改期。", en="One that has not begun can be moved by the convenor.")
        yield refusal(
            f"{session.id}定在{session.day}，不在{on}。", f"{session.id} is for {session.day}, not {on}.", instead
        )


def open_item(session: Session, matter: str) -> Iterator[Refusal]:
    """That a matter stands on the agenda and is still open."""
    item = session.item(matter)
    if item is not None and item.outcome is Outcome.OPEN:
        return
    left = [one.matter for one in session.items if one.outcome is Outcome.OPEN]
    instead = Text(zh=f"待议：{'、'.join(left) or '无'}。", en=f"Open items: {', '.join(left) or 'none'}.")
    if item is None:
        yield refusal(f"“{matter[:40]}”不在议程上。", f"'{matter[:40]}' is not on the agenda.", instead)
    else:
        yield refusal(f"{matter}已有结果。", f"{matter} is {item.outcome.value} already.", instead)


def _attending(session: Session, seat: str) -> Iterator[Refusal]:
    if seat not in session.seats:
        listed = ", ".join(session.seats)
        instead = Text(
            zh=f"出席单位：{listed}；召集人可以增加。", en=f"To attend: {listed}; the convenor can add others."
        )
        yield refusal(f"“{seat[:40]}”不在出席范围内。", f"'{seat[:40]}' is not to attend.", instead)


def _for_itself(request: Request[Recuse, Session] | Request[StatePosition, Session], seat: str) -> Iterator[Refusal]:
    actor = request.actor
    if not actor.roles & _BEHALF and actor.seat != seat:
        zh = f"{actor.title.zh}只能代表本单位。"
        yield refusal(zh, f"{actor.title.en} speaks for its own member only, not for '{seat[:40]}'.")


def check_attendance(request: Request[RecordAttendance, Session]) -> Iterator[Refusal]:
    """A member that is to attend, and by name who stands in for it."""
    command = request.command
    yield from _attending(request.subject, command.seat)
    if command.is_delegate and not (command.present and command.person.strip()):
        yield refusal("代表出席要写明姓名。", "A delegate is present and has a name.")


def record_attendance(request: Request[RecordAttendance, Session]) -> Iterable[MeetingEvent]:
    """Without a name it is the member's head, or liaison."""
    command, meeting = request.command, request.meeting
    speaker = next(meeting.holders(Role.HEAD, command.on, command.seat), None) or meeting.speaker(
        command.seat, command.on
    )
    person = command.person or (speaker.person if speaker else "")
    given = {"seat": command.seat, "present": command.present, "is_delegate": command.is_delegate}
    attended_by = person if command.present else ""
    return (request.made(AttendanceRecorded, session=command.session, attended_by=attended_by, **given),)


def check_recusal(request: Request[Recuse, Session]) -> Iterator[Refusal]:
    """An open item, and a member that takes part."""
    command, session = request.command, request.subject
    yield from open_item(session, command.matter)
    yield from _attending(session, command.seat)
    yield from _for_itself(request, command.seat)
    item = session.item(command.matter)
    if item is not None and command.seat in item.recused:
        yield refusal(f"{command.seat}已经回避。", f"{command.seat} has stepped aside already.")


def check_position(request: Request[StatePosition, Session]) -> Iterator[Refusal]:
    """An open item, and a member that is there and has not stepped aside."""
    command, session = request.command, request.subject
    yield from open_item(session, command.matter)
    yield from _attending(session, command.seat)
    yield from _for_itself(request, command.seat)
    item = session.item(command.matter)
    if item is not None and command.seat in item.recused:
        yield refusal(f"{command.seat}已经回避。", f"{command.seat} has stepped aside in this matter.")
    is_absent = command.seat in session.seats and command.seat not in session.present
    if is_absent and session.kind is not SessionKind.WRITTEN:
        instead = Text(zh="请办公室先登记出席。", en="Let the office record that it came.")
        yield refusal(f"{command.seat}没有到会。", f"{command.seat} is not recorded as present.", instead)


def check_postponing(request: Request[PostponeItem, Session]) -> Iterator[Refusal]:
    """An open item."""
    yield from open_item(request.subject, request.command.matter)


def check_adjourning(request: Request[AdjournSession, Session]) -> Iterator[Refusal]:
    """A later day."""
    if request.command.until <= request.command.on:
        zh = f"续会日{request.command.until}要晚于今日。"
        yield refusal(zh, f"It goes on on a later day, not on {request.command.until}.")


def check_closing(request: Request[CloseSession, Session]) -> Iterator[Refusal]:
    """Nothing on the agenda is open."""
    left = [one.matter for one in request.subject.items if one.outcome is Outcome.OPEN]
    if left:
        instead = Text(zh="请议决或留待下次。", en="Resolve or postpone each.")
        yield refusal(f"{'、'.join(left)}尚无结果。", f"These items are open: {', '.join(left)}.", instead)


def check_countersigning(request: Request[CountersignMinutes, Session]) -> Iterator[Refusal]:
    """The actor's own member, which attended and has not signed yet."""
    command, session, actor = request.command, request.subject, request.actor
    if actor.seat != command.seat:
        yield refusal(f"{actor.title.zh}只能代表本单位会签。", f"{actor.title.en} signs for its own member only.")
    if command.seat not in session.present:
        yield refusal(f"“{command.seat[:40]}”没有到会。", f"'{command.seat[:40]}' did not attend.")
    if command.seat in session.countersigned:
        yield refusal(f"{command.seat}已会签。", f"{command.seat} has countersigned already.")


def unsettled(meeting: Meeting, session: Session) -> tuple[str, ...]:
    """The members whose countersignature of the minutes is awaited, where the county wants it."""
    if not meeting.settings.minutes_countersigned:
        return ()
    return tuple(seat for seat in session.present if seat not in session.countersigned)


def takes_part(session: Session, item: AgendaItem) -> tuple[str, ...]:
    """The members that are to attend and have not stepped aside in a matter."""
    return tuple(seat for seat in session.seats if seat not in item.recused)
