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

from aidcoord.screening.kernel.assembly import screen
from aidcoord.screening.kernel.assigning import Assigning
from aidcoord.screening.kernel.frames import (
    BEYOND,
    BLOCKS,
    CONCERNED,
    FIRST,
    GROUPS,
    HOUSEHOLD,
    IN_USE,
    MEMBER,
    PARAMETERS,
)
from aidcoord.screening.kernel.lanes import NONE
from aidcoord.screening.kernel.modules import Piece
from aidcoord.screening.kernel.pieces import is_short, pieces
from aidcoord.screening.kernel.uses import (
    asked_of,
    is_gathered,
    last_lines,
    of_one_piece,
    ways_of_writing,
    widths_of_codes,
)
from aidcoord.screening.kernel.writing import Operand, Writer

_GIVEN: Final = "ptr noalias readonly %context, ptr noalias %hw, ptr noalias %ha, ptr noalias %mw, ptr noalias %ma"


@define
class Loops(Assigning):
    """Compiles one kernel.

    The native code of a law is longer than what a processor keeps close by. It is cut into pieces, and several blocks
    go through one piece after the other; what is worked out stands in the frames of each block meanwhile.
    """

    functions: list[Piece] = field(factory=list)
    """The functions of the pieces that have been compiled, and what a block is begun by."""
    _pieces: list[tuple[str, str]] = field(factory=list)
    """The pieces by their names, each with the level of its lines, in the order in which blocks go through them."""
    _ends: Mapping[int, Sequence[str]] = field(factory=dict)
    """For each line the variables that no later one reads."""

    def compile(self, text: str) -> str:
        """The kernel as a function of LLVM, called `screen`."""
        (function,) = ast.parse(text).body
        assert isinstance(function, ast.FunctionDef)  # noqa: S101 - `text` writes one
        self.ways = ways_of_writing(function)
        self.widths = widths_of_codes(function)
        self._ends = last_lines(function)
        self.asked = asked_of(function, self.calls)
        self.of_one_piece = of_one_piece(function)
        (households,) = function.body
        assert isinstance(households, ast.For)  # noqa: S101 - over households
        self._go_through(households.body)
        self._function("@begin", ", i64 %first, i64 %size", self._begin)
        self._function("@next", ", i64 %first, i64 %to", self._next, gives="i64")
        return screen(self._pieces, 1 if is_short(function) else BLOCKS)

    def _begin(self) -> None:
        """Begin a block: its households, its members, its county."""
        out = self.out
        self.put_own(HOUSEHOLD, FIRST, "%first")
        lanes = out.value(f"lshr i64 -1, {out.value('sub i64 64, %size')}")
        self.put_mask(HOUSEHOLD, IN_USE, lanes)
        self.put_mask(HOUSEHOLD, CONCERNED, lanes)
        self.put_mask(HOUSEHOLD, BEYOND, NONE)
        county_at = out.value(f"getelementptr i32, ptr {self._counties()}, i64 %first")
        county = out.value(f"sext i32 {out.value(f'load i32, ptr {county_at}')} to i64")
        words = out.value(f"mul i64 {county}, {self.context('TABLE_SIZE')}")
        offset = out.value(f"shl i64 {words}, 3")
        self.put_own(HOUSEHOLD, PARAMETERS, out.value(f"add i64 {self.context('TABLES')}, {offset}"))
        members = out.value(f"inttoptr i64 {self.column_word('MEMBERS', 0)} to ptr")
        offsets = out.value(f"getelementptr i32, ptr {members}, i64 %first")
        groups = f"ptr %mw, i64 {self.context('GROUP_WORDS')}, ptr %ma, i64 {self.context('GROUP_ARRAYS')}"
        given = f"ptr {offsets}, i64 %size, {groups}, i1 {int(self.reads_owners)}"
        self.put_own(HOUSEHOLD, GROUPS, out.value(f"call i64 @lay.out({given})"))
        out.end("ret void")

    def _next(self) -> None:
        """How many households from one on make a block."""
        self.out.end(f"ret i64 {self.out.value(f'call i64 @block(ptr {self._counties()}, i64 %first, i64 %to)')}")

    def _counties(self) -> str:
        counties = self.out.value(f"inttoptr i64 {self.column_word('H_county', 0)} to ptr")
        return self.out.value(f"getelementptr i32, ptr {counties}, i64 {self.shift_of('H_county')}")

    # Pieces

    def _go_through(self, body: Sequence[ast.stmt]) -> None:
        for part in pieces(body):
            match part:
                case ast.For():
                    self._members(part)
                case ast.If():
                    self._under(part)
                case statements:
                    self._piece(lambda statements=statements: self._block(statements), statements)  # type: ignore[misc]

    def _piece(self, write: Callable[[], None], statements: Sequence[ast.stmt] = ()) -> None:
        """A piece of some lines, for those of a block or of a group whom they concern."""

        def body() -> None:
            self.mask = self.read_mask(self.level, CONCERNED)
            self._for_some(self.mask, write, statements)

        self._any_piece(body)

    def _for_some(self, mask: Operand, write: Callable[[], None], statements: Sequence[ast.stmt]) -> None:
        """Do what statements say if a mask has anybody, and what is due to results if it has nobody."""
        self.rounds.where_any(mask, write, lambda: self.tell_nothing(statements))

    def _any_piece(self, write: Callable[[], None]) -> None:
        name = f'@"{"members" if self.level == MEMBER else "households"} {len(self._pieces) + 1}"'

        def body() -> None:
            write()
            self.out.end("ret void")

        self._function(name, "", body)
        self._pieces.append((name, self.level))
        self.end_piece()

    def _function(self, name: str, more: str, write: Callable[[], None], gives: str = "void") -> None:
        self.out = Writer()
        write()
        self.functions.append(Piece(f"{gives} {name}({_GIVEN}{more})", self.out.text()))

    def _under(self, statement: ast.If) -> None:
        """What is said under a condition, for so long that it takes pieces of its own."""
        assert not statement.orelse  # noqa: S101 - of the text
        self._piece(lambda: self._concern(self.rounds.both(self.mask, self.holds(statement.test))))
        self._go_through(statement.body)
        if self.level == HOUSEHOLD:
            self._any_piece(lambda: self._concern(self.read_mask(HOUSEHOLD, IN_USE)))

    def _concern(self, mask: str) -> None:
        self.put_mask(self.level, CONCERNED, mask)

    def _members(self, statement: ast.For) -> None:
        """A loop over members: every group of them goes through its pieces."""
        nodes = [node for part in statement.body for node in ast.walk(part)]
        gathered = {one.targets[0] for one in nodes if isinstance(one, ast.Assign) and is_gathered(one.value)}
        theirs = {one.id for one in gathered if isinstance(one, ast.Name)}
        self.level = MEMBER
        names = sorted({node.id for node in nodes if isinstance(node, ast.Name)} - theirs)
        self._any_piece(lambda: self._begin_members(names))
        self._go_through(statement.body)
        self.level = HOUSEHOLD

    def _begin_members(self, names: Sequence[str]) -> None:
        for one in names:
            self.bring(one)
        concerned = self.spread(self.read_mask(HOUSEHOLD, CONCERNED))
        self._concern(self.rounds.both(self.read_mask(MEMBER, IN_USE), concerned))

    # Statements

    def _block(self, body: Sequence[ast.stmt]) -> None:
        for statement in body:
            self._STATEMENTS[type(statement)](self, statement)
            for name in self._ends.get(id(statement), ()):
                self.release(name)

    def _if(self, statement: ast.If) -> None:
        mask = self.mask
        holds = self.holds(statement.test)
        parts = ((holds, statement.body), (self.rounds.opposite(holds), statement.orelse))
        masks = [(self.rounds.both(mask, part), body) for part, body in parts if body]
        for part, body in masks:

            def write(part: Operand = part, body: Sequence[ast.stmt] = body) -> None:
                self.mask = part
                self._block(body)

            self._for_some(part, write, body)
        self.mask = mask

    def _expression(self, statement: ast.Expr) -> None:
        call = statement.value
        assert isinstance(call, ast.Call)  # noqa: S101 - of the text
        self.hand_out(call)

    _STATEMENTS: ClassVar[Mapping[type[ast.stmt], Callable[..., None]]] = {
        ast.Assign: Assigning.assign,
        ast.Expr: _expression,
        ast.If: _if,
    }
