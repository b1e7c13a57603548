"""The sheets of a workbook as headings and rows, with every fault of the workbook itself."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from aidcoord.errors import AidcoordError, Fault, Place
from aidcoord.model.faults import meant, told
from aidcoord.model.texts import Text
from aidcoord.serial.documents import MOST_BYTES, unread
from aidcoord.serial.keys import KEEP_ONE
from aidcoord.serial.nodes import RefusedError, TextNode, shown
from aidcoord.serial.workbooks.packages import MOST_UNPACKED, Oddities, oddities_of, unpacked_size

if TYPE_CHECKING:
    import python_calamine

MOST_ROWS: Final = 20_000
NOTES: Final = frozenset({"填写说明", "选项", "notes", "options"})
"""Sheets that hold nothing to be read."""
_UNHIDE: Final = Text(zh="请取消隐藏，或者删去。", en="Unhide it, or delete it.")
_UNHIDE_ROW: Final = Text(zh="请取消隐藏或筛选，或者删去。", en="Unhide it, take the filter off, or delete it.")
_HIDDEN_ROW: Final = Text(zh="这一行是隐藏的，看不见的不读取", en="the row is hidden, and what nobody sees is not read")
_HIDDEN_COLUMN: Final = Text(
    zh="这一列是隐藏的，看不见的不读取", en="the column is hidden, and what nobody sees is not read"
)
_FORMULA: Final = Text(
    zh="这里是公式，得出的值可能过时，也可能从未计算",
    en="a formula stands here, and what it gives may be old or never worked out",
)
_PASTE: Final = Text(zh="请复制单元格，粘贴为值。", en="Copy the cell and paste it as a value.")
_NO_HEADING: Final = Text(zh="这一列没有列名", en="the column has no heading")
_WRITE_HEADING: Final = Text(zh="请在第1行写列名，或者清空这一列。", en="Write one in row 1, or empty the column.")
_UNMERGE: Final = Text(
    zh="请取消合并，在所涉及的每一行都写上值。",
    en="Unmerge them, and write the value into every row it is about.",
)


@frozen
class Cell:
    """A cell that is not empty."""

    value: object
    place: Place

    def fault(self, message: Text | str | Exception, suggestion: Text | str | None = None) -> Fault:
        """What is wrong with it."""
        return TextNode(path="", place=self.place, text=None).fault(message, suggestion)


@frozen
class Row:
    """A row with something in it: its cells by column."""

    place: Place
    cells: Mapping[int, Cell]


@frozen
class Sheet:
    """A sheet: its first row is the headings, by column."""

    name: str
    headings: Mapping[int, Cell]
    rows: tuple[Row, ...]


@frozen
class Workbook:
    """The sheets that were found, by what they are, and the faults of the workbook."""

    sheets: Mapping[str, Sheet] = field(factory=dict)
    faults: tuple[Fault, ...] = ()


def read_sheets(path: Path, names: Mapping[str, str]) -> Workbook:
    """Read a workbook.

    Args:
        path: The file.
        names: The sheets it may have, each word with what it stands for.

    Raises:
        AidcoordError: python-calamine is not installed.
    """
    start = Place(str(path), 1)
    try:
        book = _opened(path, start)
    except RefusedError as error:
        return Workbook(faults=error.faults)
    oddities = oddities_of(path)
    sheets: dict[str, Sheet] = {}
    faults: list[Fault] = []
    for meta in book.sheets_metadata:
        if meta.name in NOTES:
            continue
        refused = _refusal(meta, names, sheets, Place(str(path), 1, sheet=meta.name))
        if refused is not None:
            faults.append(refused)
        if meta.name in names and names[meta.name] not in sheets:
            grid = _Grid(str(path), book.get_sheet_by_name(meta.name), oddities.get(meta.name, Oddities()))
            faults.extend(grid.faults())
            sheets[names[meta.name]] = grid.sheet()
    return Workbook(sheets, tuple(faults))


def _refusal(
    meta: "python_calamine.SheetMetadata", names: Mapping[str, str], sheets: Mapping[str, Sheet], place: Place
) -> Fault | None:
    """What is wrong with a sheet as a whole."""
    what = names.get(meta.name)
    if what is None:
        advice = meant(meta.name, names) or Text(
            zh="请删去，或者改名为“填写说明”。", en="Delete it, or call it 填写说明."
        )
        word = shown(meta.name)
        return told(f"不读取名为“{word}”的工作表", f"'{word}' is no sheet that is read", advice, place=place)
    if what in sheets:
        one, two = sheets[what].name, meta.name
        zh = f"“{one}”和“{two}”是同一张工作表的两种语言写法"
        return told(zh, f"'{one}' and '{two}' are one sheet in two languages", KEEP_ONE, place=place)
    if "Hidden" in str(meta.visible):
        en = "the sheet is hidden, and what nobody sees is not read"
        return told("工作表是隐藏的，看不见的不读取", en, _UNHIDE, place=place)
    return None


def _opened(path: Path, start: Place) -> "python_calamine.CalamineWorkbook":
    try:
        import python_calamine  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        if error.name != "python_calamine":
            raise
        en = "Workbooks are read with python-calamine, which is not installed: pip install 'aidcoord[excel]'"
        zh = "读取工作簿需要python-calamine，尚未安装：pip install 'aidcoord[excel]'"
        raise AidcoordError.of([told(zh, en)]) from None
    try:
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        raise RefusedError(unread(error, start)) from None
    if size > MOST_BYTES or (unpacked_size(path) or 0) > MOST_UNPACKED:
        most, unpacked = f"{MOST_BYTES / 1e6:.0f} MB", f"{MOST_UNPACKED / 1e6:.0f} MB"
        zh, en = (
            f"工作簿大于{most}，或者解压后大于{unpacked}",
            f"the workbook is larger than {most}, or {unpacked} unpacked",
        )
        advice = Text(zh="请分成几个工作簿。", en="Divide it among several.")
        raise RefusedError(told(zh, en, advice, place=start))
    try:
        return python_calamine.CalamineWorkbook.from_path(path)
    except (python_calamine.CalamineError, OSError) as error:
        advice = Text(zh="请在Excel中另存为.xlsx。", en="Save it in Excel as .xlsx.")
        en = f"this is no workbook that can be read: {error}"
        raise RefusedError(told("这不是能读取的工作簿", en, advice, place=start)) from None


@define(slots=False)
class _Grid:
    file: str
    raw: "python_calamine.CalamineSheet"
    oddities: Oddities

    def sheet(self) -> Sheet:
        """The sheet as headings and rows."""
        return Sheet(self.raw.name, self.headings, tuple(row for row in self.rows if row.place.line > 1))

    def faults(self) -> Iterator[Fault]:
        """What keeps a person who looks at the sheet from seeing what is read."""
        yield from self._merged()
        if self.raw.total_height > MOST_ROWS:
            zh = f"工作表有{self.raw.total_height:,}行，最多{MOST_ROWS:,}行"
            en = f"the sheet has {self.raw.total_height:,} rows; {MOST_ROWS:,} are the most"
            advice = Text(zh="请分成几个工作簿。", en="Divide it among several workbooks.")
            yield self._fault(1, 1, Text(zh=zh, en=en), advice)
        for row in self.rows:
            yield from self._of_row(row)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are not empty."""
        if self.raw.total_height > MOST_ROWS:
            return ()
        return tuple(self._rows())

    @cached_property
    def headings(self) -> Mapping[int, Cell]:
        """The cells of the first row."""
        return self.rows[0].cells if self.rows and self.rows[0].place.line == 1 else {}

    def _rows(self) -> Iterator[Row]:
        for line, values in enumerate(self.raw.to_python(skip_empty_area=False), start=1):
            cells = {at: Cell(value, self._place(line, at)) for at, value in enumerate(values, start=1) if value != ""}
            if cells:
                yield Row(self._place(line, min(cells)), cells)

    def _merged(self) -> Iterator[Fault]:
        for (top, left), (bottom, right) in self.raw.merged_cell_ranges or []:
            where = f"{self._place(top + 1, left + 1).cell}:{self._place(bottom + 1, right + 1).cell}"
            zh = f"单元格{where}是合并的，只有第一格有内容"
            en = f"the cells {where} are merged, and only the first of them holds anything"
            yield self._fault(top + 1, left + 1, Text(zh=zh, en=en), _UNMERGE)

    def _of_row(self, row: Row) -> Iterator[Fault]:
        line = row.place.line
        if line in self.oddities.hidden_rows:
            yield self._fault(line, 1, _HIDDEN_ROW, _UNHIDE_ROW)
        for column, cell in row.cells.items():
            if line == 1 and column in self.oddities.hidden_columns:
                yield cell.fault(_HIDDEN_COLUMN, _UNHIDE)
            if (line, column) in self.oddities.formulas:
                yield cell.fault(_FORMULA, _PASTE)
            if column not in self.headings:
                yield cell.fault(_NO_HEADING, _WRITE_HEADING)

    def _place(self, line: int, column: int) -> Place:
        return Place(self.file, line, column, sheet=self.raw.name)

    def _fault(self, line: int, column: int, said: Text, instead: Text) -> Fault:
        return told(said.zh, said.en, instead, place=self._place(line, column))
