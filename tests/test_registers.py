"""A register screened from Python: in whatever form it is held, read as strictly as on the command line."""

from collections.abc import Callable
from contextlib import chdir
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from tests.bilingual import require_both
from tests.spelled import spelled

from aidcoord import Registry
from aidcoord.cli.app import run
from aidcoord.errors import CaseFileError, Fault, InputError
from aidcoord.registers import offices_for, screen
from aidcoord.screening.several import Screens

ON: Final = date(2026, 11, 1)
ONLY: Final = ("civil_affairs__dibao", "civil_affairs__old_age_allowance", "civil_affairs__tekun")
BOTH: Final = ("yunling", "wanghai")


@pytest.fixture(scope="module")
def registry() -> Registry:
    """The plugins that are installed, loaded once."""
    return Registry.discover()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two hundred made-up households of two counties."""
    path = tmp_path_factory.mktemp("register") / "county.parquet"
    counties = [word for county in BOTH for word in ("--county", county)]
    assert run(["register", "synth", "--households", "200", *counties, "--on", str(ON), "--out", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def table(file: Path) -> pa.Table:
    """The same in memory, in four chunks."""
    whole = pq.read_table(file)
    return pa.concat_tables(whole.slice(start, 50) for start in range(0, 200, 50))


@pytest.fixture(scope="module")
def expected(table: pa.Table, registry: Registry) -> pa.Table:
    """What the screens themselves find of sound rows."""
    screens = Screens.under(registry.rulebook()[0], ON, BOTH, only=ONLY, missing=True)
    return screens.table(table.to_batches())


def viewed(kind: pa.DataType) -> pa.DataType:
    """A type in which texts stand as Polars hands them out, inside of lists and structs as well."""
    if pa.types.is_list(kind):
        return pa.large_list(kind.value_field.with_type(viewed(kind.value_type)))
    if pa.types.is_struct(kind):
        return pa.struct([part.with_type(viewed(part.type)) for part in kind])
    return pa.string_view() if pa.types.is_string(kind) else kind


FORMS: Final[dict[str, Callable[[pa.Table], Any]]] = {
    "as stored": lambda table: table,
    "one batch": lambda table: table.combine_chunks().to_batches()[0],
    "yuan, words and days as text": spelled,
    "texts as views": lambda table: table.cast(
        pa.schema([field.with_type(viewed(field.type)) for field in table.schema])
    ),
    "large lists and texts": lambda table: table.cast(
        pa.schema(
            [
                field.with_type(pa.large_list(field.type.value_field))
                if pa.types.is_list(field.type)
                else field.with_type(pa.large_string() if pa.types.is_string(field.type) else field.type)
                for field in table.schema
            ]
        )
    ),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_table_is_read_in_whatever_form_it_says_the_same(
    form: Callable[[pa.Table], Any], table: pa.Table, expected: pa.Table, registry: Registry
) -> None:
    """Fen or yuan, codes or words: verdicts, amounts and what is missing are those of the register as it is stored."""
    found = screen(form(table), None, ON, only=ONLY, registry=registry)

    assert found.combine_chunks().equals(expected.combine_chunks())


@pytest.mark.parametrize("out", ["csv", "county.xlsx", "county.parquet"])
def test_files_are_read_in_every_form(
    out: str, file: Path, expected: pa.Table, registry: Registry, tmp_path: Path
) -> None:
    """Whatever `aidcoord screen` takes, in the same order."""
    assert run(["register", "convert", str(file), "--out", str(tmp_path / out)]) == 0

    found = screen(str(tmp_path / out), list(BOTH), ON, only=ONLY, registry=registry)

    assert found.combine_chunks().equals(expected.combine_chunks())


def test_several_files_are_one_register(
    table: pa.Table, expected: pa.Table, registry: Registry, tmp_path: Path
) -> None:
    """One after the other."""
    files = [tmp_path / "one.parquet", tmp_path / "other.parquet"]
    for start, file in zip((0, 120), files, strict=True):
        pq.write_table(table.slice(start, 120), file)

    found = screen(files, None, ON, only=ONLY, registry=registry)

    assert found.combine_chunks().equals(expected.combine_chunks())


@pytest.mark.parametrize("name", ["members", "awards", "provenance"])
def test_an_item_of_a_list_that_is_null_is_a_fault_of_its_row(name: str, table: pa.Table, registry: Registry) -> None:
    """With its row, its column and its place in the list, beside all other faults."""
    column = table.schema.field(name)
    lists = [[None] if at == 3 else one for at, one in enumerate(table.column(name).to_pylist())]
    kind = pa.list_(pa.struct([part.with_nullable(nullable=True) for part in column.type.value_type]))
    broken = table.set_column(table.schema.get_field_index(name), name, pa.array(lists, kind))

    with pytest.raises(CaseFileError) as caught:
        screen(spoilt(broken, "township", {7: "110101001"}), None, ON, only=ONLY, registry=registry)

    told = [(one.place.line, one.path) for one in caught.value.faults if one.place is not None]
    assert any(line == 4 and str(path).startswith(f"$.{name}[0]") for line, path in told), told
    assert (7, "$.township") in told


def test_what_stands_twice_is_told_with_all_other_faults(table: pa.Table, registry: Registry) -> None:
    """A household that is another's copy, and a township of no county, however far apart."""
    twice = pa.concat_tables([spoilt(table, "township", {7: "110101001"}), table.slice(150, 1)])

    with pytest.raises(CaseFileError) as caught:
        screen(twice, None, ON, only=ONLY, registry=registry)

    places = [(fault.place.line if fault.place else 0, fault.path) for fault in caught.value.faults]
    assert places[:2] == [(7, "$.township"), (201, "$.household")]


def test_a_table_of_nobody_is_screened(table: pa.Table, expected: pa.Table, registry: Registry) -> None:
    """With the columns of a result, and without a row."""
    found = screen(table.slice(0, 0), None, ON, only=ONLY, registry=registry)

    assert (found.schema, len(found)) == (expected.schema, 0)


def test_where_no_county_is_installed_there_is_the_law_without_one(table: pa.Table) -> None:
    """Townships then decide nothing."""
    assert offices_for(table, None, Registry.of()).counties == [None]


def spoilt(table: pa.Table, name: str, values: dict[int, object]) -> pa.Table:
    """The table with other values in rows of a column."""
    place = table.schema.get_field_index(name)
    cells = table.column(name).to_pylist()
    for row, value in values.items():
        cells[row - 1] = value
    field = table.schema.field(place)
    return table.set_column(place, pa.field(name, field.type), pa.array(cells, field.type))


def with_sex(table: pa.Table, row: int, code: int) -> pa.Table:
    """The table in which a household's first member is of another sex."""
    people = table.column("members").to_pylist()[row - 1]
    people[0] |= {"sex": code, "number": None}
    return spoilt(table, "members", {row: people})


def refused(table: pa.Table, registry: Registry, county: str | None = "yunling") -> list[Fault]:
    """What is wrong with a table, all told in both languages."""
    with pytest.raises(CaseFileError) as refusal:
        screen(table, county, ON, only=ONLY, registry=registry)
    for fault in refusal.value.faults:
        require_both(fault)
    return list(refusal.value.faults)


def places(table: pa.Table, faults: list[Fault]) -> list[tuple[int, str]]:
    """The row and the name of the column of each fault."""
    found = []
    for fault in faults:
        assert fault.place is not None
        assert fault.place.file == "<table>"
        found.append((fault.place.line, table.schema.names[fault.place.column - 1]))
    return found


def test_every_fault_of_a_table_is_told_at_once(table: pa.Table, registry: Registry) -> None:
    """Each with its row and column, however many batches lie between them."""
    bad = with_sex(table, 7, 9)
    bad = spoilt(bad, "savings", {60: -1, 190: -500})
    bad = spoilt(bad.set_column(0, "household", bad.column("household")), "household", {120: None})
    bad = spoilt(bad, "residence", {121: 77})

    faults = refused(bad, registry)

    assert places(bad, faults) == [
        (7, "members"),
        (60, "savings"),
        (120, "household"),
        (121, "residence"),
        (190, "savings"),
    ]
    assert faults[0].path == "$.members[0].sex"


def test_columns_that_cannot_be_meant_are_told_before_any_row(table: pa.Table, registry: Registry) -> None:
    """A misspelt one is not left out of account, and floats are never money."""
    renamed = table.rename_columns([{"savings": "savngs"}.get(name, name) for name in table.schema.names])
    bad = spoilt(renamed, "residence", {1: 77}).append_column("rent_month", pa.array([1.5] * len(table)))

    faults = refused(bad, registry)

    assert [(fault.place.line, fault.path) for fault in faults if fault.place] == [(0, "savngs"), (0, "rent_month")]
    assert "Did you mean 'savings'?" in str(faults[0])


def test_each_household_that_lives_in_no_county_is_told(table: pa.Table, registry: Registry) -> None:
    """Where townships decide: those of elsewhere, and those that are not recorded."""
    bad = spoilt(table, "township", {3: "110101001", 110: None, 200: "99"})

    faults = refused(bad, registry, county=None)

    assert places(bad, faults) == [(3, "township"), (110, "township"), (200, "township")]
    assert all("--county" in str(fault) for fault in faults)
    assert len(screen(bad, "yunling", ON, only=ONLY, registry=registry)) == len(bad)


def test_a_register_that_says_of_nobody_where_they_live_is_told_of_everybody(
    table: pa.Table, registry: Registry
) -> None:
    """A column that is not there is as one in which nothing stands; a column of numbers is refused as a whole."""
    without = table.drop_columns(["township"])
    numbers = table.set_column(1, "township", pc.cast(table.column("township"), pa.int64()))

    assert len(refused(without, registry, county=None)) == len(table)
    (fault,) = refused(numbers, registry, county=None)
    assert "'township'" in fault.message


@pytest.mark.parametrize("out", ["csv", "county.xlsx"])
def test_a_register_of_one_county_is_the_same_in_every_form(
    out: str, table: pa.Table, registry: Registry, tmp_path: Path
) -> None:
    """Where no county is named, all forms are asked where the households live: metadata and codes are the same, too."""
    file = tmp_path / "yunling.parquet"
    pq.write_table(table.filter(pc.starts_with(table.column("township"), "990101")), file)
    assert run(["register", "convert", str(file), "--out", str(tmp_path / out)]) == 0

    found = screen(tmp_path / out, None, ON, only=ONLY, registry=registry)

    expected = screen(file, "yunling", ON, only=ONLY, registry=registry)
    assert found.schema.equals(expected.schema, check_metadata=True)
    assert found.combine_chunks().equals(expected.combine_chunks())


def test_one_benefit_may_be_named_alone(table: pa.Table, registry: Registry) -> None:
    """A text is a name, and not its letters."""
    found = screen(table, None, ON, only=ONLY[0], missing=False, registry=registry)

    assert found.equals(screen(table, None, ON, only=[ONLY[0]], missing=False, registry=registry))


def test_whatever_gives_itself_to_arrow_is_a_register(table: pa.Table, expected: pa.Table, registry: Registry) -> None:
    """A reader of batches does, and so do frames."""
    found = screen(table.to_reader(), None, ON, only=ONLY, registry=registry)

    assert found.combine_chunks().equals(expected.combine_chunks())


@pytest.mark.parametrize(
    ("register", "on", "said"),
    [
        pytest.param([], ON, "No file of a register is given", id="no file"),
        pytest.param("county.parquet", "2026-11-01", "not a `str`. Write `date", id="a day as text"),
        pytest.param("county.parquet", datetime(2026, 11, 1, 8, tzinfo=UTC), "not a `datetime`", id="a moment"),
    ],
)
def test_slips_are_told(  # noqa: PLR0917 - cases and fixtures
    register: Any, on: Any, said: str, table: pa.Table, registry: Registry, tmp_path: Path
) -> None:
    """In words, with what to write instead."""
    pq.write_table(table, tmp_path / "county.parquet")

    with chdir(tmp_path), pytest.raises(InputError, match=said) as caught:
        screen(register, None, on, only=ONLY, registry=registry)

    require_both(*caught.value.faults)
