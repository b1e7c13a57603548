"""What is wrong with the input is told in the language that was asked for, wherever it is found."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from aidcoord.cli import app
from aidcoord.plugins.registry import Registry

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]
FAULTY = "examples/registers/faulty"
STANDARD = "civil_affairs__dibao_standard_month"
OF_YUNLING = ("--county", "yunling")


@cache
def installed() -> Registry:
    """The plugins that are installed, loaded once for all of these commands."""
    return Registry.discover()


@pytest.fixture
def refused(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> "Refused":
    """Run a command in the folder of the project, and give what it prints as it ends for bad input."""
    monkeypatch.chdir(ROOT)

    def run(*arguments: str) -> list[str]:
        assert app.run(arguments, installed()) == 2
        return capsys.readouterr().err.splitlines()

    return run


Refused = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        pytest.param(
            ("assess", "docs/tutorial/chen.yaml", "--on", "1990-11-01"),
            "1990-11-01这些规定都还没有施行：最早的是失业保险金（human_resources__unemployment_benefit），自1999-01-22起，"
            "依据《失业保险条例》（国务院令第258号）第14条。请改问这一天或以后的日子。",
            id="a day before the law",
        ),
        pytest.param(
            ("assess", "docs/tutorial/chen.yaml", "--explain", "dibaoo", *OF_YUNLING),
            "没有待遇“dibaoo”。是否应为“Dibao”？",
            id="a benefit",
        ),
        pytest.param(("assess", "nowhere.yaml"), "nowhere.yaml:1:1: 文件无法读取：没有这个文件或文件夹", id="a file"),
        pytest.param(("names", "dibaoo"), "没有与“dibaoo”相符的名称。是否应为“dibao”？", id="a name"),
        pytest.param(
            ("impact", "civil_affairs__dibao", "--county", "yulning"),
            "没有安装名为“yulning”的县。是否应为“yunling”？",
            id="a county",
        ),
        pytest.param(
            ("parameters", "dibao_edge_multiple"),
            "没有参数“dibao_edge_multiple”。是否应为“edge_income_multiple”？",
            id="a parameter",
        ),
        pytest.param(
            ("screen", FAULTY, "--only", "nosuch", "--out", "x.parquet", *OF_YUNLING),
            "没有待遇“nosuch”。可用 `aidcoord names` 查看全部名称。",
            id="a benefit of a register",
        ),
        pytest.param(
            ("simulate", "examples/registers/sound", "--set", "nothing=1", *OF_YUNLING),
            "没有参数“nothing” [nothing=1] 可用 `aidcoord parameters` 查看全部参数。",
            id="a parameter to set",
        ),
        pytest.param(
            (
                "simulate",
                "examples/registers/sound",
                "--set",
                "civil_affairs__dibao_standard_month[rurall]=1",
                *OF_YUNLING,
            ),
            "civil_affairs__dibao_standard_month[rurall]=1：没有“rurall”这一格 "
            "[civil_affairs__dibao_standard_month[rurall]=1] 是否应为“rural”？",
            id="a cell to set",
        ),
        pytest.param(
            ("development-reform", "price-link", "examples/plans/price_link.yaml", "--month", "2026-10", *OF_YUNLING),
            "examples/plans/price_link.yaml:3:3: 2026-10没有启动：两项指数都低于启动条件 [$.activations]",
            id="a plan of a department",
        ),
    ],
)
def test_what_is_asked_wrongly_is_told_in_chinese(refused: Refused, command: Sequence[str], told: str) -> None:
    """The whole message, with the word that was written and the nearest."""
    assert refused(*command, "--lang", "zh") == [told]


def test_faults_of_files_keep_their_places(refused: Refused) -> None:
    """Line, column, path and the nearest word are those of the English."""
    mistyped = ("assess", "docs/tutorial/chen-mistyped.yaml", "--on", "2026-11-01", "--lang")
    unknown = "“savigns”不是家庭的键，也不是已安装的政策所知的信息项 [$.savigns] 是否应为“savings”？"

    assert refused(*mistyped, "zh") == [
        "docs/tutorial/chen-mistyped.yaml:9:11: 没有“1988-04-31”这一天 [$.members[0].born] 请核对日期。",
        "docs/tutorial/chen-mistyped.yaml:12:12: “5400.123”的小数多于两位，金额的最小单位是0.01元 [$.members[0].wages]",
        f"docs/tutorial/chen-mistyped.yaml:20:1: {unknown}",
    ]
    assert refused(*mistyped, "en")[0].startswith("docs/tutorial/chen-mistyped.yaml:9:11: '1988-04-31' is not a day")


def test_faults_of_a_register_are_told_and_written_in_chinese(refused: Refused, tmp_path: Path) -> None:
    """On the screen, and in the table that is worked off."""
    report = tmp_path / "faults.csv"
    check = ("register", "check", FAULTY, *OF_YUNLING, "--lang", "zh")

    on_screen = refused(*check)
    refused(*check, "--report", str(report))
    written = report.read_text(encoding="utf-8-sig")

    assert any(
        "“9600元”不是以元为单位的金额 [$.members[0].wages] 请写作“9600”，不加分隔符和单位。" in one for one in on_screen
    )
    assert "“9600元”不是以元为单位的金额,请写作“9600”，不加分隔符和单位。" in written


def test_the_environment_chooses_the_language_of_errors(refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it does that of results."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    assert refused("names", "dibaoo") == ["没有与“dibaoo”相符的名称。是否应为“dibao”？"]
