"""The rules of Wanghai's own benefits as the functions they are."""

import pytest

from aidcoord import DisabilityLevel, Fen, Rate, percent, yuan
from aidcoord_county_wanghai.fishing_moratorium import earns_little_ashore, is_fisherman, moratorium_aid_month
from aidcoord_county_wanghai.house_insurance import has_home_to_insure, house_premium_paid_year, house_premium_share
from aidcoord_county_wanghai.island_transport import (
    is_islander,
    is_waived_passenger,
    waived_fares_month,
    waived_trips_month,
)
from aidcoord_county_wanghai.options import Island, VesselRole

EDGE, FULL = percent("75"), percent("100")


@pytest.mark.parametrize(
    ("ashore", "aid"),
    [
        pytest.param(yuan("0"), yuan("1500"), id="nothing ashore"),
        pytest.param(yuan("1499.99"), yuan("0.01"), id="a fen below the rate"),
        pytest.param(yuan("1500"), yuan("0"), id="just the rate"),
        pytest.param(yuan("2000"), yuan("0"), id="more than the rate"),
    ],
)
def test_pay_from_work_ashore_is_taken_off(ashore: Fen, aid: Fen) -> None:
    """Aid is what the rate leaves, and never negative."""
    found = moratorium_aid_month(moratorium_rate_month=yuan("1500"), pay_ashore_month=ashore)

    assert found == aid
    assert earns_little_ashore(moratorium_aid_month=found) is (aid > yuan("0"))


@pytest.mark.parametrize(
    ("role", "expected"), [(VesselRole.NONE, False), (VesselRole.CREW, True), (VesselRole.SMALL_OWNER, True)]
)
def test_hands_and_owners_of_small_boats_are_fishermen(role: VesselRole, *, expected: bool) -> None:
    """Whoever is on no list is none."""
    assert is_fisherman(vessel_role=role) is expected


@pytest.mark.parametrize(
    ("dibao", "tekun", "edge", "expected"),
    [
        pytest.param(True, False, False, FULL, id="dibao"),
        pytest.param(False, True, False, FULL, id="somebody on tekun"),
        pytest.param(False, True, True, FULL, id="tekun goes before the edge"),
        pytest.param(False, False, True, EDGE, id="the edge"),
        pytest.param(False, False, False, percent("0"), id="nobody"),
    ],
)
def test_the_share_of_the_premium_goes_by_the_group(*, dibao: bool, tekun: bool, edge: bool, expected: Rate) -> None:
    """The higher share goes first."""
    found = house_premium_share(
        civil_affairs__dibao=dibao,
        has_insured_tekun_member=tekun,
        civil_affairs__dibao_edge=edge,
        house_premium_share_first=FULL,
        house_premium_share_edge=EDGE,
    )

    assert found == expected


def test_the_premium_is_paid_by_its_share() -> None:
    """Three quarters of 300 are 225."""
    assert house_premium_paid_year(house_premium_year=yuan("300"), house_premium_share=EDGE) == yuan("225")


@pytest.mark.parametrize(("dwellings", "insured", "expected"), [(1, False, True), (0, False, False), (1, True, False)])
def test_only_a_home_that_is_not_insured_is_insured(dwellings: int, *, insured: bool, expected: bool) -> None:
    """There has to be a home, and no other policy."""
    assert has_home_to_insure(dwellings=dwellings, is_house_insured_by_policy=insured) is expected


@pytest.mark.parametrize(
    ("level", "age", "dibao", "tekun", "expected"),
    [
        pytest.param(DisabilityLevel.NONE, 40, True, False, True, id="dibao"),
        pytest.param(DisabilityLevel.NONE, 40, False, True, True, id="tekun"),
        pytest.param(DisabilityLevel.ONE, 40, False, False, True, id="level one"),
        pytest.param(DisabilityLevel.TWO, 40, False, False, True, id="level two"),
        pytest.param(DisabilityLevel.THREE, 40, False, False, False, id="level three"),
        pytest.param(DisabilityLevel.NONE, 69, False, False, False, id="a year too young"),
        pytest.param(DisabilityLevel.NONE, 70, False, False, True, id="of the age"),
    ],
)
def test_whose_fares_are_waived(level: DisabilityLevel, age: int, *, dibao: bool, tekun: bool, expected: bool) -> None:
    """One of the four grounds is enough."""
    found = is_waived_passenger(
        civil_affairs__dibao=dibao, civil_affairs__tekun=tekun, disability_level=level, age=age, free_boat_age=70
    )

    assert found is expected


def test_trips_are_waived_up_to_the_limit() -> None:
    """Eight of nine, at 45 yuan each."""
    trips = waived_trips_month(boat_trips_month=9, waived_trips_limit=8)

    assert waived_fares_month(waived_trips_month=trips, boat_fare=yuan("45"), fare_waiver_share=FULL) == yuan("360")
    assert is_islander(home_island=Island.LUDAO)
    assert not is_islander(home_island=Island.NONE)
