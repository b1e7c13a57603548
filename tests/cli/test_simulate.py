"""`aidcoord simulate`: what its options mean together, on one benefit that reads two parameters."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest

from aidcoord.cli import app
from aidcoord.model.money import Fen, format_yuan, yuan, yuan_text
from aidcoord.plugins.registry import Registry
from aidcoord.serial.svg import COLOURS

Captured = pytest.CaptureFixture[str]
Simulate = Callable[..., Any]
Draw = Callable[..., dict[str, ET.Element]]
RATE: Final = "education_sports__boarding_rate_year"
"""Yuan a year, by schooling."""
SHARE: Final = "education_sports__non_boarder_share"
"""Which part of it those have who live at home."""


@cache
def installed() -> Registry:
    """The plugins that are installed, loaded once for all of these commands."""
    return Registry.discover()


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made-up county."""
    out = tmp_path_factory.mktemp("county") / "county.parquet"
    words = ["--households", "800", "--seed", "2", "--county", "yunling", "--on", "2026-11-01", "--out", str(out)]
    assert app.run(["register", "synth", *words], installed()) == 0
    return out


@pytest.fixture
def simulate(register: Path, capsys: Captured) -> Simulate:
    """Simulate that county and give what is found as JSON."""

    def run(*words: str, on: str = "2026-11-01") -> Any:
        capsys.readouterr()
        assert app.run(["simulate", str(register), "--on", on, *words, "--json"], installed()) == 0
        return json.loads(capsys.readouterr().out)

    return run


def points_of(found: Any) -> list[int]:
    """What a sweep costs at each step, in fen."""
    return [int(yuan(one["cost_year"])) for one in found["sweep"]]


def costs_of(found: Any) -> tuple[int, int]:
    """What a simulation costs before and after, in fen."""
    return int(yuan(found["cost_year"]["before"])), int(yuan(found["cost_year"]["after"]))


def runs_at(simulate: Simulate, changes: Sequence[str], amounts: Sequence[int]) -> list[tuple[int, int]]:
    """Costs before and after, of a run with changes and one amount of the rate after another."""
    return [costs_of(simulate(*changes, "--set", f"{RATE}={one}")) for one in amounts]


def values_in(folder: Path, value: str) -> Path:
    """A file with one value of the share, as a county's plugin has them."""
    file = folder / "values.toml"
    file.write_text(f"[{SHARE}]\nvalues = [{value}]\n", encoding="utf-8")
    return file


def test_a_sweep_stands_on_what_is_set(simulate: Simulate) -> None:
    """Each step costs what a run with both costs; the run itself is compared with the law as it is."""
    changes = ("--set", f"{SHARE}=80")

    found = simulate(*changes, "--sweep", f"{RATE}=900:1500:300", "--budget", "100000000")

    runs = runs_at(simulate, changes, (900, 1200, 1500))
    assert points_of(found) == [after for _, after in runs]
    assert points_of(found) != points_of(simulate("--sweep", f"{RATE}=900:1500:300"))
    assert {before for before, _ in runs} == {costs_of(found)[0]}
    assert found["sweep_stands_on"] == [f"{SHARE}=80"]
    assert found["within_budget"] == f"{RATE}=1500"


def test_a_sweep_stands_on_the_values_of_a_file(simulate: Simulate, tmp_path: Path) -> None:
    """As on what is set."""
    file = values_in(tmp_path, "{ from = 2026-09-01, amount = '80', source = { document = '县通知（拟）' } }")

    found = simulate("--from", str(file), "--sweep", f"{RATE}=900:1500:300")

    assert points_of(found) == points_of(simulate("--set", f"{SHARE}=80", "--sweep", f"{RATE}=900:1500:300"))
    assert found["sweep_stands_on"] == [str(file)]


@pytest.mark.parametrize(
    ("setting", "sweep", "stands_on"),
    [
        pytest.param(f"{RATE}=400", f"{RATE}=900:1200:300", [], id="the same"),
        pytest.param(f"{RATE}[primary]=400", f"{RATE}[小学]=900:1200:300", [], id="the same cell by another word"),
        pytest.param(f"{RATE}[primary]=400", f"{RATE}=900:1200:300", [], id="a cell of all that are swept"),
        pytest.param(f"{RATE}=400", f"{RATE}[primary]=900:1200:300", [f"{RATE}=400"], id="all, and a cell is swept"),
    ],
)
def test_a_step_holds_in_the_place_of_what_is_set(
    simulate: Simulate, setting: str, sweep: str, stands_on: list[str]
) -> None:
    """Where both name a cell the step holds; what else is set stays, and the output says what does."""
    swept, _, _ = sweep.partition("=")

    found = simulate("--set", setting, "--sweep", sweep)

    stays = [word for one in stands_on for word in ("--set", one)]
    at_each = [simulate(*stays, "--set", f"{swept}={amount}") for amount in (900, 1200)]
    assert points_of(found) == [costs_of(one)[1] for one in at_each]
    assert found["sweep_stands_on"] == stands_on
    assert costs_of(found)[1] not in points_of(found)


ON_TOP: Final = {
    "en": f"The sweep tries {RATE}=900 … 1200, each on top of {SHARE}=80.",
    "zh": f"逐点测算{RATE}=900 … 1200，每一点都以{SHARE}=80的改动为基础。",
}


@pytest.mark.parametrize("lang", list(ON_TOP))
def test_the_page_and_the_screen_say_what_a_sweep_stands_on(
    register: Path, tmp_path: Path, capsys: Captured, lang: str
) -> None:
    """In the language asked for."""
    page = tmp_path / "page.html"
    words = ["--set", f"{SHARE}=80", "--sweep", f"{RATE}=900:1200:300", "--lang", lang, "--out", str(page)]

    assert app.run(["simulate", str(register), "--on", "2026-11-01", *words], installed()) == 0

    assert ON_TOP[lang] in capsys.readouterr().out
    assert ON_TOP[lang] in page.read_text(encoding="utf-8")


def test_slips_in_settings_and_in_the_sweep_are_told_together(register: Path, capsys: Captured) -> None:
    """Before the register is gone through."""
    words = ["--set", f"{SHARE}=much", "--sweep", f"{RATE}[primery]=1:2:1", "--lang", "en"]

    assert app.run(["simulate", str(register), "--on", "2026-11-01", *words], installed()) == 2

    told = capsys.readouterr().err
    assert "'much' is no amount of it" in told
    assert "'primery' is no cell" in told


@pytest.mark.parametrize(
    ("words", "lang", "told"),
    [
        pytest.param(
            f"--set {RATE}[primary]=62 --set {RATE}[小学]=63",
            "en",
            [f"'{RATE}[primary]=62' has no effect: '{RATE}[小学]=63', which follows it, sets the same anew. {{once}}"],
            id="a cell twice",
        ),
        pytest.param(
            f"--set {RATE}[primary]=620 --set {SHARE}=70 --set {RATE}=630",
            "zh",
            [f"“{RATE}[primary]=620”不起作用：后面的“{RATE}=630”又改设了同样的格。{{once}}"],
            id="a cell, then all",
        ),
        pytest.param(
            f"--set {SHARE}=60 --set {SHARE}=70 --set {SHARE}=80",
            "en",
            [
                f"'{SHARE}={one}' has no effect: '{SHARE}={then}', which follows it, sets the same anew. {{once}}"
                for one, then in ((60, 70), (70, 80))
            ],
            id="three times",
        ),
        pytest.param(
            f"--set {RATE}[]=620 --set {RATE}[primary,]=630",
            "en",
            [
                f"'{RATE}{one}' names no cell in its brackets. Write name=amount, or name[cell]=amount."
                for one in ("[]=620", "[primary,]=630")
            ],
            id="no cell",
        ),
        pytest.param(
            f"--sweep {SHARE}=50:70:10 --budget -1",
            "en",
            ["--budget: a budget is not below zero, as -1 is. Write the yuan of a year."],
            id="a budget below zero",
        ),
        pytest.param(
            "--sweep a[b]=15:9:-3 --budget -1",
            "zh",
            [
                "“a[b]=15:9:-3”的范围不成立：从15到9，步长-3。请从小到大、步长大于零，如 `a[b]=9:15:3`。",
                "--budget：预算不能是负数（-1）。请写一年的元数。",
            ],
            id="a sweep that goes down",
        ),
        pytest.param(
            f"--sweep {SHARE}=50:nan:10",
            "en",
            [f"'{SHARE}=50:nan:10' is no sweep. Write name=first:last:step, such as name[rural]=560:700:10."],
            id="a sweep to no number",
        ),
    ],
)
def test_what_is_asked_for_in_vain_is_refused(
    register: Path, capsys: Captured, words: str, lang: str, told: list[str]
) -> None:
    """With what it gives way to, or how it is written; nothing is worked out."""
    command = ["simulate", str(register), "--on", "2026-11-01", *words.split(), "--lang", lang]
    once = {
        "en": "Leave one out; what sets a whole parameter goes before its cells.",
        "zh": "请只留一个；整个参数的设定要写在某一格的前面。",
    }

    code = app.run(command, installed())

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert printed.err.splitlines() == [line.format(once=once[lang]) for line in told]


def test_a_cell_is_set_after_all_of_its_parameter(simulate: Simulate) -> None:
    """That is no setting in vain: the other cells keep what all were set to."""
    all_of_it, then = ("--set", f"{RATE}=2000"), ("--set", f"{RATE}[primary]=900")

    both, before, cell = (costs_of(simulate(*words))[1] for words in ((*all_of_it, *then), all_of_it, then))

    assert cell < both < before


LATER: Final = "{ from = 2027-01-01, amount = '80', source = { document = '县通知（拟）' } }"
ENDED: Final = "{ from = 2026-01-01, to = 2026-06-30, amount = '90', source = { document = '县通知（旧）' } }"
TOLD: Final = {
    (
        "later",
        "en",
    ): "holds from 2027-01-01, and changes nothing on 2026-11-01. Ask about that day with --on 2027-01-01.",
    ("later", "zh"): "自2027-01-01起施行，在2026-11-01什么也不改变。请用 --on 2027-01-01 测算那一天。",
    (
        "ended",
        "en",
    ): "held until 2026-06-30, and changes nothing on 2026-11-01. Ask about that day with --on 2026-06-30.",
    ("ended", "zh"): "只施行到2026-06-30，在2026-11-01什么也不改变。请用 --on 2026-06-30 测算那一天。",
}


@pytest.mark.parametrize(("holds", "lang"), list(TOLD))
def test_values_that_do_not_hold_on_the_day_are_named(
    register: Path, tmp_path: Path, capsys: Captured, holds: str, lang: str
) -> None:
    """On standard error and on the page, with the place in the file and the day to ask about."""
    file, page = values_in(tmp_path, {"later": LATER, "ended": ENDED}[holds]), tmp_path / "page.html"
    words = ["--on", "2026-11-01", "--from", str(file), "--lang", lang, "--out", str(page)]

    assert app.run(["simulate", str(register), *words], installed()) == 0

    first, *_ = capsys.readouterr().err.splitlines()
    assert first.startswith(f"{file}:2:")
    assert SHARE in first
    assert first.endswith(TOLD[holds, lang])
    assert TOLD[holds, lang] in page.read_text(encoding="utf-8")


def test_programs_are_told_of_values_that_do_not_hold(simulate: Simulate, tmp_path: Path) -> None:
    """The parameter and its days; nothing of the sort where the values hold."""
    file = values_in(tmp_path, LATER)

    assert simulate("--from", str(file))["changes_nothing"] == [{"parameter": SHARE, "from": "2027-01-01", "to": None}]
    assert "changes_nothing" not in simulate("--from", str(file), on="2027-01-01")


def test_what_is_wrong_with_a_file_of_values_is_told_with_all_other_slips(
    register: Path, tmp_path: Path, capsys: Captured
) -> None:
    """Each with its place or its option, and as bad input."""
    file = values_in(tmp_path, LATER.replace("amount", "amonut"))

    code = app.run(["simulate", str(register), "--set", "nonsense", "--from", str(file), "--lang", "en"], installed())

    told = capsys.readouterr().err.splitlines()
    assert code == 2
    assert any("'nonsense' sets nothing." in one for one in told)
    assert any(one.startswith(f"{file}:2:") and "amonut" in one for one in told)


# --- plots ------------------------------------------------------------------------------------------------------------

_SVG: Final = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawn(register: Path, tmp_path: Path, capsys: Captured) -> Draw:
    """Draw the plots of a simulation in a folder that is not there yet, each by the name of its file."""

    def run(*words: str) -> dict[str, ET.Element]:
        folder = tmp_path / "new" / "plots"
        command = ["simulate", str(register), "--on", "2026-11-01", *words, "--plots", str(folder), "--lang", "en"]
        assert app.run(command, installed()) == 0
        files = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
        told = capsys.readouterr().err.splitlines()
        assert sorted(told[-len(files) :]) == [f"Written to {folder / name}" for name in sorted(files)]
        return {name: ET.fromstring(text) for name, text in files.items()}  # noqa: S314 - our own

    return run


def texts_of(picture: ET.Element) -> list[str]:
    """Every piece of text that a reader sees in a picture."""
    return [one.text or "" for one in picture.iter(f"{_SVG}text")]


def widths_of(picture: ET.Element, fill: str) -> list[float]:
    """How long the lying bars of a colour are, from the top down."""
    bars = [one for one in picture.iter(f"{_SVG}rect") if one.find(f"{_SVG}title") is not None]
    return [float(one.attrib["width"]) for one in bars if one.attrib["fill"] == fill]


GAINS, LOSSES = COLOURS[0], COLOURS[1]


def test_townships_are_drawn_with_what_they_gain_and_lose(simulate: Simulate, drawn: Draw) -> None:
    """A row each, its bars as long to one another as the amounts are."""
    changes = ("--set", f"{RATE}[primary]=100", "--set", f"{RATE}[junior]=3000")

    picture = drawn(*changes)["townships.svg"]

    groups = simulate(*changes)["townships"]
    for fill, key in ((GAINS, "gained_year"), (LOSSES, "lost_year")):
        amounts = [int(yuan(one[key])) for one in groups]
        widths = widths_of(picture, fill)
        assert max(amounts) > 0
        longest = max(widths) / max(amounts)
        assert widths == pytest.approx([one * longest for one in amounts], abs=0.2)
    labels = texts_of(picture)
    assert all(any(one["group"] in label for label in labels) for one in groups)


def test_benefits_are_drawn_with_what_they_cost_now_and_then(simulate: Simulate, drawn: Draw) -> None:
    """One benefit here, and by how much it changes; the first colour is now."""
    changes = ("--set", f"{SHARE}=80")

    picture = drawn(*changes)["benefits.svg"]

    before, after = costs_of(simulate(*changes))
    (now,), (then,) = (widths_of(picture, fill) for fill in (GAINS, LOSSES))
    assert now / then == pytest.approx(before / after, abs=0.005)
    assert f"+{format_yuan(Fen(after - before), 'en').removesuffix(' yuan')}" in texts_of(picture)


@pytest.mark.parametrize(("share_of_last", "met"), [(100, 1), (70, 1), (1, 0)], ids=["all", "some", "none"])
def test_a_budget_curve_rings_the_point_that_meets_the_budget(
    simulate: Simulate, drawn: Draw, share_of_last: int, met: int
) -> None:
    """The same that is told; with a budget that no point meets there is none."""
    sweep = ("--sweep", f"{RATE}=900:2000:100")
    budget = points_of(simulate(*sweep))[-1] * share_of_last // 100

    pictures = drawn(*sweep, "--budget", yuan_text(Fen(budget)))

    assert list(pictures) == ["sweep.svg"]
    found = simulate(*sweep, "--budget", yuan_text(Fen(budget)))
    rings = [one for one in pictures["sweep.svg"].iter(f"{_SVG}circle") if one.attrib["fill"] == "none"]
    texts = texts_of(pictures["sweep.svg"])
    assert len(rings) == met
    if met:
        (cost,) = (one["cost_year"] for one in found["sweep"] if one["set"] == found["within_budget"])
        amount = found["within_budget"].removeprefix(f"{RATE}=")
        assert f"{amount}: {format_yuan(yuan(cost), 'en').removesuffix(' yuan')}" in texts
    assert any("yuan / person / year" in one for one in texts)


def test_plots_that_cannot_be_written_are_told(register: Path, tmp_path: Path, capsys: Captured) -> None:
    """As any file is."""
    (tmp_path / "plots").touch()
    words = ["--on", "2026-11-01", "--set", f"{SHARE}=80", "--plots", str(tmp_path / "plots"), "--lang", "zh"]

    assert app.run(["simulate", str(register), *words], installed()) == 2

    assert capsys.readouterr().err == f"{tmp_path / 'plots'}无法写入：文件已经存在。\n"
