"""Runs a kernel over a batch of households."""

from datetime import date
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define

from aidcoord.screening.kernel.columns import Columns, Words, columns_of
from aidcoord.screening.kernel.context import CONTEXT
from aidcoord.screening.kernel.dues import Dues
from aidcoord.screening.kernel.frames import BLOCKS, HOUSEHOLD, MEMBER, SPARE, WORDS, lanes_of
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.rooms import room_for, unwritten

Codes = npt.NDArray[np.int8]
MEETS, BEYOND, EMPTY = 1, 2, 4
"""What a kernel says of a household: that overlaps may matter; that a number went beyond 64 bits, so that nothing that
it says of the household counts; that nobody belongs to it on the day."""


@define(eq=False)
class Given:
    """What a kernel found of one group: a row a subject, a column a benefit."""

    verdicts: Codes
    fails: Codes
    """The place of the first criterion that is a certain no, from 1; those for going on count after those for entry."""
    dues: Dues
    """Before overlaps."""


@define(eq=False)
class Found:
    """What a kernel found in a batch."""

    columns: Columns
    households: Given
    members: Given
    status: Codes


def run(kernel: Kernel, batch: pa.RecordBatch, tables: Words, *, presume: bool = True) -> Found:
    """Determine everything for the households of a batch, before overlaps."""
    return run_over(kernel, columns_for(kernel, batch), tables, presume=presume)


def columns_for(kernel: Kernel, batch: pa.RecordBatch) -> Columns:
    """The columns of a batch as a kernel reads them."""
    return columns_of(batch, kernel.reads, list(kernel.benefit_codes), kernel.once)


def run_over(kernel: Kernel, columns: Columns, tables: Words, *, presume: bool = True) -> Found:
    """The same for a batch whose columns are at hand, which may be gone through many times."""
    households = _Room(HOUSEHOLD, columns.households, len(kernel.of_households))
    members = _Room(MEMBER, columns.members, len(kernel.of_members))
    status = np.zeros(columns.households + lanes_of(HOUSEHOLD), dtype=np.int8)
    given = {**households.addresses("H"), **members.addresses("M"), "STATUS": status.ctypes.data}
    _run(kernel, columns, tables, given, presume=presume)
    return Found(columns, households.given(), members.given(), status[: columns.households])


def tables_of(kernel: Kernel) -> Words:
    """The parameters of a kernel's worksheet as it is given them."""
    return np.array([kernel.parameters], dtype=np.int64)


class _Room:
    """Room for what is found of one group: a column a benefit, each with some to spare for the last lanes."""

    def __init__(self, level: str, rows: int, benefits: int) -> None:
        shape = (benefits, rows + lanes_of(level))
        self._of = rows
        self._verdicts, self._fails = unwritten(np.int8, *shape), unwritten(np.int8, *shape)
        self._rows = room_for(f"{level} rows", np.int32, *shape)
        self._amounts = room_for(f"{level} amounts", np.int64, *shape)
        self._counts = np.zeros(benefits, np.int64)

    def addresses(self, whom: str) -> dict[str, int]:
        """Where everything stands, by its name in what a kernel is given."""
        arrays: dict[str, npt.NDArray[Any]] = {
            "VERDICTS": self._verdicts,
            "FAILS": self._fails,
            "ROWS": self._rows,
            "AMOUNTS": self._amounts,
            "COUNTS": self._counts,
        }
        stride = {f"{whom}_STRIDE": self._verdicts.shape[1]}
        return stride | {f"{whom}_{name}": array.ctypes.data for name, array in arrays.items()}

    def given(self) -> Given:
        """What a kernel has written."""
        counts = self._counts.tolist()
        rows = [column[:count] for column, count in zip(self._rows, counts, strict=True)]
        amounts = [column[:count] for column, count in zip(self._amounts, counts, strict=True)]
        return Given(self._verdicts[:, : self._of].T, self._fails[:, : self._of].T, Dues.of_columns(rows, amounts))


def _run(kernel: Kernel, columns: Columns, tables: Words, addresses: dict[str, int], *, presume: bool) -> None:
    sizes = _sizes(kernel.built.frames, columns.most_members)
    rooms = [room_for(name, np.int64, BLOCKS * sizes[name] + SPARE) for name in _ROOMS]
    given = {
        "ON": _day(kernel.worksheet.on),
        "PRESUME": -int(presume),
        "COLUMNS": columns.words.ctypes.data,
        "TABLES": tables.ctypes.data,
        "TABLE_SIZE": tables.shape[1],
        "HOUSEHOLDS": columns.households,
        "PEOPLE": columns.members,
        **addresses,
        **sizes,
    }
    context = np.array([given[name] for name in CONTEXT], dtype=np.int64)
    kernel.loaded.run(context.ctypes.data, *(room.ctypes.data for room in rooms), 0, columns.households)


_ROOMS: Final = ("BLOCK_WORDS", "BLOCK_ARRAYS", "MEMBERS_WORDS", "MEMBERS_ARRAYS")
"""What is kept of each block that goes through the law at the same time."""


def _sizes(frames: tuple[int, int, int, int], most_members: int) -> dict[str, int]:
    """How many words of memory the frames of one block need, and those of one group of its members."""
    masks, arrays, members_masks, members_arrays = frames
    groups = -(-most_members // lanes_of(MEMBER))
    words, numbers = WORDS[MEMBER] * members_masks, lanes_of(MEMBER) * members_arrays
    return {
        "BLOCK_WORDS": WORDS[HOUSEHOLD] * masks,
        "BLOCK_ARRAYS": lanes_of(HOUSEHOLD) * arrays,
        "MEMBERS_WORDS": groups * words,
        "MEMBERS_ARRAYS": groups * numbers,
        "GROUP_WORDS": words,
        "GROUP_ARRAYS": numbers,
    }


def _day(on: date) -> int:
    return on.toordinal()
