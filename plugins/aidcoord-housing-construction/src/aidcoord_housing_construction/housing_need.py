"""Which households in town need housing: their identity, their means, and how little room they have."""

from aidcoord import Fen, Text, rule
from aidcoord_housing_construction.options import HousingGroup
from aidcoord_housing_construction.sources import MEASURES, PUBLIC_RENTAL, SUBSIDY_BY_AREA


@rule(source=MEASURES.article(37), title=Text(zh="住房保障对象类别", en="Group of households in town"))
def housing_group(has_tekun_at_home: bool, civil_affairs__dibao: bool, civil_affairs__dibao_edge: bool) -> HousingGroup:
    """The identity by which rent and subsidy go: tekun before dibao before the edge before all others."""
    if has_tekun_at_home:
        return HousingGroup.TEKUN
    if civil_affairs__dibao:
        return HousingGroup.DIBAO
    return HousingGroup.EDGE if civil_affairs__dibao_edge else HousingGroup.OTHER


@rule(source=MEASURES.article(37), title=Text(zh="依法优先保障的对象", en="To be housed first by law"))
def is_first_by_law(housing_group: HousingGroup) -> bool:
    """Whether the household is on dibao or of tekun at home, whom the law itself names."""
    return housing_group in (HousingGroup.TEKUN, HousingGroup.DIBAO)


@rule(
    source=PUBLIC_RENTAL.article(7),
    title=Text(zh="收入不高于住房保障线", en="Income not above the line for housing"),
)
def meets_housing_income_rule(
    housing_group: HousingGroup, civil_affairs__income_per_head_month: Fen, housing_income_limit_month: Fen
) -> bool:
    """Whether an identity of civil affairs vouches for the income, or it is at most the county's line a head."""
    return housing_group != HousingGroup.OTHER or civil_affairs__income_per_head_month <= housing_income_limit_month


@rule(source=PUBLIC_RENTAL.article(7), title=Text(zh="住房保障货币财产上限", en="Savings limit for housing"))
def housing_savings_limit(housing_savings_per_head: Fen, people_to_house: int) -> Fen:
    """The county's limit a head, for everybody in the home."""
    return housing_savings_per_head * people_to_house


@rule(
    source=PUBLIC_RENTAL.article(7),
    title=Text(zh="货币财产不高于住房保障规定", en="Savings not above the limit for housing"),
)
def meets_housing_savings_rule(housing_group: HousingGroup, savings: Fen, housing_savings_limit: Fen) -> bool:
    """Whether an identity of civil affairs vouches for the savings, or they are at most the county's limit."""
    return housing_group != HousingGroup.OTHER or savings <= housing_savings_limit


@rule(source=MEASURES.article(39), title=Text(zh="住房困难面积线", en="Area below which housing is short"), unit="m2")
def housing_poor_area(housing_poor_area_per_head: int, people_to_house: int) -> int:
    """The county's line a head, for everybody in the home."""
    return housing_poor_area_per_head * people_to_house


@rule(source=MEASURES.article(39), title=Text(zh="住房面积低于住房困难标准", en="Home below the line of short housing"))
def is_short_of_housing(floor_area: int, housing_poor_area: int) -> bool:
    """Whether the home that the household owns is smaller than the county's line; none is smaller than any."""
    return floor_area < housing_poor_area


@rule(source=SUBSIDY_BY_AREA.whole, title=Text(zh="家庭保障面积", en="Protected area of the household"), unit="m2")
def protected_area(
    is_area_protected_by_size: bool,
    protected_area_by_size: int,
    protected_area_per_head: int,
    people_to_house: int,
) -> int:
    """What the county protects for a household of this size, or so much for each person."""
    return protected_area_by_size if is_area_protected_by_size else protected_area_per_head * people_to_house
