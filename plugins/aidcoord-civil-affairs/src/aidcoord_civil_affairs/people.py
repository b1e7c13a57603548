"""Conditions of a person that several tests share."""

from aidcoord import Absence, DisabilityKind, DisabilityLevel, Text, rule
from aidcoord_civil_affairs.sources import MEASURES, REVIEW_2021, TEKUN_2021


@rule(source=MEASURES.article(14), title=Text(zh="在本户生活", en="Lives here"))
def lives_here(absence: Absence) -> bool:
    """Whether the member lives in the household and is neither in prison nor declared missing."""
    return absence not in (Absence.LIVES_APART, Absence.PRISON, Absence.MISSING)


@rule(source=REVIEW_2021.article(8, verified=True), title=Text(zh="重度残疾", en="Severely disabled"))
def is_severely_disabled(disability_kind: DisabilityKind, disability_level: DisabilityLevel) -> bool:
    """Whether the card says level one or two, or level three with an intellectual or mental disability."""
    if disability_level == DisabilityLevel.THREE:
        return disability_kind in (DisabilityKind.INTELLECTUAL, DisabilityKind.MENTAL)
    return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)


@rule(source=TEKUN_2021.whole, title=Text(zh="成年", en="Of full age"))
def is_adult(age: int) -> bool:
    """Whether the member has completed eighteen years."""
    return age >= 18
