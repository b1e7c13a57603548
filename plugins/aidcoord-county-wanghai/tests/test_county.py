"""Whether Wanghai loads, and whether its offices, townships and competences hang together over time."""

from datetime import date

import pytest

from aidcoord import Post, Registry, Rulebook
from aidcoord.rules.responsibilities import unclear_responsibilities
from aidcoord_county_wanghai import WANGHAI

DAYS = [
    date(2016, 1, 1),
    date(2018, 12, 28),
    date(2019, 1, 15),
    date(2021, 12, 20),
    date(2025, 12, 1),
    date(2026, 11, 1),
]
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


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    """The law of everything that is installed."""
    return Registry.discover().rulebook()[0]


def test_the_plugin_stands() -> None:
    """The registry loads the county with nothing to complain of, and the rulebook keeps it."""
    rulebook, registry = Registry.discover().rulebook()

    assert registry.faults == ()
    assert "wanghai" in rulebook.counties


def test_there_are_ten_townships_in_the_county() -> None:
    """Ten codes, each beginning with the county's own."""
    codes = {township.id for township in WANGHAI.townships}

    assert len(codes) == 10
    assert all(code.startswith(WANGHAI.region) for code in codes)


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("post", WANGHAI.posts, ids=lambda post: post.id)
def test_every_post_is_held_by_one_person(post: Post, on: date) -> None:
    """Nobody leaves a gap, and nobody takes over early."""
    holders = [holding.person for holding in post.holders if on in holding.period]

    assert len(holders) == 1


def test_every_bureau_and_township_has_a_head() -> None:
    """County head, executive deputy, thirteen bureaus, ten townships."""
    agencies = [post.agency for post in WANGHAI.posts]

    townships = [township.id for township in WANGHAI.townships]
    assert agencies == ["wanghai", "wanghai", *FIELDS, *townships]


def test_every_township_has_one_first_responsible_person_on_every_day() -> None:
    """No day is left out and none is claimed by two."""
    assert unclear_responsibilities(WANGHAI) == ()


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("field", [*FIELDS, "veterans_benefits"])
def test_every_field_is_held_by_one_agency(field: str, on: date) -> None:
    """No field is held by nobody, or by two."""
    held = [one for one in WANGHAI.competences if one.field == field and not one.parts and on in one.period]

    assert len(held) == 1


@pytest.mark.parametrize(
    ("field", "part", "first_new_day", "before", "after"),
    [
        pytest.param("price", None, date(2018, 1, 1), "县物价局", "县发展和改革局", id="price bureau merged"),
        pytest.param(
            "health_family_planning", None, date(2018, 12, 28), "县卫生和计划生育局", "县卫生健康局", id="health"
        ),
        pytest.param(
            "veterans_benefits", None, date(2018, 12, 28), "县民政局", "县退役军人事务局", id="who pays veterans"
        ),
        pytest.param("agriculture", None, date(2019, 1, 15), "县海洋与农业局", "县农业农村局", id="agriculture"),
        pytest.param("civil_affairs", "transition_aid", date(2019, 1, 15), "县民政局", "县应急管理局", id="disasters"),
        pytest.param(
            "civil_affairs", "home_damage", date(2019, 1, 15), "县民政局", "县应急管理局", id="evidence of damage"
        ),
        pytest.param(
            "civil_affairs", "soldier_pension", date(2018, 12, 28), "县民政局", "县退役军人事务局", id="soldiers"
        ),
        pytest.param(
            "civil_affairs", "survivor_pension", date(2018, 12, 28), "县民政局", "县退役军人事务局", id="survivors"
        ),
        pytest.param(
            "health_family_planning",
            "medical_aid_tilt",
            date(2019, 1, 15),
            "县民政局",
            "县医疗保障局",
            id="medical aid",
        ),
        pytest.param(
            "health_family_planning",
            "catastrophic_insurance",
            date(2019, 1, 15),
            "县卫生健康局",
            "县医疗保障局",
            id="catastrophic insurance",
        ),
        pytest.param(
            "poverty_alleviation",
            None,
            date(2021, 6, 16),
            "县扶贫开发办公室",
            "县乡村振兴局",
            id="poverty office renamed",
        ),
        pytest.param("poverty_alleviation", None, date(2024, 1, 1), "县乡村振兴局", "县农业农村局", id="and merged"),
        pytest.param(
            "health_family_planning",
            "premium_aid",
            date(2025, 12, 1),
            "县医疗保障局",
            "县人力资源和社会保障局（县医疗保障局）",
            id="medical security merged",
        ),
        pytest.param(
            "human_resources",
            None,
            date(2025, 12, 1),
            "县人力资源和社会保障局",
            "县人力资源和社会保障局（县医疗保障局）",
            id="into human resources",
        ),
    ],
)
def test_fields_change_hands(
    rulebook: Rulebook, *, field: str, part: str | None, first_new_day: date, before: str, after: str
) -> None:
    """On the last old day the old agency holds the field or its part, on the first new day the new one."""
    last_old_day = date.fromordinal(first_new_day.toordinal() - 1)

    held = [rulebook.counties["wanghai"].agency_for(field, on, part) for on in (last_old_day, first_new_day)]

    assert [agency.title.zh for agency in held if agency] == [before, after]


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        pytest.param(date(2021, 7, 1), date(2021, 7, 15), id="the first day of the rule"),
        pytest.param(date(2026, 9, 24), date(2026, 10, 15), id="over Mid-Autumn and the National Days"),
        pytest.param(date(2026, 11, 2), date(2026, 11, 16), id="two plain weeks"),
    ],
)
def test_referrals_are_answered_within_ten_working_days(rulebook: Rulebook, sent: date, due: date) -> None:
    """Of the State Council's calendar: Saturday 10 October 2026 is worked."""
    limit = WANGHAI.referral_limit

    assert limit is not None
    assert limit.holds_on(sent)
    assert limit.due(sent, rulebook.law("wanghai").working_days) == due


def test_before_the_rule_there_was_no_limit() -> None:
    """On the last day of June 2021 nobody had said by when."""
    assert WANGHAI.referral_limit is not None
    assert not WANGHAI.referral_limit.holds_on(date(2021, 6, 30))
