"""Who is counted."""

import pytest

from aidcoord import Absence, Relation, Schooling
from aidcoord_civil_affairs.household import (
    has_supported_members,
    is_cleric_apart,
    is_counted_1999,
    is_counted_2014,
    is_counted_2021,
    is_soldier_left_out,
    is_supported_1999,
    is_supported_2014,
)
from aidcoord_civil_affairs.people import is_adult, lives_here


@pytest.mark.parametrize(
    ("absence", "expected"),
    [
        pytest.param(Absence.NONE, True, id="at home"),
        pytest.param(Absence.PRISON, True, id="the regulation of 1999 leaves prisoners in"),
        pytest.param(Absence.LIVES_APART, False, id="obligors living apart never count"),
    ],
)
def test_counted_under_the_regulation(absence: Absence, *, expected: bool) -> None:
    """The regulation of 1999 counts whoever lives together."""
    assert is_counted_1999(absence) is expected


@pytest.mark.parametrize(
    ("absence", "relation", "schooling", "before", "after"),
    [
        pytest.param(Absence.NONE, Relation.APPLICANT, Schooling.NONE, True, True, id="the applicant"),
        pytest.param(Absence.WORK, Relation.CHILD, Schooling.NONE, True, True, id="working away"),
        pytest.param(Absence.STUDY, Relation.CHILD, Schooling.BACHELOR, True, True, id="away for a first degree"),
        pytest.param(Absence.STUDY, Relation.CHILD, Schooling.POSTGRADUATE, False, False, id="away as a postgraduate"),
        pytest.param(Absence.NONE, Relation.CHILD, Schooling.POSTGRADUATE, True, True, id="a postgraduate at home"),
        pytest.param(Absence.STUDY, Relation.SPOUSE, Schooling.POSTGRADUATE, True, True, id="a spouse who studies"),
        pytest.param(Absence.NONE, Relation.OTHER, Schooling.NONE, False, False, id="in no relation of support"),
        pytest.param(Absence.PRISON, Relation.SPOUSE, Schooling.NONE, False, False, id="in prison"),
        pytest.param(Absence.DETOX, Relation.CHILD, Schooling.NONE, True, False, id="in detoxification"),
        pytest.param(Absence.MISSING, Relation.SPOUSE, Schooling.NONE, True, False, id="declared missing"),
        pytest.param(Absence.LIVES_APART, Relation.CHILD, Schooling.NONE, False, False, id="an obligor living apart"),
    ],
)
def test_counted(absence: Absence, relation: Relation, schooling: Schooling, *, before: bool, after: bool) -> None:
    """Family members count unless apart or in prison; from July 2021 neither detained for drugs nor missing."""
    others = {"is_cleric_apart": False, "is_soldier_left_out": False}

    assert is_counted_2014(absence, relation, schooling, **others) is before
    assert is_counted_2021(absence, relation, schooling, **others) is after


def test_clerics_apart_and_soldiers_left_out_do_not_count() -> None:
    """Both versions leave out who has left for religious service, and soldiers where the county says so."""
    member = Absence.NONE, Relation.CHILD, Schooling.NONE

    for version in (is_counted_2014, is_counted_2021):
        assert not version(*member, is_cleric_apart=True, is_soldier_left_out=False)
        assert not version(*member, is_cleric_apart=False, is_soldier_left_out=True)


@pytest.mark.parametrize(
    ("absence", "relation", "months", "expected"),
    [
        pytest.param(Absence.RELIGIOUS, Relation.CHILD, 35, False, id="less than three years"),
        pytest.param(Absence.RELIGIOUS, Relation.CHILD, 36, True, id="three years"),
        pytest.param(Absence.RELIGIOUS, Relation.APPLICANT, 36, False, id="who applies alone is counted"),
        pytest.param(Absence.WORK, Relation.CHILD, 60, False, id="away for something else"),
    ],
)
def test_clerics_apart(absence: Absence, relation: Relation, months: int, *, expected: bool) -> None:
    """Three years in religious service take somebody out of the family, unless they apply themselves."""
    assert is_cleric_apart(absence, relation, months, clergy_months_until_left_out=36) is expected


def test_serving_soldiers_count_as_the_county_has_it() -> None:
    """A county may leave serving soldiers out."""
    assert is_soldier_left_out(Absence.MILITARY, are_serving_soldiers_counted=False)
    assert not is_soldier_left_out(Absence.MILITARY, are_serving_soldiers_counted=True)
    assert not is_soldier_left_out(Absence.WORK, are_serving_soldiers_counted=False)


def test_tekun_leaves_the_unit_of_dibao() -> None:
    """Whoever is supported as tekun is not counted for dibao, from 2014 on."""
    assert is_supported_1999(is_counted=True)
    assert is_supported_2014(is_counted=True, tekun=False)
    assert not is_supported_2014(is_counted=True, tekun=True)
    assert not is_supported_2014(is_counted=False, tekun=False)


def test_somebody_must_be_left() -> None:
    """A household in which nobody is counted is due nothing."""
    assert has_supported_members(1)
    assert not has_supported_members(0)


@pytest.mark.parametrize(
    ("absence", "relation", "expected"),
    [
        pytest.param(Absence.NONE, Relation.PARENT, True, id="at home"),
        pytest.param(Absence.WORK, Relation.CHILD, True, id="away for work"),
        pytest.param(Absence.LIVES_APART, Relation.CHILD, False, id="apart"),
        pytest.param(Absence.PRISON, Relation.CHILD, False, id="in prison"),
        pytest.param(Absence.MISSING, Relation.SPOUSE, False, id="missing"),
        pytest.param(Absence.NONE, Relation.OTHER, False, id="a lodger"),
    ],
)
def test_lives_here(absence: Absence, relation: Relation, *, expected: bool) -> None:
    """Obligors, prisoners, the missing and lodgers do not live here as family."""
    assert lives_here(absence, relation) is expected


@pytest.mark.parametrize(("age", "expected"), [(17, False), (18, True)])
def test_full_age(age: int, *, expected: bool) -> None:
    """Full age begins with the eighteenth birthday."""
    assert is_adult(age) is expected
