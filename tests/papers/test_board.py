"""The board of open tasks, and how it is printed."""

from datetime import date

from rich.cells import cell_len
from rich.console import Console
from tests.papers.one_session import HEAD, Story, closed, merged

from aidcoord.cli.meeting.boarding import put_board
from aidcoord.meeting.commands.on_tasks import AskExtension, ChaseTask, MarkDone, ReportProgress, VerifyTask
from aidcoord.papers import board
from aidcoord.papers.timelines import timeline

PRINTED = """
县民政局（未办结2项，逾期1项）
T-2026-002   公示名单           2026-01-19   ! 逾期2天   办理中 · 已督办1次
                                                         配合：城关镇
T-2026-003   签订共享协议       2026-03-02   剩40天      办理中
                                                         共同负责：县财政局
县财政局（未办结2项，逾期0项）
T-2026-001   拨付价格补贴资金   2026-01-26   剩5天       办理中 · 申请延至2026年2月2日
                                                         配合：县物价局
T-2026-003   签订共享协议       2026-03-02   剩40天      办理中
                                                         共同负责：县民政局
"""


def in_arrears() -> Story:
    """Nine days after the session: one task is overdue and was chased, for another a longer time is asked."""
    told = closed().later(9).give(ChaseTask, "clerk", task="T-2026-002", text="请抓紧")
    told = told.give(ReportProgress, "liaison_of_price", task="T-2026-001", text="名单已核")
    return told.give(AskExtension, "head_of_finance", task="T-2026-001", until=date(2026, 2, 2), reason="等")


def test_the_agency_with_the_longest_overdue_task_comes_first() -> None:
    """Within an agency by due day; a task of two agencies stands in both lanes and is counted once."""
    told = in_arrears()
    made = board(told.meeting, HEAD, told.on)

    assert [(lane.title, [card.id for card in lane.cards]) for lane in made.lanes] == [
        ("县民政局", ["T-2026-002", "T-2026-003"]),
        ("县财政局", ["T-2026-001", "T-2026-003"]),
    ]
    assert (made.open, made.overdue, made.lanes[0].overdue) == (3, 1, 1)
    assert made.lanes[0].cards[0].days_over == 2
    assert made.lanes[1].cards[0].last_report == "2026年1月21日：名单已核"


def test_an_agency_that_holds_two_fields_has_one_lane() -> None:
    """With the tasks of both seats, each once."""
    told = in_arrears()
    made = board(merged(told.meeting, "civil_affairs", into="finance"), HEAD, told.on)

    assert [(lane.title, [card.id for card in lane.cards]) for lane in made.lanes] == [
        ("县财政局", ["T-2026-002", "T-2026-001", "T-2026-003"])
    ]
    assert made.lanes[0].cards[2].with_others == ""


def test_what_is_reported_done_awaits_the_office_and_is_not_overdue() -> None:
    """It comes last, and leaves the board when it is verified."""
    told = in_arrears().give(MarkDone, "head_of_civil_affairs", task="T-2026-002", text="已公示", paper="照片")
    waiting = board(told.meeting, HEAD, told.on)
    gone = board(told.give(VerifyTask, "clerk", task="T-2026-002", finding="属实").meeting, HEAD, told.on)

    last = waiting.lanes[-1].cards[-1]
    assert (waiting.lanes[-1].title, last.id, last.remarks[0]) == ("县民政局", "T-2026-002", "待办公室核实")
    assert (waiting.open, waiting.overdue, gone.open) == (3, 0, 2)


def test_the_terminal_shows_the_columns_of_all_agencies_in_one_line() -> None:
    """Counted in cells, of which a Chinese character takes two; what is overdue has a sign beside its colour."""
    told = in_arrears()
    screen = Console(width=120, highlight=False, markup=False)
    with screen.capture() as taken:
        put_board(board(told.meeting, HEAD, told.on), screen)
    printed = [line.rstrip() for line in taken.get().splitlines()]

    assert printed[2:] == PRINTED.strip().splitlines()
    assert {cell_len(line[: line.index(" 2026-0")]) for line in printed if line.startswith("T-")} == {31}


def test_the_timeline_has_a_row_for_each_card_and_a_tick_for_each_month() -> None:
    """Days lie in their order from left to right."""
    told = in_arrears()
    drawn = timeline(board(told.meeting, HEAD, told.on))
    bars = [bar for group in drawn.groups for bar in group.bars]

    assert [tick.words for tick in drawn.ticks] == ["2026-02", "2026-03"]
    assert [bar.words for bar in bars] == ["公示名单", "签订共享协议", "拨付价格补贴资金", "签订共享协议"]
    assert all(bar.starts < bar.first_due <= bar.due for bar in bars)
    assert [bar.over for bar in bars] == [drawn.today, None, None, None]
    assert len({bar.y for bar in bars}) == len(bars)
