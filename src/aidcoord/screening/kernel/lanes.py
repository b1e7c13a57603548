"""Values of 64 lanes at once, and loops over those lanes that a mask chooses.

A lane is a household of a block, or a member of a word. A mask is a word with a bit for each lane; what is written
under a mask is written for its lanes only.
"""

from collections.abc import Callable
from typing import Final

from attrs import frozen

from aidcoord.screening.kernel.compiled import BEYOND, EIGHT_BITS, WELL
from aidcoord.screening.kernel.writing import Operand, Writer

NONE: Final = "0"
ALL: Final = "-1"
"""The masks of no lane and of every lane."""
MANY: Final = 8
"""Where more lanes than these are asked about, they are worked out eight at a time."""
Eight = Callable[[Operand, Operand], Operand]
"""Reads the numbers of eight lanes, from one on, as far as a mask has them; the others may be anything."""


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
    eight: Eight | None = None


@frozen
class Worked:
    """What is worked out for each lane when it is asked for: the value, and how the work ended."""

    known: Operand
    of: Callable[[Operand], tuple[Operand, Operand]]
    eight: Callable[[Operand, Operand], tuple[Operand, Operand]] | None = None
    """For eight lanes at once: the values, and the mask of those in doubt, which have to be worked out one by one."""


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

    def each(
        self,
        mask: Operand,
        work: Callable[[Operand], Operand | None],
        eight: Callable[[Operand, Operand], tuple[Operand | None, Operand | None]] | None = None,
    ) -> Operand:
        """Do something for each lane of a mask.

        `work` is given the lane and gives a bit, or nothing; the mask of the lanes whose bit is 1 comes back. It may
        open new blocks. `eight` does the same for eight lanes, from one on, and a mask of them: it gives their bits,
        and those in doubt, which are then done one by one. It opens no block.
        """
        if mask == NONE:
            return NONE
        if eight is None:
            return self._one_by_one(mask, NONE, work)
        out = self.out
        several, after = out.label(), out.label()
        count = out.value(f"call i64 @llvm.ctpop.i64(i64 {mask})")
        before = out.block
        out.branch(out.value(f"icmp ugt i64 {count}, {MANY}"), several, after)
        found, doubts = self._by_eights(mask, several, eight)
        last = out.block
        out.jump(after)
        out.begin(after)
        rest = out.value(f"phi i64 [ {mask}, %{before} ], [ {doubts}, %{last} ]")
        found = out.value(f"phi i64 [ 0, %{before} ], [ {found}, %{last} ]")
        return self._one_by_one(rest, found, work)

    def _by_eights(
        self,
        mask: Operand,
        label: str,
        eight: Callable[[Operand, Operand], tuple[Operand | None, Operand | None]],
    ) -> tuple[Operand, Operand]:
        """All 64 lanes, eight at a time; gives the bits, and the lanes in doubt."""
        out, number = self.out, self.out.label()
        first, bits, doubts = (f"%{part}.{number}" for part in ("first", "bits", "doubts"))
        further, bits_after, doubts_after = (f"%{part}.{number}" for part in ("further", "more.bits", "more.doubts"))
        head, after = out.label(), out.label()
        out.begin(label)
        out.jump(head)
        out.begin(head)
        for name, start, later in ((first, "0", further), (bits, "0", bits_after), (doubts, "0", doubts_after)):
            out.do(f"{name} = phi i64 [ {start}, %{label} ], [ {later}, %{head} ]")
        lanes = self.eight_bits(mask, first)
        yes, doubtful = eight(first, lanes)
        parts = [None if part is None else out.value(f"and {EIGHT_BITS} {lanes}, {part}") for part in (yes, doubtful)]
        if yes is not None and doubtful is not None:
            sure = out.value(f"xor {EIGHT_BITS} {doubtful}, splat (i1 true)")
            parts[0] = out.value(f"and {EIGHT_BITS} {parts[0]}, {sure}")
        for part, sofar, later in zip(parts, (bits, doubts), (bits_after, doubts_after), strict=True):
            if part is None:
                out.do(f"{later} = or i64 {sofar}, 0")
            else:
                byte = out.value(f"bitcast {EIGHT_BITS} {part} to i8")
                placed = out.value(f"shl i64 {out.value(f'zext i8 {byte} to i64')}, {first}")
                out.do(f"{later} = or i64 {sofar}, {placed}")
        out.do(f"{further} = add i64 {first}, 8")
        out.branch(out.value(f"icmp ult i64 {further}, 64"), head, after)
        out.begin(after)
        return bits_after, doubts_after

    def eight_bits(self, word: Operand, first: Operand) -> Operand:
        """Eight bits of a word, from one on."""
        byte = self.out.value(f"trunc i64 {self.out.value(f'lshr i64 {word}, {first}')} to i8")
        return self.out.value(f"bitcast i8 {byte} to {EIGHT_BITS}")

    def _one_by_one(self, mask: Operand, sofar: Operand, work: Callable[[Operand], Operand | None]) -> Operand:
        out = self.out
        head, body, after = out.label(), out.label(), out.label()
        number = out.label()
        rest, found, less, more = (f"%{part}{number}" for part in ("rest.", "found.", "less.", "more."))
        latch = out.label()
        before = out.block
        out.jump(head)
        out.begin(head)
        out.do(f"{rest} = phi i64 [ {mask}, %{before} ], [ {less}, %{latch} ]")
        out.do(f"{found} = phi i64 [ {sofar}, %{before} ], [ {more}, %{latch} ]")
        out.branch(out.value(f"icmp ne i64 {rest}, 0"), body, after)
        out.begin(body)
        lane = out.value(f"call i64 @llvm.cttz.i64(i64 {rest}, i1 true)")
        bit = work(lane)
        out.jump(latch)
        out.begin(latch)
        if bit is None:
            out.do(f"{more} = or i64 {found}, 0")
        else:
            placed = out.value(f"shl i64 {out.value(f'zext i1 {bit} to i64')}, {lane}")
            out.do(f"{more} = or i64 {found}, {placed}")
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
