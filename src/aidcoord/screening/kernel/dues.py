"""Who is due what, benefit by benefit: listed are those alone to whom something is due, who are few."""

from collections.abc import Iterable, Sequence
from typing import Final, Self

import numpy as np
import numpy.typing as npt
from attrs import evolve, frozen

from aidcoord.screening.kernel.columns import Words

NO_AMOUNT: Final = -1
"""What stands for the amount of what is due and has none."""
Rows = npt.NDArray[np.int32]


@frozen(eq=False)
class Dues:
    """What benefits of households, or of members, come to, in fen: 0 where overlaps leave nothing."""

    starts: Words
    """Where each benefit begins, in the order of its group, and where the last ends."""
    rows: Rows
    """The rows of those to whom a benefit is due, one benefit after another, each in the order of rows."""
    amounts: Words
    """What each is due; `NO_AMOUNT` where that is no amount."""

    @classmethod
    def of_columns(cls, rows: Sequence[Rows], amounts: Sequence[Words]) -> Self:
        """Of each benefit its rows and amounts."""
        starts = np.cumsum([0, *map(len, rows)])
        nothing: tuple[Rows, Words] = np.zeros(0, np.int32), np.zeros(0, np.int64)
        return cls(starts, np.concatenate([*rows, nothing[0]]), np.concatenate([*amounts, nothing[1]]))

    def of(self, column: int) -> tuple[Rows, Words]:
        """To whom one benefit is due, and how much."""
        span = slice(self.starts[column], self.starts[column + 1])
        return self.rows[span], self.amounts[span]

    def total(self, column: int) -> int:
        """What one benefit comes to for all."""
        return int(np.maximum(self.of(column)[1], 0).sum())

    def spread(self, column: int, count: int) -> Words:
        """The amounts of one benefit for so many rows, 0 where nothing is due."""
        found = np.zeros(count, dtype=np.int64)
        rows, amounts = self.of(column)
        found[rows] = amounts
        return found

    @property
    def columns(self) -> Words:
        """The place of each one's benefit in its group."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def copy(self) -> Self:
        """The same with amounts that may be changed."""
        return evolve(self, amounts=self.amounts.copy())

    def without(self, rows: Words) -> Self:
        """All but those of some rows."""
        kept = ~np.isin(self.rows, rows)
        counts = np.bincount(self.columns[kept], minlength=len(self.starts) - 1)
        return evolve(
            self, starts=np.concatenate([[0], np.cumsum(counts)]), rows=self.rows[kept], amounts=self.amounts[kept]
        )

    def joined(self, more: Iterable[tuple[int, int, int]]) -> Self:
        """These and others, each given by its benefit's place, its row and its amount."""
        added = np.array([*more], dtype=np.int64).reshape(-1, 3)
        columns = np.concatenate([self.columns, added[:, 0]])
        rows = np.concatenate([self.rows, added[:, 1].astype(np.int32)])
        amounts = np.concatenate([self.amounts, added[:, 2]])
        order = np.lexsort((rows, columns))
        starts = np.searchsorted(columns[order], np.arange(len(self.starts)))
        return evolve(self, starts=starts, rows=rows[order], amounts=amounts[order])
