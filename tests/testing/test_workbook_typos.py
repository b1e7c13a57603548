"""What people do to workbooks, seeded one by one: each is refused at its cell, with what to do instead."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import pytest
from attrs import frozen
from tests.bilingual import require_both
from tests.testing.books import Book, Change, Formula, added, put, renamed, without

from aidcoord.errors import CaseFileError
from aidcoord.model.personal_numbers import check_digit
from aidcoord.testing.cases import CaseReader
from aidcoord.testing.checking import check

NUMBER: Final = "99010120150501001" + check_digit("99010120150501001")

SOUND: Final = Book(
    {
        "用例": [
            ["用例", "说明", "日期", "县", "户号"],
            ["1", "房间数不明，待定", date(2026, 11, 1), "清溪县", "NL-0003"],
        ],
        "家庭": [["户号", "乡镇", "城乡类别", "月燃料费"], ["NL-0003", None, "农村", 250.5]],
        "成员": [
            ["户号", "编号", "姓名", "与申请人关系", "身份证号", "出生日期", "性别"],
            ["NL-0003", "sun_li", "孙丽", "本人", None, date(1980, 1, 1), "女"],
            ["NL-0003", "sun_yi", "孙一", "子女", NUMBER, None, None],
        ],
        "待遇记录": [
            ["户号", "待遇", "对象", "状态", "金额", "开始日期", "结束日期"],
            ["NL-0003", "civil_affairs__dibao", "家庭", "已批准", 300, date(2026, 1, 1), None],
        ],
        "证据": [["户号", "对象", "证据", "值", "来源"]],
        "期望": [
            ["用例", "待遇", "对象", "结论", "金额", "缺少"],
            ["1", "燃料补贴", "家庭", "待定", None, "供暖房间数"],
            ["1", "高龄用煤补助", "sun_li", "不适用", None, None],
            ["1", "寒冷家庭", None, "符合", None, None],
        ],
        "填写说明": [["随便写写 whatever", 3]],
    }
)


@frozen
class Slip:
    """What somebody did, where it is told, and what is said and advised."""

    change: Change
    cell: str
    says: str
    advises: str = ""


def hidden_row(book: Book) -> None:
    """Hide the second member, as a filter does."""
    book.hidden_rows.append(("成员", 3))


def hidden_column(book: Book) -> None:
    """Hide the column of fuel costs."""
    book.hidden_columns.append(("家庭", 3))


def hidden_sheet(book: Book) -> None:
    """Hide the awards."""
    book.hidden_sheets.append("待遇记录")


def merged(book: Book) -> None:
    """Write the household's id once over both members."""
    book.sheets["成员"][1][0] = book.sheets["成员"][2][0] = None
    book.merged.append(("成员", "A2:A3", "NL-0003"))


SLIPS: Final[dict[str, Slip]] = {
    # headings and sheets
    "a heading misspelt": Slip(
        put("成员", "D1", "与申请人的关糸"), "成员!D1", "'与申请人的关糸' is no key", "'与申请人关系'"
    ),
    "a heading of evidence misspelt": Slip(
        put("家庭", "D1", "月然料费"), "家庭!D1", "'月然料费' is no key", "'月燃料费'"
    ),
    "a heading twice": Slip(put("成员", "C1", "编号"), "成员!C1", "is the heading of column B1 too", "Keep one"),
    "a key in two languages": Slip(put("成员", "C1", "id"), "成员!C1", "one key in two languages", "Keep one"),
    "a number for a heading": Slip(put("成员", "C1", 3), "成员!C1", "a heading is a word", "Write the name"),
    "a column without heading": Slip(put("家庭", "E2", "是"), "家庭!E2", "the column has no heading", "row 1"),
    "a member's heading in the household": Slip(
        put("家庭", "E1", "性别"), "家庭!E1", "is a key of a member", "in members (成员)"
    ),
    "a sheet misspelt": Slip(renamed("待遇记录", "待遇纪录"), "待遇纪录!A1", "no sheet that is read", "'待遇记录'"),
    "a sheet of somebody's own": Slip(added("Sheet1", ["x"]), "Sheet1!A1", "no sheet that is read", "填写说明"),
    "a sheet twice": Slip(added("members", ["户号"]), "members!A1", "one sheet in two languages", "Keep one"),
    "a sheet left out": Slip(without("期望"), "1:1", "has no sheet 期望", "with its headings"),
    "a heading of results misspelt": Slip(put("期望", "D1", "结伦"), "期望!D1", "no heading of this sheet", "'结论'"),
    # what cannot be seen
    "a hidden row": Slip(hidden_row, "成员!A3", "the row is hidden", "take the filter off"),
    "a hidden column": Slip(hidden_column, "家庭!D1", "the column is hidden", "Unhide"),
    "a hidden sheet": Slip(hidden_sheet, "待遇记录!A1", "the sheet is hidden", "Unhide"),
    "merged cells": Slip(merged, "成员!A2", "the cells A2:A3 are merged", "every row"),
    "a formula": Slip(put("家庭", "D2", Formula("=200+50.5", 250.5)), "家庭!D2", "a formula stands here", "as a value"),
    # numbers
    "a personal number as a number": Slip(
        put("成员", "E3", 990101201505010012), "成员!E3", "Excel has rounded its last digits away", "as text"
    ),
    "a wrong check digit": Slip(
        put("成员", "E3", f"{NUMBER[:-1]}{'1' if NUMBER[-1] == '2' else '2'}"), "成员!E3", "a digit is mistyped", ""
    ),
    "text in money": Slip(put("家庭", "D2", "两百五"), "家庭!D2", "'两百五' is not an amount", ""),
    "money with a unit": Slip(put("家庭", "D2", "250.50元"), "家庭!D2", "is not an amount in yuan", "Write '250.50'"),
    "money with a separator": Slip(
        put("家庭", "D2", "1,250.50"), "家庭!D2", "not an amount in yuan", "Write '1250.50'"
    ),
    "half a fen": Slip(put("家庭", "D2", 250.505), "家庭!D2", "more than two decimals", "Round it to the fen"),
    "money below nothing": Slip(put("家庭", "D2", -5), "家庭!D2", "lies", ""),
    "a day where money belongs": Slip(
        put("家庭", "D2", date(2026, 1, 1)), "家庭!D2", "Excel has made the day", "as text"
    ),
    "true where money belongs": Slip(put("家庭", "D2", True), "家庭!D2", "TRUE stands here", "as text"),
    "an id too long for a number": Slip(
        put("家庭", "B2", 1234567890123456789), "家庭!B2", "more than fifteen digits", ""
    ),
    # days
    "a number for a day": Slip(
        put("成员", "F2", 29221), "成员!F2", "the number 29221 stands here, not a day", "2026-11-01"
    ),
    "a day written out": Slip(put("成员", "F2", "1980年1月1日"), "成员!F2", "not written as days are", "1980-01-01"),
    "a day of no calendar": Slip(put("成员", "F2", "1980-02-30"), "成员!F2", "not a day of the calendar", "Look"),
    "a day with a time": Slip(
        put("成员", "F2", datetime(1980, 1, 1, 8, 30, tzinfo=UTC).replace(tzinfo=None)),
        "成员!F2",
        "a day with a time",
        "alone",
    ),
    "an end before the beginning": Slip(
        put("待遇记录", "G2", date(2025, 1, 1)), "待遇记录!G2", "is earlier than", "One of the two"
    ),
    # words
    "a wrong word": Slip(put("家庭", "C2", "农忖"), "家庭!C2", "'农忖' is none of", "'农村'"),
    "a wrong verdict": Slip(put("期望", "D2", "待订"), "期望!D2", "'待订' is none of", "'待定'"),
    "a benefit misspelt": Slip(
        put("期望", "B2", "燃枓补贴"), "期望!B2", "is no benefit that is installed", "'燃料补贴'"
    ),
    "a county misspelt": Slip(put("用例", "D2", "清西县"), "用例!D2", "no county called '清西县'", "'清溪县'"),
    "what is missing misspelt": Slip(
        put("期望", "F2", "供暧房间数"), "期望!F2", "nothing that can be missing", "'供暖房间数'"
    ),
    "an error of Excel": Slip(put("家庭", "D2", "#VALUE!"), "家庭!D2", "an error of Excel", "empty the cell"),
    "nothing but spaces": Slip(
        put("成员", "C2", "  "), "成员!C2", "nothing but spaces", "an empty cell is what is unknown"
    ),
    "spaces around an id": Slip(put("成员", "B2", "sun_li "), "成员!B2", "no spaces around it", "Leave them out"),
    # who belongs to whom
    "a member's id twice": Slip(
        put("成员", "B3", "sun_li"), "成员!B3", "this id is also that of the member in line 2", ""
    ),
    "two applicants": Slip(
        put("成员", "D3", "本人"), "成员!D3", "a household has one applicant", "Write what this person is"
    ),
    "no relation": Slip(put("成员", "D3", None), "成员!A3", "'relation' (与申请人关系) is missing", "Add it"),
    "a household twice": Slip(
        added("家庭", ["NL-0003", None, "农村", None]), "家庭!A3", "stands here twice, first in row 2", "Keep one"
    ),
    "a household that is not there": Slip(
        added("成员", ["NL-0004", "a", None, "本人"]), "成员!A4", "has no household 'NL-0004'", "'NL-0003'"
    ),
    "a household without cases": Slip(
        added("家庭", ["NL-0009", None, "农村", None]), "家庭!A3", "no case is about this household", "Add one"
    ),
    "a row without household": Slip(
        put("成员", "A3", None), "成员!B3", "does not say which household", "Write its 户号"
    ),
    "a case that is not there": Slip(put("期望", "A4", "7"), "期望!A4", "has no case '7'", "under 用例"),
    "two cases of one number": Slip(
        added("用例", ["1", "又一例", date(2026, 11, 1), "清溪县", "NL-0003"]), "用例!A3", "two cases '1'", "Number"
    ),
    "one result twice": Slip(
        added("期望", ["1", "寒冷家庭", "家庭", "符合", None, None]), "期望!A5", "is expected twice", "Keep one"
    ),
    "a result for nobody": Slip(put("期望", "C3", "sun_er"), "期望!C3", "has no member 'sun_er'", "'sun_"),
    "evidence of nobody": Slip(
        added("证据", ["NL-0003", "sun_san", "供暖房间数", 3, "村委会"]), "证据!B2", "neither a member", "'sun_"
    ),
    "evidence recorded twice": Slip(
        added("证据", ["NL-0003", "家庭", "月燃料费", 240, "村委会"]),
        "证据!C2",
        "is recorded twice, first in",
        "Keep one",
    ),
    "an award that is none": Slip(
        put("待遇记录", "B2", "civil_affairs_dibao"), "待遇记录!B2", "not a benefit's full name", ""
    ),
    "an award to nobody": Slip(put("待遇记录", "C2", "sun_san"), "待遇记录!C2", "neither a member's id", "'sun_"),
}
FOLLOWED: Final = frozenset(
    {
        "a heading misspelt",
        "a heading twice",
        "a number for a heading",
        "a sheet left out",
        "a heading of results misspelt",
        "merged cells",
    }
)
"""Slips for which rows are without something, which is told as well."""


@pytest.fixture
def refused(reader: CaseReader, tmp_path: Path) -> Callable[[Book], tuple[str, ...]]:
    """Read a workbook, and give every fault of it."""

    def refuse(book: Book) -> tuple[str, ...]:
        with pytest.raises(CaseFileError) as caught:
            reader.read(book.write(tmp_path / "cases.xlsx"))
        for fault in caught.value.faults:
            require_both(fault)
        return tuple(map(str, caught.value.faults))

    return refuse


def test_without_a_slip_the_cases_hold(reader: CaseReader, tmp_path: Path) -> None:
    """Whatever a seeded slip is refused for is the slip."""
    (case,) = reader.read(SOUND.write(tmp_path / "cases.xlsx"))

    assert all(outcome.agrees for outcome in check(case, reader.rulebook))


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_in_a_workbook_is_refused_at_its_cell(
    refused: Callable[[Book], tuple[str, ...]], tmp_path: Path, name: str
) -> None:
    """One slip, one fault at its cell, with what to do; only where rows are left without something more is told."""
    slip = SLIPS[name]

    faults = refused(SOUND.changed(slip.change))

    start = f"{tmp_path / 'cases.xlsx'}:{slip.cell}: "
    (fault,) = (fault for fault in faults if fault.startswith(start) and slip.says in fault)
    assert slip.advises in fault
    assert len(faults) == 1 or name in FOLLOWED


def test_the_corpus_is_large() -> None:
    """Over fifty slips, none of them twice."""
    assert len(SLIPS) >= 50


def test_all_faults_of_a_workbook_are_told_at_once(refused: Callable[[Book], tuple[str, ...]]) -> None:
    """In one go, sheet by sheet and each once."""
    names = ("text in money", "a day of no calendar", "a wrong verdict", "a hidden sheet", "a sheet of somebody's own")
    book = SOUND
    for name in names:
        book = book.changed(SLIPS[name].change)

    told = refused(book)

    for name in names:
        assert [fault for fault in told if f":{SLIPS[name].cell}: " in fault and SLIPS[name].says in fault]
    assert len(told) == len(set(told)) == len(names)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "no workbook that can be read", id="empty"),
        pytest.param(b"PK\x03\x04 and nothing more", "no workbook that can be read", id="cut off"),
        pytest.param("户号,编号\n".encode("gb18030"), "no workbook that can be read", id="a text file"),
    ],
)
def test_what_is_no_workbook_is_refused(reader: CaseReader, tmp_path: Path, content: bytes, said: str) -> None:
    """Whatever its name says."""
    path = tmp_path / "cases.xlsx"
    path.write_bytes(content)

    with pytest.raises(CaseFileError, match=said):
        reader.read(path)
