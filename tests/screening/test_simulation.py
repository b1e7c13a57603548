"""Simulations: what is set, and that cost, winners and losers are those of each household assessed by itself."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import pyarrow as pa
import pytest

from aidcoord import Assessment, Fen, Household, Registry, Rulebook, Verdict, Worksheet
from aidcoord.cli.app import run
from aidcoord.errors import EvidenceError, InputError
from aidcoord.screening.registers.files import batches_of
from aidcoord.screening.registers.rows import households_in
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.simulation.changes import Setting, changed, steps_of
from aidcoord.screening.simulation.reaching import reached
from aidcoord.screening.simulation.simulations import Simulation

ON: Final = date(2026, 11, 1)
COUNTY: Final = "yunling"
RATE: Final = "civil_affairs__old_age_rate_month"
STANDARD: Final = "civil_affairs__dibao_standard_month"
BENEFITS: Final = frozenset(
    f"civil_affairs__{name}" for name in ("dibao", "tekun", "dibao_edge", "solo_dibao", "old_age_allowance")
)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    """Everything that is installed."""
    return Registry.discover().rulebook()[0]


@pytest.fixture(scope="module")
def worksheet(rulebook: Rulebook) -> Worksheet:
    """A few benefits that meet each other."""
    return rulebook.worksheet(ON, COUNTY, BENEFITS)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up county of fifteen hundred households."""
    path = tmp_path_factory.mktemp("register") / "county.parquet"
    words = ["--households", "1500", "--seed", "3", "--county", COUNTY, "--on", str(ON)]
    assert run(["register", "synth", *words, "--out", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def batch(register: Path) -> pa.RecordBatch:
    """Its rows."""
    (whole,) = batches_of(register)
    return whole


# --- what is set ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "cells", "value"),
    [
        (f"{STANDARD}[rural]=620", {"rural": 62_000, "urban": None}, Fen),
        (f"{STANDARD}=700.5", {"rural": 70_050, "urban": 70_050}, Fen),
        (f"{STANDARD}[农村]=620", {"rural": 62_000, "urban": None}, Fen),
    ],
    ids=["a cell", "all cells", "a cell by its Chinese word"],
)
def test_a_setting_changes_what_it_names_and_nothing_else(
    worksheet: Worksheet, text: str, cells: dict[str, int | None], value: type
) -> None:
    """The other cells keep what the law says, and the worksheet that was given stays as it was."""
    kind = worksheet.wiring.definitions["residence"].type
    before = worksheet.wiring.values[STANDARD]

    after = changed(worksheet, [Setting.parse(text)]).wiring.values[STANDARD]

    for word, fen in cells.items():
        code = int(kind.parse(word))  # type: ignore[union-attr]  # residence is a choice
        assert after.look_up((code,)) == (before.look_up((code,)) if fen is None else value(fen))
    assert worksheet.wiring.values[STANDARD] is before


@pytest.mark.parametrize("nothing", ["0", "-0", "-0.00"])
def test_nothing_has_no_sign(worksheet: Worksheet, nothing: str) -> None:
    """As wherever money is read: it is set to nothing, where less than nothing is refused."""
    after = changed(worksheet, [Setting.parse(f"{RATE}={nothing}")]).wiring.values[RATE]

    assert after.look_up((85,)) == Fen(0)
    with pytest.raises(InputError, match="it lies within"):
        changed(worksheet, [Setting.parse(f"{RATE}=-0.01")])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no setting", "Write name=amount"),
        ("civil_affairs__dibao_standrd_month=1", "Did you mean 'civil_affairs__dibao_standard_month'?"),
        (f"{STANDARD}[rurl]=620", "Did you mean 'rural'?"),
        (f"{STANDARD}[rural,urban]=620", "the parameter goes by residence, and 2 cells are named"),
        (f"{STANDARD}=much", "is no amount of it"),
        (f"{STANDARD}=-1", "it lies within"),
        ("price__price_formula=flat", "Nothing that is worked out"),
    ],
    ids=["no equals sign", "a misspelt name", "a misspelt cell", "too many cells", "no amount", "negative", "not read"],
)
def test_what_cannot_be_set_is_refused_with_what_to_do(worksheet: Worksheet, text: str, told: str) -> None:
    """And nothing is changed."""
    with pytest.raises(InputError) as refused:
        changed(worksheet, [Setting.parse(text)])

    assert told in "\n".join(map(str, refused.value.faults or [refused.value]))


@pytest.mark.parametrize(
    ("text", "told"),
    [("a=1", "is no sweep"), ("a=2:1:1", "leads nowhere"), ("a=1:2:0", "leads nowhere"), ("a=0:9999:1", "10000 steps")],
)
def test_a_sweep_that_leads_nowhere_is_refused(text: str, told: str) -> None:
    """Before anything is worked out."""
    with pytest.raises(InputError, match=told):
        steps_of(text)


def test_a_change_reaches_what_reads_it_and_what_meets_that(rulebook: Rulebook) -> None:
    """The rate of the old-age allowance bears on nothing else; the standard of dibao on other departments too."""
    law = rulebook.law(COUNTY)

    assert reached(law, [RATE]) == {"civil_affairs__old_age_allowance"}
    assert {"civil_affairs__dibao", "education_sports__boarding_subsidy"} <= reached(law, [STANDARD])


# --- what comes out -------------------------------------------------------------------------------------------------


def _assessed(worksheet: Worksheet, households: Sequence[Household]) -> Iterator[tuple[int, Assessment]]:
    for place, household in enumerate(households):
        try:
            yield place, worksheet.assess(household)
        except EvidenceError:  # nobody belongs to it on the day
            continue


def _due(found: Assessment, name: str) -> set[str]:
    return {one.subject for one in found.determinations if one.name == name and one.verdict is Verdict.ELIGIBLE}


def _year(found: Assessment, name: str | None = None) -> int:
    of = (one for one in found.determinations if one.verdict is Verdict.ELIGIBLE and name in {None, one.name})
    return sum(int(found.payable(one) or 0) * one.benefit.cadence.per_year for one in of)


def test_a_simulation_is_the_sum_of_households_assessed_one_by_one(
    rulebook: Rulebook, worksheet: Worksheet, batch: pa.RecordBatch
) -> None:
    """Of each benefit who is due it before and after, who enters and leaves, and the cost; and who gains and loses."""
    households = tuple(households_in(batch, RegisterSchema.under(rulebook, COUNTY)))
    after = changed(worksheet, [Setting.parse(f"{STANDARD}[rural]=1200"), Setting.parse(f"{RATE}=88")])
    simulation = Simulation(before=worksheet, after=after)

    tally = simulation.run([batch])

    pairs = [
        (one, other)
        for (_, one), (_, other) in zip(_assessed(worksheet, households), _assessed(after, households), strict=True)
    ]
    assert tally.households == len(pairs)
    assert tally.households + tally.uncounted == len(households)
    for name in sorted(BENEFITS):
        counted = tally.benefits[name]
        due = [(_due(one, name), _due(other, name)) for one, other in pairs]
        assert counted.due_before == sum(len(before) for before, _ in due)
        assert counted.due_after == sum(len(then) for _, then in due)
        assert counted.entering == sum(len(then - before) for before, then in due)
        assert counted.leaving == sum(len(before - then) for before, then in due)
        assert counted.year_before == sum(_year(one, name) for one, _ in pairs)
        assert counted.year_after == sum(_year(other, name) for _, other in pairs)
    changes = [_year(other) - _year(one) for one, other in pairs]
    everyone = tally.all_households
    assert (everyone.winners, everyone.losers) == (sum(one > 0 for one in changes), sum(one < 0 for one in changes))
    assert everyone.gained_year == sum(one for one in changes if one > 0)
    assert everyone.winners
    assert everyone.lost_year == -sum(one for one in changes if one < 0)


def test_groups_hold_every_household_once(worksheet: Worksheet, batch: pa.RecordBatch) -> None:
    """By tenths of income and by township, with the same gains in all."""
    after = changed(worksheet, [Setting.parse(f"{STANDARD}=1500")])

    tally = Simulation(before=worksheet, after=after).run([batch.slice(0, 400), batch.slice(400)])

    for groups in (tally.by_tenth(), tally.by_township()):
        assert sum(one.households for one in groups) == tally.households
        assert sum(one.gained_year for one in groups) == tally.all_households.gained_year > 0


def test_a_sweep_is_a_simulation_at_each_step(worksheet: Worksheet, batch: pa.RecordBatch) -> None:
    """The same cost a year at every point, also at the law's own amount."""
    steps = steps_of(f"{STANDARD}[rural]=560:1160:300")

    points = Simulation(before=worksheet, after=worksheet).sweep([batch], steps)

    for point in points:
        after = changed(worksheet, [point.setting])
        assert point.year == Simulation(before=worksheet, after=after).run([batch]).year_after
    assert len({point.year for point in points}) == len(points)


# --- from the command line ------------------------------------------------------------------------------------------


def test_the_command_says_what_it_costs_and_writes_a_page(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a sweep, its point within a budget, and a page that opens by itself."""
    page = tmp_path / "page.html"
    words = ["--county", COUNTY, "--on", str(ON), "--sweep", f"{RATE}=50:150:50", "--budget", "1", "--out", str(page)]

    code = run(["simulate", str(register), *words, "--set", f"{RATE}=100", "--json"])

    printed = capsys.readouterr()
    assert code == 0, printed.err
    said = json.loads(printed.out)
    assert said["households"] + said["uncounted"] == 1500
    assert [one["set"] for one in said["sweep"]] == [f"{RATE}=50", f"{RATE}=100", f"{RATE}=150"]
    written = page.read_text(encoding="utf-8")
    assert written.count("<svg") == 4
    assert "src=" not in written
    assert "href=" not in written


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Nothing is changed."),
        (["--set", f"{RATE}=1", "--budget", "9"], "--budget asks which amount of a sweep"),
        (["--set", "nonsense", "--sweep", "b=1"], "'nonsense' sets nothing."),
        (["--from", "nowhere.toml"], "nowhere.toml cannot be read"),
    ],
    ids=["no change", "a budget without a sweep", "two slips", "no file"],
)
def test_a_command_that_changes_nothing_is_refused(
    register: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    """With what to write instead."""
    code = run(["simulate", str(register), "--county", COUNTY, *words])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert told in printed.err


def test_values_of_a_file_hold_on_their_own_dates(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A county's values as its plugin would have them; before their first day nothing changes."""
    values = tmp_path / "amendments.toml"
    bands = "[{ below = 80, amount = '0' }, { from = 80, amount = '300.00' }]"
    values.write_text(
        f"[{RATE}]\nvalues = [{{ from = 2027-01-01, bands = {bands}, source = {{ document = '县通知（拟）' }} }}]\n",
        encoding="utf-8",
    )

    costs = []
    for on in ("2026-11-01", "2027-01-01"):
        code = run(["simulate", str(register), "--county", COUNTY, "--on", on, "--from", str(values), "--json"])
        printed = capsys.readouterr()
        assert code == 0, printed.err
        costs.append(json.loads(printed.out)["cost_year"])

    assert costs[0]["before"] == costs[0]["after"]
    assert costs[1]["before"] != costs[1]["after"]
