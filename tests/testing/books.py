"""Workbooks as a bureau might send them, cell by cell, with whatever Excel lets people do."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
from attrs import define, field, frozen

_LOOKS: Final[dict[type, str]] = {date: "yyyy-mm-dd", datetime: "yyyy-mm-dd hh:mm"}

Cells = list[list[object]]


@frozen
class Formula:
    """A formula, with what it gave when it was last worked out."""

    text: str
    value: object = 0


@define
class Book:
    """Sheets of rows of cells; `None` is an empty cell."""

    sheets: dict[str, Cells]
    merged: list[tuple[str, str, object]] = field(factory=list)
    hidden_rows: list[tuple[str, int]] = field(factory=list)
    hidden_columns: list[tuple[str, int]] = field(factory=list)
    hidden_sheets: list[str] = field(factory=list)

    def changed(self, change: "Change") -> "Book":
        """A copy in which something was changed."""
        book = deepcopy(self)
        change(book)
        return book

    def write(self, path: Path) -> Path:
        """Write it as Excel would."""
        out = xlsxwriter.Workbook(str(path))
        looks = {kind: out.add_format({"num_format": look}) for kind, look in _LOOKS.items()}
        for name, rows in self.sheets.items():
            sheet = out.add_worksheet(name)
            for line, cells in enumerate(rows):
                for at, value in enumerate(cells):
                    _write(sheet, (line, at), value, looks)
            self._dress(name, sheet)
        out.close()
        return path

    def _dress(self, name: str, sheet: Any) -> None:
        """Merge and hide what is to be so."""
        for _, cells, value in (one for one in self.merged if one[0] == name):
            sheet.merge_range(cells, value)
        for _, line in (one for one in self.hidden_rows if one[0] == name):
            sheet.set_row(line - 1, None, None, {"hidden": True})
        for _, at in (one for one in self.hidden_columns if one[0] == name):
            sheet.set_column(at, at, None, None, {"hidden": True})
        if name in self.hidden_sheets:
            sheet.hide()


Change = Callable[[Book], None]


def _write(sheet: Any, where: tuple[int, int], value: object, looks: dict[type, object]) -> None:
    if isinstance(value, Formula):
        sheet.write_formula(*where, value.text, None, value.value)
    elif isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        sheet.write_datetime(*where, moment, looks[type(value)])
    elif value is not None:
        write = {bool: sheet.write_boolean, str: sheet.write_string}.get(type(value), sheet.write_number)
        write(*where, value)


def put(sheet: str, cell: str, value: object) -> Change:
    """Write something else into a cell such as `C2`."""
    at, line = ord(cell[0]) - ord("A"), int(cell[1:]) - 1

    def change(book: Book) -> None:
        rows = book.sheets[sheet]
        rows.extend([] for _ in range(line + 1 - len(rows)))
        rows[line].extend([None] * (at + 1 - len(rows[line])))
        rows[line][at] = value

    return change


def renamed(sheet: str, name: str) -> Change:
    """Call a sheet otherwise."""

    def change(book: Book) -> None:
        book.sheets = {name if known == sheet else known: rows for known, rows in book.sheets.items()}

    return change


def added(sheet: str, *rows: list[object]) -> Change:
    """Write more rows below a sheet, or a sheet of its own."""

    def change(book: Book) -> None:
        book.sheets.setdefault(sheet, []).extend(rows)

    return change


def without(sheet: str) -> Change:
    """Leave a sheet out."""

    def change(book: Book) -> None:
        del book.sheets[sheet]

    return change
