"""The list of aided pupils by school and term."""

from datetime import date

import pytest

from aidcoord import (
    Assessment,
    Employment,
    Evidence,
    Household,
    Member,
    Person,
    Registry,
    Relation,
    Residence,
    Rulebook,
    Schooling,
    Sex,
    yuan,
)
from aidcoord_education_sports.lists import aided_pupils
from aidcoord_education_sports.options import Enrolment, Season
from aidcoord_education_sports.terms import Term

_SPRING, _AUTUMN = date(2026, 3, 1), date(2026, 11, 1)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    """What is installed, as one law."""
    return Registry.discover().rulebook()[0]


def _pupil(name: str, stage: Schooling, **evidence: int) -> Member:
    person = Person(id=name, name=name.title(), born=date(2013, 5, 1), sex=Sex.FEMALE)
    recorded = {"schooling": Evidence(stage), **{key: Evidence(value) for key, value in evidence.items()}}
    return Member(person=person, relation=Relation.CHILD, evidence=recorded)


def _household(number: str, *pupils: Member) -> Household:
    adult = Person(id="adult", born=date(1985, 1, 1), sex=Sex.MALE)
    known = {
        "wages": Evidence(yuan(0)),
        "business_income": Evidence(yuan(1200)),
        "employment": Evidence(Employment.FARMING),
    }
    members = (Member(person=adult, relation=Relation.APPLICANT, evidence=known), *pupils)
    return Household(
        id=number,
        residence=Residence.RURAL,
        members=members,
        evidence={"savings": Evidence(yuan(0)), "vehicles": Evidence(0), "dwellings": Evidence(1)},
    )


def _assess(rulebook: Rulebook, household: Household, on: date) -> Assessment:
    return rulebook.worksheet(on, "yunling").assess(household)


def test_pupils_are_listed_by_school_then_by_term(rulebook: Rulebook) -> None:
    """Two schools, two terms; a pupil with two benefits has two rows, and the school without a code comes last."""
    first = _household("YL-1", _pupil("an", Schooling.PRIMARY, school_code=22), _pupil("bo", Schooling.JUNIOR))
    second = _household("YL-2", _pupil("qi", Schooling.PRIMARY, school_code=11))
    assessed = [_assess(rulebook, home, on) for home in (first, second) for on in (_AUTUMN, _SPRING)]

    rows = aided_pupils(assessed)

    assert [(row.school, row.term.season.slug, row.pupil) for row in rows[::2]] == [
        (11, "spring", "qi"),
        (11, "autumn", "qi"),
        (22, "spring", "an"),
        (22, "autumn", "an"),
        (None, "spring", "bo"),
        (None, "autumn", "bo"),
    ]
    assert [(row.benefit, row.amount) for row in rows[:2]] == [
        ("education_sports__compulsory_waiver", None),
        ("education_sports__boarding_subsidy", yuan("312.50")),
    ]
    assert (rows[0].name, rows[0].stage, rows[0].household) == ("Qi", Schooling.PRIMARY, "YL-2")


def test_the_last_assessment_of_a_term_counts(rulebook: Rulebook) -> None:
    """A pupil who withdrew in the course of a term is gone from its list, in whichever order one asks."""
    before = _household("YL-1", _pupil("an", Schooling.PRIMARY))
    after = _household("YL-1", _pupil("an", Schooling.PRIMARY, enrolment=Enrolment.WITHDRAWN))
    assessed = [_assess(rulebook, after, date(2026, 12, 1)), _assess(rulebook, before, _AUTUMN)]

    assert aided_pupils(assessed) == aided_pupils(assessed[::-1]) == ()


def test_nobody_is_listed_without_aid() -> None:
    """No assessments, no rows."""
    assert aided_pupils([]) == ()


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2026, 1, 31), Term(2025, Season.AUTUMN), id="January"),
        pytest.param(date(2026, 2, 1), Term(2026, Season.SPRING), id="February"),
        pytest.param(date(2026, 8, 31), Term(2026, Season.SPRING), id="August"),
        pytest.param(date(2026, 9, 1), Term(2026, Season.AUTUMN), id="September"),
        pytest.param(date(2026, 12, 31), Term(2026, Season.AUTUMN), id="December"),
    ],
)
def test_terms(on: date, expected: Term) -> None:
    """Spring terms begin on 1 February, autumn terms on 1 September and reach into January."""
    assert Term.on(on) == expected


def test_terms_are_in_order() -> None:
    """The spring term of a year comes before its autumn term."""
    assert Term(2025, Season.AUTUMN) < Term(2026, Season.SPRING) < Term(2026, Season.AUTUMN)
