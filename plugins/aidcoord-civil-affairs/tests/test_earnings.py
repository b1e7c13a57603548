"""Wages, business income, the cost of working, and what is imputed."""

import pytest

from aidcoord import (
    NOTHING,
    DisabilityKind,
    DisabilityLevel,
    Employment,
    Fen,
    Rate,
    Schooling,
    percent,
    yuan,
)
from aidcoord_civil_affairs.earnings import (
    business_month,
    earnings_month,
    imputed_household_month,
    imputed_month,
    is_able_to_work,
    is_at_school,
    is_carer_of_relative,
    is_expected_to_work,
    is_kept_from_working,
    is_of_working_age,
    wages_month,
    work_cost_month,
)
from aidcoord_civil_affairs.options import ReasonNotToWork
from aidcoord_civil_affairs.people import is_out_of_work, is_severely_disabled


@pytest.mark.parametrize(
    ("age", "expected"), [(15, False), (16, True), (59, True), (60, False)], ids=["15", "16", "59", "60"]
)
def test_working_age(age: int, *, expected: bool) -> None:
    """Working age begins at sixteen and ends before the county's bound."""
    assert is_of_working_age(True, age, working_age_from=16, working_age_until=60) is expected


def test_nobody_left_out_is_expected_to_work() -> None:
    """Whoever is not counted is of no working age here."""
    assert not is_of_working_age(False, 40, working_age_from=16, working_age_until=60)


def test_totals_of_the_window_become_months() -> None:
    """A total is divided by the months of its window; parts of a fen are dropped."""
    assert wages_month(yuan(10000), 12) == yuan("833.33")
    assert business_month(yuan(6000), 12) == yuan(500)


@pytest.mark.parametrize(
    ("wages", "share_of_standard", "flat", "expected"),
    [
        pytest.param(yuan(1500), percent(30), NOTHING, yuan(180), id="a share of the standard"),
        pytest.param(yuan(100), percent(30), NOTHING, yuan(100), id="never more than the wages"),
        pytest.param(yuan("1999.99"), percent(0), yuan(870), NOTHING, id="no flat sum below the minimum wage"),
        pytest.param(yuan(2000), percent(0), yuan(870), yuan(870), id="the flat sum at the minimum wage"),
        pytest.param(NOTHING, percent(30), yuan(870), NOTHING, id="no wages, no cost"),
        pytest.param(yuan(1500), percent(0), NOTHING, NOTHING, id="a county without deduction"),
    ],
)
def test_cost_of_working(wages: Fen, share_of_standard: Rate, flat: Fen, expected: Fen) -> None:
    """The cost of working is what the county deducts, never more than the wages."""
    actual = work_cost_month(
        wages,
        dibao_standard_month=yuan(600),
        work_cost_share=share_of_standard,
        work_cost_flat_month=flat,
        minimum_wage_month=yuan(2000),
    )

    assert actual == expected


def test_earnings() -> None:
    """Earnings are wages less the cost of working, and business income."""
    assert earnings_month(yuan(1500), yuan(180), yuan(200)) == yuan(1520)


@pytest.mark.parametrize(
    ("kind", "level", "expected"),
    [
        pytest.param(DisabilityKind.HEARING, DisabilityLevel.TWO, True, id="any kind of level two"),
        pytest.param(DisabilityKind.MENTAL, DisabilityLevel.THREE, True, id="mental of level three"),
        pytest.param(DisabilityKind.INTELLECTUAL, DisabilityLevel.THREE, True, id="intellectual of level three"),
        pytest.param(DisabilityKind.PHYSICAL, DisabilityLevel.THREE, False, id="physical of level three"),
        pytest.param(DisabilityKind.MENTAL, DisabilityLevel.FOUR, False, id="level four"),
        pytest.param(DisabilityKind.NONE, DisabilityLevel.NONE, False, id="no card"),
    ],
)
def test_severe_disability(kind: DisabilityKind, level: DisabilityLevel, *, expected: bool) -> None:
    """Levels one and two are severe, and level three in mind."""
    assert is_severely_disabled(kind, level) is expected


@pytest.mark.parametrize(
    ("schooling", "disabled", "ill", "unfit", "expected"),
    [
        pytest.param(Schooling.NONE, False, False, False, False, id="nothing"),
        pytest.param(Schooling.SENIOR, False, False, False, True, id="school"),
        pytest.param(Schooling.NONE, True, False, False, True, id="a severe disability"),
        pytest.param(Schooling.NONE, False, True, False, True, id="a serious illness"),
        pytest.param(Schooling.NONE, False, False, True, True, id="certified unfit"),
    ],
)
def test_kept_from_working(schooling: Schooling, *, disabled: bool, ill: bool, unfit: bool, expected: bool) -> None:
    """School, severe disability, serious illness and certified unfitness keep from working."""
    assert is_kept_from_working(is_at_school(schooling), disabled, ill, unfit) is expected


@pytest.mark.parametrize(
    ("of_age", "kept", "expected"),
    [
        pytest.param(True, False, True, id="of working age"),
        pytest.param(False, False, False, id="past working age"),
        pytest.param(True, True, False, id="kept from working"),
    ],
)
def test_able_to_work(*, of_age: bool, kept: bool, expected: bool) -> None:
    """Able is who is of working age and not kept from it."""
    assert is_able_to_work(of_age, is_kept_from_working=kept) is expected


@pytest.mark.parametrize("reason", list(ReasonNotToWork))
def test_only_those_without_reason_are_expected_to_work(reason: ReasonNotToWork) -> None:
    """Any good reason spares a member; only carers of relatives are counted apart."""
    assert is_expected_to_work(is_able_to_work=True, reason_not_to_work=reason) is (reason == ReasonNotToWork.NONE)
    assert is_carer_of_relative(is_able_to_work=True, reason_not_to_work=reason) is (reason == ReasonNotToWork.RELATIVE)


@pytest.mark.parametrize(
    ("employment", "wages", "rate", "expected"),
    [
        pytest.param(Employment.UNEMPLOYED, NOTHING, percent(100), yuan(2000), id="the whole minimum wage"),
        pytest.param(Employment.NOT_WORKING, yuan(300), percent(100), yuan(1700), id="less what was earned"),
        pytest.param(Employment.UNEMPLOYED, yuan(2500), percent(100), NOTHING, id="never negative"),
        pytest.param(Employment.UNEMPLOYED, NOTHING, percent(60), yuan(1200), id="a county's part of it"),
        pytest.param(Employment.EMPLOYED, NOTHING, percent(100), NOTHING, id="in work"),
        pytest.param(Employment.FARMING, NOTHING, percent(100), NOTHING, id="farming"),
    ],
)
def test_imputed_earnings(employment: Employment, wages: Fen, rate: Rate, expected: Fen) -> None:
    """The unemployed are counted at the minimum wage, or the county's part of it."""
    actual = imputed_month(
        is_out_of_work(employment),
        wages,
        business_month=NOTHING,
        minimum_wage_month=yuan(2000),
        imputed_earnings_share=rate,
    )

    assert actual == expected


def test_one_carer_is_spared() -> None:
    """Of two carers the one to whom more would be imputed is spared."""
    assert imputed_household_month(yuan(2000), yuan(3500), yuan(2000)) == yuan(3500)
