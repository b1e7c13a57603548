"""The decision on a resolution: what it must say, and the tasks that follow from it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from aidcoord.errors import UnknownYearError
from aidcoord.meeting.acts import Request
from aidcoord.meeting.commands.on_sessions import AdoptResolution
from aidcoord.meeting.deciding import next_id, notices, strangers
from aidcoord.meeting.deciding.in_session import open_item, takes_part
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.on_sessions import ResolutionAdopted
from aidcoord.meeting.events.on_tasks import TaskAssigned
from aidcoord.meeting.events.taking_part import NoticeKind
from aidcoord.meeting.matters import MatterKind
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.seats import OFFICE_SEAT, seat_names
from aidcoord.meeting.sessions import Session, SessionKind, Stance
from aidcoord.meeting.tasks import Point
from aidcoord.model.texts import Text
from aidcoord.model.working_days import WorkingDays

_HUNDRED: Final = 100
_MOST_DAYS: Final = 1000


def check_resolution(request: Request[AdoptResolution, Session]) -> Iterator[Refusal]:
    """What its kind of matter asks for, points that can be carried out, and the county's options."""
    command, meeting, session = request.command, request.meeting, request.subject
    yield from open_item(session, command.matter)
    matter = meeting.matters.get(command.matter)
    if matter is not None:
        yield from _of_kind(matter.kind, command)
    if command.payer is not None:
        yield from strangers(meeting, [command.payer], command.on)
    for number, point in enumerate(command.points, start=1):
        yield from _fit(request, number, point)
    yield from _quorum(request)
    yield from _unanimity(session, command.matter)


def _of_kind(kind: MatterKind, command: AdoptResolution) -> Iterator[Refusal]:
    if kind is MatterKind.GUIDANCE and command.points:
        zh = "指导事项不派任务。"
        yield refusal(zh, "Guidance gives no tasks (MTG-09); bring a deployment for these.")
    if kind is not MatterKind.GUIDANCE and not command.points:
        yield refusal("会议决定没有任务。", "The resolution has no point: say who does what by when (MTG-06).")
    if kind is MatterKind.COORDINATION and command.payer is None:
        yield refusal("协调事项的会议决定要写明由谁出资。", "The resolution of a coordination names who pays (MTG-09).")


def _fit(request: Request[AdoptResolution, Session], number: int, point: Point) -> Iterator[Refusal]:
    """What is wrong with one point."""
    zh, en = f"第{number}项", f"Point {number}"
    if not point.text.strip() or not point.measure.strip():
        yield refusal(f"{zh}要写明内容和完成标准。", f"{en} says what is to be done, and how it is seen to be done.")
    if not point.responsible:
        yield refusal(f"{zh}没有责任单位。", f"{en} has no responsible agency.")
    if request.meeting.settings.one_responsible and len(point.responsible) > 1:
        yield refusal(f"{zh}只能有一个责任单位。", f"{en} has more than one responsible agency; the county wants one.")
    both = set(point.responsible) & set(point.cooperating)
    if both:
        listed = ", ".join(sorted(both))
        yield refusal(f"{zh}：{listed}既负责又配合。", f"{en}: {listed} cannot be responsible and co-operate as well.")
    yield from strangers(request.meeting, (*point.responsible, *point.cooperating), request.command.on)
    yield from _in_time(request, f"{zh}", f"{en}", point)


def _in_time(request: Request[AdoptResolution, Session], zh: str, en: str, point: Point) -> Iterator[Refusal]:
    on = request.command.on
    if (point.days is None) is (point.due is None):
        yield refusal(
            f"{zh}要写明工作日数或截止日，只写一个。", f"{en} has working days or a due day, and one of them."
        )
    elif point.due is not None and point.due < on:
        yield refusal(
            f"{zh}的截止日{point.due}早于会议日{on}。", f"{en} is due {point.due}, before the session on {on}."
        )
    elif point.days is not None and not 1 <= point.days <= _MOST_DAYS:
        yield refusal(
            f"{zh}的期限{point.days}日不成立。", f"{en} has {point.days} working days; write 1 to {_MOST_DAYS}."
        )
    elif point.days is not None:
        try:
            request.grounds.days.after(on, point.days)
        except UnknownYearError as error:
            advice = Text(zh="也可以直接写截止日。", en="Or name the due day itself.")
            yield refusal(f"{zh}：期限进入的年份没有公布节假日安排（working_years）。", f"{en}: {error}", advice)


def _quorum(request: Request[AdoptResolution, Session]) -> Iterator[Refusal]:
    share, session = request.meeting.settings.quorum, request.subject
    if share is None or session.kind is SessionKind.WRITTEN:
        return
    present, invited = len(set(session.present) & set(session.seats)), len(session.seats)
    if present * _HUNDRED < share * invited:
        instead = Text(zh="可以休会或留待下次。", en="Adjourn, or postpone the matter.")
        zh = f"应到{invited}个单位，实到{present}个，不足本县规定的{share}%。"
        yield refusal(zh, f"{present} of {invited} are present; the county wants {share} in a hundred.", instead)


def _unanimity(session: Session, matter: str) -> Iterator[Refusal]:
    """A decision that is circulated is adopted when all who take part agree."""
    item = session.item(matter)
    if session.kind is not SessionKind.WRITTEN or item is None:
        return
    agreed = {seat for seat, said in item.positions.items() if said.stance is Stance.AGREE}
    left = [seat for seat in takes_part(session, item) if seat not in agreed]
    if left:
        instead = Text(zh="可以留待会议讨论。", en="Postpone it to a session.")
        yield refusal(f"{'、'.join(left)}没有同意。", f"These have not agreed: {', '.join(left)}.", instead)


def due_day(point: Point, on: date, days: WorkingDays) -> date:
    """The last day of a point that is adopted on a day."""
    return point.due if point.due is not None else days.after(on, point.days or 0)


def adopt(request: Request[AdoptResolution, Session]) -> Iterator[MeetingEvent]:
    """The resolution, then a task for each point, then a notice to each that has one."""
    command, meeting, on = request.command, request.meeting, request.command.on
    resolution = next_id("R", on.year, meeting.resolutions)
    dues = [due_day(point, on, request.grounds.days) for point in command.points]
    owners = seat_names(seat for point in command.points for seat in point.responsible) or (OFFICE_SEAT,)
    yield request.made(
        ResolutionAdopted,
        session=command.session,
        matter=command.matter,
        resolution=resolution,
        text=command.text,
        owners=owners,
        due=max(dues, default=on),
        payer=command.payer,
        points=command.points,
    )
    for number, (point, due) in enumerate(zip(command.points, dues, strict=True), start=1):
        yield _task(request, resolution, number, point, due)
    seats = seat_names(seat for point in command.points for seat in (*point.responsible, *point.cooperating))
    yield from _told(request, seats, resolution)


def _told(request: Request[AdoptResolution, Session], seats: Iterable[str], about: str) -> Iterator[MeetingEvent]:
    return notices(request, NoticeKind.ASSIGNMENT, seats, about=about)


def _task(
    request: Request[AdoptResolution, Session], resolution: str, number: int, point: Point, due: date
) -> MeetingEvent:
    return request.made(
        TaskAssigned,
        task=next_id("T", request.command.on.year, request.meeting.tasks, number),
        resolution=resolution,
        matter=request.command.matter,
        text=point.text,
        measure=point.measure,
        responsible=point.responsible,
        cooperating=point.cooperating,
        due=due,
    )
