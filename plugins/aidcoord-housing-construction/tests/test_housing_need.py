"""Who lives in the home, as what they apply, and how short of room they are."""

import pytest

from aidcoord import Fen, Residence, yuan
from aidcoord_housing_construction import households, housing_need
from aidcoord_housing_construction.options import HousingGroup


def test_town_and_country() -> None:
    """Town and country have different forms of aid, and nobody has both."""
    assert households.lives_in_town(Residence.URBAN)
    assert not households.lives_in_town(Residence.RURAL)
    assert households.lives_in_country(Residence.RURAL)
    assert not households.lives_in_country(Residence.URBAN)


@pytest.mark.parametrize(
    ("tekun", "housing_aid", "expected"),
    [
        pytest.param(True, True, True, id="at home"),
        pytest.param(True, False, False, id="in an institution"),
        pytest.param(False, True, False, id="no tekun"),
    ],
)
def test_tekun_at_home(*, tekun: bool, housing_aid: bool, expected: bool) -> None:
    """Tekun in an institution are housed there."""
    assert households.is_tekun_at_home(tekun, housing_aid) is expected


@pytest.mark.parametrize(
    ("tekun", "dibao", "edge", "expected"),
    [
        pytest.param(True, True, False, HousingGroup.TEKUN, id="tekun before dibao"),
        pytest.param(False, True, False, HousingGroup.DIBAO, id="dibao"),
        pytest.param(False, False, True, HousingGroup.EDGE, id="the edge"),
        pytest.param(False, False, False, HousingGroup.OTHER, id="all others"),
    ],
)
def test_group(*, tekun: bool, dibao: bool, edge: bool, expected: HousingGroup) -> None:
    """Of several identities the one that the law helps first counts."""
    assert housing_need.housing_group(tekun, dibao, edge) is expected


@pytest.mark.parametrize(
    ("tekun", "dibao", "edge"), [(True, False, False), (False, True, False), (False, False, True), (False,) * 3]
)
def test_identities(*, tekun: bool, dibao: bool, edge: bool) -> None:
    """The law itself names tekun at home and dibao; the edge has been checked as well, and has a group like them."""
    group = housing_need.housing_group(tekun, dibao, edge)
    first = housing_need.is_first_by_law(tekun, dibao)

    assert first is (group in {HousingGroup.TEKUN, HousingGroup.DIBAO})
    assert housing_need.has_checked_identity(first, edge) is (group is not HousingGroup.OTHER)


@pytest.mark.parametrize(
    ("checked", "amount", "expected"),
    [
        pytest.param(False, yuan("1999.99"), True, id="below"),
        pytest.param(False, yuan(2000), True, id="on the line"),
        pytest.param(False, yuan("2000.01"), False, id="above"),
        pytest.param(True, yuan(9000), True, id="civil affairs has checked"),
    ],
)
def test_income_and_savings(amount: Fen, *, checked: bool, expected: bool) -> None:
    """Both lines include their amount, and are for households without an identity."""
    income, savings = (
        within(amount, yuan(2000))
        for within in (housing_need.is_within_housing_income, housing_need.is_within_housing_savings)
    )

    assert housing_need.meets_housing_income_rule(checked, income) is expected
    assert housing_need.meets_housing_savings_rule(checked, savings) is expected


def test_limits_by_head() -> None:
    """Savings limit and line of short housing are for everybody in the home."""
    assert housing_need.housing_savings_limit(yuan(40000), 3) == yuan(120000)
    assert housing_need.housing_poor_area(13, 3) == 39


@pytest.mark.parametrize(("area", "expected"), [(0, True), (38, True), (39, False)])
def test_short_of_housing(area: int, *, expected: bool) -> None:
    """A home is short below the line; none is the shortest."""
    assert housing_need.is_short_of_housing(area, 39) is expected


def test_protected_area() -> None:
    """The county protects an area by size of household, or by head."""
    assert housing_need.protected_area(True, 50, 13, 3) == 50
    assert housing_need.protected_area(False, 50, 13, 3) == 39
