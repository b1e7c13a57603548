"""Whether Yunling loads, and whether its offices, townships and competences hang together over time."""

from datetime import date

import pytest

from aidcoord import Post, Registry
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
    agencies = [post.agency for post in YUNLING.posts]

    townships = [township.id for township in YUNLING.townships]
    assert agencies == ["yunling", "yunling", *FIELDS, *townships]


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("field", [*FIELDS, "medical_aid", "disaster_relief", "veterans_benefits"])
def test_every_field_is_held_by_one_agency(field: str, on: date) -> None:
    """No field is held by nobody, or by two."""
    held = [one for one in YUNLING.competences if one.field == field and on in one.period]

    assert len(held) == 1


@pytest.mark.parametrize(
    ("field", "last_old_day", "first_new_day", "before", "after"),
    [
        pytest.param("price", (2019, 2, 28), (2019, 3, 1), "price", "development_reform", id="price bureau merged"),
        pytest.param("medical_aid", (2019, 2, 28), (2019, 3, 1), "civil_affairs", "medical_security", id="medical aid"),
        pytest.param(
            "disaster_relief", (2019, 2, 28), (2019, 3, 1), "civil_affairs", "emergency_management", id="disasters"
        ),
        pytest.param(
            "veterans_benefits", (2018, 12, 16), (2018, 12, 17), "civil_affairs", "veterans_affairs", id="veterans"
        ),
        pytest.param(
            "poverty_alleviation", (2023, 11, 30), (2023, 12, 1), "poverty_alleviation", "agriculture", id="poverty"
        ),
    ],
)
def test_fields_change_hands(
    field: str, last_old_day: tuple[int, int, int], first_new_day: tuple[int, int, int], before: str, after: str
) -> None:
    """On the last old day the old agency holds the field, on the first new day the new one."""
    held = [YUNLING.agency_for(field, date(*on)) for on in (last_old_day, first_new_day)]

    assert [agency.id for agency in held if agency] == [before, after]


def test_agencies_are_renamed_without_losing_their_field() -> None:
    """Health keeps its field under a new name."""
    names = [
        agency.title.zh
        for on in (date(2019, 2, 28), date(2019, 3, 1))
        if (agency := YUNLING.agency_for("health_family_planning", on))
    ]

    assert names == ["县卫生和计划生育局", "县卫生健康局"]
