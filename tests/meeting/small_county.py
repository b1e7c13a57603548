"""A small county for tests of the meeting: two bureaus beside civil affairs and one township, and who holds what."""

from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve, field, frozen

from aidcoord.meeting.acts import Grounds
from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands.on_matters import ApproveMatter, ReviewMatter, SubmitMatter
from aidcoord.meeting.commands.on_sessions import (
    CallSession,
    ConveneSession,
    Invite,
    RecordAttendance,
    SetAgenda,
)
from aidcoord.meeting.commands.taking_part import Constitute
from aidcoord.meeting.evolving import fold
from aidcoord.meeting.matters import MatterKind
from aidcoord.meeting.protocol import decide
from aidcoord.meeting.seats import Appointment, Role, Seat
from aidcoord.meeting.sessions import SessionKind
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import Point
from aidcoord.model.days import Period
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.model.working_days import WorkingDays, WorkingYear

SOURCE: Final = Source(document="联席会议工作规则")
START: Final = date(2026, 1, 5)
"""A Monday."""
TOWN: Final = "990101101"
SEATS: Final = (
    Seat("civil_affairs", Text(zh="县民政局", en="Civil Affairs Bureau")),
    Seat("finance", Text(zh="县财政局", en="Finance Bureau")),
    Seat("price", Text(zh="县物价局", en="Price Bureau")),
    Seat(TOWN, Text(zh="城关镇", en="Chengguan Town"), is_township=True),
)
PLAIN_DAYS: Final = WorkingDays([WorkingYear(2026, off=(), worked=(), source=SOURCE)])
GROUNDS: Final = Grounds(days=PLAIN_DAYS, reach={"price__price_aid": frozenset({"price", "finance"})})


def appointment(post: str, role: Role, person: str, seat: str | None = None) -> Appointment:
    """A post with its holder since the year began."""
    title = Text(zh=post, en=post.replace("_", " "))
    return Appointment(post=post, title=title, role=role, person=person, seat=seat, period=Period(date(2026, 1, 1)))


POSTS: Final = (
    appointment("county_head", Role.CONVENOR, "沈若谷"),
    appointment("executive_deputy_head", Role.DEPUTY_CONVENOR, "顾南枝"),
    appointment("head_of_civil_affairs", Role.HEAD, "陶之然", "civil_affairs"),
    appointment("liaison_of_civil_affairs", Role.LIAISON, "祝平安", "civil_affairs"),
    appointment("head_of_finance", Role.HEAD, "金有度", "finance"),
    appointment("liaison_of_finance", Role.LIAISON, "钱守正", "finance"),
    appointment("head_of_price", Role.HEAD, "方致远", "price"),
    appointment("liaison_of_price", Role.LIAISON, "秤准星", "price"),
    appointment(f"head_of_{TOWN}", Role.HEAD, "卫明朗", TOWN),
    appointment("clerk", Role.OFFICE, "文小笺"),
)


@frozen
class Table:
    """A meeting at which commands are given one after another, on a day that can be moved on."""

    meeting: Meeting = field(factory=Meeting)
    on: date = START
    grounds: Grounds = GROUNDS

    def give(self, kind: type[Command], by: str, /, **fields: Any) -> "Table":
        """The table after a command."""
        events = decide(self.meeting, kind(by=by, on=self.on, **fields), self.grounds)
        return evolve(self, meeting=fold(events, self.meeting))

    def later(self, days: int = 1) -> "Table":
        """The same table so many days on."""
        return evolve(self, on=self.on + timedelta(days=days))


def constituted(settings: MeetingSettings | None = None) -> Table:
    """The meeting of the small county as it begins."""
    fields = {"county": "yunling", "seats": SEATS, "appointments": POSTS, "settings": settings or MeetingSettings()}
    return Table().give(Constitute, "county_head", **fields)


def submitted(table: Table, kind: MatterKind = MatterKind.DEPLOYMENT, **fields: Any) -> Table:
    """After the price bureau's liaison has submitted a matter."""
    given = {"title": "启动价格补贴", "text": "居民消费价格指数连续三月超过3%。", "kind": kind, **fields}
    return table.give(SubmitMatter, "liaison_of_price", **given)


def approved(table: Table, matter: str = "M-2026-001") -> Table:
    """After a submitted matter has passed both gates."""
    seen = table.give(ReviewMatter, "head_of_civil_affairs", matter=matter, opinion="同意上会")
    return seen.give(ApproveMatter, "county_head", matter=matter)


def called(table: Table, kind: SessionKind = SessionKind.REGULAR, **fields: Any) -> Table:
    """After a session was called for the same day."""
    given = {"kind": kind, "day": table.on, "place": "县政府三楼会议室", **fields}
    return table.give(CallSession, "county_head", **given)


def invited(table: Table, matters: tuple[str, ...] = ("M-2026-001",), session: str = "S-2026-001") -> Table:
    """After the agenda of a called session was set and the invitations sent."""
    ready = table.give(SetAgenda, "clerk", session=session, matters=matters)
    return ready.give(Invite, "clerk", session=session)


def convened(table: Table, session: str = "S-2026-001") -> Table:
    """After an invited session was opened and everybody invited recorded as present."""
    opened = table.give(ConveneSession, "county_head", session=session)
    for seat in opened.meeting.sessions[session].seats:
        opened = opened.give(RecordAttendance, "clerk", session=session, seat=seat)
    return opened


def point(**fields: Any) -> Point:
    """A point that finance is to carry out in ten working days."""
    given = {"text": "拨付价格补贴资金", "responsible": ["finance"], "cooperating": ["price"], "days": 10}
    return Point(**{"measure": "资金到账凭证", **given, **fields})


def in_session(settings: MeetingSettings | None = None, **fields: Any) -> Table:
    """A convened session with one matter on its agenda."""
    return convened(invited(called(approved(submitted(constituted(settings), **fields)))))
