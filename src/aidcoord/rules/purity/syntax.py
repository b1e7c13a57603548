"""Reads a rule's body: plain scalar Python, so that it can be checked on paper and compiled."""

import ast
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any, ClassVar, Final

from attrs import define, field

from aidcoord.errors import did_you_mean
from aidcoord.model.options import Option
from aidcoord.rules.purity import refusals
from aidcoord.rules.purity.texts import Definition
from aidcoord.rules.purity.words import HELPERS, Meaning, Use

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

    `known` gives the meaning of a name that is not the function's own. `refuse` takes the place, what is used there,
    and what to use instead.
    """

    known: Callable[[str], Meaning]
    refuse: Callable[[ast.AST, str, str], None]
    calls: list[tuple[ast.AST, FunctionType]] = field(factory=list)
    _own: set[str] = field(factory=set, init=False)

    def read(self, definition: Definition) -> None:
        """Read a whole definition."""
        if isinstance(definition, ast.AsyncFunctionDef):
            self.refuse(definition, *refusals.REFUSED[ast.AsyncFunctionDef])
        self._signature(definition.args)
        body = definition.body
        if ast.get_docstring(definition, clean=False) is not None:
            body = body[1:]
        for statement in body:
            self._node(statement, definition)
        if not _gives_back(body):
            self.refuse(definition, "a way through without return", "Give a value back in every case.")

    def _signature(self, arguments: ast.arguments) -> None:
        marked = (*arguments.posonlyargs, *arguments.kwonlyargs)
        self._own = {argument.arg for argument in (*arguments.args, *marked)}
        for default in (*arguments.defaults, *(default for default in arguments.kw_defaults if default)):
            self.refuse(default, "a default argument", "What is usual is a parameter; what is presumed, a presumption.")
        for star in (arguments.vararg, arguments.kwarg):
            if star:
                self.refuse(star, f"*{star.arg}", "Name every argument.")
        for argument in marked:
            self.refuse(argument, "`/` or `*` among its arguments", "Leave it out.")

    def _node(self, node: ast.AST, parent: ast.AST) -> None:
        parts = _THROUGH.get(type(node))
        if parts is not None:
            self._parts(node, parts)
        elif special := self._SPECIAL.get(type(node)):
            special(self, node)
        else:
            at = node if hasattr(node, "lineno") else parent
            self.refuse(at, *refusals.REFUSED.get(type(node), (f"`{type(node).__name__}`", refusals.PLAIN)))

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
        if stands_for.use is Use.NOTHING:
            self.refuse(node, stands_for.what, stands_for.instead)
        elif stands_for.use is Use.CHOICES:
            self.refuse(node, *refusals.REFUSED[ast.Tuple])
        elif stands_for.use is not Use.CONSTANT:
            self.refuse(node, f"`{node.id}` as if it were a value", "Call it, or name one of its members.")

    def _constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, int):
            self.refuse(node, *refusals.LITERALS.get(type(node.value), (f"`{node.value!r}`", refusals.PLAIN)))
        elif abs(node.value) > refusals.MOST:
            self.refuse(node, "a number beyond 64 bits", "No amount or count of a household is so great.")

    def _attribute(self, node: ast.Attribute) -> None:
        root = node.value
        while isinstance(root, ast.Attribute):
            root = root.value
        if not isinstance(root, ast.Name):
            self._node(root, node)
        stands_for = self._meaning(root)
        members = _members(stands_for)
        if root is node.value and node.attr in members:
            return
        instead = stands_for.instead or refusals.MEMBER
        if members and root is node.value:
            instead = did_you_mean(node.attr, members) or f"Its members are {', '.join(members)}."
        self.refuse(node, f"the attribute `{ast.unparse(node)}`", instead)

    def _call(self, node: ast.Call) -> None:
        self._parts(node, ("args", "keywords"))
        if not isinstance(node.func, ast.Name):
            self._node(node.func, node)
            return
        called = self._meaning(node.func)
        if isinstance(called.value, FunctionType) and called.use is Use.FUNCTION:
            self.calls.append((node, called.value))
        elif called.use is not Use.CALL:
            self.refuse(node, called.what or f"a call of `{node.func.id}`", called.instead or refusals.CALLED)
        elif node.keywords and called.value not in HELPERS:
            self.refuse(node, f"{node.func.id}() with named arguments", "Pass the values alone.")
        if any(keyword.arg is None for keyword in node.keywords):
            self.refuse(node, "`**` in a call", "Name every argument.")

    def _compare(self, node: ast.Compare) -> None:
        self._node(node.left, node)
        for operator, value in zip(node.ops, node.comparators, strict=True):
            if isinstance(operator, (ast.In, ast.NotIn)):
                self._choices(value)
            else:
                self._node(operator, node)
                self._node(value, node)

    def _choices(self, node: ast.expr) -> None:
        if self._meaning(node).use is Use.CHOICES:
            return
        if not isinstance(node, ast.Tuple):
            self.refuse(node, "`in` something else than a tuple", refusals.TUPLE)
            return
        for choice in node.elts:
            if self._number(choice) is None:
                self.refuse(choice, "a choice that is no constant", refusals.TUPLE)

    def _for(self, node: ast.For) -> None:
        rounds = node.iter
        if not (isinstance(rounds, ast.Call) and self._meaning(rounds.func).value is range):
            self.refuse(rounds, "a loop over something else than range() of a constant", refusals.MEMBERS)
        elif any(not self._is_few(bound) for bound in rounds.args):
            instead = f"Let range() have constants for bounds, none greater than {refusals.MOST_ROUNDS}."
            self.refuse(rounds, "a loop of which nobody knows how long it is", instead)
        self._parts(node, ("target", "body", "orelse"))

    def _is_few(self, bound: ast.expr) -> bool:
        number = self._number(bound)
        return number is not None and abs(number) <= refusals.MOST_ROUNDS

    def _number(self, node: ast.expr) -> int | None:
        """What a constant is: a whole number, its negative, a global, or an Option's member."""
        match node:
            case ast.Constant(value=int(number)):
                return number
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(number))):
                return -number
            case ast.Attribute(value=ast.Name() as options, attr=member):
                return _members(self._meaning(options)).get(member)
        value = self._meaning(node).value
        return value if isinstance(value, int) else None

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
            self.refuse(node, "a return without a value", "Give a value back in every case.")
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


def _gives_back(body: list[ast.stmt]) -> bool:
    last = body[-1] if body else None
    if isinstance(last, ast.If):
        return _gives_back(last.body) and _gives_back(last.orelse)
    return isinstance(last, ast.Return)
