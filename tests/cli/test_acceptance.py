"""The acceptance of the main job, on the plugins that are installed and the example households."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from aidcoord.cli.app import run
from aidcoord.plugins.registry import Registry

EXAMPLES: Final = sorted(
    str(path)
    for path in (Path(__file__).parents[2] / "examples" / "households").iterdir()
    if path.suffix in {".yaml", ".json"}
)
SOME: Final = EXAMPLES[::7]
"""A few of both counties, where each is looked at several times."""
FAMILY: Final = next(path for path in EXAMPLES if path.endswith("YL-0001.yaml"))
ON: Final = ("--on", "2026-11-01")
DIBAO: Final = "civil_affairs__dibao"
TEKUN: Final = "civil_affairs__tekun"

Show = Callable[..., str]


@pytest.fixture(scope="module")
def installed() -> Registry:
    """What is installed, read once for several runs."""
    return Registry.discover()


@pytest.fixture
def show(capsys: pytest.CaptureFixture[str]) -> Show:
    """Run `assess` on what is installed, read anew unless given, and give what it prints; nothing goes wrong."""

    def show_it(*arguments: str, files: Sequence[str] = EXAMPLES, registry: Registry | None = None) -> str:
        code = run(["assess", *files, *arguments], registry)
        printed = capsys.readouterr()
        assert (code, printed.err) == (0, "")
        return printed.out

    return show_it


def _edited(tmp_path: Path, *edits: tuple[str, str]) -> str:
    """The example family's file with lines replaced; a line goes by what it begins with."""
    lines = []
    for line in Path(FAMILY).read_text(encoding="utf-8").splitlines():
        found = [new for start, new in edits if line.strip().startswith(start)]
        lines += [found[0] if found else line]
    path = tmp_path / "edited.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def _dibao(printed: str) -> Any:
    return next(one for one in json.loads(printed)["determinations"] if one["benefit"] == DIBAO)


def test_acceptance_1_a_table_for_every_example_household(show: Show) -> None:
    """One for each of both counties' households, and a line over all."""
    out = show(*ON, "--lang", "en")

    assert out.count("Yunling County ·") + out.count("Wanghai County ·") == len(EXAMPLES)
    assert f"\n{len(EXAMPLES)} households in all; ✓ eligible " in out


def test_acceptance_2_explanations_have_at_most_25_lines_each_number_with_its_source(show: Show) -> None:
    """In Chinese, for every example household."""
    told = show(*ON, "--lang", "zh", "--explain", DIBAO).rstrip("\n").split("\n\n")

    assert len(told) == len(EXAMPLES)
    for explanation in told:
        lines = explanation.splitlines()
        assert len(lines) <= 25
        values = lines[lines.index("数值和依据") + 1 :]
        assert all("〔" in line for line in values if not line.strip().startswith("另有"))


def test_acceptance_3_without_savings_undetermined_naming_savings_and_who_holds_it(show: Show, tmp_path: Path) -> None:
    """The family that is due dibao waits for its savings."""
    before = _dibao(show(*ON, "--json", files=[FAMILY]))
    without = _dibao(show(*ON, "--json", files=[_edited(tmp_path, ("savings:", ""))]))

    assert before["verdict"] == "eligible"
    assert (without["verdict"], without["amount"]) == ("undetermined", None)
    assert [one["name"] for one in without["missing"]] == ["savings"]
    assert without["missing"][0]["holder"] == "civil_affairs"
    assert "银行" in without["missing"][0]["held_by"]["zh"]


def test_acceptance_3_income_far_above_the_line_decides_although_savings_stay_unknown(
    show: Show, tmp_path: Path
) -> None:
    """One certain no is enough."""
    rich = _edited(tmp_path, ("savings:", ""), ('wages: "0"', '    wages: "600000.00"'))

    found = _dibao(show(*ON, "--json", files=[rich]))

    assert (found["verdict"], found["missing"]) == ("ineligible", [])


@pytest.mark.parametrize(
    ("on", "tekun", "edge"),
    [
        pytest.param("2016-01-01", "社会救助暂行办法", "城市低收入家庭认定办法", id="2016"),
        pytest.param("2019-01-01", "民发〔2016〕178号", "城市低收入家庭认定办法", id="2019"),
        pytest.param("2021-06-30", "民发〔2016〕178号", "城市低收入家庭认定办法", id="the last day"),
        pytest.param("2021-07-01", "民发〔2021〕43号", "民发〔2021〕57号", id="the first day"),
        pytest.param("2026-11-01", "民发〔2021〕43号", "民发〔2021〕57号", id="2026"),
    ],
)
def test_acceptance_4_the_version_of_the_day_is_followed(
    show: Show, installed: Registry, on: str, tekun: str, edge: str
) -> None:
    """Every heading cites the text that is in force."""
    for benefit, text in ((TEKUN, tekun), ("dibao_edge", edge), (DIBAO, "社会救助暂行办法")):
        told = show("--on", on, "--lang", "zh", "--explain", benefit, files=[FAMILY], registry=installed)
        assert text in told.splitlines()[0]


def test_acceptance_4_the_day_before_the_first_law_is_an_error_naming_it(capsys: pytest.CaptureFixture[str]) -> None:
    """With its day, its title and its text."""
    code = run(["assess", *EXAMPLES, "--on", "1990-01-01"])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    for words in ("1990-01-01", "human_resources__unemployment_benefit", "失业保险金", "《失业保险条例》"):
        assert words in printed.err


@pytest.mark.parametrize("form", [("--lang", "zh"), ("--json",), ("--explain", DIBAO)])
def test_acceptance_5_two_runs_are_byte_identical_also_beside_a_faulty_plugin(
    show: Show, capsys: pytest.CaptureFixture[str], form: tuple[str, ...]
) -> None:
    """The faulty one is told on standard error, and the exit code says so."""
    first, second = show(*ON, *form, files=SOME), show(*ON, *form, files=SOME)
    code = run(["assess", *SOME, *ON, *form], Registry.discover(extra={"nonsense": object()}))

    printed = capsys.readouterr()
    assert first == second == printed.out
    assert code == 3
    assert "Plugin nonsense offers nothing" in printed.err


@pytest.mark.parametrize("called", ["低保边缘家庭", "低收入家庭"])
def test_what_was_renamed_is_found_by_either_title(show: Show, installed: Registry, called: str) -> None:
    """People ask by the title that results show today, and by the one that old papers have."""
    told = show(*ON, "--lang", "zh", "--explain", called, files=[FAMILY], registry=installed)

    assert told.startswith("低保边缘家庭（civil_affairs__dibao_edge）")
