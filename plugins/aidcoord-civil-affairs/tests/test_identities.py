"""The dibao edge, solo dibao and rigid spending."""

from collections.abc import Callable
from datetime import date

import pytest

from aidcoord import YUAN, Evidence, Fen, Household, Member, Person, Relation, Residence, Sex, Worksheet, percent, yuan
from aidcoord_civil_affairs import edge, rigid_spending, solo_dibao


def test_limit_of_the_edge_by_version() -> None:
    """Until June 2021 the county sets the limit, from then on it is one and a half times the standard."""
    assert edge.edge_limit_month_2014(yuan(600), percent(200)) == yuan(1200)
    assert edge.edge_limit_month_2021(yuan(600), percent(150)) == yuan(900)


@pytest.mark.parametrize(("income", "expected"), [(yuan("899.99"), True), (yuan(900), False)], ids=["below", "at"])
def test_edge_income(income: Fen, *, expected: bool) -> None:
    """Income a head must be below the limit."""
    assert edge.meets_edge_income_test_2014(income, yuan(900)) is expected
    assert edge.meets_edge_income_test_2021(income, yuan(900)) is expected


def test_identities_exclude_each_other() -> None:
    """Edge households are not due dibao, rigid-spending households are not of the edge."""
    for is_outside_dibao in (edge.is_outside_dibao_2014, edge.is_outside_dibao_2021):
        assert is_outside_dibao(dibao=False)
        assert not is_outside_dibao(dibao=True)
    for is_outside_edge in (rigid_spending.is_outside_edge_2020, rigid_spending.is_outside_edge_2025):
        assert is_outside_edge(dibao_edge=False)
        assert not is_outside_edge(dibao_edge=True)


@pytest.mark.parametrize(
    ("counted", "disabled", "ill", "expected"),
    [
        pytest.param(True, True, False, True, id="severely disabled"),
        pytest.param(True, False, True, True, id="seriously ill"),
        pytest.param(True, False, False, False, id="neither"),
        pytest.param(False, True, True, False, id="not of the family"),
    ],
)
def test_who_may_apply_alone(*, counted: bool, disabled: bool, ill: bool, expected: bool) -> None:
    """Severely disabled and seriously ill members of the family may apply out of it."""
    disabled_or_ill = solo_dibao.is_severely_disabled_or_ill(disabled, ill)

    assert solo_dibao.may_apply_alone(counted, disabled_or_ill) is expected


def test_family_of_low_income() -> None:
    """Income a head of the family must be below the limit."""
    limit = solo_dibao.solo_family_limit_month(yuan(600), percent(150))

    assert solo_dibao.meets_solo_family_test(yuan("899.99"), limit)
    assert not solo_dibao.meets_solo_family_test(yuan(900), limit)


@pytest.mark.parametrize(
    ("own_income", "disabled", "ill", "expected"),
    [
        pytest.param(yuan(100), True, False, yuan(500), id="the gap to the standard"),
        pytest.param(yuan(500), True, False, yuan(360), id="the least for the disabled"),
        pytest.param(yuan(500), False, True, yuan(300), id="the least for the ill"),
        pytest.param(yuan(500), True, True, yuan(360), id="of both the higher"),
    ],
)
def test_amount_of_solo_dibao(own_income: Fen, *, disabled: bool, ill: bool, expected: Fen) -> None:
    """The gap, never below the county's least."""
    for_disability = solo_dibao.solo_floor_for_disability_month(yuan(600), disabled, percent(60))
    for_illness = solo_dibao.solo_floor_for_illness_month(yuan(600), ill, percent(50))

    assert solo_dibao.has_own_income_below_standard(own_income, yuan(600))
    assert solo_dibao.solo_unrounded_month(yuan(600), own_income, for_disability, for_illness) == expected


def test_solo_dibao_is_rounded_like_dibao() -> None:
    """Up to the yuan where the county rounds up."""
    assert solo_dibao.solo_dibao_month(yuan("374.50"), YUAN, True) == yuan(375)
    assert solo_dibao.solo_dibao_month(yuan("374.49"), YUAN, False) == yuan(374)


@pytest.mark.parametrize(
    ("spending", "expected"),
    [
        pytest.param(yuan(19200), False, id="at the line"),
        pytest.param(yuan("19200.01"), True, id="a fen above it"),
    ],
)
def test_rigid_spending(spending: Fen, *, expected: bool) -> None:
    """Spending must be above the county's share of a year's income."""
    line = rigid_spending.rigid_spending_line_year_2020(yuan(2000), percent(80))

    assert rigid_spending.rigid_spending_line_year_2025(yuan(2000), percent(80)) == line
    assert rigid_spending.meets_rigid_spending_test_2020(spending, line) is expected
    assert rigid_spending.meets_rigid_spending_test_2025(spending, line) is expected


def test_rigid_spending_adds_up() -> None:
    """Illness and schooling of the members, and the household's other rigid costs."""
    assert rigid_spending.rigid_spending_of_member_2020(yuan(9000), yuan(1000)) == yuan(10000)
    assert rigid_spending.rigid_spending_of_member_2025(yuan(9000), yuan(1000)) == yuan(10000)
    assert rigid_spending.rigid_spending_year_2020(yuan(10000), yuan(2000)) == yuan(12000)
    assert rigid_spending.rigid_spending_year_2025(yuan(10000), yuan(2000)) == yuan(12000)


@pytest.mark.parametrize(
    ("income", "expected"),
    [
        pytest.param(yuan("3999.98"), True, id="below"),
        pytest.param(yuan("4000.00"), False, id="at"),
        pytest.param(yuan("4000.01"), False, id="above"),
    ],
)
def test_disposable_income(income: Fen, *, expected: bool) -> None:
    """Income a head must be below last year's disposable income, both by month."""
    a_head = rigid_spending.household_income_per_head_month_2020(income, 2)
    in_the_place = rigid_spending.disposable_income_month_2020(yuan(24000))

    assert rigid_spending.household_income_per_head_month_2025(income, 2) == a_head
    assert rigid_spending.disposable_income_month_2025(yuan(24000)) == in_the_place
    assert rigid_spending.meets_disposable_income_test_2020(a_head, in_the_place) is expected
    assert rigid_spending.meets_disposable_income_test_2025(a_head, in_the_place) is expected


def test_a_certain_illness_decides(worksheet_on: Callable[[date, str | None], Worksheet]) -> None:
    """Whoever is seriously ill is kept from work and may apply alone, though school and disability are not known."""
    person = Person(id="jin_shu", born=date(1990, 1, 1), sex=Sex.MALE)
    ill = Member(person=person, relation=Relation.APPLICANT, evidence={"seriously_ill": Evidence(True)})
    family = Household(id="YL-0191", residence=Residence.RURAL, members=(ill,))

    sheet = worksheet_on(date(2026, 11, 1), "yunling").fill(family, presume=False)

    assert sheet.value("civil_affairs__is_kept_from_working", "jin_shu") is True
    assert sheet.value("civil_affairs__is_severely_disabled_or_ill", "jin_shu") is True
