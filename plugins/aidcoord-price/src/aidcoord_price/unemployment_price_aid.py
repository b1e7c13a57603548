"""Price aid on the list of human resources: unemployment benefit always, the grant by version and county."""

from aidcoord import Fen, Rate, Text, rule
from aidcoord_price.formulas import bounded, by_formula, rounded
from aidcoord_price.sources import BY_SCPI, DOUBLED_2020, LOWERED_2022


@rule(source=LOWERED_2022.whole, title=Text(zh="在失业保险发放名单上", en="On a list of the unemployment insurance"))
def is_on_unemployment_list(
    is_on_unemployment_benefit_list: bool,
    is_on_unemployment_grant_list: bool,
    is_grant_covered: bool,
    county_covers_grant: bool,
) -> bool:
    """Whether somebody draws the benefit, or the grant in a month or county in which that counts."""
    return is_on_unemployment_benefit_list or (
        is_on_unemployment_grant_list and (is_grant_covered or county_covers_grant)
    )


@rule(source=BY_SCPI.whole, title=Text(zh="按公式计算的补贴（失业）", en="Aid by the formula, unemployment"))
def unemployment_price_aid_by_formula(
    unemployment_base_month: Fen, civil_affairs__dibao_standard_month: Fen, price_share: Rate, price_flat: Fen
) -> Fen:
    """The share of the base and the flat sum, not yet rounded; some counties have a base of its own for this list."""
    return by_formula(unemployment_base_month, civil_affairs__dibao_standard_month, price_share, price_flat)


@rule(source=BY_SCPI.whole, title=Text(zh="取整后的补贴（失业）", en="Aid rounded, unemployment"))
def unemployment_price_aid_rounded(
    unemployment_price_aid_by_formula: Fen, rounding_unit: Fen, is_rounded_up: bool
) -> Fen:
    """Rounded as the county does, before floor and cap."""
    return rounded(unemployment_price_aid_by_formula, rounding_unit, is_rounded_up)


@rule(source=DOUBLED_2020.whole, title=Text(zh="价格临时补贴（失业）", en="Price aid of the month, unemployment"))
def unemployment_price_aid_month(
    unemployment_price_aid_rounded: Fen, price_aid_floor: Fen, price_aid_cap: Fen, price_aid_times: int
) -> Fen:
    """Within floor and cap, and then doubled in the months that are."""
    return bounded(unemployment_price_aid_rounded, price_aid_floor, price_aid_cap) * price_aid_times
