"""Dangerous houses: whose, by the groups of the time, of which grade, for how much; and the housing fund."""

from collections.abc import Callable

import pytest

from aidcoord import Employment, Fen, percent, yuan
from aidcoord_housing_construction import dilapidated_houses, housing_fund, rural_groups
from aidcoord_housing_construction.options import HouseGrade, RuralGroup


@pytest.mark.parametrize(
    ("tekun", "dibao", "expected"),
    [
        pytest.param(True, True, RuralGroup.TEKUN, id="tekun before dibao"),
        pytest.param(False, True, RuralGroup.DIBAO, id="dibao"),
        pytest.param(False, False, RuralGroup.NONE, id="none"),
    ],
)
def test_two_groups(*, tekun: bool, dibao: bool, expected: RuralGroup) -> None:
    """Until 2015 whom the law itself names."""
    assert rural_groups.rural_group_2014(tekun, dibao) is expected


@pytest.mark.parametrize(
    ("tekun", "dibao", "poor", "disabled", "expected"),
    [
        pytest.param(True, True, True, True, RuralGroup.TEKUN, id="tekun first"),
        pytest.param(False, True, True, True, RuralGroup.DIBAO, id="then dibao"),
        pytest.param(False, False, True, True, RuralGroup.REGISTERED_POOR, id="then the registered"),
        pytest.param(False, False, False, True, RuralGroup.DISABLED, id="then families of disabled people"),
        pytest.param(False, False, False, False, RuralGroup.OTHER, id="then those besides"),
    ],
)
def test_four_groups(*, tekun: bool, dibao: bool, poor: bool, disabled: bool, expected: RuralGroup) -> None:
    """From 2016 to 2020 four groups, and others where the county helps them."""
    others = rural_groups.rural_group_beside(True)

    assert rural_groups.rural_group_2016(tekun, dibao, poor, disabled, others) is expected


def test_nobody_besides() -> None:
    """Where the county helps no others they are of no group."""
    assert rural_groups.rural_group_beside(False) is RuralGroup.NONE


@pytest.mark.parametrize(
    ("is_in_group", "places"),
    [
        pytest.param(rural_groups.is_in_rural_group_2014, 2, id="2014"),
        pytest.param(rural_groups.is_in_rural_group_2016, 5, id="2016"),
        pytest.param(rural_groups.is_in_rural_group_2021, 6, id="2021"),
    ],
)
def test_each_group_is_enough(is_in_group: Callable[..., bool], places: int) -> None:
    """One group of the time is enough, none is not."""
    for which in range(places):
        assert is_in_group(*(place == which for place in range(places)))
    assert not is_in_group(*[False] * places)


@pytest.mark.parametrize(
    ("monitored", "rigid", "edge", "risen", "expected"),
    [
        pytest.param(True, True, True, True, RuralGroup.MONITORED, id="monitored first"),
        pytest.param(False, True, True, True, RuralGroup.RIGID_SPENDING, id="then rigid spending"),
        pytest.param(False, False, True, True, RuralGroup.EDGE, id="then the edge"),
        pytest.param(False, False, False, True, RuralGroup.RISEN, id="then risen out of poverty"),
        pytest.param(False, False, False, False, RuralGroup.NONE, id="none"),
    ],
)
def test_six_groups(*, monitored: bool, rigid: bool, edge: bool, risen: bool, expected: RuralGroup) -> None:
    """From 2021 six groups: four by register, after tekun and dibao."""
    by_register = rural_groups.rural_group_by_register(monitored, rigid, edge, risen)

    assert by_register is expected
    assert rural_groups.rural_group_2021(False, False, by_register) is expected
    assert rural_groups.rural_group_2021(False, True, by_register) is RuralGroup.DIBAO
    assert rural_groups.rural_group_2021(True, True, by_register) is RuralGroup.TEKUN


@pytest.mark.parametrize(
    ("risen", "helped", "able", "expected"),
    [
        pytest.param(True, False, False, True, id="never helped, not able"),
        pytest.param(True, True, False, False, id="helped once"),
        pytest.param(True, False, True, False, id="able to build"),
        pytest.param(False, False, False, False, id="never registered"),
    ],
)
def test_risen_unaided(*, risen: bool, helped: bool, able: bool, expected: bool) -> None:
    """Of those risen out of poverty only who was never helped and cannot help itself."""
    assert rural_groups.is_risen_unaided(risen, helped, able) is expected


@pytest.mark.parametrize("grade", list(HouseGrade))
def test_grades(grade: HouseGrade) -> None:
    """Grade C is repaired, grade D rebuilt, and where there is no house one is built; in the country alone."""
    assert dilapidated_houses.needs_repair(True, grade) is (grade is HouseGrade.C)
    assert dilapidated_houses.needs_rebuilding(True, grade) is (grade in {HouseGrade.D, HouseGrade.NO_HOUSE})
    assert not dilapidated_houses.needs_repair(False, grade)
    assert not dilapidated_houses.needs_rebuilding(False, grade)


@pytest.mark.parametrize(
    ("dwellings", "unsafe", "expected"),
    [(0, 0, True), (1, 0, True), (2, 0, False), (2, 1, True), (3, 1, False)],
)
def test_other_safe_home(dwellings: int, unsafe: int, *, expected: bool) -> None:
    """The house lived in and other unsafe ones do no harm."""
    assert dilapidated_houses.has_no_other_safe_home(dwellings, unsafe) is expected


@pytest.mark.parametrize(
    ("kin", "excluded", "expected"), [(True, True, False), (True, False, True), (False, True, True)]
)
def test_public_payroll(*, kin: bool, excluded: bool, expected: bool) -> None:
    """Kin on the public payroll shut a household out only where the county says so."""
    assert dilapidated_houses.is_clear_of_public_payroll(kin, excluded) is expected


@pytest.mark.parametrize("holds", [True, False])
def test_other_exclusions(*, holds: bool) -> None:
    """Each other ground shuts a household out where it holds."""
    assert dilapidated_houses.has_no_aided_safe_home(holds) is not holds
    assert dilapidated_houses.has_not_bought_in_town(holds) is not holds
    assert dilapidated_houses.has_lawful_plot(holds) is not holds
    assert dilapidated_houses.is_outside_relocation(holds) is not holds


@pytest.mark.parametrize(
    ("rate", "area", "expected"),
    [
        pytest.param(yuan(24000), 40, yuan(34000), id="a sum and an area"),
        pytest.param(yuan(24000), 56, yuan(38000), id="at the cap"),
        pytest.param(yuan(24000), 57, yuan(38000), id="held at the cap"),
        pytest.param(yuan(0), 60, yuan(15000), id="by area alone"),
    ],
)
def test_rebuilding(rate: Fen, area: int, expected: Fen) -> None:
    """The sum for the household and the one for its area are held at the cap together."""
    by_area = dilapidated_houses.house_rebuild_by_area(yuan(250), area)

    assert dilapidated_houses.house_rebuild_once(rate, by_area, yuan(38000)) == expected


def test_repair_is_one_rate() -> None:
    """A repair brings the rate of the group."""
    assert dilapidated_houses.house_repair_once(yuan(8000)) == yuan(8000)


@pytest.mark.parametrize(("rent", "expected"), [(yuan(800), False), (yuan("800.01"), True)])
def test_rent_above_share_of_wages(rent: Fen, *, expected: bool) -> None:
    """Rent must be above the share, not on it."""
    assert housing_fund.is_rent_above_wage_share(rent, yuan(4000), percent(20)) is expected


@pytest.mark.parametrize(
    ("rent_too_high", "renewed", "employment", "expected"),
    [
        pytest.param(True, False, Employment.EMPLOYED, True, id="rent"),
        pytest.param(False, True, Employment.EMPLOYED, True, id="the home is renewed"),
        pytest.param(False, False, Employment.RETIRED, True, id="retired"),
        pytest.param(False, False, Employment.UNEMPLOYED, False, id="no ground"),
    ],
)
def test_grounds_to_withdraw(*, rent_too_high: bool, renewed: bool, employment: Employment, expected: bool) -> None:
    """Any one ground is enough."""
    retired = housing_fund.is_retired(employment)

    assert housing_fund.has_ground_to_withdraw(rent_too_high, renewed, retired) is expected


def test_fund_and_renewal() -> None:
    """A balance of a fen is one; repair and rebuilding both renew a home."""
    assert housing_fund.has_housing_fund(yuan("0.01"))
    assert not housing_fund.has_housing_fund(yuan(0))
    assert housing_fund.is_home_renewed(True, False)
    assert housing_fund.is_home_renewed(False, True)
    assert not housing_fund.is_home_renewed(False, False)
