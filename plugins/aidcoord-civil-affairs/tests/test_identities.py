"""The dibao edge, solo dibao and rigid spending."""

import pytest

from aidcoord import Absence, Fen, percent, yuan
from aidcoord_civil_affairs import edge, rigid_spending, solo_dibao


def test_limit_of_the_edge_by_version() -> None:
    """Until June 2021 the county sets the limit, from then on it is one and a half times the standard."""
    assert edge.edge_limit_month_2014(yuan(600), percent(200)) == yuan(1200)
    assert edge.edge_limit_month_2021(yuan(600), percent(150)) == yuan(900)


@pytest.mark.parametrize(("income", "expected"), [(yuan("899.99"), True), (yuan(900), False)], ids=["below", "at"])
def test_edge_income(income: Fen, *, expected: bool) -> None:
    """Income a head must be below the limit."""
    assert edge.meets_edge_income_test(income, yuan(900)) is expected


def test_identities_exclude_each_other() -> None:
    """Edge households are not due dibao, rigid-spending households are not of the edge."""
    assert edge.is_outside_dibao(dibao=False)
    assert not edge.is_outside_dibao(dibao=True)
    assert rigid_spending.is_outside_edge(dibao_edge=False)
    assert not rigid_spending.is_outside_edge(dibao_edge=True)


@pytest.mark.parametrize(
    ("disabled", "ill", "cleric", "expected"),
    [
        pytest.param(True, False, False, True, id="severely disabled"),
        pytest.param(False, True, False, True, id="seriously ill"),
        pytest.param(False, False, True, True, id="a cleric"),
        pytest.param(False, False, False, False, id="nobody else"),
    ],
)
def test_ground_for_solo(*, disabled: bool, ill: bool, cleric: bool, expected: bool) -> None:
    """Three kinds of people may apply alone."""
    assert solo_dibao.has_ground_for_solo(disabled, ill, cleric) is expected


def test_family_of_a_cleric_does_not_matter() -> None:
    """The family must be of low income, unless the member has left it for religious service."""
    limit = solo_dibao.solo_family_limit_month(yuan(600), percent(150))

    assert solo_dibao.meets_solo_family_test(yuan("899.99"), limit, is_long_serving_cleric=False)
    assert not solo_dibao.meets_solo_family_test(yuan(900), limit, is_long_serving_cleric=False)
    assert solo_dibao.meets_solo_family_test(yuan(9000), limit, is_long_serving_cleric=True)


def test_clerics_and_members() -> None:
    """Three years make a cleric one who may apply alone; obligors apart never may."""
    assert solo_dibao.is_long_serving_cleric(36, 36)
    assert not solo_dibao.is_long_serving_cleric(35, 36)
    assert not solo_dibao.belongs_to_household(Absence.LIVES_APART)
    assert solo_dibao.belongs_to_household(Absence.RELIGIOUS)


@pytest.mark.parametrize(
    ("own_income", "ill", "expected"),
    [
        pytest.param(yuan(100), False, yuan(500), id="the gap to the standard"),
        pytest.param(yuan(500), False, yuan(360), id="the least for the disabled"),
        pytest.param(yuan(500), True, yuan(600), id="the least for the ill"),
    ],
)
def test_amount_of_solo_dibao(own_income: Fen, *, ill: bool, expected: Fen) -> None:
    """The gap, never below the county's least."""
    floor = solo_dibao.solo_floor_month(yuan(600), ill, percent(100), percent(60))

    assert solo_dibao.has_own_income_below_standard(own_income, yuan(600))
    assert solo_dibao.solo_dibao_month(yuan(600), own_income, floor) == expected


@pytest.mark.parametrize(
    ("spending", "expected"),
    [
        pytest.param(yuan(19200), False, id="at the line"),
        pytest.param(yuan("19200.01"), True, id="a fen above it"),
    ],
)
def test_rigid_spending(spending: Fen, *, expected: bool) -> None:
    """Spending must be above the county's share of a year's income."""
    line = rigid_spending.rigid_spending_line_year(yuan(2000), percent(80))

    assert rigid_spending.meets_rigid_spending_test(spending, line) is expected


def test_rigid_spending_adds_up() -> None:
    """Illness and schooling of the members, and the household's other rigid costs."""
    assert rigid_spending.rigid_spending_of_member(yuan(9000), yuan(1000)) == yuan(10000)
    assert rigid_spending.rigid_spending_year(yuan(10000), yuan(2000)) == yuan(12000)


@pytest.mark.parametrize(("year", "expected"), [(yuan(23999), True), (yuan(24000), False)], ids=["below", "at"])
def test_disposable_income(year: Fen, *, expected: bool) -> None:
    """Income a head must be below last year's disposable income."""
    assert rigid_spending.meets_disposable_income_test(year, yuan(24000)) is expected
    assert rigid_spending.income_per_head_year(yuan(2000)) == yuan(24000)
