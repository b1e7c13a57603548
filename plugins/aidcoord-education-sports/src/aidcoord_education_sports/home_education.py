"""Disabled children who cannot attend school, whom the Measures name beside pupils."""

from aidcoord import DisabilityKind, Fen, Schooling, Text, rule
from aidcoord_education_sports.sources import COMPULSORY_LAW, MEASURES


@rule(source=COMPULSORY_LAW.article(11), title=Text(zh="义务教育学龄", en="Of school age"))
def is_of_school_age(age: int, school_age_from: int, compulsory_years: int) -> bool:
    """Whether the child has reached school age and its nine years are not over."""
    return school_age_from <= age < school_age_from + compulsory_years


@rule(source=MEASURES.article(33), title=Text(zh="未入学的学龄残疾儿童", en="A disabled child not at school"))
def is_disabled_child_at_home(disability_kind: DisabilityKind, is_of_school_age: bool, schooling: Schooling) -> bool:
    """Whether a disabled child of school age is not enrolled."""
    return disability_kind != DisabilityKind.NONE and is_of_school_age and schooling == Schooling.NONE


@rule(source=MEASURES.article(33), title=Text(zh="不能入学", en="Unable to attend school"))
def is_unable_to_attend(cannot_attend_school: bool) -> bool:
    """Whether the child was assessed as unable; one who is able is to be enrolled instead."""
    return cannot_attend_school


@rule(source=MEASURES.article(35), title=Text(zh="不能入学残疾儿童教育救助", en="Aid to a child taught at home"))
def home_education_aid_due(home_education_aid_year: Fen) -> Fen:
    """What the place pays for a school year."""
    return home_education_aid_year
