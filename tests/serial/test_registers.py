"""Registers of many households: read strictly in every form, every fault named, written and read back."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attrs import frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.bilingual import require_both

from aidcoord import Household
from aidcoord.errors import AidcoordError, CaseFileError, EvidenceError, Fault, Place
from aidcoord.model.personal_numbers import check_digit
from aidcoord.model.texts import Language
from aidcoord.screening.registers.files import row_at, write_register
from aidcoord.screening.registers.rows import batch_of, households_in
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.serial import Vocabulary, household_from, write_household
from aidcoord.serial.registers import marks
from aidcoord.serial.registers.formats import faults_in, household_at, read, sound_batches, write
from aidcoord.serial.registers.ids import plain_ids
from aidcoord.serial.registers.reading import read_parquet
from aidcoord.serial.registers.reporting import FaultReport
from aidcoord.serial.registers.telling import Telling

NUMBER = "990101196602030011"
Row = dict[str, object]


def homes(count: int) -> list[Row]:
    """Sound rows, each of an applicant with a number of their own and a child."""
    made: list[Row] = []
    for at in range(count):
        first = f"99{at // 500:04d}19660203{at % 500 * 2 + 1:03d}"
        applicant: Row = {"id": "a", "relation": 0, "number": first + check_digit(first), "wages": 120000}
        child: Row = {"id": "b", "relation": 2, "born": date(2015, 6, 1), "sex": 1, "absence": 0}
        made.append(
            {
                "household": f"H{at}",
                "township": "990101101",
                "residence": 2,
                "savings": 800000,
                "floor_area": 80,
                "members": [applicant, child],
                "awards": [
                    {"benefit": "civil_affairs__dibao", "subject": "household", "state": 1, "amount": 30000}
                    | {"starts": date(2026, 1, 1)}
                ],
                "provenance": [{"subject": "a", "evidence": "wages", "source": "employer", "standing": 1}],
            }
        )
    return made


def table(rows: list[Row], schema: RegisterSchema) -> pa.Table:
    """Rows as a table of the fixed columns and a few of evidence, all of which may be null."""
    arrow = schema.only(["savings", "floor_area", "wages", "disability_level"]).arrow
    fields = [pa.field(field.name, _loose(field.type)) for field in arrow]
    return pa.Table.from_pylist(rows, schema=pa.schema(fields))


def _loose(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_list(kind):
        return pa.list_(pa.struct([pa.field(part.name, part.type) for part in kind.value_type]))
    return kind


@pytest.fixture
def schema(small: Vocabulary) -> RegisterSchema:
    """The columns of the small vocabulary."""
    return RegisterSchema.of(small.evidence.values())


def _spoil(path: str, value: object) -> Callable[[Row], None]:
    """What puts a value into a row, at a path such as `members.1.born`."""

    def spoil(row: Row) -> None:
        *steps, last = path.split(".")
        here: object = row
        for step in steps:
            here = here[int(step)] if isinstance(here, list) else here[step]  # type: ignore[index]
        here[last] = value  # type: ignore[index]

    return spoil


SPOILED = {
    "no id": (_spoil("household", None), "'household' (户号) is missing"),
    "an id that is a number": (_spoil("household", NUMBER), "no personal number"),
    "blank township": (_spoil("township", " "), "nothing is written here"),
    "residence out of the list": (_spoil("residence", 9), "'9' is none of"),
    "negative savings": (_spoil("savings", -1), "savings lies between 0.00"),
    "savings beyond all bounds": (_spoil("savings", 10**13), "savings lies between 0.00"),
    "floor area beyond all bounds": (_spoil("floor_area", 10**6 + 1), "floor_area lies between"),
    "negative wages": (_spoil("members.0.wages", -500), "wages lies between 0.00"),
    "level out of the list": (_spoil("members.1.disability_level", 7), "'7' is none of"),
    "mistyped number": (_spoil("members.0.number", NUMBER[:-1] + "2"), "a digit is mistyped"),
    "short number": (_spoil("members.0.number", "9901011966020"), "18 characters in all"),
    "number of 30 February": (_spoil("members.0.number", "990101196602300011"), "not a day of birth"),
    "born against the number": (_spoil("members.0.born", date(1970, 1, 1)), "contradicts the number"),
    "sex against the number": (_spoil("members.0.sex", 2), "contradicts the number"),
    "no relation": (_spoil("members.1.relation", None), "'relation' (与申请人关系) is missing"),
    "two applicants": (_spoil("members.1.relation", 0), "one applicant"),
    "no applicant": (_spoil("members.0.relation", 2), "no member is the applicant"),
    "nobody": (_spoil("members", []), "the list of members is empty"),
    "one id twice": (_spoil("members.1.id", "a"), "this id is also that of the member"),
    "left before birth": (_spoil("members.1.left", date(2014, 1, 1)), "earlier than"),
    "absent without a reason": (_spoil("members.1.absent_since", date(2024, 1, 1)), "says since when, but not why"),
    "award to a stranger": (_spoil("awards.0.subject", "c"), "neither a member's id"),
    "award of no benefit": (_spoil("awards.0.benefit", "civil_affairs__dibo"), "no benefit of an installed policy"),
    "award that ends before it starts": (_spoil("awards.0.ends", date(2025, 1, 1)), "earlier than"),
    "source of what is not recorded": (_spoil("provenance.0.subject", "b"), "has a source here and no value"),
    "source of no evidence": (_spoil("provenance.0.evidence", "wags"), "is no evidence that the register has"),
    "source of a stranger": (_spoil("provenance.0.subject", "z"), "neither a member"),
    "blank source": (_spoil("provenance.0.source", ""), "nothing is written here"),
    "standing out of the list": (_spoil("provenance.0.standing", 5), "'5' is none of"),
    "negative award": (_spoil("awards.0.amount", -100), "an amount lies between"),
}


@pytest.mark.parametrize(("spoil", "told"), SPOILED.values(), ids=SPOILED)
def test_a_fault_is_told_with_row_and_reason(
    spoil: Callable[[Row], None], told: str, small: Vocabulary, schema: RegisterSchema, tmp_path: Path
) -> None:
    """Whatever is wrong with a row of a register, it is told there, and the other rows are sound."""
    rows = homes(3)
    spoil(rows[1])
    file = tmp_path / "r.parquet"
    pq.write_table(table(rows, schema), file)

    (group,) = read_parquet(file, small)

    assert [fault.place.line for fault in group.faults if fault.place] == [2] * len(group.faults)
    assert any(told in fault.message for fault in group.faults), [fault.message for fault in group.faults]
    for fault in group.faults:
        require_both(fault)
    assert group.batch.column("household").to_pylist() == ["H0", "H2"]
    assert not any(NUMBER[6:14] in str(fault) for fault in group.faults)
    with pytest.raises(CaseFileError):
        _ = group.sound


def test_each_of_a_thousand_faults_is_named(small: Vocabulary, schema: RegisterSchema, tmp_path: Path) -> None:
    """A register with a thousand faults in two rows of three has each of them named, and no other."""
    rows = homes(1500)
    seeded: dict[int, str] = {}
    for at, (spoil, told) in zip(
        (row for row in range(1500) if row % 3), itertools.cycle(SPOILED.values()), strict=False
    ):
        spoil(rows[at])
        seeded[at + 1] = told
    file = tmp_path / "r.parquet"
    pq.write_table(table(rows, schema), file)

    faults = [fault for _count, found in faults_in([file], small) for fault in found]

    by_row: dict[int, list[Fault]] = {}
    for fault in faults:
        assert fault.place is not None
        by_row.setdefault(fault.place.line, []).append(fault)
    assert len(seeded) == 1000
    assert by_row.keys() == seeded.keys()
    for row, told in seeded.items():
        assert any(told in fault.message and fault.path for fault in by_row[row]), (row, told)
    report = tmp_path / "faults.csv"
    with FaultReport(report, few=20) as told_of:
        told_of.add(faults)
    assert (told_of.count, told_of.first) == (len(faults), faults[:20])
    assert len(report.read_text(encoding="utf-8-sig").splitlines()) == len(faults) + 1


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_columns_and_the_reader_of_files_agree(
    data: st.DataObject, small: Vocabulary, schema: RegisterSchema, tmp_path: Path
) -> None:
    """A household is sound as a row exactly when it is sound as a file, whatever has been put into it."""
    rows = homes(3)
    for row in rows:
        for path in data.draw(st.lists(st.sampled_from(_PATHS), max_size=2)):
            try:
                _spoil(path, data.draw(_ANYTHING[path.split(".")[-1]]))(row)
            except (IndexError, KeyError):
                continue
    made = table(rows, schema)
    file = tmp_path / "r.parquet"
    pq.write_table(made, file)

    (group,) = read_parquet(file, small)

    sound = [row["household"] for row in made.to_pylist() if _is_sound(row, schema, small)]
    assert group.batch.column("household").to_pylist() == sound


_DAYS = st.none() | st.sampled_from([date(1966, 2, 3), date(2015, 6, 1), date(1, 1, 1), date(9999, 12, 31)])
_ANYTHING: dict[str, st.SearchStrategy[object]] = {
    "household": st.sampled_from([None, "", "H9", "household", " a", NUMBER]),
    "savings": st.integers(-(10**13), 10**13) | st.none(),
    "floor_area": st.integers(-5, 2 * 10**6) | st.none(),
    "residence": st.integers(0, 3) | st.none(),
    "id": st.sampled_from(["a", "b", "c", "", "household", None, "家庭"]),
    "relation": st.integers(-1, 10) | st.none(),
    "number": st.sampled_from([None, NUMBER, NUMBER.replace("0011", "0012"), "99010119660203001x", "９", ""]),
    "born": _DAYS,
    "sex": st.integers(0, 3) | st.none(),
    "joined": _DAYS,
    "left": _DAYS,
    "absence": st.integers(0, 9) | st.none(),
    "absent_since": _DAYS,
    "wages": st.integers(-1, 5) | st.none(),
    "subject": st.sampled_from(["household", "a", "b", "z", "", None, "家庭"]),
    "benefit": st.sampled_from(["civil_affairs__dibao", "最低生活保障", "x", None, "price__x"]),
    "amount": st.integers(-1, 5) | st.none(),
    "starts": _DAYS,
    "ends": _DAYS,
    "state": st.integers(-1, 3) | st.none(),
    "evidence": st.sampled_from(["wages", "savings", "name", "disability_level", "x", "", None]),
    "source": st.sampled_from(["bank", "", None]),
}
_PATHS = [
    *("household", "savings", "floor_area", "residence"),
    *(
        f"members.{at}.{name}"
        for at in (0, 1)
        for name in ("id", "relation", "number", "born", "sex", "joined", "left", "absence", "absent_since", "wages")
    ),
    *(f"provenance.0.{name}" for name in ("subject", "evidence", "source")),
    *(f"awards.0.{name}" for name in ("subject", "benefit", "amount", "starts", "ends", "state")),
]


def _is_sound(row: Row, schema: RegisterSchema, small: Vocabulary) -> bool:
    class Nowhere:
        def of(self, _table: str, _at: int, _column: str | None) -> Place:
            return Place("r", 1)

    return not Telling(schema, small).faults(row, Nowhere())


def drawn_households(small: Vocabulary) -> list[Household]:
    """A few households that say a good deal."""
    documents = [
        {
            "household": f"H{at}",
            "township": "990101101",
            "residence": "rural",
            "savings": "8000.50",
            "leased_share": {"value": "12.5", "source": "土地所", "as_of": "2026-10-01", "standing": "verified"},
            "members": [
                {"id": "a", "name": "张三", "relation": "applicant", "number": NUMBER[:14] + end, "wages": "1200.00"},
                {"id": "b", "relation": "spouse", "born": f"1968-05-0{at + 1}", "sex": "female", "is_pregnant": "no"},
            ],
            "awards": [
                {"benefit": "civil_affairs__dibao", "state": "paid", "amount": "300.00", "starts": "2026-01-01"}
            ],
        }
        for at, end in enumerate(("0011", "0038", "0054"))
    ]
    return [household_from(document, small) for document in documents]


@pytest.mark.parametrize("form", ["r.parquet", "csv", "yaml", "r.xlsx"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_form_of_a_register_reads_as_the_same_households(
    form: str, lang: Language, small: Vocabulary, schema: RegisterSchema, tmp_path: Path
) -> None:
    """Parquet, CSV, household files and workbooks hold the same households, in either language."""
    before = drawn_households(small)
    out = tmp_path / form

    count = write(out, iter([batch_of(before, schema)]), small, lang, "yaml" if form == "yaml" else "csv")

    (group,) = read([out], small)
    assert count == len(before)
    assert list(households_in(group.sound, schema)) == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_is_read_in_the_encodings_that_bureaus_send(
    encoding: str, small: Vocabulary, schema: RegisterSchema, tmp_path: Path
) -> None:
    """UTF-8 with or without a mark, and GB18030, say the same."""
    write(tmp_path / "r", iter([batch_of(drawn_households(small), schema)]), small, "zh")
    for path in (tmp_path / "r").glob("*.csv"):
        path.write_text(path.read_text(encoding="utf-8-sig"), encoding=encoding, newline="")

    (group,) = read([tmp_path / "r" / "家庭.csv", tmp_path / "r" / "成员.csv"], small)

    assert group.faults == ()
    assert [one.members for one in households_in(group.batch, schema)] == [
        evolved.members for evolved in drawn_households(small)
    ]


@frozen
class CsvFault:
    """A table of a register in CSV with one thing wrong, and where that is told."""

    table: str
    text: str
    cell: tuple[int, int]
    told: str


_HEADS = "户号,编号,与申请人关系"
CSV_FAULTS = {
    "unknown heading": CsvFault("家庭", "户号,存款款\nH1,3\n", (1, 2), "is no heading of this table"),
    "heading twice": CsvFault("家庭", "户号,存款,savings\nH1,3,4\n", (1, 3), "is a heading twice"),
    "row too short": CsvFault("家庭", "户号,存款\nH1\n", (2, 1), "the row has 1 cells, and there are 2 headings"),
    "open quotation": CsvFault("家庭", '户号,存款\nH1,"3\n', (2, 1), "this is no row of a CSV file"),
    "household twice": CsvFault("家庭", "户号,存款\nH1,3\nH1,4\n", (3, 1), "stands here twice, first in line 2"),
    "money with separators": CsvFault("家庭", '户号,存款\nH1,"1,200"\n', (2, 2), "is not an amount in yuan"),
    "no household": CsvFault("家庭", "户号,存款\n,3\nH1,4\n", (2, 1), "'household' (户号) is missing"),
    "member of nobody": CsvFault("成员", f"{_HEADS}\nH1,a,本人\nH2,b,本人\n", (3, 1), "there is no household 'H2'"),
    "rounded number": CsvFault("成员", f"{_HEADS},身份证号\nH1,a,本人,9.9E+17\n", (2, 4), "18 characters"),
    "relation that is none": CsvFault("成员", f"{_HEADS}\nH1,a,姐夫\n", (2, 3), "'姐夫' is none of"),
    "award of a stranger": CsvFault(
        "待遇记录", "户号,待遇,对象,开始日期\nH1,civil_affairs__dibao,x,2026-01-01\n", (2, 3), "neither a member"
    ),
    "source of nothing": CsvFault(
        "证据来源", "户号,对象,证据,来源\nH1,家庭,savings,bank\n", (2, 3), "has a source here and no value"
    ),
}


@pytest.mark.parametrize("case", CSV_FAULTS.values(), ids=CSV_FAULTS)
def test_a_fault_of_csv_is_told_where_it_stands(case: CsvFault, small: Vocabulary, tmp_path: Path) -> None:
    """The file, the line and the column of the cell, and what is wrong with it."""
    files = {"家庭": "户号\nH1\n", "成员": f"{_HEADS}\nH1,a,本人\n"} | {case.table: case.text}
    for name, content in files.items():
        (tmp_path / f"{name}.csv").write_text(content, encoding="utf-8")

    try:
        faults = [fault for group in read([tmp_path], small) for fault in group.faults]
    except CaseFileError as error:
        faults = list(error.faults)

    places = [fault.place for fault in faults if case.told in fault.message]
    assert places == [Place(str(tmp_path / f"{case.table}.csv"), *case.cell)], faults
    for fault in faults:
        require_both(fault)


WRONG_COLUMNS = {
    "money in floating point": ("savings", pa.array([1.5]), "a floating-point number is never money"),
    "numbers as numbers": ("number", pa.array([990101196602030011]), "may have lost digits"),
    "a column of nothing known": ("savngs", pa.array([1]), "'savngs' is no column of a register"),
    "a day with a time": ("born", pa.array([0], pa.timestamp("s")), "must be date32"),
}


@pytest.mark.parametrize(("name", "column", "told"), WRONG_COLUMNS.values(), ids=WRONG_COLUMNS)
def test_a_column_that_cannot_be_meant_is_refused(
    name: str, column: pa.Array, told: str, small: Vocabulary, tmp_path: Path
) -> None:
    """A column whose type loses what it should hold is refused before any row is read."""
    parts = {"id": pa.array(["a"]), "relation": pa.array([0])}
    outer = {"household": pa.array(["H1"])}
    (parts if name in {"number", "born"} else outer)[name] = column
    items = pa.StructArray.from_arrays(list(parts.values()), names=list(parts))
    outer["members"] = pa.ListArray.from_arrays(pa.array([0, 1]), items)
    file = tmp_path / "r.parquet"
    pq.write_table(pa.table(outer), file)

    with pytest.raises(CaseFileError) as refusal:
        list(read_parquet(file, small))

    assert [told in fault.message for fault in refusal.value.faults] == [True]
    require_both(refusal.value.faults[0])


def test_other_types_that_say_the_same_are_taken(small: Vocabulary, tmp_path: Path) -> None:
    """Decimal yuan, words for codes, text for days, wide integers and large lists all read as the same household."""
    parts = {
        "id": pa.array(["a"]),
        "relation": pa.array(["本人"]).dictionary_encode(),
        "born": pa.array(["1966-02-03"]),
        "wages": pa.array([Decimal("1200.50")]),
        "disability_level": pa.array([1], pa.uint64()),
    }
    items = pa.StructArray.from_arrays(list(parts.values()), names=list(parts))
    lists = pa.LargeListArray.from_arrays(pa.array([0, 1]), items)
    file = tmp_path / "r.parquet"
    pq.write_table(pa.table({"household": ["H1"], "members": lists, "savings": ["8000"], "residence": ["农村"]}), file)

    household = household_at(file, 1, small)

    assert write_household(household, small, "en").splitlines() == [
        "household: H1",
        "residence: rural",
        "members:",
        "- id: a",
        "  relation: applicant",
        "  born: 1966-02-03",
        "  disability_level: one",
        "  wages: '1200.50'",
        "savings: '8000.00'",
    ]


def test_amounts_with_more_than_two_decimals_are_refused(small: Vocabulary, tmp_path: Path) -> None:
    """Part of a fen is no money, in whatever type it stands."""
    items = pa.StructArray.from_arrays([pa.array(["a"]), pa.array([0])], names=["id", "relation"])
    lists = pa.ListArray.from_arrays(pa.array([0, 1]), items)
    file = tmp_path / "r.parquet"
    pq.write_table(pa.table({"household": ["H1"], "members": lists, "savings": [Decimal("1.005")]}), file)

    (group,) = read_parquet(file, small)

    assert ["more than two decimals" in fault.message for fault in group.faults] == [True]


def test_an_amount_of_more_digits_than_any_is_a_fault(small: Vocabulary, tmp_path: Path) -> None:
    """However wide the decimals of a file are."""
    items = pa.StructArray.from_arrays([pa.array(["a"]), pa.array([0])], names=["id", "relation"])
    lists = pa.ListArray.from_arrays(pa.array([0, 1]), items)
    savings = pa.array([Decimal(10) ** 30], pa.decimal128(38, 2))
    file = tmp_path / "r.parquet"
    pq.write_table(pa.table({"household": ["H1"], "members": lists, "savings": savings}), file)

    (group,) = read_parquet(file, small)

    assert ["more than 13 digits" in fault.message for fault in group.faults] == [True]


def test_whole_numbers_beyond_those_with_a_sign_are_told(
    schema: RegisterSchema, small: Vocabulary, tmp_path: Path
) -> None:
    """Unsigned numbers are read where they fit, and are faults of their rows where they do not."""
    rows = table(homes(3), schema)
    savings = pa.array([77, 2**63 + 5, None], pa.uint64())
    file = tmp_path / "r.parquet"
    pq.write_table(rows.set_column(rows.schema.get_field_index("savings"), "savings", savings), file)

    (group,) = read_parquet(file, small)

    assert group.batch.column("savings").to_pylist() == [77, None]
    assert [fault.place.line for fault in group.faults if fault.place] == [2]


def test_one_person_in_two_households_is_told(small: Vocabulary, schema: RegisterSchema, tmp_path: Path) -> None:
    """Somebody in two households on the same days, and a household listed twice, however far apart they stand."""
    rows = homes(4)
    _spoil("members.0.number", rows[0]["members"][0]["number"])(rows[2])  # type: ignore[index]
    rows[3]["household"] = "H1"
    file = tmp_path / "r.parquet"
    pq.write_table(table(rows, schema), file, row_group_size=1)

    *_rows, (_count, faults) = faults_in([file], small)

    told = [(fault.place.line if fault.place else 0, fault.message) for fault in faults]
    assert told == [
        (3, "990000********001X is a member of household 'H2' and, on the same days, of 'H0'"),
        (4, f"household 'H1' has been read already in {file}:2:1"),
    ]


def test_rows_are_sound_only_if_nothing_stands_twice(small: Vocabulary, schema: RegisterSchema, tmp_path: Path) -> None:
    """Who reads all rows is told in the end; nothing is told of a register in which everything stands once."""
    rows = homes(4)
    file = tmp_path / "r.parquet"
    pq.write_table(table(rows, schema), file)
    assert [batch.num_rows for batch in sound_batches([file], small, 3)] == [3, 1]
    rows[3]["household"] = "H1"
    pq.write_table(table(rows, schema), file)

    batches = sound_batches([file], small, 3)

    assert [next(batches).num_rows, next(batches).num_rows] == [3, 1]
    with pytest.raises(CaseFileError, match="household 'H1' has been read already"):
        next(batches)


@given(st.lists(st.lists(st.integers(0, 2**63 - 1) | st.integers(0, 3) | st.integers(2**63 - 4, 2**63 - 1))))
def test_marks_that_occur_twice_are_found_though_most_are_in_a_file(runs: list[list[int]]) -> None:
    """Whatever goes into the file together."""
    with pytest.MonkeyPatch.context() as patched, marks.Marks() as kept:
        patched.setattr(marks, "_MOST", 5)
        for run in runs:
            kept.add(np.array(run, dtype=np.int64))

        assert kept.repeated().tolist() == sorted(
            one for one, count in Counter(itertools.chain(*runs)).items() if count > 1
        )


def test_a_register_is_written_whole_or_not_at_all(schema: RegisterSchema, small: Vocabulary, tmp_path: Path) -> None:
    """What breaks off leaves neither the file nor a part of it, and a file that was there stays as it was."""
    batch = batch_of(drawn_households(small), schema)
    out = tmp_path / "r.parquet"
    write_register(out, batch.schema, [batch])
    before = out.read_bytes()

    def broken() -> Iterator[pa.RecordBatch]:
        yield batch
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_register(out, batch.schema, broken())

    assert out.read_bytes() == before
    assert list(tmp_path.iterdir()) == [out]


def test_batches_come_out_in_groups_of_one_length(schema: RegisterSchema, small: Vocabulary, tmp_path: Path) -> None:
    """Row groups do not show how the rows came; one row is read without the others."""
    batch = batch_of(drawn_households(small), schema)
    out = tmp_path / "r.parquet"

    write_register(out, batch.schema, [batch.slice(0, 1), batch.slice(1, 2), batch], rows=4)

    with pq.ParquetFile(out) as file:
        sizes = [file.metadata.row_group(at).num_rows for at in range(file.num_row_groups)]
    assert sizes == [4, 2]
    assert row_at(out, 5).column("household").to_pylist() == ["H1"]
    with pytest.raises(EvidenceError, match="has 6 households: there is no row 7"):
        row_at(out, 7)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        pytest.param(["a.txt"], "A register is .parquet files", id="no form"),
        pytest.param(["a.parquet", "b.csv"], "all of one form", id="two forms"),
        pytest.param(["a.csv"], "does not say which table it is", id="a table without a name"),
        pytest.param(["家庭.csv"], "has a file of members", id="no members"),
    ],
)
def test_files_that_are_no_register_are_refused(names: list[str], told: str, small: Vocabulary, tmp_path: Path) -> None:
    """What cannot be a register is refused with what a register is."""
    paths = [tmp_path / name for name in names]
    for path in paths:
        path.write_text("户号\n", encoding="utf-8")

    with pytest.raises(AidcoordError, match=told) as refusal:
        list(read(paths, small))
    require_both(refusal.value.faults[0])


def test_several_files_are_one_register(small: Vocabulary, schema: RegisterSchema, tmp_path: Path) -> None:
    """What one of them has no column for is unknown of its households; the whole is written as one."""
    one, other, whole = (tmp_path / name for name in ("a.parquet", "b.parquet", "whole.parquet"))
    first, second = homes(3)[:2], homes(3)[2:]
    pq.write_table(table(first, schema), one)
    pq.write_table(table(second, schema).drop_columns(["savings", "awards", "provenance"]), other)

    write(whole, (group.sound for group in read([one, other], small)), small, "zh")

    (group,) = read([whole], small)
    assert group.sound.column("savings").to_pylist() == [800000, 800000, None]
    assert [len(row) for row in group.sound.column("members").to_pylist()] == [2, 2, 2]


def test_a_register_of_nobody_is_one(small: Vocabulary, schema: RegisterSchema, tmp_path: Path) -> None:
    """It is read, and written in another form, without a household."""
    empty = tmp_path / "empty.parquet"
    pq.write_table(table([], schema), empty)

    count = write(tmp_path / "r", (group.sound for group in read([empty], small)), small, "zh")

    assert count == 0
    assert [len(group.sound) for group in read([tmp_path / "r"], small)] == [0]


@given(
    st.lists(
        st.none() | st.text(alphabet="aZ09_-. é县\n", max_size=64) | st.from_regex(r"[A-Za-z]{0,70}", fullmatch=True)
    )
)
def test_plain_ids_are_words_in_plain_letters(texts: list[str | None]) -> None:
    """As a pattern says of each by itself; also in the middle of a longer column."""
    pattern = re.compile(r"[A-Za-z][A-Za-z0-9_\-]{0,60}")
    expected = [text is None or bool(pattern.fullmatch(text)) for text in texts]

    assert plain_ids(pa.array(texts, pa.string())).tolist() == expected
    assert plain_ids(pa.array(["-", *texts, "é"], pa.string()).slice(1, len(texts))).tolist() == expected
