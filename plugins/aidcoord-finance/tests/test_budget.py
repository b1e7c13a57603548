"""Whether a budget lasts to the end of its year."""

import pytest

from aidcoord import yuan
from aidcoord_finance.budget import FundState


@pytest.mark.parametrize(
    ("spent", "month", "short"),
    [
        pytest.param("1000", 10, "0", id="it lasts to the fen"),
        pytest.param("1000.01", 10, "0.01", id="a fen short"),
        pytest.param("1200", 12, "0", id="the year is over"),
        pytest.param("0", 0, "0", id="before the first month"),
        pytest.param("1300", 12, "100", id="overspent"),
    ],
)
def test_what_is_left_must_pay_the_months_to_come(spent: str, month: int, short: str) -> None:
    """A budget of 1,200 yuan, of which each month takes a hundred."""
    state = FundState(fund="低保", budget=yuan("1200"), spent=yuan(spent), month=month, monthly=yuan("100"))

    assert state.short == yuan(short)
