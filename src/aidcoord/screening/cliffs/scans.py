"""Looks at every income of a range, to the fen, thousands at once; needs the extra `batch`."""

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import frozen

from aidcoord.screening.cliffs.curves import Curve
from aidcoord.screening.kernel.dues import NO_AMOUNT
from aidcoord.screening.kernel.engine import Compiler, object_files
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.screens import Screen, in_threads
from aidcoord.screening.simulation.paying import commons_of

_AT_ONCE: Final = 8_192
Amounts = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@frozen
class FenByFen:
    """Goes through a whole range, and tells `advance` of each so many incomes that are done."""

    advance: Callable[[int], None]
    compiler: Compiler = object_files

    def __call__(self, curve: Curve, least: int, most: int, drop: int) -> Iterator[tuple[int, int]]:
        """Every two incomes a fen apart between which so much aid a year is lost, or anything that has no amount."""
        incomes = _Incomes.of(curve)
        screen = Screen(Kernel(curve.worksheet))
        screen.load(self.compiler)

        def drops(start: int) -> list[int]:
            amounts = np.minimum(np.arange(start, start + _AT_ONCE + 1), most)
            found: list[int] = np.flatnonzero(_lost(screen, incomes.at(amounts), incomes.people, drop)).tolist()
            return found

        starts = range(least, most, _AT_ONCE)
        for start, places in zip(starts, in_threads(drops, starts), strict=True):
            yield from ((start + place, start + place + 1) for place in places)
            self.advance(min(_AT_ONCE, most - start))


@frozen(eq=False)
class _Incomes:
    """One household over and over again, of which one member's income is set for each row."""

    rows: pa.RecordBatch
    people: int
    mine: int
    """The place of the member among the people."""
    column: int
    """The place of the income among the columns of members."""

    @classmethod
    def of(cls, curve: Curve) -> "_Incomes":
        kind, people = curve.income.kind, [one.id for one in curve.income.household.members]
        schema = RegisterSchema.of(curve.worksheet.law.evidence.values())
        rows = batch_of([curve.income.household], schema).take(pa.array(np.zeros(_AT_ONCE + 1, dtype=np.int64)))
        column = rows.column("members").type.value_type.get_field_index(kind.id)
        return cls(rows, len(people), people.index(curve.income.member), column)

    def at(self, amounts: Amounts) -> pa.RecordBatch:
        """The household with each of the amounts."""
        listed = self.rows.column("members")
        structs = listed.flatten()
        parts = structs.flatten()
        values, unknown = np.array(parts[self.column].fill_null(0)), np.array(parts[self.column].is_null())
        values[self.mine :: self.people], unknown[self.mine :: self.people] = amounts, False
        parts[self.column] = pa.array(values, parts[self.column].type, mask=unknown)
        members = pa.ListArray.from_arrays(
            listed.offsets, pa.StructArray.from_arrays(parts, fields=list(structs.type)), type=listed.type
        )
        place = self.rows.schema.get_field_index("members")
        return self.rows.set_column(place, self.rows.schema.field(place), members)


def _lost(screen: Screen, batch: pa.RecordBatch, people: int, drop: int) -> Flags:
    """For each row but the first whether it loses so much against the one before, or anything without an amount."""
    kernel, payable = screen.kernel, screen.look_at(batch).payable
    commons = commons_of(kernel)
    total, lost = np.zeros(len(batch), dtype=np.int64), np.zeros(len(batch) - 1, dtype=np.bool_)
    for asked, dues, size in (
        (kernel.of_households, payable.households, 1),
        (kernel.of_members, payable.members, people),
    ):
        for column, one in enumerate(asked):
            rows, amounts = dues.of(column)
            np.add.at(total, rows // size, np.maximum(amounts, 0) * commons[one.name].benefit.cadence.per_year)
            unpriced = rows[amounts == NO_AMOUNT]
            if len(unpriced):
                granted = np.zeros(len(batch) * size, dtype=np.bool_)
                granted[unpriced] = True
                lost |= (granted[:-size] & ~granted[size:]).reshape(-1, size).any(axis=1)
    return lost | (total[:-1] - total[1:] >= drop)
