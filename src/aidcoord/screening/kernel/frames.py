"""Where a kernel keeps what it has worked out: of a block of 64 households, and of each group of 256 members of theirs.

Of these a yes/no is two masks, a bit for each: who is a yes, and of whom it is known. A number is one mask, of whom it
is known, and an array with a place for each. What is the same of all is a number and a mask of all or of none. A small
code, as which criterion failed, is a few masks, one for each of its bits.
"""

from collections.abc import Mapping
from typing import Final

from attrs import define, field, frozen

HOUSEHOLD, MEMBER = "h", "m"
"""The levels: whom a line of the text is about, and what its variables belong to."""
WORD: Final = 64
"""How many bits a word has."""
WORDS: Final[Mapping[str, int]] = {HOUSEHOLD: 1, MEMBER: 4}
"""How many words a mask of each level has, a power of two. A block has so many members that more are worked out at
once; households more at once would be more than the processor keeps close by."""


def lanes_of(level: str) -> int:
    """How many households, or members, are worked out at once."""
    return WORD * WORDS[level]


def type_of_mask(level: str) -> str:
    """The type of a mask."""
    return f"<{WORDS[level]} x i64>" if WORDS[level] > 1 else "i64"


PASSING: Final = 2**20
"""From here on places are of masks that stand in no frame."""


@frozen
class Passing:
    """One of the masks of a name that one piece alone knows, by its number among so many."""

    name: str
    number: int
    count: int


@define
class Frame:
    """The masks and the arrays of a block of households, or of one group of members, each with its place."""

    masks: int
    """How many masks there are; the first are the kernel's own."""
    arrays: int
    """How many arrays there are; the first are the kernel's own."""
    _mask_places: dict[str, int] = field(factory=dict, init=False)
    _passing: dict[int, Passing] = field(factory=dict, init=False)
    _array_places: dict[str, int] = field(factory=dict, init=False)
    _free: list[int] = field(factory=list, init=False)
    _free_masks: dict[int, list[int]] = field(factory=dict, init=False)
    """By how many follow each other the first places of masks that others may have."""
    _counts: dict[str, int] = field(factory=dict, init=False)

    def mask(self, name: str, count: int = 1) -> int:
        """The place of a name's first mask; so many follow each other."""
        if name not in self._mask_places:
            free = self._free_masks.get(count)
            if free:
                place = free.pop()
            else:
                place = self.masks
                self.masks += count
            self._mask_places[name], self._counts[name] = place, count
        return self._mask_places[name]

    def release_mask(self, name: str) -> None:
        """Let other names have the masks of one that is not read again, if it has any in the frame."""
        count = self._counts.pop(name, None)
        if count is not None:
            self._free_masks.setdefault(count, []).append(self._mask_places[name])

    def passing_mask(self, name: str, count: int = 1) -> int:
        """The place of the first mask of a name that one piece alone knows: it stands in no frame."""
        if name not in self._mask_places:
            place = self._mask_places[name] = PASSING + len(self._passing)
            self._passing |= {place + number: Passing(name, number, count) for number in range(count)}
        return self._mask_places[name]

    def passing(self, place: int) -> Passing | None:
        """Which mask has a place, if it stands in no frame."""
        return self._passing.get(place)

    def array(self, name: str) -> int:
        """The place of a name's array."""
        if name not in self._array_places:
            if not self._free:
                self._free.append(self.arrays)
                self.arrays += 1
            self._array_places[name] = self._free.pop()
        return self._array_places[name]

    def release(self, name: str) -> None:
        """Let another name have the array of one that is not read again."""
        self._free.append(self._array_places[name])


SPARE: Final = 8
"""So many numbers are read and written at once, also where fewer are left: frames are followed by as many."""
BLOCKS: Final = 4
"""How many blocks at most go through one piece of the law after the other, and share it while it is close by."""
FIRST, IN_USE, CONCERNED, PARAMETERS, BEYOND, GROUPS = range(6)
"""The kernel's own of a block: the number of its first household, the masks of the lanes in use and of those whom the
piece concerns, the address of its county's parameters, the mask of the households of which a number went beyond 64
bits, and how many groups its members fill. Groups of members begin alike."""
_OF_RUNS: Final = 6
"""Besides these three a group of members has for each of its words the number of the first household in it and where
the last ends, and where the members of each household are: which households are there, where each begins, where it
ends, and its last member, as bits. What goes from households to members and back reads them (`assembly`)."""
RUNS, OWNERS = 0, 1
"""The kernel's own arrays of a group of members: for each word of the group each household's members as bits, and each
member's household."""


def household_frame() -> Frame:
    """The frame of a block of households, with nothing in it yet."""
    return Frame(masks=6, arrays=0)


def member_frame() -> Frame:
    """The frame of a group of members, with nothing in it yet."""
    return Frame(masks=3 + _OF_RUNS, arrays=2 + 1)  # one more, so that owners may be written beyond their end
