"""Rigid spending: households above the edge whose illness, schooling or disability eats their income; an identity.

The tests look at all income of the household: the cost of illness, which a county may deduct from income for dibao,
stands here on the side of spending, and would count twice if it were deducted too.
"""

from datetime import date

from aidcoord import Fen, Rate, Text, rule, share, total_of
from aidcoord_civil_affairs.sources import RIGID_2024, SPENDING_2020

_CONDITIONS = RIGID_2024.article(4)
_SPENDING = RIGID_2024.article(5)
_DISPOSABLE = Text(zh="人均收入低于上年人均可支配收入", en="Income a head below last year's disposable income")
_ABOVE_LINE = Text(zh="刚性支出占收入比例超过规定", en="Rigid spending above the line")
_OUTSIDE = Text(zh="本户不属于低保边缘家庭", en="The household is not of the dibao edge")
_A_HEAD = Text(zh="家庭人均月总收入", en="Monthly income a head before deductions for illness")
_TWELFTH = Text(zh="上年度人均可支配收入的月平均", en="Last year's disposable income a head, by month")
_OF_MEMBER = Text(zh="本人刚性支出", en="The member's rigid spending")
_OF_ALL = Text(zh="家庭刚性支出总额", en="Rigid spending of the household")
_LINE = Text(zh="刚性支出比例线", en="Line of rigid spending")
_LAST_BEFORE = date(2024, 12, 31)
_IN_FORCE = date(2025, 1, 1)


@rule(name="is_outside_edge", source=SPENDING_2020.whole, title=_OUTSIDE, ends=_LAST_BEFORE)
def is_outside_edge_2020(dibao_edge: bool) -> bool:
    """Whether the household is not one of the dibao edge."""
    return not dibao_edge


@rule(name="is_outside_edge", source=_CONDITIONS, title=_OUTSIDE, starts=_IN_FORCE)
def is_outside_edge_2025(dibao_edge: bool) -> bool:
    """As before; from 2025 the ministry's rules say so for all places."""
    return not dibao_edge


@rule(name="household_income_per_head_month", source=SPENDING_2020.whole, title=_A_HEAD, ends=_LAST_BEFORE)
def household_income_per_head_month_2020(household_income_month: Fen, supported_members: int) -> Fen:
    """All income by head, without parts of a fen."""
    return household_income_month // max(1, supported_members)


@rule(name="household_income_per_head_month", source=_CONDITIONS, title=_A_HEAD, starts=_IN_FORCE)
def household_income_per_head_month_2025(household_income_month: Fen, supported_members: int) -> Fen:
    """As before; from 2025 the ministry's rules say so for all places."""
    return household_income_month // max(1, supported_members)


@rule(name="disposable_income_month", source=SPENDING_2020.whole, title=_TWELFTH, ends=_LAST_BEFORE)
def disposable_income_month_2020(disposable_income_year: Fen) -> Fen:
    """A twelfth of the year's, without parts of a fen, so that it is compared like with like."""
    return disposable_income_year // 12


@rule(name="disposable_income_month", source=_CONDITIONS, title=_TWELFTH, starts=_IN_FORCE)
def disposable_income_month_2025(disposable_income_year: Fen) -> Fen:
    """As before; from 2025 the ministry's rules say so for all places."""
    return disposable_income_year // 12


@rule(name="meets_disposable_income_test", source=SPENDING_2020.whole, title=_DISPOSABLE, ends=_LAST_BEFORE)
def meets_disposable_income_test_2020(household_income_per_head_month: Fen, disposable_income_month: Fen) -> bool:
    """Whether income a head is below last year's disposable income a head in the place."""
    return household_income_per_head_month < disposable_income_month


@rule(name="meets_disposable_income_test", source=_CONDITIONS, title=_DISPOSABLE, starts=_IN_FORCE)
def meets_disposable_income_test_2025(household_income_per_head_month: Fen, disposable_income_month: Fen) -> bool:
    """As before; from 2025 the ministry's rules say so for all places."""
    return household_income_per_head_month < disposable_income_month


@rule(name="rigid_spending_of_member", source=SPENDING_2020.whole, title=_OF_MEMBER, ends=_LAST_BEFORE)
def rigid_spending_of_member_2020(medical_self_pay_12_months: Fen, education_costs_12_months: Fen) -> Fen:
    """What illness and schooling have cost in the last twelve months."""
    return medical_self_pay_12_months + education_costs_12_months


@rule(name="rigid_spending_of_member", source=_SPENDING, title=_OF_MEMBER, starts=_IN_FORCE)
def rigid_spending_of_member_2025(medical_self_pay_12_months: Fen, education_costs_12_months: Fen) -> Fen:
    """As before; from 2025 article 5 says so for all places."""
    return medical_self_pay_12_months + education_costs_12_months


rigid_spending_of_members = total_of(
    "rigid_spending_of_member",
    where="is_supported",
    title=Text(zh="家庭成员刚性支出", en="Rigid spending of the members"),
    source=_SPENDING,
)


@rule(name="rigid_spending_year", source=SPENDING_2020.whole, title=_OF_ALL, ends=_LAST_BEFORE)
def rigid_spending_year_2020(rigid_spending_of_members: Fen, other_rigid_costs_12_months: Fen) -> Fen:
    """All rigid spending of the last twelve months."""
    return rigid_spending_of_members + other_rigid_costs_12_months


@rule(name="rigid_spending_year", source=_SPENDING, title=_OF_ALL, starts=_IN_FORCE)
def rigid_spending_year_2025(rigid_spending_of_members: Fen, other_rigid_costs_12_months: Fen) -> Fen:
    """As before; from 2025 article 5 says so for all places."""
    return rigid_spending_of_members + other_rigid_costs_12_months


@rule(name="rigid_spending_line_year", source=SPENDING_2020.whole, title=_LINE, ends=_LAST_BEFORE)
def rigid_spending_line_year_2020(household_income_month: Fen, rigid_spending_share: Rate) -> Fen:
    """The county's share of a year's income."""
    return share(household_income_month * 12, rigid_spending_share)


@rule(name="rigid_spending_line_year", source=_CONDITIONS, title=_LINE, starts=_IN_FORCE)
def rigid_spending_line_year_2025(household_income_month: Fen, rigid_spending_share: Rate) -> Fen:
    """As before; from 2025 the ministry's rules have places set the share."""
    return share(household_income_month * 12, rigid_spending_share)


@rule(name="meets_rigid_spending_test", source=SPENDING_2020.whole, title=_ABOVE_LINE, ends=_LAST_BEFORE)
def meets_rigid_spending_test_2020(rigid_spending_year: Fen, rigid_spending_line_year: Fen) -> bool:
    """Whether rigid spending is above the county's share of income."""
    return rigid_spending_year > rigid_spending_line_year


@rule(name="meets_rigid_spending_test", source=_CONDITIONS, title=_ABOVE_LINE, starts=_IN_FORCE)
def meets_rigid_spending_test_2025(rigid_spending_year: Fen, rigid_spending_line_year: Fen) -> bool:
    """As before; from 2025 the ministry's rules say so for all places."""
    return rigid_spending_year > rigid_spending_line_year
