"""CSV files as the tables of a register: encoding, headings and cells, and every fault of the files themselves."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import define, field, frozen

from aidcoord.errors import AidcoordError, CaseFileError, Fault, Place
from aidcoord.model.faults import meant, told
from aidcoord.model.texts import Text
from aidcoord.screening.registers.columns import Column
from aidcoord.screening.registers.schemas import LISTS, RegisterSchema
from aidcoord.serial.documents import SAVE_AS_UTF_8, unread
from aidcoord.serial.keys import KEEP_ONE
from aidcoord.serial.nodes import masked, shown
from aidcoord.serial.registers.conforming import COLUMNS

TABLES: Final = {"households": "家庭", "members": "成员", "awards": "待遇记录", "provenance": "证据来源"}
"""The files of a register in CSV, as they are called in English and Chinese."""
_LISTED: Final = Text(
    zh="、".join(f"{zh}.csv（{name}.csv）" for name, zh in TABLES.items()),
    en=", ".join(f"{name}.csv ({zh}.csv)" for name, zh in TABLES.items()),
)
_NAME_IT: Final = Text(zh=f"请按内容命名：{_LISTED.zh}。", en=f"Name it after what it holds: {_LISTED.en}.")
_AGAIN: Final = Text(zh="请把工作表重新另存为CSV。", en="Save the sheet as CSV again.")
_ONE_EACH: Final = Text(
    zh="请每个列名写一格，未知的留空。", en="Write one cell for each heading, an empty one for what is unknown."
)
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
            raise AidcoordError.of(
                [told(f"{path}没有说明是哪张表。", f"{path} does not say which table it is.", _NAME_IT)]
            )
        if table in found:
            zh = f"{found[table]}和{path}都叫作“{TABLES[table]}”（{table}）表。"
            en = f"{found[table]} and {path} are both named as the table {table} ({TABLES[table]})."
            raise AidcoordError.of([told(zh, en)])
        found[table] = path
    for table in ("households", "members"):
        if table not in found:
            zh = f"CSV名册须有“{TABLES[table]}”（{table}）文件：{TABLES[table]}.csv或{table}.csv。"
            en = f"A register in CSV has a file of {table}: {table}.csv or {TABLES[table]}.csv."
            raise AidcoordError.of([told(zh, en)])
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
            en = f"this is no row of a CSV file: {error}"
            self._fault(line, 1, Text(zh="这不是CSV文件的一行", en=en), _AGAIN)
        if not self.headings and not self.faults:
            advice = Text(zh="请在第一行写列名。", en="Write the headings in its first line.")
            self._fault(1, 1, Text(zh="文件是空的", en="the file is empty"), advice)

    def _head(self, cells: list[str]) -> None:
        for at, cell in enumerate(cells, start=1):
            name = self.words.get(cell.strip())
            if name is None:
                said = Text(zh=f"“{shown(cell)}”不是这张表的列名", en=f"'{shown(cell)}' is no heading of this table")
                self._fault(1, at, said, meant(cell, self.words) or COLUMNS)
            elif name in self.headings:
                en = f"'{shown(cell)}' is a heading twice, in one language or two"
                said = Text(zh=f"列名“{shown(cell)}”出现了两次，或者两种语言各一次", en=en)
                self._fault(1, at, said, KEEP_ONE)
            self.headings.append(name or cell)
        if "household" not in self.headings:
            said = Text(zh="这张表没有“户号”（household）列", en="the table has no column 户号 (household)")
            self._fault(1, 1, said, Text(zh="请补上。", en="Add it."))

    def _check(self, cells: list[str], line: int) -> None:
        if len(cells) != len(self.headings):
            said = Text(
                zh=f"这一行有{len(cells)}格，而列名有{len(self.headings)}个",
                en=f"the row has {len(cells)} cells, and there are {len(self.headings)} headings",
            )
            self._fault(line, 1, said, _ONE_EACH)

    def _fault(self, line: int, column: int, said: Text, advice: Text) -> None:
        place = Place(str(self.path), line, column)
        self.faults.append(told(masked(said.zh), masked(said.en), advice, place=place))


def _text(path: Path) -> str:
    """The text of a file in UTF-8, with or without a mark, or in GB18030."""
    start = Place(str(path), 1)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CaseFileError.of([unread(error, start)]) from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    en = "the file is text neither in UTF-8 nor in GB18030"
    raise CaseFileError.of([told("文件的编码既不是UTF-8也不是GB18030", en, SAVE_AS_UTF_8, place=start)])
