"""Property, transfers and what is disregarded, by version."""

import pytest

from aidcoord import NOTHING, Fen, Residence, yuan
from aidcoord_civil_affairs import transfers


def test_common_disregards_add_up() -> None:
    """Disability subsidies, honours and grants, and the old-age allowance are disregarded."""
    assert transfers.commonly_disregarded(yuan(600), yuan(1000), yuan(300)) == yuan(1900)


@pytest.mark.parametrize(
    ("residence", "expected"), [(Residence.RURAL, yuan(1236)), (Residence.URBAN, NOTHING)], ids=["rural", "urban"]
)
def test_basic_pension_in_the_thirteenth_plan(residence: Residence, expected: Fen) -> None:
    """From 2016 to 2020 the basic pension is disregarded for rural households only."""
    assert transfers.pension_disregarded_2016(yuan(1236), residence) == expected


def test_basic_pension_in_other_years() -> None:
    """Before 2016 it counts, in the fourteenth plan it never does, after that the county decides."""
    assert transfers.pension_disregarded_1999() == NOTHING
    assert transfers.pension_disregarded_2021(yuan(1236)) == yuan(1236)
    assert transfers.pension_disregarded_2021_july(yuan(1236)) == yuan(1236)
    assert transfers.pension_disregarded_2026(yuan(1236), is_basic_pension_disregarded=True) == yuan(1236)
    assert transfers.pension_disregarded_2026(yuan(1236), is_basic_pension_disregarded=False) == NOTHING


def test_childcare_subsidy_is_disregarded_from_2025() -> None:
    """The national childcare subsidy is no income; what was paid before 2025 is."""
    assert transfers.childcare_disregarded_before() == NOTHING
    assert transfers.childcare_disregarded_2025(yuan(3600)) == yuan(3600)


def test_all_disregards() -> None:
    """Military benefits and gifts are disregarded with the others."""
    parts = (yuan(100), yuan(20), yuan(3), yuan("0.40"), yuan("0.05"))

    assert transfers.transfers_disregarded(*parts) == yuan("123.45")


@pytest.mark.parametrize(("chosen", "expected"), [(True, yuan(600)), (False, NOTHING)], ids=["not counted", "counted"])
def test_gifts(expected: Fen, *, chosen: bool) -> None:
    """Gifts are no income where the place has said so, and income elsewhere."""
    assert transfers.gifts_disregarded(yuan(600), are_gifts_disregarded=chosen) == expected


@pytest.mark.parametrize(
    ("received", "disregarded", "expected"),
    [
        pytest.param(yuan(12000), yuan(2400), yuan(800), id="less what is disregarded"),
        pytest.param(yuan(1200), yuan(2400), NOTHING, id="never negative"),
    ],
)
def test_transfers_by_month(received: Fen, disregarded: Fen, expected: Fen) -> None:
    """Transfers count by month without what is disregarded."""
    assert transfers.transfers_month(received, disregarded, 12) == expected


def test_property_and_transfers() -> None:
    """What comes in without work is property income and transfers."""
    assert transfers.unearned_month(transfers.property_month(yuan(1200), 12), yuan(50)) == yuan(150)
    assert transfers.transfers_paid_month(yuan(600), 6) == yuan(100)


def test_military_benefits_never_count() -> None:
    """Neither under the regulation of 1999 nor under that of 2024."""
    assert transfers.military_disregarded_1999(yuan(500)) == yuan(500)
    assert transfers.military_disregarded_2024(yuan(500)) == yuan(500)
