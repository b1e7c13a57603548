"""What kinds of values the operators of Python give, found out by trying them on the values of the model.

In a kernel every value is a number of 64 bits, and its kind is known when it is compiled. Where a value may be of
several kinds (`0` or money), the kernel goes on with all of them, and refuses only what turns out differently for them.
"""

import operator
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.rules.sheets.steps import checked

Kind = type[Value]
Kinds = frozenset[Kind]
"""The kinds that a value may be of; a value that cannot come about has none."""

NUMBER: Final[Kinds] = frozenset({int})
YES_NO: Final[Kinds] = frozenset({bool})
OPERATORS: Final[Mapping[str, Callable[..., Any]]] = {
    "Add": operator.add,
    "Sub": operator.sub,
    "Mult": operator.mul,
    "FloorDiv": operator.floordiv,
    "Mod": operator.mod,
    "USub": operator.neg,
    "UAdd": operator.pos,
    "abs": abs,
    "Fen": Fen,
    "Rate": Rate,
    "Day": Day,
    "int": int,
    "bool": bool,
}


class AmbiguousKindError(TypeError):
    """What a rule does works for some kinds that a value may be of, and not for others."""


def kinds_of(name: str, *given: Kinds) -> Kinds | None:
    """The kinds that an operator gives for values of the given kinds; `None` where it always fails.

    Raises:
        AmbiguousKindError: It fails for some of them only.
    """
    return _kinds_of(name, given)


@lru_cache(maxsize=4096)
def _kinds_of(name: str, given: tuple[Kinds, ...]) -> Kinds | None:
    return _agreed(_tried(OPERATORS[name], samples) for samples in _products(given))


def passes(given: Kinds, promised: Kind) -> bool:
    """Whether a result of these kinds is what a rule promised, as `checked` has it.

    Raises:
        AmbiguousKindError: It is for some of them only.
    """
    return _agreed(_tried(lambda value: checked(value, promised), (_sample(kind),)) for kind in given) is not None


def _agreed(found: Iterable[Kind | None]) -> Kinds | None:
    kinds = frozenset(found)
    if None not in kinds:
        return frozenset(kind for kind in kinds if kind is not None)
    if len(kinds) > 1:
        raise AmbiguousKindError("it fails for some of the kinds that the value may be of")
    return None


def _products(given: tuple[Kinds, ...]) -> Iterable[tuple[Value, ...]]:
    if not given:
        return [()]
    return [(_sample(kind), *rest) for kind in given[0] for rest in _products(given[1:])]


def _sample(kind: Kind) -> Value:
    """A value of a kind on which no operator fails for what it amounts to."""
    return kind(1) if kind in {bool, int, Fen, Rate, Day} else next(iter(kind))  # type: ignore[call-overload]  # an Option lists its members


def _tried(work: Callable[..., Any], values: tuple[Value, ...]) -> Kind | None:
    try:
        kind: Kind = type(work(*values))
    except (TypeError, ValueError, ZeroDivisionError):  # an Option's code may be 0: then its kind is tried by another
        return _retried(work, values)
    return kind


def _retried(work: Callable[..., Any], values: tuple[Value, ...]) -> Kind | None:
    try:
        kind: Kind = type(work(*(_greatest(value) for value in values)))
    except (TypeError, ValueError, ZeroDivisionError):  # of an Option with nothing but the code 0
        return None
    return kind


def _greatest(value: Value) -> Value:
    kind = type(value)
    return value if kind in {bool, int, Fen, Rate, Day} else max(kind)  # type: ignore[call-overload]
