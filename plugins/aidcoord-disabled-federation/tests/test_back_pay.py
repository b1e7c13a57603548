"""Months paid afterwards: after renewal up to a limit, after a refuted stop all of them."""

from datetime import date

import pytest

from aidcoord import day, yuan
from aidcoord_disabled_federation import back_pay
from aidcoord_disabled_federation.options import SubsidyStop


@pytest.mark.parametrize(
    ("issued", "months"),
    [
        pytest.param(date(2026, 6, 30), 0, id="in the first month not paid"),
        pytest.param(date(2026, 7, 1), 1, id="in the month after"),
        pytest.param(date(2027, 6, 1), 12, id="a year later"),
        pytest.param(date(2026, 5, 31), 0, id="before the stop"),
    ],
)
def test_months_without_a_card(issued: date, months: int) -> None:
    """From the first month not paid to the month of the new card, this one not counted; never below none."""
    assert back_pay.months_without_card(day(issued), day(date(2026, 6, 15))) == months


@pytest.mark.parametrize(
    ("on", "months"),
    [(date(2026, 8, 31), 0), (date(2026, 9, 1), 1), (date(2026, 8, 1), 0), (date(2026, 7, 31), 0)],
    ids=["the month of the card", "the month after", "that month, before the card", "the month before"],
)
def test_months_since_the_new_card(on: date, months: int) -> None:
    """The month of the assessment is not counted; never below none."""
    assert back_pay.months_since_new_card(day(on), day(date(2026, 8, 20)), day(date(2026, 6, 1))) == months


@pytest.mark.parametrize(
    ("stopped_from", "months"),
    [(date(2026, 8, 1), 3), (date(2026, 9, 1), 2), (date(2026, 11, 30), 0), (date(2026, 12, 1), 0)],
    ids=["the month of the card", "the month after", "this month", "next month"],
)
def test_months_that_were_paid_before_the_stop_are_not_paid_again(stopped_from: date, months: int) -> None:
    """Who renewed before the stop is owed from the first month not paid."""
    assert back_pay.months_since_new_card(day(date(2026, 11, 10)), day(date(2026, 8, 20)), day(stopped_from)) == months


@pytest.mark.parametrize(
    ("without", "limit", "since", "months"),
    [(2, 3, 0, 2), (3, 3, 0, 3), (4, 3, 0, 3), (4, 3, 2, 5), (4, 0, 2, 2), (0, 3, 0, 0)],
)
def test_the_limit_bounds_the_months_without_a_card_alone(without: int, limit: int, since: int, months: int) -> None:
    """What has passed since the new card is owed besides."""
    found = back_pay.renewal_months(without, limit, since)

    assert found == months
    assert back_pay.has_renewal_months(found) is (months > 0)


@pytest.mark.parametrize(
    ("on", "months"),
    [(date(2026, 6, 30), 0), (date(2026, 7, 1), 1), (date(2027, 6, 1), 12), (date(2026, 5, 1), 0)],
    ids=["the first month", "the month after", "a year later", "before"],
)
def test_months_of_a_refuted_stop(on: date, months: int) -> None:
    """All of them up to the month of the assessment, which is paid as such."""
    found = back_pay.months_stopped(day(on), day(date(2026, 6, 15)))

    assert found == months
    assert back_pay.has_months_stopped(found) is (months > 0)


def test_each_month_is_paid_at_the_rate() -> None:
    """The rate of today for every month."""
    assert back_pay.living_back_pay_once(yuan(80), 3) == yuan(240)
    assert back_pay.nursing_back_pay_once(yuan(110), 3) == yuan(330)
    assert back_pay.living_restored_once(yuan(80), 5) == yuan(400)
    assert back_pay.nursing_restored_once(yuan(110), 5) == yuan(550)


@pytest.mark.parametrize("stop", list(SubsidyStop), ids=lambda one: one.slug)
def test_the_ground_of_the_stop_decides_which_back_pay(stop: SubsidyStop) -> None:
    """Expiry opens the one, a refuted cause the other."""
    assert back_pay.has_living_renewal(stop) is (stop is SubsidyStop.CARD_EXPIRED)
    assert back_pay.has_nursing_renewal(stop) is (stop is SubsidyStop.CARD_EXPIRED)
    assert back_pay.has_living_restored(stop) is (stop is SubsidyStop.CAUSE_REFUTED)
    assert back_pay.has_nursing_restored(stop) is (stop is SubsidyStop.CAUSE_REFUTED)
