"""The sheets of a workbook as headings and rows, with every fault of the workbook itself."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from aidcoord.errors import AidcoordError, Fault, Place, did_you_mean
from aidcoord.serial.documents import MOST_BYTES
from aidcoord.serial.nodes import RefusedError, TextNode, shown
from aidcoord.serial.workbooks.packages import MOST_UNPACKED, Oddities, oddities_of, unpacked_size

if TYPE_CHECKING:
    import python_calamine

MOST_ROWS: Final = 20_000
NOTES: Final = frozenset({"填写说明", "选项", "notes", "options"})
"""Sheets that hold nothing to be read."""


@frozen
class Cell:
    """A cell that is not empty."""

    value: object
    place: Place

    def fault(self, message: str, suggestion: str | None = None) -> Fault:
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
        advice = did_you_mean(meta.name, names) or "Delete it, or call it 填写说明."
        return Fault(message=f"'{shown(meta.name)}' is no sheet that is read", place=place, suggestion=advice)
    if what in sheets:
        message = f"'{sheets[what].name}' and '{meta.name}' are one sheet in two languages"
        return Fault(message=message, place=place, suggestion="Keep one of them.")
    if "Hidden" in str(meta.visible):
        message = "the sheet is hidden, and what nobody sees is not read"
        return Fault(message=message, place=place, suggestion="Unhide it, or delete it.")
    return None


def _opened(path: Path, start: Place) -> "python_calamine.CalamineWorkbook":
    try:
        import python_calamine  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        if error.name != "python_calamine":
            raise
        message = "Workbooks are read with python-calamine, which is not installed: pip install 'aidcoord[excel]'"
        raise AidcoordError(message) from None
    try:
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RefusedError(Fault(message=f"the file cannot be read: {reason}", place=start)) from None
    if size > MOST_BYTES or (unpacked_size(path) or 0) > MOST_UNPACKED:
        message = f"the workbook is larger than {MOST_BYTES / 1e6:.0f} MB, or {MOST_UNPACKED / 1e6:.0f} MB unpacked"
        raise RefusedError(Fault(message=message, place=start, suggestion="Divide it among several."))
    try:
        return python_calamine.CalamineWorkbook.from_path(path)
    except (python_calamine.CalamineError, OSError) as error:
        message = f"this is no workbook that can be read: {error}"
        raise RefusedError(Fault(message=message, place=start, suggestion="Save it in Excel as .xlsx.")) from None


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
            message = f"the sheet has {self.raw.total_height:,} rows; {MOST_ROWS:,} are the most"
            yield self._fault(1, 1, message, "Divide it among several workbooks.")
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
            message = f"the cells {where} are merged, and only the first of them holds anything"
            yield self._fault(
                top + 1, left + 1, message, "Unmerge them, and write the value into every row it is about."
            )

    def _of_row(self, row: Row) -> Iterator[Fault]:
        line = row.place.line
        if line in self.oddities.hidden_rows:
            message = "the row is hidden, and what nobody sees is not read"
            yield self._fault(line, 1, message, "Unhide it, take the filter off, or delete it.")
        for column, cell in row.cells.items():
            if line == 1 and column in self.oddities.hidden_columns:
                message = "the column is hidden, and what nobody sees is not read"
                yield cell.fault(message, "Unhide it, or delete it.")
            if (line, column) in self.oddities.formulas:
                message = "a formula stands here, and what it gives may be old or never worked out"
                yield cell.fault(message, "Copy the cell and paste it as a value.")
            if column not in self.headings:
                yield cell.fault("the column has no heading", "Write one in row 1, or empty the column.")

    def _place(self, line: int, column: int) -> Place:
        return Place(self.file, line, column, sheet=self.raw.name)

    def _fault(self, line: int, column: int, message: str, suggestion: str) -> Fault:
        return Fault(message=message, place=self._place(line, column), suggestion=suggestion)
