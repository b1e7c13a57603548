"""Dangerous houses: grade C is repaired, grade D is rebuilt; what shuts a household out, each ground apart."""

from aidcoord import Fen, Text, either_of, rule
from aidcoord_housing_construction.bounds import capped
from aidcoord_housing_construction.options import HouseGrade
from aidcoord_housing_construction.sources import (
    FOUR_GROUPS_2017,
    HOUSE_AMOUNTS,
    HOUSE_AMOUNTS_BY_AREA,
    HOUSE_EXCLUSIONS,
    MILITARY_REGULATION,
    SIX_GROUPS,
)

has_house_aid = either_of(
    "house_repair",
    "house_rebuilding",
    title=Text(zh="符合农村危房改造条件", en="Due aid for a dangerous house"),
    source=MILITARY_REGULATION.article(51),
)


@rule(source=FOUR_GROUPS_2017.whole, title=Text(zh="农村C级危房", en="House of grade C in the country"))
def needs_repair(lives_in_country: bool, house_grade: HouseGrade) -> bool:
    """Whether the house is dangerous in part, which is to be repaired."""
    return lives_in_country and house_grade == HouseGrade.C


@rule(source=SIX_GROUPS.whole, title=Text(zh="农村D级危房或无房", en="House of grade D in the country, or none"))
def needs_rebuilding(lives_in_country: bool, house_grade: HouseGrade) -> bool:
    """Whether the house is dangerous as a whole, or there is none: either way one is to be built."""
    return lives_in_country and house_grade in (HouseGrade.D, HouseGrade.NO_HOUSE)


@rule(
    source=HOUSE_EXCLUSIONS.whole,
    title=Text(zh="未享受过危房改造或原改造住房已不安全", en="Not helped before with a house still safe"),
)
def has_no_aided_safe_home(is_aided_home_safe: bool) -> bool:
    """Whether no house renewed with aid stands safely; one that has become dangerous again does no harm."""
    return not is_aided_home_safe


@rule(source=HOUSE_EXCLUSIONS.whole, title=Text(zh="没有第二套安全住房", en="Owns no other safe home"))
def has_no_other_safe_home(dwellings: int, other_unsafe_dwellings: int) -> bool:
    """Whether every dwelling besides the one lived in is unsafe as well."""
    return dwellings - other_unsafe_dwellings <= 1


@rule(source=HOUSE_EXCLUSIONS.whole, title=Text(zh="未在城镇购房", en="Has bought no home in town"))
def has_not_bought_in_town(has_bought_in_town: bool) -> bool:
    """Whether the household has not bought a home in town."""
    return not has_bought_in_town


@rule(source=HOUSE_EXCLUSIONS.whole, title=Text(zh="没有当地规定排除的财政供养亲属", en="No kin on the public payroll"))
def is_clear_of_public_payroll(has_public_servant_kin: bool, are_public_servant_kin_excluded: bool) -> bool:
    """Whether the household has no close kin on the public payroll, or the county does not mind."""
    return not (has_public_servant_kin and are_public_servant_kin_excluded)


@rule(source=HOUSE_EXCLUSIONS.whole, title=Text(zh="宅基地合法", en="Built on a lawful plot"))
def has_lawful_plot(is_on_illegal_plot: bool) -> bool:
    """Whether the house does not stand on a plot taken against the law."""
    return not is_on_illegal_plot


@rule(source=FOUR_GROUPS_2017.whole, title=Text(zh="未纳入易地扶贫搬迁", en="Not in the plan of relocation"))
def is_outside_relocation(is_in_relocation_plan: bool) -> bool:
    """Whether the household is not to be moved out of poverty, which houses it anew."""
    return not is_in_relocation_plan


@rule(source=HOUSE_AMOUNTS.whole, title=Text(zh="危房维修补助", en="Aid to repair a house"))
def house_repair_once(house_repair_rate: Fen) -> Fen:
    """The county's rate for the household's group."""
    return house_repair_rate


@rule(source=HOUSE_AMOUNTS_BY_AREA.whole, title=Text(zh="按面积计算的重建补助", en="Aid to rebuild by area"))
def house_rebuild_by_area(house_rebuild_rate_m2: Fen, house_rebuild_area: int) -> Fen:
    """The county's rate a square metre, times the area it counts for a household of this size."""
    return house_rebuild_rate_m2 * house_rebuild_area


@rule(source=HOUSE_AMOUNTS.whole, title=Text(zh="危房重建补助", en="Aid to rebuild a house"))
def house_rebuild_once(house_rebuild_rate: Fen, house_rebuild_by_area: Fen, house_rebuild_cap: Fen) -> Fen:
    """What the county gives the group by household and by area, up to its cap."""
    return capped(house_rebuild_rate + house_rebuild_by_area, house_rebuild_cap)
