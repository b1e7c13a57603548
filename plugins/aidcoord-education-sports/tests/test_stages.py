"""The rules of each stage of schooling, and of children who cannot attend."""

from collections.abc import Callable

import pytest

from aidcoord import DisabilityKind, Fen, Residence, Schooling, percent, yuan
from aidcoord_education_sports import (
    college,
    compulsory,
    high_school,
    home_education,
    preschool,
    pupils,
    vocational,
)
from aidcoord_education_sports.hardship import is_disabled
from aidcoord_education_sports.options import Enrolment, VocationalMajor

_STAGES = {
    Schooling.PRESCHOOL: "kindergarten",
    Schooling.PRIMARY: "compulsory",
    Schooling.JUNIOR: "compulsory",
    Schooling.SENIOR: "senior",
    Schooling.VOCATIONAL: "vocational",
    Schooling.COLLEGE: "college",
    Schooling.BACHELOR: "college",
}


@pytest.mark.parametrize("schooling", Schooling, ids=lambda schooling: schooling.slug)
def test_each_stage_is_one_of_the_five(schooling: Schooling) -> None:
    """Nobody is at two stages, and postgraduates are at none of the five."""
    expected = _STAGES.get(schooling)
    undergraduate = pupils.attends_college(schooling)

    assert pupils.attends_kindergarten(schooling) is (expected == "kindergarten")
    assert pupils.attends_compulsory_school(schooling) is (expected == "compulsory")
    assert pupils.attends_senior_school(schooling) is (expected == "senior")
    assert pupils.attends_vocational_school(schooling) is (expected == "vocational")
    assert undergraduate is (expected == "college")
    assert pupils.attends_higher_education(undergraduate, schooling) is (schooling >= Schooling.COLLEGE)


@pytest.mark.parametrize("enrolment", Enrolment, ids=lambda enrolment: enrolment.slug)
def test_only_the_registered_are_aided(enrolment: Enrolment) -> None:
    """Leave, withdrawal and a missing registration stop aid."""
    assert pupils.is_registered_pupil(enrolment, is_on_school_leave=False) is (enrolment is Enrolment.REGISTERED)
    assert not pupils.is_registered_pupil(enrolment, is_on_school_leave=True)


@pytest.mark.parametrize(
    ("hardship", "kind", "expected"),
    [
        pytest.param(True, DisabilityKind.NONE, True, id="in hardship"),
        pytest.param(False, DisabilityKind.HEARING, True, id="disabled"),
        pytest.param(False, DisabilityKind.NONE, False, id="neither"),
    ],
)
def test_preschool_group(kind: DisabilityKind, *, hardship: bool, expected: bool) -> None:
    """Hardship or a disability is enough."""
    assert preschool.is_in_preschool_group(hardship, is_disabled(kind)) is expected


@pytest.mark.parametrize(("grade", "expected"), [(2, False), (3, True), (4, False)])
def test_last_year_of_kindergarten(grade: int, *, expected: bool) -> None:
    """The third year is the last."""
    assert preschool.is_in_last_kindergarten_year(grade) is expected


@pytest.mark.parametrize(
    ("boarder", "hardship", "groups", "expected"),
    [
        pytest.param(True, True, False, True, id="a boarder in hardship"),
        pytest.param(True, False, False, False, id="a boarder"),
        pytest.param(False, True, False, False, id="a day pupil in hardship"),
        pytest.param(False, True, True, True, id="a day pupil of the four groups"),
    ],
)
def test_living_group(*, boarder: bool, hardship: bool, groups: bool, expected: bool) -> None:
    """Day pupils need one of the four groups."""
    boarder_in_hardship = compulsory.is_boarder_in_hardship(boarder, hardship)

    assert compulsory.is_in_living_group(boarder_in_hardship, groups) is expected


@pytest.mark.parametrize(
    ("rate", "boarder", "expected"),
    [
        pytest.param(yuan(1000), True, yuan(500), id="a boarder at primary school"),
        pytest.param(yuan(1250), False, yuan("312.50"), id="a day pupil at junior school"),
        pytest.param(yuan(1500), False, yuan(375), id="a day pupil from 2024"),
    ],
)
def test_living_subsidy(rate: Fen, expected: Fen, *, boarder: bool) -> None:
    """Half a year's rate, and half of that for day pupils."""
    assert compulsory.boarding_subsidy_term_2019(rate, boarder, percent(50)) == expected


@pytest.mark.parametrize(
    "half",
    [
        preschool.preschool_aid_term,
        preschool.preschool_waiver_term,
        compulsory.boarding_subsidy_term_2016,
        high_school.high_school_waiver_term,
        high_school.high_school_grant_term,
        vocational.vocational_waiver_term,
        vocational.vocational_grant_term,
    ],
    ids=["preschool", "preschool fee", "boarding", "high-school fee", "high school", "vocational fee", "vocational"],
)
def test_amounts_by_term_are_half_of_a_year(half: Callable[[Fen], Fen]) -> None:
    """Everything that is set for a year is paid in two parts."""
    assert half(yuan(2300)) == yuan(1150)


@pytest.mark.parametrize(
    ("residence", "major", "hardship", "expected"),
    [
        pytest.param(Residence.RURAL, VocationalMajor.OTHER, False, True, id="rural"),
        pytest.param(Residence.URBAN, VocationalMajor.AGRICULTURE, False, True, id="urban, in agriculture"),
        pytest.param(Residence.URBAN, VocationalMajor.OTHER, True, True, id="urban, in hardship"),
        pytest.param(Residence.URBAN, VocationalMajor.OTHER, False, False, id="urban and nothing else"),
    ],
)
def test_free_vocational_school(
    residence: Residence, major: VocationalMajor, *, hardship: bool, expected: bool
) -> None:
    """Three ways to pay no fee."""
    rural, farming = vocational.is_rural_pupil(residence), vocational.is_in_agriculture(major)

    assert vocational.is_in_free_vocational_group(rural, farming, hardship) is expected


@pytest.mark.parametrize(
    ("major", "hardship", "residence", "poor_area", "expected"),
    [
        pytest.param(VocationalMajor.AGRICULTURE, False, Residence.URBAN, False, True, id="agriculture"),
        pytest.param(VocationalMajor.OTHER, True, Residence.URBAN, False, True, id="hardship"),
        pytest.param(VocationalMajor.OTHER, False, Residence.RURAL, True, True, id="rural in a poor area"),
        pytest.param(VocationalMajor.OTHER, False, Residence.URBAN, True, False, id="the county town of a poor area"),
        pytest.param(VocationalMajor.OTHER, False, Residence.RURAL, False, False, id="rural elsewhere"),
    ],
)
def test_vocational_grant_group(
    major: VocationalMajor, residence: Residence, *, hardship: bool, poor_area: bool, expected: bool
) -> None:
    """Three ways to the grant, which are not those to a free place."""
    farming = vocational.is_in_agriculture(major)
    of_poor_area = vocational.is_of_poor_area(vocational.is_rural_pupil(residence), poor_area)

    assert vocational.is_in_vocational_grant_group(farming, hardship, of_poor_area) is expected


@pytest.mark.parametrize(("grade", "grades", "expected"), [(2, 2, True), (3, 2, False), (3, 3, True), (4, 3, False)])
def test_granted_grades(grade: int, grades: int, *, expected: bool) -> None:
    """The last grade that has the grant is one of them."""
    assert vocational.is_in_granted_grade(grade, grades) is expected


def test_performing_arts_are_left_out() -> None:
    """Any other major is in."""
    assert not vocational.is_outside_performing_arts(VocationalMajor.PERFORMING)
    assert vocational.is_outside_performing_arts(VocationalMajor.OTHER)


def test_scholars_are_undergraduates() -> None:
    """Selection counts at college only."""
    assert college.is_selected_scholar(attends_college=True, is_selected_for_encouragement=True)
    assert not college.is_selected_scholar(attends_college=False, is_selected_for_encouragement=True)
    assert not college.is_selected_scholar(attends_college=True, is_selected_for_encouragement=False)


@pytest.mark.parametrize(
    ("age", "begins", "expected"),
    [
        pytest.param(5, 6, False, id="five"),
        pytest.param(6, 6, True, id="six"),
        pytest.param(6, 7, False, id="six where school begins at seven"),
        pytest.param(14, 6, True, id="fourteen"),
        pytest.param(15, 6, False, id="fifteen"),
        pytest.param(15, 7, True, id="fifteen where school begins at seven"),
    ],
)
def test_school_age(age: int, begins: int, *, expected: bool) -> None:
    """Nine years from the age at which school begins."""
    assert home_education.is_of_school_age(age, begins, 9) is expected


@pytest.mark.parametrize(
    ("kind", "of_age", "schooling", "expected"),
    [
        pytest.param(DisabilityKind.MENTAL, True, Schooling.NONE, True, id="not at school"),
        pytest.param(DisabilityKind.MENTAL, True, Schooling.PRIMARY, False, id="at school"),
        pytest.param(DisabilityKind.MENTAL, False, Schooling.NONE, False, id="too young or too old"),
        pytest.param(DisabilityKind.NONE, True, Schooling.NONE, False, id="not disabled"),
    ],
)
def test_disabled_children_at_home(kind: DisabilityKind, schooling: Schooling, *, of_age: bool, expected: bool) -> None:
    """Disabled, of school age and not enrolled."""
    assert home_education.is_disabled_child_at_home(kind, of_age, schooling) is expected
