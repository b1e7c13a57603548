"""Changes that seem to change nothing: the same results on thousands of random inputs of the rule's types."""

from collections.abc import Sequence
from random import Random
from typing import Final

from aidcoord.model.evidence import EvidenceType, Value
from aidcoord.model.facts import Fact
from aidcoord.model.money import MOST_RATE, Fen, Rate
from aidcoord.model.options import Option
from aidcoord.rules.declare import Aggregate, Either, How, Rule
from aidcoord.rules.loading.definitions import Definitions, StateOf
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.sheets.steps import checked
from aidcoord.testing.mutants.variants import Mutant

TRIES: Final = 4_000
_SMALL: Final = 13
_NEAR: Final = (0, 0, 0, -1, 1, -2, 2)
_SCALES: Final = {Fen: (3, 300, 30_000, 3_000_000), Rate: (3, 1_000_000), int: (4, 40, 400, 100_000)}
_YEARS: Final = (700_000, 740_000)
"""About from 1917 to 2027, as days."""


def looks_alike(mutant: Mutant, definitions: Definitions, tries: int = TRIES) -> bool:
    """Whether a mutant's rules give what the originals give, on random inputs within what the law's names can be.

    A yes is no proof. Only rules are asked; what chooses among names, brings members together or decides a benefit is
    never said to look alike.
    """
    return all(
        _alike(part.target.definition.what, part.what, _Ranges.of(part.target.asks, definitions), tries)
        for part in mutant.parts
    )


def _alike(before: object, after: object, ranges: "_Ranges", tries: int) -> bool:
    if not _is_plain(before) or not _is_plain(after):
        return False
    assert isinstance(before, Rule)  # noqa: S101 - just asked
    assert isinstance(after, Rule)  # noqa: S101
    random = Random(1)  # noqa: S311 - no secret; the same tries each time
    inputs = (ranges.draw(tuple(before.arguments.values()), random) for _ in range(tries))
    return all(_result(before, given) == _result(after, given) for given in inputs)


def _is_plain(what: object) -> bool:
    return isinstance(what, Rule) and not isinstance(what, Either)


def _result(rule: AnyRule, given: Sequence[Value]) -> object:
    try:
        return checked(rule.function(*given), rule.type)
    except Exception as error:  # noqa: BLE001 - as a sheet does
        return type(error)


class _Ranges:
    """The least and the greatest that each argument of a rule can be."""

    def __init__(self, bounds: Sequence[tuple[int, int]]) -> None:
        self.bounds = bounds

    @classmethod
    def of(cls, asks: Sequence[str], definitions: Definitions) -> "_Ranges":
        return cls([_bounds(name, definitions) for name in asks])

    def draw(self, kinds: Sequence[type[Value]], random: Random) -> tuple[Value, ...]:
        """Values for the arguments, often near each other, since that is where comparisons turn."""
        near = {kind: _number(kind, random) for kind in dict.fromkeys(kinds)}
        drawn = zip(kinds, self.bounds, strict=True)
        return tuple(_value(kind, near[kind], least, most, random) for kind, (least, most) in drawn)


def _value(kind: type[Value], near: int, least: int, most: int, random: Random) -> Value:
    if kind is bool:
        return random.random() < 0.5  # noqa: PLR2004 - a coin
    if issubclass(kind, Option):
        return random.choice(list(kind))
    number = near + random.choice(_NEAR) if random.random() < 0.6 else _number(kind, random)  # noqa: PLR2004 - mostly
    return kind(min(most, max(least, number)))


def _number(kind: type[Value], random: Random) -> int:
    if kind not in _SCALES:
        return random.randint(*_YEARS)
    return random.randint(-_SMALL, random.choice(_SCALES[kind]))


def _bounds(name: str, definitions: Definitions) -> tuple[int, int]:
    versions = [_bounds_of(one.what, one.asks, definitions) for one in definitions.get(name, ())]
    return (min((least for least, _ in versions), default=_LEAST), max((most for _, most in versions), default=_MOST))


_LEAST: Final = -(10**13)
_MOST: Final = 10**13


def _bounds_of(what: object, asks: Sequence[str], definitions: Definitions) -> tuple[int, int]:
    if isinstance(what, (EvidenceType, Parameter)):
        return what.bounds
    if isinstance(what, Fact):
        return (1 if what.id in {"household_size", "assessed_on", "born_on"} else 0, _MOST)
    if isinstance(what, StateOf):
        return (0, _MOST)
    if isinstance(what, Aggregate):
        least = 0 if what.how is How.COUNT else _bounds(asks[0], definitions)[0]
        return (min(0, least), _MOST)
    if isinstance(what, Rule) and what.type is Rate:
        return (0, int(MOST_RATE))
    return (_LEAST, _MOST)
