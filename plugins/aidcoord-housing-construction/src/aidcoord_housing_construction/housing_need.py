"""Which households in town need housing: their identity, their means, and how little room they have."""

from aidcoord import Fen, Text, either_of, rule
from aidcoord_housing_construction.options import HousingGroup
from aidcoord_housing_construction.sources import MEASURES, MILITARY_REGULATION, PUBLIC_RENTAL, SUBSIDY_BY_AREA


@rule(source=MEASURES.article(37), title=Text(zh="住房保障对象类别", en="Group of households in town"))
def housing_group(has_tekun_at_home: bool, civil_affairs__dibao: bool, civil_affairs__dibao_edge: bool) -> HousingGroup:
    """The identity by which rent and subsidy go: tekun before dibao before the edge before all others."""
    if has_tekun_at_home:
        return HousingGroup.TEKUN
    if civil_affairs__dibao:
        return HousingGroup.DIBAO
    return HousingGroup.EDGE if civil_affairs__dibao_edge else HousingGroup.OTHER


is_first_by_law = either_of(
    "has_tekun_at_home",
    "civil_affairs__dibao",
    title=Text(zh="依法优先保障的对象", en="To be housed first by law"),
    source=MEASURES.article(37),
)
is_housed_first = either_of(  # about the order alone: whether the household is housed at all is another matter
    "is_first_by_law",
    "has_preferred_member",
    title=Text(zh="优先配租的对象", en="Housed before others"),
    source=MILITARY_REGULATION.article(51),
)
has_checked_identity = either_of(
    "is_first_by_law",
    "civil_affairs__dibao_edge",
    title=Text(zh="民政已认定的身份", en="An identity that civil affairs has checked"),
    source=MEASURES.article(37),
)


@rule(
    source=PUBLIC_RENTAL.article(7),
    title=Text(zh="人均收入不高于住房保障线", en="Income a head not above the line for housing"),
)
def is_within_housing_income(civil_affairs__income_per_head_month: Fen, housing_income_limit_month: Fen) -> bool:
    """Whether income a head is at most the county's line."""
    return civil_affairs__income_per_head_month <= housing_income_limit_month


meets_housing_income_rule = either_of(
    "has_checked_identity",
    "is_within_housing_income",
    title=Text(zh="收入不高于住房保障线", en="Income not above the line for housing"),
    source=PUBLIC_RENTAL.article(7),
)


@rule(source=PUBLIC_RENTAL.article(7), title=Text(zh="住房保障货币财产上限", en="Savings limit for housing"))
def housing_savings_limit(housing_savings_per_head: Fen, people_to_house: int) -> Fen:
    """The county's limit a head, for everybody in the home."""
    return housing_savings_per_head * people_to_house


@rule(source=PUBLIC_RENTAL.article(7), title=Text(zh="货币财产不高于上限", en="Savings not above the county's limit"))
def is_within_housing_savings(savings: Fen, housing_savings_limit: Fen) -> bool:
    """Whether savings are at most the county's limit."""
    return savings <= housing_savings_limit


meets_housing_savings_rule = either_of(
    "has_checked_identity",
    "is_within_housing_savings",
    title=Text(zh="货币财产不高于住房保障规定", en="Savings not above the limit for housing"),
    source=PUBLIC_RENTAL.article(7),
)


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
