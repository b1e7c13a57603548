"""The calendar of payment."""

from datetime import date

import pytest

from aidcoord_finance.payment_days import next_payment_day, payment_days


def test_the_tenth_of_every_month() -> None:
    """Twelve days a year, all tenths."""
    days = payment_days(2026)

    assert [one.month for one in days] == list(range(1, 13))
    assert {one.day for one in days} == {10}


def test_quarters_are_paid_in_their_first_month() -> None:
    """January, April, July, October."""
    assert [one.month for one in payment_days(2026, quarterly=True, last_day=8)] == [1, 4, 7, 10]
    assert {one.day for one in payment_days(2026, quarterly=True, last_day=8)} == {8}


@pytest.mark.parametrize(
    ("on", "quarterly", "expected"),
    [
        pytest.param(date(2026, 11, 10), False, date(2026, 11, 10), id="the day itself"),
        pytest.param(date(2026, 11, 11), False, date(2026, 12, 10), id="the day after"),
        pytest.param(date(2026, 12, 11), False, date(2027, 1, 10), id="into the next year"),
        pytest.param(date(2026, 10, 11), True, date(2027, 1, 10), id="next quarter"),
    ],
)
def test_next_payment_day(on: date, expected: date, *, quarterly: bool) -> None:
    """The next day counts from the day asked about, itself included."""
    assert next_payment_day(on, quarterly=quarterly) == expected
