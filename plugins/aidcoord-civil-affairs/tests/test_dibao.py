"""Dibao: the income test, the ways to reckon it, additions, refusals, rounding and gradual exit."""

import pytest

from aidcoord import NOTHING, YUAN, Fen, Rate, Residence, percent, yuan
from aidcoord_civil_affairs import dibao
from aidcoord_civil_affairs.gradual_exit import (
    dibao_in_exit_month_2014,
    dibao_in_exit_month_2016,
    exit_income_limit_month_2014,
    exit_income_limit_month_2016,
    is_in_gradual_exit_2014,
    is_in_gradual_exit_2016,
    may_stay_on_dibao_2014,
    may_stay_on_dibao_2021,
)
from aidcoord_civil_affairs.refusals import (
    addition_at_stake_month,
    dibao_at_stake_month,
    has_refused_work,
    refusal_cut_month,
)


def test_regulation_is_for_towns() -> None:
    """The regulation of 1999 knows urban households only."""
    assert dibao.is_urban(Residence.URBAN)
    assert not dibao.is_urban(Residence.RURAL)


@pytest.mark.parametrize(("income", "expected"), [(yuan("599.99"), True), (yuan(600), False)], ids=["below", "at"])
def test_income_test(income: Fen, *, expected: bool) -> None:
    """Income a head must be below the standard; at it is too much."""
    assert dibao.meets_income_test(income, yuan(600)) is expected


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        pytest.param(yuan(900), yuan(900), id="the gap"),
        pytest.param(yuan(100), yuan(360), id="at least a fifth of the standard for each"),
    ],
)
def test_dibao_by_gap(gap: Fen, expected: Fen) -> None:
    """A small gap is paid as the county's least."""
    assert dibao.dibao_by_gap_month(gap, yuan(600), 3, percent(20)) == expected
    assert dibao.dibao_by_gap_month(gap, yuan(600), 3, percent(0)) == gap


def test_gap() -> None:
    """The gap is the standard for all less all income, to the fen."""
    assert dibao.gap_month(yuan(600), 3, yuan("999.97")) == yuan("800.03")


def test_tiers() -> None:
    """A tier goes by income in whole per cents of the standard and pays by head."""
    assert dibao.income_percent_of_standard(yuan("299.99"), yuan(600)) == 49
    assert dibao.income_percent_of_standard(yuan(300), yuan(600)) == 50
    assert dibao.dibao_by_tier_month(yuan(350), 3) == yuan(1050)
    assert dibao.dibao_base_month(True, yuan(1050), yuan(900)) == yuan(1050)
    assert dibao.dibao_base_month(False, yuan(1050), yuan(900)) == yuan(900)


@pytest.mark.parametrize(
    ("by_age", "by_disability", "for_illness", "expected"),
    [
        pytest.param(percent(10), percent(30), percent(20), yuan(180), id="highest only"),
        pytest.param(percent(10), percent(0), percent(0), yuan(60), id="age alone"),
        pytest.param(percent(0), percent(0), percent(0), NOTHING, id="none"),
    ],
)
def test_addition(by_age: Rate, by_disability: Rate, for_illness: Rate, expected: Fen) -> None:
    """Of several additions a member has the highest."""
    assert dibao.dibao_addition_month(yuan(600), by_age, by_disability, for_illness) == expected


def test_addition_for_illness() -> None:
    """Only the seriously ill have it."""
    assert dibao.addition_rate_for_illness(seriously_ill=True, dibao_addition_ill=percent(20)) == percent(20)
    assert dibao.addition_rate_for_illness(seriously_ill=False, dibao_addition_ill=percent(20)) == percent(0)


@pytest.mark.parametrize(
    ("amount", "unit", "up", "expected"),
    [
        pytest.param(yuan("800.03"), Fen(1), False, yuan("800.03"), id="not rounded"),
        pytest.param(yuan("800.50"), YUAN, False, yuan(801), id="half up"),
        pytest.param(yuan("800.49"), YUAN, False, yuan(800), id="half up, downwards"),
        pytest.param(yuan("800.01"), YUAN, True, yuan(801), id="always up"),
        pytest.param(yuan("801.00"), yuan(5), True, yuan(805), id="up to five"),
    ],
)
def test_rounding(amount: Fen, unit: Fen, *, up: bool, expected: Fen) -> None:
    """Counties round to their unit, to the nearest or always up."""
    assert dibao.dibao_in_full_month(amount, unit, up) == expected
    assert dibao.dibao_month_1999(amount, unit, up) == expected


def test_parts_of_the_amount() -> None:
    """Refusals lower the basic amount, additions come on top; above the standard gradual exit decides."""
    assert dibao.dibao_unrounded_month(yuan(900), yuan(300), yuan(60)) == yuan(660)
    assert dibao.dibao_month_2014(True, yuan(660), yuan(400)) == yuan(660)
    assert dibao.dibao_month_2014(False, NOTHING, yuan(400)) == yuan(400)


@pytest.mark.parametrize(
    ("refusals", "span", "window", "expected"),
    [
        pytest.param(2, 1, 6, False, id="two are not yet enough"),
        pytest.param(3, 6, 6, True, id="three within the window"),
        pytest.param(3, 7, 6, False, id="three over a longer time"),
        pytest.param(3, 40, 0, True, id="no window"),
    ],
)
def test_refusals(refusals: int, span: int, window: int, *, expected: bool) -> None:
    """Three refusals in a row lead to a cut, within the county's window, for those who are out of work."""
    assert has_refused_work(True, refusals, 3, span, window) is expected
    assert not has_refused_work(False, refusals, 3, span, window)


@pytest.mark.parametrize(
    ("refusing", "additions", "cut", "expected"),
    [
        pytest.param(1, NOTHING, percent(100), yuan(300), id="the own share is stopped"),
        pytest.param(1, NOTHING, percent(50), yuan(150), id="the own share is halved"),
        pytest.param(1, yuan(60), percent(100), yuan(360), id="with the own addition"),
        pytest.param(2, NOTHING, percent(100), yuan(600), id="two members"),
        pytest.param(3, yuan(60), percent(100), yuan(960), id="all of them, and no more than there is"),
        pytest.param(0, NOTHING, percent(100), NOTHING, id="nobody refused"),
    ],
)
def test_cut_for_refusals(refusing: int, additions: Fen, cut: Rate, expected: Fen) -> None:
    """Only the refusing members' own dibao is cut, and what is left is never less than nothing."""
    at_stake = dibao_at_stake_month(yuan(900), refusing, 3, additions)

    assert refusal_cut_month(at_stake, cut) == expected
    assert dibao.dibao_unrounded_month(yuan(900), expected, additions) >= NOTHING


def test_own_addition_at_stake() -> None:
    """Somebody's addition is at stake where they have refused too often."""
    assert addition_at_stake_month(True, yuan(60)) == yuan(60)
    assert addition_at_stake_month(False, yuan(60)) == NOTHING


@pytest.mark.parametrize(
    ("income", "months", "expected"),
    [
        pytest.param(yuan(700), 5, True, id="within months and limit"),
        pytest.param(yuan(700), 6, False, id="the months are over"),
        pytest.param(yuan(900), 0, True, id="at the limit"),
        pytest.param(yuan("900.01"), 0, False, id="above the limit"),
    ],
)
def test_gradual_exit(income: Fen, months: int, *, expected: bool) -> None:
    """Gradual exit lasts its months, up to its limit of income."""
    limit = exit_income_limit_month_2016(yuan(600), percent(150))

    assert exit_income_limit_month_2014(yuan(600), percent(150)) == limit
    assert is_in_gradual_exit_2014(income, limit, months, exit_months=6) is expected
    assert is_in_gradual_exit_2016(income, limit, months, exit_months=6) is expected
    for may_stay in (may_stay_on_dibao_2014, may_stay_on_dibao_2021):
        assert may_stay(False, expected) is expected
        assert may_stay(True, False)


def test_amount_in_gradual_exit() -> None:
    """The month's part of what was awarded, rounded like dibao in full."""
    for dibao_in_exit_month in (dibao_in_exit_month_2014, dibao_in_exit_month_2016):
        assert dibao_in_exit_month(yuan(800), percent(50), Fen(1), False) == yuan(400)
        assert dibao_in_exit_month(yuan(333), percent(70), YUAN, True) == yuan(234)
        assert dibao_in_exit_month(yuan(333), percent(70), YUAN, False) == yuan(233)
