"""Runs a kernel over a batch of households."""

from datetime import date
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define

from aidcoord.screening.kernel.columns import Columns, Words, columns_of
from aidcoord.screening.kernel.context import CONTEXT
from aidcoord.screening.kernel.frames import BLOCKS, HOUSEHOLD, MEMBER, WORDS, lanes_of
from aidcoord.screening.kernel.kernels import Kernel

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
    amounts: Words
    """Before overlaps; 0 where there is no amount."""


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
    wanted = [(name, kernel.storage(name)) for name in kernel.built.columns]
    return columns_of(batch, wanted, list(kernel.benefit_codes))


def run_over(kernel: Kernel, columns: Columns, tables: Words, *, presume: bool = True) -> Found:
    """The same for a batch whose columns are at hand, which may be gone through many times."""
    found = Found(
        columns=columns,
        households=_given(HOUSEHOLD, columns.households, len(kernel.of_households)),
        members=_given(MEMBER, columns.members, len(kernel.of_members)),
        status=np.zeros(columns.households + lanes_of(HOUSEHOLD), dtype=np.int8)[: columns.households],
    )
    _run(kernel, found, tables, presume=presume)
    return found


def tables_of(kernel: Kernel) -> Words:
    """The parameters of a kernel's worksheet as it is given them."""
    return np.array([kernel.parameters], dtype=np.int64)


def _given(level: str, rows: int, benefits: int) -> Given:
    """Room for what is found, a column a benefit, each with some to spare for the last lanes."""
    shape = (benefits, rows + lanes_of(level))
    return Given(
        verdicts=np.zeros(shape, np.int8)[:, :rows].T,
        fails=np.zeros(shape, np.int8)[:, :rows].T,
        amounts=np.zeros(shape, np.int64)[:, :rows].T,
    )


def _run(kernel: Kernel, found: Found, tables: Words, *, presume: bool) -> None:
    columns, frames = found.columns, kernel.built.frames
    sizes = _sizes(frames, columns.most_members)
    rooms = [np.zeros(max(1, BLOCKS * sizes[name]), dtype=np.int64) for name in _ROOMS]
    given = {
        "ON": _day(kernel.worksheet.on),
        "PRESUME": -int(presume),
        "COLUMNS": columns.words.ctypes.data,
        "TABLES": tables.ctypes.data,
        "TABLE_SIZE": tables.shape[1],
        "HOUSEHOLDS": columns.households,
        "PEOPLE": columns.members,
        "H_STRIDE": columns.households + lanes_of(HOUSEHOLD),
        "M_STRIDE": columns.members + lanes_of(MEMBER),
        "STATUS": found.status.ctypes.data,
        **sizes,
    }
    for whom, group in (("H", found.households), ("M", found.members)):
        given |= {
            f"{whom}_{name.upper()}": getattr(group, name).ctypes.data for name in ("verdicts", "fails", "amounts")
        }
    context = np.array([given[name] for name in CONTEXT], dtype=np.int64)
    kernel.loaded.run(context.ctypes.data, *(room.ctypes.data for room in rooms), 0, columns.households)


_ROOMS: Final = ("BLOCK_WORDS", "BLOCK_ARRAYS", "MEMBERS_WORDS", "MEMBERS_ARRAYS")
"""What is kept of each block that goes through the law at the same time."""


def _sizes(frames: tuple[int, int, int, int], most_members: int) -> dict[str, int]:
    """How many words of memory the frames of one block need, and those of one group of its members."""
    masks, arrays, members_masks, members_arrays = frames
    groups = -(-most_members * lanes_of(HOUSEHOLD) // lanes_of(MEMBER))
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
