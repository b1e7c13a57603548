"""Compiles rules once more, for eight lanes at once.

Both ways of a choice are worked out, and a mask says of which lanes each is meant. Nothing ends early: a lane of which
something fails, or may go beyond 64 bits, is left in doubt, and then worked out by itself, as the rule says it.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from struct import pack
from types import FunctionType
from typing import Any, ClassVar, Final

from attrs import define, field

from aidcoord.model.days import Day
from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS, RESULT_OF_EIGHT
from aidcoord.screening.kernel.writing import Operand, Writer

EVERY: Final = "splat (i1 true)"
NOBODY: Final = "splat (i1 false)"
"""The masks of all eight lanes and of none."""
_LAST_DAY: Final = date.max.toordinal()
_LEAST: Final = -(2**63)
_SURELY: Final = 2**62
"""Products below this, worked out with doubles, are certainly within 64 bits."""
_EXACT: Final = 2**50
"""Quotients of numbers up to this are rounded down rightly when they are worked out with doubles."""
_POWERS: Final = [2**power for power in range(32)]
_SIGNS: Final[Mapping[type[ast.cmpop], str]] = {
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Lt: "slt",
    ast.LtE: "sle",
    ast.Gt: "sgt",
    ast.GtE: "sge",
}
Outside = Callable[[str], Any]
"""What a name of a function stands for that is no variable of it."""
Read = Callable[[FunctionType], tuple[Sequence[str], Sequence[ast.stmt], Outside]]
"""Gives the arguments of a function, its statements, and what the names outside of it stand for."""


def splat(number: int) -> Operand:
    """The same number for all eight lanes."""
    return f"splat (i64 {int(number)})"


@define
class Vectors:
    """Compiles one function, and into it those that it calls."""

    read: Read
    known: Outside
    variables: dict[str, Operand]
    out: Writer = field(factory=Writer)
    mask: Operand = EVERY
    """The lanes that what is being compiled is meant for."""
    doubts: Operand = NOBODY
    _given: Operand | None = None

    def run(self, body: Sequence[ast.stmt]) -> Operand:
        """Compile a body; gives what it returns.

        Raises:
            NotImplementedError: It says something that is only worked out one by one.
        """
        self._block(body)
        assert self._given is not None  # noqa: S101 - the lint refuses what returns nothing
        return self._given

    def day(self, number: Operand) -> Operand:
        """A number that has to be a day of the calendar."""
        from_first = self.out.value(f"sub {EIGHT} {number}, {splat(1)}")
        self._doubt(self.out.value(f"icmp uge {EIGHT} {from_first}, {splat(_LAST_DAY)}"))
        return number

    # Masks

    def _both(self, one: Operand, other: Operand) -> Operand:
        if NOBODY in {one, other}:
            return NOBODY
        if EVERY in {one, other}:
            return other if one == EVERY else one
        return self.out.value(f"and {EIGHT_BITS} {one}, {other}")

    def _either(self, one: Operand, other: Operand) -> Operand:
        if EVERY in {one, other}:
            return EVERY
        if NOBODY in {one, other}:
            return other if one == NOBODY else one
        return self.out.value(f"or {EIGHT_BITS} {one}, {other}")

    def _opposite(self, mask: Operand) -> Operand:
        if mask in {EVERY, NOBODY}:
            return NOBODY if mask == EVERY else EVERY
        return self.out.value(f"xor {EIGHT_BITS} {mask}, {EVERY}")

    def _select(self, mask: Operand, inside: Operand, outside: Operand) -> Operand:
        if mask == EVERY or inside == outside:
            return inside
        return self.out.value(f"select {EIGHT_BITS} {mask}, {EIGHT} {inside}, {EIGHT} {outside}")

    def _doubt(self, condition: Operand) -> None:
        self.doubts = self._either(self.doubts, self._both(self.mask, condition))

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
                values = self._divided(*(self.value(argument) for argument in statement.value.args))
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
        self._given = value if self._given is None else self._select(self.mask, value, self._given)
        self.mask = NOBODY

    def _if(self, statement: ast.If) -> None:
        holds, before, mask = self.truth(statement.test), dict(self.variables), self.mask
        ends: list[tuple[Operand, Operand, dict[str, Operand]]] = []
        for part, body in ((holds, statement.body), (self._opposite(holds), statement.orelse)):
            self.variables = dict(before)
            self.mask = among = self._both(mask, part)
            self._block(body)
            ends.append((among, self.mask, self.variables))
        (yes, yes_after, variables), (no, no_after, others) = ends
        self.mask = mask if (yes, no) == (yes_after, no_after) else self._either(yes_after, no_after)
        if no_after == NOBODY:
            self.variables = variables
        elif yes_after == NOBODY:
            self.variables = others
        else:
            joined = {name: self._select(holds, one, others.get(name, one)) for name, one in variables.items()}
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
        match node:
            case ast.Name(id=name):
                return self.variables[name] if name in self.variables else _constant(self.known(name))
            case ast.Constant(value=number):
                return _constant(number)
            case ast.Attribute(value=ast.Name(id=name), attr=member):
                return _constant(getattr(self.known(name), member))
            case ast.BinOp():
                return self._worked_out(node)
            case ast.UnaryOp(op=ast.USub(), operand=part):
                return self._sum("ssub", splat(0), self.value(part))
            case ast.UnaryOp(op=ast.UAdd(), operand=part):
                return self.value(part)
            case ast.BoolOp(op=operation, values=parts):
                return self._first(isinstance(operation, ast.And), parts)
            case ast.IfExp(test=test, body=yes, orelse=no):
                return self._chosen(self.truth(test), yes, no)
            case ast.Call():
                return self._called(node)
            case ast.Compare() | ast.UnaryOp(op=ast.Not()):
                return self._number(self.truth(node))
        raise NotImplementedError(ast.unparse(node))

    def truth(self, node: ast.expr) -> Operand:
        """The lanes of which an expression holds."""
        match node:
            case ast.Compare():
                return self._compared(node)
            case ast.UnaryOp(op=ast.Not(), operand=part):
                return self._opposite(self.truth(part))
            case ast.BoolOp(op=operation, values=parts):
                return self._joined(isinstance(operation, ast.And), parts)
        return self.out.value(f"icmp ne {EIGHT} {self.value(node)}, {splat(0)}")

    def _number(self, mask: Operand) -> Operand:
        return self.out.value(f"zext {EIGHT_BITS} {mask} to {EIGHT}")

    def _within(self, among: Operand, work: Callable[[], Operand]) -> Operand:
        """Work something out that is meant for fewer lanes."""
        mask = self.mask
        self.mask = self._both(mask, among)
        found = work()
        self.mask = mask
        return found

    def _joined(self, is_and: bool, parts: Sequence[ast.expr]) -> Operand:
        join = self._both if is_and else self._either
        found = self.truth(parts[0])
        for part in parts[1:]:
            further = found if is_and else self._opposite(found)
            found = join(found, self._within(further, lambda part=part: self.truth(part)))  # type: ignore[misc]
        return found

    def _first(self, is_and: bool, parts: Sequence[ast.expr]) -> Operand:
        """`a and b`, `a or b`, as values."""
        found = self.value(parts[0])
        for part in parts[1:]:
            further = self.out.value(f"icmp {'ne' if is_and else 'eq'} {EIGHT} {found}, {splat(0)}")
            other = self._within(further, lambda part=part: self.value(part))  # type: ignore[misc]
            found = self._select(further, other, found)
        return found

    def _chosen(self, holds: Operand, yes: ast.expr, no: ast.expr) -> Operand:
        inside = self._within(holds, lambda: self.value(yes))
        return self._select(holds, inside, self._within(self._opposite(holds), lambda: self.value(no)))

    def _compared(self, node: ast.Compare) -> Operand:
        left, found = self.value(node.left), EVERY
        for sign, right in zip(node.ops, node.comparators, strict=True):
            if isinstance(sign, (ast.In, ast.NotIn)):
                among = self._among(left, right)
                return self._opposite(among) if isinstance(sign, ast.NotIn) else among
            other = self._within(found, lambda right=right: self.value(right))  # type: ignore[misc]
            found = self._both(found, self.out.value(f"icmp {_SIGNS[type(sign)]} {EIGHT} {left}, {other}"))
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
            found = self._either(found, self.out.value(f"icmp eq {EIGHT} {value}, {choice}"))
        return found

    # Arithmetic

    def _worked_out(self, node: ast.BinOp) -> Operand:
        left, right = self.value(node.left), self.value(node.right)
        match node.op:
            case ast.Add():
                return self._sum("sadd", left, right)
            case ast.Sub():
                return self._sum("ssub", left, right)
            case ast.Mult():
                return self._product(left, right)
        return self._divided(left, right)[isinstance(node.op, ast.Mod)]

    def _sum(self, operation: str, left: Operand, right: Operand) -> Operand:
        both = self.out.value(
            f"call {RESULT_OF_EIGHT} @llvm.{operation}.with.overflow.v8i64({EIGHT} {left}, {EIGHT} {right})"
        )
        self._doubt(self.out.value(f"extractvalue {RESULT_OF_EIGHT} {both}, 1"))
        return self.out.value(f"extractvalue {RESULT_OF_EIGHT} {both}, 0")

    def _product(self, left: Operand, right: Operand) -> Operand:
        product = self.out.value(f"mul {EIGHT} {left}, {right}")
        about = self.out.value(f"fmul <8 x double> {self._double(left)}, {self._double(right)}")
        size = self.out.value(f"call <8 x double> @llvm.fabs.v8f64(<8 x double> {about})")
        self._doubt(self.out.value(f"fcmp oge <8 x double> {size}, splat (double {float(_SURELY):.1f})"))
        return product

    def _divided(self, left: Operand, right: Operand) -> tuple[Operand, Operand]:
        """`divmod(left, right)`, both towards the lower."""
        divisor = _number_of(right)
        if divisor in _POWERS:
            shift = splat(_POWERS.index(divisor))
            quotient = self.out.value(f"ashr {EIGHT} {left}, {shift}")
            return quotient, self.out.value(f"and {EIGHT} {left}, {splat(divisor - 1)}")
        self._doubt_beyond(left)
        if divisor is not None and 0 < divisor <= _EXACT:
            # half a unit more leaves what is rounded down as it is, and farther from a whole number than any rounding
            more = self.out.value(f"fadd <8 x double> {self._double(left)}, splat (double 0.5)")
            about = self.out.value(f"fmul <8 x double> {more}, splat (double {_hexadecimal(1 / divisor)})")
        else:
            self._doubt_beyond(right)
            self._doubt(self.out.value(f"icmp eq {EIGHT} {right}, {splat(0)}"))
            about = self.out.value(f"fdiv <8 x double> {self._double(left)}, {self._double(right)}")
        lower = self.out.value(f"call <8 x double> @llvm.floor.v8f64(<8 x double> {about})")
        # what was divided by zero, or is too large, is no number of 64 bits; it is in doubt, and may be anything
        quotient = self.out.value(f"freeze {EIGHT} {self.out.value(f'fptosi <8 x double> {lower} to {EIGHT}')}")
        return quotient, self.out.value(f"sub {EIGHT} {left}, {self.out.value(f'mul {EIGHT} {quotient}, {right}')}")

    def _doubt_beyond(self, number: Operand) -> None:
        """Doubt numbers that doubles do not hold exactly enough to divide them."""
        moved = self.out.value(f"add {EIGHT} {number}, {splat(_EXACT)}")
        self._doubt(self.out.value(f"icmp ugt {EIGHT} {moved}, {splat(2 * _EXACT)}"))

    def _double(self, number: Operand) -> Operand:
        return self.out.value(f"sitofp {EIGHT} {number} to <8 x double>")

    def _absolute(self, number: Operand) -> Operand:
        self._doubt(self.out.value(f"icmp eq {EIGHT} {number}, {splat(_LEAST)}"))
        return self.out.value(f"call {EIGHT} @llvm.abs.v8i64({EIGHT} {number}, i1 false)")

    # Calls

    def _called(self, node: ast.Call) -> Operand:
        assert isinstance(node.func, ast.Name)  # noqa: S101 - the lint refuses all but names
        called = self.known(node.func.id)
        given = [self.value(argument) for argument in node.args]
        if isinstance(called, FunctionType):
            return self._function(called, given, {str(one.arg): self.value(one.value) for one in node.keywords})
        if called in {min, max}:
            return self._extreme("smin" if called is min else "smax", given)
        (value,) = given
        if called is abs:
            return self._absolute(value)
        if called is bool:
            return self._number(self.out.value(f"icmp ne {EIGHT} {value}, {splat(0)}"))
        return self.day(value) if called is Day else value

    def _function(self, called: FunctionType, given: Sequence[Operand], named: Mapping[str, Operand]) -> Operand:
        names, body, known = self.read(called)
        arguments = {**dict(zip(names, given, strict=False)), **named}
        inside = Vectors(self.read, known, arguments, self.out, self.mask, self.doubts)
        value = inside.run(body)
        self.doubts = inside.doubts
        return value

    def _extreme(self, choose: str, given: Sequence[Operand]) -> Operand:
        best, *others = given
        for value in others:
            best = self.out.value(f"call {EIGHT} @llvm.{choose}.v8i64({EIGHT} {best}, {EIGHT} {value})")
        return best


def _number_of(operand: Operand) -> int | None:
    """The number that all eight lanes have, where it is known."""
    return int(operand[11:-1]) if operand.startswith("splat (i64 ") else None


def _hexadecimal(number: float) -> str:
    """A double as LLVM reads it exactly."""
    return f"0x{pack('>d', number).hex().upper()}"


def _constant(value: object) -> Operand:
    assert isinstance(value, int)  # noqa: S101 - it was compiled one by one before
    return splat(value)
