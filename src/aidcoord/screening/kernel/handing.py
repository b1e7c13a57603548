"""Compiles what a kernel hands out: verdicts, what fails and amounts, a column a benefit, and how it went."""

import ast
from collections.abc import Sequence
from typing import Final

from attrs import define

from aidcoord.screening.kernel.awards import Awards
from aidcoord.screening.kernel.compiled import EIGHT_BITS
from aidcoord.screening.kernel.dues import NO_AMOUNT
from aidcoord.screening.kernel.frames import BEYOND, FIRST, HOUSEHOLD, MEMBER, lanes_of
from aidcoord.screening.kernel.lanes import ALL, NONE, Lanes, Same
from aidcoord.screening.kernel.writing import Operand

_LINE: Final = 64
"""So many bytes are brought near at once."""


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
        row = self._row_told(whom, level, number)
        self._put_bytes(f"{whom}_VERDICTS", row, self._masks(verdict))
        self._put_bytes(f"{whom}_FAILS", row, self._masks(fails))
        if not isinstance(verdict, ast.Constant):
            amount = Same(str(NO_AMOUNT), ALL) if isinstance(due, ast.Constant) else self.value(due)
            self._list(whom, ast.literal_eval(number), self._is_due(verdict), amount)

    def _row_told(self, whom: str, level: str, number: ast.expr) -> Operand:
        """Where a benefit's column has what is told of the first lane."""
        column = self.out.value(f"mul i64 {self.context(f'{whom}_STRIDE')}, {ast.literal_eval(number)}")
        return self.out.value(f"add i64 {self.own(level, FIRST)}, {column}")

    def tell_nothing(self, body: Sequence[ast.stmt]) -> None:
        """Write zeros where statements that concern nobody would tell something: what stood there is of no use."""
        for call in told_in(body):
            whom, number = ast.unparse(call.func)[-1], call.args[1]
            row = self._row_told(whom, self.level, number)
            for name in ("VERDICTS", "FAILS"):
                self._put_bytes(f"{whom}_{name}", row, ())

    def _list(self, whom: str, number: int, is_due: Operand, amount: Lanes) -> None:
        """List those to whom a benefit is due, behind those who are listed already: their rows, and their amounts."""
        out = self.out
        column = out.value(f"mul i64 {self.context(f'{whom}_STRIDE')}, {number}")
        amounts, rows = (
            out.value(f"inttoptr i64 {self.context(f'{whom}_{name}')} to ptr") for name in ("AMOUNTS", "ROWS")
        )
        counts = out.value(f"inttoptr i64 {self.context(f'{whom}_COUNTS')} to ptr")
        count_at = out.value(f"getelementptr i64, ptr {counts}, i64 {number}")
        first_row = out.value(f"trunc i64 {self.own(self.level, FIRST)} to i32")

        def next_places(more: Operand) -> tuple[Operand, Operand]:
            count = out.value(f"load i64, ptr {count_at}")
            place = out.value(f"add i64 {column}, {count}")
            out.do(f"store i64 {out.value(f'add i64 {count}, {more}')}, ptr {count_at}")
            return (
                out.value(f"getelementptr i64, ptr {amounts}, i64 {place}"),
                out.value(f"getelementptr i32, ptr {rows}, i64 {place}"),
            )

        def put(lane: Operand) -> None:
            amount_at, row_at = next_places("1")
            out.do(f"store i64 {self.of(amount, lane)}, ptr {amount_at}")
            row = out.value(f"add i32 {first_row}, {out.value(f'trunc i64 {lane} to i32')}")
            out.do(f"store i32 {row}, ptr {row_at}")

        eights = self.eights_of((amount,))

        def put_eight(first: Operand, within: Operand) -> None:
            assert eights is not None  # noqa: S101 - it is handed on only then
            (eight,) = eights
            byte = out.value(f"bitcast {EIGHT_BITS} {within} to i8")
            more = out.value(f"zext i8 {out.value(f'call i8 @llvm.ctpop.i8(i8 {byte})')} to i64")
            amount_at, row_at = next_places(more)
            row = out.value(f"add i32 {first_row}, {out.value(f'trunc i64 {first} to i32')}")
            one = out.value(f"insertelement <8 x i32> poison, i32 {row}, i64 0")
            same = out.value(f"shufflevector <8 x i32> {one}, <8 x i32> poison, <8 x i32> zeroinitializer")
            following = out.value(f"add <8 x i32> {same}, <{', '.join(f'i32 {lane}' for lane in range(8))}>")
            # what is too much is written over by those who follow, or stands behind the last
            for kind, values, at in (("i64", eight(first, within), amount_at), ("i32", following, row_at)):
                out.do(f"call void @pack.{kind}(<8 x {kind}> {values}, {EIGHT_BITS} {within}, ptr {at})")

        self.rounds.each(self.rounds.every(self.mask, is_due, amount.known), put, put_eight if eights else None)

    def _is_due(self, verdict: ast.expr) -> Operand:
        lowest, *others = self._masks(verdict)
        found = lowest
        for mask in others:
            found = self.rounds.without(found, mask)
        return found

    def _masks(self, node: ast.expr) -> list[Operand]:
        """The masks of a small code, for the lanes of the mask."""
        if isinstance(node, ast.Constant):
            number = ast.literal_eval(node)
            return [self.mask if number >> bit & 1 else NONE for bit in range(number.bit_length())]
        assert isinstance(node, ast.Name)  # noqa: S101 - of the text
        return [self.rounds.both(self.mask, mask) for mask in self.code(node.id)]

    def _put_bytes(self, name: str, row: Operand, masks: Sequence[Operand]) -> None:
        """Write a byte for each lane, of the bits of a code."""
        found, lanes = None, lanes_of(self.level)
        for bit, mask in enumerate(masks):
            if mask == NONE:
                continue
            given = f"{self.rounds.type} {mask}, i8 {1 << bit}"
            one = self.out.value(f"call <{lanes} x i8> @bytes.{self.level}({given})")
            found = one if found is None else self.out.value(f"or <{lanes} x i8> {found}, {one}")
        pointer = self.out.value(f"inttoptr i64 {self.context(name)} to ptr")
        at = self.out.value(f"getelementptr i8, ptr {pointer}, i64 {row}")
        self.out.do(f"store <{lanes} x i8> {found or 'zeroinitializer'}, ptr {at}, align 1")
        for further in range(lanes, 2 * lanes, _LINE):
            self.fetch("i8", at, further, to_write=True)

    def _end(self, size: ast.expr, meets: ast.expr) -> None:
        rounds = self.rounds
        empty = self.holds(ast.Compare(size, [ast.Eq()], [ast.Constant(0)]))
        beyond = rounds.both(self.mask, self.read_mask(HOUSEHOLD, BEYOND))
        may_meet = rounds.every(self.mask, self.as_bits(self.value(meets)).yes)
        masks = [
            rounds.without(rounds.without(may_meet, empty), beyond),
            beyond,
            rounds.without(empty, beyond),
        ]
        self._put_bytes("STATUS", self.own(HOUSEHOLD, FIRST), masks)


def told_in(body: Sequence[ast.stmt]) -> list[ast.Call]:
    """Where statements tell what becomes of a benefit."""
    calls = (node for statement in body for node in ast.walk(statement) if isinstance(node, ast.Call))
    return [one for one in calls if ast.unparse(one.func) in {"TELL_H", "TELL_M"}]
