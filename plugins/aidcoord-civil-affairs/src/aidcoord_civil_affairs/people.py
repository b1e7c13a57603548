"""Conditions of a person that several tests share."""

from aidcoord import Absence, DisabilityKind, DisabilityLevel, Employment, Relation, Text, rule
from aidcoord_civil_affairs.sources import ADULTHOOD, MEASURES, REVIEW_2021


@rule(source=MEASURES.article(14), title=Text(zh="在本户生活的家人", en="Lives here as one of the family"))
def lives_here(absence: Absence, relation: Relation) -> bool:
    """Whether the member lives in the household, is neither in prison nor declared missing, and is no lodger."""
    return absence not in (Absence.LIVES_APART, Absence.PRISON, Absence.MISSING) and relation != Relation.OTHER


@rule(source=REVIEW_2021.article(8), title=Text(zh="重度残疾", en="Severely disabled"))
def is_severely_disabled(disability_kind: DisabilityKind, disability_level: DisabilityLevel) -> bool:
    """Whether the card says level one or two, or level three with an intellectual or mental disability."""
    if disability_level == DisabilityLevel.THREE:
        return disability_kind in (DisabilityKind.INTELLECTUAL, DisabilityKind.MENTAL)
    return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)


@rule(source=ADULTHOOD.article(17), title=Text(zh="成年", en="Of full age"))
def is_adult(age: int) -> bool:
    """Whether the member has completed eighteen years."""
    return age >= 18


@rule(source=MEASURES.article(45), title=Text(zh="未就业", en="Out of work"))
def is_out_of_work(employment: Employment) -> bool:
    """Whether the member is registered as unemployed or does not work."""
    return employment in (Employment.UNEMPLOYED, Employment.NOT_WORKING)
