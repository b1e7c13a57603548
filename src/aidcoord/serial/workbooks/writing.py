"""Households and empty forms to workbooks, with notes on every heading and words to choose from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from aidcoord.errors import AidcoordError
from aidcoord.model.days import Day
from aidcoord.model.faults import told, unwritten
from aidcoord.model.money import Fen, yuan_text
from aidcoord.serial.workbooks.columns import Column, Look

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

Rows = Sequence[Mapping[str, object]]
"""Rows by their headings; what is empty is left out."""

NOTES: Final = (
    "每张表第一行是列名，不要改动；一行写一户、一人或一项。",
    "空白就是“不知道”，绝不当作零；确知没有的，请写0或“否”。",
    "身份证号、户号、编号的单元格是文本格式，请勿改成数字：Excel只保留15位。",
    "金额以元为单位，最多两位小数；日期写成2026-11-01。",
    "不要合并单元格，不要隐藏行列，不要写公式：看不见的内容不会被读取。",
    "The first row of every sheet holds the headings; leave them. A row is a household, a person or a thing.",
    "An empty cell is unknown and never nothing. What is known to be nothing is 0 or 否.",
    "Personal numbers and ids are text: as numbers Excel keeps fifteen digits.",
    "Money is in yuan with at most two decimals; a day is written 2026-11-01.",
    "Do not merge cells, hide rows or columns, or write formulas.",
)
_LISTS: Final = "选项"
_LAST_ROW: Final = 999
_WIDTH: Final = 16
_FIRST_DAY: Final = date(1900, 3, 1)
"""Before it Excel counts a day that never was."""
_MOST_NUMBER: Final = 10**14
_CREATED: Final = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)


@frozen
class SheetText:
    """A sheet to be written."""

    name: str
    columns: Sequence[Column]
    rows: Rows = ()


def write_sheets(path: Path, sheets: Iterable[SheetText]) -> None:
    """Write a workbook; the same sheets make the same bytes.

    Raises:
        AidcoordError: XlsxWriter is not installed, or the file cannot be written.
    """
    with new_book(path) as book:
        writer = _Writer(book)
        for sheet in sheets:
            writer.sheet(sheet)
        writer.notes()


@contextmanager
def new_book(path: Path) -> "Iterator[xlsxwriter.Workbook]":
    """A workbook to be filled, which is written at the end; the same content makes the same bytes.

    Raises:
        AidcoordError: XlsxWriter is not installed, or the file cannot be written.
    """
    try:
        import xlsxwriter  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        if error.name != "xlsxwriter":
            raise
        en = "Workbooks are written with XlsxWriter, which is not installed: pip install 'aidcoord[excel]'"
        zh = "写工作簿需要XlsxWriter，尚未安装：pip install 'aidcoord[excel]'"
        raise AidcoordError.of([told(zh, en)]) from None
    try:
        book = xlsxwriter.Workbook(str(path))
        book.set_properties({"created": _CREATED})
        yield book
        book.close()
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise AidcoordError.of([unwritten(path, error)]) from None


@define
class _Writer:
    book: "xlsxwriter.Workbook"
    _formats: dict[Look, object] = field(init=False)
    _lists: dict[tuple[str, ...], None] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._formats = {look: self.book.add_format({"num_format": look.value}) for look in Look}

    def sheet(self, text: SheetText) -> None:
        """Write a sheet with its headings, their notes and the choices below them."""
        sheet = self.book.add_worksheet(text.name)
        heading = self.book.add_format({"bold": True, "bottom": 1, "num_format": "@", "text_wrap": True})
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(text.columns):
            sheet.set_column(at, at, _WIDTH, self._formats[column.look])
            sheet.write_string(0, at, column.name, heading)
            sheet.write_comment(0, at, column.note, {"x_scale": 2})
            if column.choices:
                sheet.data_validation(1, at, _LAST_ROW, at, self._choice(column.choices))
        for line, row in enumerate(text.rows, start=1):
            for at, column in enumerate(text.columns):
                if row.get(column.name) is not None:
                    self._cell(sheet, line, at, row[column.name])

    def notes(self) -> None:
        """Write how the sheets are filled in, and the lists of words."""
        sheet = self.book.add_worksheet("填写说明")
        sheet.set_column(0, 0, 100)
        for line, note in enumerate(NOTES):
            sheet.write_string(line, 0, note)
        if self._lists:
            lists = self.book.add_worksheet(_LISTS)
            for at, words in enumerate(self._lists):
                lists.write_column(0, at, words)

    def _choice(self, words: tuple[str, ...]) -> dict[str, object]:
        self._lists.setdefault(words, None)
        letters = _letters(list(self._lists).index(words))
        return {
            "validate": "list",
            "source": f"={_LISTS}!${letters}$1:${letters}${len(words)}",
            "error_title": "请从列表中选择",
            "error_message": "请选择列表中的词。Choose one of the words listed.",
        }

    def _cell(self, sheet: "xlsxwriter.worksheet.Worksheet", line: int, at: int, value: object) -> None:
        if isinstance(value, Day):
            value = value.date
        if isinstance(value, Fen):
            if abs(value) < _MOST_NUMBER:
                sheet.write_number(line, at, int(value) / 100, self._formats[Look.MONEY])
            else:
                sheet.write_string(line, at, yuan_text(value), self._formats[Look.TEXT])
        elif isinstance(value, date) and value >= _FIRST_DAY:
            sheet.write_datetime(line, at, datetime(value.year, value.month, value.day), self._formats[Look.DAY])  # noqa: DTZ001 - a day
        else:
            sheet.write_string(
                line, at, value.isoformat() if isinstance(value, date) else str(value), self._formats[Look.TEXT]
            )


def _letters(column: int) -> str:
    letters, left = "", column + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
