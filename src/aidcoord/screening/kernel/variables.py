"""The variables of a kernel's text: where each is kept, and how it is read and written, 64 lanes at once."""

from collections.abc import Callable, Mapping
from typing import Final

from attrs import define, field, frozen

from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS
from aidcoord.screening.kernel.frames import (
    BEYOND,
    FIRST,
    HOUSEHOLD,
    MEMBER,
    OWNERS,
    RUNS,
    SPARE,
    Frame,
    household_frame,
    lanes_of,
    member_frame,
    type_of_mask,
)
from aidcoord.screening.kernel.lanes import ALL, NONE, Bits, Lanes, Numbers, Read, Same
from aidcoord.screening.kernel.rounds import Masks, Rounds
from aidcoord.screening.kernel.writing import Operand, Writer

IS_FIRST: Final = "IS_FIRST_"
"""How the variable begins of whether nobody has joined the highest of a household yet; lines read it unnamed."""
Reader = Callable[[], Read]
"""Gives what reads numbers where a line is about a level."""


@frozen
class Kept:
    """Where a variable is kept: its level, its first mask, and its array or what else reads its numbers."""

    level: str
    mask: int
    kind: str
    """`bits`, `same`, `array`, `column`, `presumed`, `mostly` or `code`."""
    array: int = 0
    read: Reader | None = None
    presumed: str = ""
    """What is presumed where nothing is recorded, or holds for most; a second mask says for whom there is another."""


@define
class Variables:
    """Reads and writes the variables of one kernel; `level` is whom the line that is being compiled is about."""

    out: Writer = field(factory=Writer)
    level: str = HOUSEHOLD
    widths: Mapping[str, int] = field(factory=dict)
    """How many bits each small code has: the number of a verdict, or of the criterion that fails."""
    frames: dict[str, Frame] = field(factory=lambda: {HOUSEHOLD: household_frame(), MEMBER: member_frame()})
    kept: dict[tuple[str, str], Kept] = field(factory=dict)
    of_one_piece: frozenset[str] = frozenset()
    """The variables that only one piece of the text names."""
    reads_owners: bool = False
    """Whether a line reads to which household a member belongs."""
    _spread: set[str] = field(factory=set)
    _to_release: list[str] = field(factory=list)
    """What households have had that a piece about members has read for the last time."""
    _lasting: set[str] = field(factory=set)
    """The variables that others stand for, and which therefore keep their place."""

    @property
    def rounds(self) -> Rounds:
        """What writes masks and loops here."""
        return Rounds(self.out, self.level)

    @property
    def of_households(self) -> Masks:
        """What writes masks of households, here too where a line is about members."""
        return Masks(self.out, HOUSEHOLD)

    # Masks and arrays

    def read_mask(self, level: str, place: int) -> Operand:
        """A mask of a frame."""
        return self.out.value(f"load {type_of_mask(level)}, ptr {self.mask_at(level, place)}, align 8")

    def put_mask(self, level: str, place: int, mask: Operand) -> None:
        """Write a mask of a frame."""
        given = f"{type_of_mask(level)} {Masks(self.out, level).literal(mask)}"
        self.out.do(f"store {given}, ptr {self.mask_at(level, place)}, align 8")

    def own(self, level: str, place: int) -> Operand:
        """A number of the kernel's own, which stands in the place of a mask."""
        return self.out.value(f"load i64, ptr {self.mask_at(level, place)}")

    def put_own(self, level: str, place: int, number: Operand) -> None:
        """Write a number of the kernel's own."""
        self.out.do(f"store i64 {number}, ptr {self.mask_at(level, place)}")

    def mask_at(self, level: str, place: int) -> Operand:
        """Where a mask is kept: in a frame, or in a slot of the piece that alone knows it."""
        passing = self.frames[level].passing(place)
        if passing is not None:
            kind = f"[{passing.count} x {type_of_mask(level)}]"
            slot = self.out.slot(f"{level} {passing.name}", kind, of_zeros=True)
            return self.out.value(f"getelementptr {type_of_mask(level)}, ptr {slot}, i64 {passing.number}")
        return self.out.value(f"getelementptr {type_of_mask(level)}, ptr %{level}w, i64 {place}")

    def masks_of(self, name: str, level: str, called: str, count: int) -> int:
        """The place of the first of so many masks about a variable: in a frame unless one piece alone names it."""
        frame = self.frames[level]
        return (frame.passing_mask if name in self.of_one_piece else frame.mask)(called, count)

    def leave_out(self, level: str, place: int, lane: Operand) -> None:
        """Take a lane out of a mask of a frame."""
        at = self.rounds.word_of(self.mask_at(level, place), lane)
        others = self.out.value(f"xor i64 {self.rounds.bit_of(lane)}, -1")
        before = self.out.value(f"load i64, ptr {at}")
        self.out.do(f"store i64 {self.out.value(f'and i64 {before}, {others}')}, ptr {at}")

    def cell(self, level: str, array: int, lane: Operand) -> Operand:
        """Where an array of a frame keeps the number of a lane."""
        start = self.array(level, array)
        return self.out.value(f"getelementptr i64, ptr {start}, i64 {lane}")

    def array(self, level: str, array: int) -> Operand:
        """Where an array of a frame begins."""
        return self.out.value(f"getelementptr [{lanes_of(level)} x i64], ptr %{level}a, i64 {array}")

    def fetch(self, kind: str, at: Operand, further: int, *, to_write: bool = False) -> None:
        """Have what stands so many places further on brought near, for the lanes that come next."""
        place = self.out.value(f"getelementptr {kind}, ptr {at}, i64 {further}")
        self.out.do(f"call void @llvm.prefetch.p0(ptr {place}, i32 {int(to_write)}, i32 3, i32 1)")

    def owner(self, lane: Operand) -> Operand:
        """The lane of a member's household."""
        return self.out.value(f"load i64, ptr {self._owner_at(lane)}")

    def _owner_at(self, lane: Operand) -> Operand:
        self.reads_owners = True
        return self.cell(MEMBER, OWNERS, lane)

    def lane_of(self, level: str, lane: Operand) -> Operand:
        """The lane of a variable's own level: a household's where a line about members reads it."""
        return self.owner(lane) if level != self.level else lane

    def row(self, level: str, lane: Operand) -> Operand:
        """The row of a lane among those of a level."""
        first = self.own(level, FIRST)
        return self.out.value(f"add i64 {first}, {self.lane_of(level, lane)}")

    def is_beyond(self, lane: Operand) -> None:
        """Note that a number of a household went beyond 64 bits."""
        bit = self.rounds.bit_of(lane)
        if self.level == HOUSEHOLD:
            self.are_beyond(bit)
            return
        masks = self.rounds
        word = self.out.value(f"lshr i64 {lane}, 6")
        self.are_beyond(
            self.gathered(self.out.value(f"insertelement {masks.type} {masks.literal(NONE)}, i64 {bit}, i64 {word}"))
        )

    def are_beyond(self, households: Operand) -> None:
        """Note of which households a number went beyond 64 bits."""
        self.put_mask(HOUSEHOLD, BEYOND, self.of_households.either(self.read_mask(HOUSEHOLD, BEYOND), households))

    # From households to members and back

    def spread(self, of_households: Operand) -> Operand:
        """The members of those households."""
        if of_households in {NONE, ALL}:
            return of_households
        return self.out.value(f"call {type_of_mask(MEMBER)} @spread({self.runs()}, i64 {of_households})")

    def gathered(self, of_members: Operand) -> Operand:
        """The households of those members."""
        if of_members == NONE:
            return NONE
        return self.out.value(f"call i64 @any({self.runs()}, {type_of_mask(MEMBER)} {of_members})")

    def runs(self) -> str:
        """What tells where the members of each household are."""
        return f"ptr %mw, ptr {self.array(MEMBER, RUNS)}"

    def bring(self, name: str) -> None:
        """Make ready for members what is known of their households under a name, once for each group of them."""
        kept = self.kept.get((name, HOUSEHOLD))
        if kept is None or kept.kind in {"same", "code"} or name in self._spread:
            return
        self._spread.add(name)
        place = self.frames[MEMBER].mask(f"of household {name}", 2)
        masks = 2 if kept.kind in {"bits", "presumed", "mostly"} else 1
        for part in range(masks):
            self.put_mask(MEMBER, place + part, self.spread(self.read_mask(HOUSEHOLD, kept.mask + part)))

    # Variables

    def load(self, name: str) -> Lanes:
        """What a variable holds for each lane."""
        kept = self.kept.get((name, self.level)) or self.kept[name, HOUSEHOLD]
        place, level = kept.mask, kept.level
        if kept.kind == "same":
            is_known = self.out.value(f"icmp ne i64 {self.own(HOUSEHOLD, place + 1)}, 0")
            return Same(self.own(HOUSEHOLD, place), self.rounds.wide(is_known))
        if level != self.level:
            place, level = self.frames[MEMBER].mask(f"of household {name}"), MEMBER
        if kept.kind == "bits":
            return Bits(self.read_mask(level, place), self.read_mask(level, place + 1))
        known = self.read_mask(level, place)
        read = self.read(kept)
        if kept.presumed:
            read = self._presuming(read, self.mask_at(level, place + 1), kept.presumed)
        return Numbers(known, read)

    def _presuming(self, read: Read, recorded: Operand, presumed: str) -> Read:
        """What reads numbers where they are recorded, by a mask in memory, and what is presumed elsewhere."""
        eights = read.eight

        def one(lane: Operand) -> Operand:
            word = self.out.value(f"load i64, ptr {self.rounds.word_of(recorded, lane)}")
            bit = self.out.value(f"and i64 {word}, {self.rounds.bit_of(lane)}")
            is_recorded = self.out.value(f"icmp ne i64 {bit}, 0")
            return self.out.value(f"select i1 {is_recorded}, i64 {read.one(lane)}, i64 {presumed}")

        def eight(first: Operand, lanes: Operand) -> Operand:
            assert eights is not None  # noqa: S101 - it is handed on only then
            are_recorded = self.rounds.eight_bits(recorded, first)
            values = eights(first, self.out.value(f"and {EIGHT_BITS} {lanes}, {are_recorded}"))
            given = f"{EIGHT} {values}, {EIGHT} splat (i64 {presumed})"
            return self.out.value(f"select {EIGHT_BITS} {are_recorded}, {given}")

        return Read(one, None if eights is None else eight)

    def read(self, kept: Kept) -> Read:
        """What reads the numbers that are kept of a variable."""
        if kept.read is not None:
            return kept.read()

        def one(lane: Operand) -> Operand:
            return self.out.value(f"load i64, ptr {self.cell(kept.level, kept.array, self.lane_of(kept.level, lane))}")

        def eight(first: Operand, lanes: Operand) -> Operand:
            if kept.level == self.level:
                return self.out.value(f"load {EIGHT}, ptr {self.cell(kept.level, kept.array, first)}, align 8")
            return self.owned("i64", self.array(kept.level, kept.array), first, lanes, str(lanes_of(HOUSEHOLD) + SPARE))

        return Read(one, eight)

    def owned(self, kind: str, start: Operand, first: Operand, lanes: Operand, count: Operand) -> Operand:
        """For eight members the numbers of their households, of so many that stand from a place on."""
        given = f"ptr {start}, ptr {self._owner_at(first)}, {EIGHT_BITS} {lanes}, i64 {count}"
        return self.out.value(f"call {EIGHT} @owned.{kind}({given})")

    def same_as(self, name: str) -> Reader | None:
        """What reads the numbers of a variable, for another that is the same."""
        kept = self.kept.get((name, self.level)) or self.kept.get((name, HOUSEHOLD))
        if kept is None or kept.kind not in {"array", "column"}:
            return None
        self._lasting.add(name)
        return lambda: self.read(kept)

    def stands_for(self, name: str, other: str) -> bool:
        """Let a name stand for a variable that most lanes share; gives whether it does."""
        kept = self.kept.get((other, self.level))
        if kept is None or kept.kind not in {"mostly", "presumed"}:
            return False
        self.kept[name, self.level] = kept
        self._lasting |= {name, other}
        return True

    def code(self, name: str) -> list[Operand]:
        """The masks of a small code, its lowest bits first."""
        kept = self.kept[name, self.level]
        return [self.read_mask(self.level, kept.mask + bit) for bit in range(self.widths[name])]

    def place(self, name: str, level: str, kind: str, read: Reader | None = None, presumed: str = "") -> Kept:
        """Where a variable is kept, from its first line on."""
        key = (name, level)
        if key not in self.kept:
            holder = HOUSEHOLD if kind == "same" else level
            array = self.frames[holder].array(name) if kind in {"array", "mostly"} else 0
            mask = self.masks_of(name, holder, name, self.widths[name] if kind == "code" else 2)
            self.kept[key] = Kept(level, mask, kind, array, read, presumed)
        kept = self.kept[key]
        assert kept.kind == kind, f"{name} is kept as {kept.kind} and written as {kind}"  # noqa: S101 - of the text
        return kept

    def release(self, name: str) -> None:
        """Let others have the place of a variable that is not read again.

        A piece about members is gone through for each group of them: what a household has is read again by the next,
        and given to others once the piece has ended.
        """
        if name in self._lasting or name.startswith(IS_FIRST):
            return
        self._release(name, MEMBER)
        if self.level == MEMBER:
            self._to_release.append(name)
        else:
            self._release(name, HOUSEHOLD)

    def end_piece(self) -> None:
        """Let others have what a household no longer needs once a piece has ended."""
        for name in self._to_release:
            self._release(name, HOUSEHOLD)
        self._to_release.clear()

    def _release(self, name: str, level: str) -> None:
        frame, kept = self.frames[level], self.kept.get((name, level))
        if kept is not None and kept.kind in {"array", "mostly"}:
            frame.release(name)
        for mask in (name, f"choices of {name}", f"of household {name}"):
            frame.release_mask(mask)

    def kind(self, name: str) -> str | None:
        """How a variable is kept at this level, where it has been written."""
        kept = self.kept.get((name, self.level))
        return None if kept is None else kept.kind
