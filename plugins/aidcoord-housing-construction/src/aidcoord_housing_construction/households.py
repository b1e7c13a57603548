"""Who lives in the home, and whether tekun at home is among them: what all forms of housing aid ask first."""

from aidcoord import Residence, Text, any_of, rule
from aidcoord_housing_construction.sources import MEASURES, MILITARY_REGULATION


@rule(source=MEASURES.article(40), title=Text(zh="城镇家庭", en="Household in town"))
def lives_in_town(residence: Residence) -> bool:
    """Whether the household lives in town, where aid is a home to rent or money for one."""
    return residence == Residence.URBAN


@rule(source=MEASURES.article(40), title=Text(zh="农村家庭", en="Household in the country"))
def lives_in_country(residence: Residence) -> bool:
    """Whether the household lives in the country, where aid is a house made safe."""
    return residence == Residence.RURAL


@rule(source=MEASURES.article(40), title=Text(zh="住房保障人数", en="People to be housed"), unit="person")
def people_to_house(civil_affairs__counted_members: int) -> int:
    """The family members who live together, as civil affairs counts them when it checks income."""
    return civil_affairs__counted_members


@rule(source=MEASURES.article(37), title=Text(zh="分散供养的特困人员", en="Tekun at home"))
def is_tekun_at_home(civil_affairs__tekun: bool, has_tekun_housing_aid: bool) -> bool:
    """Whether the member is tekun and not supported in an institution, which houses them already."""
    return civil_affairs__tekun and has_tekun_housing_aid


has_preferred_member = any_of(
    "civil_affairs__preferential_treatment",
    title=Text(zh="有抚恤优待对象", en="A member has preferential treatment"),
    source=MILITARY_REGULATION.article(51),
)
has_tekun_at_home = any_of(
    "is_tekun_at_home",
    title=Text(zh="家中有分散供养的特困人员", en="A member is tekun at home"),
    source=MEASURES.article(37),
)
