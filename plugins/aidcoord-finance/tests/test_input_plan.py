"""Government input only goes up."""

import pytest

from aidcoord import Fen, yuan
from aidcoord_finance.input_plan import InputYear, LoweredInputError, require_rising


def planned(*amounts: Fen) -> list[InputYear]:
    """A plan from 2024 on."""
    return [InputYear(year=2024 + number, amount=amount) for number, amount in enumerate(amounts)]


@pytest.mark.parametrize(
    "amounts",
    [
        pytest.param((), id="no year"),
        pytest.param((yuan(5),), id="one year"),
        pytest.param((yuan(5), yuan(5)), id="as much"),
        pytest.param((yuan(5), yuan("5.01")), id="a fen more"),
    ],
)
def test_rising_plans_stand(amounts: tuple[Fen, ...]) -> None:
    """As much as the year before is enough."""
    plan = planned(*amounts)

    assert require_rising(reversed(plan)) == tuple(plan)


def test_a_lower_year_is_refused_with_both_years() -> None:
    """A fen less, and the error names both years and both amounts; every fall is in it."""
    with pytest.raises(LoweredInputError, match=r"from 5\.00 in 2024 to 4\.99 yuan in 2025") as refused:
        require_rising(planned(Fen(500), Fen(499), Fen(600), Fen(1)))

    assert [(before.year, after.year) for before, after in refused.value.falls] == [(2024, 2025), (2026, 2027)]


def test_a_year_stands_once() -> None:
    """Two amounts for one year are no plan."""
    with pytest.raises(ValueError, match="2024 more than once"):
        require_rising([*planned(Fen(1)), *planned(Fen(2))])


def test_no_input_below_nothing() -> None:
    """Input is never negative."""
    with pytest.raises(ValueError, match="less than nothing for 2024"):
        require_rising(planned(Fen(-1)))
