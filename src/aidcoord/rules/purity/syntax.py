"""Reads a rule's body: plain scalar Python, so that it can be checked on paper and compiled."""

import ast
from collections.abc import Callable, Iterable, Mapping
from types import FunctionType
from typing import Any, ClassVar, Final

from attrs import define, field

from aidcoord.model.faults import meant
from aidcoord.model.options import Option
from aidcoord.model.texts import Text
from aidcoord.rules.purity import refusals
from aidcoord.rules.purity.bodies import bound_in, gives_back
from aidcoord.rules.purity.refusals import REFUSED, Refusal, refusal, unread
from aidcoord.rules.purity.texts import Definition
from aidcoord.rules.purity.words import PRIMITIVES, Meaning, Use

_THROUGH: Final[Mapping[type[ast.AST], tuple[str, ...]]] = {
    ast.If: ("test", "body", "orelse"),
    ast.AnnAssign: ("value", "target"),
    ast.AugAssign: ("op", "value", "target"),
    ast.Expr: ("value",),
    ast.BoolOp: ("values",),
    ast.BinOp: ("op", "left", "right"),
    ast.UnaryOp: ("op", "operand"),
    ast.IfExp: ("test", "body", "orelse"),
    ast.keyword: ("value",),
    **dict.fromkeys((ast.Pass, ast.Break, ast.Continue), ()),
    **dict.fromkeys((ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod, ast.USub, ast.UAdd, ast.Not), ()),
    **dict.fromkeys((ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE), ()),
}
"""What is read by reading its parts."""


@define
class Reader:
    """Reads one function's definition; faults go to `refuse`, plain functions that it calls to `calls`.

    `known` gives the meaning of a name that is not the function's own. `refuse` takes the place and what is used there.
    """

    known: Callable[[str], Meaning]
    refuse: Callable[[ast.AST, Refusal], None]
    calls: list[tuple[ast.AST, FunctionType]] = field(factory=list)
    _own: set[str] = field(factory=set, init=False)
    _depth: int = field(default=0, init=False)

    def read(self, definition: Definition) -> None:
        """Read a whole definition."""
        if isinstance(definition, ast.AsyncFunctionDef):
            self.refuse(definition, REFUSED[ast.AsyncFunctionDef])
        self._signature(definition.args)
        body = definition.body
        if ast.get_docstring(definition, clean=False) is not None:
            body = body[1:]
        for statement in body:
            self._node(statement, definition)
        if not gives_back(body):
            self.refuse(definition, refusals.NO_RETURN)

    def _signature(self, arguments: ast.arguments) -> None:
        marked = (*arguments.posonlyargs, *arguments.kwonlyargs)
        stars = [star for star in (arguments.vararg, arguments.kwarg) if star]
        self._own = {argument.arg for argument in (*arguments.args, *marked, *stars)}
        for default in (*arguments.defaults, *(default for default in arguments.kw_defaults if default)):
            self.refuse(default, refusals.DEFAULT)
        for star in stars:
            self.refuse(star, refusal(f"*{star.arg}", f"*{star.arg}", refusals.NAMED))
        for argument in marked:
            self.refuse(argument, refusals.MARKED)

    def _node(self, node: ast.AST, parent: ast.AST) -> None:
        at = node if hasattr(node, "lineno") else parent
        if self._depth == refusals.MOST_DEEP:
            self.refuse(at, refusals.TOO_DEEP)
            return
        self._depth += 1
        if special := self._SPECIAL.get(type(node)):
            special(self, node)
        elif type(node) in _THROUGH:
            self._parts(node, _THROUGH[type(node)])
        else:
            self.refuse(at, unread(node))
            self._own |= bound_in(node)  # so that what reads them later is no fault of its own
        self._depth -= 1

    def _parts(self, node: ast.AST, parts: tuple[str, ...]) -> None:
        for part in parts:
            inside = getattr(node, part)
            if isinstance(inside, list):
                for one in inside:
                    self._node(one, node)
            elif inside is not None:
                self._node(inside, node)

    def _name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Store):
            self._own.add(node.id)
        if node.id in self._own:
            return
        stands_for = self.known(node.id)
        if stands_for.refusal is not None:
            self.refuse(node, stands_for.refusal)
        elif stands_for.use is Use.CHOICES:
            self.refuse(node, REFUSED[ast.Tuple])
        elif stands_for.use is not Use.CONSTANT:
            self.refuse(node, _as_a_value(node.id))

    def _constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, int):
            said = f"{node.value!r}"
            other = refusal(f"`{said}`", f"`{said}`", refusals.PLAIN)
            self.refuse(node, refusals.LITERALS.get(type(node.value), other))
        elif abs(node.value) > refusals.MOST:
            self.refuse(node, refusals.TOO_GREAT)

    def _attribute(self, node: ast.Attribute) -> None:
        if self._member(node) is not None:
            return
        root = node.value
        while isinstance(root, ast.Attribute):
            root = root.value
        if not isinstance(root, ast.Name):
            self._node(root, node)
        stands_for = self._meaning(root)
        members = _members(stands_for)
        instead = (stands_for.refusal and stands_for.refusal.instead) or refusals.MEMBER
        if members and root is node.value:
            instead = meant(node.attr, members) or _one_of(members)
        said = ast.unparse(node)
        self.refuse(node, refusal(f"属性`{said}`", f"the attribute `{said}`", instead))

    def _call(self, node: ast.Call) -> None:
        self._parts(node, ("args", "keywords"))
        if not isinstance(node.func, ast.Name):
            self._called_otherwise(node.func)
            return
        called = self._meaning(node.func)
        if isinstance(called.value, FunctionType) and called.use is Use.FUNCTION:
            self.calls.append((node, called.value))
        elif called.use is not Use.CALL:
            self.refuse(node, called.refusal or _a_call_of(node.func.id))
        elif node.keywords and called.value in PRIMITIVES:
            self.refuse(node, _with_names(node.func.id))
        if any(keyword.arg is None for keyword in node.keywords):
            self.refuse(node, refusals.STARS_IN_A_CALL)

    def _called_otherwise(self, node: ast.expr) -> None:
        """Refuse what is called and is no name: by what would be wrong with it anywhere, where something would."""
        if type(node) in REFUSED and self._member(node) is None:
            self._node(node, node)
        else:
            self.refuse(node, refusals.NO_NAME)

    def _compare(self, node: ast.Compare) -> None:
        self._node(node.left, node)
        if any(isinstance(operator, (ast.In, ast.NotIn)) for operator in node.ops[:-1]):
            self.refuse(node, refusals.GOES_ON)
        for operator, value in zip(node.ops, node.comparators, strict=True):
            if isinstance(operator, (ast.In, ast.NotIn)):
                self._choices(value)
            else:
                self._node(operator, node)
                self._node(value, node)

    def _choices(self, node: ast.expr) -> None:
        if self._meaning(node).use is Use.CHOICES:
            return
        if isinstance(node, (ast.Constant, ast.JoinedStr)):
            self._node(node, node)
        elif not isinstance(node, ast.Tuple):
            self.refuse(node, refusals.AMONG_OTHERS)
        else:
            for choice in node.elts:
                self._choice(choice)

    def _choice(self, node: ast.expr) -> None:
        if isinstance(node, (ast.Constant, ast.JoinedStr)) or self._number(node) is not None:
            self._node(node, node)
        else:
            self.refuse(node, refusals.VARIES)

    def _for(self, node: ast.For) -> None:
        rounds = node.iter
        if not (isinstance(rounds, ast.Call) and self._meaning(rounds.func).value is range):
            self.refuse(rounds, refusals.NO_RANGE)
        elif any(not self._is_few(bound) for bound in rounds.args):
            self.refuse(rounds, refusals.HOW_LONG)
        elif not self._is_range(rounds):
            self.refuse(rounds, refusals.EMPTY_RANGE)
        self._parts(node, ("target", "body", "orelse"))

    def _is_few(self, bound: ast.expr) -> bool:
        number = self._number(bound)
        return number is not None and abs(number) <= refusals.MOST_ROUNDS

    def _is_range(self, call: ast.Call) -> bool:
        """Whether `range` takes these arguments, of which each is a constant."""
        most = 3
        is_step_zero = len(call.args) == most and not self._number(call.args[-1])
        return 0 < len(call.args) <= most and not call.keywords and not is_step_zero

    def _number(self, node: ast.expr) -> int | None:
        """What a constant is: a whole number, its negative, a global, or an Option's member."""
        match node:
            case ast.Constant(value=int(number)):
                return number
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(number))):
                return -number
            case ast.Attribute():
                return self._member(node)
        value = self._meaning(node).value
        return value if isinstance(value, int) else None

    def _member(self, node: ast.expr) -> Option | None:
        """The member of an Option that is named."""
        if isinstance(node, ast.Attribute):
            return _members(self._meaning(node.value)).get(node.attr)
        return None

    def _assign(self, node: ast.Assign) -> None:
        pair = isinstance(node.value, ast.Call) and self._meaning(node.value.func).value is divmod
        self._node(node.value, node)
        for target in node.targets:
            if pair and isinstance(target, ast.Tuple):
                self._parts(target, ("elts",))
            else:
                self._node(target, node)

    def _return(self, node: ast.Return) -> None:
        if node.value is None:
            self.refuse(node, refusals.NO_VALUE)
        else:
            self._node(node.value, node)

    def _meaning(self, node: ast.AST) -> Meaning:
        """What a global name stands for; nothing for anything else."""
        if isinstance(node, ast.Name) and node.id not in self._own:
            return self.known(node.id)
        return _NOTHING

    _SPECIAL: ClassVar[Mapping[type[ast.AST], Callable[["Reader", Any], None]]] = {
        ast.Assign: _assign,
        ast.Attribute: _attribute,
        ast.Call: _call,
        ast.Compare: _compare,
        ast.Constant: _constant,
        ast.For: _for,
        ast.Name: _name,
        ast.Return: _return,
    }


_NOTHING: Final = Meaning(Use.NOTHING)


def _members(options: Meaning) -> Mapping[str, Option]:
    value = options.value
    return value.__members__ if isinstance(value, type) and issubclass(value, Option) else {}


def _one_of(members: Iterable[str]) -> Text:
    listed = list(members)
    return Text(zh=f"它的成员有：{'、'.join(listed)}。", en=f"Its members are {', '.join(listed)}.")


def _as_a_value(name: str) -> Refusal:
    instead = Text(zh="请调用它，或者写出它的一个成员。", en="Call it, or name one of its members.")
    return refusal(f"当作值的“{name}”", f"`{name}` as if it were a value", instead)


def _a_call_of(name: str) -> Refusal:
    return refusal(f"对“{name}”的调用", f"a call of `{name}`", refusals.CALLED)


def _with_names(name: str) -> Refusal:
    instead = Text(zh="请只按次序写值。", en="Pass the values alone.")
    return refusal(f"带参数名的`{name}()`", f"{name}() with named arguments", instead)
