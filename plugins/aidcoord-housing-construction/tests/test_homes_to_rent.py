"""Public rental and the rent subsidy."""

import pytest

from aidcoord import Fen, Rate, percent, yuan
from aidcoord_housing_construction import public_rental, rent_subsidy
from aidcoord_housing_construction.bounds import capped


@pytest.mark.parametrize(
    ("first", "covers", "expected"),
    [
        pytest.param(True, False, True, id="the law names it"),
        pytest.param(False, True, True, id="the county takes it in"),
        pytest.param(False, False, False, id="neither"),
    ],
)
def test_covered(*, first: bool, covers: bool, expected: bool) -> None:
    """No county can leave out whom the law names."""
    assert public_rental.is_covered_by_rental(first, covers) is expected
    assert rent_subsidy.is_covered_by_subsidy(first, covers) is expected


def test_tenant() -> None:
    """A tenant lives in town and has been allotted a home."""
    assert public_rental.has_allotment(1)
    assert not public_rental.has_allotment(0)
    assert public_rental.is_public_tenant(True, True)
    assert not public_rental.is_public_tenant(False, True)
    assert not public_rental.is_public_tenant(True, False)


@pytest.mark.parametrize(
    ("paid", "rent", "saved"),
    [
        pytest.param(percent(3), yuan("12.15"), yuan("392.85"), id="dibao and the like"),
        pytest.param(percent(30), yuan("121.50"), yuan("283.50"), id="others"),
        pytest.param(percent(100), yuan(405), yuan(0), id="in full"),
    ],
)
def test_rent(paid: Rate, rent: Fen, saved: Fen) -> None:
    """What is paid and what is saved make up the reference rent."""
    reference = public_rental.reference_rent_month(yuan(9), 45)

    assert public_rental.public_rental_rent_month(reference, paid) == rent
    assert public_rental.public_rental_month(reference, rent) == saved


@pytest.mark.parametrize(("own", "expected"), [(0, 40), (39, 1), (40, 0), (41, 0)])
def test_missing_area(own: int, expected: int) -> None:
    """What is missing is never below nothing."""
    assert rent_subsidy.missing_area(40, own) == expected


@pytest.mark.parametrize(
    ("missing", "floor", "held", "rented", "expected"),
    [
        pytest.param(14, 15, False, 10, 15, id="raised to the floor"),
        pytest.param(16, 15, False, 10, 16, id="above the floor"),
        pytest.param(40, 15, True, 30, 30, id="held at what is rented"),
        pytest.param(40, 15, True, 45, 40, id="more is rented"),
        pytest.param(14, 15, True, 10, 10, id="the floor is held as well"),
        pytest.param(60, 0, True, 52, 52, id="as Beijing counts"),
    ],
)
def test_subsidised_area(missing: int, floor: int, rented: int, expected: int, *, held: bool) -> None:
    """The area missing lies between a floor and, where the county says so, the area rented."""
    assert rent_subsidy.subsidised_area(missing, floor, held, rented) == expected


def test_by_area() -> None:
    """Area times rate, of that a share by income, to the nearest fen."""
    assert rent_subsidy.rent_subsidy_by_area_month(40, yuan("6.50"), percent(80)) == yuan(208)
    assert rent_subsidy.rent_subsidy_by_area_month(1, yuan("0.01"), percent(50)) == yuan("0.01")


@pytest.mark.parametrize(
    ("by_area", "rent", "expected"),
    [
        pytest.param(yuan(320), yuan(600), yuan(320), id="between floor and cap"),
        pytest.param(yuan("99.99"), yuan(600), yuan(100), id="raised to the floor"),
        pytest.param(yuan("450.01"), yuan(600), yuan(450), id="held at the cap"),
        pytest.param(yuan(320), yuan("319.99"), yuan("319.99"), id="held at the rent paid"),
        pytest.param(yuan(50), yuan(90), yuan(90), id="the floor is held at the rent paid"),
    ],
)
def test_subsidy(by_area: Fen, rent: Fen, expected: Fen) -> None:
    """Floor before cap before the rent that is paid."""
    assert rent_subsidy.rent_subsidy_month(by_area, yuan(100), yuan(450), rent) == expected


def test_cap_of_nothing() -> None:
    """A cap of nothing is none."""
    assert capped(yuan(900), yuan(0)) == yuan(900)
    assert capped(yuan(900), yuan(450)) == yuan(450)
    assert capped(yuan(400), yuan(450)) == yuan(400)


@pytest.mark.parametrize(("rent", "expected"), [(yuan(0), False), (yuan("0.01"), True)])
def test_pays_rent(rent: Fen, *, expected: bool) -> None:
    """Whoever pays nothing rents nothing on the market."""
    assert rent_subsidy.pays_rent(rent) is expected
