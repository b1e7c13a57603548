"""Orphans, unsupported children and children with HIV: each rule as the function it is."""

from datetime import date

import pytest

from aidcoord import Absence, DisabilityLevel, Fen, Schooling, day, yuan
from aidcoord_civil_affairs import orphans, parents, unsupported_children
from aidcoord_civil_affairs.child_options import ParentSituation
from aidcoord_civil_affairs.options import CareSetting

_LOST = (ParentSituation.DEAD, ParentSituation.MISSING, ParentSituation.UNKNOWN)
_SIX = (
    ParentSituation.SEVERELY_DISABLED,
    ParentSituation.SERIOUSLY_ILL,
    ParentSituation.IN_PRISON,
    ParentSituation.IN_DETOX,
    ParentSituation.RESTRICTED,
    ParentSituation.OUT_OF_TOUCH,
)
_ADDED = (ParentSituation.GUARDIANSHIP_REVOKED, ParentSituation.DEPORTED)


@pytest.mark.parametrize("father", list(ParentSituation), ids=lambda one: one.slug)
@pytest.mark.parametrize("mother", list(ParentSituation), ids=lambda one: one.slug)
def test_what_has_become_of_both_parents(father: ParentSituation, mother: ParentSituation) -> None:
    """Both lost makes an orphan; the six situations count from 2020, two more from 2021, of both parents alike."""
    in_2020 = (ParentSituation.DEAD, ParentSituation.MISSING, *_SIX)

    assert parents.has_lost_both_parents(father, mother) is ({father, mother} <= set(_LOST))
    assert parents.has_unable_parents_2020(father, mother) is ({father, mother} <= set(in_2020))
    assert parents.has_unable_parents_2021(father, mother) is ({father, mother} <= {*in_2020, *_ADDED})


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        pytest.param(date(9999, 12, 31), True, id="not ended"),
        pytest.param(date(2026, 11, 1), True, id="this month"),
        pytest.param(date(2026, 10, 31), False, id="last month"),
    ],
)
def test_the_right_ends_with_the_month(ended: date, *, expected: bool) -> None:
    """What ends on any day is paid until the month is over."""
    assert parents.is_child_situation_lasting(day(date(2026, 11, 30)), day(ended)) is expected


@pytest.mark.parametrize(
    ("minor", "schooling", "absence", "expected"),
    [
        pytest.param(True, Schooling.NONE, Absence.NONE, True, id="a minor"),
        pytest.param(False, Schooling.BACHELOR, Absence.STUDY, True, id="a student of age"),
        pytest.param(False, Schooling.NONE, Absence.NONE, False, id="of age, out of school"),
        pytest.param(True, Schooling.NONE, Absence.LIVES_APART, False, id="of another household"),
    ],
)
def test_who_may_be_an_orphan(minor: bool, schooling: Schooling, absence: Absence, expected: bool) -> None:  # noqa: FBT001 - a table
    """Minors and students of the household."""
    assert orphans.may_be_orphan(minor, schooling, absence) is expected
    assert parents.is_child_here(minor, absence) is (minor and absence is not Absence.LIVES_APART)


def test_parents_lost_after_eighteen_make_no_orphan() -> None:
    """Only a minor who loses both is one; recognition is enough besides."""
    assert orphans.is_minor_without_parents(is_minor=True, has_lost_both_parents=True)
    assert not orphans.is_minor_without_parents(is_minor=False, has_lost_both_parents=True)
    assert orphans.is_found_orphan(True, False)
    assert not orphans.is_found_orphan(False, False)
    assert not orphans.is_unadopted(is_adopted=True)


@pytest.mark.parametrize(
    ("county", "expected"),
    [(yuan(599), yuan(600)), (yuan(600), yuan(600)), (yuan("600.01"), yuan("600.01"))],
    ids=["below the floor", "at it", "above it"],
)
def test_rates_have_a_floor(county: Fen, expected: Fen) -> None:
    """The county's rate counts from the floor on, in families and in institutions."""
    assert orphans.orphan_home_rate_month(county, yuan(600)) == expected
    assert orphans.orphan_institution_rate_month(county, yuan(600)) == expected


def test_rate_by_setting() -> None:
    """A children's home has its own rate, and children with HIV that of their setting in full."""
    assert orphans.orphan_living_month(CareSetting.HOME, yuan(1200), yuan(1800)) == yuan(1200)
    assert orphans.orphan_living_month(CareSetting.INSTITUTION, yuan(1200), yuan(1800)) == yuan(1800)
    assert unsupported_children.hiv_child_living_month(yuan(1800)) == yuan(1800)


@pytest.mark.parametrize("schooling", list(Schooling), ids=lambda one: one.slug)
def test_helped_studies(schooling: Schooling) -> None:
    """From 2019 vocational and higher schools; from 2025 senior secondary too."""
    first = {Schooling.VOCATIONAL, Schooling.COLLEGE, Schooling.BACHELOR, Schooling.POSTGRADUATE}

    assert orphans.is_in_helped_studies_2019(schooling) is (schooling in first)
    assert orphans.is_in_helped_studies_2025(schooling) is (schooling in {*first, Schooling.SENIOR})
    assert orphans.is_paid_on_at_school(schooling, True) is (schooling is not Schooling.NONE)
    assert not orphans.is_paid_on_at_school(schooling, False)


@pytest.mark.parametrize(
    ("adopted", "level", "expected"),
    [
        pytest.param(False, DisabilityLevel.NONE, True, id="not adopted"),
        pytest.param(True, DisabilityLevel.NONE, False, id="adopted"),
        pytest.param(True, DisabilityLevel.FOUR, True, id="adopted and disabled"),
    ],
)
def test_adoption_and_study_aid(adopted: bool, level: DisabilityLevel, expected: bool) -> None:  # noqa: FBT001 - a table
    """Adoption shuts out, except disabled orphans."""
    assert orphans.may_be_helped_to_study(adopted, level) is expected


@pytest.mark.parametrize(
    ("due", "supported", "heads", "share", "left"),
    [
        pytest.param(yuan(704), True, 2, yuan(352), yuan(848), id="half of it"),
        pytest.param(yuan(100), True, 3, Fen(33_33), Fen(1166_67), id="a part of a fen is dropped"),
        pytest.param(yuan(3600), True, 3, yuan(1200), yuan(0), id="nothing left to top up"),
        pytest.param(yuan(3603), True, 3, yuan(1201), yuan(0), id="never below nothing"),
        pytest.param(yuan(704), False, 2, yuan(0), yuan(1200), id="not counted for dibao"),
        pytest.param(yuan(0), True, 0, yuan(0), yuan(1200), id="no dibao"),
    ],
)
def test_dibao_is_topped_up(due: Fen, supported: bool, heads: int, share: Fen, left: Fen) -> None:  # noqa: FBT001 - a table
    """The child's equal share of dibao comes off the rate."""
    own = unsupported_children.dibao_share_month(due, supported, heads)

    assert own == share
    assert unsupported_children.unsupported_child_living_month(yuan(1200), own) == left
