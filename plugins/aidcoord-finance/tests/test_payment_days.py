"""The calendar of payment."""

from datetime import date

import pytest

from aidcoord_finance.payment_days import next_payment_day, payment_days, price_aid_by, working_days_after


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


def test_working_days_leave_out_weekends_and_holidays() -> None:
    """A Friday and five working days: the next Friday, later by a holiday, sooner by a Saturday that is worked."""
    friday = date(2026, 11, 6)

    assert working_days_after(friday, 5) == date(2026, 11, 13)
    assert working_days_after(friday, 5, holidays={date(2026, 11, 9)}) == date(2026, 11, 16)
    assert working_days_after(friday, 5, worked={date(2026, 11, 7)}) == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("released", "within_month", "expected"),
    [
        pytest.param(date(2020, 4, 10), False, date(2020, 5, 8), id="twenty working days"),
        pytest.param(date(2022, 9, 9), True, date(2022, 9, 30), id="within the month"),
        pytest.param(date(2022, 12, 9), True, date(2022, 12, 31), id="within December"),
    ],
)
def test_price_aid(released: date, expected: date, *, within_month: bool) -> None:
    """Twenty working days from the index, later within the month of its release."""
    assert price_aid_by(released, within_month=within_month) == expected
