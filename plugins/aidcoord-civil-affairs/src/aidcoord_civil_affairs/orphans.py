"""Orphans: an identity that other departments read, basic living by setting, and help with studies after eighteen."""

from datetime import date

from aidcoord import Absence, DisabilityLevel, Fen, Schooling, Text, either_of, rule
from aidcoord_civil_affairs.options import CareSetting
from aidcoord_civil_affairs.sources import ORPHAN_FLOORS, ORPHAN_STUDENTS, ORPHANS_2010, STUDY_2019, STUDY_2025

_STUDIES = Text(zh="就读阶段在助学范围内", en="In studies that are helped")
_FIRST_2025 = date(2025, 4, 14)


@rule(source=ORPHANS_2010.whole, title=Text(zh="本户的未成年人或在校学生", en="A minor or student of the household"))
def may_be_orphan(is_minor: bool, schooling: Schooling, absence: Absence) -> bool:
    """Whether the person belongs to the household and is a minor, or an adult at school."""
    return absence != Absence.LIVES_APART and (is_minor or schooling != Schooling.NONE)


@rule(source=ORPHANS_2010.whole, title=Text(zh="未满18周岁且失去父母", en="Lost both parents as a minor"))
def is_minor_without_parents(is_minor: bool, has_lost_both_parents: bool) -> bool:
    """Whether both parents of a minor are lost; who loses them later is no orphan."""
    return is_minor and has_lost_both_parents


is_found_orphan = either_of(
    "is_orphan",
    "is_minor_without_parents",
    title=Text(zh="已认定为孤儿或符合孤儿条件", en="Recognised as an orphan, or is one"),
    source=ORPHANS_2010.whole,
)


@rule(source=ORPHANS_2010.whole, title=Text(zh="未被收养", en="Not adopted"))
def is_unadopted(is_adopted: bool) -> bool:
    """Whether nobody has adopted the child, who would have parents again."""
    return not is_adopted


@rule(source=ORPHAN_STUDENTS.whole, title=Text(zh="成年后继续就读且当地续发", en="Studies on, and the county pays on"))
def is_paid_on_at_school(schooling: Schooling, are_student_orphans_kept: bool) -> bool:
    """Whether an orphan of full age is at school in a county that goes on paying."""
    return are_student_orphans_kept and schooling != Schooling.NONE


has_age_of_orphan_living = either_of(
    "is_minor",
    "is_paid_on_at_school",
    title=Text(zh="未成年或续发期间", en="A minor, or paid on while at school"),
    source=ORPHANS_2010.whole,
)


@rule(source=ORPHAN_FLOORS.whole, title=Text(zh="社会散居孤儿基本生活费标准", en="Rate of orphans in families"))
def orphan_home_rate_month(orphan_home_month: Fen, orphan_home_floor_month: Fen) -> Fen:
    """The county's rate, never below the national floor."""
    return max(orphan_home_month, orphan_home_floor_month)


@rule(source=ORPHAN_FLOORS.whole, title=Text(zh="集中养育孤儿基本生活费标准", en="Rate of orphans in institutions"))
def orphan_institution_rate_month(orphan_institution_month: Fen, orphan_institution_floor_month: Fen) -> Fen:
    """The county's rate, never below the national floor."""
    return max(orphan_institution_month, orphan_institution_floor_month)


@rule(source=ORPHANS_2010.whole, title=Text(zh="孤儿基本生活费", en="Basic living of orphans"))
def orphan_living_month(
    care_setting: CareSetting, orphan_home_rate_month: Fen, orphan_institution_rate_month: Fen
) -> Fen:
    """The rate of the setting in which the child is brought up."""
    return orphan_institution_rate_month if care_setting == CareSetting.INSTITUTION else orphan_home_rate_month


@rule(source=STUDY_2019.whole, title=Text(zh="成年且在学", en="Of full age and at school"))
def is_student_of_age(is_adult: bool, schooling: Schooling, absence: Absence) -> bool:
    """Whether the person belongs to the household, has completed eighteen years and is at school."""
    return is_adult and schooling != Schooling.NONE and absence != Absence.LIVES_APART


@rule(source=STUDY_2019.whole, title=Text(zh="年满18周岁前被认定为孤儿", en="Recognised as an orphan before eighteen"))
def was_orphan_as_minor(is_orphan: bool) -> bool:
    """Whether somebody was recognised as an orphan; after eighteen nobody is any more."""
    return is_orphan


@rule(
    name="is_in_helped_studies",
    source=STUDY_2019.whole,
    title=_STUDIES,
    starts=date(2019, 9, 1),
    ends=date(2025, 4, 13),
)
def is_in_helped_studies_2019(schooling: Schooling) -> bool:
    """Whether the school is secondary vocational, higher vocational, a university or graduate school."""
    return schooling in (Schooling.VOCATIONAL, Schooling.COLLEGE, Schooling.BACHELOR, Schooling.POSTGRADUATE)


@rule(name="is_in_helped_studies", source=STUDY_2025.whole, title=_STUDIES, starts=_FIRST_2025)
def is_in_helped_studies_2025(schooling: Schooling) -> bool:
    """As before, and from 2025 senior secondary too."""
    is_higher = schooling in (Schooling.COLLEGE, Schooling.BACHELOR, Schooling.POSTGRADUATE)
    return is_higher or schooling in (Schooling.SENIOR, Schooling.VOCATIONAL)


@rule(source=STUDY_2025.whole, title=Text(zh="未被收养或属于残疾孤儿", en="Not adopted, or disabled"))
def may_be_helped_to_study(is_adopted: bool, disability_level: DisabilityLevel) -> bool:
    """Whether nobody has adopted the orphan, or the orphan is disabled, whom adoption does not shut out."""
    return not is_adopted or disability_level != DisabilityLevel.NONE


@rule(source=STUDY_2019.whole, title=Text(zh="孤儿助学金（学年）", en="Help with studies by school year"))
def orphan_study_aid_year(orphan_study_rate_year: Fen) -> Fen:
    """The sum for a school year."""
    return orphan_study_rate_year
