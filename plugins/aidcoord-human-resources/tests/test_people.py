"""Who is of working age, able to work, out of work, and severely disabled."""

import pytest

from aidcoord import Absence, DisabilityLevel, Employment, Relation, Schooling
from aidcoord_human_resources.people import (
    is_able_to_work,
    is_family_here,
    is_of_working_age,
    is_out_of_work,
    is_severely_disabled,
    is_without_work,
)


@pytest.mark.parametrize(
    ("absence", "relation", "expected"),
    [
        (Absence.NONE, Relation.APPLICANT, True),
        (Absence.WORK, Relation.CHILD, True),
        (Absence.LIVES_APART, Relation.SIBLING, False),
        (Absence.PRISON, Relation.SPOUSE, False),
        (Absence.MISSING, Relation.SPOUSE, False),
        (Absence.NONE, Relation.OTHER, False),
    ],
)
def test_family_here(absence: Absence, relation: Relation, *, expected: bool) -> None:
    """Obligors apart, prisoners, the missing and lodgers are no family here."""
    assert is_family_here(absence, relation) is expected


@pytest.mark.parametrize(("age", "expected"), [(15, False), (16, True), (59, True), (60, False)])
def test_working_age(age: int, *, expected: bool) -> None:
    """Working age has a first year and one at which it is over."""
    actual = is_of_working_age(
        is_family_here=True,
        age=age,
        civil_affairs__working_age_from=16,
        civil_affairs__working_age_until=60,
    )

    assert actual is expected


def test_nobody_outside_the_family_is_of_working_age() -> None:
    """A lodger of forty is not counted."""
    assert not is_of_working_age(
        is_family_here=False, age=40, civil_affairs__working_age_from=16, civil_affairs__working_age_until=60
    )


@pytest.mark.parametrize(
    ("absence", "schooling", "unfit", "expected"),
    [
        pytest.param(Absence.NONE, Schooling.NONE, False, True, id="at home"),
        pytest.param(Absence.WORK, Schooling.NONE, False, True, id="working away"),
        pytest.param(Absence.MILITARY, Schooling.NONE, False, False, id="in the army"),
        pytest.param(Absence.DETOX, Schooling.NONE, False, False, id="in detoxification"),
        pytest.param(Absence.NONE, Schooling.VOCATIONAL, False, False, id="at school"),
        pytest.param(Absence.NONE, Schooling.NONE, True, False, id="certified unfit"),
    ],
)
def test_able_to_work(absence: Absence, schooling: Schooling, *, unfit: bool, expected: bool) -> None:
    """Each of these alone keeps somebody of working age from being able to work."""
    assert is_able_to_work(True, absence, schooling, unfit) is expected


def test_nobody_past_working_age_counts_as_able() -> None:
    """However fit."""
    assert not is_able_to_work(False, Absence.NONE, Schooling.NONE, False)


@pytest.mark.parametrize("employment", list(Employment))
def test_out_of_work(employment: Employment) -> None:
    """The unemployed and those who do not work are; farmers, traders and pensioners are not."""
    assert is_out_of_work(employment) is (employment in (Employment.UNEMPLOYED, Employment.NOT_WORKING))


@pytest.mark.parametrize("able", [True, False])
@pytest.mark.parametrize("out", [True, False])
def test_without_work(*, able: bool, out: bool) -> None:
    """Able and out of work, both."""
    assert is_without_work(able, out) is (able and out)


@pytest.mark.parametrize("level", list(DisabilityLevel))
def test_severely_disabled(level: DisabilityLevel) -> None:
    """Levels one and two are severe."""
    assert is_severely_disabled(level) is (level in (DisabilityLevel.ONE, DisabilityLevel.TWO))
