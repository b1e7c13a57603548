"""What the agenda and the task list say."""

from datetime import date

import pytest
from tests.papers.one_session import HEAD, NUMBER, SESSION, Story, approved, closed, invited, merged, opened, prepared
from tests.papers.test_minutes import lines

from aidcoord.errors import ProtocolError
from aidcoord.meeting.commands.on_matters import ApproveMatter, ReviewMatter, SubmitMatter
from aidcoord.meeting.commands.on_sessions import AdjustAttendance, CallSession, SetAgenda
from aidcoord.meeting.commands.on_tasks import ChaseTask, MarkDone, VerifyTask
from aidcoord.meeting.matters import MatterKind
from aidcoord.meeting.sessions import SessionKind
from aidcoord.papers import agenda, as_convened, task_list

AGENDA = """
时间：2026年1月12日（星期一）09:30
地点：三楼会议室
召集人：county_head沈若谷
# 一、审议事项
## （一）启动价格补贴
居民消费价格指数连续三月超过3%。
提交单位：县物价局。类别：部署。涉及单位：县财政局。
附件：测算表（测算2026-1）。
## （二）核对信息共享
户主990101********0011一案等待银行信息42天。
提交单位：县民政局。类别：协调。涉及单位：县财政局。本议题由办公室所在单位提交，办公室主任审核的是本单位的议题。本议题由副总召集人依授权批准（县长授权〔2026〕1号）。
## （三）春荒摸底
请各部门指导。
提交单位：城关镇。类别：指导。
# 二、督办事项
到会议之日没有逾期未办的任务。
# 三、出席范围
单位 | 出席事由
县民政局 | 联席会议办公室；提交“核对信息共享”
县财政局 | “启动价格补贴”涉及；因“价格补贴”受“启动价格补贴”影响；“核对信息共享”涉及
县物价局 | 提交“启动价格补贴”；因“价格补贴”受“启动价格补贴”影响
城关镇 | 提交“春荒摸底”
"""


def second_session(story: Story) -> Story:
    """A second session, with a matter of its own and the postponed one carried over."""
    told = story.give(SubmitMatter, "liaison_of_finance", title="预算", text="编制预算。", kind=MatterKind.GUIDANCE)
    told = told.give(ReviewMatter, "head_of_civil_affairs", matter="M-2026-004", opinion="同意")
    told = told.give(ApproveMatter, "county_head", matter="M-2026-004")
    day = date(2026, 2, 2)
    called = {"kind": SessionKind.EXTRAORDINARY, "day": day, "place": "三楼", "reason": "预算急", "asked_by": "finance"}
    told = told.give(CallSession, "county_head", **called)
    carried = {"M-2026-003": "材料仍不齐"}
    return told.give(SetAgenda, "clerk", session="S-2026-002", matters=("M-2026-004",), carried_over=carried)


def test_the_agenda_tells_when_what_and_who_for_which_reason() -> None:
    """Everything that the office prepares; a personal number in a matter's text is masked."""
    paper = agenda(invited().meeting, SESSION, HEAD)

    assert lines(paper) == AGENDA.strip().splitlines()
    assert NUMBER not in "".join(lines(paper))
    assert (paper.title, paper.number, paper.dated) == (
        "2026年第1次会议（例会）议程",
        "联席议〔2026〕1号",
        "2026年1月6日",
    )


def test_an_agency_that_holds_two_fields_is_asked_once() -> None:
    """With the reasons of both seats, each once."""
    found = lines(agenda(merged(invited().meeting, "price", into="finance"), SESSION, HEAD))

    assert found[-3:] == [
        "县民政局 | 联席会议办公室；提交“核对信息共享”",
        "县财政局 | “启动价格补贴”涉及；因“价格补贴”受“启动价格补贴”影响；“核对信息共享”涉及；提交“启动价格补贴”",
        "城关镇 | 提交“春荒摸底”",
    ]


def test_the_agenda_is_a_draft_until_the_invitations_are_out() -> None:
    """And without a day."""
    paper = agenda(prepared().meeting, SESSION, HEAD)

    assert (paper.title, paper.dated) == ("2026年第1次会议（例会）议程（草稿）", "")


def test_the_agenda_of_the_past_stays_as_it_went_out() -> None:
    """What is resolved, postponed or done later does not change it."""
    assert agenda(as_convened(closed().events, SESSION), SESSION, HEAD) == agenda(invited().meeting, SESSION, HEAD)


def test_what_is_overdue_by_the_day_of_the_session_stands_in_its_papers() -> None:
    """With what was carried over and why; a task that is reported done is not in arrears."""
    told = closed().later(10).give(ChaseTask, "clerk", task="T-2026-002", text="请抓紧")
    told = told.give(MarkDone, "head_of_finance", task="T-2026-001", text="已拨付", paper="凭证")
    found = lines(agenda(second_session(told).meeting, "S-2026-002", HEAD))
    arrears = found.index("# 二、督办事项")

    assert found[3:5] == ["事由：预算急", "提请单位：县财政局"]
    who, due = "责任单位：县民政局；配合单位：城关镇", "2026年1月19日"
    assert found[arrears + 2 : arrears + 5] == [
        f"T-2026-002 | 公示名单；完成标准：公示照片 | {who} | {due} | 办理中；逾期14天；已督办1次",
        "# 三、顺延议题",
        "春荒摸底（材料仍不齐）。",
    ]


def test_whom_the_convenor_adds_and_takes_off_is_told_with_the_reason() -> None:
    """Guests stand apart from members."""
    given = {"drop": ("price",), "guests": ("县审计局",), "reason": "只议资金"}
    found = lines(agenda(invited().of(AdjustAttendance, "county_head", **given).meeting, SESSION, HEAD))

    assert found[-2:] == ["列席：县审计局", "不需出席：县物价局（只议资金）"]


def test_there_is_no_agenda_before_it_is_set() -> None:
    """The error names whose it is to set it."""
    called = approved().give(CallSession, "county_head", kind=SessionKind.REGULAR, day=date(2026, 1, 12), place="三楼")

    with pytest.raises(ProtocolError, match="has no agenda yet; the office sets it"):
        agenda(called.meeting, SESSION, HEAD)


def test_the_task_list_counts_what_is_open_and_overdue() -> None:
    """The whole list has the overdue first and what is closed last; that of a session keeps the order of its points."""
    told = closed().later(9)
    told = told.give(MarkDone, "head_of_finance", task="T-2026-001", text="已拨付", paper="凭证")
    told = told.give(VerifyTask, "clerk", task="T-2026-001", finding="属实")
    whole = lines(task_list(told.meeting, HEAD, told.on))
    session = lines(task_list(told.meeting, HEAD, told.on, session=SESSION))

    assert whole[0] == "截至2026年1月21日，共有任务3项，未办结2项，其中逾期1项。"
    assert [line[:10] for line in whole[2:]] == ["T-2026-002", "T-2026-003", "T-2026-001"]
    assert [line[:10] for line in session[2:]] == ["T-2026-001", "T-2026-002", "T-2026-003"]
    assert session[2].endswith("2026年1月26日 | 已办结")
    assert lines(task_list(opened().meeting, HEAD, told.on, "en")) == ["There is no task."]
