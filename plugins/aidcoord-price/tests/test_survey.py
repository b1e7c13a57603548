"""The weighted mean of the survey, and the months that are paid."""

import pytest

from aidcoord import Fen, Month, yuan
from aidcoord_price.survey import months_paid, weighted_mean

STARTED = {Month(2026, 7): False, Month(2026, 8): True, Month(2026, 9): True, Month(2026, 10): False}


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        pytest.param([(yuan("19.48"), 1)], yuan("19.48"), id="one record"),
        pytest.param([(yuan(10), 1), (yuan(20), 3)], yuan("17.50"), id="weighted"),
        pytest.param([(yuan("0.01"), 1), (yuan(0), 1)], yuan("0.01"), id="half a fen goes up"),
        pytest.param([(yuan("0.01"), 1), (yuan(0), 2)], yuan(0), id="a third of a fen does not"),
    ],
)
def test_mean(records: list[tuple[Fen, int]], expected: Fen) -> None:
    """Each record counts as often as the households it stands for."""
    assert weighted_mean(records) == expected


@pytest.mark.parametrize(
    ("records", "complaint"),
    [([], "at least one record"), ([(yuan(1), 0)], "not for 0"), ([(yuan(1), -2)], "not for -2")],
)
def test_no_mean(records: list[tuple[Fen, int]], complaint: str) -> None:
    """Nothing and less than nothing have no mean."""
    with pytest.raises(ValueError, match=complaint):
        weighted_mean(records)


def test_months() -> None:
    """A month below the line is not paid because its neighbours are, nor the other way round."""
    assert months_paid(STARTED, Month(2026, 7), Month(2026, 10)) == (Month(2026, 8), Month(2026, 9))
    assert months_paid(STARTED, Month(2026, 10), Month(2026, 10)) == ()


def test_months_without_an_index_are_named() -> None:
    """Nothing is guessed, also over the turn of the year."""
    with pytest.raises(ValueError, match="2026-11, 2026-12, 2027-01"):
        months_paid(STARTED, Month(2026, 10), Month(2027, 1))
