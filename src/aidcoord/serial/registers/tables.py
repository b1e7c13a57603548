"""CSV files as the tables of a register: encoding, headings and cells, and every fault of the files themselves."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import define, field, frozen

from aidcoord.errors import AidcoordError, CaseFileError, Fault, Place, did_you_mean
from aidcoord.screening.registers.columns import Column
from aidcoord.screening.registers.schemas import LISTS, RegisterSchema
from aidcoord.serial.nodes import masked, shown

TABLES: Final = {"households": "家庭", "members": "成员", "awards": "待遇记录", "provenance": "证据来源"}
"""The files of a register in CSV, as they are called in English and Chinese."""
HOME: Final = ("household", "户号")
_FIELD_LIMIT: Final = 1_000_000


@frozen(kw_only=True, eq=False)
class CsvTable:
    """A file: its cells by column, the line each row began on, and where each column stands."""

    path: Path
    cells: Mapping[str, Sequence[str | None]]
    lines: Sequence[int]
    positions: Mapping[str, int]

    def place(self, row: int, column: str | None) -> Place:
        """Where a cell stands, by the position of its row."""
        line = self.lines[row] if row < len(self.lines) else 1
        return Place(str(self.path), line, self.positions.get(column or "", 1))


def paths_of(paths: Sequence[Path]) -> dict[str, Path]:
    """Which file is which table: those of a folder, or files that are named after what they hold.

    Raises:
        AidcoordError: A file's name says no table, two say one, or there is none of households or of members.
    """
    listed = sorted(paths[0].glob("*.csv")) if len(paths) == 1 and paths[0].is_dir() else paths
    found: dict[str, Path] = {}
    for path in listed:
        table = next((name for name, zh in TABLES.items() if name in path.stem.lower() or zh in path.stem), None)
        if table is None:
            known = ", ".join(f"{name}.csv ({zh}.csv)" for name, zh in TABLES.items())
            raise AidcoordError(f"{path} does not say which table it is. Name it after what it holds: {known}.")
        if table in found:
            raise AidcoordError(f"{found[table]} and {path} are both named as the table {table} ({TABLES[table]}).")
        found[table] = path
    for table in ("households", "members"):
        if table not in found:
            raise AidcoordError(f"A register in CSV has a file of {table}: {table}.csv or {TABLES[table]}.csv.")
    return found


def read_table(path: Path, table: str, schema: RegisterSchema) -> CsvTable:
    """Read a file.

    Raises:
        CaseFileError: The file cannot be read, or its headings or the shape of its rows are at fault.
    """
    reader = _Reader(path, _words(table, schema))
    rows = list(reader.rows(_text(path)))
    if reader.faults:
        raise CaseFileError.of(reader.faults)
    columns = list(zip(*(cells for _line, cells in rows), strict=True)) if rows else [()] * len(reader.headings)
    cells = {name: columns[at] for at, name in enumerate(reader.headings)}
    positions = {name: at for at, name in enumerate(reader.headings, start=1)}
    return CsvTable(path=path, cells=cells, lines=[line for line, _cells in rows], positions=positions)


def _words(table: str, schema: RegisterSchema) -> dict[str, str]:
    """Every heading that a table may have, with the column's name."""
    columns: Mapping[str, Column] = schema.households if table == "households" else schema.list_of(table)
    words = {word: name for name, column in columns.items() for word in (name, column.title.zh)}
    return words | (dict.fromkeys(HOME, "household") if table in LISTS else {})


@define
class _Reader:
    path: Path
    words: Mapping[str, str]
    headings: list[str] = field(factory=list)
    faults: list[Fault] = field(factory=list)

    def rows(self, text: str) -> Iterator[tuple[int, tuple[str | None, ...]]]:
        """The rows below the headings, each with the line it begins on; empty cells are nothing."""
        csv.field_size_limit(_FIELD_LIMIT)
        lines = csv.reader(io.StringIO(text, newline=""), strict=True)
        line = 1
        try:
            for number, cells in enumerate(lines):
                if number == 0:
                    self._head(cells)
                elif any(cells):
                    self._check(cells, line)
                    yield line, tuple(cell or None for cell in cells)
                line = lines.line_num + 1
        except csv.Error as error:
            self._fault(line, 1, f"this is no row of a CSV file: {error}", "Save the sheet as CSV again.")
        if not self.headings and not self.faults:
            self._fault(1, 1, "the file is empty", "Write the headings in its first line.")

    def _head(self, cells: list[str]) -> None:
        for at, cell in enumerate(cells, start=1):
            name = self.words.get(cell.strip())
            if name is None:
                advice = did_you_mean(cell, self.words) or "`aidcoord register schema` lists the columns."
                self._fault(1, at, f"'{shown(cell)}' is no heading of this table", advice)
            elif name in self.headings:
                self._fault(1, at, f"'{shown(cell)}' is a heading twice, in one language or two", "Keep one of them.")
            self.headings.append(name or cell)
        if "household" not in self.headings:
            self._fault(1, 1, "the table has no column 户号 (household)", "Add it.")

    def _check(self, cells: list[str], line: int) -> None:
        if len(cells) != len(self.headings):
            message = f"the row has {len(cells)} cells, and there are {len(self.headings)} headings"
            self._fault(line, 1, message, "Write one cell for each heading, an empty one for what is unknown.")

    def _fault(self, line: int, column: int, message: str, advice: str) -> None:
        place = Place(str(self.path), line, column)
        self.faults.append(Fault(message=masked(message), place=place, suggestion=advice))


def _text(path: Path) -> str:
    """The text of a file in UTF-8, with or without a mark, or in GB18030."""
    start = Place(str(path), 1)
    try:
        content = path.read_bytes()
    except OSError as error:
        fault = Fault(message=f"the file cannot be read: {error.strerror or error}", place=start)
        raise CaseFileError.of([fault]) from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    fault = Fault(
        message="the file is text neither in UTF-8 nor in GB18030", place=start, suggestion="Save it as UTF-8."
    )
    raise CaseFileError.of([fault])
