"""What is claimed in the households of a batch in which overlaps may matter, put together column by column."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt
from attrs import frozen

from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.dues import Dues
from aidcoord.screening.kernel.running import MEETS, Found

Flags = npt.NDArray[np.bool_]
Related = Sequence[tuple[int, int]]
"""Benefits that any overlap names: the place in the law's order, the column among those of households or members."""


@frozen(eq=False, slots=False)
class Claims:
    """Claims, those of a household together, in the order of benefits in the law and of members."""

    households: Words
    """The row of each household in its batch."""
    ends: Words
    """Where the claims of each household end."""
    what: npt.NDArray[np.int32]
    """A row a claim: its benefit by its place in the law's order, its member's place (-1 the household)."""
    amounts: Words
    places: Words
    """Where each claim stands among the dues of its group, households' or members'."""

    @classmethod
    def of(cls, found: Found, of_households: Related, of_members: Related) -> "Claims":
        """What is claimed in the households of which a kernel says that overlaps may matter."""
        meets, offsets = found.status == MEETS, found.columns.offsets
        everyone = np.repeat(np.arange(len(meets)), np.diff(offsets))
        parts = [_claimed(found.households.dues, meets, np.arange(len(meets)), of_households)]
        theirs = _claimed(found.members.dues, meets, everyone, of_members)
        theirs[:, _MEMBER] -= offsets[theirs[:, _OWNER]]
        parts[0][:, _MEMBER] = -1
        rows = np.concatenate([*parts, theirs])
        rows = rows[np.lexsort((rows[:, _MEMBER], rows[:, _BENEFIT], rows[:, _OWNER]))]
        meeting = np.flatnonzero(meets)
        ends = np.searchsorted(rows[:, _OWNER], meeting, side="right")
        amounts, places = rows[:, _AMOUNT:].T
        return cls(meeting, ends, rows[:, [_BENEFIT, _MEMBER]].astype(np.int32), amounts.copy(), places.copy())

    @classmethod
    def together(cls, parts: Sequence["Claims"]) -> "Claims":
        """Claims of several runs of one batch, one after another."""
        starts = np.cumsum([0, *(len(one.amounts) for one in parts[:-1])])
        return cls(
            np.concatenate([one.households for one in parts]),
            np.concatenate([one.ends + start for one, start in zip(parts, starts, strict=True)]),
            np.concatenate([one.what for one in parts]),
            np.concatenate([one.amounts for one in parts]),
            np.concatenate([one.places for one in parts]),
        )

    @cached_property
    def starts(self) -> Words:
        """Where the claims of each household begin."""
        return self.ends - np.diff(self.ends, prepend=0)

    @cached_property
    def owners(self) -> Words:
        """The row of the household of each claim."""
        return np.repeat(self.households, np.diff(self.ends, prepend=0))


_OWNER, _BENEFIT, _MEMBER, _AMOUNT, _PLACE = range(5)
_UNRELATED: Final = -1


def _claimed(dues: Dues, meets: Flags, owners: Words, related: Related) -> Words:
    """What is claimed in some households: whose row, the benefit's place, the subject's row, amount, and place."""
    numbers = np.full(len(dues.starts) - 1, _UNRELATED)
    for number, column in related:
        numbers[column] = number
    benefits, whose = numbers[dues.columns], owners[dues.rows]
    chosen = np.flatnonzero((benefits != _UNRELATED) & meets[whose])
    amounts = np.maximum(dues.amounts[chosen], 0)
    parts = (whose[chosen], benefits[chosen], dues.rows[chosen], amounts, chosen)
    return np.stack(parts, axis=1).astype(np.int64, copy=False)
