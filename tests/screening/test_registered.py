"""Whose law a register is worked out by where the command names no county: each household's own county's."""

import csv
import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from aidcoord import Registry, yuan
from aidcoord.cli.app import run
from aidcoord.cli.registered import meant_by
from aidcoord.errors import EvidenceError
from aidcoord.offices import Offices
from aidcoord.registers import screen
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.screening.registers.files import write_register
from aidcoord.screening.several import Screens
from aidcoord.serial.registers.formats import write

ON = date(2026, 11, 1)
WAIVER, ISLAND = "education_sports__preschool_waiver", "wanghai__island_transport_waiver"
"""One that both counties have, with other amounts, and one that only the coast has."""
ONLY = (WAIVER, ISLAND)
FEE = "education_sports__kindergarten_fee_year"


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    """Everything that is installed."""
    return Registry.discover().rulebook()[0]


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A thousand households of each county, and of both together, in no order."""
    folder = tmp_path_factory.mktemp("registers")
    both = ("--county", "wanghai", "--county", "yunling")
    for name, counties in (("wanghai", both[:2]), ("yunling", both[2:]), ("both", both)):
        words = ["register", "synth", "--households", "1000", "--on", str(ON), *counties]
        assert run([*words, "--out", str(folder / f"{name}.parquet")]) == 0
    return {name: folder / f"{name}.parquet" for name in ("wanghai", "yunling", "both")}


@pytest.mark.parametrize(
    ("register", "counties"),
    [("wanghai", ["wanghai"]), ("yunling", ["yunling"]), ("both", ["wanghai", "yunling"])],
)
def test_the_counties_are_those_in_which_households_live(
    registers: dict[str, Path], register: str, counties: list[str]
) -> None:
    """Their townships say so."""
    assert sorted(map(str, meant_by([registers[register]], None, None).counties)) == counties


def test_a_county_that_is_named_answers_for_all(registers: dict[str, Path]) -> None:
    """Wherever they live."""
    assert meant_by([registers["wanghai"]], "yunling", None).counties == ["yunling"]


def test_a_household_is_screened_by_the_law_of_its_own_county(registers: dict[str, Path], rulebook: Rulebook) -> None:
    """The same as each county by itself, in the order of the register; of what the other has nothing is listed."""
    table = pq.read_table(registers["both"])

    found = screen(table, ["yunling", "wanghai"], ON, only=ONLY)

    assert found.column("household").to_pylist() == table.column("household").to_pylist()
    alone = {
        county: {
            row["household"]: row
            for row in screen(table, county, ON, only=[one for one in ONLY if one not in foreign]).to_pylist()
        }
        for county, foreign in (("yunling", {ISLAND}), ("wanghai", set[str]()))
    }
    seen = set()
    for row in found.to_pylist():
        county = "yunling" if row["township"].startswith("990101") else "wanghai"
        expected = alone[county][row["household"]]
        seen.add(county)
        assert row == expected
    assert seen == {"yunling", "wanghai"}
    told = json.loads(found.schema.field("determinations").metadata[b"aidcoord:benefits"])
    assert {one["name"]: one.get("counties") for one in told} == {WAIVER: None, ISLAND: ["wanghai"]}


def test_counties_that_differ_by_values_share_one_kernel(rulebook: Rulebook) -> None:
    """Asked about a benefit that both have alike, the second county is given the code of the first."""
    made = Screens.under(rulebook, ON, ["yunling", "wanghai"], only=[WAIVER])

    one, other = (screen.kernel for screen in made.all)
    assert one.serves(other.worksheet)
    assert one.key == other.key
    assert one.worksheet.wiring.values != other.worksheet.wiring.values


def test_a_household_of_no_county_is_refused_by_name(registers: dict[str, Path], rulebook: Rulebook) -> None:
    """Also where nobody has read it strictly: the message says which household, in which township, and what to do."""
    table = pq.read_table(registers["both"])
    strange = table.set_column(1, "township", pa.array(["110101001"] * len(table)))
    screens = Screens.under(rulebook, ON, ["yunling", "wanghai"], only=[WAIVER])

    with pytest.raises(EvidenceError, match=r"1,000 households .* S00000001 \(110101001\).*--county"):
        screens.table(strange.to_batches())


def test_a_register_of_both_is_screened_from_the_command_line(
    registers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each county has its own table, and its own rows in the summary."""
    out, summary = tmp_path / "result.parquet", tmp_path / "summary.parquet"
    words = ["screen", str(registers["both"]), "--on", str(ON), "--only", WAIVER, "--lang", "en"]

    assert run([*words, "--out", str(out), "--summary", str(summary)]) == 0

    printed = capsys.readouterr().out
    assert "Yunling County" in printed
    assert "Wanghai County" in printed
    assert len(pq.read_table(out)) == 1000
    counted = pq.read_table(summary).to_pylist()
    assert {(row["county"], row["township"][:6]) for row in counted} == {("yunling", "990101"), ("wanghai", "990202")}


def test_the_list_of_both_is_that_of_each(
    registers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who does not receive what is due, each by the law of their own county, and by township; so are the sums."""
    table = pq.read_table(registers["both"])
    regions = table.column("township").to_pylist()
    lists, sums = [], []
    for region in ("9", "990101", "990202"):
        part = table.filter(pa.array([township.startswith(region) for township in regions]))
        path, out, summary = (tmp_path / f"{region}{kind}.parquet" for kind in ("", "-list", "-sums"))
        write_register(path, part.schema, part.to_batches())
        words = ["screen", str(path), "--on", str(ON), "--only", WAIVER, "--not-receiving", "--out", str(out)]
        assert run([*words, "--summary", str(summary), "--lang", "en"]) == 0
        lists.append(pq.read_table(out).to_pylist())
        sums.append(pq.read_table(summary).to_pylist())

    both, *each = lists
    assert both == [row for part in each for row in part]
    assert [row["township"] for row in both] == sorted(row["township"] for row in both)
    assert min(map(len, each)) > 0
    assert sorted(map(str, sums[0])) == sorted(map(str, [*sums[1], *sums[2]]))
    assert "Due, not received" in capsys.readouterr().out


def test_a_simulation_of_both_is_the_sum_of_each(
    registers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What both cost together is what each costs by itself."""
    table = pq.read_table(registers["both"])
    regions = table.column("township").to_pylist()
    costs = []
    for region in ("9", "990101", "990202"):
        part = table.filter(pa.array([township.startswith(region) for township in regions]))
        path = tmp_path / f"{region}.parquet"
        write_register(path, part.schema, part.to_batches())
        words = ["simulate", str(path), "--on", str(ON), "--set", f"{FEE}=3000", "--json"]
        capsys.readouterr()
        assert run(words) == 0
        costs.append(_cost(capsys.readouterr().out))

    both, yunling, wanghai = costs
    assert both == yunling + wanghai
    assert yunling > 0
    assert wanghai > 0


@pytest.mark.parametrize("columns", [None, ["household", "members"]], ids=["all columns", "no township"])
@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_a_register_of_nobody_is_worked_out_without_a_county(
    registers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, columns: list[str] | None
) -> None:
    """Nothing comes out, in the columns that a register of all counties has; a simulation costs nothing."""
    parquet, csv = tmp_path / "empty.parquet", tmp_path / "csv"
    table = pq.read_table(registers["both"], columns=columns).slice(0, 0)
    write_register(parquet, table.schema, [])
    if form == "csv":
        assert run(["register", "convert", str(parquet), "--out", str(csv)]) == 0
    empty = csv if form == "csv" else parquet
    words = ["--on", str(ON), "--only", WAIVER]
    assert run(["screen", str(empty), *words, "--out", str(tmp_path / "nobody.parquet")]) == 0
    assert run(["screen", str(registers["both"]), *words, "--out", str(tmp_path / "all.parquet")]) == 0
    capsys.readouterr()

    assert run(["simulate", str(empty), "--on", str(ON), "--set", f"{FEE}=3000", "--json"]) == 0

    nobody, everybody = (pq.read_table(tmp_path / f"{name}.parquet") for name in ("nobody", "all"))
    assert len(nobody) == 0
    assert nobody.schema.equals(everybody.schema, check_metadata=True)
    assert _cost(capsys.readouterr().out) == 0


def _cost(printed: str) -> int:
    return int(yuan(json.loads(printed)["cost_year"]["after"].replace(",", "")))


@pytest.fixture(scope="module")
def astray(registers: dict[str, Path]) -> pa.Table:
    """Forty households of both counties, of which one lives elsewhere, and the last does not say where."""
    table = pq.read_table(registers["both"]).slice(0, 40)
    townships = table.column("township").to_pylist()
    townships[6], townships[-1] = "110101001", None
    return table.set_column(1, table.schema.field("township"), pa.array(townships, pa.string()))


COMMANDS = {
    "check": ("register", "check", "some.parquet"),
    "convert": ("register", "convert", "some.parquet", "--out", "other.parquet"),
    "screen": ("screen", "some.parquet", "--only", WAIVER, "--out", "result.parquet"),
    "simulate": ("simulate", "some.parquet", "--set", f"{FEE}=700"),
}


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_each_household_of_no_county_is_told_with_its_row(
    words: tuple[str, ...],
    astray: pa.Table,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All of a row group at once, whichever command reads the register; nothing is worked out or left behind."""
    monkeypatch.chdir(tmp_path)
    write_register(Path("some.parquet"), astray.schema, astray.to_batches())

    code = run([*words, "--lang", "en"])

    printed = capsys.readouterr()
    first, second = printed.err.splitlines()
    assert (code, printed.out) == (2, "")
    assert first.startswith("some.parquet:7:2: The township '110101001' lies in none of the counties that may be meant")
    assert second.startswith("some.parquet:40:2: No township says which county's law is meant: wanghai")
    assert "--county" in first
    assert "--county" in second
    assert [path.name for path in tmp_path.iterdir()] == ["some.parquet"]


@pytest.mark.parametrize("column", ["township", "savings"])
def test_of_many_faults_the_first_are_told_and_what_writes_all(
    column: str, registers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also of faults that show only as the register is read; a check has the rest in a table."""
    file = tmp_path / "many.parquet"
    table = pq.read_table(registers["both"])
    field = table.schema.field(column)
    wrong = pa.array([None if column == "township" else -1] * len(table), field.type)
    pq.write_table(table.set_column(table.schema.get_field_index(column), field, wrong), file)
    words = ["screen", str(file), "--only", WAIVER, "--out", str(tmp_path / "result.parquet"), "--lang", "en"]

    assert run(words) == 2
    *first, last = capsys.readouterr().err.splitlines()
    assert len(first) == 20
    assert last.startswith("There are 1,000 faults in this part of the register. `aidcoord register check`")

    assert run(["register", "check", str(file)]) == 2
    assert len((tmp_path / "many.faults.csv").read_text(encoding="utf-8").splitlines()) == 1001


FORMS = {
    "csv": [("households.csv", 8, 2), ("households.csv", 41, 2)],
    "county.xlsx": [("county.xlsx", 8, 2), ("county.xlsx", 41, 1)],
    "yaml": [("S00000007.yaml", 2, 11), ("S00000040.yaml", 1, 1)],
}


@pytest.mark.parametrize(("form", "places"), FORMS.items(), ids=FORMS)
def test_such_households_are_told_in_every_form(
    form: str,
    places: list[tuple[str, int, int]],
    astray: pa.Table,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In the cell of the township, or where it is left out; a county that is named takes them all."""
    vocabulary = Offices.open(["yunling", "wanghai"]).vocabulary
    out = tmp_path / form
    write(out, iter(astray.to_batches()), vocabulary, "en", "yaml" if form == "yaml" else "csv")

    assert run(["register", "check", str(out), "--county", "yunling"]) == 0
    assert run(["register", "check", str(out), "--report", str(tmp_path / "faults.csv"), "--lang", "en"]) == 2

    with (tmp_path / "faults.csv").open(encoding="utf-8-sig", newline="") as stream:
        _head, *rows = csv.reader(stream)
    assert [(Path(row[0].split(":")[0]).name, int(row[1]), int(row[2])) for row in rows] == places
