"""Price aid on the list of those who pay veterans and the families of the fallen regularly."""

from aidcoord import Fen, Rate, Text, either_of, rule
from aidcoord_price.formulas import bounded, by_formula, rounded
from aidcoord_price.sources import BY_SCPI, DOUBLED_2020, MONTHLY_2016

is_on_veteran_list = either_of(  # the list also has those whose regular subsidies are not determined here
    "is_on_veteran_pay_list",
    "civil_affairs__survivor_pension",
    "civil_affairs__soldier_pension",
    title=Text(zh="在优抚发放名单上", en="On the list of veterans"),
    source=MONTHLY_2016.whole,
)


@rule(source=BY_SCPI.whole, title=Text(zh="按公式计算的补贴（优抚）", en="Aid by the formula, veterans"))
def veteran_price_aid_by_formula(
    veteran_base_month: Fen, civil_affairs__dibao_standard_month: Fen, price_share: Rate, price_flat: Fen
) -> Fen:
    """The share of the base and the flat sum, not yet rounded."""
    return by_formula(veteran_base_month, civil_affairs__dibao_standard_month, price_share, price_flat)


@rule(source=BY_SCPI.whole, title=Text(zh="取整后的补贴（优抚）", en="Aid rounded, veterans"))
def veteran_price_aid_rounded(veteran_price_aid_by_formula: Fen, rounding_unit: Fen, is_rounded_up: bool) -> Fen:
    """Rounded as the county does, before floor and cap."""
    return rounded(veteran_price_aid_by_formula, rounding_unit, is_rounded_up)


@rule(source=DOUBLED_2020.whole, title=Text(zh="价格临时补贴（优抚）", en="Price aid of the month, veterans"))
def veteran_price_aid_month(
    veteran_price_aid_rounded: Fen, price_aid_floor: Fen, price_aid_cap: Fen, price_aid_times: int
) -> Fen:
    """Within floor and cap, and then doubled in the months that are."""
    return bounded(veteran_price_aid_rounded, price_aid_floor, price_aid_cap) * price_aid_times
