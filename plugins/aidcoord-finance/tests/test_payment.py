"""Payment: accounts, fees, the payment day, and the amount paid."""

from datetime import date

import pytest

from aidcoord import NOTHING, Fen, day, percent, yuan
from aidcoord_finance import payment, shares, weights


@pytest.mark.parametrize(
    ("days", "late"),
    [pytest.param(9, False, id="before"), pytest.param(10, False, id="on"), pytest.param(11, True, id="after")],
)
def test_late_after_the_payment_day(days: int, *, late: bool) -> None:
    """The tenth is in time, the eleventh is not."""
    assert payment.is_dibao_late(days, 10) is late


def test_days_since_the_period_that_was_paid() -> None:
    """Days count from the end of the month paid; paid ahead, they are below nothing."""
    assert payment.days_since_paid_period(day(date(2026, 11, 11)), day(date(2026, 10, 31))) == 11
    assert payment.days_since_paid_period(day(date(2026, 11, 11)), day(date(2026, 11, 30))) == -19


@pytest.mark.parametrize(
    ("paid", "short"),
    [
        pytest.param(NOTHING, False, id="nothing is late, not short"),
        pytest.param(Fen(1), True, id="a fen"),
        pytest.param(yuan("599.99"), True, id="a fen below"),
        pytest.param(yuan(600), False, id="in full"),
        pytest.param(yuan("600.01"), False, id="more"),
    ],
)
def test_short_payment(paid: Fen, *, short: bool) -> None:
    """Short is a payment below what was awarded."""
    assert payment.is_dibao_paid_short(yuan(600), paid) is short


def test_accounts_and_fees() -> None:
    """Who has no account is opened one; any fee is to be given back whole."""
    assert payment.can_be_paid_by_bank(has_aid_account=True)
    assert payment.lacks_aid_account(has_aid_account=False)
    assert payment.draws_dibao(civil_affairs__dibao__is_awarded=True)
    assert not payment.was_charged_for_account(NOTHING)
    assert payment.was_charged_for_account(Fen(1))
    assert payment.account_fees_to_return(yuan(12)) == yuan(12)


def test_the_county_pays_the_rest() -> None:
    """Sixty and thirty-two leave eight."""
    assert shares.schooling_county_share(percent(60), percent(32), percent(0)) == percent(8)


@pytest.mark.parametrize(
    ("performance", "whole"),
    [
        pytest.param("9.9999", False, id="below"),
        pytest.param("10", True, id="whole"),
        pytest.param("10.0001", False, id="above"),
    ],
)
def test_weights_make_the_whole(performance: str, *, whole: bool) -> None:
    """A ten-thousandth of a per cent too few or too many shows."""
    assert weights.are_weights_whole(percent(60), percent(20), percent(10), percent(performance)) is whole


def test_better_grades_are_rewarded_no_less() -> None:
    """Equal rates are in order, a lower one for a better grade is not."""
    assert weights.are_rewards_in_order(percent(10), percent(10), percent(0))
    assert not weights.are_rewards_in_order(percent(5), percent(6), percent(0))
