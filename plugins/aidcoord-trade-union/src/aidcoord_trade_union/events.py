"""Hardship by an accident: a disaster, a major event or an illness that income cannot bear."""

from datetime import date

from aidcoord import Fen, Rate, Text, rule, share
from aidcoord_trade_union.means import head_month
from aidcoord_trade_union.sources import FILES_2016, FILES_2025

_ACCIDENT = Text(zh="达到意外致困标准", en="In hardship by an accident")
_LAST_BEFORE = date(2019, 12, 31)


@rule(
    source=FILES_2016.whole,
    title=Text(zh="意外致困户收入线", en="Income line of hardship by an accident"),
    ends=_LAST_BEFORE,
)
def accident_line_month(union_standard_month: Fen, accident_line_share: Rate) -> Fen:
    """The share of the standard, up to which savings do not count."""
    return share(union_standard_month, accident_line_share)


@rule(
    source=FILES_2016.whole,
    title=Text(zh="收入超过意外致困户收入线", en="Income above the line of hardship by an accident"),
    ends=_LAST_BEFORE,
)
def is_above_accident_line(union_income_year: Fen, union_people: int, accident_line_month: Fen) -> bool:
    """Whether the income is above the line, so that savings count."""
    return head_month(union_income_year, union_people) > accident_line_month


@rule(
    source=FILES_2016.whole,
    title=Text(zh="扣减意外支出后的年度金额", en="What an accident leaves, a year"),
    ends=_LAST_BEFORE,
)
def event_left_year(
    union_income_year: Fen, event_costs_12_months: Fen, savings: Fen, is_above_accident_line: bool
) -> Fen:
    """Income less the costs of the accident; above the line savings are added."""
    left = union_income_year - event_costs_12_months
    return left + savings if is_above_accident_line else left


@rule(name="is_accident_hardship", source=FILES_2016.whole, title=_ACCIDENT, ends=_LAST_BEFORE)
def is_accident_hardship_2016(
    event_costs_12_months: Fen, event_left_year: Fen, union_people: int, union_standard_month: Fen
) -> bool:
    """Whether an accident cost something and leaves each no more than the standard."""
    return event_costs_12_months > 0 and head_month(event_left_year, union_people) <= union_standard_month


@rule(name="is_accident_hardship", source=FILES_2025.whole, title=_ACCIDENT, starts=date(2020, 1, 1))
def is_accident_hardship_2020(
    is_hit_by_event: bool, event_costs_12_months: Fen, union_income_year: Fen, event_share_of_income: Rate
) -> bool:
    """Whether a disaster or major event hit the household, or a loss takes too much of the year's income."""
    return is_hit_by_event or event_costs_12_months > share(union_income_year, event_share_of_income)
