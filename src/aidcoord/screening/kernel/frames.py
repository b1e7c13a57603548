"""Where a kernel keeps what it has worked out: of a block of 64 households, and of each 64 members of theirs.

Of 64 households or members at once a yes/no is two words of 64 bits: who is a yes, and of whom it is known. A number
is one word, of whom it is known, and an array with a place for each of the 64. What is the same of all is a number
and a word. A small code, as which criterion failed, is a few words, one for each of its bits.
"""

from typing import Final

from attrs import define, field

LANES: Final = 64
"""How many households, or members, are worked out at once: as many as a word has bits."""


@define
class Frame:
    """The words and the arrays of a block of households, or of one word of members, each with its place."""

    words: int
    """How many words there are; the first are the kernel's own."""
    arrays: int
    """How many arrays there are; the first are the kernel's own."""
    _word_places: dict[str, int] = field(factory=dict, init=False)
    _array_places: dict[str, int] = field(factory=dict, init=False)
    _free: list[int] = field(factory=list, init=False)

    def word(self, name: str, count: int = 1) -> int:
        """The place of a name's first word; so many follow each other."""
        if name not in self._word_places:
            self._word_places[name] = self.words
            self.words += count
        return self._word_places[name]

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


FIRST, IN_USE, PARAMETERS, BEYOND, WORDS_OF_MEMBERS = range(5)
"""The kernel's own words of a block: its first household, which lanes are in use, where its county's parameters are, of
which households a number went beyond 64 bits, and how many words its members fill. Words of members begin alike."""
_WORDS_OF_RUNS: Final = 6
"""Besides these two a word of members begins with its first household and where the last ends, and with where the
members of each household are: which households are here, where each begins, where it ends, and its last member, as
bits. What goes from households to members and back reads them (`assembly`)."""
OWNERS, RUNS = 0, 1
"""The kernel's own arrays of a word of members: each member's household, and each household's members as bits."""


def household_frame() -> Frame:
    """The frame of a block of households, with nothing in it yet."""
    return Frame(words=5, arrays=0)


def member_frame() -> Frame:
    """The frame of a word of members, with nothing in it yet."""
    return Frame(words=2 + _WORDS_OF_RUNS, arrays=2)
