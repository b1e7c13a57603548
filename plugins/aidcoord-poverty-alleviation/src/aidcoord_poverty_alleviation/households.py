"""Which households the office looks at, and whether somebody in them is able to work."""

from aidcoord import Absence, DisabilityLevel, Residence, Schooling, Text, any_of, rule
from aidcoord_poverty_alleviation.sources import LINK_2016, MONITORING_2021, WORKING_AGE


@rule(source=LINK_2016.whole, title=Text(zh="农村家庭", en="Rural household"))
def is_rural(residence: Residence) -> bool:
    """Whether the household lives in the country, for which alone the policy is made."""
    return residence == Residence.RURAL


@rule(source=MONITORING_2021.whole, title=Text(zh="有线索或已在册的农村家庭", en="Rural, with a clue or on the list"))
def is_under_review(is_rural: bool, has_poverty_clue: bool, is_registered_poor: bool, is_monitored: bool) -> bool:
    """Whether a clue was reported of a rural household, or it stands in the register already."""
    return is_rural and (has_poverty_clue or is_registered_poor or is_monitored)


@rule(source=LINK_2016.whole, title=Text(zh="因残因病或在学不能劳动", en="Kept from work"))
def is_kept_from_work(
    schooling: Schooling, disability_level: DisabilityLevel, seriously_ill: bool, is_certified_unfit: bool
) -> bool:
    """Whether school, a disability of level one or two, a serious illness or certified unfitness keeps from working."""
    is_disabled = disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)
    return schooling != Schooling.NONE or is_disabled or seriously_ill or is_certified_unfit


@rule(source=WORKING_AGE.article(15), title=Text(zh="有劳动能力", en="Able to work"))
def is_able_to_work(
    age: int, absence: Absence, is_kept_from_work: bool, working_age_from: int, working_age_until: int
) -> bool:
    """Whether the member belongs to the household, is of working age, and nothing keeps them from working."""
    is_here = absence not in (Absence.LIVES_APART, Absence.PRISON, Absence.MISSING)
    return is_here and working_age_from <= age < working_age_until and not is_kept_from_work


has_able_member = any_of(
    "is_able_to_work",
    title=Text(zh="家中有人有劳动能力", en="Somebody is able to work"),
    source=LINK_2016.whole,
)
