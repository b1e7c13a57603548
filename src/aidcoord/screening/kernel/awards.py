"""Compiles what a register's awards say of a household or a member: the only list that is searched one by one."""

import ast
from typing import Final

from attrs import define, field

from aidcoord.screening.kernel.compiled import BEYOND, FAILED, RESULT, WELL
from aidcoord.screening.kernel.context import EPOCH_BITS
from aidcoord.screening.kernel.frames import FIRST, HOUSEHOLD, MEMBER
from aidcoord.screening.kernel.gathering import Gathering
from aidcoord.screening.kernel.lanes import ALL, Worked
from aidcoord.screening.kernel.ranges import MOST_OF_A_TOTAL
from aidcoord.screening.kernel.writing import Operand, Writer

AWARDED: Final = frozenset({"AMOUNT_AWARDED", "IS_AWARDED"})
_GIVEN: Final = "ptr noalias readonly %context, i64 %household, i64 %subject, i64 %benefit, i64 %state"


@define
class Awards(Gathering):
    """Compiles `IS_AWARDED(subject, benefit, state)` and `AMOUNT_AWARDED(subject, benefit, state)`."""

    searches: dict[str, str] = field(factory=dict)
    """The functions that search awards, by their names."""

    def awarded(self, what: str, subject: ast.expr, *numbers: ast.expr) -> Worked:
        """What a search gives for each lane."""
        name = f"@{what.lower()}"
        if name not in self.searches:
            self.searches[name] = self._search(name, is_amount=what == "AMOUNT_AWARDED")
        benefit, state = (ast.literal_eval(one) for one in numbers)
        is_member = isinstance(subject, ast.BinOp)

        def search(lane: Operand) -> tuple[Operand, Operand]:
            household = self.row(HOUSEHOLD, lane)
            who = "-1"
            if is_member:
                first = self._plain("MEMBERS", "i32", household)
                who = self.out.value(f"sub i64 {self.out.value(f'add i64 {self.own(MEMBER, FIRST)}, {lane}')}, {first}")
            given = f"ptr %context, i64 {household}, i64 {who}, i64 {benefit}, i64 {state}"
            result = self.out.value(f"call {RESULT} {name}({given})")
            value = self.out.value(f"extractvalue {RESULT} {result}, 0")
            return value, self.out.value(f"extractvalue {RESULT} {result}, 1")

        return Worked(ALL, search)

    def _search(self, name: str, *, is_amount: bool) -> str:
        here, self.out = self.out, Writer()
        out = self.out
        place, found = out.slot("place"), out.slot("found")
        head, body, next_one, done = (out.label() for _ in range(4))
        out.do(f"store i64 {self._plain('AWARDS', 'i32', '%household')}, ptr {place}")
        last = self._plain("AWARDS", "i32", out.value("add i64 %household, 1"))
        out.do(f"store i64 0, ptr {found}")
        out.jump(head)
        out.begin(head)
        award = out.value(f"load i64, ptr {place}")
        out.branch(out.value(f"icmp slt i64 {award}, {last}"), body, done)
        out.begin(body)
        self._look_at(award, found, next_one, is_amount=is_amount)
        out.jump(next_one)
        out.begin(next_one)
        out.do(f"store i64 {out.value(f'add i64 {award}, 1')}, ptr {place}")
        out.jump(head)
        out.begin(done)
        out.end(f"ret {RESULT} {self._result(out.value(f'load i64, ptr {found}'))}")
        self.out = here
        return f"define internal {RESULT} {name}({_GIVEN}) #3 {{\n{out.text()}\n}}\n"

    def _look_at(self, award: Operand, found: Operand, next_one: str, *, is_amount: bool) -> None:
        """Count one award, where it is of the benefit and the subject, in the state, and in force."""
        out = self.out
        wanted = [
            out.value(f"icmp eq i64 {self._plain(column, kind, award)}, %{sought}")
            for column, kind, sought in (
                ("A_benefit", "i32", "benefit"),
                ("A_subject", "i32", "subject"),
                ("A_state", "i8", "state"),
            )
        ]
        on = self.context("ON")
        wanted.append(out.value(f"icmp sle i64 {self._day('A_starts', award)}, {on}"))
        open_end = out.value(f"xor i1 {self._is_known('A_ends', award)}, true")
        is_before_end = out.value(f"icmp sle i64 {on}, {self._day('A_ends', award)}")
        wanted.append(out.value(f"or i1 {open_end}, {is_before_end}"))
        for one in wanted:
            further = out.label()
            out.branch(one, further, next_one)
            out.begin(further)
        if not is_amount:
            out.do(f"store i64 1, ptr {found}")
            return
        known, unknown = out.label(), out.label()
        out.branch(self._is_known("A_amount", award), known, unknown)
        out.begin(unknown)
        out.end(f"ret {RESULT} {{i64 0, i8 {FAILED}}}")
        out.begin(known)
        amount = self._plain("A_amount", "i64", award)
        before = out.value(f"load i64, ptr {found}")
        total = out.value(f"add i64 {before}, {amount}")
        far, near = out.label(), out.label()
        out.branch(out.value(f"icmp ugt i64 {total}, {MOST_OF_A_TOTAL}"), far, near)
        out.begin(far)
        out.end(f"ret {RESULT} {{i64 0, i8 {BEYOND}}}")
        out.begin(near)
        out.do(f"store i64 {total}, ptr {found}")

    def _result(self, value: Operand) -> Operand:
        return self.out.value(f"insertvalue {RESULT} {{i64 0, i8 {WELL}}}, i64 {value}, 0")

    def _plain(self, column: str, kind: str, row: Operand) -> Operand:
        """A number of a column as it stands."""
        values = self.out.value(f"inttoptr i64 {self.column_word(column, 0)} to ptr")
        place = self.out.value(f"add i64 {row}, {self.shift_of(column)}")
        at = self.out.value(f"getelementptr {kind}, ptr {values}, i64 {place}")
        value = self.out.value(f"load {kind}, ptr {at}, !invariant.load !0")
        return value if kind == "i64" else self.out.value(f"sext {kind} {value} to i64")

    def _day(self, column: str, row: Operand) -> Operand:
        return self.out.value(f"add i64 {self._plain(column, 'i32', row)}, {EPOCH_BITS}")

    def _is_known(self, column: str, row: Operand) -> Operand:
        bits = self.out.value(f"inttoptr i64 {self.column_word(column, 1)} to ptr")
        place = self.out.value(f"add i64 {row}, {self.shift_of(column)}")
        at = self.out.value(f"getelementptr i8, ptr {bits}, i64 {self.out.value(f'lshr i64 {place}, 3')}")
        byte = self.out.value(f"load i8, ptr {at}, !invariant.load !0")
        shift = self.out.value(f"trunc i64 {self.out.value(f'and i64 {place}, 7')} to i8")
        return self.out.value(f"trunc i8 {self.out.value(f'lshr i8 {byte}, {shift}')} to i1")
