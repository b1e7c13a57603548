"""Tekun: labour capacity, income source and supporters in each version; self-care and the amount."""

import pytest

from aidcoord import NOTHING, YUAN, Absence, DisabilityKind, DisabilityLevel, Fen, Relation, Schooling, percent, yuan
from aidcoord_civil_affairs import supporters, tekun
from aidcoord_civil_affairs.options import SelfCare, SupporterStatus
from aidcoord_civil_affairs.self_care import (
    abilities_missed_2016,
    abilities_missed_2021,
    self_care_level_2016,
    self_care_level_2021,
)

_ONE, _TWO, _THREE, _FOUR = DisabilityLevel.ONE, DisabilityLevel.TWO, DisabilityLevel.THREE, DisabilityLevel.FOUR


@pytest.mark.parametrize(
    ("age", "level", "unfit", "expected"),
    [
        pytest.param(60, DisabilityLevel.NONE, False, True, id="sixty"),
        pytest.param(59, DisabilityLevel.NONE, False, False, id="fifty-nine"),
        pytest.param(15, DisabilityLevel.NONE, False, True, id="below sixteen"),
        pytest.param(16, DisabilityLevel.NONE, False, False, id="sixteen"),
        pytest.param(40, _FOUR, True, True, id="disabled and certified unfit"),
        pytest.param(40, _ONE, False, False, id="disabled without certificate"),
        pytest.param(40, DisabilityLevel.NONE, True, False, id="unfit without a card"),
    ],
)
def test_capacity_under_the_measures(age: int, level: DisabilityLevel, *, unfit: bool, expected: bool) -> None:
    """The Measures of 2014 name the old, the young, and disabled people without labour capacity."""
    assert tekun.has_no_labour_capacity_2014(age, level, unfit) is expected


@pytest.mark.parametrize(
    ("kind", "level", "in_2016", "in_2021"),
    [
        pytest.param(DisabilityKind.MENTAL, _TWO, True, True, id="mental two"),
        pytest.param(DisabilityKind.MENTAL, _THREE, False, True, id="mental three"),
        pytest.param(DisabilityKind.INTELLECTUAL, _THREE, False, True, id="intellectual three"),
        pytest.param(DisabilityKind.INTELLECTUAL, _FOUR, False, False, id="intellectual four"),
        pytest.param(DisabilityKind.PHYSICAL, _ONE, True, True, id="physical one"),
        pytest.param(DisabilityKind.PHYSICAL, _TWO, False, True, id="physical two"),
        pytest.param(DisabilityKind.PHYSICAL, _THREE, False, False, id="physical three"),
        pytest.param(DisabilityKind.SIGHT, _ONE, False, True, id="sight one"),
        pytest.param(DisabilityKind.SIGHT, _TWO, False, False, id="sight two"),
        pytest.param(DisabilityKind.HEARING, _ONE, False, False, id="hearing one"),
        pytest.param(DisabilityKind.NONE, DisabilityLevel.NONE, False, False, id="no card"),
    ],
)
def test_capacity_by_disability(kind: DisabilityKind, level: DisabilityLevel, *, in_2016: bool, in_2021: bool) -> None:
    """The version of 2021 takes in more disabilities than that of 2016."""
    assert tekun.has_no_labour_capacity_2016(40, kind, level) is in_2016
    assert tekun.has_no_labour_capacity_2021(40, kind, level) is in_2021


@pytest.mark.parametrize(
    ("age", "expected"), [(15, True), (16, False), (59, False), (60, True)], ids=["15", "16", "59", "60"]
)
def test_capacity_by_age(age: int, *, expected: bool) -> None:
    """Both versions name sixty and sixteen."""
    none = DisabilityKind.NONE, DisabilityLevel.NONE

    assert tekun.has_no_labour_capacity_2016(age, *none) is expected
    assert tekun.has_no_labour_capacity_2021(age, *none) is expected


@pytest.mark.parametrize(
    ("lacks", "age", "schooling", "expected"),
    [
        pytest.param(False, 17, Schooling.NONE, True, id="still a minor"),
        pytest.param(False, 18, Schooling.VOCATIONAL, True, id="of age in vocational school"),
        pytest.param(False, 18, Schooling.BACHELOR, False, id="of age at university"),
        pytest.param(False, 18, Schooling.NONE, False, id="of age and out of school"),
        pytest.param(True, 70, Schooling.NONE, True, id="still without capacity"),
    ],
)
def test_minors_stay_on_tekun(age: int, schooling: Schooling, *, lacks: bool, expected: bool) -> None:
    """From 2021 minors stay until eighteen, and through secondary school."""
    assert tekun.may_stay_without_capacity(lacks, age, schooling) is expected


def test_tekun_disregards_the_basic_pension() -> None:
    """What the household tests still count of the basic pension is taken off for tekun, from 2016 on."""
    besides = tekun.pension_not_for_tekun_month_2016(yuan(1200), NOTHING, 12)

    assert besides == yuan(100)
    assert tekun.pension_not_for_tekun_month_2021(yuan(1200), NOTHING, 12) == besides
    assert tekun.tekun_income_month_2014(yuan(700)) == yuan(700)
    assert tekun.tekun_income_month_2016(yuan(700), besides) == yuan(600)
    assert tekun.tekun_income_month_2016(yuan(50), besides) == NOTHING
    assert tekun.tekun_income_month_2021(yuan(700), besides) == yuan(600)


@pytest.mark.parametrize(("income", "expected"), [(yuan("599.99"), True), (yuan(600), False)], ids=["below", "at"])
def test_no_income_source(income: Fen, *, expected: bool) -> None:
    """Income below the dibao standard is no income source."""
    assert tekun.has_no_income_source_2014(income, yuan(600)) is expected
    assert tekun.has_no_income_source_2016(income, yuan(600)) is expected
    assert tekun.has_no_income_source_2021(income, yuan(600)) is expected


def test_orphans() -> None:
    """In 2016 orphans below sixteen have their own scheme; in 2014 and 2021 what was chosen counts."""
    assert not tekun.is_outside_child_schemes_2016(15, orphan=True)
    assert tekun.is_outside_child_schemes_2016(16, orphan=True)
    assert tekun.is_outside_child_schemes_2016(15, orphan=False)
    assert not tekun.is_outside_child_schemes_2014(chose_child_scheme=True)
    assert not tekun.is_outside_child_schemes_2021(chose_child_scheme=True)
    assert tekun.is_outside_child_schemes_2021(chose_child_scheme=False)


@pytest.mark.parametrize(
    ("status", "age", "level", "in_2014", "in_2016", "in_2021"),
    [
        pytest.param(SupporterStatus.NONE, 80, _ONE, False, False, False, id="nothing shown"),
        pytest.param(SupporterStatus.TEKUN, 40, _FOUR, True, True, True, id="tekun"),
        pytest.param(SupporterStatus.DIBAO, 60, _FOUR, True, True, True, id="on dibao at sixty"),
        pytest.param(SupporterStatus.DIBAO, 59, _FOUR, True, False, False, id="on dibao at fifty-nine"),
        pytest.param(SupporterStatus.DIBAO, 40, _TWO, True, True, True, id="on dibao, severely disabled"),
        pytest.param(SupporterStatus.LOW_INCOME, 70, _FOUR, True, False, True, id="seventy, of low income"),
        pytest.param(SupporterStatus.LOW_INCOME, 69, _FOUR, True, False, False, id="sixty-nine, of low income"),
        pytest.param(SupporterStatus.LOW_INCOME, 40, _ONE, True, False, True, id="severely disabled, of low income"),
        pytest.param(SupporterStatus.IMPRISONED, 40, _FOUR, True, True, True, id="imprisoned"),
    ],
)
def test_excused_supporters(
    status: SupporterStatus, age: int, level: DisabilityLevel, *, in_2014: bool, in_2016: bool, in_2021: bool
) -> None:
    """Each version has its own list of obligors who are unable."""
    severe = level in {_ONE, _TWO}

    assert supporters.is_excused_supporter_2014(status) is in_2014
    assert supporters.is_excused_supporter_2016(status, age, level) is in_2016
    assert supporters.is_excused_supporter_2021(status, age, severe) is in_2021


@pytest.mark.parametrize(
    ("adult", "absence", "lacks_capacity", "excused", "expected"),
    [
        pytest.param(True, Absence.NONE, False, False, True, id="an able adult at home"),
        pytest.param(True, Absence.NONE, True, False, False, id="without capacity at home, looked at by income"),
        pytest.param(True, Absence.LIVES_APART, True, False, True, id="an old child apart is able"),
        pytest.param(True, Absence.LIVES_APART, False, True, False, id="an excused child apart"),
        pytest.param(False, Absence.NONE, False, False, False, id="a minor"),
        pytest.param(True, Absence.PRISON, False, False, False, id="a spouse in prison"),
    ],
)
def test_able_supporter(absence: Absence, *, adult: bool, lacks_capacity: bool, excused: bool, expected: bool) -> None:
    """Able are adults with labour capacity, and all obligors apart who are not excused."""
    assert supporters.is_able_supporter(adult, absence, Relation.SPOUSE, lacks_capacity, excused) is expected


def test_lodgers_support_nobody() -> None:
    """Whoever stands in no relation of support owes nothing here; apart, they are in the file because they owe it."""
    assert not supporters.is_able_supporter(True, Absence.NONE, Relation.OTHER, False, False)
    assert supporters.is_able_supporter(True, Absence.LIVES_APART, Relation.OTHER, False, False)


@pytest.mark.parametrize(
    ("adult", "excused", "poor", "expected"),
    [
        pytest.param(True, False, False, True, id="a pensioner of means"),
        pytest.param(True, False, True, False, id="a pensioner without"),
        pytest.param(True, True, False, False, id="an excused one"),
        pytest.param(False, False, False, False, id="a minor of means"),
    ],
)
def test_supporter_of_means(*, adult: bool, excused: bool, poor: bool, expected: bool) -> None:
    """Whoever lacks labour capacity but has income enough is able to support."""
    assert supporters.is_supporter_of_means(adult, True, excused, poor) is expected


def test_nobody_supports_themselves() -> None:
    """Of the able supporters everybody has the others only."""
    assert supporters.other_able_supporters(able_supporters=1, is_able_supporter=True) == 0
    assert supporters.other_able_supporters(able_supporters=1, is_able_supporter=False) == 1


def test_negations() -> None:
    """The criteria say that there is nobody, and that the list is full."""
    assert supporters.has_listed_obligors(are_obligors_listed=True)
    assert not supporters.has_listed_obligors(are_obligors_listed=False)
    assert supporters.has_no_able_supporter(other_able_supporters=0)
    assert not supporters.has_no_able_supporter(other_able_supporters=1)
    assert not supporters.has_no_supporter_of_means(has_supporter_of_means=True)


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        (0, SelfCare.SELF_CARING),
        (1, SelfCare.PARTLY_DEPENDENT),
        (3, SelfCare.PARTLY_DEPENDENT),
        (4, SelfCare.FULLY_DEPENDENT),
        (6, SelfCare.FULLY_DEPENDENT),
    ],
)
def test_self_care(missed: int, expected: SelfCare) -> None:
    """None missed, up to three, and four or more."""
    met = [index >= missed for index in range(6)]

    assert abilities_missed_2016(*met) == missed
    assert abilities_missed_2021(*met) == missed
    assert self_care_level_2016(missed) is expected
    assert self_care_level_2021(missed) is expected


@pytest.mark.parametrize(
    ("basic", "expected"),
    [
        pytest.param(yuan(800), yuan(800), id="the county's standard"),
        pytest.param(yuan(700), yuan(780), id="lifted to 1.3 times dibao"),
    ],
)
def test_living_standard(basic: Fen, expected: Fen) -> None:
    """The basic living standard never falls below its floor."""
    assert tekun.tekun_living_month(basic, yuan(600), percent(130), Fen(1)) == expected


def test_the_floor_is_rounded_up_only() -> None:
    """A floor may only be rounded up; a standard that is set stays as it is."""
    assert tekun.tekun_living_month(yuan(600), yuan(535), percent(130), YUAN) == yuan(696)
    assert tekun.tekun_living_month(yuan("700.50"), yuan(535), percent(130), YUAN) == yuan("700.50")


def test_amount_by_version() -> None:
    """In 2014 the basic standard alone, from 2016 care besides."""
    assert tekun.tekun_month_2014(yuan(500)) == yuan(500)
    assert tekun.tekun_month_2016(yuan(780), yuan(200)) == yuan(980)
