"""The asset tests."""

import pytest

from aidcoord import DisabilityLevel, Fen, Schooling, percent, yuan
from aidcoord_civil_affairs import assets


@pytest.mark.parametrize(
    ("age", "schooling", "level", "expected"),
    [
        pytest.param(17, Schooling.NONE, DisabilityLevel.NONE, True, id="a minor"),
        pytest.param(18, Schooling.NONE, DisabilityLevel.NONE, False, id="just of age"),
        pytest.param(18, Schooling.SENIOR, DisabilityLevel.NONE, True, id="in secondary school"),
        pytest.param(20, Schooling.BACHELOR, DisabilityLevel.NONE, False, id="at university"),
        pytest.param(59, Schooling.NONE, DisabilityLevel.NONE, False, id="below sixty"),
        pytest.param(60, Schooling.NONE, DisabilityLevel.NONE, True, id="sixty"),
        pytest.param(40, Schooling.NONE, DisabilityLevel.FOUR, True, id="disabled at any level"),
    ],
)
def test_higher_limit(age: int, schooling: Schooling, level: DisabilityLevel, *, expected: bool) -> None:
    """Minors, pupils, disabled and elderly members may have more."""
    assert assets.has_higher_savings_limit(age, schooling, level) is expected


def test_base_of_a_member() -> None:
    """A base is one standard, and the county's addition for special members."""
    assert assets.asset_base_of_member(yuan(600), False, percent(20)) == yuan(600)
    assert assets.asset_base_of_member(yuan(600), True, percent(20)) == yuan(720)


@pytest.mark.parametrize(
    ("members", "people", "expected"),
    [
        pytest.param(yuan(600), 1, yuan(660), id="one person"),
        pytest.param(yuan(1200), 2, yuan(1320), id="two people"),
        pytest.param(yuan(1800), 3, yuan(1800), id="three people have no addition"),
    ],
)
def test_base_of_a_household(members: Fen, people: int, expected: Fen) -> None:
    """Households of one or two may have the county's addition."""
    assert assets.asset_base(members, yuan(600), people, percent(10)) == expected


@pytest.mark.parametrize(
    ("savings", "expected"),
    [
        pytest.param(yuan(43200), True, id="at the limit"),
        pytest.param(yuan("43200.01"), False, id="a fen above it"),
    ],
)
def test_savings(savings: Fen, *, expected: bool) -> None:
    """Savings may reach the limit and not pass it, in each of the four tests."""
    assert assets.meets_savings_rule(savings, assets.savings_limit(yuan(1800), 24)) is expected
    assert assets.meets_edge_savings_rule(savings, yuan(1800), 24) is expected
    assert assets.meets_tekun_savings_rule_2014(savings, yuan(1800), 24) is expected
    assert assets.meets_tekun_savings_rule_2016(savings, yuan(1800), 24) is expected
    assert assets.meets_tekun_savings_rule_2021(savings, yuan(1800), 24) is expected
    assert assets.meets_rigid_savings_rule(savings, yuan(1800), 24) is expected


@pytest.mark.parametrize(
    ("owned", "exempt", "limit", "expected"),
    [
        pytest.param(0, 0, 0, True, id="none"),
        pytest.param(1, 0, 0, False, id="one too many"),
        pytest.param(1, 1, 0, True, id="an exempt one"),
        pytest.param(2, 0, 1, False, id="a second one"),
    ],
)
def test_vehicles_and_dwellings(owned: int, exempt: int, limit: int, *, expected: bool) -> None:
    """What is exempt does not count towards the limit."""
    assert assets.meets_vehicle_rule(owned, exempt, limit) is expected
    assert assets.meets_dwelling_rule(owned, exempt, limit) is expected


@pytest.mark.parametrize(("owned", "expected"), [(0, True), (1, False)])
def test_shops_and_businesses(owned: int, *, expected: bool) -> None:
    """Where none is allowed one is too many."""
    assert assets.meets_property_rule(owned, 0) is expected
    assert assets.meets_business_rule(owned, 0) is expected
