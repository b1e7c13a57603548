"""Compiles the text of a kernel: what it says of one household is done for 64 of them at once.

A line runs under a mask of those whom it concerns; a condition narrows the mask, and what nobody is left for is
skipped. A loop over members goes through the members of all 64 households, 256 at a time. Yes/nos are masks, so that
one instruction works out all of them; numbers are worked out eight at a time, and only for those of whom what they are
made of is known.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final

from attrs import define, field

from aidcoord.screening.kernel.assigning import Assigning
from aidcoord.screening.kernel.frames import (
    BEYOND,
    FIRST,
    GROUPS,
    HOUSEHOLD,
    IN_USE,
    MEMBER,
    PARAMETERS,
    type_of_mask,
)
from aidcoord.screening.kernel.lanes import NONE
from aidcoord.screening.kernel.stretches import Stretches, stretches
from aidcoord.screening.kernel.uses import asked_of, is_gathered, last_lines, ways_of_writing, widths_of_codes
from aidcoord.screening.kernel.writing import Operand, Writer

_FRAMES: Final = "ptr noalias %hw, ptr noalias %ha, ptr noalias %mw, ptr noalias %ma"
_GIVEN: Final = f"ptr noalias readonly %context, {_FRAMES}"


@define
class Loops(Assigning):
    """Compiles one kernel.

    One function of LLVM for the whole text would take minutes to compile, so that long stretches of it become
    functions of their own; what they share stands in frames in memory.
    """

    texts: list[str] = field(factory=list)
    """The functions of stretches that have been compiled."""
    _stretches: Stretches = field(factory=Stretches)
    _ends: Mapping[int, Sequence[str]] = field(factory=dict)
    """For each line the variables that no later one reads."""

    def compile(self, text: str) -> str:
        """The kernel as a function of LLVM, called `screen`."""
        (function,) = ast.parse(text).body
        assert isinstance(function, ast.FunctionDef)  # noqa: S101 - `text` writes one
        self._stretches = stretches(function)
        self.ways = ways_of_writing(function)
        self.widths = widths_of_codes(function)
        self._ends = last_lines(function)
        self.asked = asked_of(function, self.calls)
        (blocks,) = function.body
        assert isinstance(blocks, ast.For)  # noqa: S101 - over households
        self._blocks(blocks)
        return f"define void @screen({_GIVEN}, i64 %from, i64 %to) #2 {{\n{self.out.text()}\n}}\n"

    def _blocks(self, statement: ast.For) -> None:
        """The loop over households, a block of them at a time."""
        out = self.out
        head, body, after = out.label(), out.label(), out.label()
        place = out.slot("first of the block")
        out.do(f"store i64 %from, ptr {place}")
        out.jump(head)
        out.begin(head)
        first = out.value(f"load i64, ptr {place}")
        out.branch(out.value(f"icmp slt i64 {first}, %to"), body, after)
        out.begin(body)
        counties = out.value(f"inttoptr i64 {self.column_word('H_county', 0)} to ptr")
        rows = out.value(f"getelementptr i32, ptr {counties}, i64 {self.shift_of('H_county')}")
        size = out.value(f"call i64 @block(ptr {rows}, i64 {first}, i64 %to)")
        self._lay_out(first, size, rows)
        self.mask = self.read_mask(HOUSEHOLD, IN_USE)
        self._block(statement.body)
        out.do(f"store i64 {out.value(f'add i64 {first}, {size}')}, ptr {place}")
        out.jump(head)
        out.begin(after)
        out.end("ret void")

    def _lay_out(self, first: Operand, size: Operand, counties: Operand) -> None:
        """Begin a block: its households, its members, its county."""
        out = self.out
        self.put_own(HOUSEHOLD, FIRST, first)
        lanes = out.value(f"lshr i64 -1, {out.value(f'sub i64 64, {size}')}")
        self.put_mask(HOUSEHOLD, IN_USE, lanes)
        self.put_mask(HOUSEHOLD, BEYOND, NONE)
        county_at = out.value(f"getelementptr i32, ptr {counties}, i64 {first}")
        county = out.value(f"sext i32 {out.value(f'load i32, ptr {county_at}')} to i64")
        words = out.value(f"mul i64 {county}, {self.context('TABLE_SIZE')}")
        offset = out.value(f"shl i64 {words}, 3")
        self.put_own(HOUSEHOLD, PARAMETERS, out.value(f"add i64 {self.context('TABLES')}, {offset}"))
        members = out.value(f"inttoptr i64 {self.column_word('MEMBERS', 0)} to ptr")
        offsets = out.value(f"getelementptr i32, ptr {members}, i64 {first}")
        sizes = f"ptr %mw, i64 {self.context('WORDS')}, ptr %ma, i64 {self.context('ARRAYS')}"
        count = out.value(f"call i64 @lay.out(ptr {offsets}, i64 {size}, {sizes})")
        self.put_own(HOUSEHOLD, GROUPS, count)

    # Statements

    def _block(self, body: Sequence[ast.stmt]) -> None:
        for stretch in self._stretches.of(body):
            if stretch.apart is not None:
                self._apart(f'@"stretch {stretch.apart}"', stretch.statements)
            else:
                self._statements(stretch.statements)

    def _statements(self, statements: Sequence[ast.stmt]) -> None:
        for statement in statements:
            self._statement(statement)

    def _statement(self, statement: ast.stmt) -> None:
        self._STATEMENTS[type(statement)](self, statement)
        for name in self._ends.get(id(statement), ()):
            self.release(name)

    def _apart(self, name: str, statements: Sequence[ast.stmt]) -> None:
        """Compile statements as a function of its own, and call it here."""
        self._function(name, self.level, lambda: self._statements(statements))
        self.out.do(f"call void {name}(ptr %context, ptr %hw, ptr %ha, ptr %mw, ptr %ma, {self.rounds.type} {self.mask})")

    def _function(self, name: str, asked: str, write: Callable[[], None]) -> None:
        """Write a function that is given a mask of a level."""
        here, mask = self.out, self.mask
        self.out, self.mask, given = Writer(), "%mask", type_of_mask(asked)
        write()
        self.out.end("ret void")
        self.texts.append(f"define internal void {name}({_GIVEN}, {given} %mask) #3 {{\n{self.out.text()}\n}}\n")
        self.out, self.mask = here, mask

    def _members(self, statement: ast.For) -> None:
        """A loop over members: a function that is called for each group of them."""
        name = f'@"members {self._stretches.next_number()}"'
        self.level = MEMBER
        self._function(name, HOUSEHOLD, lambda: self._group_of_members(statement.body))
        self.level = HOUSEHOLD
        out = self.out
        head, body, after = out.label(), out.label(), out.label()
        number = f"%group.{head}"
        before, on = out.block, f"%on.{head}"
        count = self.own(HOUSEHOLD, GROUPS)
        out.jump(head)
        out.begin(head)
        out.do(f"{number} = phi i64 [ 0, %{before} ], [ {on}, %{body} ]")
        out.branch(out.value(f"icmp slt i64 {number}, {count}"), body, after)
        out.begin(body)
        frames = []
        for letter, size in (("w", "WORDS"), ("a", "ARRAYS")):
            moved = out.value(f"mul i64 {number}, {self.context(size)}")
            frames.append(f"ptr {out.value(f'getelementptr i64, ptr %m{letter}, i64 {moved}')}")
        out.do(f"call void {name}(ptr %context, ptr %hw, ptr %ha, {', '.join(frames)}, i64 {self.mask})")
        out.do(f"{on} = add i64 {number}, 1")
        out.jump(head)
        out.begin(after)

    def _group_of_members(self, body: Sequence[ast.stmt]) -> None:
        nodes = [node for part in body for node in ast.walk(part)]
        gathered = {one.targets[0] for one in nodes if isinstance(one, ast.Assign) and is_gathered(one.value)}
        theirs = {one.id for one in gathered if isinstance(one, ast.Name)}
        for name in sorted({node.id for node in nodes if isinstance(node, ast.Name)} - theirs):
            self.bring(name)
        self.mask = self.rounds.both(self.read_mask(MEMBER, IN_USE), self.spread(self.mask))
        self._block(body)

    def _if(self, statement: ast.If) -> None:
        mask = self.mask
        holds = self.holds(statement.test)
        parts = ((holds, statement.body), (self.rounds.opposite(holds), statement.orelse))
        masks = [(self.rounds.both(mask, part), body) for part, body in parts if body]
        for part, body in masks:
            if part == NONE:
                continue
            inside, after = self.out.label(), self.out.label()
            self.out.branch(self.rounds.is_any(part), inside, after)
            self.out.begin(inside)
            self.mask = part
            self._block(body)
            self.out.jump(after)
            self.out.begin(after)
        self.mask = mask

    def _expression(self, statement: ast.Expr) -> None:
        call = statement.value
        assert isinstance(call, ast.Call)  # noqa: S101 - of the text
        self.hand_out(call)

    _STATEMENTS: ClassVar[Mapping[type[ast.stmt], Callable[..., None]]] = {
        ast.Assign: Assigning.assign,
        ast.Expr: _expression,
        ast.For: _members,
        ast.If: _if,
    }
