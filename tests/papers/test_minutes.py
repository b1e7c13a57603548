"""What the minutes say."""

import pytest
from attrs import evolve
from tests.papers.one_session import HEAD, SESSION, Story, closed, invited, opened, resolved, signed

from aidcoord.errors import ProtocolError
from aidcoord.meeting.commands.on_sessions import AdjournSession
from aidcoord.meeting.commands.on_tasks import AskExtension, GrantExtension
from aidcoord.meeting.commands.taking_part import SucceedSeat
from aidcoord.papers import OfficialPaper, as_closed, minutes
from aidcoord.papers.layout import Entry, Grid, Heading, Paragraph

MINUTES = """
2026年1月12日09:30，county_head沈若谷在三楼会议室主持召开联席会议2026年第1次会议（例会）。会议审议议题3项，议决2项，留待以后1项。纪要如下：
# 一、启动价格补贴
提交单位：县物价局。类别：部署。涉及单位：县财政局。
回避：县物价局（承办单位）。
各方意见：县财政局保留意见（资金待测算）。
会议议定：同意启动。
（一）拨付价格补贴资金。责任单位：县财政局；配合单位：县物价局；完成时限：2026年1月26日；完成标准：资金到账凭证（T-2026-001）。
（二）公示名单。责任单位：县民政局；配合单位：城关镇；完成时限：2026年1月19日；完成标准：公示照片（T-2026-002）。
# 二、核对信息共享
提交单位：县民政局。类别：协调。涉及单位：县财政局。本议题由办公室所在单位提交，办公室主任审核的是本单位的议题。本议题由副总召集人依授权批准（县长授权〔2026〕1号）。
会议议定：由民政局牵头。
出资单位：县财政局。
（一）签订共享协议。责任单位：县民政局、县财政局；完成时限：2026年3月2日；完成标准：协议文本（T-2026-003）。
# 三、春荒摸底
提交单位：城关镇。类别：指导。
留待以后会议：材料不齐。
出席：县民政局 陶之然、县财政局 金有度、县物价局 尺有度（代表）
缺席：城关镇
"""


def lines(paper: OfficialPaper) -> list[str]:
    """The text of a paper, a line a piece."""
    found = []
    for piece in paper.pieces:
        if isinstance(piece, Heading):
            found.append(f"{'#' * piece.level} {piece.text}")
        elif isinstance(piece, Paragraph):
            found.append(f"{piece.label}{piece.text}")
        elif isinstance(piece, Entry):
            found.append(f"{piece.label}{'：' if paper.lang == 'zh' else ': '}{piece.text}")
        elif isinstance(piece, Grid):
            found += [" | ".join(row) for row in (piece.heads, *piece.rows)]
    return found


def made(story: Story, **fields: object) -> OfficialPaper:
    """The minutes of the session as it closed."""
    return minutes(as_closed(story.events, SESSION), SESSION, HEAD, **fields)  # type: ignore[arg-type]  # of one kind


def test_minutes_tell_who_came_what_was_said_and_what_was_resolved() -> None:
    """Each matter in order: its two gates, who stepped aside, the positions, the resolution and its tasks."""
    assert lines(made(closed())) == MINUTES.strip().splitlines()


def test_minutes_have_a_head_and_a_foot() -> None:
    """Number, title, the place for a signature, copies to all whom it concerns, and the day."""
    paper = made(closed())

    assert (paper.banner, paper.title) == ("云岭县困难群众基本生活保障联席会议纪要", "2026年第1次会议（例会）纪要")
    assert (paper.number, paper.signing) == ("联席纪〔2026〕1号", "签发：__________（沈若谷）")
    assert paper.copies == "抄送：县民政局、县财政局、县物价局、城关镇。"
    assert (paper.printed_by, paper.printed) == ("联席会议办公室", "2026年1月12日印发")


def test_an_agency_that_holds_two_fields_is_named_once() -> None:
    """Where copies go; whoever came for each of its seats is named all the same."""
    meeting = as_closed(closed().events, SESSION)
    merged = evolve(meeting.seats["price"], title=meeting.seats["finance"].title)
    paper = minutes(evolve(meeting, seats={**meeting.seats, "price": merged}), SESSION, HEAD)

    assert paper.copies == "抄送：县民政局、县财政局、城关镇。"
    assert "出席：县民政局 陶之然、县财政局 金有度、县财政局 尺有度（代表）" in lines(paper)


def test_minutes_in_english_say_the_same() -> None:
    """What the office wrote stays as it was written."""
    told = lines(made(closed(), lang="en"))

    assert told[0] == (
        "On 12 January 2026 at 09:30, county head 沈若谷 opened and chaired Session 1 of 2026 (regular) of the joint "
        "meeting at 三楼会议室. Of 3 matters 2 were resolved and 1 postponed, as follows."
    )
    assert told[4] == "Positions: Finance Bureau reserves its opinion (资金待测算)."
    assert told[-2:] == [
        "Present: Civil Affairs Bureau 陶之然, Finance Bureau 金有度, Price Bureau 尺有度 (standing in)",
        "Absent: Chengguan Town",
    ]


def test_minutes_stay_the_same_whatever_happens_to_tasks_and_members_later() -> None:
    """A longer time and a merger after the close leave them as they were; a draft becomes final by the close."""
    later = (
        closed()
        .later(3)
        .give(AskExtension, "head_of_finance", task="T-2026-001", until=closed().on.replace(month=3), reason="等")
    )
    later = later.give(GrantExtension, "county_head", task="T-2026-001")
    later = later.give(SucceedSeat, "county_head", seat="price", successor="finance", reason="机构改革")

    assert made(later) == made(closed())
    assert made(resolved()).title == "2026年第1次会议（例会）纪要（草稿）"
    assert made(resolved()).printed == ""


def test_minutes_say_who_has_countersigned_where_the_county_wants_it() -> None:
    """Signatures come after the close, and are told; without the option nothing is said of them."""
    assert lines(made(signed()))[-2:] == ["已会签：县财政局", "待会签：县民政局、县物价局"]
    assert not any("会签" in line for line in lines(made(closed())))


def test_minutes_of_an_adjourned_session_say_when_it_goes_on() -> None:
    """The items without an outcome say so."""
    told = opened().of(AdjournSession, "county_head", until=opened().on.replace(day=15), reason="材料待补")

    assert "会议休会，定于2026年1月15日续开。" in lines(made(told))[0]
    assert lines(made(told)).count("尚无结果。") == 3


@pytest.mark.parametrize(
    ("session", "said"),
    [
        pytest.param(SESSION, "has not been opened", id="not opened"),
        pytest.param("S-2026-002", "Did you mean 'S-2026-001'?", id="unknown"),
    ],
)
def test_there_are_no_minutes_of_what_has_not_been(session: str, said: str) -> None:
    """The error says what there is."""
    with pytest.raises(ProtocolError, match=said.replace("?", r"\?")):
        minutes(invited().meeting, session, HEAD)
