"""Values of many lanes at once.

A lane is a household of a block, or a member of a group. A mask is a word or several with a bit for each lane; what is
written under a mask is written for its lanes only.
"""

from collections.abc import Callable
from typing import Final

from attrs import frozen

from aidcoord.screening.kernel.writing import Operand

NONE: Final = "0"
ALL: Final = "-1"
"""The masks of no lane and of every lane."""
Eight = Callable[[Operand, Operand], Operand]
"""Reads the numbers of eight lanes, from one on, as far as a mask has them; the others may be anything."""
EightWorked = Callable[[Operand, Operand], tuple[Operand, Operand | None]]
"""Works eight lanes out: the values, and the mask of those in doubt, if there may be any, which are done one by one."""
EightDone = Callable[[Operand, Operand], Operand | None]
"""Does something for eight lanes, from one on, as far as a mask has them; gives those in doubt, if there may be any."""
EightChosen = Callable[[Operand, Operand], tuple[Operand, Operand | None]]
"""Gives bits of eight lanes, and those in doubt, if there may be any."""


@frozen
class Same:
    """A number that is the same for every lane; `known` is the mask of all or of none."""

    value: Operand
    known: Operand


@frozen
class Bits:
    """A yes/no for each lane: who is a yes, and of whom it is known; a yes is known."""

    yes: Operand
    known: Operand


@frozen
class Read:
    """What reads numbers: of one lane, of eight, and small codes of all lanes of a word, given its place and mask."""

    one: Callable[[Operand], Operand]
    eight: Eight | None = None
    codes: Callable[[Operand, Operand], Operand] | None = None


@frozen
class Numbers:
    """A number for each lane; it may be read wherever the lane is at hand."""

    known: Operand
    read: Read

    @property
    def of(self) -> Callable[[Operand], Operand]:
        """Reads the number of one lane."""
        return self.read.one

    @property
    def eight(self) -> Eight | None:
        """Reads those of eight lanes."""
        return self.read.eight


@frozen
class Worked:
    """What is worked out for each lane when it is asked for: the value, and how the work ended."""

    known: Operand
    of: Callable[[Operand], tuple[Operand, Operand]]
    eight: EightWorked | None = None


Lanes = Same | Bits | Numbers | Worked
