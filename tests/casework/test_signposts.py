"""Signposts: when they point, for whom, on which occasion, and what is refused when they are read."""

from datetime import date

import pytest
from attrs import evolve
from tests.casework.town import ON, family, office, policies, post, told
from tests.rules.building import SOURCE

from aidcoord import Award, Household, Occasion, PartnerHelp, Period, Policy, ReferralLimit, Rulebook
from aidcoord.errors import DefinitionError

LONG_SINCE = Period(date(2020, 1, 1))


def award(benefit: str, subject: str = "household") -> Award:
    """An award in force on the day."""
    return Award(benefit=benefit, subject=subject, period=LONG_SINCE)


DIBAO = award("living__dibao")


@pytest.mark.parametrize(
    ("household", "expected"),
    [
        pytest.param(family({}, is_poor=True, is_damp=True), ["homes > living: living__dibao household"], id="both"),
        pytest.param(family({}, is_poor=True), [], id="one of two"),
        pytest.param(family({}, is_damp=True), [], id="the other"),
        pytest.param(family({}, is_poor=True, is_damp=True, awards=[DIBAO]), [], id="awarded already"),
    ],
)
def test_a_signpost_points_where_all_is_so(household: Household, expected: list[str]) -> None:
    """Also where it alone reads the rule, and not where nothing is open any more."""
    town = office(homes=[post("is_damp_and_poor", "living__dibao")])

    assert told(town.assess(household, ON)) == expected


def test_what_is_seen_of_a_member_points_once_to_a_benefit_of_the_household() -> None:
    """However many members are ill; nobody is, nobody points."""
    town = office(health=[post("is_ill", "living__dibao")])
    ill = {"is_ill": True}

    assert told(town.assess(family(ill, ill, is_poor=True), ON)) == ["health > living: living__dibao household"]
    assert told(town.assess(family({}, {}, is_poor=True), ON)) == []


def test_what_is_seen_of_the_household_points_to_every_member_concerned() -> None:
    """Those who may be due it; the one who certainly is not is left alone."""
    town = office(living=[post("is_poor", "health__cure")])

    found = town.assess(family({"is_ill": True}, {"is_ill": False}, is_poor=True), ON)

    assert told(found) == ["living > health: health__cure ana"]


@pytest.mark.parametrize(
    ("occasion", "awards", "poor", "points"),
    [
        pytest.param(Occasion.OPEN, [], True, True, id="open and eligible"),
        pytest.param(Occasion.OPEN, [], False, False, id="open and ineligible"),
        pytest.param(Occasion.OPEN, [DIBAO], True, False, id="open and awarded"),
        pytest.param(Occasion.CHANGE, [], False, True, id="change and not due yet"),
        pytest.param(Occasion.CHANGE, [DIBAO], False, False, id="change and awarded"),
        pytest.param(Occasion.REVIEW, [DIBAO], False, True, id="review of an award"),
        pytest.param(Occasion.REVIEW, [], True, False, id="review of no award"),
    ],
)
def test_an_occasion_says_whether_an_award_is_wanted(
    occasion: Occasion,
    awards: list[Award],
    poor: bool,  # noqa: FBT001 - from the table
    points: bool,  # noqa: FBT001 - as above
) -> None:
    """Open and change look for what is not awarded, a review for what is."""
    town = office(homes=[post("is_damp", "living__dibao", occasion=occasion)])

    assert bool(town.assess(family({}, is_poor=poor, is_damp=True, awards=awards), ON).referrals) is points


def test_a_signpost_stands_on_its_days_only() -> None:
    """On the last day and not on the next."""
    town = office(homes=[post("is_damp", "living__dibao", ends=ON)])
    household = family({}, is_poor=True, is_damp=True)

    assert told(town.assess(household, ON)) == ["homes > living: living__dibao household"]
    assert told(town.assess(household, date(2026, 11, 2))) == []


def test_a_partner_is_asked_for_its_help() -> None:
    """A partner of the county that gives it, for the member who was seen, and about no benefit."""
    town = office(health=[post("is_ill", PartnerHelp.CHARITY), post("is_ill", PartnerHelp.COUNSELLING)])

    assert told(town.assess(family({"is_ill": True}), ON)) == ["health > kind_hearts: None ana"]


def test_a_day_to_answer_by_is_the_countys() -> None:
    """There is none unless the county supplies a limit."""
    household, signposts = family({}, is_poor=True, is_damp=True), [post("is_damp", "living__dibao")]

    (without,) = office(homes=signposts).assess(household, ON).referrals
    (limited,) = office(limit=ReferralLimit(days=10, source=SOURCE), homes=signposts).assess(household, ON).referrals

    assert (without.due, limited.due) == (None, date(2026, 11, 11))
    assert evolve(limited, due=None) == without


def of(*offered: Policy) -> Rulebook:
    """The rulebook of some policies."""
    return Rulebook.of(offered)


@pytest.mark.parametrize(
    ("when", "to", "said"),
    [
        pytest.param("is_dampp", "living__dibao", "asks for 'is_dampp', .* Did you mean 'is_damp'?", id="seen"),
        pytest.param("is_damp", "living__dibo", "'living__dibo', .* Did you mean 'living__dibao'?", id="benefit"),
        pytest.param("is_damp", "livng__dibao", "'livng__dibao', .* Did you mean 'living__dibao'?", id="field"),
        pytest.param("is_damp", "living__is_poor", "which is no benefit that is installed", id="no benefit"),
        pytest.param("is_damp", "homes__dry_home", "a benefit of its own", id="its own"),
        pytest.param("household_size", "living__dibao", "to be yes or no, but it is count", id="a number"),
    ],
)
def test_a_signpost_that_leads_nowhere_is_refused_at_load(when: str, to: str, said: str) -> None:
    """With the nearest known name, and as the fault of the field that wrote it."""
    with pytest.raises(DefinitionError, match=said) as caught:
        of(*policies(homes=[post(when, to)]).values())

    assert {fault.field for fault in caught.value.faults} == {"homes"}
    assert all(fault.place and fault.place.file.endswith("town.py") for fault in caught.value.faults)


def test_a_signpost_to_a_field_that_is_not_installed_points_nowhere() -> None:
    """It waits for the plugin, as a rule that reads from there does."""
    known = policies(homes=[post("is_damp", "forestry__timber"), post("living__dibao", "health__cure")])

    assert of(known["homes"]).law().signposts == {"homes": ()}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param({"when": ()}, "says when it points", id="sees nothing"),
        pytest.param({"to": "dibao"}, "by its full name, such as civil_affairs__dibao, unlike 'dibao'", id="bare"),
        pytest.param({"to": ()}, "points somewhere", id="points nowhere"),
        pytest.param({"to": (3,)}, "'to' must be", id="points to a number"),
        pytest.param({"ends": date(2000, 1, 1)}, "cannot end 2000-01-01", id="ends before it starts"),
    ],
)
def test_a_signpost_cannot_hold_nonsense(given: dict[str, object], said: str) -> None:
    """All of it is refused where it is written."""
    with pytest.raises((TypeError, ValueError), match=said):
        post(**{"when": "is_damp", "to": "living__dibao", **given})  # type: ignore[arg-type]  # nonsense is meant


@pytest.mark.parametrize(
    ("on", "due"),
    [
        pytest.param(date(2026, 9, 23), date(2026, 10, 8), id="over the Mid-Autumn and National days"),
        pytest.param(date(2026, 11, 2), date(2026, 11, 9), id="over a weekend"),
        pytest.param(date(2035, 12, 28), None, id="into a year that nobody has announced"),
    ],
)
def test_a_county_may_count_working_days(on: date, due: date | None) -> None:
    """By the State Council's days off; a year that is not known gives no day, rather than a wrong one."""
    limit = ReferralLimit(days=5, source=SOURCE, in_working_days=True)
    household, signposts = family({}, is_poor=True, is_damp=True), [post("is_damp", "living__dibao")]

    (referral,) = office(limit=limit, homes=signposts).assess(household, on).referrals

    assert referral.due == due


@pytest.mark.parametrize(
    ("on", "due"),
    [
        pytest.param(date(2021, 6, 30), None, id="the day before the text"),
        pytest.param(date(2021, 7, 1), date(2021, 7, 11), id="its first day"),
        pytest.param(date(2021, 7, 2), date(2021, 7, 12), id="the day after"),
    ],
)
def test_a_limit_has_a_first_day(on: date, due: date | None) -> None:
    """What is sent before the county's text held has no day to answer by."""
    limit = ReferralLimit(days=10, source=SOURCE, starts=date(2021, 7, 1))
    household, signposts = family({}, is_poor=True, is_damp=True), [post("is_damp", "living__dibao")]

    found = office(limit=limit, homes=signposts).assess(household, on)

    assert [referral.due for referral in found.referrals] == [due]
    assert found.referral_limit == (limit if due else None)
