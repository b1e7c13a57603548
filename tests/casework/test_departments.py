"""No wrong door in the county with all departments: random households, every agency, one set of referrals."""

import re
from collections.abc import Iterable

import pytest
from tests.rules.building import ON
from tests.rules.guessing import Guesser

from aidcoord import ONE_DOOR, Assessment, Referral, referrals_from
from aidcoord.errors import EvidenceError
from aidcoord.office import Office

DEPARTMENTS = (
    "agriculture",
    "civil_affairs",
    "development_reform",
    "disabled_federation",
    "education_sports",
    "finance",
    "health_family_planning",
    "housing_construction",
    "human_resources",
    "justice",
    "poverty_alleviation",
    "price",
    "trade_union",
)
SEEDS = range(60)


@pytest.fixture(scope="module")
def office() -> Office:
    """Yunling, with all departments."""
    return Office.open("yunling")


@pytest.fixture(scope="module")
def assessments(office: Office) -> list[Assessment]:
    """Random households, whole and with parts unsaid, assessed."""
    found = []
    for seed in SEEDS:
        guesser = Guesser(office.rulebook, seed)
        whole = guesser.whole()
        for household in (whole, guesser.partial(whole)):
            try:
                found.append(office.assess(household, ON))
            except EvidenceError:  # nobody belongs to it on the day
                continue
    return found


def chains(referrals: Iterable[Referral]) -> list[tuple[Referral, Referral]]:
    """Pairs in which the second goes back to the first's sender from its receiver."""
    listed = list(referrals)
    return [
        (one, back) for one in listed for back in listed if (back.sender, back.receiver) == (one.receiver, one.sender)
    ]


def test_every_department_answers_without_fault(assessments: list[Assessment]) -> None:
    """No signpost leads where the registry refuses it, and every one of the thirteen points somewhere."""
    assert [fault for one in assessments for fault in one.unreferred] == []
    assert set(assessments[0].law.signposts) == set(DEPARTMENTS)
    assert set(DEPARTMENTS) <= {plugin.name for plugin in Office.open("yunling").registry.plugins if plugin.hooks}


def test_the_same_referrals_follow_from_every_door(assessments: list[Assessment]) -> None:
    """From each of the thirteen and from the township, as sets; every sender has heard before it sends."""
    for assessment in assessments:
        expected = sorted(referrals_from(assessment, ONE_DOOR))
        for received_by in DEPARTMENTS:
            referrals = referrals_from(assessment, received_by)
            assert sorted(referrals) == expected
            heard = {received_by, ONE_DOOR}
            for referral in referrals:
                assert referral.sender in heard
                heard.add(referral.receiver)
        assert set(assessment.referrals) <= set(expected)


def test_no_matter_comes_back_to_whoever_sent_it(assessments: list[Assessment]) -> None:
    """Departments do point to each other, but never about the same benefit and person."""
    pairs = [pair for assessment in assessments for pair in chains(referrals_from(assessment))]

    assert pairs  # so that the next line looks at something
    assert [pair for pair in pairs if pair[0].matter[1:] == pair[1].matter[1:]] == []


def test_nothing_due_is_left_without_a_referral(assessments: list[Assessment]) -> None:
    """Whatever is due and not applied for is passed to the field that owns it, by a department or by the door."""
    for assessment in assessments:
        passed = {referral.matter for referral in referrals_from(assessment)}
        assert {(one.field, one.name, one.subject) for one in assessment.not_applied} <= passed


def reached(assessment: Assessment, received_by: str) -> set[Referral]:
    """What would follow if departments only pointed to each other and there were no door."""
    heard, found = {received_by}, set[Referral]()
    while new := {one for one in assessment.referrals if one.sender in heard} - found:
        found |= new
        heard |= {one.receiver for one in new}
    return found


def test_without_the_one_door_some_doors_would_be_wrong(assessments: list[Assessment]) -> None:
    """It is the door that makes the sets the same: departments alone do not reach each other from everywhere."""
    differ = [
        assessment
        for assessment in assessments
        if len({frozenset(reached(assessment, department)) for department in DEPARTMENTS}) > 1
    ]

    assert len(differ) > len(assessments) // 2


def test_each_signpost_cites_its_own_law(office: Office) -> None:
    """The article on the one door is left to the door itself."""
    cites_the_door = [
        (field, lawful.when)
        for field, listed in office.law.signposts.items()
        for lawful in listed
        if (lawful.signpost.source.number, lawful.signpost.source.article) == ("国务院令第649号", "60")
    ]

    assert cites_the_door == []


def test_no_signpost_cites_a_text_before_its_year(office: Office) -> None:
    """What stood in 2014 cannot rest on a text of 2021."""
    years = {
        (field, lawful.when, lawful.signpost.source.number): (int(found[1]), lawful.signpost.starts.year)
        for field, listed in office.law.signposts.items()
        for lawful in listed
        if (found := re.search(r"〔(\d{4})〕", lawful.signpost.source.number or ""))
    }

    assert len(years) > 10
    assert {who: both for who, both in years.items() if both[0] > both[1]} == {}
