"""Compiles the expressions of a rule: arithmetic, comparisons, choices, and calls of what rules may call."""

import ast
import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from types import FunctionType
from typing import Any, ClassVar

from attrs import define, field

from aidcoord.model.days import Day
from aidcoord.model.options import Option
from aidcoord.screening.kernel.arithmetic import Arithmetic
from aidcoord.screening.kernel.compiled import FAILED, Compiled
from aidcoord.screening.kernel.kinds import YES_NO, Kinds, kinds_of
from aidcoord.screening.kernel.refusals import not_a_pair, of_one_value, without_value, wrongly_called
from aidcoord.screening.kernel.writing import SIGNS, Operand

Valued = tuple[Operand, Kinds]


class Unsure(Option):
    """The kind of a variable that has no value on one of the ways that lead here."""

    SO = 0, "未必有值", "perhaps without a value"


@define
class Expressions(Arithmetic):
    """Compiles the expressions of one function; a yes/no is 0 or 1, and every value a number of 64 bits."""

    compile: Callable[[FunctionType, tuple[Kinds, ...]], Compiled] = field(kw_only=True)
    kinds: dict[str, Kinds] = field(kw_only=True)
    """The kinds of each variable, as far as the function has come."""
    known: Callable[[str], Any] = field(kw_only=True)
    """What a name stands for that is no variable."""
    variables: Collection[str] = field(kw_only=True)
    """The names that are variables of the function, whether or not they have a value yet."""
    fails: bool = field(default=False, kw_only=True)
    """Whether something that has been compiled always fails."""
    at: ast.AST | None = field(default=None, kw_only=True)
    """What is being compiled, for messages."""

    def expression(self, node: ast.expr) -> Valued:
        """The value of an expression, with its kinds."""
        before = self.at
        self.at = node if hasattr(node, "lineno") else before
        found = self._EXPRESSIONS[type(node)](self, node)  # the lint refuses all others
        self.at = before
        return found

    def truth(self, node: ast.expr) -> Operand:
        """Whether an expression holds, as one bit."""
        if isinstance(node, ast.Compare):
            return self._compared(node)
        value, _ = self.expression(node)
        return self.out.value(f"icmp ne i64 {value}, 0")

    def pair(self, node: ast.expr) -> tuple[Valued, Valued]:
        """The two values of `divmod`."""
        assert isinstance(node, ast.Call)  # noqa: S101 - the lint refuses all but divmod()
        if len(node.args) != 2:  # noqa: PLR2004 - what is divided, and by what
            raise wrongly_called("divmod", ("a", "b"))
        (left, lefts), (right, rights) = (self.expression(argument) for argument in node.args)
        quotients, rests = kinds_of("FloorDiv", lefts, rights), kinds_of("Mod", lefts, rights)
        if quotients is None or rests is None:
            nothing = self._nothing()
            return nothing, nothing
        quotient, rest = self.divide(left, right)
        return (quotient, quotients), (rest, rests)

    def _nothing(self) -> Valued:
        """Fail; what follows is never reached."""
        self.fails = True
        self.give_up(FAILED)
        self.out.begin(self.out.label())
        return "0", frozenset()

    def _name(self, node: ast.Name) -> Valued:
        if node.id in self.variables:
            if Unsure in self.kinds.get(node.id, {Unsure}):
                raise without_value(node.id)
            return self.out.value(f"load i64, ptr {self.out.slot(node.id)}"), self.kinds[node.id]
        return _constant(self.known(node.id))

    def _number(self, node: ast.Constant) -> Valued:
        return _constant(node.value)

    def _member(self, node: ast.Attribute) -> Valued:
        assert isinstance(node.value, ast.Name)  # noqa: S101 - the lint refuses all but an Option's members
        return _constant(getattr(self.known(node.value.id), node.attr))

    def _worked_out(self, node: ast.BinOp) -> Valued:
        operation = type(node.op).__name__
        (left, lefts), (right, rights) = self.expression(node.left), self.expression(node.right)
        kinds = kinds_of(operation, lefts, rights)
        if kinds is None:
            return self._nothing()
        match operation:
            case "Add":
                return self.add(left, right), kinds
            case "Sub":
                return self.subtract(left, right), kinds
            case "Mult":
                return self.multiply(left, right), kinds
        return self.divide(left, right)[operation == "Mod"], kinds

    def _turned_over(self, node: ast.UnaryOp) -> Valued:
        if isinstance(node.op, ast.Not):
            opposite = self.out.value(f"xor i1 {self.truth(node.operand)}, true")
            return self.out.value(f"zext i1 {opposite} to i64"), YES_NO
        if isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
            return _constant(-node.operand.value)  # type: ignore[operator]  # the lint refuses all but numbers
        value, given = self.expression(node.operand)
        kinds = kinds_of(type(node.op).__name__, given)
        if kinds is None:
            return self._nothing()
        return (self.negate(value) if isinstance(node.op, ast.USub) else value), kinds

    def _either(self, node: ast.BoolOp) -> Valued:
        slot, after = self.out.slot(f"either {self.out.label()}"), self.out.label()
        kinds: Kinds = frozenset()
        for place, part in enumerate(node.values):
            value, given = self.expression(part)
            kinds |= given
            self.out.do(f"store i64 {value}, ptr {slot}")
            if place == len(node.values) - 1:
                break
            on = self.out.label()
            holds = self.out.value(f"icmp ne i64 {value}, 0")
            self.out.branch(holds, *((on, after) if isinstance(node.op, ast.And) else (after, on)))
            self.out.begin(on)
        self.out.jump(after)
        self.out.begin(after)
        return self.out.value(f"load i64, ptr {slot}"), kinds

    def _chosen(self, node: ast.IfExp) -> Valued:
        slot = self.out.slot(f"chosen {self.out.label()}")
        yes, no, after = self.out.label(), self.out.label(), self.out.label()
        self.out.branch(self.truth(node.test), yes, no)
        kinds: Kinds = frozenset()
        for label, part in ((yes, node.body), (no, node.orelse)):
            self.out.begin(label)
            value, given = self.expression(part)
            kinds |= given
            self.out.do(f"store i64 {value}, ptr {slot}")
            self.out.jump(after)
        self.out.begin(after)
        return self.out.value(f"load i64, ptr {slot}"), kinds

    def _comparison(self, node: ast.Compare) -> Valued:
        return self.out.value(f"zext i1 {self._compared(node)} to i64"), YES_NO

    def _compared(self, node: ast.Compare) -> Operand:
        if len(node.ops) > 1:
            return self._chained(node)
        left, _ = self.expression(node.left)
        return self._one(node.ops[0], left, node.comparators[0])[0]

    def _chained(self, node: ast.Compare) -> Operand:
        """`a < b < c`, of which the later parts are looked at only while the earlier hold."""
        slot, after = self.out.slot(f"chain {self.out.label()}", "i1"), self.out.label()
        left, _ = self.expression(node.left)
        for sign, right in zip(node.ops, node.comparators, strict=True):
            holds, left = self._one(sign, left, right)
            self.out.do(f"store i1 {holds}, ptr {slot}")
            on = self.out.label()
            self.out.branch(holds, on, after)
            self.out.begin(on)
        self.out.jump(after)
        self.out.begin(after)
        return self.out.value(f"load i1, ptr {slot}")

    def _one(self, sign: ast.cmpop, left: Operand, node: ast.expr) -> tuple[Operand, Operand]:
        """One comparison, with the value on its right."""
        if isinstance(sign, (ast.In, ast.NotIn)):
            among = self._among(left, node)
            return (self.out.value(f"xor i1 {among}, true") if isinstance(sign, ast.NotIn) else among), "0"
        right, _ = self.expression(node)
        return self.out.value(f"icmp {SIGNS[type(sign)]} i64 {left}, {right}"), right

    def _among(self, value: Operand, node: ast.expr) -> Operand:
        if isinstance(node, ast.Tuple):
            choices = [self.expression(choice)[0] for choice in node.elts]
        else:
            assert isinstance(node, ast.Name)  # noqa: S101 - the lint refuses all but a tuple
            choices = [str(int(choice)) for choice in self.known(node.id)]
        found = "false"
        for choice in choices:
            found = self.out.value(f"or i1 {found}, {self.out.value(f'icmp eq i64 {value}, {choice}')}")
        return found

    def _called(self, node: ast.Call) -> Valued:
        assert isinstance(node.func, ast.Name)  # noqa: S101 - the lint refuses all but names
        called = self.known(node.func.id)
        given = [self.expression(argument) for argument in node.args]
        if isinstance(called, FunctionType):
            return self._function(called, given, node)
        return self._primitive(called, given)

    def _function(self, called: FunctionType, given: list[Valued], node: ast.Call) -> Valued:
        named = {str(one.arg): self.expression(one.value) for one in node.keywords}
        signature = inspect.signature(called)
        try:
            arguments = [*signature.bind(*given, **named).arguments.values()]
        except TypeError:
            raise wrongly_called(called.__name__, signature.parameters) from None
        compiled = self.compile(called, tuple(kinds for _, kinds in arguments))
        self.fails = self.fails or compiled.fails
        values = ", ".join(f"i64 {value}" for value, _ in arguments)
        value = self.take(f"{compiled.name}({values})")
        return value, compiled.kinds

    def _primitive(self, called: object, given: Sequence[Valued]) -> Valued:
        if called in {min, max}:
            if len(given) < 2:  # noqa: PLR2004 - of one number there is no least
                raise of_one_value("min" if called is min else "max")
            return self._extreme(self.least if called is min else self.greatest, given)
        name = getattr(called, "__name__", "")
        if called is divmod:
            raise not_a_pair()
        if len(given) != 1:
            raise wrongly_called(name, ("x",))
        ((value, kind),) = given
        kinds = kinds_of(name, kind)
        if kinds is None:
            return self._nothing()
        if called is abs:
            return self.absolute(value), kinds
        if called is bool:
            return self.out.value(f"zext i1 {self.out.value(f'icmp ne i64 {value}, 0')} to i64"), kinds
        return (self.day(value) if called is Day else value), kinds

    def _extreme(self, choose: Callable[[Operand, Operand], Operand], given: Sequence[Valued]) -> Valued:
        best, kinds = given[0]
        for value, other in given[1:]:
            best, kinds = choose(best, value), kinds | other
        return best, kinds

    _EXPRESSIONS: ClassVar[Mapping[type[ast.expr], Callable[..., Valued]]] = {
        ast.Attribute: _member,
        ast.BinOp: _worked_out,
        ast.BoolOp: _either,
        ast.Call: _called,
        ast.Compare: _comparison,
        ast.Constant: _number,
        ast.IfExp: _chosen,
        ast.Name: _name,
        ast.UnaryOp: _turned_over,
    }


def _constant(value: object) -> Valued:
    assert isinstance(value, int)  # noqa: S101 - the lint refuses all else
    return str(int(value)), frozenset({type(value)})
