"""Yulu (rain and dew): grants for children of poor and once-poor families in vocational schools and colleges."""

from datetime import date

from aidcoord import Absence, Fen, Schooling, Text, either_of, rule
from aidcoord_poverty_alleviation.sources import YULU_2015, YULU_EXCLUSIONS, YULU_RULES

_GROUP = Text(zh="属于雨露计划对象家庭", en="Of a family that Yulu is for")


@rule(source=YULU_2015.whole, title=Text(zh="就读中职或高职的成员", en="In vocational school or college"))
def is_vocational_student(schooling: Schooling, absence: Absence) -> bool:
    """Whether the member of the household is full time in secondary or higher vocational schooling.

    Part-time study is no stage of full-time schooling, and stands as not at school.
    """
    is_vocational = schooling in (Schooling.VOCATIONAL, Schooling.COLLEGE)
    return is_vocational and absence != Absence.LIVES_APART


@rule(name="is_in_yulu_group", source=YULU_2015.whole, title=_GROUP, ends=date(2016, 4, 28))
def is_in_yulu_group_2015(is_registered_poor: bool) -> bool:
    """Whether the household is registered as poor."""
    return is_registered_poor


is_in_yulu_group_2016 = either_of(
    "is_registered_poor",
    "gradual_exit",
    name="is_in_yulu_group",
    title=_GROUP,
    source=YULU_2015.whole,
    starts=date(2016, 4, 29),
    ends=date(2020, 12, 31),
)
is_in_yulu_group_2021 = either_of(  # monitored, its risk not over, or once poor and keeping its aid
    "is_monitored",
    "gradual_exit",
    name="is_in_yulu_group",
    title=_GROUP,
    source=YULU_RULES.whole,
    starts=date(2021, 1, 1),
)


@rule(source=YULU_EXCLUSIONS.whole, title=Text(zh="在校学习或顶岗实习", en="Attends, or does an internship"))
def is_attending(is_on_school_leave: bool, absence: Absence) -> bool:
    """Whether the pupil is not on leave, and does not stay enrolled while serving as a soldier."""
    return not is_on_school_leave and absence != Absence.MILITARY


@rule(source=YULU_2015.whole, title=Text(zh="每学期雨露计划补助", en="Yulu grant a term"))
def yulu_term(schooling: Schooling, yulu_secondary_term: Fen, yulu_higher_term: Fen) -> Fen:
    """The amount for the stage; the national one is the same for both."""
    return yulu_higher_term if schooling == Schooling.COLLEGE else yulu_secondary_term
