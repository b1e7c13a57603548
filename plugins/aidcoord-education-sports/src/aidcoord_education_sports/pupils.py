"""Pupils of the household by stage, and whether they are registered; drop-out or leave stops all aid."""

from aidcoord import Schooling, Text, rule
from aidcoord_education_sports.options import Enrolment
from aidcoord_education_sports.sources import COMPULSORY_LAW, MEASURES, PRESCHOOL_LAW

_AT_SCHOOL = MEASURES.article(33)


@rule(source=PRESCHOOL_LAW.article(65), title=Text(zh="本户在园儿童", en="A child of the household in kindergarten"))
def attends_kindergarten(schooling: Schooling) -> bool:
    """Whether the member is in kindergarten."""
    return schooling == Schooling.PRESCHOOL


@rule(source=COMPULSORY_LAW.article(2), title=Text(zh="本户义务教育学生", en="A pupil at primary or junior school"))
def attends_compulsory_school(schooling: Schooling) -> bool:
    """Whether the member is at primary or junior secondary school."""
    return schooling in (Schooling.PRIMARY, Schooling.JUNIOR)


@rule(source=_AT_SCHOOL, title=Text(zh="本户普通高中学生", en="A pupil at senior secondary school"))
def attends_senior_school(schooling: Schooling) -> bool:
    """Whether the member is at senior secondary school."""
    return schooling == Schooling.SENIOR


@rule(source=_AT_SCHOOL, title=Text(zh="本户中职学生", en="A pupil at secondary vocational school"))
def attends_vocational_school(schooling: Schooling) -> bool:
    """Whether the member is at secondary vocational school."""
    return schooling == Schooling.VOCATIONAL


@rule(source=_AT_SCHOOL, title=Text(zh="本户本专科学生", en="An undergraduate"))
def attends_college(schooling: Schooling) -> bool:
    """Whether the member is in higher vocational or bachelor's education."""
    return schooling in (Schooling.COLLEGE, Schooling.BACHELOR)


@rule(source=_AT_SCHOOL, title=Text(zh="本户高校学生", en="A student in higher education"))
def attends_higher_education(attends_college: bool, schooling: Schooling) -> bool:
    """Whether the member is an undergraduate or a postgraduate."""
    return attends_college or schooling == Schooling.POSTGRADUATE


@rule(source=MEASURES.article(36), title=Text(zh="本学期已注册在读", en="Registered at school this term"))
def is_registered_pupil(enrolment: Enrolment, is_on_school_leave: bool) -> bool:
    """Whether the pupil is registered this term, and neither on leave nor withdrawn."""
    return enrolment == Enrolment.REGISTERED and not is_on_school_leave
