"""Rent subsidy: missing area times a rate by identity and income, within floor and cap, never above the rent paid."""

from aidcoord import NOTHING, Fen, Rate, Text, either_of, rule, share
from aidcoord_housing_construction.bounds import capped
from aidcoord_housing_construction.sources import MEASURES, SUBSIDY_BOUNDS, SUBSIDY_BY_AREA, SUBSIDY_BY_INCOME

is_covered_by_subsidy = either_of(  # the law names some groups, the county takes in others
    "is_first_by_law",
    "subsidy_covers",
    title=Text(zh="属于租赁补贴范围", en="Of a group that the rent subsidy is for"),
    source=MEASURES.article(38),
)


@rule(source=SUBSIDY_BOUNDS.whole, title=Text(zh="租住市场住房并支付租金", en="Pays rent on the market"))
def pays_rent(rent_paid_month: Fen) -> bool:
    """Whether the household rents a home on the market."""
    return rent_paid_month > NOTHING


@rule(source=SUBSIDY_BY_AREA.whole, title=Text(zh="欠缺面积", en="Area missing"), unit="m2")
def missing_area(protected_area: int, floor_area: int) -> int:
    """The protected area less the home that the household owns."""
    return protected_area - min(floor_area, protected_area)


@rule(source=SUBSIDY_BY_INCOME.whole, title=Text(zh="补贴面积", en="Area subsidised"), unit="m2")
def subsidised_area(
    missing_area: int, subsidy_area_floor: int, is_subsidy_held_at_rented_area: bool, rented_area: int
) -> int:
    """The area missing or the county's least, and where it says so no more than is really rented."""
    area = max(missing_area, subsidy_area_floor)
    return min(area, rented_area) if is_subsidy_held_at_rented_area else area


@rule(source=SUBSIDY_BY_INCOME.whole, title=Text(zh="按面积计算的月补贴", en="Subsidy by area and month"))
def rent_subsidy_by_area_month(subsidised_area: int, subsidy_rate_m2_month: Fen, subsidy_share_by_income: Rate) -> Fen:
    """Area times the rate of the household's group, and of that the share of its band of income."""
    return share(subsidy_rate_m2_month * subsidised_area, subsidy_share_by_income)


@rule(source=SUBSIDY_BOUNDS.whole, title=Text(zh="月租赁补贴", en="Rent subsidy by month"))
def rent_subsidy_month(
    rent_subsidy_by_area_month: Fen, subsidy_floor_month: Fen, subsidy_cap_month: Fen, rent_paid_month: Fen
) -> Fen:
    """At least the county's floor, at most its cap, and never above the rent that is paid."""
    return min(rent_paid_month, capped(max(rent_subsidy_by_area_month, subsidy_floor_month), subsidy_cap_month))
