"""What a yes/no rule compared: shown as it is true, with the margin where there is one."""

from datetime import date
from typing import Any

import pytest
from tests.rules.building import law

from aidcoord import YUAN, Day, DisabilityLevel, Fen, Rate, day, percent, yuan
from aidcoord.rules.declare import Rule
from aidcoord.rules.sheets.comparisons import compared

TWICE = 2


@law()
def below(income: Fen, standard: Fen) -> bool:
    """Below the standard."""
    return income < standard


@law()
def within(savings: Fen, standard: Fen) -> bool:
    """Within twice the standard."""
    # A comment, and a name of the module.
    return savings <= standard * TWICE


@law()
def is_severe(level: DisabilityLevel) -> bool:
    """Of one of the first two levels."""
    return level <= DisabilityLevel.TWO


@law()
def came_before(since: Day, until: Day) -> bool:
    """Before a day."""
    return since < until


@law()
def is_at_least(rate: Rate, least: Rate) -> bool:
    """At least a rate."""
    return rate >= least


@pytest.mark.parametrize(
    ("rule", "arguments", "shown"),
    [
        pytest.param(below, (yuan(3), yuan(5)), ("<", yuan(5), 200, yuan(2)), id="met"),
        pytest.param(below, (yuan(7), yuan(5)), ("≥", yuan(5), 200, yuan(2)), id="missed: the opposite sign"),
        pytest.param(below, (yuan(5), yuan(5)), ("≥", yuan(5), 0, yuan(0)), id="on the line"),
        pytest.param(within, (yuan(7), yuan(5)), ("≤", yuan(10), 300, yuan(3)), id="a threshold worked out"),
        pytest.param(is_severe, (DisabilityLevel.ONE,), ("≤", DisabilityLevel.TWO, 1, None), id="choices"),
        pytest.param(
            came_before,
            (day(date(2026, 1, 1)), day(date(2026, 1, 15))),
            ("<", day(date(2026, 1, 15)), 14, 14),
            id="days differ by a count",
        ),
        pytest.param(is_at_least, (percent(30), percent(50)), ("<", percent(50), 200_000, percent(20)), id="rates"),
    ],
)
def test_one_comparison_is_taken_apart(rule: Rule[..., Any], arguments: Any, shown: Any) -> None:
    """The value, the sign that is true, the threshold, and by how much it was met or missed."""
    found = compared(rule, arguments, holds=rule(*arguments))

    assert found is not None
    assert found.value == arguments[0]
    assert (found.sign, found.threshold, found.margin, found.distance) == shown
    assert type(found.distance) is type(shown[3])


@law()
def is_between(age: int) -> bool:
    """Two comparisons in one."""
    return 16 <= age < 60


@law()
def is_either(age: int) -> bool:
    """Two comparisons."""
    return age < 16 or age >= 60


@law()
def has_steps(income: Fen, standard: Fen) -> bool:
    """More than one line."""
    twice = standard * 2
    return income < twice


@law()
def is_so(flag: bool) -> bool:  # noqa: FBT001
    """Compares yes with no."""
    return flag == False  # noqa: E712


@pytest.mark.parametrize(
    ("rule", "arguments"),
    [(is_between, (20,)), (is_either, (20,)), (has_steps, (yuan(1), yuan(1))), (is_so, (True,))],
)
def test_anything_else_is_shown_by_its_result(rule: Rule[..., Any], arguments: Any) -> None:
    """No threshold is made up."""
    assert compared(rule, arguments, holds=rule(*arguments)) is None


def _rule_with(bound: Fen) -> Rule[..., Any]:
    @law()
    def is_less(income: Fen) -> bool:
        """Compares with what was given to the function that declares it."""
        return income < bound

    return is_less


def test_a_threshold_may_stand_around_the_rule() -> None:
    """A value of the function that declares the rule, as well as one of the module."""
    found = compared(_rule_with(YUAN * 3), (YUAN,), holds=True)

    assert found is not None
    assert (found.threshold, found.margin) == (YUAN * 3, 200)


def test_a_rule_without_its_text_is_shown_by_its_result() -> None:
    """As in an interactive session."""
    names: dict[str, Any] = {"Fen": Fen}
    exec("def is_poor(income: Fen) -> bool:\n    return income < 100\n", names)  # noqa: S102

    assert compared(law()(names["is_poor"]), (YUAN,), holds=False) is None
