"""What starts price aid, the eight formulas, rounding and bounds, and whom the lists name."""

from datetime import date

import pytest

from aidcoord import NOTHING, Fen, Rate, day, percent, yuan
from aidcoord_price import civil_price_aid, formulas, indices, triggers, unemployment_price_aid
from aidcoord_price.options import ChildPriceGroup, CivilPriceGroup, FamilyPriceGroup, IndexArea, PriceFormula

RISES = {"scpi": percent("4.2"), "trigger": percent("6"), "band": percent("8.3333"), "quarter": percent("25")}


@pytest.mark.parametrize(("index", "rise"), [("103.5", "3.5"), ("100", "0"), ("99.4", "0")])
def test_prices_that_fall_rise_by_nothing(index: str, rise: str) -> None:
    """The year before is 100."""
    assert indices.cpi_rise(percent(index)) == percent(rise)
    assert indices.food_rise(percent(index)) == percent(rise)
    assert indices.scpi_rise(percent(index)) == percent(rise)


def test_area() -> None:
    """The city's index where the county says so."""
    assert indices.index_area(True) is IndexArea.CITY
    assert indices.index_area(False) is IndexArea.PROVINCE


@pytest.mark.parametrize(
    ("rise", "county", "expected"),
    [
        pytest.param("3.4", "3.5", False, id="below"),
        pytest.param("3.5", "3.5", True, id="on"),
        pytest.param("3.6", "3.5", True, id="above"),
        pytest.param("3.0", "3.0", True, id="at the lower line of the county"),
        pytest.param("2.9", "3.0", False, id="below the lower line"),
        pytest.param("3.5", "5", True, id="a county cannot raise the line"),
    ],
)
def test_line(rise: str, county: str, *, expected: bool) -> None:
    """The line is inclusive, and the lower of two."""
    assert triggers.is_cpi_at_line(percent(rise), percent("3.5"), percent(county)) is expected
    assert triggers.is_food_at_line(percent(rise), percent("3.5"), percent(county)) is expected


@pytest.mark.parametrize(("rise", "line", "expected"), [("3", "3", True), ("2.9", "3", False), ("9", "0", False)])
def test_scpi_line(rise: str, line: str, *, expected: bool) -> None:
    """A line of nothing is none."""
    assert triggers.is_scpi_at_line(percent(rise), percent(line)) is expected


def test_declared() -> None:
    """Before August 2016 a declaration starts it, and nothing else."""
    assert triggers.is_price_aid_started_2014(True)
    assert not triggers.is_price_aid_started_2014(False)


@pytest.mark.parametrize(
    ("cpi", "food", "expected"), [(True, True, "6"), (True, False, "3.6"), (False, True, "6"), (False, False, "0")]
)
def test_higher_rise(expected: str, *, cpi: bool, food: bool) -> None:
    """Only what is at its line counts, and of two the higher."""
    assert formulas.rise_at_line_2016(percent("3.6"), percent("6"), cpi, food) == percent(expected)
    assert formulas.rise_at_line_2014(percent("3.6")) == percent("3.6")


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (PriceFormula.DIBAO_BY_SCPI, "4.2"),
        (PriceFormula.DIBAO_BY_TRIGGER, "6"),
        (PriceFormula.PER_SCPI_POINT, "0"),
        (PriceFormula.BANDED, "8.3333"),
        (PriceFormula.FOOD_STEPS, "0"),
        (PriceFormula.ANY_TRIGGER_BY_SCPI, "4.2"),
        (PriceFormula.QUARTER_SHARE, "25"),
        (PriceFormula.FLAT, "0"),
    ],
)
def test_share(formula: PriceFormula, expected: str) -> None:
    """Formulas A, B, D, F and G multiply the dibao standard."""
    shares = (RISES["scpi"], RISES["trigger"], RISES["band"], RISES["quarter"])

    assert formulas.price_share(int(formula), *shares) == percent(expected)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (PriceFormula.DIBAO_BY_SCPI, NOTHING),
        (PriceFormula.DIBAO_BY_TRIGGER, NOTHING),
        (PriceFormula.PER_SCPI_POINT, yuan(40)),
        (PriceFormula.BANDED, NOTHING),
        (PriceFormula.FOOD_STEPS, yuan(70)),
        (PriceFormula.ANY_TRIGGER_BY_SCPI, NOTHING),
        (PriceFormula.QUARTER_SHARE, NOTHING),
        (PriceFormula.FLAT, yuan(50)),
    ],
)
def test_flat(formula: PriceFormula, expected: Fen) -> None:
    """Formulas C, E and H pay sums."""
    assert formulas.price_flat(int(formula), yuan(50), yuan(10), 4, 2) == expected


@pytest.mark.parametrize(("rise", "points"), [("3", 3), ("3.1", 4), ("4", 4), ("0", 0)])
def test_points_begun(rise: str, points: int) -> None:
    """A point of the SCPI that is begun counts in full."""
    assert formulas.scpi_points(percent(rise)) == points


@pytest.mark.parametrize(("rise", "points"), [("4.9", 0), ("5", 0), ("5.9", 0), ("6", 1), ("10.1", 5)])
def test_points_of_food(rise: str, points: int) -> None:
    """Only full points beyond the line count."""
    assert formulas.food_points(percent(rise), percent("5")) == points


@pytest.mark.parametrize(("month", "expected"), [(3, "25"), (4, "0"), (5, "0"), (6, "25"), (12, "25"), (1, "0")])
def test_quarter(month: int, expected: str) -> None:
    """A quarter is paid in its last month."""
    assert formulas.quarter_share_now(day(date(2016, month, 28)), percent("25")) == percent(expected)


@pytest.mark.parametrize(
    ("own", "standard", "taken", "expected"),
    [
        pytest.param(yuan(0), yuan(750), percent("8.3333"), yuan("62.50"), id="a twelfth, as Nanjing"),
        pytest.param(yuan(0), yuan(560), percent("4.2"), yuan("23.52"), id="by the SCPI"),
        pytest.param(yuan(760), yuan(560), percent("4.2"), yuan("31.92"), id="a base of its own"),
    ],
)
def test_by_formula(own: Fen, standard: Fen, taken: Rate, expected: Fen) -> None:
    """A base of nothing is none."""
    assert formulas.by_formula(own, standard, taken, NOTHING) == expected


@pytest.mark.parametrize(
    ("amount", "unit", "up", "expected"),
    [
        pytest.param("62.50", "0.01", False, "62.50", id="not rounded"),
        pytest.param("62.49", "1.00", False, "62.00", id="to the nearest yuan, below half"),
        pytest.param("62.50", "1.00", False, "63.00", id="to the nearest yuan, half"),
        pytest.param("62.01", "1.00", True, "63.00", id="up"),
        pytest.param("62.00", "1.00", True, "62.00", id="nothing to round"),
        pytest.param("9.99", "0.01", False, "10.00", id="raised to the floor"),
        pytest.param("100.01", "0.01", False, "100.00", id="held at the cap"),
    ],
)
def test_settled(amount: str, unit: str, expected: str, *, up: bool) -> None:
    """Rounded before floor and cap."""
    assert formulas.bounded(formulas.rounded(yuan(amount), yuan(unit), up), yuan(10), yuan(100)) == yuan(expected)


def test_cap_of_nothing() -> None:
    """A cap of nothing is none."""
    assert formulas.bounded(yuan(900), NOTHING, NOTHING) == yuan(900)


def test_doubled() -> None:
    """What was rounded is doubled."""
    assert civil_price_aid.civil_price_aid_month(yuan(32), yuan(10), NOTHING, 2) == yuan(64)
    assert civil_price_aid.civil_price_aid_rounded(yuan("32.34"), yuan(1), False) == yuan(32)


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ((True, True, True, True), ChildPriceGroup.ORPHAN),
        ((False, True, True, True), ChildPriceGroup.UNSUPPORTED),
        ((False, False, True, True), ChildPriceGroup.HIV),
        ((False, False, False, True), ChildPriceGroup.PUPIL),
        ((False, False, False, False), ChildPriceGroup.NONE),
    ],
)
def test_child(lists: tuple[bool, bool, bool, bool], expected: ChildPriceGroup) -> None:
    """The first list that fits."""
    assert civil_price_aid.child_price_group(*lists) is expected


@pytest.mark.parametrize(
    ("edge", "rigid", "expected"),
    [
        (True, False, FamilyPriceGroup.EDGE),
        (False, True, FamilyPriceGroup.RIGID_SPENDING),
        (False, False, FamilyPriceGroup.NONE),
    ],
)
def test_family(expected: FamilyPriceGroup, *, edge: bool, rigid: bool) -> None:
    """The edge, or rigid spending."""
    assert civil_price_aid.family_price_group(edge, rigid) is expected


def test_taken_in() -> None:
    """No county can leave out whom the State takes in."""
    for taken_in in (civil_price_aid.is_child_taken_in, civil_price_aid.is_family_taken_in):
        assert taken_in(True, False)
        assert taken_in(False, True)
        assert not taken_in(False, False)


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        ((True, True, True, True, True), CivilPriceGroup.TEKUN),
        ((False, True, True, True, True), CivilPriceGroup.DIBAO),
        ((False, False, True, True, True), CivilPriceGroup.CHILD),
        ((False, False, False, True, True), CivilPriceGroup.FAMILY),
        ((False, False, False, True, False), CivilPriceGroup.NONE),
        ((False, False, False, False, True), CivilPriceGroup.NONE),
    ],
)
def test_civil_ground(grounds: tuple[bool, bool, bool, bool, bool], expected: CivilPriceGroup) -> None:
    """One ground a person; the household's identity is not that of somebody who is not counted."""
    assert civil_price_aid.civil_price_group(*grounds) is expected
    assert civil_price_aid.is_on_civil_list(expected) is (expected != CivilPriceGroup.NONE)


def test_dibao_of_the_household_is_shared_by_whom_it_supports() -> None:
    """A member who is not supported has solo dibao or nothing."""
    assert civil_price_aid.shares_dibao(True, False, True)
    assert civil_price_aid.shares_dibao(False, True, False)
    assert not civil_price_aid.shares_dibao(True, False, False)


@pytest.mark.parametrize(
    ("benefit", "grant", "state", "county", "expected"),
    [
        (True, False, False, False, True),
        (False, True, True, False, True),
        (False, True, False, True, True),
        (False, True, False, False, False),
        (False, False, True, True, False),
    ],
)
def test_unemployment(*, benefit: bool, grant: bool, state: bool, county: bool, expected: bool) -> None:
    """The benefit always counts, the grant where it is taken in."""
    assert unemployment_price_aid.is_on_unemployment_list(benefit, grant, state, county) is expected
