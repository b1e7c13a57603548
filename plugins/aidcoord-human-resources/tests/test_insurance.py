"""Pension premiums, unemployment benefit and nursing pay."""

from datetime import date

import pytest

from aidcoord import Absence, Fen, Rate, Residence, Rulebook, Schooling, percent, yuan
from aidcoord_human_resources.options import CareDependence, PensionScheme
from aidcoord_human_resources.pension_premium import (
    draws_no_pension,
    has_premium_share,
    household_premium_share,
    is_of_premium_age,
    is_outside_employee_scheme,
    pension_premium_year,
    personal_premium_share,
    premium_share,
)
from aidcoord_human_resources.unemployment import (
    has_accepted_offers_1999,
    has_accepted_offers_2011,
    has_months_left,
    has_paid_long_enough,
    is_benefit_ending,
    is_not_abroad,
    is_not_in_army,
    is_not_in_prison,
    unemployment_benefit_month,
    unemployment_months_left,
    unemployment_term_months,
    was_insured,
)
from aidcoord_human_resources.work_injury import (
    accepts_treatment,
    has_injury_grade,
    injury_nursing_month,
    needs_injury_nursing,
)

NONE = Rate(0)


@pytest.mark.parametrize(
    ("age", "schooling", "here", "expected"),
    [
        (15, Schooling.NONE, True, False),
        (16, Schooling.NONE, True, True),
        (16, Schooling.SENIOR, True, False),
        (59, Schooling.NONE, True, True),
        (60, Schooling.NONE, True, False),
        (40, Schooling.NONE, False, False),
    ],
)
def test_premium_age(age: int, schooling: Schooling, *, here: bool, expected: bool) -> None:
    """From sixteen until the pension begins, and not at school."""
    actual = is_of_premium_age(here, age, schooling, residents_pension_from=16, residents_pension_until=60)

    assert actual is expected


def test_who_is_outside_other_schemes() -> None:
    """The employees' scheme and a pension that is drawn shut out the premium."""
    assert [is_outside_employee_scheme(scheme) for scheme in PensionScheme] == [True, True, False]
    assert draws_no_pension(False)
    assert not draws_no_pension(True)


@pytest.mark.parametrize(
    ("disabled", "tekun", "expected"),
    [(False, False, NONE), (True, False, percent(100)), (False, True, percent(60)), (True, True, percent(100))],
)
def test_personal_share(expected: Rate, *, disabled: bool, tekun: bool) -> None:
    """The higher of the two shares."""
    assert personal_premium_share(disabled, tekun, percent(100), percent(60)) == expected


@pytest.mark.parametrize(
    ("dibao", "poor", "monitored", "expected"),
    [
        (False, False, False, NONE),
        (True, False, False, percent(50)),
        (False, True, False, percent(80)),
        (True, False, True, percent(80)),
    ],
)
def test_household_share(expected: Rate, *, dibao: bool, poor: bool, monitored: bool) -> None:
    """The higher of the two shares."""
    assert household_premium_share(dibao, poor, monitored, percent(50), percent(80)) == expected


def test_premium() -> None:
    """The higher share of the lowest tier is paid; no share, no premium."""
    assert premium_share(percent(100), percent(50)) == percent(100)
    assert premium_share(NONE, percent(50)) == percent(50)
    assert has_premium_share(percent("0.0001"))
    assert not has_premium_share(NONE)
    assert pension_premium_year(yuan(100), percent(50)) == yuan(50)


@pytest.mark.parametrize(("months", "expected"), [(11, False), (12, True), (13, True)])
def test_a_year_has_to_be_paid(months: int, *, expected: bool) -> None:
    """Twelve months are enough."""
    assert has_paid_long_enough(months, 12) is expected


def test_who_is_concerned() -> None:
    """Whoever paid at least once."""
    assert was_insured(1)
    assert not was_insured(0)


@pytest.mark.parametrize("absence", list(Absence))
def test_army_and_prison(absence: Absence) -> None:
    """Either ends the benefit, prison by the regulation alone."""
    assert is_not_in_army(absence) is (absence is not Absence.MILITARY)
    assert is_not_in_prison(absence) is (absence is not Absence.PRISON)


def test_moving_abroad() -> None:
    """It ends the benefit."""
    assert is_not_abroad(False)
    assert not is_not_abroad(True)


@pytest.mark.parametrize(
    ("refusals", "training", "in_1999", "in_2011"),
    [(0, False, True, True), (1, False, False, False), (0, True, True, False)],
)
def test_offers(refusals: int, *, training: bool, in_1999: bool, in_2011: bool) -> None:
    """One refusal of work is enough; training counts from 2011."""
    assert has_accepted_offers_1999(refusals) is in_1999
    assert has_accepted_offers_2011(refusals, training) is in_2011


@pytest.mark.parametrize(
    ("local", "cap", "owed", "expected"),
    [
        pytest.param(3, 12, 0, 3, id="the place's months"),
        pytest.param(15, 12, 0, 12, id="within the cap"),
        pytest.param(12, 12, 4, 16, id="and those owed"),
        pytest.param(24, 24, 4, 24, id="never more than the limit"),
    ],
)
def test_term(local: int, cap: int, owed: int, expected: int) -> None:
    """The place's months within the cap, those owed, up to the limit."""
    assert unemployment_term_months(local, cap, owed, 24) == expected


def test_months_left() -> None:
    """What is left is never negative."""
    assert [unemployment_months_left(15, drawn) for drawn in (0, 14, 15, 16)] == [15, 1, 0, 0]
    assert has_months_left(1)
    assert not has_months_left(0)
    assert is_benefit_ending(1, 1)
    assert not is_benefit_ending(2, 1)
    assert not is_benefit_ending(1, 0)


@pytest.mark.parametrize(
    ("dibao", "expected"),
    [
        (yuan("1567.99"), yuan(1568)),
        (yuan(1568), yuan(1568)),
        (yuan("1568.01"), yuan("1568.01")),
    ],
)
def test_level(dibao: Fen, expected: Fen) -> None:
    """A share of the minimum wage, never below the dibao standard."""
    assert unemployment_benefit_month(yuan(1960), percent(80), dibao) == expected


@pytest.mark.parametrize("on", [date(year, 7, 1) for year in range(2016, 2027)], ids=str)
def test_yunling_pays_between_dibao_in_town_and_the_minimum_wage(rulebook: Rulebook, on: date) -> None:
    """What the regulation asks of the province holds for every year of Yunling's values."""
    definitions = rulebook.law("yunling").definitions

    def amount(name: str, *cell: int) -> int:
        [value] = [value for value in definitions[name][0].values if on in value.period]
        found = value.look_up(cell)
        assert found is not None
        return int(found)

    wage = Fen(amount("civil_affairs__minimum_wage_month"))
    urban = Fen(amount("civil_affairs__dibao_standard_month", int(Residence.URBAN)))
    paid = unemployment_benefit_month(wage, Rate(amount("human_resources__unemployment_benefit_share")), Fen(0))

    assert urban < paid < wage


@pytest.mark.parametrize(
    ("share", "expected"), [(percent(30), yuan(2043)), (percent(40), yuan(2724)), (percent(50), yuan(3405))]
)
def test_nursing_pay(share: Rate, expected: Fen) -> None:
    """A share of the average wage."""
    assert injury_nursing_month(yuan(6810), share) == expected


def test_nursing_conditions() -> None:
    """Confirmed need of care, a grade, and no refusal of treatment."""
    assert [needs_injury_nursing(grade) for grade in CareDependence] == [False, True, True, True]
    assert has_injury_grade(1)
    assert not has_injury_grade(0)
    assert accepts_treatment(False)
    assert not accepts_treatment(True)
