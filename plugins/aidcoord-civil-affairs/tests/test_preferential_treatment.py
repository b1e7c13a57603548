"""Survivors and disabled soldiers: each rule as the function it is, and that their pay is no income."""

from datetime import date

import pytest

from aidcoord import Absence, DisabilityLevel, Schooling, day, percent, yuan
from aidcoord_civil_affairs import soldiers, survivors
from aidcoord_civil_affairs.options import CareSetting
from aidcoord_civil_affairs.veteran_options import (
    EntitlementBar,
    Remarriage,
    SoldierDisability,
    SoldierLevel,
    SoldierNursing,
    SurvivorOf,
    SurvivorRelation,
)

_NO_LEVEL = DisabilityLevel.NONE
_PUPIL = Schooling.SENIOR
_OUT = Schooling.NONE


@pytest.mark.parametrize("relation", list(SurvivorRelation), ids=lambda one: one.slug)
def test_who_is_due_the_regular_pension(relation: SurvivorRelation) -> None:
    """Parents and spouse by income; minors always; grown children and kept siblings at school without means."""
    by_income = relation in {SurvivorRelation.PARENT, SurvivorRelation.SPOUSE}
    by_age = relation in {SurvivorRelation.CHILD, SurvivorRelation.SIBLING}
    is_child, is_sibling = relation is SurvivorRelation.CHILD, relation is SurvivorRelation.SIBLING

    assert survivors.is_poor_parent_or_spouse(relation, yuan("1599.99"), yuan(1600)) is by_income
    assert not survivors.is_poor_parent_or_spouse(relation, yuan(1600), yuan(1600))
    assert survivors.is_minor_survivor(relation, True) is by_age
    assert not survivors.is_minor_survivor(relation, False)
    assert survivors.is_grown_child_without_means(relation, _PUPIL, _NO_LEVEL, True) is is_child
    assert survivors.is_grown_child_without_means(relation, _OUT, DisabilityLevel.FOUR, True) is is_child
    assert not survivors.is_grown_child_without_means(relation, _OUT, _NO_LEVEL, True)
    assert not survivors.is_grown_child_without_means(relation, _PUPIL, _NO_LEVEL, False)
    assert survivors.is_grown_sibling_without_means(relation, _PUPIL, True, True) is is_sibling
    assert not survivors.is_grown_sibling_without_means(relation, _PUPIL, False, True)
    assert not survivors.is_grown_sibling_without_means(relation, _OUT, True, True)


def test_survivors_of_the_household() -> None:
    """Of any soldier who died as the regulation has it; who lives apart is of another household."""
    assert survivors.is_survivor(SurvivorOf.ILLNESS, Absence.NONE)
    assert not survivors.is_survivor(SurvivorOf.NONE, Absence.NONE)
    assert not survivors.is_survivor(SurvivorOf.MARTYR, Absence.LIVES_APART)


@pytest.mark.parametrize("bar", list(EntitlementBar), ids=lambda one: one.slug)
def test_what_suspends_and_what_ends(bar: EntitlementBar) -> None:
    """Three things suspend; a sentence to life or death ends it, and from October 2024 expulsion too."""
    suspending = {EntitlementBar.FIXED_TERM, EntitlementBar.NO_POLITICAL_RIGHTS, EntitlementBar.WANTED}
    ending = {EntitlementBar.LIFE, EntitlementBar.DEATH}

    assert survivors.is_unsuspended(bar) is (bar not in suspending)
    assert survivors.is_uncancelled_2011(bar) is (bar not in ending)
    assert survivors.is_uncancelled_2024(bar) is (bar not in {*ending, EntitlementBar.EXPELLED})


@pytest.mark.parametrize("remarriage", list(Remarriage), ids=lambda one: one.slug)
def test_remarriage(remarriage: Remarriage) -> None:
    """Only who has left the soldier's family by it is out."""
    assert survivors.keeps_ties(remarriage) is (remarriage is not Remarriage.LEFT)


def test_means_and_months() -> None:
    """No means are an income below the standard; the months of funeral aid are as many pensions."""
    assert survivors.lacks_means(yuan("559.99"), yuan(560))
    assert not survivors.lacks_means(yuan(560), yuan(560))
    assert survivors.survivor_funeral_aid_once_2011(yuan(3050), 6) == yuan(18300)
    assert survivors.survivor_funeral_aid_once_2024(yuan(3300), 6) == yuan(19800)
    assert soldiers.soldier_funeral_aid_once(yuan(1960), 12) == yuan(23520)
    assert survivors.has_lost_survivor(yuan("0.01"))
    assert not survivors.has_lost_survivor(yuan(0))
    assert soldiers.has_lost_soldier(yuan("0.01"))
    assert not soldiers.has_lost_soldier(yuan(0))


@pytest.mark.parametrize("level", list(SoldierLevel), ids=lambda one: one.slug)
def test_levels(level: SoldierLevel) -> None:
    """Ten levels from battle and duty have a pension, six from illness; medical cost is guaranteed up to the sixth."""
    to_six = 1 <= level <= 6

    assert soldiers.has_pensioned_level(SoldierDisability.BATTLE, level) is (level >= 1)
    assert soldiers.has_pensioned_level(SoldierDisability.DUTY, level) is (level >= 1)
    assert soldiers.has_pensioned_level(SoldierDisability.ILLNESS, level) is to_six
    assert not soldiers.has_pensioned_level(SoldierDisability.NONE, level)
    assert soldiers.has_guaranteed_medical_level(level) is to_six
    assert soldiers.is_disabled_soldier(level, Absence.NONE) is (level >= 1)
    assert not soldiers.is_disabled_soldier(level, Absence.LIVES_APART)


@pytest.mark.parametrize(
    ("cause", "level", "expected"),
    [
        pytest.param(SoldierDisability.BATTLE, SoldierLevel.TWO, SoldierNursing.FIRST, id="battle, two"),
        pytest.param(SoldierDisability.DUTY, SoldierLevel.THREE, SoldierNursing.SECOND, id="duty, three"),
        pytest.param(SoldierDisability.ILLNESS, SoldierLevel.ONE, SoldierNursing.ILLNESS, id="illness, one"),
        pytest.param(SoldierDisability.ILLNESS, SoldierLevel.FIVE, SoldierNursing.NONE, id="illness, five"),
        pytest.param(SoldierDisability.BATTLE, SoldierLevel.NONE, SoldierNursing.NONE, id="no level"),
    ],
)
def test_classes_of_the_nursing_fee(cause: SoldierDisability, level: SoldierLevel, expected: SoldierNursing) -> None:
    """By cause and level; a mental disability of level five or six counts from October 2024 only."""
    assert soldiers.soldier_nursing_2011(cause, level) is expected
    assert soldiers.soldier_nursing_2024(cause, level, False) is expected
    mental = SoldierNursing.MENTAL if level in {SoldierLevel.FIVE, SoldierLevel.SIX} else expected
    assert soldiers.soldier_nursing_2024(cause, level, True) is mental
    assert soldiers.has_nursing_class(expected) is (expected is not SoldierNursing.NONE)


def test_nursing_fee_and_setting() -> None:
    """A share of the average wage, for who lives at home."""
    assert soldiers.soldier_nursing_fee_month(yuan(6800), percent(40)) == yuan(2720)
    assert soldiers.is_kept_at_home(CareSetting.HOME)
    assert not soldiers.is_kept_at_home(CareSetting.INSTITUTION)


@pytest.mark.parametrize(
    ("discharged", "expected"),
    [(date(2025, 12, 31), True), (date(2026, 1, 1), False), (date(2026, 11, 1), False)],
    ids=["last year", "new year's day", "today"],
)
def test_the_army_pays_the_year_of_discharge(discharged: date, *, expected: bool) -> None:
    """The county pays from the first day of the next year."""
    assert soldiers.is_past_year_of_discharge(day(date(2026, 11, 1)), day(discharged)) is expected


@pytest.mark.parametrize("which", range(3), ids=["certificate", "survivor", "disabled soldier"])
def test_grounds_for_preference(which: int) -> None:
    """One ground is enough, of a member of the household."""
    held = [index == which for index in range(3)]

    assert soldiers.has_ground_for_preference(*held)
    assert not soldiers.has_ground_for_preference(*[False] * 3)
    assert soldiers.is_preferred_here(True, Absence.NONE)
    assert not soldiers.is_preferred_here(True, Absence.LIVES_APART)
