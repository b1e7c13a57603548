"""Writes what is done with masks of lanes: whole masks at once, and loops over the lanes that a mask chooses."""

from collections.abc import Callable

from aidcoord.screening.kernel.compiled import BEYOND, EIGHT_BITS, WELL
from aidcoord.screening.kernel.frames import WORD, WORDS, type_of_mask
from aidcoord.screening.kernel.lanes import ALL, NONE, EightChosen, EightDone
from aidcoord.screening.kernel.writing import Operand, Writer


class Masks:
    """Writes what is done with whole masks of a level, and leaves out what is plain beforehand."""

    def __init__(self, out: Writer, level: str) -> None:
        self.out = out
        self.words = WORDS[level]
        self.type = type_of_mask(level)

    def literal(self, mask: Operand) -> Operand:
        """A mask as an instruction names it."""
        if mask == NONE:
            return "zeroinitializer" if self.words > 1 else "0"
        return "splat (i64 -1)" if mask == ALL and self.words > 1 else mask

    def both(self, one: Operand, other: Operand) -> Operand:
        """The lanes of both masks."""
        if NONE in {one, other}:
            return NONE
        if one in {ALL, other}:
            return other
        return one if other == ALL else self.out.value(f"and {self.type} {one}, {other}")

    def either(self, one: Operand, other: Operand) -> Operand:
        """The lanes of either mask."""
        if ALL in {one, other}:
            return ALL
        if one in {NONE, other}:
            return other
        return one if other == NONE else self.out.value(f"or {self.type} {one}, {other}")

    def opposite(self, mask: Operand) -> Operand:
        """The lanes that a mask leaves out."""
        if mask in {NONE, ALL}:
            return ALL if mask == NONE else NONE
        return self.out.value(f"xor {self.type} {mask}, {self.literal(ALL)}")

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
        if self.words == 1:
            return self.out.value(f"sext i1 {bit} to i64")
        return self.out.value(f"select i1 {bit}, {self.type} {self.literal(ALL)}, {self.type} {self.literal(NONE)}")

    def is_any(self, mask: Operand) -> Operand:
        """Whether a mask has any lane, as a bit."""
        bits = WORD * self.words
        whole = mask if self.words == 1 else self.out.value(f"bitcast {self.type} {mask} to i{bits}")
        return self.out.value(f"icmp ne i{bits} {whole}, 0")

    def where_any(self, mask: Operand, work: Callable[[], None], otherwise: Callable[[], None] | None = None) -> None:
        """Do something where a mask has any lane, and where it has none what is to be done then."""
        if mask == NONE:
            if otherwise is not None:
                otherwise()
            return
        out = self.out
        some, after = out.label(), out.label()
        nobody = after if otherwise is None else out.label()
        out.branch(self.is_any(mask), some, nobody)
        out.begin(some)
        work()
        out.jump(after)
        if otherwise is not None:
            out.begin(nobody)
            otherwise()
            out.jump(after)
        out.begin(after)

    def has(self, mask: Operand, lane: Operand) -> Operand:
        """1 where a mask has a lane, else 0."""
        if mask in {NONE, ALL}:
            return "1" if mask == ALL else "0"
        word, place = mask, lane
        if self.words > 1:
            word = self.out.value(f"extractelement {self.type} {mask}, i64 {self.out.value(f'lshr i64 {lane}, 6')}")
            place = self.out.value(f"and i64 {lane}, 63")
        return self.out.value(f"and i64 {self.out.value(f'lshr i64 {word}, {place}')}, 1")

    def word_of(self, mask: Operand, lane: Operand) -> Operand:
        """Where the word of a mask stands that has the bit of a lane."""
        return self.out.value(f"getelementptr i64, ptr {mask}, i64 {self.out.value(f'lshr i64 {lane}, 6')}")

    def bit_of(self, lane: Operand) -> Operand:
        """The bit of a lane in its word."""
        return self.out.value(f"shl i64 1, {self.out.value(f'and i64 {lane}, 63')}")


class Rounds(Masks):
    """Writes loops over the lanes of a mask. Masks stand in memory meanwhile, where a loop reads them part by part."""

    def each(self, mask: Operand, work: Callable[[Operand], None], eight: EightDone | None = None) -> None:
        """Do something for each lane of a mask.

        `work` is given the lane, and may open new blocks. `eight` does the same for eight lanes, from one on, and a
        mask of them; it opens no block, and gives those in doubt, which are then done one by one, if there may be any.
        """
        if mask != NONE:
            self._rounds(mask, work, eight)

    def those(self, mask: Operand, work: Callable[[Operand], Operand], eight: EightChosen | None = None) -> Operand:
        """The lanes of a mask for which `work` gives 1; `eight` gives the bits of eight lanes, and those in doubt."""
        if mask == NONE:
            return NONE
        found = self.out.slot("found", self.type)
        self.out.do(f"store {self.type} {self.literal(NONE)}, ptr {found}")

        def keep(lane: Operand) -> None:
            bit = work(lane)
            self._join(found, self.out.value(f"zext i1 {bit} to i64"), lane)

        def keep_eight(first: Operand, lanes: Operand) -> Operand | None:
            assert eight is not None  # noqa: S101 - it is handed on only then
            bits, doubts = eight(first, lanes)
            if doubts is not None:
                sure = self.out.value(f"xor {EIGHT_BITS} {doubts}, splat (i1 true)")
                bits = self.out.value(f"and {EIGHT_BITS} {bits}, {sure}")
            self._put_eight(found, first, self._among(first, lanes, bits))
            return doubts

        self._rounds(mask, keep, None if eight is None else keep_eight)
        return self.out.value(f"load {self.type}, ptr {found}")

    def eight_bits(self, mask: Operand, first: Operand) -> Operand:
        """Eight bits of a mask that stands in memory, from one on."""
        at = self._byte_of(mask, first)
        return self.out.value(f"call {EIGHT_BITS} @lanes(i8 {self.out.value(f'load i8, ptr {at}')})")

    def _byte_of(self, mask: Operand, first: Operand) -> Operand:
        """Where the byte of a mask stands that has the bits of eight lanes, from one on."""
        return self.out.value(f"getelementptr i8, ptr {mask}, i64 {self.out.value(f'lshr i64 {first}, 3')}")

    def _put_eight(self, mask: Operand, first: Operand, byte: Operand) -> None:
        self.out.do(f"store i8 {byte}, ptr {self._byte_of(mask, first)}")

    def _among(self, first: Operand, lanes: Operand, holds: Operand) -> Operand:
        """The byte of those of eight lanes, from one on, that a loop goes through and of which something holds."""
        byte = self.out.value(f"load i8, ptr {self._byte_of(self._given, first)}")
        given = f"{EIGHT_BITS} {holds}, {EIGHT_BITS} {lanes}, i8 {byte}"
        return self.out.value(f"call i8 @byte.among({given})")

    @property
    def _given(self) -> Operand:
        """Where the mask stands that a loop goes through."""
        return self.out.slot("given", self.type)

    def _join(self, mask: Operand, bit: Operand, lane: Operand) -> None:
        """Let a lane join a mask in memory if a bit is 1."""
        at = self.word_of(mask, lane)
        placed = self.out.value(f"shl i64 {bit}, {self.out.value(f'and i64 {lane}, 63')}")
        self.out.do(
            f"store i64 {self.out.value(f'or i64 {placed}, ' + self.out.value(f'load i64, ptr {at}'))}, ptr {at}"
        )

    def _rounds(self, mask: Operand, work: Callable[[Operand], None], eight: EightDone | None) -> None:
        out = self.out
        given = self._given
        out.do(f"store {self.type} {mask}, ptr {given}")
        if eight is None:
            self._one_by_one(given, work)
            return
        doubts = out.slot("doubts", self.type)
        out.do(f"store {self.type} {self.literal(NONE)}, ptr {doubts}")
        is_doubtful = self._by_eights(mask, given, doubts, eight)
        if is_doubtful is not None:
            again, after = out.label(), out.label()
            out.end(f"br i1 {is_doubtful}, label %{again}, label %{after}, !prof !1")
            out.begin(again)
            self._one_by_one(doubts, work)
            out.jump(after)
            out.begin(after)

    def _by_eights(self, mask: Operand, given: Operand, doubts: Operand, eight: EightDone) -> Operand | None:
        """Every eight lanes of which a mask has any; gives whether there are doubts, where there may be."""
        out, number, eights = self.out, self.out.label(), 8 * self.words
        parts = out.value(f"bitcast {self.type} {mask} to <{eights} x i8>")
        some = out.value(f"icmp ne <{eights} x i8> {parts}, zeroinitializer")
        bits = out.value(f"bitcast <{eights} x i1> {some} to i{eights}")
        start = out.value(f"zext i{eights} {bits} to i64")
        rest, less, sofar, more = (f"%{part}.{number}" for part in ("rest", "less", "sofar", "more"))
        head, body, after, before = out.label(), out.label(), out.label(), out.block
        out.jump(head)
        out.begin(head)
        out.do(f"{rest} = phi i64 [ {start}, %{before} ], [ {less}, %{body} ]")
        out.do(f"{sofar} = phi i8 [ 0, %{before} ], [ {more}, %{body} ]")
        out.branch(out.value(f"icmp ne i64 {rest}, 0"), body, after)
        out.begin(body)
        place = out.value(f"call i64 @llvm.cttz.i64(i64 {rest}, i1 true)")
        first = out.value(f"shl i64 {place}, 3")
        lanes = self.eight_bits(given, first)
        doubtful, byte = eight(first, lanes), "0"
        if doubtful is not None:
            byte = self._among(first, lanes, doubtful)
            self._put_eight(doubts, first, byte)
        out.do(f"{more} = or i8 {sofar}, {byte}")
        out.do(f"{less} = and i64 {rest}, {out.value(f'sub i64 {rest}, 1')}")
        out.jump(head)
        out.begin(after)
        return None if doubtful is None else out.value(f"icmp ne i8 {sofar}, 0")

    def _one_by_one(self, mask: Operand, work: Callable[[Operand], None]) -> None:
        """Every lane of a mask in memory."""
        self.every_word(lambda word: self._of_word(mask, word, work))

    def every_word(self, work: Callable[[Operand], None]) -> None:
        """Do something for each word of a mask, given its place."""
        out = self.out
        if self.words == 1:
            work("0")
            return
        number = out.label()
        word, further = f"%word.{number}", f"%further.{number}"
        head, last, after, before = out.label(), out.label(), out.label(), out.block
        out.jump(head)
        out.begin(head)
        out.do(f"{word} = phi i64 [ 0, %{before} ], [ {further}, %{last} ]")
        work(word)
        out.jump(last)
        out.begin(last)
        out.do(f"{further} = add i64 {word}, 1")
        out.branch(out.value(f"icmp ult i64 {further}, {self.words}"), head, after)
        out.begin(after)

    def _of_word(self, mask: Operand, word: Operand, work: Callable[[Operand], None]) -> None:
        out, number = self.out, self.out.label()
        start = out.value(f"load i64, ptr {out.value(f'getelementptr i64, ptr {mask}, i64 {word}')}")
        rest, less = f"%rest.{number}", f"%less.{number}"
        head, body, latch, after, before = out.label(), out.label(), out.label(), out.label(), out.block
        out.jump(head)
        out.begin(head)
        out.do(f"{rest} = phi i64 [ {start}, %{before} ], [ {less}, %{latch} ]")
        out.branch(out.value(f"icmp ne i64 {rest}, 0"), body, after)
        out.begin(body)
        bit = out.value(f"call i64 @llvm.cttz.i64(i64 {rest}, i1 true)")
        first = "0" if word == "0" else out.value(f"shl i64 {word}, 6")
        work(out.value(f"or i64 {bit}, {first}"))
        out.jump(latch)
        out.begin(latch)
        out.do(f"{less} = and i64 {rest}, {out.value(f'sub i64 {rest}, 1')}")
        out.jump(head)
        out.begin(after)

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
