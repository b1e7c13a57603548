"""A register as CSV files, a folder of them, that Excel opens as they are and the reader reads back."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa
from attrs import define, field

from aidcoord.errors import AidcoordError
from aidcoord.model.faults import unwritten
from aidcoord.model.texts import Language
from aidcoord.screening.registers.columns import Column, Stored
from aidcoord.screening.registers.schemas import LISTS, RegisterSchema
from aidcoord.serial.forms import STANDING_WORDS, STATE_WORDS
from aidcoord.serial.registers.tables import HOME, TABLES
from aidcoord.serial.registers.texts import text_of_stored

Row = Mapping[str, object]


def write_csv(folder: Path, batches: Iterable[pa.RecordBatch], schema: RegisterSchema, lang: Language = "zh") -> int:
    """Write a register as a folder of CSV files, in UTF-8 with the mark that Excel looks for; gives their households.

    Files of awards and of sources are there only where there are any.

    Raises:
        AidcoordError: A file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _Writer(folder, schema, lang) as writer:
            return sum(writer.write(batch) for batch in batches)
    except OSError as error:
        raise AidcoordError.of([unwritten(folder, error)]) from None


@define
class _Writer:
    folder: Path
    schema: RegisterSchema
    lang: Language
    _files: dict[str, Callable[[list[str]], object]] = field(factory=dict)
    _stack: ExitStack = field(factory=ExitStack)

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def write(self, batch: pa.RecordBatch) -> int:
        """Write the rows of a batch."""
        members = [part.name for part in batch.schema.field("members").type.value_type]
        only = self.schema.only([*batch.schema.names, *members])
        rows: list[Row] = batch.to_pylist()
        self._rows("households", only.households, (([], row) for row in rows))
        for name in LISTS:
            self._rows(name, only.list_of(name), _items(rows, name))
        return len(rows)

    def _rows(self, table: str, columns: Mapping[str, Column], rows: Iterable[tuple[list[str], Row]]) -> None:
        for home, row in rows:
            cells = [self._cell(row.get(name), column) for name, column in columns.items()]
            self._file(table, columns)([*home, *cells])
        if table in {"households", "members"}:
            self._file(table, columns)

    def _cell(self, stored: object, column: Column) -> str:
        text = text_of_stored(stored, column)
        if text is None or self.lang == "en":
            return text or ""
        if column.stored is Stored.YES_NO:
            return "是" if stored else "否"
        if column.stored is not Stored.CODE or not isinstance(stored, int):
            return text
        return _ENUMERATED[text] if column.name in {"state", "standing"} else column.codes[stored][1]

    def _file(self, table: str, columns: Mapping[str, Column]) -> Callable[[list[str]], object]:
        if table not in self._files:
            self._files[table] = self._open(table, columns)
        return self._files[table]

    def _open(self, table: str, columns: Mapping[str, Column]) -> Callable[[list[str]], object]:
        name = TABLES[table] if self.lang == "zh" else table
        stream = self._stack.enter_context((self.folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline=""))
        write = csv.writer(stream).writerow
        heads = [column.title.zh if self.lang == "zh" else name for name, column in columns.items()]
        write(([HOME[1 if self.lang == "zh" else 0]] if table in LISTS else []) + heads)
        return write


def _items(rows: Iterable[Row], name: str) -> Iterator[tuple[list[str], Row]]:
    """The rows of a list, each with the household it is about."""
    for row in rows:
        listed = row[name]
        assert isinstance(listed, list)  # noqa: S101 - the schema says so
        for item in listed:
            yield [str(row["household"])], item


_ENUMERATED = {choice.value: word for words in (STANDING_WORDS, STATE_WORDS) for choice, word in words.items()}
