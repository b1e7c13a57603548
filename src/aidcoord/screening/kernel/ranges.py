"""How large the numbers of a law can be: what its evidence and its parameters may hold, and what rules make of that.

Registers, case files and parameters are held to their bounds when they are read, so that what rules work out has bounds
too. Where these are far within 64 bits a kernel need not ask whether a number went beyond.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from aidcoord.model.days import Day
from aidcoord.model.evidence import EvidenceType, Value
from aidcoord.model.facts import Fact
from aidcoord.model.options import Option
from aidcoord.rules.declare import Aggregate, How
from aidcoord.rules.loading.definitions import Definition, State, StateOf
from aidcoord.rules.parameters.shapes import Parameter

Range = tuple[int, int]
"""The least and the greatest that a number may be."""
ANY: Final[Range] = (-(2**63), 2**63 - 1)
TRUTH: Final[Range] = (0, 1)
LAST_DAY: Final = date.max.toordinal()
DAYS: Final[Range] = (1, LAST_DAY)
MOST_OF_A_TOTAL: Final = 2**46
"""What members have, or awards pay, comes to this at most, above and below 0; a household of which it comes to more is
assessed by itself."""
_COUNTS: Final[Range] = (-(2**31), 2**31 - 1)
"""What follows from days, or from how many members there are, as a register counts both."""


def fits(one: Range, other: Range) -> bool:
    """Whether one range is within another."""
    return other[0] <= one[0] and one[1] <= other[1]


def of_kind(kind: type[Value] | None) -> Range:
    """What every value of a kind is within."""
    if kind is None:
        return ANY
    if issubclass(kind, bool):
        return TRUTH
    if issubclass(kind, Option):
        return (0, max(map(int, kind)))
    return DAYS if issubclass(kind, Day) else ANY


def of_definition(definition: Definition, known: Callable[[str], Range]) -> Range:
    """What the values of a name are within, where it is no rule.

    Args:
        definition: What supplies the name.
        known: Gives the same of what it asks for.
    """
    what = definition.what
    if isinstance(what, (EvidenceType, Parameter)) and not issubclass(what.type, (bool, Option)):
        return what.bounds
    if isinstance(what, Aggregate):
        return _of_aggregate(what.how, known(definition.asks[0]))
    if isinstance(what, StateOf) and what.state is not State.IS_AWARDED:
        return _of_due(definition, known) if what.state is State.DUE else (0, MOST_OF_A_TOTAL)
    kind = of_kind(definition.type)
    return _COUNTS if isinstance(what, Fact) and kind == ANY else kind


def _of_due(definition: Definition, known: Callable[[str], Range]) -> Range:
    """An amount that is due is never below 0; of a benefit that is not in force, which asks for nothing, it is 0."""
    amount = definition.asks[1:]
    low, high = known(amount[0]) if amount else (0, 0)
    return max(0, low), max(0, high)


def _of_aggregate(how: How, of: Range) -> Range:
    low, high = min(0, of[0]), max(0, of[1])
    match how:
        case How.TOTAL:
            return (-MOST_OF_A_TOTAL if low < 0 else 0), MOST_OF_A_TOTAL
        case How.HIGHEST:
            return low, high
        case How.COUNT:
            return 0, _COUNTS[1]
    return TRUTH
