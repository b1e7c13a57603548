"""Reads columns of a register: bits by the word, numbers lane by lane and without a copy."""

import ast
from collections.abc import Callable
from typing import Final

from attrs import define, field

from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS
from aidcoord.screening.kernel.context import CONTEXT, EPOCH_BITS, WORDS_OF_A_COLUMN
from aidcoord.screening.kernel.frames import FIRST, HOUSEHOLD, MEMBER, WORD, lanes_of, type_of_mask
from aidcoord.screening.kernel.lanes import ALL, Bits, Eight, Lanes, Numbers, Read
from aidcoord.screening.kernel.variables import Reader, Variables
from aidcoord.screening.kernel.writing import Operand

_SURE: Final = frozenset({"MEMBERS", "AWARDS", "BLOCKS", "H_county"})
"""The columns of which nothing is ever unknown."""


@define
class Reading(Variables):
    """Reads columns; `columns` are those that the text reads, in the order in which it is given them."""

    storage: Callable[[str], str] = field(kw_only=True)
    """How the values of a column are stored: `bit`, `i8`, `i16`, `i32`, `i64` or `date32`."""
    columns: dict[str, int] = field(factory=dict)

    def context(self, name: str) -> Operand:
        """A word that the kernel is given."""
        at = self.out.value(f"getelementptr i64, ptr %context, i64 {CONTEXT.index(name)}")
        return self.out.value(f"load i64, ptr {at}, !invariant.load !0")

    def column(self, name: str, place: ast.expr) -> Lanes:
        """What a column holds for each lane."""
        level = MEMBER if name.startswith("M_") else HOUSEHOLD
        start = self.out.value(f"add i64 {self.own(level, FIRST)}, {self.shift_of(name)}")
        known = ALL if name in _SURE else self._bits(name, 1, start, level)
        if self.storage(name) == "bit":
            return Bits(self.rounds.both(self._bits(name, 0, start, level), known), known)
        further = 1 if isinstance(place, ast.BinOp) else 0
        return Numbers(known, self.reader(name, further)())

    def shift_of(self, name: str) -> Operand:
        """Where the rows of a column begin."""
        return self.column_word(name, 2)

    def column_word(self, name: str, part: int) -> Operand:
        """One of the words that a column is given by."""
        place = WORDS_OF_A_COLUMN * self.columns.setdefault(name, len(self.columns))
        columns = self.out.value(f"inttoptr i64 {self.context('COLUMNS')} to ptr")
        at = self.out.value(f"getelementptr i64, ptr {columns}, i64 {place + part}")
        return self.out.value(f"load i64, ptr {at}, !invariant.load !0")

    def _bits(self, name: str, part: int, start: Operand, level: str) -> Operand:
        bits = self.out.value(f"inttoptr i64 {self.column_word(name, part)} to ptr")
        rows = self.context("HOUSEHOLDS" if level == HOUSEHOLD else "PEOPLE")
        end = self.out.value(f"add i64 {rows}, {self.shift_of(name)}")
        given = f"ptr {bits}, i64 {start}, i64 {end}"
        found = self.out.value(f"call {type_of_mask(level)} @bits.{level}({given})")
        return found if level == self.level else self.spread(found)

    def reader(self, name: str, further: int = 0) -> Reader:
        """What reads the numbers of a column, wherever they are asked for."""

        def here() -> Read:
            level = MEMBER if name.startswith("M_") else HOUSEHOLD
            kind = self.storage(name).replace("date32", "i32")
            first = self.out.value(f"add i64 {self.own(level, FIRST)}, {self.shift_of(name)}")
            values = self.out.value(f"inttoptr i64 {self.column_word(name, 0)} to ptr")
            moved = self.out.value(f"add i64 {first}, {further}") if further else first
            start = self.out.value(f"getelementptr {kind}, ptr {values}, i64 {moved}")
            eight = self._eights(name, kind, start, level)
            codes = self._codes(start) if level == self.level and kind == "i8" else None
            return Read(lambda lane: self._stored(name, kind, start, self.lane_of(level, lane)), eight, codes)

        return here

    def _eights(self, name: str, kind: str, start: Operand, level: str) -> Eight:
        """What reads eight numbers of a column, as far as the mask has them: the others may not be there."""
        rows = self._rows_left(level)
        if level != self.level:
            return lambda first, lanes: self._meant(name, self.owned(kind, start, first, lanes, rows))

        def eight(first: Operand, lanes: Operand) -> Operand:
            at = self.out.value(f"getelementptr {kind}, ptr {start}, i64 {first}")
            self.fetch(kind, at, lanes_of(self.level))
            left = self.out.value(f"sub i64 {rows}, {first}")
            given = f"ptr {at}, {EIGHT_BITS} {lanes}, i64 {left}"
            read = self.out.value(f"call <8 x {kind}> @read.{kind}({given})")
            return self._meant(name, read if kind == "i64" else self.out.value(f"sext <8 x {kind}> {read} to {EIGHT}"))

        return eight

    def _rows_left(self, level: str) -> Operand:
        """How many rows of a level there are from the first one here on."""
        rows = self.context("HOUSEHOLDS" if level == HOUSEHOLD else "PEOPLE")
        return self.out.value(f"sub i64 {rows}, {self.own(level, FIRST)}")

    def _codes(self, start: Operand) -> Callable[[Operand, Operand], Operand]:
        """What reads the bytes of all lanes of a word, as far as its mask has them."""
        rows = self._rows_left(self.level)

        def codes(word: Operand, mask: Operand) -> Operand:
            at = self.out.value(f"getelementptr [{WORD} x i8], ptr {start}, i64 {word}")
            self.fetch("i8", at, lanes_of(self.level))
            left = self.out.value(f"sub i64 {rows}, {self.out.value(f'shl i64 {word}, 6')}")
            return self.out.value(f"call <{WORD} x i8> @read.codes(ptr {at}, i64 {mask}, i64 {left})")

        return codes

    def _meant(self, name: str, values: Operand) -> Operand:
        """What eight numbers of a column stand for: a day is told by its number in the calendar."""
        is_day = self.storage(name) == "date32"
        return self.out.value(f"add {EIGHT} {values}, splat (i64 {EPOCH_BITS})") if is_day else values

    def _stored(self, name: str, kind: str, start: Operand, lane: Operand) -> Operand:
        where = self.out.value(f"getelementptr {kind}, ptr {start}, i64 {lane}")
        value = self.out.value(f"load {kind}, ptr {where}, !invariant.load !0")
        wide = value if kind == "i64" else self.out.value(f"sext {kind} {value} to i64")
        return self.out.value(f"add i64 {wide}, {EPOCH_BITS}") if self.storage(name) == "date32" else wide
