"""What is claimed in the households of a batch in which overlaps may matter, put together column by column."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import frozen

from aidcoord.screening.kernel.columns import Places, Words, places_in_runs
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
        meeting = np.flatnonzero(meets)
        owners, theirs = _claimed(found.households.dues, meets, of_households)
        of_household = np.stack([owners, np.full_like(owners, _THE_HOUSEHOLD), *theirs])
        rows, theirs = _claimed(found.members.dues, _members_of(meeting, offsets), of_members)
        owners = np.searchsorted(offsets, rows.astype(offsets.dtype), side="right") - 1
        claims = np.concatenate([of_household, np.stack([owners, rows - offsets[owners], *theirs])], axis=1)
        # those of one benefit stand in the order of members already
        owners, members, benefits, amounts, places = claims[:, np.lexsort((claims[_BENEFIT], claims[_OWNER]))]
        ends = np.searchsorted(owners, meeting, side="right")
        return cls(meeting, ends, np.stack([benefits, members], axis=1).astype(np.int32), amounts, places)

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

    def of_household(self, place: int) -> npt.NDArray[np.int32]:
        """What one household claims."""
        return self.what[self.starts[place] : self.ends[place]]

    def kinds(self, are_own: Flags) -> "Kinds":
        """Households by what they claim.

        Args:
            are_own: Of which of them an award may keep something from being paid again.
        """
        ends = np.append(0, self.ends) * self.what.itemsize * self.what.shape[1]
        buffers = [None, *(pa.py_buffer(np.ascontiguousarray(one)) for one in (ends, self.what))]
        said = pa.Array.from_buffers(pa.large_binary(), len(self.ends), buffers).dictionary_encode()
        numbers, words = np.asarray(said.indices), said.dictionary.to_pylist()
        kinds = np.where(are_own, len(words) * (self.households + 1), 0) + numbers
        _, firsts, each = np.unique(kinds, return_index=True, return_inverse=True)
        return Kinds(firsts, each, are_own, [words[number] for number in numbers[firsts].tolist()])


@frozen(eq=False)
class Kinds:
    """Households that claim the same; one whose awards may block a claim is like itself only."""

    firsts: Words
    """The place of the first household of each kind."""
    each: Words
    """The kind of each household."""
    are_own: Flags
    """Which households have such awards."""
    said: Sequence[bytes]
    """What each kind claims, as it stands in memory."""

    def chosen(self, claims: Claims, insides: Mapping[int, Sequence[int]], among: Flags) -> Words:
        """Some claims of some households, a row each: of each kind the places among all claims of a household."""
        numbers = np.full(len(self.firsts), _UNRELATED)
        numbers[list(insides)] = np.arange(len(insides))
        places = np.flatnonzero((numbers[self.each] != _UNRELATED) & among)
        of_kinds = np.array(list(insides.values()), dtype=np.int64)
        return np.asarray(claims.starts[places, np.newaxis] + of_kinds[numbers[self.each[places]]])


_OWNER, _BENEFIT = 0, 2
"""Where the owner and the benefit stand among what is said of each claim while claims are put together."""
_THE_HOUSEHOLD: Final = -1
_UNRELATED: Final = -1


def _members_of(households: Words, offsets: Places) -> Flags:
    """Which members are of some households."""
    starts = offsets[households]
    sizes = offsets[households + 1] - starts
    are = np.zeros(int(offsets[-1]), dtype=np.bool_)
    are[np.repeat(starts, sizes) + places_in_runs(sizes)] = True
    return are


def _claimed(dues: Dues, meets: Flags, related: Related) -> tuple[Words, Sequence[Words]]:
    """What is claimed by some: whose row, and the benefit's place, the amount, and the place among the dues."""
    numbers = np.full(len(dues.starts) - 1, _UNRELATED)
    for number, column in related:
        numbers[column] = number
    is_related = np.repeat(numbers != _UNRELATED, np.diff(dues.starts))
    places = np.flatnonzero(is_related & meets[dues.rows])
    benefits = numbers[np.searchsorted(dues.starts, places, side="right") - 1]
    return dues.rows[places].astype(np.int64), (benefits, np.maximum(dues.amounts[places], 0), places)
