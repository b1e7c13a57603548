"""Conditions of a person that several tests share: family here, of working age, able to work, out of work."""

from aidcoord import Absence, DisabilityLevel, Employment, Relation, Schooling, Text, rule
from aidcoord_human_resources.sources import EMPLOYMENT_LAW, MEASURES, POSTS_2019


@rule(source=EMPLOYMENT_LAW.article(56), title=Text(zh="在本户生活的家人", en="Lives here as one of the family"))
def is_family_here(absence: Absence, relation: Relation) -> bool:
    """Whether the member belongs to the household, is neither in prison nor declared missing, and is no lodger."""
    return absence not in (Absence.LIVES_APART, Absence.PRISON, Absence.MISSING) and relation != Relation.OTHER


@rule(source=EMPLOYMENT_LAW.article(56), title=Text(zh="法定劳动年龄内", en="Of working age"))
def is_of_working_age(
    is_family_here: bool, age: int, civil_affairs__working_age_from: int, civil_affairs__working_age_until: int
) -> bool:
    """Whether the member lives here, may be employed, and is not past working age."""
    return is_family_here and civil_affairs__working_age_from <= age < civil_affairs__working_age_until


@rule(source=MEASURES.article(42), title=Text(zh="劳动年龄内有劳动能力", en="Able and of working age"))
def is_able_to_work(is_of_working_age: bool, absence: Absence, schooling: Schooling, is_certified_unfit: bool) -> bool:
    """Whether the member is of working age, neither at school, in the army nor in detoxification, and not unfit.

    A disability or an illness alone does not end it, because job aid is for disabled people too; civil affairs, which
    imputes earnings, takes a severe disability and a serious illness to keep somebody from working.
    """
    is_free = absence not in (Absence.MILITARY, Absence.DETOX) and schooling == Schooling.NONE
    return is_of_working_age and is_free and not is_certified_unfit


@rule(source=MEASURES.article(42), title=Text(zh="处于失业状态", en="Out of work"))
def is_out_of_work(employment: Employment) -> bool:
    """Whether the member is unemployed or does not work; whoever farms, trades or has retired is not."""
    return employment in (Employment.UNEMPLOYED, Employment.NOT_WORKING)


@rule(source=MEASURES.article(42), title=Text(zh="有劳动能力并失业", en="Able to work and out of work"))
def is_without_work(is_able_to_work: bool, is_out_of_work: bool) -> bool:
    """Whether somebody who could work does not; job aid concerns nobody else."""
    return is_able_to_work and is_out_of_work


@rule(source=POSTS_2019.whole, title=Text(zh="重度残疾人", en="Severely disabled"))
def is_severely_disabled(disability_level: DisabilityLevel) -> bool:
    """Whether the card says level one or two."""
    return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)
