"""Compiles the text of a kernel: what it says of one household is done for 64 of them at once.

A line runs under a mask of those whom it concerns; a condition narrows the mask, and what nobody is left for is
skipped. A loop over members goes through the members of all 64 households, 64 at a time. Yes/nos are words of 64 bits,
so that one instruction works out 64; only numbers are worked out one by one, and only for those of whom what they are
made of is known.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final

from attrs import define, field

from aidcoord.screening.kernel.awards import AWARDED
from aidcoord.screening.kernel.compiled import Compiled
from aidcoord.screening.kernel.frames import BEYOND, FIRST, IN_USE, PARAMETERS, WORDS_OF_MEMBERS
from aidcoord.screening.kernel.gathering import GATHERERS
from aidcoord.screening.kernel.handing import Handing
from aidcoord.screening.kernel.lanes import ALL, NONE, Bits, Numbers, Same, Worked
from aidcoord.screening.kernel.stretches import Stretches, stretches
from aidcoord.screening.kernel.variables import HOUSEHOLD, MEMBER, Kept, Reader
from aidcoord.screening.kernel.writing import Operand, Writer

_FRAMES: Final = "ptr noalias %hw, ptr noalias %ha, ptr noalias %mw, ptr noalias %ma"
_GIVEN: Final = f"ptr noalias readonly %context, {_FRAMES}"
_YES_NO: Final = ("CO_LIVES", "HERE", "IS_ASKED", "MEETS", "HAS_AWARDS", "MAY_HAVE_AWARDS")
_YES_NO_BEGINS: Final = ("CLAIMS_", "IS_FIRST_")


@define
class Loops(Handing):
    """Compiles one kernel.

    One function of LLVM for the whole text would take minutes to compile, so that long stretches of it become
    functions of their own; what they share stands in frames in memory.
    """

    is_yes_no: Callable[[str], bool] = field(kw_only=True)
    """Whether a name of the law is a yes/no."""
    texts: list[str] = field(factory=list)
    """The functions of stretches that have been compiled."""
    _stretches: Stretches = field(factory=Stretches)
    _lines: Mapping[str, int] = field(factory=dict)
    """In how many different ways each variable is written."""
    _asked: frozenset[str] = frozenset()
    """The names that rules are asked about which choose between few."""
    _ends: Mapping[int, Sequence[str]] = field(factory=dict)
    """For each line the variables that no later one reads."""

    def compile(self, text: str) -> str:
        """The kernel as a function of LLVM, called `screen`."""
        (function,) = ast.parse(text).body
        assert isinstance(function, ast.FunctionDef)  # noqa: S101 - `text` writes one
        self._stretches = stretches(function)
        self._lines = _ways_of_writing(function)
        self._ends = _last_lines(function)
        self._asked = _asked(function, self.calls)
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
        self.mask = self.word(HOUSEHOLD, IN_USE)
        self._block(statement.body)
        out.do(f"store i64 {out.value(f'add i64 {first}, {size}')}, ptr {place}")
        out.jump(head)
        out.begin(after)
        out.end("ret void")

    def _lay_out(self, first: Operand, size: Operand, counties: Operand) -> None:
        """Begin a block: its households, its members, its county."""
        out = self.out
        self.put_word(HOUSEHOLD, FIRST, first)
        lanes = out.value(f"lshr i64 -1, {out.value(f'sub i64 64, {size}')}")
        self.put_word(HOUSEHOLD, IN_USE, lanes)
        self.put_word(HOUSEHOLD, BEYOND, NONE)
        county_at = out.value(f"getelementptr i32, ptr {counties}, i64 {first}")
        county = out.value(f"sext i32 {out.value(f'load i32, ptr {county_at}')} to i64")
        words = out.value(f"mul i64 {county}, {self.context('TABLE_SIZE')}")
        offset = out.value(f"shl i64 {words}, 3")
        self.put_word(HOUSEHOLD, PARAMETERS, out.value(f"add i64 {self.context('TABLES')}, {offset}"))
        members = out.value(f"inttoptr i64 {self.column_word('MEMBERS', 0)} to ptr")
        offsets = out.value(f"getelementptr i32, ptr {members}, i64 {first}")
        sizes = f"ptr %mw, i64 {self.context('WORDS')}, ptr %ma, i64 {self.context('ARRAYS')}"
        count = out.value(f"call i64 @lay.out(ptr {offsets}, i64 {size}, {sizes})")
        self.put_word(HOUSEHOLD, WORDS_OF_MEMBERS, count)

    # Statements

    def _block(self, body: Sequence[ast.stmt]) -> None:
        for stretch in self._stretches.of(body):
            if stretch.is_apart:
                self._apart(f'@"stretch {stretch.number}"', stretch.statements)
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
        self._function(name, lambda: self._statements(statements))
        self.out.do(f"call void {name}(ptr %context, ptr %hw, ptr %ha, ptr %mw, ptr %ma, i64 {self.mask})")

    def _function(self, name: str, write: Callable[[], None]) -> None:
        here, mask = self.out, self.mask
        self.out, self.mask = Writer(), "%mask"
        write()
        self.out.end("ret void")
        self.texts.append(f"define internal void {name}({_GIVEN}, i64 %mask) #3 {{\n{self.out.text()}\n}}\n")
        self.out, self.mask = here, mask

    def _members(self, statement: ast.For) -> None:
        """A loop over members: a function that is called for each word of them."""
        name = f'@"members {self._stretches.next_number()}"'
        self.level = MEMBER
        self._function(name, lambda: self._word_of_members(statement.body))
        self.level = HOUSEHOLD
        out = self.out
        head, body, after = out.label(), out.label(), out.label()
        number = f"%word.{head}"
        before, on = out.block, f"%on.{head}"
        count = self.word(HOUSEHOLD, WORDS_OF_MEMBERS)
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

    def _word_of_members(self, body: Sequence[ast.stmt]) -> None:
        nodes = [node for part in body for node in ast.walk(part)]
        gathered = {one.targets[0] for one in nodes if isinstance(one, ast.Assign) and _is_gathered(one.value)}
        theirs = {one.id for one in gathered if isinstance(one, ast.Name)}
        for name in sorted({node.id for node in nodes if isinstance(node, ast.Name)} - theirs):
            self.bring(name)
        self.mask = self.rounds.both(self.word(MEMBER, IN_USE), self.spread(self.mask))
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
            self.out.branch(self.out.value(f"icmp ne i64 {part}, 0"), inside, after)
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

    # Assignments

    def _assign(self, statement: ast.Assign) -> None:
        (target,) = statement.targets
        assert isinstance(target, ast.Name)  # noqa: S101 - the text has no other
        name, node = target.id, statement.value
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if called in GATHERERS:
            assert isinstance(node, ast.Call)  # noqa: S101 - it is called
            self.gather(name, node)
        elif name == "VERDICT" or name.startswith("FAILS_"):
            self._write_code(name, ast.literal_eval(node))
        elif called == "PRESUMED":
            assert isinstance(node, ast.Call)  # noqa: S101 - it is called
            self._presume(name, *node.args)
        elif called in AWARDED:
            assert isinstance(node, ast.Call)  # noqa: S101 - it is called
            self._write(name, self.awarded(called, *node.args), None)
        else:
            self._write(name, self.value(node), self._reader(node))
            self._keep_choices(name)

    def _keep_choices(self, name: str, number: int = 0, presumed: Operand = NONE) -> None:
        """Keep a choice that rules are asked about also as words; of some lanes it is known without a look."""
        if name in self._asked and self.kind(name) in {"array", "column"}:
            value = self.load(name)
            assert isinstance(value, Numbers)  # noqa: S101 - of arrays and columns
            known = self.rounds.both(self.mask, value.known)
            self.keep_choices(name, self.rounds.without(known, presumed), value.of)
            self.join_choice(name, number, self.rounds.both(known, presumed))

    def _reader(self, node: ast.expr) -> Reader | None:
        """What reads the numbers of a column, or of another variable."""
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and isinstance(node.slice, ast.Name):
            return self.reader(node.value.id)
        return self.same_as(node.id) if isinstance(node, ast.Name) else None

    def _is_yes_no(self, name: str) -> bool:
        return name in _YES_NO or name.startswith(_YES_NO_BEGINS) or self.is_yes_no(name)

    def _write(self, name: str, value: Same | Bits | Numbers | Worked, read: Reader | None) -> None:
        kind, is_only = self.kind(name), self._lines[name] == 1 and not name.startswith("IS_FIRST_")
        if isinstance(value, Same) and kind in {None, "same"} and is_only:
            kept = self.place(name, self.level, "same")
            self.put_word(HOUSEHOLD, kept.word, value.value)
            self.put_word(HOUSEHOLD, kept.word + 1, value.known)
        elif isinstance(value, Bits) or self._is_yes_no(name):
            self._write_bits(name, value, is_only=is_only)
        elif read is not None and is_only:
            kept = self.place(name, self.level, "column", read)
            self.put_word(self.level, kept.word, value.known)
        else:
            self._write_numbers(name, value, is_only=is_only)

    def _put_known(self, kept: Kept, place: int, mask: Operand, *, is_only: bool) -> None:
        """Write a word for the lanes of the mask."""
        if not is_only:
            mask = self.rounds.chosen(self.mask, mask, self.word(kept.level, place))
        self.put_word(kept.level, place, mask)

    def _write_bits(self, name: str, value: Same | Bits | Numbers | Worked, *, is_only: bool) -> None:
        kept = self.place(name, self.level, "bits")
        if isinstance(value, (Same, Bits)):
            bits = self.as_bits(value)
            self._put_known(kept, kept.word, bits.yes, is_only=is_only)
            self._put_known(kept, kept.word + 1, bits.known, is_only=is_only)
            return
        lanes = self.rounds.both(self.mask, value.known)
        self._put_known(kept, kept.word + 1, lanes, is_only=is_only)
        yes = self.rounds.each(lanes, lambda lane: self._bit(value, kept, kept.word + 1, lane))
        self._put_known(kept, kept.word, yes, is_only=is_only)

    def _bit(self, value: Numbers | Worked, kept: Kept, place: int, lane: Operand) -> Operand:
        return self.out.value(f"trunc i64 {self._worked(value, kept, place, lane)} to i1")

    def _worked(self, value: Numbers | Worked, kept: Kept, place: int, lane: Operand) -> Operand:
        """The number of a lane; where working it out does not end well, it is unknown."""
        if isinstance(value, Numbers):
            return value.of(lane)
        number, ended = value.of(lane)

        def forget() -> None:
            bit = self.out.value(f"shl i64 1, {lane}")
            self.put_word(kept.level, place, self.rounds.without(self.word(kept.level, place), bit))

        self.rounds.went_well(ended, forget, lambda: self.is_beyond(lane))
        return number

    def _write_numbers(self, name: str, value: Same | Bits | Numbers | Worked, *, is_only: bool) -> None:
        is_new = self.kind(name) is None
        kept = self.place(name, self.level, "array")
        known = self.rounds.both(self.mask, value.known)
        self._put_known(kept, kept.word, known, is_only=is_only or is_new)
        assert not isinstance(value, Bits)  # noqa: S101 - a number
        if isinstance(value, Same):
            if is_new:
                self.fill(kept, value.value)
                return
            number = value.value
            value = Numbers(value.known, lambda _lane: number)
        self._copy(kept, known, value)

    def _copy(self, kept: Kept, lanes: Operand, value: Numbers | Worked) -> None:
        def put(lane: Operand) -> None:
            number = self._worked(value, kept, kept.word, lane)
            self.out.do(f"store i64 {number}, ptr {self.cell(kept.level, kept.array, lane)}")

        self.rounds.each(lanes, put)

    def _presume(self, name: str, column: ast.expr, presumed: ast.expr, *condition: ast.expr) -> None:
        """Evidence of which something is presumed where it is unknown."""
        rounds, value = self.rounds, self.value(column)
        number = str(int(ast.literal_eval(presumed)))
        may = rounds.every(self.context("PRESUME"), *(self.holds(one) for one in condition))
        filled = rounds.without(may, value.known)
        known = rounds.either(value.known, filled)
        if self._is_yes_no(name):
            bits = self.as_bits(value)
            self._write(name, Bits(rounds.either(bits.yes, filled) if int(number) else bits.yes, known), None)
        else:
            assert isinstance(value, Numbers)  # noqa: S101 - a column
            kept = self.place(name, self.level, "array")
            self.put_word(self.level, kept.word, known)
            self.fill(kept, number)
            self._copy(kept, rounds.both(self.mask, value.known), value)
            self._keep_choices(name, int(number), filled)

    def _write_code(self, name: str, number: int) -> None:
        """Write a small code for the lanes of the mask."""
        is_new = self.kind(name) is None
        kept = self.place(name, self.level, "code")
        for bit, word in enumerate(self.code(name)):
            kept_before = NONE if is_new and name != "VERDICT" else word
            mask = ALL if number >> bit & 1 else NONE
            self.put_word(self.level, kept.word + bit, self.rounds.chosen(self.mask, mask, kept_before))

    def _for(self, statement: ast.For) -> None:
        self._members(statement)

    _STATEMENTS: ClassVar[Mapping[type[ast.stmt], Callable[..., None]]] = {
        ast.Assign: _assign,
        ast.Expr: _expression,
        ast.For: _for,
        ast.If: _if,
    }


def _is_gathered(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in GATHERERS


def _ways_of_writing(function: ast.FunctionDef) -> Mapping[str, int]:
    """In how many different ways each variable is written."""
    ways: dict[str, set[str]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            ways.setdefault(node.targets[0].id, set()).add(ast.unparse(node.value))
    return {name: len(found) for name, found in ways.items()}


def _last_lines(function: ast.FunctionDef) -> Mapping[int, Sequence[str]]:
    """The variables that are named for the last time in each line, so that others can be kept in their place.

    What a condition names lasts until the end of what stands under it.
    """
    last: dict[str, int] = {}

    def go_through(statement: ast.stmt) -> None:
        inside = [one for name in ("body", "orelse") for one in getattr(statement, name, ())]
        parts = [part for part in ast.iter_child_nodes(statement) if part not in inside]
        named = (node for part in parts for node in ast.walk(part))
        last.update({node.id: id(statement) for node in named if isinstance(node, ast.Name)})
        for one in inside:
            go_through(one)

    for statement in function.body:
        go_through(statement)
    ends: dict[int, list[str]] = {}
    for name, line in last.items():
        ends.setdefault(line, []).append(name)
    return ends


def _asked(function: ast.FunctionDef, calls: Mapping[str, Compiled]) -> frozenset[str]:
    """The names that rules are asked about which choose between few."""
    nodes = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    called = ((node, calls.get(ast.unparse(node.func))) for node in nodes)
    asked = (node.args for node, rule in called if rule is not None and rule.answers is not None)
    return frozenset(one.id for arguments in asked for one in arguments if isinstance(one, ast.Name))
