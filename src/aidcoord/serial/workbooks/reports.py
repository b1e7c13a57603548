"""Tables that are read and not filled in, as the sheets of a workbook."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from aidcoord.model.money import Fen
from aidcoord.serial.workbooks.columns import Look
from aidcoord.serial.workbooks.writing import new_book

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

Cell = str | int | Fen | None
_WIDEST: Final = 48
_NARROWEST: Final = 10
_COUNT: Final = "#,##0"


@frozen(kw_only=True)
class Report:
    """One sheet: its name, its headings and its rows; money is in yuan, what is empty stays empty."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def write_reports(path: Path, reports: Iterable[Report]) -> None:
    """Write a workbook with a sheet for each report; the same reports make the same bytes.

    Raises:
        AidcoordError: XlsxWriter is not installed, or the file cannot be written.
    """
    with new_book(path) as book:
        for report in reports:
            _write(book, report)


def _write(book: "xlsxwriter.Workbook", report: Report) -> None:
    sheet = book.add_worksheet(report.name)
    heading = book.add_format({"bold": True, "bottom": 1, "num_format": "@", "text_wrap": True})
    money, count = (book.add_format({"num_format": look}) for look in (Look.MONEY.value, _COUNT))
    sheet.freeze_panes(1, 0)
    for at, name in enumerate(report.headings):
        sheet.set_column(at, at, _width([name.split("\n")[0], *(row[at] for row in report.rows)]))
        sheet.write_string(0, at, name, heading)
    for line, row in enumerate(report.rows, start=1):
        for at, cell in enumerate(row):
            if isinstance(cell, Fen):
                sheet.write_number(line, at, int(cell) / 100, money)
            elif isinstance(cell, int):
                sheet.write_number(line, at, cell, count)
            elif cell is not None:
                sheet.write_string(line, at, cell)
    if report.rows:
        sheet.autofilter(0, 0, len(report.rows), len(report.headings) - 1)


def _width(cells: Iterable[Cell]) -> int:
    """Room for the longest cell; a Chinese sign takes two places."""
    longest = max((sum(1 + (sign > "\u2e7f") for sign in str(cell)) for cell in cells if cell is not None), default=0)
    return min(max(longest + 2, _NARROWEST), _WIDEST)
