"""The elderly: each rule as the function it is."""

from datetime import date

import pytest

from aidcoord import Absence, day, yuan
from aidcoord_civil_affairs import elder_care, elders
from aidcoord_civil_affairs.elder_options import ElderlyAbility


@pytest.mark.parametrize(
    ("on", "in_month_of_birthday", "in_month_after"),
    [
        pytest.param(date(2026, 11, 30), 79, 79, id="the month before"),
        pytest.param(date(2026, 12, 1), 80, 79, id="first day of the month of the birthday"),
        pytest.param(date(2026, 12, 31), 80, 79, id="last day of that month"),
        pytest.param(date(2027, 1, 1), 80, 80, id="the month after"),
    ],
)
def test_age_for_the_allowance(on: date, in_month_of_birthday: int, in_month_after: int) -> None:
    """Born on 15 December 1946: months count, not days, as the county's rule on birthdays says."""
    born = day(date(1946, 12, 15))

    assert elders.allowance_age(day(on), born, True) == in_month_of_birthday
    assert elders.allowance_age(day(on), born, False) == in_month_after


def test_nobody_has_an_age_before_birth() -> None:
    """In the month of the birth the age is nought by either rule."""
    born = day(date(2026, 11, 1))

    assert elders.allowance_age(born, born, True) == 0
    assert elders.allowance_age(born, born, False) == 0


@pytest.mark.parametrize(
    ("age", "absence", "expected"),
    [
        pytest.param(59, Absence.NONE, False, id="fifty-nine"),
        pytest.param(60, Absence.NONE, True, id="sixty"),
        pytest.param(90, Absence.LIVES_APART, False, id="of another household"),
    ],
)
def test_who_is_elderly(age: int, absence: Absence, *, expected: bool) -> None:
    """Members of sixty or older."""
    assert elders.is_elderly_here(age, absence) is expected


@pytest.mark.parametrize("which", range(4), ids=["dibao", "solo dibao", "tekun", "edge"])
def test_who_is_poor(which: int) -> None:
    """One identity is enough, and so is an age that is paid to everybody."""
    held = [index == which for index in range(4)]

    assert elders.is_poor_elder(*held)
    assert not elders.is_poor_elder(*[False] * 4)
    assert elders.is_of_allowance_group(True, False)
    assert not elders.is_of_allowance_group(False, False)


@pytest.mark.parametrize(
    ("in_dibao", "counted", "expected"),
    [(True, True, True), (True, False, False), (False, True, False)],
    ids=["shares in it", "not counted", "no dibao"],
)
def test_identities_of_the_household(*, in_dibao: bool, counted: bool, expected: bool) -> None:
    """They are those of its counted members; the edge only where the county takes it in."""
    assert elders.shares_in_dibao(in_dibao, counted) is expected
    assert elders.is_edge_elder_taken_in(in_dibao, counted, True) is expected
    assert not elders.is_edge_elder_taken_in(in_dibao, counted, False)


@pytest.mark.parametrize("ability", list(ElderlyAbility), ids=lambda one: one.slug)
def test_any_grade_is_dependence(ability: ElderlyAbility) -> None:
    """Only who has been found intact is not dependent."""
    assert elder_care.is_found_dependent(ability) is (ability is not ElderlyAbility.INTACT)


def test_a_rate_of_nothing_is_none() -> None:
    """Where the county pays nothing there is no subsidy; else the rate is paid."""
    for has_rate in (elders.has_old_age_rate, elder_care.has_elderly_nursing_rate, elder_care.has_elderly_service_rate):
        assert not has_rate(yuan(0))
        assert has_rate(yuan("0.01"))
    for amount in (
        elders.old_age_allowance_month,
        elder_care.elderly_nursing_subsidy_month,
        elder_care.elderly_service_subsidy_month,
    ):
        assert amount(yuan(60)) == yuan(60)
