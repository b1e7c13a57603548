"""How large numbers can be: what kernels take for granted of rules holds, whatever is recorded within its bounds."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from random import Random

import pytest

from aidcoord import Day, Fen, Option
from aidcoord.errors import UnknownYearError
from aidcoord.model.evidence import MOST_COUNT, MOST_MONEY, EvidenceType, Value
from aidcoord.office import Office
from aidcoord.rules.declare import Either, Rule
from aidcoord.rules.loading.definitions import Definition, StateOf
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.screening.kernel.ranges import ANY, LAST_DAY, MOST_OF_A_TOTAL, Range, fits, of_definition, of_kind
from aidcoord.screening.kernel.rules import Unit

DAY = date(2026, 11, 1)
TRIES = 200
"""So many times a rule is asked."""


@pytest.fixture(scope="module")
def definitions() -> Mapping[str, Definition]:
    """The whole law of a day, in which what is asked for comes first."""
    return Office.open("yunling").rulebook.worksheet(DAY, "yunling").wiring.definitions


@pytest.fixture(scope="module")
def ranges(definitions: Mapping[str, Definition]) -> Mapping[str, Range]:
    """What is known of every name of it."""
    unit, found = Unit(), dict[str, Range]()
    for name, definition in definitions.items():
        what = definition.what
        if isinstance(what, Rule) and not isinstance(what, Either):
            compiled = unit.rule(name, what, [found[one] for one in definition.asks])
            assert compiled.eight is not None
            found[name] = compiled.eight.range
        else:
            found[name] = of_definition(definition, lambda one: found.get(one, ANY))
    return found


def drawn(chance: Random, kind: type[Value], known: Range) -> Value:
    """A value of a kind: at an end of its range or next to it, small, or anywhere."""
    if issubclass(kind, Option):
        return chance.choice([one for one in kind if fits((int(one), int(one)), known)])
    low, high = known
    numbers = [low, high, min(low + 1, high), max(high - 1, low), chance.randint(low, high)]
    numbers += [one for one in (0, 1, chance.randint(0, 100_000)) if low <= one <= high]
    return kind(chance.choice(numbers))


def test_what_rules_give_lies_where_kernels_take_it_to_lie(
    definitions: Mapping[str, Definition], ranges: Mapping[str, Range]
) -> None:
    """Every rule of every plugin, given what its evidence, its parameters and other rules can be at most."""
    chance, asked = Random(17), 0  # noqa: S311 - nothing secret
    for name, definition in definitions.items():
        what = definition.what
        if not isinstance(what, Rule) or isinstance(what, Either) or ranges[name] == ANY:
            continue
        kinds, known = [*what.arguments.values()], [ranges[one] for one in definition.asks]
        for _ in range(TRIES):
            values = [drawn(chance, kind, one) for kind, one in zip(kinds, known, strict=True)]
            with suppress(ArithmeticError, ValueError, UnknownYearError):  # what fails is unknown
                given = int(what.function(*values))
                if fits((given, given), ANY):  # a household of which a number goes beyond is assessed by itself
                    assert fits((given, given), ranges[name]), f"{name}{tuple(values)} = {given}"
                    asked += 1
    assert asked > 100_000


def test_nearly_all_that_the_law_counts_is_far_within_64_bits(
    definitions: Mapping[str, Definition], ranges: Mapping[str, Range]
) -> None:
    """So that kernels ask of few rules whether they went beyond."""
    rules = [name for name, one in definitions.items() if isinstance(one.what, Rule)]
    assert sum(ranges[name] == ANY for name in rules) < len(rules) // 20


def test_evidence_and_parameters_are_within_their_bounds(
    definitions: Mapping[str, Definition], ranges: Mapping[str, Range]
) -> None:
    """Of money and counts that are recorded, never below zero; of days those of the calendar."""
    bounded = {name: one.what for name, one in definitions.items() if isinstance(one.what, (EvidenceType, Parameter))}
    for name, what in bounded.items():
        if issubclass(what.type, Fen):
            assert fits(ranges[name], (what.bounds[0], MOST_MONEY)), name
        elif issubclass(what.type, Day):
            assert fits(ranges[name], (1, LAST_DAY)), name
        elif issubclass(what.type, (bool, Option)):
            assert ranges[name] == of_kind(what.type), name
        elif what.type is int:
            assert fits(ranges[name], (what.bounds[0], max(MOST_COUNT, what.bounds[1]))), name


def test_totals_and_amounts_due(definitions: Mapping[str, Definition], ranges: Mapping[str, Range]) -> None:
    """A total of what is never below zero is not either; an amount that is due is not, whatever its rule gives."""
    assert ranges["housing_construction__family_wages_month"] == (0, MOST_OF_A_TOTAL)
    assert ranges["civil_affairs__earned_household_month"] == (-MOST_OF_A_TOTAL, MOST_OF_A_TOTAL)
    due = [name for name, one in definitions.items() if isinstance(one.what, StateOf) and name.endswith("__due")]
    assert due
    for name in due:
        assert ranges[name][0] >= 0, name
