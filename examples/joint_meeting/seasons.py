"""The four seasons of the example: what the posts of Yunling do, and what they are refused."""

from datetime import date

from days import CLERK, DEPUTY, DIRECTOR, HALL, HEAD, Year

from aidcoord.meeting.commands import on_matters as m
from aidcoord.meeting.commands import on_sessions as s
from aidcoord.meeting.commands import on_tasks as t
from aidcoord.meeting.commands import taking_part as p
from aidcoord.meeting.matters import MatterKind, Paper, PaperKind
from aidcoord.meeting.sessions import SessionKind, Stance
from aidcoord.meeting.tasks import Point
from aidcoord.office import Office
from aidcoord.papers import Letterhead
from aidcoord.plugins.raised import raised_by


def spring(year: Year, head: Letterhead) -> None:
    """A call for matters, two matters through both gates, the first regular session."""
    year.on(1, 8).do(p.CallForMatters, CLERK, text="征集一季度例会议题，1月30日前报送。")
    year.do(p.Acknowledge, "liaison_of_finance", notice="N-2026-005")
    raise_standard = {
        "title": "2026年城乡低保标准调整",
        "text": "拟自7月起提高城乡低保标准，请部署测算、预算和衔接工作。",
        "kind": MatterKind.DEPLOYMENT,
        "seats": ["finance", "990101101"],
        "about": ["civil_affairs__dibao_standard_month"],
        "papers": [Paper(kind=PaperKind.SIMULATION, title="调标测算", reference="adjustments.json")],
    }
    year.on(1, 20).do(m.SubmitMatter, "liaison_of_civil_affairs", **raise_standard)
    year.do(
        m.SubmitMatter,
        "liaison_of_housing_construction",
        title="住房救助与低保信息衔接",
        text="租赁补贴对象的低保状态不能及时更新。",
        kind=MatterKind.COORDINATION,
        seats=["civil_affairs"],
        about=["housing_construction__rent_subsidy"],
    )
    year.try_to(m.ApproveMatter, HEAD, matter="M-2026-001")
    year.on(2, 3).do(m.ReviewMatter, DIRECTOR, matter="M-2026-001", opinion="材料齐全，建议上会。")
    year.do(m.ReturnMatter, DIRECTOR, matter="M-2026-002", reason="请补充近三个月未更新的户数。")
    year.on(2, 9).do(
        m.CompleteMatter,
        "liaison_of_housing_construction",
        matter="M-2026-002",
        text="租赁补贴对象的低保状态不能及时更新，近三个月共12户。",
    )
    year.do(m.ReviewMatter, DIRECTOR, matter="M-2026-002", opinion="建议上会。")
    year.on(2, 10).try_to(m.ApproveMatter, DEPUTY, matter="M-2026-002")
    for matter in ("M-2026-001", "M-2026-002"):
        year.do(m.ApproveMatter, HEAD, matter=matter, remark="同意")
    year.on(3, 2).do(s.CallSession, HEAD, kind=SessionKind.REGULAR, day=date(2026, 3, 20), begins="09:30", place=HALL)
    year.on(3, 4).do(s.SetAgenda, CLERK, session="S-2026-001", matters=["M-2026-001", "M-2026-002"])
    year.do(s.AdjustAttendance, HEAD, session="S-2026-001", add=["990101105"], guests=["县审计局"], reason="听取意见")
    year.on(3, 5).invite("S-2026-001", head)
    first_session(year.on(3, 20))


def first_session(year: Year) -> None:
    """Attendance, a recusal, positions, a resolution with two tasks, an item that is postponed."""
    session = {"session": "S-2026-001"}
    year.do(s.ConveneSession, HEAD, **session)
    for seat in year.proceedings.standing().meeting.sessions["S-2026-001"].seats:
        is_away = seat == "990101105"
        person = {"person": "龙泉镇分管副镇长", "is_delegate": True} if is_away else {}
        year.do(s.RecordAttendance, CLERK, seat=seat, **person, **session)
    say = {"matter": "M-2026-001", **session}
    year.do(s.StatePosition, "head_of_finance", seat="finance", stance=Stance.AGREE, text="预算可调剂。", **say)
    year.do(s.StatePosition, CLERK, seat="990101105", stance=Stance.RESERVE, text="注意公示程序。", **say)
    year.try_to(s.AdoptResolution, HEAD, text="同意调标。", **say)
    points = [
        Point(
            text="完成调标测算并报县政府",
            responsible=["civil_affairs"],
            cooperating=["finance"],
            days=15,
            measure="测算报告",
        ),
        Point(text="落实调标所需预算", responsible=["finance"], due=date(2026, 5, 29), measure="预算调整文件"),
    ]
    year.do(s.AdoptResolution, HEAD, text="同意自7月起调整城乡低保标准。", points=points, **say)
    year.do(s.PostponeItem, HEAD, matter="M-2026-002", reason="待县政务服务平台接口确定。", **session)
    year.try_to(s.AdjournSession, CLERK, until=date(2026, 3, 23), reason="时间", **session)
    year.do(s.CloseSession, HEAD, **session)


def summer(year: Year) -> None:
    """Progress, an extension, a new liaison who finds the old one's task, a chase, and the close."""
    year.on(4, 8).do(t.ReportProgress, "liaison_of_finance", task="T-2026-002", text="已与上级核对转移支付。")
    year.on(4, 10).do(
        t.MarkDone, "liaison_of_civil_affairs", task="T-2026-001", text="测算已报。", paper="云民字〔2026〕12号"
    )
    year.on(4, 13).do(t.VerifyTask, CLERK, task="T-2026-001", finding="报告已收，数据完整。")
    year.on(5, 26).do(
        t.AskExtension, "liaison_of_finance", task="T-2026-002", until=date(2026, 6, 30), reason="等待人大会议。"
    )
    year.on(5, 27).do(t.GrantExtension, HEAD, task="T-2026-002", remark="同意")
    year.on(7, 2).do(t.ChaseTask, CLERK, task="T-2026-002", text="已逾期，请速办。")
    year.on(7, 6).do(
        t.MarkDone, "liaison_of_finance", task="T-2026-002", text="预算已调整。", paper="云财字〔2026〕8号"
    )
    year.on(7, 7).do(t.VerifyTask, CLERK, task="T-2026-002", finding="文件属实。")
    year.do(m.CloseMatter, CLERK, matter="M-2026-001", conclusion="标准已自7月1日执行。")


def autumn(year: Year, head: Letterhead, office: Office) -> None:
    """The price index starts aid: the plugin raises it, the deputy acts under a delegation, an extra session meets."""
    year.on(9, 14).do(p.Delegate, HEAD, starts=date(2026, 9, 15), ends=date(2026, 9, 30), paper="云政委〔2026〕3号")
    year.on(9, 16)
    for raised in raised_by(office.registry.healthy, office.desk(year.today), (), {}).matters:
        year.do(
            m.SubmitMatter,
            "liaison_of_price",
            title=raised.title.zh,
            text=raised.text.zh,
            kind=raised.kind,
            seats=raised.seats,
            about=raised.about,
            papers=raised.papers,
            raised_by=raised.raised_by,
            occasion=raised.occasion,
        )
    year.do(m.ReviewMatter, DIRECTOR, matter="M-2026-003", opinion="须在发布当月发放，建议临时会议。")
    year.do(m.ApproveMatter, DEPUTY, matter="M-2026-003")
    extra = {"kind": SessionKind.EXTRAORDINARY, "reason": "价格补贴须当月发放", "asked_by": "price"}
    year.do(s.CallSession, DEPUTY, day=date(2026, 9, 18), begins="15:00", place=HALL, **extra)
    session = {"session": "S-2026-002"}
    wait = {"M-2026-002": "等待平台接口"}
    year.on(9, 17).do(s.SetAgenda, CLERK, matters=["M-2026-003"], carried_over=wait, **session)
    year.invite("S-2026-002", head)
    year.on(9, 18).do(s.ConveneSession, DEPUTY, **session)
    for seat in year.proceedings.standing().meeting.sessions["S-2026-002"].seats:
        year.do(s.RecordAttendance, CLERK, seat=seat, **session)
    points = [
        Point(text="核定名单和金额", responsible=["civil_affairs"], cooperating=["price"], days=2, measure="名册"),
        Point(text="拨付补贴资金", responsible=["finance"], days=4, measure="到账凭证"),
    ]
    year.do(s.AdoptResolution, DEPUTY, matter="M-2026-003", text="启动价格临时补贴。", points=points, **session)
    year.do(s.CloseSession, DEPUTY, **session)
    year.on(9, 22).do(t.MarkDone, "liaison_of_civil_affairs", task="T-2026-003", text="已核定。", paper="名册")
    year.do(t.VerifyTask, CLERK, task="T-2026-003", finding="名册完整。")
    year.on(9, 28).do(t.ChaseTask, CLERK, task="T-2026-004")


def winter(year: Year, head: Letterhead) -> None:
    """The second regular session takes up what was postponed; the year is summed up, the best are commended."""
    year.on(11, 2).do(s.CallSession, HEAD, kind=SessionKind.REGULAR, day=date(2026, 11, 19), place=HALL)
    session = {"session": "S-2026-003"}
    year.on(11, 5).do(s.SetAgenda, CLERK, matters=["M-2026-002"], **session)
    year.invite("S-2026-003", head)
    year.on(11, 10).do(
        s.MoveSession, HEAD, day=date(2026, 11, 20), begins="09:00", place=HALL, reason="与省里会议冲突", **session
    )
    year.on(11, 20).do(s.ConveneSession, HEAD, **session)
    for seat in year.proceedings.standing().meeting.sessions["S-2026-003"].seats:
        year.do(s.RecordAttendance, CLERK, seat=seat, **session)
    share = Point(
        text="每月交换低保状态",
        responsible=["civil_affairs"],
        cooperating=["housing_construction"],
        due=date(2026, 12, 25),
        measure="首次交换记录",
    )
    year.do(
        s.AdoptResolution, HEAD, matter="M-2026-002", text="建立月度交换。", points=[share], payer="finance", **session
    )
    year.do(s.CloseSession, HEAD, **session)
    year.on(12, 28).do(t.SummariseYear, CLERK, year=2026, text="例会2次、临时会议1次。", lessons="测算要早。")
    year.do(
        t.Commend,
        HEAD,
        year=2026,
        whom="县物价局",
        ground="指数发布当日提请启动补贴。",
        figures=["当日提请1次"],
        figures_until=date(2026, 9, 30),
    )
