"""What a yes/no rule compared: the value, the threshold, and by how much it was met or missed.

A rule whose body returns one comparison of two expressions over its arguments is taken apart, so that an explanation
can show both sides. Any other rule is shown by its result alone.
"""

import ast
import inspect
import operator
import textwrap
from collections.abc import Callable
from functools import cache
from types import CodeType
from typing import Any, Final

from attrs import frozen

from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.model.options import Option
from aidcoord.rules.policies import AnyRule

_SIGNS: Final[dict[type[ast.cmpop], tuple[str, Callable[[Any, Any], bool]]]] = {
    ast.Lt: ("<", operator.lt),
    ast.LtE: ("≤", operator.le),
    ast.Gt: (">", operator.gt),
    ast.GtE: ("≥", operator.ge),
    ast.Eq: ("=", operator.eq),
    ast.NotEq: ("≠", operator.ne),
}
_OPPOSITES: Final = {"<": "≥", "≤": ">", ">": "≤", "≥": "<", "=": "≠", "≠": "="}


@frozen(kw_only=True)
class Comparison:
    """Two values that a rule compared, and how they stand to each other in fact."""

    value: Value
    sign: str
    """The sign that is true of the two, such as `≥` where a rule asked for `<` and it did not hold."""
    threshold: Value

    @property
    def margin(self) -> int:
        """By how much the two differ, in the unit of the threshold; never negative."""
        return abs(int(self.value) - int(self.threshold))

    @property
    def distance(self) -> Value | None:
        """By how much the two differ, as a value; days differ by a count, and choices by nothing that counts."""
        kind = type(self.threshold)
        if type(self.value) is not kind or isinstance(self.threshold, Option):
            return None
        return self.margin if isinstance(self.threshold, Day) else kind(self.margin)


@frozen
class _Sides:
    left: CodeType
    sign: str
    right: CodeType
    arguments: tuple[str, ...]
    namespace: dict[str, Any]


@cache
def _sides(rule: AnyRule) -> _Sides | None:
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(rule.function)))
    except (OSError, SyntaxError):
        return None
    function = tree.body[0]
    if not isinstance(function, ast.FunctionDef):
        return None
    body = [line for line in function.body if not (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant))]
    if len(body) != 1 or not isinstance(body[0], ast.Return) or not isinstance(body[0].value, ast.Compare):
        return None
    compare = body[0].value
    if len(compare.ops) != 1 or type(compare.ops[0]) not in _SIGNS:
        return None
    left, right = (
        compile(ast.Expression(side), "<comparison>", "eval") for side in (compare.left, compare.comparators[0])
    )
    namespace = {**rule.function.__globals__, **inspect.getclosurevars(rule.function).nonlocals}
    return _Sides(left, _SIGNS[type(compare.ops[0])][0], right, tuple(rule.arguments), namespace)


def compared(rule: AnyRule, arguments: tuple[Value, ...], *, holds: bool) -> Comparison | None:
    """What `rule` compared when it was called with `arguments`, or `None` where it is no single comparison."""
    sides = _sides(rule)
    if sides is None:
        return None
    named = dict(zip(sides.arguments, arguments, strict=True))
    value: Value = eval(sides.left, sides.namespace, named)  # noqa: S307 - the rule's own expression, on its own arguments
    threshold: Value = eval(sides.right, sides.namespace, named)  # noqa: S307
    if isinstance(value, bool) or isinstance(threshold, bool):
        return None
    if type(threshold) is int and isinstance(value, (Fen, Rate)):  # a bare 0 in the rule is none of what it is held to
        threshold = type(value)(threshold)
    return Comparison(value=value, sign=sides.sign if holds else _OPPOSITES[sides.sign], threshold=threshold)
