"""Who is counted."""

import pytest

from aidcoord import Absence, Relation
from aidcoord_civil_affairs.household import (
    has_supported_members,
    is_counted_1999,
    is_counted_2014,
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
    ("absence", "relation", "months", "expected"),
    [
        pytest.param(Absence.NONE, Relation.APPLICANT, 0, True, id="the applicant"),
        pytest.param(Absence.WORK, Relation.CHILD, 0, True, id="working away"),
        pytest.param(Absence.STUDY, Relation.CHILD, 0, True, id="studying away"),
        pytest.param(Absence.NONE, Relation.OTHER, 0, False, id="in no relation of support"),
        pytest.param(Absence.PRISON, Relation.SPOUSE, 0, False, id="in prison"),
        pytest.param(Absence.DETOX, Relation.CHILD, 0, False, id="in detoxification"),
        pytest.param(Absence.MISSING, Relation.SPOUSE, 0, False, id="declared missing"),
        pytest.param(Absence.LIVES_APART, Relation.CHILD, 0, False, id="an obligor living apart"),
        pytest.param(Absence.RELIGIOUS, Relation.CHILD, 35, True, id="a cleric for less than three years"),
        pytest.param(Absence.RELIGIOUS, Relation.CHILD, 36, False, id="a cleric for three years"),
    ],
)
def test_counted(absence: Absence, relation: Relation, months: int, *, expected: bool) -> None:
    """Family members count unless they are apart, confined, missing or long in religious service."""
    actual = is_counted_2014(
        absence,
        relation,
        months_in_religious_service=months,
        clergy_months_until_left_out=36,
        are_serving_soldiers_counted=True,
    )

    assert actual is expected


@pytest.mark.parametrize("counts", [True, False])
def test_serving_soldiers_count_as_the_county_has_it(*, counts: bool) -> None:
    """A county may leave serving soldiers out."""
    assert is_counted_2014(Absence.MILITARY, Relation.CHILD, 0, 36, are_serving_soldiers_counted=counts) is counts


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
    ("absence", "expected"),
    [
        pytest.param(Absence.NONE, True, id="at home"),
        pytest.param(Absence.WORK, True, id="away for work"),
        pytest.param(Absence.LIVES_APART, False, id="apart"),
        pytest.param(Absence.PRISON, False, id="in prison"),
        pytest.param(Absence.MISSING, False, id="missing"),
    ],
)
def test_lives_here(absence: Absence, *, expected: bool) -> None:
    """Obligors, prisoners and the missing do not live here."""
    assert lives_here(absence) is expected


@pytest.mark.parametrize(("age", "expected"), [(17, False), (18, True)])
def test_full_age(age: int, *, expected: bool) -> None:
    """Full age begins with the eighteenth birthday."""
    assert is_adult(age) is expected
