"""The small changes that are made to a function's text, one at a time."""

import ast
import copy
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import combinations
from typing import Final, TypeVar

from attrs import field, frozen

from aidcoord.model.evidence import Value
from aidcoord.model.money import round_down, round_half_up, round_up
from aidcoord.model.options import Option

Node = TypeVar("Node", bound=ast.AST)
Globals = Mapping[str, object]

_COMPARISONS: Final[Mapping[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_ROUNDINGS: Final = (round_up, round_down, round_half_up)
_OPPOSITES: Final[Mapping[object, tuple[object, ...]]] = {
    min: (max,),
    max: (min,),
    **{one: tuple(other for other in _ROUNDINGS if other is not one) for one in _ROUNDINGS},
}
_NEW: Final = "NEW"
"""What a changed function calls a value that its text cannot write; no rule has a name in capitals of its own."""


@frozen
class Change:
    """One change: `before` became `after` at `node`, in `definition`, which may name `bound` beside its globals."""

    before: str
    after: str
    node: ast.AST
    definition: ast.FunctionDef
    bound: Mapping[str, object] = field(factory=dict)


@frozen
class _Instead:
    node: ast.AST
    bound: Mapping[str, object] = field(factory=dict)


def changes(definition: ast.FunctionDef, known: Globals, types: Mapping[str, object]) -> Iterator[Change]:
    """Every change to a function, in the order of its text, and after those its arguments swapped two by two.

    Args:
        definition: The function.
        known: Its globals.
        types: The types of its arguments, and under `return` of what it gives.
    """
    for statement in _body(definition):
        for node in ast.walk(statement):
            for new in _alternatives(node, known, types.get("return")):
                after = _text(new.node, new.bound)
                yield Change(ast.unparse(node), after, node, _swapped(definition, node, new.node), new.bound)
    yield from _swapped_arguments(definition, types)


def _body(definition: ast.FunctionDef) -> list[ast.stmt]:
    return definition.body[1:] if ast.get_docstring(definition, clean=False) is not None else definition.body


def _text(node: ast.AST, bound: Mapping[str, object]) -> str:
    text = ast.unparse(node)
    return text.replace(_NEW, repr(bound[_NEW])) if _NEW in bound else text


def _swapped(tree: Node, old: ast.AST, new: ast.AST) -> Node:
    """The tree with one node in the place of another; the tree itself stays as it is."""
    if tree is old:
        return new  # type: ignore[return-value]  # an expression for an expression, a statement for a statement
    made = copy.copy(tree)
    for name, value in ast.iter_fields(tree):
        if isinstance(value, list):
            inside = [_swapped(one, old, new) if isinstance(one, ast.AST) else one for one in value]
            setattr(made, name, inside)
        elif isinstance(value, ast.AST):
            setattr(made, name, _swapped(value, old, new))
    return made


def _swapped_arguments(definition: ast.FunctionDef, types: Mapping[str, object]) -> Iterator[Change]:
    read = {node.id for statement in _body(definition) for node in ast.walk(statement) if isinstance(node, ast.Name)}
    names = [argument.arg for argument in definition.args.args if argument.arg in read]
    for one, other in combinations(names, 2):
        if types.get(one) is types.get(other):
            renamed = _Renamer({one: other, other: one}).visit(copy.deepcopy(definition))
            yield Change(f"{one}, {other}", f"{other}, {one}", definition, renamed)


class _Renamer(ast.NodeTransformer):
    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self.names.get(node.id, node.id), node.ctx)


def _alternatives(node: ast.AST, known: Globals, given: object) -> Iterator[_Instead]:
    for kind, change in _BY_NODE.items():
        if isinstance(node, kind):
            yield from change(node, known)
    if isinstance(node, ast.Return) and node.value is not None and isinstance(given, type):
        yield from _constants_returned(node.value, given)


def _compare(node: ast.Compare, known: Globals) -> Iterator[_Instead]:
    for place, operator in enumerate(node.ops):
        other = _COMPARISONS[type(operator)]()
        ops = [*node.ops[:place], other, *node.ops[place + 1 :]]
        yield _Instead(ast.Compare(node.left, ops, node.comparators))
        if isinstance(operator, (ast.In, ast.NotIn)):
            for fewer in _fewer(node.comparators[place], known):
                chosen = [*node.comparators[:place], fewer.node, *node.comparators[place + 1 :]]
                yield _Instead(ast.Compare(node.left, node.ops, chosen), fewer.bound)  # type: ignore[arg-type]


def _fewer(choices: ast.expr, known: Globals) -> Iterator[_Instead]:
    """The choices that `in` looks into with one of them left out."""
    if isinstance(choices, ast.Tuple) and len(choices.elts) > 1:
        for place in range(len(choices.elts)):
            yield _Instead(ast.Tuple([*choices.elts[:place], *choices.elts[place + 1 :]], ast.Load()))
    if isinstance(choices, ast.Name) and isinstance(values := known.get(choices.id), tuple) and len(values) > 1:
        for place in range(len(values)):
            yield _Instead(ast.Name(_NEW, ast.Load()), {_NEW: (*values[:place], *values[place + 1 :])})


def _and_or(node: ast.BoolOp, _known: Globals) -> Iterator[_Instead]:
    yield _Instead(ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))


def _not(node: ast.UnaryOp, _known: Globals) -> Iterator[_Instead]:
    if isinstance(node.op, ast.Not):
        yield _Instead(node.operand)


def _arithmetic(node: ast.BinOp, _known: Globals) -> Iterator[_Instead]:
    if isinstance(node.op, (ast.Add, ast.Sub)):
        other = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        yield _Instead(ast.BinOp(node.left, other, node.right))


def _in_place(node: ast.AugAssign, _known: Globals) -> Iterator[_Instead]:
    if isinstance(node.op, (ast.Add, ast.Sub)):
        other = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        yield _Instead(ast.AugAssign(node.target, other, node.value))


def _constant(node: ast.Constant, _known: Globals) -> Iterator[_Instead]:
    if isinstance(node.value, bool):
        yield _Instead(ast.Constant(not node.value))
    elif isinstance(node.value, int):
        yield from (_Instead(ast.Constant(node.value + step)) for step in (-1, 1))


def _global_constant(node: ast.Name, known: Globals) -> Iterator[_Instead]:
    value = known.get(node.id)
    if isinstance(node.ctx, ast.Load) and isinstance(value, int) and not isinstance(value, (bool, Option)):
        for other in _numbers(type(value), (int(value) - 1, int(value) + 1)):
            yield _Instead(ast.Name(_NEW, ast.Load()), {_NEW: other})


def _numbers(kind: Callable[[int], Value], numbers: Iterable[int]) -> Iterator[Value]:
    """The numbers as values of a type, as far as it has them."""
    for number in numbers:
        with suppress(ValueError):
            yield kind(number)


def _call(node: ast.Call, known: Globals) -> Iterator[_Instead]:
    if not isinstance(node.func, ast.Name):
        return
    called = known.get(node.func.id, {"min": min, "max": max}.get(node.func.id))
    for other in _OPPOSITES.get(called, ()) if callable(called) else ():
        name = str(getattr(other, "__name__", ""))
        yield _Instead(ast.Call(ast.Name(name, ast.Load()), node.args, node.keywords), {name: other})


def _constants_returned(value: ast.expr, given: type[Value]) -> Iterator[_Instead]:
    if given is bool:
        found: tuple[Value, ...] = (True, False)
    elif issubclass(given, Option):
        found = tuple(given)[:2]
    else:
        found = tuple(_numbers(given, (0, 1)))
    for constant in found:
        if not (isinstance(value, ast.Constant) and value.value == constant):
            yield _Instead(ast.Return(ast.Name(_NEW, ast.Load())), {_NEW: constant})


_BY_NODE: Final[Mapping[type[ast.AST], Callable[[ast.AST, Globals], Iterator[_Instead]]]] = {
    ast.Compare: _compare,  # type: ignore[dict-item]  # each takes the node it stands under
    ast.BoolOp: _and_or,  # type: ignore[dict-item]
    ast.UnaryOp: _not,  # type: ignore[dict-item]
    ast.BinOp: _arithmetic,  # type: ignore[dict-item]
    ast.AugAssign: _in_place,  # type: ignore[dict-item]
    ast.Constant: _constant,  # type: ignore[dict-item]
    ast.Name: _global_constant,  # type: ignore[dict-item]
    ast.Call: _call,  # type: ignore[dict-item]
}
