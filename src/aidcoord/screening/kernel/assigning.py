"""Compiles assignments: each variable is kept in the shortest way that holds all that is written to it."""

import ast
from collections.abc import Callable, Mapping
from typing import Final

from attrs import define, field

from aidcoord.screening.kernel.awards import AWARDED
from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS
from aidcoord.screening.kernel.frames import HOUSEHOLD, MEMBER
from aidcoord.screening.kernel.gathering import GATHERERS
from aidcoord.screening.kernel.handing import Handing
from aidcoord.screening.kernel.lanes import (
    ALL,
    NONE,
    Bits,
    EightChosen,
    EightDone,
    EightWorked,
    Numbers,
    Read,
    Same,
    Worked,
)
from aidcoord.screening.kernel.uses import is_code
from aidcoord.screening.kernel.variables import Kept, Reader
from aidcoord.screening.kernel.writing import Operand

_YES_NO: Final = ("CO_LIVES", "HERE", "IS_ASKED", "MEETS", "HAS_AWARDS", "MAY_HAVE_AWARDS", "MAY_BLOCK")
_YES_NO_BEGINS: Final = ("CLAIMS_", "IS_FIRST_")


@define
class Assigning(Handing):
    """Compiles what writes to variables."""

    is_yes_no: Callable[[str], bool] = field(kw_only=True)
    """Whether a name of the law is a yes/no."""
    ways: Mapping[str, int] = field(factory=dict)
    """In how many different ways each variable is written."""

    def assign(self, statement: ast.Assign) -> None:
        """Compile one assignment."""
        (target,) = statement.targets
        assert isinstance(target, ast.Name)  # noqa: S101 - the text has no other
        name, node = target.id, statement.value
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if called in GATHERERS:
            assert isinstance(node, ast.Call)  # noqa: S101 - it is called
            self.gather(name, node)
        elif is_code(name):
            self._write_code(name, ast.literal_eval(node))
        elif called == "PRESUMED":
            assert isinstance(node, ast.Call)  # noqa: S101 - it is called
            self._presume(name, *node.args)
        elif isinstance(node, ast.IfExp) and isinstance(node.body, ast.Subscript):
            self._read_where(name, node.body, node.test, node.orelse)
        elif called in AWARDED:
            assert isinstance(node, ast.Call)  # noqa: S101 - it is called
            self._write(name, self.awarded(called, *node.args), None)
        else:
            is_other = isinstance(node, ast.Name) and self.ways[name] == 1 and self.stands_for(name, node.id)
            if not is_other:
                self._write(name, self.value(node), self._reader(node))
            if name in self.asked:
                self.keep_choices_of(name)

    def _reader(self, node: ast.expr) -> Reader | None:
        """What reads the numbers of a column, or of another variable."""
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and isinstance(node.slice, ast.Name):
            return self.reader(node.value.id)
        return self.same_as(node.id) if isinstance(node, ast.Name) else None

    def _is_yes_no(self, name: str) -> bool:
        return name in _YES_NO or name.startswith(_YES_NO_BEGINS) or self.is_yes_no(name)

    def _write(self, name: str, value: Same | Bits | Numbers | Worked, read: Reader | None) -> None:
        kind, is_only = self.kind(name), self.ways[name] == 1 and not name.startswith("IS_FIRST_")
        if isinstance(value, Same) and kind in {None, "same"} and is_only:
            kept = self.place(name, self.level, "same")
            self.put_own(HOUSEHOLD, kept.mask, value.value)
            self.put_own(HOUSEHOLD, kept.mask + 1, self.rounds.has(value.known, "0"))
        elif isinstance(value, Bits) or self._is_yes_no(name):
            self._write_bits(name, value, is_only=is_only)
        elif read is not None and is_only:
            kept = self.place(name, self.level, "column", read)
            self.put_mask(self.level, kept.mask, value.known)
        else:
            self._write_numbers(name, value, is_only=is_only)

    def _put_known(self, kept: Kept, place: int, mask: Operand, *, is_only: bool) -> None:
        """Write a word for the lanes of the mask."""
        if not is_only:
            mask = self.rounds.chosen(self.mask, mask, self.read_mask(kept.level, place))
        self.put_mask(kept.level, place, mask)

    def _write_bits(self, name: str, value: Same | Bits | Numbers | Worked, *, is_only: bool) -> None:
        kept = self.place(name, self.level, "bits")
        if isinstance(value, (Same, Bits)):
            bits = self.as_bits(value)
            self._put_known(kept, kept.mask, bits.yes, is_only=is_only)
            self._put_known(kept, kept.mask + 1, bits.known, is_only=is_only)
            return
        lanes = self.rounds.both(self.mask, value.known)
        self._put_known(kept, kept.mask + 1, lanes, is_only=is_only)
        yes = self.rounds.those(lanes, lambda lane: self._bit(value, kept, kept.mask + 1, lane), self._eight_yes(value))
        self._put_known(kept, kept.mask, yes, is_only=is_only)

    def _bit(self, value: Numbers | Worked, kept: Kept, place: int, lane: Operand) -> Operand:
        return self.out.value(f"trunc i64 {self._worked(value, kept, place, lane)} to i1")

    def _eight_yes(self, value: Numbers | Worked) -> EightChosen | None:
        eight = _eight_worked(value)
        if eight is None:
            return None

        def bits(first: Operand, lanes: Operand) -> tuple[Operand, Operand | None]:
            values, doubts = eight(first, lanes)
            return self.out.value(f"trunc {EIGHT} {values} to {EIGHT_BITS}"), doubts

        return bits

    def _worked(self, value: Numbers | Worked, kept: Kept, place: int, lane: Operand) -> Operand:
        """The number of a lane; where working it out does not end well, it is unknown."""
        if isinstance(value, Numbers):
            return value.of(lane)
        number, ended = value.of(lane)

        def forget() -> None:
            self.leave_out(kept.level, place, lane)

        self.rounds.went_well(ended, forget, lambda: self.is_beyond(lane))
        return number

    def _write_numbers(self, name: str, value: Same | Bits | Numbers | Worked, *, is_only: bool) -> None:
        assert not isinstance(value, Bits)  # noqa: S101 - a number
        kind, known = self.kind(name), self.rounds.both(self.mask, value.known)
        if kind is None and isinstance(value, Same):
            self._begin_numbers(name, value.value, known)
            return
        kept = self.place(name, self.level, kind or "array")
        is_only = is_only or kind is None
        self._put_known(kept, kept.mask, known, is_only=is_only)
        if kind == "mostly":
            given = self.read_mask(kept.level, kept.mask + 1)
            self.put_mask(kept.level, kept.mask + 1, self.rounds.either(given, known))
        if isinstance(value, Same):
            number = value.value
            value = Numbers(value.known, Read(lambda _lane: number))
        self._copy(kept, known, value, is_only=is_only)

    def _begin_numbers(self, name: str, number: Operand, known: Operand) -> None:
        """Begin a variable with the same number for all; of members, who are many, those with others are told apart."""
        if self.level == MEMBER and number.isdigit():
            kept = self.place(name, self.level, "mostly", presumed=number)
            self.put_mask(kept.level, kept.mask + 1, NONE)
        else:
            kept = self.place(name, self.level, "array")
            self.fill(kept, number)
        self.put_mask(kept.level, kept.mask, known)

    def _copy(self, kept: Kept, lanes: Operand, value: Numbers | Worked, *, is_only: bool) -> None:
        def put(lane: Operand) -> None:
            number = self._worked(value, kept, kept.mask, lane)
            self.out.do(f"store i64 {number}, ptr {self.cell(kept.level, kept.array, lane)}")

        self.rounds.each(lanes, put, self._put_eight(kept, value, is_only=is_only))

    def _put_eight(self, kept: Kept, value: Numbers | Worked, *, is_only: bool) -> EightDone | None:
        eight = _eight_worked(value)
        if eight is None:
            return None

        def put(first: Operand, lanes: Operand) -> Operand | None:
            values, doubts = eight(first, lanes)
            given = f"{EIGHT} {values}, {EIGHT_BITS} {lanes}, ptr {self.cell(kept.level, kept.array, first)}"
            self.out.do(f"call void @{'write.once' if is_only else 'write'}({given})")
            return doubts

        return put

    def _presume(self, name: str, column: ast.expr, presumed: ast.expr, *condition: ast.expr) -> None:
        """Evidence of which something is presumed where it is unknown."""
        rounds, value = self.rounds, self.value(column)
        number = int(ast.literal_eval(presumed))
        is_presumed = rounds.wide(self.out.value(f"icmp ne i64 {self.context('PRESUME')}, 0"))
        may = rounds.every(is_presumed, *(self.holds(one) for one in condition))
        filled = rounds.without(may, value.known)
        known = rounds.either(value.known, filled)
        if self._is_yes_no(name):
            bits = self.as_bits(value)
            self._write(name, Bits(rounds.either(bits.yes, filled) if number else bits.yes, known), None)
        else:
            assert isinstance(column, ast.Subscript)  # noqa: S101 - of the text
            self._write_either(name, column, value.known, number, filled)

    def _read_where(self, name: str, column: ast.Subscript, test: ast.expr, otherwise: ast.expr) -> None:
        """A column where a condition holds, and a number elsewhere."""
        holds, known = self.holds(test), self.value(column).known
        read, others = self.rounds.both(holds, known), self.rounds.opposite(holds)
        self._write_either(name, column, read, int(ast.literal_eval(otherwise)), others)

    def _write_either(self, name: str, column: ast.Subscript, read: Operand, number: int, others: Operand) -> None:
        """A column for the lanes of one mask, a number for those of the other."""
        rounds, reader = self.rounds, self.reader(ast.unparse(column.value))
        kept = self.place(name, self.level, "presumed", reader, str(number))
        self.put_mask(self.level, kept.mask, rounds.either(read, others))
        self.put_mask(self.level, kept.mask + 1, read)
        if name in self.asked:
            self.keep_choices(name, rounds.both(self.mask, read), Numbers(read, reader()))
            self.join_choice(name, number, rounds.both(self.mask, others))

    def _write_code(self, name: str, number: int) -> None:
        """Write a small code for the lanes of the mask."""
        is_new = self.kind(name) is None
        kept = self.place(name, self.level, "code")
        for bit, word in enumerate(self.code(name)):
            kept_before = NONE if is_new and name != "VERDICT" else word
            mask = ALL if number >> bit & 1 else NONE
            self.put_mask(self.level, kept.mask + bit, self.rounds.chosen(self.mask, mask, kept_before))


def _eight_worked(value: Numbers | Worked) -> EightWorked | None:
    """What gives the values of eight lanes, and those in doubt, of numbers none."""
    if isinstance(value, Worked):
        return value.eight
    eight = value.eight
    return None if eight is None else lambda first, lanes: (eight(first, lanes), None)
