"""Whether Wanghai's standards are complete and plausible on every day that matters."""

from datetime import date

import pytest

from aidcoord import Fen, Residence, Rulebook, percent, share
from aidcoord.testing.standards import Standards

DAYS = [date(2016, 7, 1), date(2019, 7, 1), date(2021, 7, 1), date(2026, 11, 1)]
JANUARIES = [date(year, 1, 1) for year in range(2016, 2027)]
DIBAO = "civil_affairs__dibao_standard_month"
TEKUN = "civil_affairs__tekun_basic_month"


@pytest.fixture(scope="session")
def standards(rulebook: Rulebook) -> Standards:
    """What Wanghai sets."""
    return Standards.of(rulebook, "wanghai")


def money(standards: Standards, name: str, on: date, residence: Residence) -> Fen:
    """The amount of a standard that goes by residence alone."""
    amount = standards.amount(name, on, residence)
    assert isinstance(amount, Fen)
    return amount


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_every_parameter_left_to_counties_has_a_value(standards: Standards, on: date) -> None:
    """Whatever a benefit in force needs from the county, the county gives."""
    assert len(standards.needed(on)) > 25
    assert standards.unset(on) == ()


def test_no_parameter_left_to_counties_is_forgotten(standards: Standards) -> None:
    """Each has a value on some day, also those that no benefit reads yet."""
    assert standards.forgotten == ()


def test_the_county_is_silent_before_2016(standards: Standards) -> None:
    """No value is older than 2016."""
    assert standards.first_day == date(2016, 1, 1)


@pytest.mark.parametrize("residence", list(Residence))
@pytest.mark.parametrize("name", [DIBAO, TEKUN])
def test_standards_rise_every_year(standards: Standards, name: str, residence: Residence) -> None:
    """Aid only goes up: each January's standard is above that of the year before."""
    amounts = [money(standards, name, on, residence) for on in JANUARIES]

    assert amounts == sorted(set(amounts))


@pytest.mark.parametrize("residence", list(Residence))
@pytest.mark.parametrize("on", JANUARIES, ids=str)
def test_tekun_is_at_least_one_point_three_dibao(standards: Standards, on: date, residence: Residence) -> None:
    """The basic living standard of tekun keeps its distance to dibao."""
    least = share(money(standards, DIBAO, on, residence), percent("130"))

    assert money(standards, TEKUN, on, residence) >= least


@pytest.mark.parametrize("on", JANUARIES, ids=str)
def test_town_and_country_have_one_standard_since_2018(standards: Standards, on: date) -> None:
    """Before, the rural standard was the lower one."""
    urban, rural = (money(standards, DIBAO, on, residence) for residence in (Residence.URBAN, Residence.RURAL))

    assert (urban == rural) is (on >= date(2018, 1, 1))
    assert rural <= urban


@pytest.mark.parametrize("residence", list(Residence))
@pytest.mark.parametrize("on", JANUARIES, ids=str)
def test_the_standard_is_above_that_of_yunling(
    standards: Standards, rulebook: Rulebook, on: date, residence: Residence
) -> None:
    """The rich county pays more than the poor one, every year, in town and country."""
    poor = Standards.of(rulebook, "yunling")

    assert money(standards, DIBAO, on, residence) > money(poor, DIBAO, on, residence)


@pytest.mark.parametrize("name", ["cpi", "food_index", "scpi"])
def test_the_country_and_the_province_have_one_index(standards: Standards, rulebook: Rulebook, name: str) -> None:
    """Both counties lie in one province, so that only the city's series is their own."""
    series = [
        [(value.period, value.look_up((area,))) for value in one.law.definitions[f"price__{name}"][0].values]
        for one in (standards, Standards.of(rulebook, "yunling"))
        for area in (0, 1)
    ]

    assert series[0] == series[2]
    assert series[1] == series[3]
