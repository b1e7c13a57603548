"""What has become of a child's parents: whether both are lost, or neither can bring the child up."""

from datetime import date

from aidcoord import Absence, Day, Text, rule
from aidcoord_civil_affairs.child_options import ParentSituation
from aidcoord_civil_affairs.months import calendar_month
from aidcoord_civil_affairs.sources import ADULTHOOD, ORPHANS_2010, UNSUPPORTED_2019, UNSUPPORTED_2020

_UNABLE = Text(zh="父母双方均不能履行抚养责任", en="Neither parent can bring the child up")


@rule(source=ADULTHOOD.article(17), title=Text(zh="未满18周岁", en="Below eighteen"))
def is_minor(age: int) -> bool:
    """Whether the person has not completed eighteen years."""
    return age < 18


@rule(source=ORPHANS_2010.whole, title=Text(zh="属于本户的未成年人", en="A minor of the household"))
def is_child_here(is_minor: bool, absence: Absence) -> bool:
    """Whether the person is a minor who belongs to the household rather than living apart."""
    return is_minor and absence != Absence.LIVES_APART


def is_lost(situation: ParentSituation) -> bool:
    """Whether a parent is dead, declared missing or cannot be found."""
    return situation in (ParentSituation.DEAD, ParentSituation.MISSING, ParentSituation.UNKNOWN)


@rule(source=ORPHANS_2010.whole, title=Text(zh="失去父母或查找不到生父母", en="Both parents lost"))
def has_lost_both_parents(father_situation: ParentSituation, mother_situation: ParentSituation) -> bool:
    """Whether each parent is dead, declared missing or cannot be found."""
    return is_lost(father_situation) and is_lost(mother_situation)


def is_unable_2019(situation: ParentSituation) -> bool:
    """Whether a parent is dead or missing, or in one of the six situations of 2019."""
    return situation in (
        ParentSituation.DEAD,
        ParentSituation.MISSING,
        ParentSituation.SEVERELY_DISABLED,
        ParentSituation.SERIOUSLY_ILL,
        ParentSituation.IN_PRISON,
        ParentSituation.IN_DETOX,
        ParentSituation.RESTRICTED,
        ParentSituation.OUT_OF_TOUCH,
    )


def is_unable_2020(situation: ParentSituation) -> bool:
    """Whether a parent is in one of those, or has been deprived of guardianship or deported."""
    is_added = situation in (ParentSituation.GUARDIANSHIP_REVOKED, ParentSituation.DEPORTED)
    return is_added or is_unable_2019(situation)


@rule(
    name="has_unable_parents",
    source=UNSUPPORTED_2019.whole,
    title=_UNABLE,
    starts=date(2020, 1, 1),
    ends=date(2020, 12, 31),
)
def has_unable_parents_2020(father_situation: ParentSituation, mother_situation: ParentSituation) -> bool:
    """Whether both parents are in the situations of 2019, or one is lost and the other in them."""
    return is_unable_2019(father_situation) and is_unable_2019(mother_situation)


@rule(name="has_unable_parents", source=UNSUPPORTED_2020.whole, title=_UNABLE, starts=date(2021, 1, 1))
def has_unable_parents_2021(father_situation: ParentSituation, mother_situation: ParentSituation) -> bool:
    """As before, and from 2021 also with guardianship revoked or deported."""
    return is_unable_2020(father_situation) and is_unable_2020(mother_situation)


@rule(
    source=UNSUPPORTED_2019.whole,
    title=Text(zh="保障情形仍在或终止当月", en="The situation lasts, or ended this month"),
)
def is_child_situation_lasting(assessed_on: Day, child_situation_ended_on: Day) -> bool:
    """Whether what gives the right has not ended, or ended this month; it is paid until the month is over."""
    return calendar_month(assessed_on) <= calendar_month(child_situation_ended_on)
