"""A session of the small county with everything that its papers must tell, and the events that led there."""

from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from attrs import evolve, frozen
from tests.meeting.small_county import GROUNDS, POSTS, SEATS, START, TOWN, point

from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands.on_matters import ApproveMatter, ReviewMatter, SubmitMatter
from aidcoord.meeting.commands.on_sessions import (
    AdoptResolution,
    CallSession,
    CloseSession,
    ConveneSession,
    CountersignMinutes,
    Invite,
    PostponeItem,
    RecordAttendance,
    Recuse,
    SetAgenda,
    StatePosition,
)
from aidcoord.meeting.commands.taking_part import Constitute, Delegate
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.evolving import fold
from aidcoord.meeting.matters import MatterKind, Paper, PaperKind
from aidcoord.meeting.protocol import decide
from aidcoord.meeting.sessions import SessionKind, Stance
from aidcoord.meeting.state import Meeting
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.papers import Letterhead

HEAD: Final = Letterhead(
    county=Text(zh="云岭县", en="Yunling County"),
    titles={"price__price_aid": Text(zh="价格补贴", en="Price aid")},
)
NUMBER: Final = "990101196602030011"
"""Of nobody: it lies in an invented region."""
SESSION: Final = "S-2026-001"
SIGNED: Final = MeetingSettings(minutes_countersigned=True, source=Source(document="联席会议工作规则"))


@frozen
class Story:
    """What has happened so far, told on by giving commands."""

    events: tuple[MeetingEvent, ...] = ()
    on: date = START

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return fold(self.events)

    def give(self, kind: type[Command], by: str, /, **fields: Any) -> "Story":
        """The story after a command."""
        happened = decide(self.meeting, kind(by=by, on=self.on, **fields), GROUNDS)
        return evolve(self, events=(*self.events, *happened))

    def of(self, kind: type[Command], by: str, /, **fields: Any) -> "Story":
        """The story after a command about the session."""
        return self.give(kind, by, session=SESSION, **fields)

    def later(self, days: int = 1) -> "Story":
        """The same story so many days on."""
        return evolve(self, on=self.on + timedelta(days=days))


def merged(meeting: Meeting, seat: str, *, into: str) -> Meeting:
    """The meeting once the agency of one seat has become that of another; both keep their seats."""
    title = meeting.seats[into].title
    return evolve(meeting, seats={**meeting.seats, seat: evolve(meeting.seats[seat], title=title)})


@cache
def begun(settings: MeetingSettings | None = None) -> Story:
    """The meeting is constituted."""
    return Story().give(
        Constitute,
        "county_head",
        county="yunling",
        seats=SEATS,
        appointments=POSTS,
        settings=settings or MeetingSettings(),
    )


@cache
def approved(settings: MeetingSettings | None = None) -> Story:
    """Three matters are approved: one of the price bureau, one of civil affairs by the deputy, one of the township."""
    told = begun(settings).give(
        SubmitMatter,
        "liaison_of_price",
        title="启动价格补贴",
        text="居民消费价格指数连续三月超过3%",
        kind=MatterKind.DEPLOYMENT,
        seats=("finance",),
        about=("price__price_aid",),
        papers=(Paper(kind=PaperKind.SIMULATION, title="测算表", reference="测算2026-1"),),
    )
    told = told.give(
        SubmitMatter,
        "liaison_of_civil_affairs",
        title="核对信息共享",
        text=f"户主{NUMBER}一案等待银行信息42天。",
        kind=MatterKind.COORDINATION,
        seats=("finance",),
    )
    told = told.give(SubmitMatter, f"head_of_{TOWN}", title="春荒摸底", text="请各部门指导。", kind=MatterKind.GUIDANCE)
    end = date(2026, 12, 31)
    told = told.give(Delegate, "county_head", starts=START, ends=end, paper="县长授权〔2026〕1号")
    for number, by in ((1, "county_head"), (2, "executive_deputy_head"), (3, "county_head")):
        matter = f"M-2026-00{number}"
        told = told.give(ReviewMatter, "head_of_civil_affairs", matter=matter, opinion="同意上会")
        told = told.give(ApproveMatter, by, matter=matter)
    return told


@cache
def prepared(settings: MeetingSettings | None = None) -> Story:
    """A regular session is called for a week later, and its agenda set."""
    told = approved(settings).give(
        CallSession, "county_head", kind=SessionKind.REGULAR, day=date(2026, 1, 12), begins="09:30", place="三楼会议室"
    )
    return told.of(SetAgenda, "clerk", matters=("M-2026-001", "M-2026-002", "M-2026-003"))


@cache
def invited(settings: MeetingSettings | None = None) -> Story:
    """The invitations are out the day after."""
    return prepared(settings).later().of(Invite, "clerk")


@cache
def opened(settings: MeetingSettings | None = None) -> Story:
    """The session is open; the township stays away, and the price bureau sends somebody else."""
    told = invited(settings).later(6).of(ConveneSession, "county_head")
    told = told.of(RecordAttendance, "clerk", seat="civil_affairs")
    told = told.of(RecordAttendance, "clerk", seat="finance")
    told = told.of(RecordAttendance, "clerk", seat="price", person="尺有度", is_delegate=True)
    return told.of(RecordAttendance, "clerk", seat=TOWN, present=False)


@cache
def resolved(settings: MeetingSettings | None = None) -> Story:
    """Two matters are resolved with three tasks, the third is postponed."""
    told = opened(settings).of(Recuse, "head_of_price", matter="M-2026-001", seat="price", reason="承办单位")
    said = {"matter": "M-2026-001", "seat": "finance", "stance": Stance.RESERVE, "text": "资金待测算"}
    told = told.of(StatePosition, "head_of_finance", **said)
    second = point(text="公示名单", responsible=["civil_affairs"], cooperating=[TOWN], days=5, measure="公示照片")
    told = told.of(AdoptResolution, "county_head", matter="M-2026-001", text="同意启动", points=(point(), second))
    third = point(text="签订共享协议", responsible=["civil_affairs", "finance"], cooperating=[], due=date(2026, 3, 2))
    told = told.of(
        AdoptResolution,
        "county_head",
        matter="M-2026-002",
        text="由民政局牵头。",
        payer="finance",
        points=(evolve(third, days=None, measure="协议文本"),),
    )
    return told.of(PostponeItem, "county_head", matter="M-2026-003", reason="材料不齐")


@cache
def closed(settings: MeetingSettings | None = None) -> Story:
    """The session is closed."""
    return resolved(settings).of(CloseSession, "county_head")


@cache
def signed() -> Story:
    """Where minutes are countersigned, one member has signed two days later."""
    return closed(SIGNED).later(2).of(CountersignMinutes, "head_of_finance", seat="finance")
