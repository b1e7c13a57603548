"""Whether Yunling loads, and whether its offices, townships and competences hang together over time."""

from datetime import date

import pytest

from aidcoord import Post, Registry, Rulebook
from aidcoord.rules.responsibilities import unclear_responsibilities
from aidcoord_county_yunling import YUNLING

DAYS = [date(2016, 1, 1), date(2018, 12, 17), date(2019, 3, 1), date(2021, 11, 15), date(2026, 11, 1)]
FIELDS = [
    "civil_affairs",
    "development_reform",
    "education_sports",
    "finance",
    "human_resources",
    "housing_construction",
    "agriculture",
    "health_family_planning",
    "poverty_alleviation",
    "price",
    "trade_union",
    "disabled_federation",
    "justice",
]


def test_the_plugin_stands() -> None:
    """The registry loads the county with nothing to complain of, and the rulebook keeps it."""
    rulebook, registry = Registry.discover().rulebook()

    assert registry.faults == ()
    assert "yunling" in rulebook.counties


def test_there_are_twelve_townships_in_the_county() -> None:
    """Twelve codes, each beginning with the county's own."""
    codes = {township.id for township in YUNLING.townships}

    assert len(codes) == 12
    assert all(code.startswith(YUNLING.region) for code in codes)


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("post", YUNLING.posts, ids=lambda post: post.id)
def test_every_post_is_held_by_one_person(post: Post, on: date) -> None:
    """Nobody leaves a gap, and nobody takes over early."""
    holders = [holding.person for holding in post.holders if on in holding.period]

    assert len(holders) == 1


def test_every_bureau_and_township_has_a_head() -> None:
    """County head, executive deputy, thirteen bureaus, twelve townships."""
    heads = [post for post in YUNLING.posts if "head" in post.id.split("_")]
    agencies = [post.agency for post in heads]

    townships = [township.id for township in YUNLING.townships]
    assert agencies == ["yunling", "yunling", *FIELDS, *townships]


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("field", [*FIELDS, "veterans_benefits"])
def test_every_field_is_held_by_one_agency(field: str, on: date) -> None:
    """No field is held by nobody, or by two."""
    held = [one for one in YUNLING.competences if one.field == field and not one.parts and on in one.period]

    assert len(held) == 1


@pytest.mark.parametrize(
    ("field", "part", "first_new_day", "before", "after"),
    [
        pytest.param("price", None, date(2019, 3, 1), "县物价局", "县发展和改革局", id="price bureau merged"),
        pytest.param("agriculture", None, date(2019, 3, 1), "县农业局", "县农业农村局", id="agriculture"),
        pytest.param(
            "health_family_planning", None, date(2019, 3, 1), "县卫生和计划生育局", "县卫生健康局", id="health renamed"
        ),
        pytest.param(
            "health_family_planning",
            "medical_aid_inpatient",
            date(2019, 3, 1),
            "县民政局",
            "县医疗保障局",
            id="medical aid",
        ),
        pytest.param(
            "health_family_planning", "premium_aid", date(2019, 3, 1), "县民政局", "县医疗保障局", id="premium aid"
        ),
        pytest.param(
            "health_family_planning",
            "catastrophic_insurance",
            date(2019, 3, 1),
            "县卫生和计划生育局",
            "县医疗保障局",
            id="catastrophic insurance",
        ),
        pytest.param("civil_affairs", "transition_aid", date(2019, 3, 1), "县民政局", "县应急管理局", id="disasters"),
        pytest.param(
            "civil_affairs", "home_damage", date(2019, 3, 1), "县民政局", "县应急管理局", id="evidence of damage"
        ),
        pytest.param(
            "civil_affairs", "soldier_pension", date(2018, 12, 17), "县民政局", "县退役军人事务局", id="soldiers"
        ),
        pytest.param(
            "civil_affairs", "survivor_pension", date(2018, 12, 17), "县民政局", "县退役军人事务局", id="survivors"
        ),
        pytest.param(
            "veterans_benefits", None, date(2018, 12, 17), "县民政局", "县退役军人事务局", id="who pays veterans"
        ),
        pytest.param(
            "poverty_alleviation", None, date(2021, 6, 1), "县扶贫开发办公室", "县乡村振兴局", id="poverty renamed"
        ),
        pytest.param("poverty_alleviation", None, date(2023, 12, 1), "县乡村振兴局", "县农业农村局", id="and merged"),
    ],
)
def test_fields_change_hands(
    rulebook: Rulebook, *, field: str, part: str | None, first_new_day: date, before: str, after: str
) -> None:
    """On the last old day the old agency holds the field or its part, on the first new day the new one."""
    last_old_day = date.fromordinal(first_new_day.toordinal() - 1)

    held = [rulebook.counties["yunling"].agency_for(field, on, part) for on in (last_old_day, first_new_day)]

    assert [agency.title.zh for agency in held if agency] == [before, after]


def test_every_township_has_one_first_responsible_person_on_every_day() -> None:
    """No day is left out and none is claimed by two."""
    assert unclear_responsibilities(YUNLING) == ()
