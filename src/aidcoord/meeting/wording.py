"""What happened, in words: each event as one line of the log."""

from collections.abc import Callable, Mapping
from typing import Final

from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events import on_matters as m
from aidcoord.meeting.events import on_sessions as s
from aidcoord.meeting.events import on_tasks as t
from aidcoord.meeting.events import taking_part as p
from aidcoord.model.texts import Language, Text

EVENTS: Final[Mapping[type[MeetingEvent], Text]] = {
    p.MeetingConstituted: Text(zh="联席会议成立", en="meeting constituted"),
    p.OptionsChosen: Text(zh="选定本县事项", en="options chosen"),
    p.Appointed: Text(zh="任职", en="appointed"),
    p.PostVacated: Text(zh="离任", en="post vacated"),
    p.Delegated: Text(zh="授权副总召集人", en="delegated to the deputy"),
    p.DelegationRevoked: Text(zh="收回授权", en="delegation revoked"),
    p.SeatSucceeded: Text(zh="席位接替", en="seat succeeded"),
    p.NoticeSent: Text(zh="通知送达", en="notice sent"),
    p.NoticeAcknowledged: Text(zh="签收", en="notice acknowledged"),
    m.MatterSubmitted: Text(zh="上报议题", en="matter submitted"),
    m.MatterAccepted: Text(zh="受理", en="matter taken in"),
    m.MatterRegistered: Text(zh="登记", en="matter registered"),
    m.MatterReturned: Text(zh="退回补正", en="matter returned"),
    m.MatterCompleted: Text(zh="补正", en="matter completed"),
    m.MatterWithdrawn: Text(zh="撤回", en="matter withdrawn"),
    m.MatterMerged: Text(zh="并案", en="matter merged"),
    m.MatterReviewed: Text(zh="审核", en="matter reviewed"),
    m.MatterApproved: Text(zh="批准", en="matter approved"),
    m.MatterRejected: Text(zh="不予批准", en="matter rejected"),
    m.MatterSentBack: Text(zh="退办公室重审", en="matter sent back"),
    m.MatterClosed: Text(zh="议题办结", en="matter closed"),
    s.SessionCalled: Text(zh="召集会议", en="session called"),
    s.AgendaSet: Text(zh="议程确定", en="agenda set"),
    s.AttendanceAdjusted: Text(zh="调整出席范围", en="attendance adjusted"),
    s.Invited: Text(zh="发出通知", en="invitations sent"),
    s.SessionMoved: Text(zh="会议改期", en="session moved"),
    s.SessionCancelled: Text(zh="会议取消", en="session called off"),
    s.SessionConvened: Text(zh="开会", en="session convened"),
    s.AttendanceRecorded: Text(zh="登记出席", en="attendance recorded"),
    s.Recused: Text(zh="回避", en="stepped aside"),
    s.PositionStated: Text(zh="表明意见", en="position stated"),
    s.ResolutionAdopted: Text(zh="作出会议决定", en="resolution adopted"),
    s.ItemPostponed: Text(zh="留待下次", en="item postponed"),
    s.SessionAdjourned: Text(zh="休会", en="session adjourned"),
    s.SessionResumed: Text(zh="复会", en="session resumed"),
    s.SessionClosed: Text(zh="闭会", en="session closed"),
    s.MinutesCountersigned: Text(zh="会签纪要", en="minutes countersigned"),
    t.TaskAssigned: Text(zh="派发任务", en="task assigned"),
    t.TaskHandedOver: Text(zh="交办", en="task handed over"),
    t.TaskTakenOn: Text(zh="承办", en="task taken on"),
    t.ProgressReported: Text(zh="报告进展", en="progress reported"),
    t.ExtensionAsked: Text(zh="申请延期", en="extension asked for"),
    t.ExtensionGranted: Text(zh="同意延期", en="extension granted"),
    t.ExtensionRefused: Text(zh="不同意延期", en="extension refused"),
    t.TaskChased: Text(zh="督办", en="task chased"),
    t.TaskEscalated: Text(zh="报召集人", en="task escalated"),
    t.TaskDone: Text(zh="报告完成", en="task reported done"),
    t.TaskVerified: Text(zh="核实办结", en="task verified"),
    t.TaskReopened: Text(zh="重新办理", en="task reopened"),
    t.YearSummarised: Text(zh="年度总结", en="year summed up"),
    t.Commended: Text(zh="表彰", en="commended"),
}
"""What each event is called."""
Named = Callable[[str], str]
"""What a member of the meeting, or a county, is called."""
_SUBJECTS: Final = ("notice", "task", "resolution", "matter", "session", "post", "county", "year")
_SAID: Final = ("title", "text", "reason", "opinion", "remark", "finding", "conclusion", "whom")


def told(happened: MeetingEvent, lang: Language, named: Named = str) -> str:
    """What happened, to what, and the words that go with it, on one line.

    Args:
        happened: The event.
        lang: The language.
        named: What a member or a county is called; by its id if not said.

    >>> from datetime import date
    >>> happened = m.MatterReturned(by="head", person="陶", on=date(2026, 1, 5), matter="M-2026-001", reason="缺表")
    >>> told(happened, "zh")
    '退回补正 M-2026-001 缺表'
    """
    words = (
        EVENTS[type(happened)].within(lang),
        subject_of(happened, named),
        seat_of(happened, named),
        said_in(happened, named),
    )
    return " ".join(filter(None, words))


def subject_of(happened: MeetingEvent, named: Named = str) -> str:
    """The id of what an event is about, the most particular one it has."""
    if isinstance(happened, p.Appointed):
        return happened.appointment.post
    if isinstance(happened, p.MeetingConstituted):
        return named(happened.county)
    found = (getattr(happened, name, None) for name in _SUBJECTS)
    return next((str(one) for one in found if one), "")


def seat_of(happened: MeetingEvent, named: Named = str) -> str:
    """The member that an event is about, with who spoke for it."""
    if isinstance(happened, (p.NoticeSent, t.TaskDone, t.ProgressReported, t.ExtensionAsked)):
        return ""  # told by who acted, or below
    if isinstance(happened, s.AttendanceRecorded):
        return f"{named(happened.seat)} {happened.attended_by or '—'}"
    seat = getattr(happened, "seat", "")
    return named(seat) if seat else ""


def said_in(happened: MeetingEvent, named: Named = str) -> str:
    """The first line of the words that go with an event."""
    if isinstance(happened, p.Appointed):
        return happened.appointment.person
    if isinstance(happened, p.NoticeSent):
        return " ".join(filter(None, (named(happened.seat), happened.receiver_person, happened.about)))
    found = (getattr(happened, name, None) for name in _SAID)
    return next((str(one).splitlines()[0] for one in found if one), "")
