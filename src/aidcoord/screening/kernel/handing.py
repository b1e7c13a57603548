"""Compiles what a kernel hands out: verdicts, what fails and amounts, a column a benefit, and how it went."""

import ast
from collections.abc import Sequence

from attrs import define

from aidcoord.screening.kernel.awards import Awards
from aidcoord.screening.kernel.frames import BEYOND, FIRST, LANES
from aidcoord.screening.kernel.lanes import Same
from aidcoord.screening.kernel.variables import HOUSEHOLD, MEMBER
from aidcoord.screening.kernel.writing import Operand


@define
class Handing(Awards):
    """Compiles `TELL_H`, `TELL_M` and `END`."""

    def hand_out(self, call: ast.Call) -> None:
        """Write to what the kernel gives."""
        name = ast.unparse(call.func)
        if name == "END":
            _household, size, meets = call.args
            self._end(size, meets)
        else:
            _row, *told = call.args
            self._tell(name[-1], *told)

    def _tell(self, whom: str, number: ast.expr, verdict: ast.expr, fails: ast.expr, due: ast.expr) -> None:
        level = HOUSEHOLD if whom == "H" else MEMBER
        column = self.out.value(f"mul i64 {self.context(f'{whom}_STRIDE')}, {ast.literal_eval(number)}")
        row = self.out.value(f"add i64 {self.word(level, FIRST)}, {column}")
        for array, node in (("VERDICTS", verdict), ("FAILS", fails)):
            self._put_bytes(f"{whom}_{array}", row, self._words(node))
        is_due = self._is_due(verdict)
        amount = self.value(due)
        lanes = self.rounds.every(self.mask, is_due, amount.known)
        if isinstance(amount, Same) and amount.value == "0":
            return
        amounts = self.out.value(f"inttoptr i64 {self.context(f'{whom}_AMOUNTS')} to ptr")
        start = self.out.value(f"getelementptr i64, ptr {amounts}, i64 {row}")

        def put(lane: Operand) -> None:
            at = self.out.value(f"getelementptr i64, ptr {start}, i64 {lane}")
            self.out.do(f"store i64 {self.of(amount, lane)}, ptr {at}")

        self.rounds.each(lanes, put)

    def _is_due(self, verdict: ast.expr) -> Operand:
        lowest, *others = self._words(verdict)
        found = lowest
        for word in others:
            found = self.rounds.without(found, word)
        return found

    def _words(self, node: ast.expr) -> list[Operand]:
        """The words of a small code, for the lanes of the mask."""
        if isinstance(node, ast.Constant):
            number = ast.literal_eval(node)
            return [self.mask if number >> bit & 1 else "0" for bit in range(number.bit_length())]
        assert isinstance(node, ast.Name)  # noqa: S101 - of the text
        return [self.rounds.both(self.mask, word) for word in self.code(node.id)]

    def _put_bytes(self, name: str, row: Operand, words: Sequence[Operand]) -> None:
        """Write a byte for each lane, of the bits of a code."""
        found = None
        for bit, word in enumerate(words):
            if word == "0":
                continue
            lanes = self.out.value(f"bitcast i64 {word} to <{LANES} x i1>")
            each = ", ".join([f"i8 {1 << bit}"] * LANES)
            one = self.out.value(
                f"select <{LANES} x i1> {lanes}, <{LANES} x i8> <{each}>, <{LANES} x i8> zeroinitializer"
            )
            found = one if found is None else self.out.value(f"or <{LANES} x i8> {found}, {one}")
        pointer = self.out.value(f"inttoptr i64 {self.context(name)} to ptr")
        at = self.out.value(f"getelementptr i8, ptr {pointer}, i64 {row}")
        self.out.do(f"store <{LANES} x i8> {found or 'zeroinitializer'}, ptr {at}, align 1")

    def _end(self, size: ast.expr, meets: ast.expr) -> None:
        rounds = self.rounds
        empty = self.holds(ast.Compare(size, [ast.Eq()], [ast.Constant(0)]))
        beyond = rounds.both(self.mask, self.word(HOUSEHOLD, BEYOND))
        may_meet = rounds.every(self.mask, self.as_bits(self.value(meets)).yes)
        words = [
            rounds.without(rounds.without(may_meet, empty), beyond),
            beyond,
            rounds.without(empty, beyond),
        ]
        self._put_bytes("STATUS", self.word(HOUSEHOLD, FIRST), words)
