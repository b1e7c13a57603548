"""The household's income."""

import pytest

from aidcoord import NOTHING, Fen, percent, yuan
from aidcoord_civil_affairs.income import (
    countable_income_month_1999,
    countable_income_month_2014,
    countable_income_month_2021,
    gross_income_month,
    household_income_month_1999,
    household_income_month_2012,
    household_income_month_2021,
    illness_cost_month_2014,
    illness_cost_month_2021,
    income_per_head_month,
    own_income_month,
)


def test_income_is_all_heads() -> None:
    """Earnings, imputed earnings, property and transfers, and support add up."""
    assert gross_income_month(yuan(1000), yuan(200), yuan(30), yuan(4)) == yuan(1234)
    assert own_income_month(yuan(100), yuan(20), yuan(3)) == yuan(123)


@pytest.mark.parametrize(
    ("gross", "paid", "illness", "expected"),
    [
        pytest.param(yuan(1000), yuan(100), yuan(50), yuan(850), id="less what is deducted"),
        pytest.param(yuan(100), yuan(100), yuan(50), NOTHING, id="never below nothing"),
    ],
)
def test_countable_income(gross: Fen, paid: Fen, illness: Fen, expected: Fen) -> None:
    """Deductions lower income to nothing at most."""
    assert countable_income_month_2014(household_income_month_2012(gross, paid), illness) == expected
    assert countable_income_month_2021(household_income_month_2021(gross, paid), illness) == expected


def test_the_regulation_of_1999_deducts_nothing() -> None:
    """All income in money and in kind counts."""
    assert countable_income_month_1999(household_income_month_1999(yuan(1000))) == yuan(1000)


def test_cost_of_illness() -> None:
    """The county's part of the year's costs, by month."""
    assert illness_cost_month_2014(yuan(12000), percent(50)) == yuan(500)
    assert illness_cost_month_2014(yuan(12000), percent(0)) == NOTHING
    assert illness_cost_month_2021(yuan(12000), percent(50)) == yuan(500)
    assert illness_cost_month_2021(yuan(12000), percent(0)) == NOTHING


@pytest.mark.parametrize(
    ("income", "people", "expected"),
    [
        pytest.param(yuan("1680.00"), 3, yuan(560), id="exactly the standard"),
        pytest.param(yuan("1679.99"), 3, yuan("559.99"), id="one fen less is below it"),
        pytest.param(yuan("1680.02"), 3, yuan(560), id="two fen more are not above it by a fen a head"),
        pytest.param(yuan(500), 0, yuan(500), id="nobody counted"),
    ],
)
def test_income_a_head(income: Fen, people: int, expected: Fen) -> None:
    """Parts of a fen are dropped, so that a head is below a whole standard exactly when the household is."""
    assert income_per_head_month(income, people) == expected
