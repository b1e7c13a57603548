"""Whether Wanghai's standards are complete and plausible on every day that matters."""

from datetime import date

import pytest

from aidcoord import Fen, Residence, Rulebook, percent, share
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import DatedValue, Parameter

DAYS = [date(2016, 7, 1), date(2019, 7, 1), date(2021, 7, 1), date(2026, 11, 1)]
COUNTIES = ("wanghai", "yunling")
JANUARIES = [date(year, 1, 1) for year in range(2016, 2027)]


def needed_on(law: Law, on: date) -> set[str]:
    """The full names of all that the benefits in force on a day read, directly or through others."""
    found: set[str] = set()
    pending = list(law.benefits())
    while pending:
        name = pending.pop()
        versions = [version for version in law.definitions[name] if on in version.period]
        if versions and name not in found:
            found.add(name)
            amounts = [f"{name}__due"] if versions[0].kind is Kind.BENEFIT else []
            pending += [asked for version in versions for asked in version.asks] + amounts
    return found


def value_on(law: Law, name: str, on: date) -> DatedValue | None:
    """The value of a parameter in force on a day."""
    return next((value for value in law.definitions[name][0].values if on in value.period), None)


def money_on(law: Law, name: str, residence: Residence, on: date) -> Fen:
    """The amount of a standard that goes by residence alone."""
    value = value_on(law, f"civil_affairs__{name}", on)
    assert value is not None
    amount = value.look_up((int(residence),))
    assert isinstance(amount, Fen)
    return amount


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_every_parameter_left_to_counties_has_a_value(rulebook: Rulebook, on: date) -> None:
    """Whatever a benefit in force needs from the county, the county gives."""
    law = rulebook.law("wanghai")
    parameters = {
        name
        for name in needed_on(law, on)
        if isinstance(what := law.definitions[name][0].what, Parameter) and what.supplied_by == "county"
    }

    silent = {name for name in parameters if value_on(law, name, on) is None}

    assert len(parameters) > 25
    assert silent == set()


def test_every_parameter_left_to_counties_is_in_the_file(rulebook: Rulebook) -> None:
    """None of civil affairs' parameters is forgotten for all time."""
    law = rulebook.law("wanghai")
    asked = {
        name
        for name, [version, *_] in law.definitions.items()
        if isinstance(version.what, Parameter) and version.what.supplied_by == "county"
    }

    given = {values.name for values in rulebook.counties["wanghai"].values}

    assert asked <= given


@pytest.mark.parametrize("residence", list(Residence))
@pytest.mark.parametrize("name", ["dibao_standard_month", "tekun_basic_month"])
def test_standards_rise_every_year(rulebook: Rulebook, name: str, residence: Residence) -> None:
    """Aid only goes up: each January's standard is above that of the year before."""
    amounts = [money_on(rulebook.law("wanghai"), name, residence, on) for on in JANUARIES]

    assert amounts == sorted(set(amounts))


@pytest.mark.parametrize("residence", list(Residence))
@pytest.mark.parametrize("on", JANUARIES, ids=str)
def test_tekun_is_at_least_one_point_three_dibao(rulebook: Rulebook, on: date, residence: Residence) -> None:
    """The basic living standard of tekun keeps its distance to dibao."""
    law = rulebook.law("wanghai")

    basic = money_on(law, "tekun_basic_month", residence, on)

    assert basic >= share(money_on(law, "dibao_standard_month", residence, on), percent("130"))


@pytest.mark.parametrize("on", JANUARIES, ids=str)
def test_town_and_country_have_one_standard_since_2018(rulebook: Rulebook, on: date) -> None:
    """Before, the rural standard was the lower one."""
    law = rulebook.law("wanghai")
    urban = money_on(law, "dibao_standard_month", Residence.URBAN, on)

    rural = money_on(law, "dibao_standard_month", Residence.RURAL, on)

    assert (urban == rural) is (on >= date(2018, 1, 1))
    assert rural <= urban


@pytest.mark.parametrize("residence", list(Residence))
@pytest.mark.parametrize("on", JANUARIES, ids=str)
def test_the_standard_is_above_that_of_yunling(rulebook: Rulebook, on: date, residence: Residence) -> None:
    """The rich county pays more than the poor one, every year, in town and country."""
    rich, poor = (money_on(rulebook.law(county), "dibao_standard_month", residence, on) for county in COUNTIES)

    assert rich > poor


@pytest.mark.parametrize("name", ["cpi", "food_index", "scpi"])
def test_the_country_and_the_province_have_one_index(rulebook: Rulebook, name: str) -> None:
    """Both counties lie in one province, so that only the city's series is their own."""
    series = [
        [
            (value.period, value.look_up((area,)))
            for value in rulebook.law(county).definitions[f"price__{name}"][0].values
        ]
        for county in COUNTIES
        for area in (0, 1)
    ]

    assert series[0] == series[2]
    assert series[1] == series[3]


def test_the_county_is_silent_before_2016(rulebook: Rulebook) -> None:
    """No value is older than 2016."""
    values = [value for supplied in rulebook.counties["wanghai"].values for value in supplied.values]

    assert min(value.period.starts for value in values) == date(2016, 1, 1)
