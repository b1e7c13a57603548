"""Values of 64 lanes at once, and loops over those lanes that a mask chooses.

A lane is a household of a block, or a member of a word. A mask is a word with a bit for each lane; what is written
under a mask is written for its lanes only.
"""

from collections.abc import Callable
from typing import Final

from attrs import frozen

from aidcoord.screening.kernel.compiled import BEYOND, WELL
from aidcoord.screening.kernel.writing import Operand, Writer

NONE: Final = "0"
ALL: Final = "-1"
"""The masks of no lane and of every lane."""


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
class Numbers:
    """A number for each lane, which `of` reads for one; it may be read wherever the lane is at hand."""

    known: Operand
    of: Callable[[Operand], Operand]


@frozen
class Worked:
    """What is worked out for each lane when it is asked for: the value, and how the work ended."""

    known: Operand
    of: Callable[[Operand], tuple[Operand, Operand]]


Lanes = Same | Bits | Numbers | Worked


class Masks:
    """Writes what is done with whole masks, and leaves out what is plain beforehand."""

    def __init__(self, out: Writer) -> None:
        self.out = out

    def both(self, one: Operand, other: Operand) -> Operand:
        """The lanes of both masks."""
        if NONE in {one, other}:
            return NONE
        if one in {ALL, other}:
            return other
        return one if other == ALL else self.out.value(f"and i64 {one}, {other}")

    def either(self, one: Operand, other: Operand) -> Operand:
        """The lanes of either mask."""
        if ALL in {one, other}:
            return ALL
        if one in {NONE, other}:
            return other
        return one if other == NONE else self.out.value(f"or i64 {one}, {other}")

    def opposite(self, mask: Operand) -> Operand:
        """The lanes that a mask leaves out."""
        if mask in {NONE, ALL}:
            return ALL if mask == NONE else NONE
        return self.out.value(f"xor i64 {mask}, -1")

    def without(self, one: Operand, other: Operand) -> Operand:
        """The lanes of one mask that the other leaves out."""
        return self.both(one, self.opposite(other))

    def every(self, *masks: Operand) -> Operand:
        """The lanes of all masks."""
        found = ALL
        for mask in masks:
            found = self.both(found, mask)
        return found

    def chosen(self, mask: Operand, inside: Operand, outside: Operand) -> Operand:
        """One mask within a third, the other outside of it."""
        return self.either(self.both(inside, mask), self.without(outside, mask))

    def wide(self, bit: Operand) -> Operand:
        """The mask of all lanes where a bit is set, and of none elsewhere."""
        return self.out.value(f"sext i1 {bit} to i64")


class Rounds(Masks):
    """Writes loops over the lanes of a mask."""

    def each(self, mask: Operand, work: Callable[[Operand], Operand | None]) -> Operand:
        """Do something for each lane of a mask.

        `work` is given the lane and gives a bit, or nothing; the mask of the lanes whose bit is 1 comes back. It may
        open new blocks.
        """
        if mask == NONE:
            return NONE
        out = self.out
        head, body, after = out.label(), out.label(), out.label()
        number = out.label()
        rest, found, less, sofar = (f"%{part}{number}" for part in ("rest.", "found.", "less.", "sofar."))
        latch = out.label()
        before = out.block
        out.jump(head)
        out.begin(head)
        out.do(f"{rest} = phi i64 [ {mask}, %{before} ], [ {less}, %{latch} ]")
        out.do(f"{found} = phi i64 [ 0, %{before} ], [ {sofar}, %{latch} ]")
        out.branch(out.value(f"icmp ne i64 {rest}, 0"), body, after)
        out.begin(body)
        lane = out.value(f"call i64 @llvm.cttz.i64(i64 {rest}, i1 true)")
        bit = work(lane)
        out.jump(latch)
        out.begin(latch)
        if bit is None:
            out.do(f"{sofar} = or i64 {found}, 0")
        else:
            placed = out.value(f"shl i64 {out.value(f'zext i1 {bit} to i64')}, {lane}")
            out.do(f"{sofar} = or i64 {found}, {placed}")
        out.do(f"{less} = and i64 {rest}, {out.value(f'sub i64 {rest}, 1')}")
        out.jump(head)
        out.begin(after)
        return found

    def went_well(self, ended: Operand, otherwise: Callable[[], None], beyond: Callable[[], None]) -> None:
        """Go on at once where work ended well; do something first where it failed or went beyond 64 bits."""
        out = self.out
        bad, failed, far, after = (out.label() for _ in range(4))
        is_bad = out.value(f"icmp ne i8 {ended}, {WELL}")
        out.end(f"br i1 {is_bad}, label %{bad}, label %{after}, !prof !1")
        out.begin(bad)
        otherwise()
        out.branch(out.value(f"icmp eq i8 {ended}, {BEYOND}"), far, failed)
        out.begin(far)
        beyond()
        out.jump(failed)
        out.begin(failed)
        out.jump(after)
        out.begin(after)
