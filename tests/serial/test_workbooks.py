"""Households as the sheets of workbooks: what is written reads back the same, whatever Excel makes of cells."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.serial.drawn import households
from tests.testing.books import Book

from aidcoord.errors import AidcoordError, CaseFileError, Place
from aidcoord.model.days import Day
from aidcoord.model.faults import UnreadableError
from aidcoord.model.money import Fen, Rate
from aidcoord.serial import Vocabulary, household_from, read_households, write_household
from aidcoord.serial.forms import Id
from aidcoord.serial.workbooks.cells import cell_text
from aidcoord.serial.workbooks.filled import household_sheets
from aidcoord.serial.workbooks.writing import write_sheets

OLD: Final = Path(__file__).parent / "data" / "household.xls"
YAML: Final = """
household: YL-0001
residence: rural
savings: "8000.50"
floor_area: 60
members:
  - { id: li_ming, name: 李明, relation: applicant, born: 1966-02-03, sex: male, is_pregnant: no, wages: "1200" }
  - { id: wang_fang, name: 王芳, relation: spouse, born: 1968-07-19, sex: female, is_pregnant: yes }
"""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_household_written_as_a_workbook_reads_back_as_from_yaml(
    data: st.DataObject, small: Vocabulary, tmp_path: Path
) -> None:
    """Members, evidence with its sources, awards and days of any year."""
    household = data.draw(households(small))
    path = tmp_path / "household.xlsx"

    write_sheets(path, household_sheets([household], small))

    (back,) = read_households([path], small)
    assert back == household == household_from(write_household(household, small), small)


def test_several_households_stand_in_one_workbook(small: Vocabulary, tmp_path: Path) -> None:
    """In the order of their sheet, also beside files of another kind."""
    first = household_from(YAML, small)
    second = household_from(YAML.replace("YL-0001", "YL-0002").replace("1966", "1967").replace("1968", "1969"), small)
    yaml = tmp_path / "third.yaml"
    yaml.write_text(
        YAML.replace("YL-0001", "YL-0003")
        .replace("_", "-")
        .replace("floor-area: 60\n", "")
        .replace("is-pregnant", "is_pregnant"),
        encoding="utf-8",
    )
    path = tmp_path / "households.xlsx"
    write_sheets(path, household_sheets([second, first], small))

    read = read_households([yaml, path], small)

    assert [one.id for one in read] == ["YL-0003", "YL-0002", "YL-0001"]
    assert read[1:] == (second, first)


def test_the_same_households_make_the_same_bytes(small: Vocabulary, tmp_path: Path) -> None:
    """So that a workbook in version control changes when its content does."""
    sheets = household_sheets([household_from(YAML, small)], small)
    for name in ("a.xlsx", "b.xlsx"):
        write_sheets(tmp_path / name, sheets)

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_old_format_is_read_as_well(small: Vocabulary) -> None:
    """The file was written in the format of Excel 97."""
    assert read_households([OLD], small) == (household_from(YAML, small),)


def test_two_workbooks_with_one_household_are_refused(small: Vocabulary, tmp_path: Path) -> None:
    """At the cell of the second."""
    for name in ("a.xlsx", "b.xlsx"):
        write_sheets(tmp_path / name, household_sheets([household_from(YAML, small)], small))

    with pytest.raises(CaseFileError, match=r"b\.xlsx:家庭!A2: household 'YL-0001' has been read already"):
        read_households([tmp_path / "a.xlsx", tmp_path / "b.xlsx"], small)


def test_an_empty_form_holds_no_household(small: Vocabulary, tmp_path: Path) -> None:
    """It is refused rather than read as nothing."""
    path = tmp_path / "empty.xlsx"
    write_sheets(path, household_sheets([], small, small.evidence))

    with pytest.raises(CaseFileError, match="the sheet 家庭 has no household"):
        read_households([path], small)


def test_text_that_looks_like_a_formula_is_text(small: Vocabulary, tmp_path: Path) -> None:
    """Nobody can smuggle a formula into what an office opens."""
    told = YAML.replace("李明", "=1+1")
    path = tmp_path / "household.xlsx"
    write_sheets(path, household_sheets([household_from(told, small)], small))

    (back,) = read_households([path], small)

    assert back.members[0].person.name == "=1+1"


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        pytest.param(1200.5, Fen, "1200.5", id="money"),
        pytest.param(1200.0, Fen, "1200", id="whole money"),
        pytest.param(3.0, int, "3", id="a count"),
        pytest.param(3.5, int, "3.5", id="a count that is none, for its reader to refuse"),
        pytest.param(990101101.0, str, "990101101", id="a code that Excel took for a number"),
        pytest.param(1e15 - 1, Id, "999999999999999", id="fifteen digits"),
        pytest.param(True, bool, "是", id="a yes that Excel took for TRUE"),
        pytest.param(date(2026, 11, 1), Day, "2026-11-01", id="a day"),
        pytest.param("2026-11-01", Day, "2026-11-01", id="a day as text"),
        pytest.param("30", Rate, "30", id="a rate as text"),
        pytest.param("#3楼", str, "#3楼", id="text that begins as errors do"),
    ],
)
def test_what_excel_makes_of_a_cell_is_read_as_it_was_meant(value: object, kind: object, text: str) -> None:
    """Where there is one thing only that can have been meant."""
    assert cell_text(value, kind) == text


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        pytest.param(0.3, Rate, id="a rate as a number: thirty per cent, or a third of one"),
        pytest.param(1e15, Id, id="sixteen digits"),
        pytest.param(30000.000000000004, Fen, id="what a sum of fractions gives"),
        pytest.param(46327.0, Day, id="a day without its format"),
        pytest.param(date(2026, 1, 2), str, id="1-2 that Excel took for a day"),
        pytest.param("#DIV/0!", Fen, id="a division by nothing"),
        pytest.param("#N/A", str, id="nothing found"),
    ],
)
def test_what_may_mean_several_things_is_refused(value: object, kind: object) -> None:
    """With what to do."""
    with pytest.raises(UnreadableError) as refusal:
        cell_text(value, kind)

    assert refusal.value.instead


def test_a_place_in_a_workbook_is_called_as_excel_does() -> None:
    """Sheet, column by letters, row."""
    assert str(Place("a.xlsx", 7, 28, sheet="成员")) == "a.xlsx:成员!AB7"


@pytest.mark.parametrize("library", ["python_calamine", "xlsxwriter"])
def test_a_missing_library_is_named_with_its_extra(
    small: Vocabulary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    """With the command that installs it."""
    path = Book({"家庭": [["户号"]]}).write(tmp_path / "a.xlsx")
    monkeypatch.setitem(sys.modules, library, None)

    act: Callable[[], object] = {
        "xlsxwriter": lambda: write_sheets(path, household_sheets([], small)),
        "python_calamine": lambda: read_households([path], small),
    }[library]
    with pytest.raises(AidcoordError, match=r"pip install 'aidcoord\[excel\]'"):
        act()
