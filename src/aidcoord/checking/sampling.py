"""Values to try rules with: the edges of each type, and around the constants that the rule itself names."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from random import Random
from types import CodeType, FunctionType
from typing import Final

from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.model.options import Option
from aidcoord.rules.policies import AnyRule

_COUNTS: Final = (0, 1, 2, 3, 5, 8, 12, 17, 18, 24, 59, 60, 64, 65, 79, 80, 100, 365)
_MONEY: Final = (0, 1, 99, 100, 101, 5_000, 62_000, 100_000, 124_000, 1_000_000, 25_000_000)
_RATES: Final = (0, 1, 100_000, 333_333, 500_000, 750_000, 999_999, 1_000_000)
_DAYS: Final = tuple(date(*day).toordinal() for day in ((1950, 2, 28), (2004, 2, 29), (2016, 10, 1), (2026, 11, 1)))
_SEED: Final = 20161001


def candidates(rule: AnyRule) -> Mapping[str, Sequence[Value]]:
    """For each argument of a rule the values to try, in rising order."""
    near = sorted({number + step for number in _constants(rule.function) for step in (-1, 0, 1)})
    return {name: _of_type(kind, near) for name, kind in rule.arguments.items()}


def _constants(function: object) -> set[int]:
    """The whole numbers that a function names, or that its globals hold."""
    code = getattr(function, "__code__", None)
    if not isinstance(code, CodeType) or not isinstance(function, FunctionType):
        return set()
    named = (function.__globals__.get(name) for name in code.co_names)
    return {int(one) for one in (*code.co_consts, *named) if isinstance(one, int) and not isinstance(one, bool)}


def _of_type(kind: type[Value], near: Sequence[int]) -> Sequence[Value]:
    if kind is bool:
        return (False, True)
    if issubclass(kind, Option):
        return sorted(kind)
    numbers = {Fen: _MONEY, Rate: _RATES, Day: _DAYS}.get(kind, _COUNTS)
    least = 1 if kind is Day else 0
    return [kind(number) for number in sorted({*numbers, *(one for one in near if one >= least)})]


def samples(rule: AnyRule, count: int) -> Iterator[dict[str, Value]]:
    """So many choices of a value for every argument; the same at each run."""
    chance = Random(_SEED)  # noqa: S311 - the same at each run, and nothing secret
    known = candidates(rule)
    for _ in range(count):
        yield {name: chance.choice(values) for name, values in known.items()}
