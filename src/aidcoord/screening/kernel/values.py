"""Compiles the values and conditions in the text of a kernel, each for many lanes at once under a mask."""

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from attrs import define, field

from aidcoord.screening.kernel.calls import CONDITIONS
from aidcoord.screening.kernel.compiled import (
    EIGHT,
    EIGHT_BITS,
    FAILED,
    RESULT_OF_EIGHT,
    WELL,
    Compiled,
)
from aidcoord.screening.kernel.context import CONTEXT
from aidcoord.screening.kernel.frames import HOUSEHOLD, PARAMETERS
from aidcoord.screening.kernel.lanes import ALL, NONE, Bits, EightWorked, Lanes, Same, Worked
from aidcoord.screening.kernel.passing import Passing
from aidcoord.screening.kernel.writing import SIGNS, Operand


@define
class Values(Passing):
    """Compiles values."""

    calls: Mapping[str, Compiled] = field(kw_only=True)
    """The functions that the text calls, by what it calls them."""
    _bound: list[Mapping[str, Lanes]] = field(factory=list)

    def value(self, node: ast.expr) -> Lanes:
        """What an expression gives for each lane."""
        match node:
            case ast.Constant() | ast.UnaryOp():
                number = ast.literal_eval(node)
                return Same(str(int(number or 0)), NONE if number is None else ALL)
            case ast.Name(id=name):
                return self._named(name)
            case ast.Subscript(value=ast.Name(id=name), slice=place):
                return self.column(name, place)
            case ast.IfExp():
                return self._chosen(node)
            case ast.Call():
                return self._called(node)
        raise AssertionError(f"the text of a kernel has no {ast.unparse(node)}")

    def as_bits(self, value: Lanes) -> Bits:
        """A yes/no of which each lane is a bit."""
        if isinstance(value, Bits):
            return value
        assert isinstance(value, Same)  # noqa: S101 - numbers are no yes/no
        if value.value.lstrip("-").isdigit():
            return Bits(value.known if int(value.value) else NONE, value.known)
        yes = self.rounds.wide(self.out.value(f"icmp ne i64 {value.value}, 0"))
        return Bits(self.rounds.both(yes, value.known), value.known)

    # What stands for itself

    def _named(self, name: str) -> Lanes:
        for bound in self._bound:
            if name in bound:
                return bound[name]
        if name in CONTEXT:
            return Same(self.context(name), ALL)
        return self.load(name)

    def _chosen(self, node: ast.IfExp) -> Lanes:
        test = self.holds(node.test)
        yes, no = (self.as_bits(self.value(part)) for part in (node.body, node.orelse))
        choose = self.rounds.chosen
        return Bits(choose(test, yes.yes, no.yes), choose(test, yes.known, no.known))

    # Calls

    def _called(self, node: ast.Call) -> Lanes:
        name = ast.unparse(node.func)
        if name in self._GIVERS:
            return self._GIVERS[name](self, *node.args)
        given = [self.value(argument) for argument in node.args]
        known = self.rounds.every(*(one.known for one in given))
        function = self.calls[name]
        if function.answers is not None and (bits := self.answered(function.answers, node.args, given, known)):
            return bits
        if all(isinstance(one, Same) for one in given):
            return self._once(function, given, known)
        return Worked(
            known,
            lambda lane: self.call(function, [self.of(one, lane) for one in given]),
            self.eight_of_call(function.eight, given),
        )

    def _once(self, function: Compiled, given: Sequence[Lanes], known: Operand) -> Lanes:
        """A function of what is the same for all, called once."""
        value, ended = self.call(function, [one.value for one in given if isinstance(one, Same)])
        is_well = self.rounds.wide(self.out.value(f"icmp eq i8 {ended}, {WELL}"))
        self._all_beyond(ended, known)
        return Same(value, self.rounds.both(known, is_well))

    def _all_beyond(self, ended: Operand, known: Operand) -> None:
        """Where what is the same for all goes beyond 64 bits, it does so for every household of the block."""
        is_beyond = self.rounds.wide(self.out.value(f"icmp sgt i8 {ended}, {FAILED}"))
        concerned = self.rounds.every(is_beyond, known, self.mask)
        households = concerned if self.level == HOUSEHOLD else self.gathered(concerned)
        self.are_beyond(households)

    def _looked_up(self, _tables: ast.expr, place: ast.expr, *keys: ast.expr) -> Lanes:
        tables = self.out.value(f"inttoptr i64 {self.own(HOUSEHOLD, PARAMETERS)} to ptr")
        number = ast.literal_eval(place)
        root = self._table_word(tables, str(number))
        given = [self.value(key) for key in keys]
        known = self.rounds.every(*(one.known for one in given))
        if all(isinstance(one, Same) for one in given):
            value, is_there = self._cell(tables, root, [self.of(one, "0") for one in given])
            return Same(value, self.rounds.both(known, self.rounds.wide(is_there)))

        def look(lane: Operand) -> tuple[Operand, Operand]:
            value, is_there = self._cell(tables, root, [self.of(one, lane) for one in given])
            return value, self.out.value(f"select i1 {is_there}, i8 {WELL}, i8 {FAILED}")

        return Worked(known, look, self._eight_cells(tables, root, given))

    def _eight_cells(self, tables: Operand, root: Operand, given: Sequence[Lanes]) -> EightWorked | None:
        """The cells of eight lanes, where they differ by the last key only."""
        *others, last = given
        eight = self.eight_of(last)
        if eight is None or not all(isinstance(one, Same) for one in others):
            return None
        node = root
        for one in others:
            node = self.out.value(f"call i64 @choose(ptr {tables}, i64 {node}, i64 {self.of(one, '0')})")

        def look(first: Operand, lanes: Operand) -> tuple[Operand, Operand]:
            given = f"ptr {tables}, i64 {node}, {EIGHT} {eight(first, lanes)}, {EIGHT_BITS} {lanes}"
            return self.both_of(f"call {RESULT_OF_EIGHT} @cells({given})")

        return look

    def _cell(self, tables: Operand, node: Operand, keys: Sequence[Operand]) -> tuple[Operand, Operand]:
        for key in keys:
            node = self.out.value(f"call i64 @choose(ptr {tables}, i64 {node}, i64 {key})")
        at = self.out.value(f"getelementptr i64, ptr {tables}, i64 {node}")
        is_there = self.out.value(f"icmp eq i64 {self._table_word(at, '0')}, 1")
        return self._table_word(at, "1"), is_there

    def _table_word(self, pointer: Operand, place: Operand) -> Operand:
        at = self.out.value(f"getelementptr i64, ptr {pointer}, i64 {place}")
        return self.out.value(f"load i64, ptr {at}, !invariant.load !0")

    def _not_negative(self, node: ast.expr) -> Lanes:
        amount = self.value(node)
        if isinstance(amount, Same):
            is_well = self.rounds.wide(self.out.value(f"icmp sge i64 {amount.value}, 0"))
            return Same(amount.value, self.rounds.both(amount.known, is_well))

        def kept(lane: Operand) -> tuple[Operand, Operand]:
            value = self.of(amount, lane)
            below = self.out.value(f"icmp slt i64 {value}, 0")
            return value, self.out.value(f"select i1 {below}, i8 {FAILED}, i8 {WELL}")

        eight = self.eight_of(amount)
        if eight is None:
            return Worked(amount.known, kept)

        def kept_of_eight(first: Operand, lanes: Operand) -> tuple[Operand, Operand]:
            values = eight(first, lanes)
            return values, self.out.value(f"icmp slt {EIGHT} {values}, zeroinitializer")

        return Worked(amount.known, kept, kept_of_eight)

    # Conditions

    def holds(self, node: ast.expr) -> Operand:
        """The mask of the lanes of which a condition holds."""
        match node:
            case ast.BoolOp(op=operation, values=parts):
                join = self.rounds.both if isinstance(operation, ast.And) else self.rounds.either
                found = self.holds(parts[0])
                for part in parts[1:]:
                    found = join(found, self.holds(part))
                return found
            case ast.Compare(left=left, ops=[operation], comparators=[right]):
                return self._compared(left, operation, right)
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in CONDITIONS:
                names, condition = CONDITIONS[name]
                self._bound.insert(0, dict(zip(names, (self.value(one) for one in arguments), strict=True)))
                found = self.holds(ast.parse(condition, mode="eval").body)
                self._bound.pop(0)
                return found
            case ast.Call(func=ast.Name(id="TWO"), args=parts):
                return self._two([self.holds(part) for part in parts])
        raise AssertionError(f"the text of a kernel has no {ast.unparse(node)}")

    def _two(self, masks: Sequence[Operand]) -> Operand:
        """The lanes that are in two masks or more."""
        one = two = NONE
        for mask in masks:
            two = self.rounds.either(two, self.rounds.both(one, mask))
            one = self.rounds.either(one, mask)
        return two

    def _compared(self, left: ast.expr, operation: ast.cmpop, right: ast.expr) -> Operand:
        if isinstance(operation, (ast.Is, ast.IsNot)):
            assert isinstance(right, ast.Constant)  # noqa: S101 - None, True or False
            found = self._is(self.value(left), right.value)
            return self.rounds.opposite(found) if isinstance(operation, ast.IsNot) else found
        if isinstance(left, ast.Name) and self.kind(left.id) == "code":
            return self._is_code(self.code(left.id), ast.literal_eval(right))
        return self._of_numbers(self.value(left), SIGNS[type(operation)], self.value(right))

    def _is(self, value: Lanes, wanted: object) -> Operand:
        if wanted is None:
            return self.rounds.opposite(value.known)
        bits = self.as_bits(value)
        return bits.yes if wanted else self.rounds.without(bits.known, bits.yes)

    def _is_code(self, words: Sequence[Operand], number: int) -> Operand:
        rounds = self.rounds
        return rounds.every(*(word if number >> bit & 1 else rounds.opposite(word) for bit, word in enumerate(words)))

    def _of_numbers(self, left: Lanes, sign: str, right: Lanes) -> Operand:
        known = self.rounds.both(left.known, right.known)
        if isinstance(left, Same) and isinstance(right, Same):
            return self.rounds.both(
                known, self.rounds.wide(self.out.value(f"icmp {sign} i64 {left.value}, {right.value}"))
            )
        eights = self.eights_of((left, right))

        def compare(first: Operand, lanes: Operand) -> tuple[Operand, None]:
            one, other = (eight(first, lanes) for eight in eights or ())
            return self.out.value(f"icmp {sign} {EIGHT} {one}, {other}"), None

        return self.rounds.those(
            self.rounds.both(self.mask, known),
            lambda lane: self.out.value(f"icmp {sign} i64 {self.of(left, lane)}, {self.of(right, lane)}"),
            compare if eights else None,
        )

    _GIVERS: ClassVar[Mapping[str, Callable[..., Lanes]]] = {
        "LOOK_UP": _looked_up,
        "NOT_NEGATIVE": _not_negative,
    }
