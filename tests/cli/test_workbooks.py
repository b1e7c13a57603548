"""Workbooks on the command line: households assessed from one, and one written for a bureau to fill in."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest
import python_calamine
from tests.testing.books import Book


class Result(Protocol):
    """What a run gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]

HOUSEHOLDS = Book(
    {
        "家庭": [["户号", "城乡类别", "存款"], ["H1", "农村", 1000], ["H2", "农村", None]],
        "成员": [
            ["户号", "编号", "姓名", "与申请人关系", "出生日期", "工资"],
            ["H1", "a", "赵一", "本人", date(1950, 1, 1), 400],
            ["H1", "b", "钱二", "配偶", date(1980, 1, 1), 200],
            ["H2", "a", "孙三", "本人", date(1951, 1, 1), 200],
        ],
    }
)
CASE = """
- sentence: 两人都低于标准
  on: 2026-11-01
  county: ling
  household:
    household: H1
    residence: rural
    members: [{ id: a, relation: applicant, born: 1950-01-01, wages: "400.00", is_in_care: no }]
    savings: "1000.00"
  expected: { aid: "200.00", old_age: { a: "100.00" } }
"""


def test_every_household_of_a_workbook_is_assessed(aidcoord: Run, tmp_path: Path) -> None:
    """A table each; what is empty is unknown."""
    path = HOUSEHOLDS.write(tmp_path / "households.xlsx")

    result = aidcoord("assess", str(path), "--on", "2026-11-01", "--lang", "en")

    assert (result.code, result.err) == (0, "")
    assert "H1 · 2026-11-01" in result.out
    assert "H2 · 2026-11-01" in result.out
    assert "Savings" in result.out.partition("H2 · ")[2]


def test_a_fault_is_told_at_its_cell(aidcoord: Run, tmp_path: Path) -> None:
    """On standard error, with exit code 2 and no result."""
    book = Book({**HOUSEHOLDS.sheets, "成员": [*HOUSEHOLDS.sheets["成员"], ["H2", "b", None, "配藕", None, "多"]]})
    path = book.write(tmp_path / "households.xlsx")

    result = aidcoord("assess", str(path), "--on", "2026-11-01")

    assert (result.code, result.out) == (2, "")
    assert f"{path}:成员!D5: '配藕' is none of" in result.err
    assert f"{path}:成员!F5: '多' is not an amount" in result.err


def test_an_empty_workbook_has_columns_for_what_a_benefit_reads(aidcoord: Run, tmp_path: Path) -> None:
    """And for what is asked for besides."""
    path = tmp_path / "new.xlsx"

    result = aidcoord("new-cases", str(path), "--benefit", "aid", "--evidence", "鞋码")

    assert result.code == 0
    book = python_calamine.CalamineWorkbook.from_path(path)
    households, members = (book.get_sheet_by_name(name).to_python()[0] for name in ("家庭", "成员"))
    assert book.sheet_names == ["用例", "家庭", "成员", "待遇记录", "证据", "期望", "填写说明", "选项"]
    assert households == ["户号", "乡镇", "城乡类别", "存款"]
    assert members[-2:] == ["工资", "鞋码"]
    assert "未领取护理" not in members


def test_case_files_become_a_workbook_that_says_the_same(aidcoord: Run, tmp_path: Path) -> None:
    """Written and written once more from itself, it has the same bytes."""
    yaml = tmp_path / "case.yaml"
    yaml.write_text(CASE, encoding="utf-8")
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"

    codes = [
        aidcoord("new-cases", str(first), "--from", str(yaml)).code,
        aidcoord("new-cases", str(second), "--from", str(first)).code,
    ]

    assert codes == [0, 0]
    rows = python_calamine.CalamineWorkbook.from_path(first).get_sheet_by_name("期望").to_python()[1:]
    assert [row[:5] for row in rows] == [
        ["1", "aid__aid", "家庭", "符合", 200.0],
        ["1", "aid__old_age", "a", "符合", 100.0],
    ]
    assert first.read_bytes() == second.read_bytes()


def test_referrals_that_a_case_expects_have_a_sheet(aidcoord: Run, tmp_path: Path) -> None:
    """For the household and for members, of several fields or of none; written from itself it is the same."""
    yaml, first, second = tmp_path / "case.yaml", tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    yaml.write_text(CASE + "  referrals: { aid__aid: none, old_age: { a: [aid] } }\n", encoding="utf-8")

    codes = [
        aidcoord("new-cases", str(first), "--from", str(yaml)).code,
        aidcoord("new-cases", str(second), "--from", str(first)).code,
    ]

    assert codes == [0, 0]
    rows = python_calamine.CalamineWorkbook.from_path(first).get_sheet_by_name("转介").to_python()
    assert rows == [
        ["用例", "事项", "对象", "转出单位"],
        ["1", "aid__aid", "家庭", "无"],
        ["1", "aid__old_age", "a", "aid"],
    ]
    assert first.read_bytes() == second.read_bytes()


def test_a_referral_without_a_sender_is_told_at_its_row(aidcoord: Run, tmp_path: Path) -> None:
    """An empty cell says neither who asks nor that nobody does."""
    book = Book(
        {
            **HOUSEHOLDS.sheets,
            "用例": [["用例", "说明", "日期", "县", "户号"], ["1", "一户", date(2026, 11, 1), None, "H1"]],
            "期望": [["用例", "待遇", "结论"], ["1", "aid", "符合"]],
            "转介": [["用例", "事项", "转出单位"], ["1", "aid", None]],
        }
    )
    path = book.write(tmp_path / "cases.xlsx")

    result = aidcoord("new-cases", str(tmp_path / "new.xlsx"), "--from", str(path))

    assert result.code == 2
    assert f"{path}:转介!A2: the row does not say who asks for what" in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("there.xlsx",), "is there already", id="a file that is there"),
        pytest.param(("cases.csv",), "does not end in .xlsx", id="another format"),
        pytest.param(
            ("new.xlsx", "--benefit", "aidd"), "No benefit is called 'aidd'. Did you mean 'aid'?", id="a benefit"
        ),
        pytest.param(("new.xlsx", "--evidence", "存歀"), "Did you mean '存款'?", id="evidence"),
        pytest.param(("new.xlsx", "--from", "none.yaml"), "cannot be read", id="a case file that is not there"),
    ],
)
def test_bad_input_writes_nothing(
    aidcoord: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    """Exit code 2, and the folder as it was."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.xlsx").write_text("mine", encoding="utf-8")

    result = aidcoord("new-cases", *arguments)

    assert result.code == 2
    assert said in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["there.xlsx"]
    assert (tmp_path / "there.xlsx").read_text(encoding="utf-8") == "mine"
