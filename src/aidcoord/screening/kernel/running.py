"""Runs a kernel over a batch of households."""

from datetime import date
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define

from aidcoord.screening.kernel.columns import Columns, Words, columns_of
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.loops import CONTEXT
from aidcoord.screening.kernel.parameters import parameter_array

Codes = npt.NDArray[np.int8]
MEETS, BEYOND, EMPTY = 1, 2, 4
"""What a kernel says of a household: that overlaps may matter; that a number went beyond 64 bits, so that nothing that
it says of the household counts; that nobody belongs to it on the day."""
_FEWEST: Final = 1


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
    columns = columns_of(
        batch, [(name, kernel.storage(name)) for name in kernel.built.columns], list(kernel.benefit_codes)
    )
    found = Found(
        columns=columns,
        households=_given(columns.households, len(kernel.of_households)),
        members=_given(columns.members, len(kernel.of_members)),
        status=np.zeros(columns.households, dtype=np.int8),
    )
    run_rows(kernel, found, tables, 0, columns.households, presume=presume)
    return found


def tables_of(kernel: Kernel) -> Words:
    """The parameters of a kernel's worksheet as it is given them."""
    return np.array([parameter_array(kernel.places, kernel.worksheet.wiring.values)], dtype=np.int64)


def _given(rows: int, benefits: int) -> Given:
    shape = (rows, benefits)
    return Given(np.zeros(shape, np.int8), np.zeros(shape, np.int8), np.zeros(shape, np.int64))


def run_rows(kernel: Kernel, found: Found, tables: Words, first: int, last: int, *, presume: bool) -> None:
    """Determine some of the households; several threads may do so at once, each with its own."""
    columns = found.columns
    saved = np.zeros(max(_FEWEST, 4 * len(kernel.plan.saved) * columns.most_members), dtype=np.int64)
    frame = np.zeros(max(_FEWEST, kernel.built.frame_words), dtype=np.int64)
    given = {
        "ON": _day(kernel.worksheet.on),
        "PRESUME": int(presume),
        "COLUMNS": columns.words.ctypes.data,
        "TABLES": tables.ctypes.data,
        "TABLE_SIZE": tables.shape[1],
        "SAVED": saved.ctypes.data,
        "MOST_MEMBERS": columns.most_members,
        "H_VERDICTS": found.households.verdicts.ctypes.data,
        "H_FAILS": found.households.fails.ctypes.data,
        "H_AMOUNTS": found.households.amounts.ctypes.data,
        "M_VERDICTS": found.members.verdicts.ctypes.data,
        "M_FAILS": found.members.fails.ctypes.data,
        "M_AMOUNTS": found.members.amounts.ctypes.data,
        "STATUS": found.status.ctypes.data,
    }
    context = np.array([given[name] for name in CONTEXT], dtype=np.int64)
    kernel.loaded.run(context.ctypes.data, frame.ctypes.data, first, last)


def _day(on: date) -> int:
    return on.toordinal()
