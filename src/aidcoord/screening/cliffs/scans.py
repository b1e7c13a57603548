"""Looks at a hundred thousand incomes of one member at once, to find where anything turns; needs the extra `batch`."""

from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from aidcoord.screening.cliffs.curves import Curve
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.results import Screened
from aidcoord.screening.screens import Screen
from aidcoord.screening.simulation.paying import Paid

_POINTS: Final = 100_000
_AT_ONCE: Final = 4_096
Amounts = npt.NDArray[np.int64]
Marks = npt.NDArray[np.int8]


def turns(curve: Curve, least: int, most: int, drop: int) -> Iterator[tuple[int, int]]:
    """Every two incomes that follow each other in the scan and are not alike: in aid, by so much, or in any verdict.

    A range of up to a hundred thousand fen is looked at fen by fen, a longer one at as many incomes.
    """
    screen = Screen(Kernel(curve.worksheet))
    step = -(-(most - least) // _POINTS)
    amounts = np.append(np.arange(least, most, step), most)
    row = batch_of([curve.income.household], RegisterSchema.of(curve.worksheet.law.evidence.values()))
    for start in range(0, len(amounts) - 1, _AT_ONCE):
        here = amounts[start : start + _AT_ONCE + 1]
        total, marks = _seen(screen, screen.look_at(_at(row, curve, here)), len(here))
        differs = (np.abs(np.diff(total)) >= drop) | (marks[1:] != marks[:-1]).any(axis=1)
        yield from ((int(here[at]), int(here[at + 1])) for at in np.flatnonzero(differs))


def _at(row: pa.RecordBatch, curve: Curve, amounts: Amounts) -> pa.RecordBatch:
    """The household with each of the amounts."""
    many = row.take(pa.array(np.zeros(len(amounts), dtype=np.int64)))
    listed = many.column("members")
    structs, kind = listed.flatten(), curve.income.kind.id
    people = [one.id for one in curve.income.household.members]
    parts = [structs.field(place) for place in range(structs.type.num_fields)]
    at = structs.type.get_field_index(kind)
    if at < 0:
        return many
    values, unknown = np.array(parts[at].fill_null(0)), np.array(parts[at].is_null())
    mine = slice(people.index(curve.income.member), None, len(people))
    values[mine], unknown[mine] = amounts, False
    parts[at] = pa.array(values, parts[at].type, mask=unknown)
    members = pa.ListArray.from_arrays(
        listed.offsets, pa.StructArray.from_arrays(parts, fields=list(structs.type)), type=listed.type
    )
    return many.set_column(many.schema.get_field_index("members"), many.schema.field("members"), members)


def _seen(screen: Screen, screened: Screened, count: int) -> tuple[Amounts, Marks]:
    """For each income the aid a year, and all that is decided and granted, for every member as for the household."""
    kernel, found, payable = screen.kernel, screened.found, screened.payable
    total, marks, paid = np.zeros(count, dtype=np.int64), [], Paid(kernel, screened)
    groups = (
        (kernel.of_households, found.households, payable.households),
        (kernel.of_members, found.members, payable.members),
    )
    for asked, given, dues in groups:
        granted = np.zeros(given.verdicts.shape, dtype=np.int8)
        for column, one in enumerate(asked):
            whose, amounts = dues.of(column)
            granted[whose, column] = amounts != 0
            total += paid.by_household(one, paid.of(one)[2])
        marks += [one.reshape(count, -1) for one in (given.verdicts, given.fails, granted)]
    return total, np.concatenate(marks, axis=1)
