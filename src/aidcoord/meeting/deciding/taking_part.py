"""Decisions about who takes part: seats, posts, delegations, notices."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations

from aidcoord.meeting.acts import Request
from aidcoord.meeting.commands.taking_part import (
    Acknowledge,
    Appoint,
    CallForMatters,
    Constitute,
    Delegate,
    RevokeDelegation,
    SucceedSeat,
    Vacate,
)
from aidcoord.meeting.deciding import notices, strangers
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.taking_part import Appointed, Delegated, NoticeKind
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.seats import OFFICE_SEAT, Appointment, Delegation, Role
from aidcoord.model.days import Period
from aidcoord.model.texts import Text

_DERIVED = Text(
    zh="办公室主任由民政局主要负责人兼任（MTG-03）；请任命 head_of_civil_affairs。",
    en="The director is whoever heads civil affairs (MTG-03): appoint to head_of_civil_affairs.",
)


def check_constitution(request: Request[Constitute, None]) -> Iterator[Refusal]:
    """Seats that are there once, the office's among them, and posts that one person holds at a time."""
    command = request.command
    if request.meeting.is_constituted:
        yield refusal("联席会议已经成立。", f"The joint meeting of {request.meeting.county} is constituted already.")
    seats = Counter(seat.id for seat in command.seats)
    for seat, times in seats.items():
        if times > 1:
            yield refusal(f"席位“{seat}”列了{times}次。", f"The seat '{seat}' is listed {times} times.")
    if OFFICE_SEAT not in seats:
        yield refusal(
            "缺少办公室所在的民政局席位。", f"The office stands at the seat '{OFFICE_SEAT}', which is not listed."
        )
    for one in command.appointments:
        if one.role is Role.DIRECTOR:
            yield refusal("办公室主任不另行任命。", "The office's director is not appointed.", _DERIVED)
        if one.seat is not None and one.seat not in seats:
            yield refusal(f"职务“{one.post}”的席位“{one.seat}”不存在。", f"'{one.post}' is of no seat: '{one.seat}'.")
    yield from _held_twice(command.appointments)


def _held_twice(appointments: Iterable[Appointment]) -> Iterator[Refusal]:
    for one, other in combinations(appointments, 2):
        if one.post == other.post and (both := one.period.overlap(other.period)):
            zh = f"{both.starts}起{one.person}和{other.person}同时担任“{one.post}”。"
            yield refusal(zh, f"{one.person} and {other.person} both hold '{one.post}' on {both.starts}.")


def check_appointment(request: Request[Appoint, None]) -> Iterator[Refusal]:
    """A post that is known, or is new with all that a liaison or clerk needs; never the director's; no past day."""
    command, meeting = request.command, request.meeting
    known = _known_post(request)
    role = known.role if known else command.role
    if command.post in {"director", "office_director"} or command.role is Role.DIRECTOR:
        yield refusal("办公室主任不另行任命。", "The office's director is not appointed.", _DERIVED)
        return
    if command.starts < command.on:
        yield refusal(
            f"任职从{command.starts}起，早于今日。", f"{command.starts} is past; an appointment starts today or later."
        )
    if known and known.period.starts >= command.starts:
        zh, en = (
            f"{known.person}自{known.period.starts}起已任此职。",
            f"{known.person} holds it from {known.period.starts}.",
        )
        yield refusal(zh, en, Text(zh="请用更晚的日期。", en="Choose a later day."))
    if role not in {Role.LIAISON, Role.OFFICE} and known is None:
        zh, en = f"没有职务“{command.post}”。", f"There is no post '{command.post}'."
        instead = Text(zh="新设的只有联络员和办公室人员。", en="New posts are of liaisons and clerks: say which role.")
        yield refusal(zh, en, instead)
    if role is Role.LIAISON and known is None:
        yield from strangers(meeting, [command.seat or ""], command.on)
    if role is Role.LIAISON and not command.section.strip():
        zh, en = "联络员是职能科室负责人：请写明科室。", "A liaison heads a section (MTG-04): name it."
        yield refusal(zh, en)
    yield from _not_ones_own(request, known, role)


def _not_ones_own(request: Request[Appoint, None], known: Appointment | None, role: Role | None) -> Iterator[Refusal]:
    """A head fills the post of its own liaison; the others are noted by the office and the convenor."""
    actor = request.actor
    if {Role.CONVENOR, Role.DIRECTOR} & actor.roles:
        return
    seat = known.seat if known else request.command.seat
    if role is not Role.LIAISON or seat != actor.seat:
        zh = f"{actor.title.zh}只能确定本单位的联络员。"
        yield refusal(zh, f"{actor.title.en} appoints the liaison of its own member only.")


def _known_post(request: Request[Appoint, None]) -> Appointment | None:
    """The latest appointment to the post."""
    held = [one for one in request.meeting.appointments if one.post == request.command.post]
    return max(held, key=lambda one: one.period.starts, default=None)


def appoint(request: Request[Appoint, None]) -> Iterable[MeetingEvent]:
    """The post passes on; what belongs to the seat stays with the seat."""
    command, known = request.command, _known_post(request)
    seat = request.meeting.seats.get(command.seat or "")
    new_title = (
        Text(zh=f"{seat.title.zh}联络员", en=f"Liaison of the {seat.title.en}")
        if seat
        else Text(zh="联席会议办公室工作人员", en="Clerk of the office of the joint meeting")
    )
    appointment = Appointment(
        post=command.post,
        title=known.title if known else new_title,
        role=known.role if known else command.role or Role.LIAISON,
        person=command.person,
        seat=known.seat if known else command.seat,
        section=command.section or (known.section if known else ""),
        period=Period(command.starts),
    )
    return (request.made(Appointed, appointment=appointment),)


def check_vacating(request: Request[Vacate, None]) -> Iterator[Refusal]:
    """Somebody holds the post, and leaves today or later."""
    command = request.command
    if request.meeting.holder(command.post, command.last_day) is None:
        zh, en = (
            f"{command.last_day}无人担任“{command.post}”。",
            f"Nobody holds '{command.post}' on {command.last_day}.",
        )
        yield refusal(zh, en)
    if command.last_day < command.on - timedelta(days=1):
        yield refusal(
            "离任日不能早于昨日。", f"{command.last_day} is past; whoever leaves stays until yesterday or later."
        )


def check_delegation(request: Request[Delegate, None]) -> Iterator[Refusal]:
    """A period that has not passed, and a deputy to whom it is given."""
    command = request.command
    if not command.on <= command.starts <= command.ends:
        zh = f"授权期限{command.starts}至{command.ends}不成立。"
        yield refusal(zh, f"A delegation from {command.starts} to {command.ends} is over, or no period.")
    elif not any(request.meeting.holders(Role.DEPUTY_CONVENOR, command.starts)):
        yield refusal("没有副总召集人可以授权。", "There is no deputy convenor to delegate to.")


def delegate(request: Request[Delegate, None]) -> Iterable[MeetingEvent]:
    """The deputy may act as a convenor over the period."""
    command = request.command
    period = Period(command.starts, command.ends)
    return (request.made(Delegated, delegation=Delegation(paper=command.paper, period=period, given=command.on)),)


def check_revocation(request: Request[RevokeDelegation, None]) -> Iterator[Refusal]:
    """Something is delegated on the day or later."""
    if not any(one.period.last >= request.command.on for one in request.meeting.delegations):
        yield refusal("没有有效的授权。", "Nothing is delegated from today on.")


def check_succession(request: Request[SucceedSeat, None]) -> Iterator[Refusal]:
    """Two members, neither of which is the office's own as the one that goes."""
    command = request.command
    yield from strangers(request.meeting, [command.seat, command.successor], command.on)
    if command.seat == command.successor:
        yield refusal("接替的席位不能是它自己。", "A seat does not succeed itself.")
    if command.seat == OFFICE_SEAT:
        yield refusal("办公室所在席位不能撤销。", "The office stands at this seat (MTG-03); it stays.")


def call_for_matters(request: Request[CallForMatters, None]) -> Iterable[MeetingEvent]:
    """Every member is asked."""
    seats = [seat.id for seat in request.meeting.seats_on(request.command.on)]
    return notices(request, NoticeKind.CALL_FOR_MATTERS, seats, text=request.command.text)


def check_receipt(request: Request[Acknowledge, None]) -> Iterator[Refusal]:
    """A notice to the actor's own member that has not been acknowledged."""
    command, actor = request.command, request.actor
    notice = request.meeting.notices.get(command.notice)
    if notice is None:
        yield refusal(f"没有通知“{command.notice[:40]}”。", f"There is no notice '{command.notice[:40]}'.")
    elif notice.seat != actor.seat:
        zh = f"通知{notice.id}发给{notice.seat}，不由{actor.title.zh}签收。"
        yield refusal(zh, f"{notice.id} went to {notice.seat}, not to the member of {actor.title.en}.")
    elif notice.received is not None:
        yield refusal(f"通知{notice.id}已签收。", f"{notice.id} was acknowledged on {notice.received}.")
