"""Which households the office looks at, and whether somebody in them is able to work."""

from aidcoord import Absence, DisabilityLevel, Residence, Schooling, Text, any_of, either_of, rule
from aidcoord_poverty_alleviation.sources import LINK_2016, MONITORING_2021, WORKING_AGE


@rule(source=LINK_2016.whole, title=Text(zh="农村家庭", en="Rural household"))
def is_rural(residence: Residence) -> bool:
    """Whether the household lives in the country, for which alone the policy is made."""
    return residence == Residence.RURAL


has_ground_for_review = either_of(
    "has_poverty_clue",
    "is_registered_poor",
    "is_monitored",
    title=Text(zh="有线索或已在册", en="With a clue or on the list"),
    source=MONITORING_2021.whole,
)


@rule(source=MONITORING_2021.whole, title=Text(zh="有线索或已在册的农村家庭", en="Rural, with a clue or on the list"))
def is_under_review(is_rural: bool, has_ground_for_review: bool) -> bool:
    """Whether a clue was reported of a rural household, or it stands in the register already."""
    return is_rural and has_ground_for_review


@rule(source=LINK_2016.whole, title=Text(zh="在学", en="At school"))
def is_at_school(schooling: Schooling) -> bool:
    """Whether the member is in full-time schooling."""
    return schooling != Schooling.NONE


@rule(source=LINK_2016.whole, title=Text(zh="一、二级残疾", en="Disabled of level one or two"))
def is_severely_disabled(disability_level: DisabilityLevel) -> bool:
    """Whether the disability is of the first or second level."""
    return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)


is_kept_from_work = either_of(
    "is_at_school",
    "is_severely_disabled",
    "seriously_ill",
    "is_certified_unfit",
    title=Text(zh="因残因病或在学不能劳动", en="Kept from work"),
    source=LINK_2016.whole,
)


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
