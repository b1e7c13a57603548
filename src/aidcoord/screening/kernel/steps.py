"""Compiles the statements of a rule, which the purity lint has read: assignments, if, short loops, return."""

import ast
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar

from attrs import define, field

from aidcoord.screening.kernel.compiled import FAILED
from aidcoord.screening.kernel.expressions import Expressions, Unsure
from aidcoord.screening.kernel.kinds import NUMBER, Kinds
from aidcoord.screening.kernel.refusals import not_a_pair

Variables = dict[str, Kinds]


@define
class _Loop:
    """Where `break` and `continue` go, and the kinds of the variables when they do."""

    again: str
    after: str
    breaks: list[Variables] = field(factory=list)
    rounds: list[Variables] = field(factory=list)


@define
class Steps(Expressions):
    """Compiles one function; `gives` are the kinds of what it returns."""

    gives: Kinds = frozenset()
    _loops: list[_Loop] = field(factory=list)

    def run(self, body: Sequence[ast.stmt], arguments: Iterable[str]) -> None:
        """Compile a whole body."""
        for number, name in enumerate(arguments):
            self.out.do(f"store i64 %a{number}, ptr {self.out.slot(name)}")
        self._block(body)
        self.give_up(FAILED)  # the lint sees to it that nothing comes so far

    def _block(self, body: Sequence[ast.stmt]) -> None:
        for statement in body:
            if not self.out.is_open:  # nothing comes here
                return
            self.at = statement
            self._STATEMENTS[type(statement)](self, statement)  # the lint refuses all others

    def _assign(self, statement: ast.Assign) -> None:
        for target in statement.targets:
            if isinstance(target, ast.Tuple):
                if len(target.elts) != 2 or not all(isinstance(one, ast.Name) for one in target.elts):  # noqa: PLR2004
                    raise not_a_pair()
                values: Iterable[tuple[str, Kinds]] = self.pair(statement.value)
                for name, value in zip(target.elts, values, strict=True):
                    self._store(name, *value)
            else:
                self._store(target, *self.expression(statement.value))

    def _annotated(self, statement: ast.AnnAssign) -> None:
        if statement.value is not None:
            self._store(statement.target, *self.expression(statement.value))

    def _augmented(self, statement: ast.AugAssign) -> None:
        assert isinstance(statement.target, ast.Name)  # noqa: S101 - the lint refuses all else
        before = ast.Name(statement.target.id, ast.Load())
        self._store(statement.target, *self.expression(ast.BinOp(before, statement.op, statement.value)))

    def _store(self, target: ast.expr, value: str, kinds: Kinds) -> None:
        assert isinstance(target, ast.Name)  # noqa: S101 - the lint refuses all else
        self.out.do(f"store i64 {value}, ptr {self.out.slot(target.id)}")
        self.kinds[target.id] = kinds

    def _return(self, statement: ast.Return) -> None:
        assert statement.value is not None  # noqa: S101 - the lint refuses a return without a value
        value, kinds = self.expression(statement.value)
        self.give(value)
        self.gives |= kinds

    def _if(self, statement: ast.If) -> None:
        yes, no, after = self.out.label(), self.out.label(), self.out.label()
        self.out.branch(self.truth(statement.test), yes, no)
        before, ends = dict(self.kinds), []
        for label, body in ((yes, statement.body), (no, statement.orelse)):
            self.kinds = dict(before)
            self.out.begin(label)
            self._block(body)
            if self.out.is_open:
                ends.append(self.kinds)
            self.out.jump(after)
        self.kinds = _joined(ends)
        if ends:
            self.out.begin(after)

    def _for(self, statement: ast.For) -> None:
        assert isinstance(statement.iter, ast.Call)  # noqa: S101 - the lint refuses all but range()
        rounds = range(*(int(self.expression(bound)[0]) for bound in statement.iter.args))
        start = dict(self.kinds)
        while True:  # until the kinds of the variables stay as they are
            with self.out.discarding():
                loop = self._round(statement, rounds, dict(start))
            again = _joined([start, *loop.rounds])
            if again == start:
                break
            start = again
        loop = self._round(statement, rounds, dict(start))
        self.kinds = start if len(rounds) == 0 else _joined([start, *loop.rounds])
        self._block(statement.orelse)
        ends = [*loop.breaks, *([self.kinds] if self.out.is_open else [])]
        self.out.jump(loop.after)
        self.kinds = _joined(ends)
        if ends:
            self.out.begin(loop.after)

    def _round(self, statement: ast.For, rounds: range, kinds: Variables) -> _Loop:
        """One loop, up to the block that comes after its last round."""
        out = self.out
        head, body, done = out.label(), out.label(), out.label()
        loop = _Loop(out.label(), out.label())
        counter = out.slot(f"round {loop.again}")
        out.do(f"store i64 0, ptr {counter}")
        out.jump(head)
        out.begin(head)
        number = out.value(f"load i64, ptr {counter}")
        out.branch(out.value(f"icmp slt i64 {number}, {len(rounds)}"), body, done)
        out.begin(body)
        self.kinds = kinds
        scaled = out.value(f"mul i64 {number}, {rounds.step}")
        self._store(statement.target, out.value(f"add i64 {scaled}, {rounds.start}"), NUMBER)
        self._loops.append(loop)
        self._block(statement.body)
        self._loops.pop()
        self._again(loop)
        out.begin(loop.again)
        out.do(f"store i64 {out.value(f'add i64 {number}, 1')}, ptr {counter}")
        out.jump(head)
        out.begin(done)
        return loop

    def _again(self, loop: _Loop) -> None:
        if self.out.is_open:
            loop.rounds.append(dict(self.kinds))
        self.out.jump(loop.again)

    def _continue(self, _statement: ast.Continue) -> None:
        self._again(self._loops[-1])

    def _break(self, _statement: ast.Break) -> None:
        self._loops[-1].breaks.append(dict(self.kinds))
        self.out.jump(self._loops[-1].after)

    def _expression(self, statement: ast.Expr) -> None:
        self.expression(statement.value)

    def _pass(self, _statement: ast.Pass) -> None:
        """Do nothing."""

    _STATEMENTS: ClassVar[Mapping[type[ast.stmt], Callable[..., None]]] = {
        ast.Assign: _assign,
        ast.AnnAssign: _annotated,
        ast.AugAssign: _augmented,
        ast.Break: _break,
        ast.Continue: _continue,
        ast.Expr: _expression,
        ast.For: _for,
        ast.If: _if,
        ast.Pass: _pass,
        ast.Return: _return,
    }


def _joined(ends: Sequence[Variables]) -> Variables:
    """The kinds of variables where several ways come together; what not all of them set may be without a value."""
    names = {name for end in ends for name in end}
    return {name: frozenset().union(*(end.get(name, {Unsure}) for end in ends)) for name in names}
