"""Registers read strictly: a batch of sound rows at a time, with every fault of the others. Start at `read_parquet`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
from attrs import field, frozen

from aidcoord.errors import CaseFileError, EvidenceError, Fault, Place
from aidcoord.screening.registers.files import ROWS, batches_of, open_parquet
from aidcoord.screening.registers.schemas import LISTS, RegisterSchema
from aidcoord.serial.registers.conforming import column_faults, conform, relisted
from aidcoord.serial.registers.doubts import settle
from aidcoord.serial.registers.numbers import Flags
from aidcoord.serial.registers.telling import Places, Telling
from aidcoord.serial.vocabulary import Vocabulary

PlacesAt = Callable[[int], Places]
"""The places of the cells of a row, by its position in the batch."""
_SAMPLE: Final = 4096
TABLE: Final = "<table>"
"""What places call a register that a program holds."""


@frozen(eq=False)
class Group:
    """What reading a batch gave: its sound rows in the types of the schema, and the faults of the others.

    The batch has the columns that the register has: the fixed ones, and evidence; birth and sex are filled in from
    personal numbers.
    """

    batch: pa.RecordBatch
    place: Callable[[int], Place]
    """Where the household of a sound row stands, by its position in the batch."""
    faults: tuple[Fault, ...] = field(default=())

    @property
    def sound(self) -> pa.RecordBatch:
        """The batch, all of whose rows are sound.

        Raises:
            CaseFileError: Rows are at fault; the error lists everything.
        """
        if self.faults:
            raise CaseFileError.of(self.faults)
        return self.batch


def read_parquet(path: Path, vocabulary: Vocabulary, rows: int = ROWS) -> Iterator[Group]:
    """Read a register in Parquet, at most `rows` households at a time; memory stays within one such batch.

    Raises:
        CaseFileError: A column cannot be what is meant; the error lists all of them.
        EvidenceError: The file cannot be read.
    """
    reader = Reader.of(vocabulary)
    with open_parquet(path) as file:
        reader.refuse_columns(file.schema_arrow, str(path))
    yield from reader.groups(batches_of(path, rows), str(path))


def read_table(table: pa.Table, vocabulary: Vocabulary, rows: int = ROWS) -> Iterator[Group]:
    """Read a register that a program holds, at most `rows` households at a time; places call it `<table>`.

    Raises:
        CaseFileError: A column cannot be what is meant; the error lists all of them.
    """
    reader = Reader.of(vocabulary)
    reader.refuse_columns(table.schema, TABLE)
    yield from reader.groups(table.to_batches(max_chunksize=rows), TABLE)


def read_one(batch: pa.RecordBatch, vocabulary: Vocabulary, path: Path, row: int) -> Group:
    """Read a batch that begins at a row of a Parquet file, counted from 1.

    Raises:
        CaseFileError: A column cannot be what is meant.
    """
    reader = Reader.of(vocabulary)
    reader.refuse_columns(batch.schema, str(path))
    (group,) = reader.groups([batch], str(path), row - 1)
    return group


@frozen(eq=False)
class Reader:
    """Reads batches, once it has seen that their columns have no faults; made once for all batches of a register."""

    vocabulary: Vocabulary
    schema: RegisterSchema

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Reader":
        """A reader of all columns that these words know."""
        return cls(vocabulary, RegisterSchema.of(vocabulary.evidence.values()))

    def refuse_columns(self, found: pa.Schema, name: str) -> None:
        """Make sure that columns can be what is meant.

        Args:
            found: The columns.
            name: What places call the register.

        Raises:
            CaseFileError: They cannot; the error lists all of them.
        """
        faults = tuple(column_faults(found, self.schema, lambda at: Place(name, 0, at + 1)))
        if faults:
            raise CaseFileError.of(faults)

    def groups(self, batches: Iterable[pa.RecordBatch], name: str, start: int = 0) -> Iterator[Group]:
        """Read batches that follow each other, the first of them after `start` rows of what places call `name`."""
        for batch in batches:
            yield self.read(batch, in_columns(name, batch.schema, start))
            start += len(batch)

    def read(self, batch: pa.RecordBatch, places: PlacesAt) -> Group:
        """Read a batch; `places` says where its rows stand."""
        settled, doubtful = settle(conform(batch, self.schema, self.vocabulary), self.schema)
        rows = np.flatnonzero(doubtful | self._are_astray(settled.column("township")))
        telling = Telling(self.schema, self.vocabulary)
        faults: list[Fault] = []
        wrong = np.zeros(len(batch), dtype=np.bool_)
        for start in range(0, len(rows), _SAMPLE):
            chosen = rows[start : start + _SAMPLE]
            for at, row in zip(chosen, batch.take(pa.array(chosen)).to_pylist(), strict=True):
                found = telling.faults(row, places(int(at)))
                wrong[at] = bool(found)
                faults.extend(found)
        sound = settled.filter(pa.array(~wrong)) if wrong.any() else settled
        kept = np.flatnonzero(~wrong)
        return Group(
            _strict(sound, self.schema),
            lambda at: places(int(kept[at])).of("households", 0, "household"),
            tuple(faults),
        )

    def _are_astray(self, townships: pa.Array) -> Flags:
        """Where a township does not say whose law is the household's; each township is looked at once."""
        coded = townships.dictionary_encode(null_encoding="encode")
        astray = np.array([not self._is_home(one) for one in coded.dictionary.to_pylist()], dtype=np.bool_)
        return np.asarray(astray[np.asarray(coded.indices)])

    def _is_home(self, township: str | None) -> bool:
        try:
            self.vocabulary.at(township)
        except EvidenceError:
            return False
        return True


def _strict(batch: pa.RecordBatch, schema: RegisterSchema) -> pa.RecordBatch:
    """The sound rows with the schema that says what may be null."""
    members = [part.name for part in batch.schema.field("members").type.value_type]
    arrow = schema.only([*batch.schema.names, *members]).arrow
    arrays = []
    for found in arrow:
        column = batch.column(found.name)
        arrays.append(relisted(column, column.flatten().flatten(), found.type) if found.name in LISTS else column)
    return pa.RecordBatch.from_arrays(arrays, schema=arrow)


def in_columns(name: str, schema: pa.Schema, start: int) -> PlacesAt:
    """Rows count from 1, and columns as the register has them; the path says which member or award it is."""
    columns = {column: at for at, column in enumerate(schema.names, start=1)}
    return lambda at: _InColumns(name, columns, start + at + 1)


@frozen(eq=False)
class _InColumns(Places):
    """Where the cells of a household stand in a register that Arrow or Parquet holds."""

    name: str
    columns: Mapping[str, int]
    row: int

    def of(self, table: str, at: int, column: str | None) -> Place:
        name = column if table == "households" else table
        return Place(self.name, self.row, self.columns.get(name or "household", 1))
