"""Beds by township and grade, against those who live there, wait or need a place."""

from datetime import date

import pytest
from attrs import evolve

from aidcoord import (
    Assessment,
    Evidence,
    Household,
    Member,
    Option,
    Period,
    Person,
    Registry,
    Relation,
    Residence,
    Rulebook,
    Sex,
    Text,
    percent,
    yuan,
)
from aidcoord_development_reform.capacity import capacity, places, planned_shares
from aidcoord_development_reform.demand import Applicant, applicants
from aidcoord_development_reform.institutions import Institution
from aidcoord_development_reform.options import CareGrade

_ON = date(2026, 11, 1)
_SHARES = {CareGrade.FULLY_DEPENDENT: percent(70)}
_LIUXI, _QINGYAN = "990101102", "990101106"
_ABILITIES = ("can_eat", "can_dress", "can_get_up", "can_use_toilet", "can_walk_indoors", "can_bathe")


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    """What is installed, as one law."""
    return Registry.discover().rulebook()[0]


def _setting(rulebook: Rulebook) -> Option:
    """Support in an institution, as the option that civil affairs declares."""
    types = {one.type for policy in rulebook.policies for one in policy.evidence if one.id == "care_setting"}
    (setting,) = types
    assert issubclass(setting, Option)
    return setting.parse("institution")


def _home(number: str, missed: int, *, township: str | None = _LIUXI, **evidence: int) -> Household:
    known = {ability: Evidence(at >= missed) for at, ability in enumerate(_ABILITIES)}
    known |= {"wages": Evidence(yuan(0)), "business_income": Evidence(yuan(0))}
    person = Person(id="qin_lan", born=date(1950, 1, 1), sex=Sex.FEMALE)
    recorded = {name: Evidence(value) for name, value in evidence.items()}
    return Household(
        id=number,
        township=township,
        residence=Residence.RURAL,
        members=(Member(person=person, relation=Relation.APPLICANT, evidence={**known, **recorded}),),
        evidence={"savings": Evidence(yuan(0)), "vehicles": Evidence(0), "dwellings": Evidence(1)},
    )


def _assess(rulebook: Rulebook, household: Household, on: date = _ON) -> Assessment:
    return rulebook.worksheet(on, "yunling").assess(household)


def _waiting(number: int, grade: CareGrade = CareGrade.FULLY_DEPENDENT) -> Applicant:
    return Applicant(
        household=f"YL-{number}",
        member="qin_lan",
        township=_LIUXI,
        is_tekun=True,
        grade=grade,
        lives_there=False,
        waits=True,
        needs=False,
    )


def _institution(beds: int, *, closed: date | None = None) -> Institution:
    return Institution(
        id="liuxi_home",
        title=Text(zh="柳溪镇敬老院", en="Liuxi Home"),
        township=_LIUXI,
        open=Period(date(2012, 5, 1), closed),
        places={CareGrade.FULLY_DEPENDENT: beds},
    )


@pytest.mark.parametrize(("beds", "gap", "free"), [(10, 1, 0), (11, 0, 0), (12, 0, 1)])
def test_ten_beds_and_eleven_people_are_one_bed_short(beds: int, gap: int, free: int) -> None:
    """Just enough beds are neither short nor free."""
    report = places([_waiting(number) for number in range(11)], [_institution(beds)], _ON, _SHARES)

    (row,) = report.townships

    assert (row.township, row.grade, row.waiting) == (_LIUXI, CareGrade.FULLY_DEPENDENT, 11)
    assert (row.gap, row.free) == (gap, free)
    assert report.county[-1].gap == gap


def test_beds_to_plan_for_are_whole() -> None:
    """Seventy per cent of eleven is 7.7, so eight beds; of ten it is seven."""
    eleven = places([_waiting(number) for number in range(11)], [_institution(7)], _ON, _SHARES).townships[0]
    ten = places([_waiting(number) for number in range(10)], [_institution(7)], _ON, _SHARES).townships[0]

    assert (eleven.planned, eleven.behind_plan) == (8, 1)
    assert (ten.planned, ten.behind_plan) == (7, 0)


@pytest.mark.parametrize(
    ("closed", "beds"), [(date(2026, 10, 31), 0), (date(2026, 11, 1), 10), (None, 10)], ids=["before", "today", "open"]
)
def test_a_closed_institution_has_no_beds(closed: date | None, beds: int) -> None:
    """On its last day it still has."""
    report = places([_waiting(1)], [_institution(10, closed=closed)], _ON, _SHARES)

    assert report.townships[0].beds == beds


def test_assessments_say_who_lives_there_waits_and_needs(rulebook: Rulebook) -> None:
    """One of each; the one at home with a carer counts for the plan alone, and the able woman for nothing."""
    homes = [
        _home("YL-1", 6, care_setting=_setting(rulebook)),
        _home("YL-2", 6, wishes_for_institution=True),
        _home("YL-3", 6, lacks_home_carer=True, township=_QINGYAN),
        _home("YL-4", 6, township=_QINGYAN),
        _home("YL-5", 0, wages=yuan(60000), wishes_for_institution=True),
    ]
    assessed = [_assess(rulebook, home) for home in homes]

    report = capacity(assessed, [_institution(1)], _ON, _SHARES)

    liuxi, qingyan = report.townships
    assert (liuxi.beds, liuxi.living, liuxi.waiting, liuxi.needing, liuxi.gap) == (1, 1, 1, 0, 1)
    assert (qingyan.township, qingyan.beds, qingyan.needing, qingyan.planned) == (_QINGYAN, 0, 1, 2)
    assert [row.planned for row in report.county] == [None, None, 3]
    assert report.unknown == ()


def test_whoever_is_not_determined_is_listed_and_not_counted(rulebook: Rulebook) -> None:
    """An ability that is not rated leaves the grade open, and the person out of every row."""
    home = _home("YL-1", 0, wishes_for_institution=True)
    (member,) = home.members
    unrated = {name: known for name, known in member.evidence.items() if name != "can_bathe"}
    assessed = _assess(rulebook, evolve(home, members=(evolve(member, evidence=unrated),)))

    report = capacity([assessed], [], _ON, _SHARES)

    assert report.townships == ()
    assert [(one.household, one.is_tekun, one.grade) for one in report.unknown] == [("YL-1", True, None)]


def test_the_last_assessment_up_to_the_day_counts(rulebook: Rulebook) -> None:
    """Who took the request back by then waits no more; what comes after the day is not looked at."""
    asked = _assess(rulebook, _home("YL-1", 6, wishes_for_institution=True), date(2026, 10, 1))
    withdrew = _assess(rulebook, _home("YL-1", 6), _ON)

    assert [one.waits for one in applicants([withdrew, asked], _ON)] == [False]
    assert [one.waits for one in applicants([withdrew, asked], date(2026, 10, 31))] == [True]


def test_the_line_says_all_numbers() -> None:
    """In both languages."""
    (row,) = places([_waiting(number) for number in range(11)], [_institution(10)], _ON, _SHARES).townships

    assert row.text.zh == ("990101102 完全丧失生活自理能力：床位10，在住0，等候11，无人照料未申请0，缺1，较规划缺0")
    assert row.text.en == (
        "990101102 fully dependent: 10 beds, 0 living there, 11 waiting, 0 without a carer who did not ask, "
        "1 missing, 0 behind the plan"
    )


def test_no_institution_has_fewer_beds_than_none() -> None:
    """It is refused, with its id."""
    with pytest.raises(ValueError, match="liuxi_home"):
        _institution(-1)


def test_the_county_says_for_how_many_beds_are_planned(rulebook: Rulebook) -> None:
    """By grade and day; before its first plan nothing is known, and the line says so."""
    shares = planned_shares(rulebook, "yunling", _ON)

    assert shares[CareGrade.SELF_CARING] < shares[CareGrade.PARTLY_DEPENDENT] < shares[CareGrade.FULLY_DEPENDENT]
    assert planned_shares(rulebook, "yunling", date(2015, 12, 31)) == {}
    (row,) = places([_waiting(1)], [_institution(1)], _ON, {}).townships
    assert row.behind_plan is None
    assert row.text.zh.endswith("较规划缺—")


def test_before_the_opinion_nobody_is_counted_as_in_need(rulebook: Rulebook) -> None:
    """What is no law on the day is asked of nobody."""
    on = date(2016, 2, 9)

    (one,) = applicants([_assess(rulebook, _home("YL-1", 6, lacks_home_carer=True), on)], on)

    assert (one.is_tekun, one.needs) == (True, False)
