"""What Yunling changes of the national rules, each for a time and with its mandate: a value, a rule, criteria."""

from datetime import date
from typing import Final

from aidcoord import CriteriaAmendment, Fen, ParameterAmendment, Rate, RuleAmendment, Text, rule, share, values_in
from aidcoord_county_yunling.documents import FLOOD_2023, SMALL_SHOPS_2022, WORK_PILOT_2024

_PILOT_STARTS: Final = date(2024, 1, 1)
_PILOT_ENDS: Final = date(2025, 12, 31)

[_LONGER_EXIT] = values_in(__name__, "flood_2023.toml")

FLOOD: Final = ParameterAmendment(
    target="civil_affairs__exit_months",
    title=Text(zh="灾后一年内渐退期延长六个月", en="Gradual exit six months longer for a year after the flood"),
    mandate=FLOOD_2023.article(4),
    starts=date(2023, 8, 1),
    ends=date(2024, 7, 31),
    values=_LONGER_EXIT.values,
)


@rule(
    name="work_cost_month",
    source=WORK_PILOT_2024.article(5),
    title=Text(zh="月就业成本扣减（试点）", en="Monthly cost of working (pilot)"),
    starts=_PILOT_STARTS,
    ends=_PILOT_ENDS,
)
def work_cost_in_pilot_month(wages_month: Fen, dibao_standard_month: Fen, yunling__work_cost_wage_share: Rate) -> Fen:
    """A share of the wages, so that more work leaves more, up to one dibao standard."""
    return min(share(wages_month, yunling__work_cost_wage_share), dibao_standard_month)


WORK_PILOT: Final = RuleAmendment(
    target="civil_affairs__work_cost_month",
    title=Text(zh="就业成本按工资比例扣减试点", en="Pilot: the cost of working goes by wages"),
    mandate=WORK_PILOT_2024.article(5),
    starts=_PILOT_STARTS,
    ends=_PILOT_ENDS,
    by=work_cost_in_pilot_month,
)


@rule(source=SMALL_SHOPS_2022.article(3), title=Text(zh="至多一家小店", en="One small shop at most"))
def has_one_shop_at_most(business_registrations: int) -> bool:
    """Whether no more than one business is registered in the household."""
    return business_registrations <= 1


SMALL_SHOPS: Final = CriteriaAmendment(
    target="civil_affairs__dibao_edge",
    title=Text(zh="低保边缘家庭可登记一家小店", en="The edge is open to households with one small shop"),
    mandate=SMALL_SHOPS_2022.article(3),
    starts=date(2022, 6, 1),
    ends=date(2023, 12, 31),
    adds=("yunling__has_one_shop_at_most",),
    removes=("meets_business_rule",),
)

AMENDMENTS: Final = (FLOOD, WORK_PILOT, SMALL_SHOPS)
