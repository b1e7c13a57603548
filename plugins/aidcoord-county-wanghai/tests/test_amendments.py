"""Wanghai's amended rules as the functions they are, and what each amendment does to the county's law."""

from datetime import date

import pytest

from aidcoord import Amendment, Benefit, Fen, Rulebook, percent, yuan
from aidcoord_county_wanghai.amendments import AMENDMENTS, has_no_large_vessel, rent_subsidy_in_pilot_month


@pytest.mark.parametrize(
    ("rent", "by_area", "expected"),
    [
        pytest.param(yuan("1000"), yuan("1040"), yuan("700"), id="a share of the rent"),
        pytest.param(yuan("2000"), yuan("1040"), yuan("1040"), id="held at what the area gives"),
        pytest.param(yuan("0.01"), yuan("1040"), yuan("0.01"), id="seven tenths of a fen are a fen"),
    ],
)
def test_rent_subsidy_in_the_pilot(rent: Fen, by_area: Fen, expected: Fen) -> None:
    """The subsidy is a share of the rent, up to what goes by the area."""
    actual = rent_subsidy_in_pilot_month(
        rent_paid_month=rent, rent_subsidy_by_area_month=by_area, wanghai__rent_share_in_pilot=percent("70")
    )

    assert actual == expected


@pytest.mark.parametrize(("vessels", "expected"), [(0, True), (1, False)])
def test_one_large_vessel_is_too_many(vessels: int, *, expected: bool) -> None:
    """A single share in one is enough to shut a household out."""
    assert has_no_large_vessel(large_fishing_vessels=vessels) is expected


@pytest.mark.parametrize("amendment", AMENDMENTS, ids=lambda amendment: amendment.target)
def test_every_amendment_has_a_mandate(amendment: Amendment) -> None:
    """A departure from the rules names the article that allows it."""
    assert amendment.mandate.number is not None
    assert amendment.mandate.article is not None


@pytest.mark.parametrize(
    ("on", "times"),
    [
        pytest.param(date(2024, 8, 31), 1, id="last old day"),
        pytest.param(date(2024, 9, 1), 2, id="first day"),
        pytest.param(date(2024, 10, 31), 2, id="last day"),
        pytest.param(date(2024, 11, 1), 1, id="first day after"),
    ],
)
def test_price_aid_is_doubled_after_the_typhoon(rulebook: Rulebook, on: date, times: int) -> None:
    """For two months it is paid twice."""
    values = rulebook.law("wanghai").definitions["price__price_aid_times"][0].values

    [found] = [value.look_up(()) for value in values if on in value.period]

    assert found == times


@pytest.mark.parametrize("benefit", ["dibao", "dibao_edge", "rigid_spending"])
@pytest.mark.parametrize(
    ("on", "has_rule"),
    [pytest.param(date(2019, 5, 31), False, id="last old day"), pytest.param(date(2019, 6, 1), True, id="first day")],
)
def test_the_rule_on_vessels_joins_the_criteria(rulebook: Rulebook, benefit: str, on: date, *, has_rule: bool) -> None:
    """It is added to every benefit that looks at assets, on one day."""
    versions = rulebook.law("wanghai").definitions[f"civil_affairs__{benefit}"]
    in_force = [version.what for version in versions if on in version.period]

    found = ["wanghai__has_no_large_vessel" in one.criteria for one in in_force if isinstance(one, Benefit)]

    assert found == ([] if benefit == "rigid_spending" else [has_rule])  # rigid spending was no identity yet


def test_no_other_law_is_touched(rulebook: Rulebook) -> None:
    """Neither Yunling nor the law without a county knows anything of Wanghai's own."""
    for law in (rulebook.law(), rulebook.law("yunling")):
        assert not any(name.startswith("wanghai__") for name in law.definitions)
        assert len(law.definitions["housing_construction__rent_subsidy_month"]) == 1
