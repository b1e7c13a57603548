"""The tables of a register put together: each household with its members, awards and sources, in batches."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
from attrs import evolve, field, frozen

from aidcoord.errors import CaseFileError, Fault, Place
from aidcoord.model.faults import meant, told
from aidcoord.model.texts import Text
from aidcoord.screening.registers.files import ROWS
from aidcoord.screening.registers.schemas import LISTS, RegisterSchema
from aidcoord.serial.keys import KEEP_ONE
from aidcoord.serial.nodes import shown
from aidcoord.serial.registers.numbers import Ints
from aidcoord.serial.registers.reading import Group, Reader
from aidcoord.serial.registers.tables import CsvTable, paths_of, read_table
from aidcoord.serial.registers.telling import Places
from aidcoord.serial.vocabulary import Vocabulary

_NO_HOUSEHOLD: Final = Text(zh="这一行没有说明属于哪一户", en="the row does not say which household it is about")
_ADD_THERE: Final = Text(zh="请在那里补上。", en="Add it there.")


def read_csv(paths: Sequence[Path], vocabulary: Vocabulary) -> Iterator[Group]:
    """Read a register in CSV: a folder, or its files. The files are held in memory.

    Raises:
        CaseFileError: The files themselves are at fault: encoding, headings, rows of the wrong length.
        AidcoordError: The names of the files do not say what they hold.
    """
    schema = RegisterSchema.of(vocabulary.evidence.values())
    tables: dict[str, CsvTable] = {}
    faults: list[Fault] = []
    for name, path in paths_of(paths).items():
        try:
            tables[name] = read_table(path, name, schema)
        except CaseFileError as error:
            faults.extend(error.faults)
    if faults:
        raise CaseFileError.of(faults)
    yield from _Joined.of(tables).groups(vocabulary)


@frozen(eq=False)
class _Share:
    """The rows of a table by household: their order, and where each household's begin."""

    table: CsvTable
    order: Ints
    offsets: Ints


@frozen(eq=False)
class _Joined:
    households: CsvTable
    rows: Sequence[int]
    """The rows of households that are read: of an id that stands there twice the first."""
    shares: Mapping[str, _Share]
    strays: tuple[Fault, ...] = field(default=())
    """Rows of members and awards of no household, and households that stand there twice."""

    @classmethod
    def of(cls, tables: Mapping[str, CsvTable]) -> "_Joined":
        """Put the tables together."""
        households = tables["households"]
        first: dict[str, int] = {}
        rows: list[int] = []
        faults: list[Fault] = []
        for row, name in enumerate(households.cells["household"]):
            if name is None or first.setdefault(name, len(rows)) == len(rows):
                rows.append(row)
            else:
                line = households.lines[rows[first[name]]]
                zh = f"户号“{shown(name)}”出现了两次，第一次在第{line}行"
                en = f"household '{shown(name)}' stands here twice, first in line {line}"
                faults.append(told(zh, en, KEEP_ONE, place=households.place(row, "household")))
        shares = {name: _shared(tables[name], first, faults) for name in LISTS if name in tables}
        return cls(households, rows, shares, tuple(faults))

    def groups(self, vocabulary: Vocabulary) -> Iterator[Group]:
        """The households in batches, read strictly; the strays are told with the first."""
        size, reader = len(self.rows), Reader.of(vocabulary)
        for start in range(0, max(size, 1), ROWS):
            stop = min(start + ROWS, size)
            group = reader.read(self._batch(start, stop), partial(self._row, start))
            yield evolve(group, faults=(*self.strays, *group.faults)) if start == 0 else group

    def _row(self, start: int, at: int) -> Places:
        return _Row(self, start + at)

    def _batch(self, start: int, stop: int) -> pa.RecordBatch:
        cells = self.households.cells
        arrays = {name: pa.array([cells[name][row] for row in self.rows[start:stop]], pa.string()) for name in cells}
        for name, share in self.shares.items():
            arrays[name] = _lists(share, start, stop)
        return pa.RecordBatch.from_arrays(list(arrays.values()), names=list(arrays))


@frozen(eq=False)
class _Row(Places):
    """Where the cells of a household stand, in one file or another."""

    joined: _Joined
    row: int

    def of(self, table: str, at: int, column: str | None) -> Place:
        if table == "households":
            return self.joined.households.place(self.joined.rows[self.row], column)
        share = self.joined.shares.get(table)
        if share is None or self.row + 1 >= len(share.offsets):
            return self.joined.households.place(self.joined.rows[self.row], None)
        found = int(share.offsets[self.row]) + at
        if found >= share.offsets[self.row + 1]:  # a list that is empty
            return self.joined.households.place(self.joined.rows[self.row], None)
        return share.table.place(int(share.order[found]), column)


def _shared(table: CsvTable, homes: Mapping[str, int], faults: list[Fault]) -> _Share:
    """The rows of a table by household; rows of none are faults."""
    owner = np.full(len(table.lines), -1, dtype=np.int64)
    for row, name in enumerate(table.cells["household"]):
        at = homes.get(name) if name is not None else None
        if at is not None:
            owner[row] = at
            continue
        place = table.place(row, "household")
        if name is None:
            faults.append(told(_NO_HOUSEHOLD.zh, _NO_HOUSEHOLD.en, place=place))
        else:
            zh = f"“家庭”（households）表里没有户号“{shown(name)}”"
            en = f"there is no household '{shown(name)}' in the table 家庭 (households)"
            faults.append(told(zh, en, meant(name, list(homes)[:1000]) or _ADD_THERE, place=place))
    order = np.argsort(owner, kind="stable")
    order = order[owner[order] >= 0]
    size = max(homes.values(), default=-1) + 1
    counts = np.bincount(owner[order], minlength=size)
    return _Share(table, order, np.concatenate([[0], np.cumsum(counts)]))


def _lists(share: _Share, start: int, stop: int) -> pa.Array:
    """The rows of the households from `start` to `stop` as lists of structs of text."""
    ends = share.offsets[np.minimum(np.arange(start, stop + 1), len(share.offsets) - 1)]
    chosen = share.order[ends[0] : ends[-1]]
    names = [name for name in share.table.cells if name != "household"]
    arrays = []
    for name in names:
        cells = share.table.cells[name]
        arrays.append(pa.array([cells[row] for row in chosen], pa.string()))
    items = pa.StructArray.from_arrays(arrays, names=names)
    return pa.ListArray.from_arrays(pa.array((ends - ends[0]).astype(np.int32)), items)
