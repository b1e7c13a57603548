"""What is claimed in the households of a batch in which overlaps may matter, put together column by column."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import frozen

from aidcoord.screening.kernel.columns import Places, Words, places_of_runs
from aidcoord.screening.kernel.dues import Dues
from aidcoord.screening.kernel.running import MEETS, Found

NOBODY: Final = -1
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
    may_block: Flags
    """Which households have an award that may keep something from being paid again in its period."""

    @classmethod
    def of(cls, found: Found, of_households: Related, of_members: Related) -> "Claims":
        """What is claimed in the households of which a kernel says that overlaps may matter."""
        meeting, offsets = np.flatnonzero(found.status == MEETS), found.columns.offsets
        sizes = offsets[meeting + 1] - offsets[meeting]
        members, owners = places_of_runs(offsets[meeting], sizes), np.repeat(meeting, sizes)
        own = _claimed(found.households.dues, _owned(found.columns.households, meeting, meeting), of_households)
        theirs = _claimed(found.members.dues, _owned(found.columns.members, members, owners), of_members)
        own[_MEMBER] = _THE_HOUSEHOLD
        theirs[_MEMBER] -= offsets[theirs[_OWNER]]
        claims = np.concatenate([own, theirs], axis=1)
        # those of one benefit stand in the order of rows, and so of members, already
        owners, members, benefits, amounts, places = claims[:, np.lexsort((claims[_BENEFIT], claims[_OWNER]))]
        ends = np.searchsorted(owners, meeting, side="right")
        what = np.stack([benefits, members], axis=1).astype(np.int32)
        return cls(meeting, ends, what, amounts, places, found.columns.may_block[meeting])

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
            np.concatenate([one.may_block for one in parts]),
        )

    @cached_property
    def starts(self) -> Words:
        """Where the claims of each household begin."""
        return self.ends - np.diff(self.ends, prepend=0)

    def of_household(self, place: int) -> npt.NDArray[np.int32]:
        """What one household claims."""
        return self.what[self.starts[place] : self.ends[place]]

    def kinds(self) -> "Kinds":
        """Households by what they claim; one whose awards may block a claim is like itself only."""
        ends = np.append(0, self.ends) * self.what.itemsize * self.what.shape[1]
        buffers = [None, *(pa.py_buffer(np.ascontiguousarray(one)) for one in (ends, self.what))]
        encoded = pa.Array.from_buffers(pa.large_binary(), len(self.ends), buffers).dictionary_encode()
        each, said = np.array(encoded.indices, dtype=np.int64), encoded.dictionary.to_pylist()
        own = np.flatnonzero(self.may_block)
        each[own] = len(said) + np.arange(len(own))
        return Kinds(each, [*said, *([None] * len(own))])


@frozen(eq=False)
class Kinds:
    """Kinds of households."""

    each: Words
    """The kind of each household."""
    said: Sequence[bytes | None]
    """What those of each kind claim, as it stands in memory; `None` where that does not tell how they come out."""

    def firsts(self, households: Words) -> list[int]:
        """The first of each kind among some households in their order; `NOBODY` where none is of it."""
        found = np.full(len(self.said), NOBODY)
        found[self.each[households[::-1]]] = households[::-1]
        return found.tolist()


_OWNER, _MEMBER, _BENEFIT = 0, 1, 2
"""Where the owner, the member and the benefit stand among what is said of claims while they are put together."""
_THE_HOUSEHOLD: Final = -1


def _owned(count: int, rows: Words, owners: Words) -> Places:
    """Of so many rows the household of each of some, `NOBODY` of the others."""
    found = np.full(count, NOBODY, dtype=np.int32)
    found[rows] = owners
    return found


def _claimed(dues: Dues, owners: Places, related: Related) -> Words:
    """What those who have an owner claim: the owners, rows, benefits' places, amounts, and the places of the dues.

    Benefits follow each other as in `related`, the claims of each in the order of its rows.
    """
    numbers, columns = np.array(related, dtype=np.int64).reshape(-1, 2).T
    starts, sizes = dues.starts[columns], dues.starts[columns + 1] - dues.starts[columns]
    places = places_of_runs(starts, sizes)
    rows, benefits = dues.rows[places], np.repeat(numbers, sizes)
    kept = np.flatnonzero(owners[rows] != NOBODY)
    rows, places = rows[kept], places[kept]
    return np.stack([owners[rows], rows, benefits[kept], np.maximum(dues.amounts[places], 0), places])
