"""Yunling's amended rules as the functions they are, and what each amendment does to the county's law."""

from datetime import date

import pytest

from aidcoord import Amendment, Benefit, Fen, Rulebook, percent, yuan
from aidcoord_county_yunling.amendments import AMENDMENTS, has_one_shop_at_most, work_cost_in_pilot_month


@pytest.mark.parametrize(
    ("wages", "expected"),
    [
        pytest.param(yuan("1000"), yuan("300"), id="a share of the wages"),
        pytest.param(yuan("2000"), yuan("505"), id="held at the standard"),
        pytest.param(yuan("0"), yuan("0"), id="no wages, no cost"),
    ],
)
def test_work_cost_in_the_pilot(wages: Fen, expected: Fen) -> None:
    """The cost of working is a share of the wages, up to one dibao standard."""
    actual = work_cost_in_pilot_month(
        wages_month=wages, dibao_standard_month=yuan("505"), yunling__work_cost_wage_share=percent("30")
    )

    assert actual == expected


@pytest.mark.parametrize(("shops", "expected"), [(0, True), (1, True), (2, False)])
def test_one_shop_is_allowed(shops: int, *, expected: bool) -> None:
    """One registered business is a small shop, two are not."""
    assert has_one_shop_at_most(business_registrations=shops) is expected


@pytest.mark.parametrize("amendment", AMENDMENTS, ids=lambda amendment: amendment.target)
def test_every_amendment_has_an_end_and_a_mandate(amendment: Amendment) -> None:
    """A departure from the rules lasts for a time and names the article that allows it."""
    assert amendment.ends is not None
    assert amendment.mandate.number is not None
    assert amendment.mandate.article is not None


@pytest.mark.parametrize(
    ("on", "months"),
    [
        pytest.param(date(2023, 7, 31), 6, id="last old day"),
        pytest.param(date(2023, 8, 1), 12, id="first day"),
        pytest.param(date(2024, 7, 31), 12, id="last day"),
        pytest.param(date(2024, 8, 1), 6, id="first day after"),
    ],
)
def test_gradual_exit_is_longer_after_the_flood(rulebook: Rulebook, on: date, months: int) -> None:
    """For one year the months of gradual exit after finding work are twelve instead of six."""
    values = rulebook.law("yunling").definitions["civil_affairs__exit_months"][0].values

    [found] = [value.look_up((1,)) for value in values if on in value.period]

    assert found == months


@pytest.mark.parametrize(
    ("on", "has_shop_rule"),
    [
        pytest.param(date(2022, 5, 31), False, id="last old day"),
        pytest.param(date(2022, 6, 1), True, id="first day"),
        pytest.param(date(2023, 12, 31), True, id="last day"),
        pytest.param(date(2024, 1, 1), False, id="first day after"),
    ],
)
def test_the_criteria_of_the_edge_are_exchanged(rulebook: Rulebook, on: date, *, has_shop_rule: bool) -> None:
    """While the measure holds, the rule on one shop stands in the place of the rule on businesses."""
    versions = rulebook.law("yunling").definitions["civil_affairs__dibao_edge"]
    [benefit] = [version.what for version in versions if on in version.period]
    assert isinstance(benefit, Benefit)

    assert ("yunling__has_one_shop_at_most" in benefit.criteria) is has_shop_rule
    assert ("meets_business_rule" in benefit.criteria) is not has_shop_rule


def test_no_other_law_is_touched(rulebook: Rulebook) -> None:
    """Outside of Yunling the edge has its one version of 2021, and the cost of working its one rule."""
    everywhere = rulebook.law().definitions

    assert len(everywhere["civil_affairs__work_cost_month"]) == 1
    assert not any(name.startswith("yunling__") for name in everywhere)
