"""`aidcoord meeting`: one matter from submission to the closed task on the command line, and what is refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from tests.commands.conftest import EXAMPLES, Result

from aidcoord import Registry
from aidcoord.cli.app import run
from aidcoord.cli.meeting.app import APP
from aidcoord.meeting.table import ACTS

Run = Callable[..., Result]

EARLY: Final = ("--on", "2026-01-06")


@pytest.fixture
def aidcoord(installed: Registry, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in Yunling, in English unless it says otherwise, on whatever day it says."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(EXAMPLES.parent)

    def run_it(*arguments: str) -> Result:
        code = run([*arguments, "--county", "yunling"], installed)
        printed = capsys.readouterr()
        return Result(code, "\n".join(line.rstrip() for line in printed.out.splitlines()), printed.err)

    return run_it


@pytest.fixture
def meeting(aidcoord: Run, tmp_path: Path) -> Run:
    """Run a command of the meeting on a journal in SQLite; the meeting is constituted on 5 January.

    With pydantic loaded the terminal's library is stricter, and whoever has copier installed may have that.
    """
    pytest.importorskip("pydantic")
    journal = ("--journal", f"sqlite:///{tmp_path / 'year.db'}")

    def run_it(*arguments: str) -> Result:
        return aidcoord("meeting", *arguments, *journal)

    assert run_it("constitute", "--on", "2026-01-05").out == "meeting constituted Yunling County"
    return run_it


SUBMIT: Final = (
    *("submit", "--as", "liaison_of_price", "--title", "启动价格补贴", "--text", "指数达到启动线"),
    *(
        "--kind",
        "部署",
        "--seats",
        "finance,civil_affairs",
        "--about",
        "price__cpi",
        "--paper",
        "clause=PRC-02",
        *EARLY,
    ),
)
POINT: Final = "finance+price; 10; 拨付资金; 到账凭证"


def approved(meeting: Run) -> None:
    """A matter that passed both gates."""
    meeting(*SUBMIT)
    meeting("review", "M-2026-001", "--as", "head_of_civil_affairs", "--opinion", "同意", *EARLY)
    meeting("approve", "M-2026-001", "--as", "county_head", *EARLY)


def test_one_matter_runs_from_submission_to_the_closed_task(meeting: Run) -> None:
    """Each step is one command by one post, and prints what followed."""
    approved(meeting)
    clerk = ("--as", "meeting_office_clerk", *EARLY)
    head = ("--as", "county_head", *EARLY)
    meeting("call", "--kind", "regular", "--day", "2026-01-06", "--place", "三楼", *head)
    meeting("agenda", "S-2026-001", "--matters", "M-2026-001", *clerk)
    meeting("invite", "S-2026-001", *clerk)
    meeting("convene", "S-2026-001", *head)
    meeting("attend", "S-2026-001", "--seat", "finance", *clerk)
    adopted = meeting("resolve", "S-2026-001", "--matter", "M-2026-001", "--text", "同意", "--point", POINT, *head)
    meeting("close", "S-2026-001", *head)
    later = ("--on", "2026-01-12")
    done = ("done", "T-2026-001", "--as", "liaison_of_finance", "--text", "已拨付", "--paper", "凭证", *later)
    meeting(*done)
    meeting("verify-task", "T-2026-001", "--as", "meeting_office_clerk", "--finding", "属实", *later)
    closed = meeting("close-matter", "M-2026-001", "--as", "meeting_office_clerk", "--conclusion", "办结", *later)

    assert adopted.err == ""
    assert adopted.out.splitlines()[:2] == ["resolution adopted R-2026-001 同意", "task assigned T-2026-001 拨付资金"]
    assert closed.out == "matter closed M-2026-001 办结"
    verified = meeting("verify")
    assert (verified.code, "1 matters, 1 tasks" in verified.out) == (0, True)
    assert meeting("log").out.splitlines()[1] == (
        "   2 2026-01-06 Head of Price Monitoring, County Price Bureau (liaison) 秤准星 · "
        "matter submitted M-2026-001 启动价格补贴"
    )
    assert [one["event"] for one in meeting("log", "--json").json][-1] == "meeting.matter_closed"


def test_status_shows_who_can_do_what_now(meeting: Run) -> None:
    """Of everybody, or of one post; and what the office should look to."""
    meeting(*SUBMIT)
    everybody = meeting("status", "--on", "2026-11-01").out
    price = meeting("status", "--as", "head_of_price", *EARLY).out

    assert "review" in everybody
    assert "2026 has no regular session yet" in everybody
    row = next(line for line in price.splitlines() if line.startswith("M-2026-001"))
    assert row.split() == ["M-2026-001", "启动价格补贴", "submitted", "withdraw"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(
            ("approve", "M-2026-001", "--as", "head_of_price", *EARLY),
            "Head of the County Price Bureau cannot approve (MTG-20). It is for the convenor: County Head 沈若谷.",
            id="the wrong post",
        ),
        pytest.param(
            ("approve", "M-2026-001", "--as", "county_head", *EARLY),
            "The matter M-2026-001 is submitted; to approve it must be reviewed. Now possible:",
            id="the wrong stage",
        ),
        pytest.param(
            ("approve", "M-2026-001", "--as", "county_hed", *EARLY), "Did you mean 'county_head'?", id="no such post"
        ),
        pytest.param(
            ("approve", "M-2026-001", "--as", "county_head", *EARLY, "--lang", "zh"),
            "议题M-2026-001已上报，不能“批准”；须为：已审核。现在可以：",
            id="in Chinese",
        ),
        pytest.param(
            ("review", "M-2026-001", "--as", "head_of_civil_affairs", "--opinion", "好", "--on", "2026-01-04"),
            "2026-01-04 lies before the latest act, of 2026-01-06.",
            id="a past day",
        ),
    ],
)
def test_what_is_refused_says_who_could_do_what_and_writes_nothing(
    meeting: Run, arguments: tuple[str, ...], told: str
) -> None:
    """On standard error, with the exit code of bad input."""
    meeting(*SUBMIT)
    before = meeting("log").out
    result = meeting(*arguments)

    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert meeting("log").out == before


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("finance; 10; 拨付资金", "a point has four parts, not 3", id="parts"),
        pytest.param("finance; soon; 拨付; 凭证", "'soon' is not a day", id="when"),
    ],
)
def test_a_point_that_cannot_be_read_is_told(meeting: Run, written: str, told: str) -> None:
    """With how to write it."""
    adopt = ("resolve", "S-2026-001", "--matter", "M-2026-001", "--text", "好", "--as", "county_head")
    result = meeting(*adopt, "--point", written)

    assert result.code == 2
    assert told in " ".join(result.err.replace("│", " ").split() + result.out.replace("│", " ").split())


def test_a_matter_that_is_not_there_is_told_in_chinese(meeting: Run) -> None:
    """With the latest there are: of none it says so in Chinese as well."""
    approve = ("approve", "M-2026-001", "--as", "county_head", "--on", "2026-01-05", "--lang", "zh")

    assert meeting(*approve).err == "没有议题“M-2026-001”。最近的有：无。\n"


def test_a_journal_without_a_meeting_is_told(aidcoord: Run, tmp_path: Path) -> None:
    """A journal that is not there is not made, and one without the county's meeting says how it begins."""
    absent = aidcoord("meeting", "status", "--journal", f"sqlite:///{tmp_path / 'none.db'}")

    assert absent.code == 2
    assert not (tmp_path / "none.db").exists()


def test_plugins_raise_matters_that_a_liaison_submits_once(meeting: Run) -> None:
    """Price its linkage, finance a budget that is short; a second time nothing is submitted."""
    on = ("--on", "2026-09-16")
    budget = ("--paper", "finance=examples/finance/budget.yaml")
    shown = meeting("raise", *budget, *on).out
    first = meeting("raise", *budget, "--as", "liaison_of_finance", *on).out
    again = meeting("raise", *budget, "--as", "liaison_of_finance", *on).out
    price = meeting("raise", "--as", "liaison_of_price", *on).out

    assert "Budget of 城乡低保资金 short in 2026" in shown
    assert "Start price aid for 2026-08" in shown
    assert first == "matter submitted M-2026-001 2026年城乡低保资金预算缺口"
    assert again == ""
    assert price == "matter submitted M-2026-002 启动2026-08价格临时补贴"


def test_every_act_of_the_table_is_a_command() -> None:
    """And each command of an act can be asked for help."""
    assert {act.id for act in ACTS} <= {*APP}


def test_the_county_is_the_one_whose_meeting_the_journal_holds(
    meeting: Run, installed: Registry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once it is constituted nobody has to say which of several counties is meant; before, it has to be said."""
    held, empty = (("--journal", f"sqlite:///{tmp_path / name}") for name in ("year.db", "other.db"))
    call = ("meeting", "call", "--kind", "regular", "--day", "2026-03-20", "--place", "三楼", "--as", "county_head")

    told = run([*call, "--on", "2026-01-06", *held], installed), capsys.readouterr().out
    refused = run(["meeting", "constitute", "--on", "2026-01-05", *empty], installed), capsys.readouterr().err

    assert told == (0, "session called S-2026-001\n")
    assert refused[0] == 2
    assert "Name one of them (--county)" in refused[1]
    assert not (tmp_path / "other.db").exists()


CHENGGUAN: Final = ("--township", "990101101")


@pytest.fixture
def township(meeting: Run) -> Run:
    """Run a command of the mechanism of Chengguan, which is constituted beside the county's meeting."""

    def run_it(*arguments: str) -> Result:
        return meeting(*arguments, *CHENGGUAN)

    assert run_it("constitute", "--on", "2026-01-05").out == "meeting constituted 990101101"
    return run_it


def test_a_township_takes_a_matter_through_its_own_mechanism(township: Run, meeting: Run, tmp_path: Path) -> None:
    """With one gate, members of its own and papers in its name; the county's meeting knows nothing of it."""
    given = ("--title", "危桥看护", "--text", "石桥已断", "--kind", "deployment")
    township("submit", "--as", "head_of_shiqiao", *given, *EARLY)
    township("review", "M-2026-001", "--as", "head_of_civil_affairs", "--opinion", "同意", *EARLY)
    mayor, clerk = ("--as", "head_of_990101101", *EARLY), ("--as", "meeting_office_clerk", *EARLY)
    township("call", "--kind", "regular", "--day", "2026-01-06", "--place", "镇政府", *mayor)
    township("agenda", "S-2026-001", "--matters", "M-2026-001", *clerk)
    township("invite", "S-2026-001", *clerk)
    township("convene", "S-2026-001", *mayor)
    township("attend", "S-2026-001", "--seat", "shiqiao", *clerk)
    point = ("--point", "shiqiao; 3; 看护便道; 值守记录")
    adopted = township("resolve", "S-2026-001", "--matter", "M-2026-001", "--text", "先看护", *point, *mayor)
    township("close", "S-2026-001", *mayor)

    assert adopted.out.splitlines()[1] == "task assigned T-2026-001 看护便道"
    assert meeting("desk", *EARLY).out == "0 to do for the office on 2026-01-06"
    assert township("minutes", "S-2026-001", "--out", str(tmp_path)).code == 0
    assert "城关镇困难群众基本生活保障联席会议" in (tmp_path / "S-2026-001-minutes.html").read_text(encoding="utf-8")
    assert "1 matters, 1 tasks" in township("verify").out


def test_a_matter_that_a_township_passes_up_begins_before_every_gate(township: Run, meeting: Run) -> None:
    """By whoever speaks for the township, once; another member cannot, and what is not there is named."""
    given = ("--title", "修桥", "--text", "桥已断", "--kind", "deployment")
    township("submit", "--as", "head_of_dongjie", *given, *EARLY)
    stranger = township("pass-up", "M-2026-001", "--as", "head_of_finance", *EARLY)
    unknown = township("pass-up", "M-2026-007", "--as", "head_of_990101101", *EARLY)
    passed = township("pass-up", "M-2026-001", "--as", "head_of_990101101", *EARLY)
    again = township("pass-up", "M-2026-001", "--as", "head_of_990101101", *EARLY, "--lang", "zh")
    early = meeting("approve", "M-2026-001", "--as", "county_head", *EARLY)

    assert "does not speak for 990101101, whose matter it is. It is for head_of_990101101." in stranger.err
    assert unknown.err == "990101101 has no matter 'M-2026-007'. Latest: M-2026-001.\n"
    assert (passed.code, passed.out) == (0, "matter submitted M-2026-001 修桥")
    assert again.err == "M-2026-001已上报县联席会议。请在县里办理M-2026-001。\n"
    assert "must be reviewed" in early.err


@pytest.mark.parametrize(
    ("code", "told"),
    [
        pytest.param("990101999", "yunling has no township '990101999'.", id="no township"),
        pytest.param("990101102", "names no mechanism of 990101102 (柳溪镇)", id="a township without a mechanism"),
    ],
)
def test_a_township_without_a_mechanism_is_told_so(meeting: Run, code: str, told: str) -> None:
    """With what the county's plugin would have to say."""
    found = meeting("desk", "--township", code)

    assert (found.code, told in found.err) == (2, True)
