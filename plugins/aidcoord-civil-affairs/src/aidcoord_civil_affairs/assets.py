"""Asset tests, each a criterion of its own: one certain "no" decides, whatever else is not known."""

from datetime import date

from aidcoord import WHOLE, DisabilityLevel, Fen, Rate, Schooling, Text, rule, share, total_of
from aidcoord_civil_affairs.sources import MEASURES, TEKUN_2016, TEKUN_2021

_TEKUN_SAVINGS = Text(zh="货币财产符合特困规定", en="Savings within the limit for tekun")
_BASE = Text(zh="货币财产核算基数", en="Base of the savings limits")


@rule(source=MEASURES.article(9), title=Text(zh="货币财产上限可上浮的成员", en="Member with a higher savings limit"))
def has_higher_savings_limit(age: int, schooling: Schooling, disability_level: DisabilityLevel) -> bool:
    """Whether the member is a minor, at school up to secondary level, disabled, or sixty or older."""
    at_school = schooling in (Schooling.PRIMARY, Schooling.JUNIOR, Schooling.SENIOR, Schooling.VOCATIONAL)
    return age < 18 or age >= 60 or at_school or disability_level != DisabilityLevel.NONE


@rule(source=MEASURES.article(9), title=_BASE)
def asset_base_of_member(
    dibao_standard_month: Fen, has_higher_savings_limit: bool, special_member_asset_addition: Rate
) -> Fen:
    """One monthly standard, and the county's addition for special members."""
    if has_higher_savings_limit:
        return share(dibao_standard_month, WHOLE + special_member_asset_addition)
    return dibao_standard_month


asset_base_of_members = total_of("asset_base_of_member", where="is_counted", title=_BASE, source=MEASURES.article(9))


@rule(source=MEASURES.article(9), title=Text(zh="家庭货币财产核算基数", en="Base of the household's savings limits"))
def asset_base(
    asset_base_of_members: Fen,
    dibao_standard_month: Fen,
    counted_members: int,
    small_household_asset_addition: Rate,
) -> Fen:
    """The members' bases, and the county's addition for households of one or two."""
    if counted_members > 2:
        return asset_base_of_members
    return asset_base_of_members + share(dibao_standard_month, small_household_asset_addition) * counted_members


@rule(source=MEASURES.article(9), title=Text(zh="低保货币财产上限", en="Savings limit for dibao"))
def savings_limit(asset_base: Fen, savings_multiple: int) -> Fen:
    """As many bases as the county allows."""
    return asset_base * savings_multiple


@rule(source=MEASURES.article(9), title=Text(zh="货币财产符合低保规定", en="Savings within the limit for dibao"))
def meets_savings_rule(savings: Fen, savings_limit: Fen) -> bool:
    """Whether all monetary assets stay within the limit."""
    return savings <= savings_limit


@rule(
    name="meets_tekun_savings_rule",
    source=MEASURES.article(14),
    title=_TEKUN_SAVINGS,
    starts=date(2014, 5, 1),
    ends=date(2016, 10, 9),
)
def meets_tekun_savings_rule_2014(savings: Fen, asset_base: Fen, tekun_savings_multiple: int) -> bool:
    """Whether monetary assets are no source to live on: the place says up to what they are none."""
    return savings <= asset_base * tekun_savings_multiple


@rule(
    name="meets_tekun_savings_rule",
    source=TEKUN_2016.whole,
    title=_TEKUN_SAVINGS,
    starts=date(2016, 10, 10),
    ends=date(2021, 6, 30),
)
def meets_tekun_savings_rule_2016(savings: Fen, asset_base: Fen, tekun_savings_multiple: int) -> bool:
    """Whether all monetary assets stay within the county's limit for tekun."""
    return savings <= asset_base * tekun_savings_multiple


@rule(name="meets_tekun_savings_rule", source=TEKUN_2021.article(7), title=_TEKUN_SAVINGS, starts=date(2021, 7, 1))
def meets_tekun_savings_rule_2021(savings: Fen, asset_base: Fen, tekun_savings_multiple: int) -> bool:
    """As before; from 2021 article 7 says so."""
    return savings <= asset_base * tekun_savings_multiple


@rule(
    source=MEASURES.article(10), title=Text(zh="货币财产符合低保边缘规定", en="Savings within the limit for the edge")
)
def meets_edge_savings_rule(savings: Fen, asset_base: Fen, edge_savings_multiple: int) -> bool:
    """Whether all monetary assets stay within the county's limit for the dibao edge."""
    return savings <= asset_base * edge_savings_multiple


@rule(
    source=MEASURES.article(10),
    title=Text(zh="货币财产符合刚性支出困难规定", en="Savings within the limit for rigid spending"),
)
def meets_rigid_savings_rule(savings: Fen, asset_base: Fen, rigid_savings_multiple: int) -> bool:
    """Whether all monetary assets stay within the county's limit for rigid-spending households."""
    return savings <= asset_base * rigid_savings_multiple


@rule(source=MEASURES.article(9), title=Text(zh="车辆符合规定", en="Vehicles within the limit"))
def meets_vehicle_rule(vehicles: int, exempt_vehicles: int, vehicle_limit: int) -> bool:
    """Whether the household has no more motor vehicles than allowed, exempt ones apart."""
    return vehicles - exempt_vehicles <= vehicle_limit


@rule(source=MEASURES.article(9), title=Text(zh="住房符合规定", en="Dwellings within the limit"))
def meets_dwelling_rule(dwellings: int, exempt_dwellings: int, dwelling_limit: int) -> bool:
    """Whether the household owns no more dwellings than allowed, exempt ones apart."""
    return dwellings - exempt_dwellings <= dwelling_limit


@rule(source=MEASURES.article(9), title=Text(zh="非居住类房产符合规定", en="Other property within the limit"))
def meets_property_rule(non_residential_property: int, non_residential_limit: int) -> bool:
    """Whether the household owns no more shops, offices and parking places than allowed."""
    return non_residential_property <= non_residential_limit


@rule(source=MEASURES.article(9), title=Text(zh="市场主体登记符合规定", en="Registered businesses within the limit"))
def meets_business_rule(business_registrations: int, business_limit: int) -> bool:
    """Whether the household has no more registered businesses than allowed."""
    return business_registrations <= business_limit


ASSETS = ("meets_vehicle_rule", "meets_dwelling_rule", "meets_property_rule", "meets_business_rule")
"""The asset criteria that all tests share; each adds its own for savings."""
