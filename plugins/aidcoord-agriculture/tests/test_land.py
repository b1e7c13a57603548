"""Contracted land: the term, notice of return, idle land, and what it should have yielded."""

from datetime import date

import pytest

from aidcoord import NOTHING, Day, day, yuan
from aidcoord_agriculture import charges, land_rights, transfer


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2027, 12, 31), True, id="last day"),
        pytest.param(date(2028, 1, 1), False, id="day after"),
    ],
)
def test_term(on: date, *, expected: bool) -> None:
    """The contract runs through its last day."""
    assert land_rights.is_contract_in_term(day(on), day(date(2027, 12, 31))) is expected


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        pytest.param(day(date(2026, 5, 1)), True, id="half a year"),
        pytest.param(day(date(2026, 5, 2)), False, id="a day less"),
        pytest.param(day(date(2026, 12, 1)), False, id="not yet given"),
    ],
)
def test_notice(notice: Day, *, expected: bool) -> None:
    """Land is given back half a year after the collective was told."""
    assert land_rights.is_return_noticed_in_time(day(date(2026, 11, 1)), notice, 6) is expected


@pytest.mark.parametrize(
    ("transferred", "tilled", "idle"),
    [
        pytest.param(0, 0, 350, id="all idle"),
        pytest.param(200, 149, 1, id="a hundredth of a mu"),
        pytest.param(200, 150, 0, id="none"),
        pytest.param(200, 200, 0, id="more tilled than certified"),
    ],
)
def test_idle_land(transferred: int, tilled: int, idle: int) -> None:
    """Idle is what neither the family nor others till."""
    area = transfer.idle_land_area(350, transferred, tilled)

    assert area == idle
    assert transfer.has_idle_land(area) is (idle > 0)


def test_land_by_area() -> None:
    """Any area on the certificate or in the file of transfers counts."""
    assert land_rights.has_contract_land(1)
    assert not land_rights.has_contract_land(0)
    assert transfer.has_transferred_land(1)
    assert not transfer.has_transferred_land(0)


@pytest.mark.parametrize(
    ("tekun", "dibao", "covered", "expected"),
    [
        pytest.param(True, False, False, True, id="on tekun"),
        pytest.param(False, True, True, True, id="dibao where the county takes it in"),
        pytest.param(False, True, False, False, id="dibao elsewhere"),
        pytest.param(False, False, True, False, id="neither"),
    ],
)
def test_transfer_group(*, tekun: bool, dibao: bool, covered: bool, expected: bool) -> None:
    """Tekun everywhere, dibao where the county says so."""
    assert transfer.is_in_transfer_group(tekun, transfer.is_dibao_taken_in(dibao, covered)) is expected


def test_missing_income() -> None:
    """What was agreed and not paid is missing; more than agreed is no debt of the contractor."""
    assert transfer.land_income_missing(yuan(1400), yuan(1000)) == yuan(400)
    assert transfer.land_income_missing(yuan(1400), yuan(1500)) == NOTHING
    assert transfer.is_land_income_missing(yuan("0.01"))
    assert not transfer.is_land_income_missing(NOTHING)


def test_charges() -> None:
    """Charges and withheld payments are given back together."""
    assert charges.amount_to_return(yuan(30), yuan(12)) == yuan(42)
    assert charges.has_amount_to_return(yuan("0.01"))
    assert not charges.has_amount_to_return(NOTHING)
