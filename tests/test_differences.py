"""The differences of the two counties that are installed, on days on which much changed."""

from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from aidcoord import Rulebook, Worksheet
from aidcoord.errors import UnknownNameError
from aidcoord.model.evidence import Value
from aidcoord.rules.contrasts import CellDifference, Numbers
from aidcoord.rules.differences import Differences, differences
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import Bands, DatedValue
from aidcoord.serial.differences import differences_json

DAYS = [date(2015, 7, 1), date(2016, 3, 1), date(2019, 1, 15), date(2021, 7, 1), date(2024, 9, 1), date(2026, 11, 1)]
COUNTIES = ("yunling", "wanghai")
on_every_day = pytest.mark.parametrize("on", DAYS, ids=str)


def between(rulebook: Rulebook, on: date, field: str | None = None) -> Differences:
    """Yunling's law beside Wanghai's."""
    one, other = (rulebook.law(county) for county in COUNTIES)
    return differences(one, other, on, field)


def keys_of(cell: CellDifference) -> tuple[int, ...]:
    """A choice that leads to the cell."""
    return tuple(_number(step) if isinstance(step, Numbers) else step for step in cell.path)


def _number(numbers: Numbers) -> int:
    if numbers.starts is not None:
        return numbers.starts
    return 0 if numbers.below is None else numbers.below - 1


def _values_on(law: Law, on: date) -> Mapping[str, DatedValue]:
    """The values of a day, whether or not a benefit reads them."""
    values = ((name, value) for name, [first, *_] in law.definitions.items() for value in first.values)
    return {name: value for name, value in values if on in value.period}


def looked_up(values: Mapping[str, DatedValue], name: str, keys: tuple[int, ...]) -> Value | None:
    """What a worksheet has for a parameter."""
    return values[name].look_up(keys) if name in values else None


@on_every_day
@pytest.mark.parametrize("county", COUNTIES)
def test_a_county_does_not_differ_from_itself(rulebook: Rulebook, county: str, on: date) -> None:
    """There is nothing to tell."""
    law = rulebook.law(county)

    assert differences(law, law, on).is_empty


@on_every_day
def test_the_other_way_round_is_the_mirror(rulebook: Rulebook, on: date) -> None:
    """Sides are exchanged, and nothing else is."""
    one, other = (rulebook.law(county) for county in COUNTIES)

    assert differences(one, other, on).mirrored() == differences(other, one, on)


@on_every_day
def test_every_line_is_a_true_difference_of_the_worksheets(rulebook: Rulebook, on: date) -> None:
    """What is shown is what the rules of the day read."""
    found = between(rulebook, on)
    sheets = [rulebook.worksheet(on, county).wiring.values for county in COUNTIES]
    in_law = [_values_on(rulebook.law(county), on) for county in COUNTIES]  # what no benefit reads is in no worksheet

    lines = [(one.name, cell) for one in found.parameters for cell in one.cells]
    for name, cell in lines:
        asked = sheets if any(name in values for values in sheets) else in_law
        assert tuple(looked_up(values, name, keys_of(cell)) for values in asked) == cell.values, name
        assert cell.values[0] != cell.values[1], name
    assert (len(lines) > 100) is (on.year >= 2016)  # before, both counties are silent


@on_every_day
def test_no_difference_of_the_worksheets_is_left_out(rulebook: Rulebook, on: date) -> None:
    """Every parameter that both read and that is not the same is there."""
    sheets: list[Worksheet] = [rulebook.worksheet(on, county) for county in COUNTIES]
    one, other = (sheet.wiring.values for sheet in sheets)

    differing = {name for name in {*one, *other} if not _alike(one.get(name), other.get(name))}

    assert differing <= {found.name for found in between(rulebook, on).parameters}


def _alike(one: DatedValue | None, other: DatedValue | None) -> bool:
    """Whether two values give the same for any choice; compared by brute force."""
    if one is None or other is None:
        return one is other
    return all(one.look_up(keys) == other.look_up(keys) for keys in product(*_choices(one, other)))


def _choices(*values: DatedValue) -> list[set[int]]:
    levels: list[set[int]] = []
    for value in values:
        content, depth = value.content, 0
        while not isinstance(content, int):
            levels += [set()] if len(levels) == depth else []
            if isinstance(content, Bands):
                bounds = {band.below for band in content.bands if band.below is not None}
                levels[depth] |= {number for bound in bounds for number in (bound - 1, bound)} or {0}
                content = content.bands[0].value
            else:
                levels[depth] |= set(content)
                content = next(iter(content.values()))
            depth += 1
    return levels


def test_local_benefits_amendments_and_competences_are_told(rulebook: Rulebook) -> None:
    """Each on its side."""
    found = between(rulebook, date(2026, 11, 1))

    assert [[one.name for one in listed] for listed in found.benefits] == [
        ["yunling__winter_heating"],
        [
            "wanghai__fishing_moratorium_aid",
            "wanghai__typhoon_house_insurance",
            "wanghai__island_transport_waiver",
        ],
    ]
    assert [len(listed) for listed in found.amendments] == [0, 4]
    agencies = {
        (one.field, one.part): tuple(agency.title.zh for agency in one.agencies if agency) for one in found.competences
    }
    assert agencies["health_family_planning", "premium_aid"] == (
        "县医疗保障局",
        "县人力资源和社会保障局（县医疗保障局）",
    )
    assert ("health_family_planning", None) not in agencies


@pytest.mark.parametrize(
    ("on", "days"),
    [
        pytest.param(date(2021, 6, 30), [None, None], id="the day before Wanghai's rule"),
        pytest.param(date(2021, 7, 1), [None, 10], id="its first day"),
    ],
)
def test_the_days_for_referrals_are_told(rulebook: Rulebook, on: date, days: list[int | None]) -> None:
    """Also in JSON, with the text; and not where one field alone is asked for."""
    found = between(rulebook, on)
    plain = differences_json(found)["referral_limits"]

    assert [limit.days if limit else None for limit in found.referral_limits] == days
    assert plain is None if days == [None, None] else "第11条" in str(plain)
    assert not any(between(rulebook, on, "price").referral_limits)


def test_one_field_alone_can_be_asked_for(rulebook: Rulebook) -> None:
    """The rest is left out."""
    found = between(rulebook, date(2026, 11, 1), "price")

    assert {one.field for one in found.parameters} == {"price"}
    assert found.benefits == ((), ())
    assert found.amendments == ((), ())
    assert found.competences == ()


def test_a_field_that_is_not_there_is_refused(rulebook: Rulebook) -> None:
    """With the nearest that is."""
    with pytest.raises(UnknownNameError, match="Did you mean 'finance'"):
        between(rulebook, date(2026, 11, 1), "finanse")


def test_json_has_both_sides_and_their_sources(rulebook: Rulebook) -> None:
    """In the order of the counties, in a form with a version."""
    found = between(rulebook, date(2026, 11, 1), "civil_affairs")

    plain = differences_json(found)

    assert (plain["version"], plain["counties"], plain["on"]) == (1, ["yunling", "wanghai"], "2026-11-01")
    assert isinstance(plain["parameters"], list)
    [standard] = [
        one
        for one in plain["parameters"]
        if isinstance(one, dict) and one["name"] == "civil_affairs__dibao_standard_month"
    ]
    assert standard["cells"] == [
        {"where": ["urban"], "values": ["760.00", "1110.00"]},
        {"where": ["rural"], "values": ["560.00", "1110.00"]},
    ]
    assert standard["keys"] == ["residence"]
    assert standard["sources"] == [
        {"from": "2026-01-01", "source": str(one.source)} for one in _values(found, "dibao_standard_month")
    ]
    [by_age] = [
        one
        for one in plain["parameters"]
        if isinstance(one, dict) and one["name"] == "civil_affairs__dibao_addition_by_age"
    ]
    assert by_age["cells"] == [
        {"where": [{"from": None, "below": 18}], "values": ["15", "30"]},
        {"where": [{"from": 70, "below": 80}], "values": ["15", "20"]},
        {"where": [{"from": 80, "below": None}], "values": ["15", "30"]},
    ]


def _values(found: Differences, name: str) -> list[DatedValue]:
    [one] = [one for one in found.parameters if one.name == f"civil_affairs__{name}"]
    return [value for value in one.values if value]
