"""What is claimed in the households of a batch in which overlaps may matter, put together column by column."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt
from attrs import frozen

from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.running import MEETS, Found, Given
from aidcoord.screening.kernel.text import ELIGIBLE

Places = npt.NDArray[np.intp]
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

    @classmethod
    def of(cls, found: Found, of_households: Related, of_members: Related) -> "Claims":
        """What is claimed in the households of which a kernel says that overlaps may matter."""
        meeting = np.flatnonzero(found.status == MEETS)
        offsets = found.columns.offsets.astype(np.int64)
        sizes = offsets[meeting + 1] - offsets[meeting]
        owners = np.repeat(np.arange(len(meeting)), sizes)
        members = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        people = np.repeat(offsets[meeting], sizes) + members
        nobody = np.full(len(meeting), -1)
        rows = np.concatenate(
            [
                _claimed(found.households, meeting, np.arange(len(meeting)), nobody, of_households),
                _claimed(found.members, people, owners, members, of_members),
            ]
        )
        rows = rows[np.lexsort((rows[:, 2], rows[:, 1], rows[:, 0]))]
        ends = np.searchsorted(rows[:, 0], np.arange(len(meeting)), side="right")
        return cls(meeting, ends, rows[:, 1:3].astype(np.int32), rows[:, 3].copy())

    @classmethod
    def together(cls, parts: Sequence["Claims"]) -> "Claims":
        """Claims of several runs of one batch, one after another."""
        starts = np.cumsum([0, *(len(one.amounts) for one in parts[:-1])])
        return cls(
            np.concatenate([one.households for one in parts]),
            np.concatenate([one.ends + start for one, start in zip(parts, starts, strict=True)]),
            np.concatenate([one.what for one in parts]),
            np.concatenate([one.amounts for one in parts]),
        )

    @cached_property
    def starts(self) -> Words:
        """Where the claims of each household begin."""
        return self.ends - np.diff(self.ends, prepend=0)

    @cached_property
    def owners(self) -> Words:
        """The row of the household of each claim."""
        return np.repeat(self.households, np.diff(self.ends, prepend=0))


def _claimed(given: Given, rows: Places, owners: Words, members: Words, related: Related) -> Words:
    """Some rows' claims: the household's number, the benefit's place, the member's place, the amount."""
    numbers, columns = np.array(related, dtype=np.int64).reshape(-1, 2).T
    which, places = np.nonzero(given.verdicts.T[columns[:, np.newaxis], rows] == ELIGIBLE)
    amounts = given.amounts.T[columns[which], rows[places]]
    return np.stack([owners[places], numbers[which], members[places], amounts], axis=1)
