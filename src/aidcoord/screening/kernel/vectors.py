"""Compiles rules once more, for eight lanes at once.

Both ways of a choice are worked out, and a mask says of which lanes each is meant. What a rule returns early is put
together at its end.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from types import FunctionType
from typing import Any, ClassVar

from attrs import define, field

from aidcoord.model.days import Day
from aidcoord.screening.kernel.eights import EVERY, NOBODY, Eights, splat
from aidcoord.screening.kernel.writing import SIGNS, Operand

Outside = Callable[[str], Any]
"""What a name of a function stands for that is no variable of it."""
Read = Callable[[FunctionType], tuple[Sequence[str], Sequence[ast.stmt], Outside]]
"""Gives the arguments of a function, its statements, and what the names outside of it stand for."""


@define
class Vectors(Eights):
    """Compiles one function, and into it those that it calls."""

    read: Read = field(kw_only=True)
    known: Outside = field(kw_only=True)
    variables: dict[str, Operand] = field(kw_only=True)
    _given: Operand | None = None

    def run(self, body: Sequence[ast.stmt]) -> Operand:
        """Compile a body; gives what it returns.

        Raises:
            NotImplementedError: It says something that is only worked out one by one.
        """
        self._block(body)
        assert self._given is not None  # noqa: S101 - the lint refuses what returns nothing
        return self._given

    # Statements

    def _block(self, body: Sequence[ast.stmt]) -> None:
        for statement in body:
            if self.mask == NOBODY:
                return
            handle = self._STATEMENTS.get(type(statement))
            if handle is None:
                raise NotImplementedError(ast.unparse(statement))
            handle(self, statement)

    def _assign(self, statement: ast.Assign) -> None:
        for target in statement.targets:
            if isinstance(target, ast.Tuple):
                assert isinstance(statement.value, ast.Call)  # noqa: S101 - the lint refuses all but divmod()
                values = self.divide(*(self.value(argument) for argument in statement.value.args))
                for name, value in zip(target.elts, values, strict=True):
                    self._store(name, value)
            else:
                self._store(target, self.value(statement.value))

    def _annotated(self, statement: ast.AnnAssign) -> None:
        if statement.value is not None:
            self._store(statement.target, self.value(statement.value))

    def _augmented(self, statement: ast.AugAssign) -> None:
        assert isinstance(statement.target, ast.Name)  # noqa: S101 - the lint refuses all else
        before = ast.Name(statement.target.id, ast.Load())
        self._store(statement.target, self.value(ast.BinOp(before, statement.op, statement.value)))

    def _store(self, target: ast.expr, value: Operand) -> None:
        assert isinstance(target, ast.Name)  # noqa: S101 - the lint refuses all else
        self.variables[target.id] = value

    def _return(self, statement: ast.Return) -> None:
        assert statement.value is not None  # noqa: S101 - the lint refuses a return without a value
        value = self.value(statement.value)
        self._given = value if self._given is None else self.select(self.mask, value, self._given)
        self.mask = NOBODY

    def _if(self, statement: ast.If) -> None:
        holds, before, mask = self.truth(statement.test), dict(self.variables), self.mask
        ends: list[tuple[Operand, Operand, dict[str, Operand]]] = []
        for part, body in ((holds, statement.body), (self.opposite(holds), statement.orelse)):
            self.variables = dict(before)
            self.mask = among = self.both(mask, part)
            self._block(body)
            ends.append((among, self.mask, self.variables))
        (yes, yes_after, variables), (no, no_after, others) = ends
        self.mask = mask if (yes, no) == (yes_after, no_after) else self.either(yes_after, no_after)
        if no_after == NOBODY:
            self.variables = variables
        elif yes_after == NOBODY:
            self.variables = others
        else:
            joined = {name: self.select(holds, one, others.get(name, one)) for name, one in variables.items()}
            self.variables = {**others, **joined}

    def _pass(self, _statement: ast.stmt) -> None:
        """Do nothing."""

    _STATEMENTS: ClassVar[Mapping[type[ast.stmt], Callable[..., None]]] = {
        ast.Assign: _assign,
        ast.AnnAssign: _annotated,
        ast.AugAssign: _augmented,
        ast.If: _if,
        ast.Pass: _pass,
        ast.Return: _return,
    }

    # Expressions

    def value(self, node: ast.expr) -> Operand:
        """The values of an expression; a yes is 1."""
        handle = self._EXPRESSIONS.get(type(node))
        if handle is None:
            raise NotImplementedError(ast.unparse(node))
        return handle(self, node)

    def _named(self, node: ast.Name) -> Operand:
        return self.variables[node.id] if node.id in self.variables else splat(self.known(node.id))

    def _constant(self, node: ast.Constant) -> Operand:
        assert isinstance(node.value, int)  # noqa: S101 - it has been compiled for one lane
        return splat(node.value)

    def _member(self, node: ast.Attribute) -> Operand:
        assert isinstance(node.value, ast.Name)  # noqa: S101 - the lint refuses all but an Option's members
        return splat(getattr(self.known(node.value.id), node.attr))

    def _turned_over(self, node: ast.UnaryOp) -> Operand:
        if isinstance(node.op, ast.Not):
            return self.number(self.truth(node))
        value = self.value(node.operand)
        return self.subtract(splat(0), value) if isinstance(node.op, ast.USub) else value

    def _truth_as_number(self, node: ast.Compare) -> Operand:
        return self.number(self.truth(node))

    def truth(self, node: ast.expr) -> Operand:
        """The lanes of which an expression holds."""
        match node:
            case ast.Compare():
                return self._compared(node)
            case ast.UnaryOp(op=ast.Not(), operand=part):
                return self.opposite(self.truth(part))
            case ast.BoolOp(op=operation, values=parts):
                return self._all(parts) if isinstance(operation, ast.And) else self._any(parts)
        return self.compare("ne", self.value(node), splat(0))

    def _worked_out(self, node: ast.BinOp) -> Operand:
        left, right = self.value(node.left), self.value(node.right)
        match node.op:
            case ast.Add():
                return self.add(left, right)
            case ast.Sub():
                return self.subtract(left, right)
            case ast.Mult():
                return self.multiply(left, right)
        return self.divide(left, right)[isinstance(node.op, ast.Mod)]

    def _all(self, parts: Sequence[ast.expr]) -> Operand:
        found = EVERY
        for part in parts:
            found = self.both(found, self._truth_within(found, part))
        return found

    def _any(self, parts: Sequence[ast.expr]) -> Operand:
        found = NOBODY
        for part in parts:
            found = self.either(found, self._truth_within(self.opposite(found), part))
        return found

    def _truth_within(self, among: Operand, node: ast.expr) -> Operand:
        return self.within(among, lambda: self.truth(node))

    def _value_within(self, among: Operand, node: ast.expr) -> Operand:
        return self.within(among, lambda: self.value(node))

    def _first(self, node: ast.BoolOp) -> Operand:
        """`a and b`, `a or b`, as values."""
        found = self.value(node.values[0])
        for part in node.values[1:]:
            further = self.compare("ne" if isinstance(node.op, ast.And) else "eq", found, splat(0))
            found = self.select(further, self._value_within(further, part), found)
        return found

    def _chosen(self, node: ast.IfExp) -> Operand:
        holds = self.truth(node.test)
        inside = self._value_within(holds, node.body)
        return self.select(holds, inside, self._value_within(self.opposite(holds), node.orelse))

    def _compared(self, node: ast.Compare) -> Operand:
        left, found = self.value(node.left), EVERY
        for sign, right in zip(node.ops, node.comparators, strict=True):
            if isinstance(sign, (ast.In, ast.NotIn)):  # the lint lets nothing come after it
                among = self._among(left, right)
                return self.both(found, self.opposite(among) if isinstance(sign, ast.NotIn) else among)
            other = self._value_within(found, right)
            found = self.both(found, self.compare(SIGNS[type(sign)], left, other))
            left = other
        return found

    def _among(self, value: Operand, node: ast.expr) -> Operand:
        if isinstance(node, ast.Tuple):
            choices = [self.value(choice) for choice in node.elts]
        else:
            assert isinstance(node, ast.Name)  # noqa: S101 - the lint refuses all but a tuple
            choices = [splat(choice) for choice in self.known(node.id)]
        found = NOBODY
        for choice in choices:
            found = self.either(found, self.compare("eq", value, choice))
        return found

    # Calls

    def _called(self, node: ast.Call) -> Operand:
        assert isinstance(node.func, ast.Name)  # noqa: S101 - the lint refuses all but names
        called = self.known(node.func.id)
        given = [self.value(argument) for argument in node.args]
        if isinstance(called, FunctionType):
            return self._function(called, given, {str(one.arg): self.value(one.value) for one in node.keywords})
        if called in {min, max}:
            choose = self.least if called is min else self.greatest
            best, *others = given
            for other in others:
                best = choose(best, other)
            return best
        (value,) = given
        if called is abs:
            return self.absolute(value)
        if called is bool:
            return self.number(self.compare("ne", value, splat(0)))
        return self.day(value) if called is Day else value

    def _function(self, called: FunctionType, given: Sequence[Operand], named: Mapping[str, Operand]) -> Operand:
        names, body, known = self.read(called)
        variables = {**dict(zip(names, given, strict=False)), **named}
        inside = Vectors(
            self.out, self.mask, self.doubts, self.ranges, read=self.read, known=known, variables=variables
        )
        value = inside.run(body)
        self.doubts = inside.doubts
        return value

    _EXPRESSIONS: ClassVar[Mapping[type[ast.expr], Callable[..., Operand]]] = {
        ast.Attribute: _member,
        ast.BinOp: _worked_out,
        ast.BoolOp: _first,
        ast.Call: _called,
        ast.Compare: _truth_as_number,
        ast.Constant: _constant,
        ast.IfExp: _chosen,
        ast.Name: _named,
        ast.UnaryOp: _turned_over,
    }
