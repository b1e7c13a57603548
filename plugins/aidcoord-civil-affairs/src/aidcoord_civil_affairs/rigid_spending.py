"""Rigid spending: households above the edge whose illness, schooling or disability eats their income; an identity."""

from aidcoord import Fen, Rate, Text, rule, share, total_of
from aidcoord_civil_affairs.sources import RIGID_2024


@rule(source=RIGID_2024.whole, title=Text(zh="不属于低保边缘家庭", en="Outside the edge"))
def is_outside_edge(dibao_edge: bool) -> bool:
    """Whether the household is not one of the dibao edge."""
    return not dibao_edge


@rule(source=RIGID_2024.whole, title=Text(zh="人均年收入", en="Yearly income a head"))
def income_per_head_year(income_per_head_month: Fen) -> Fen:
    """Twelve months of countable income a head."""
    return income_per_head_month * 12


@rule(
    source=RIGID_2024.whole, title=Text(zh="人均收入低于上年人均可支配收入", en="Income a head below disposable income")
)
def meets_disposable_income_test(income_per_head_year: Fen, disposable_income_year: Fen) -> bool:
    """Whether income a head is below last year's disposable income a head in the place."""
    return income_per_head_year < disposable_income_year


@rule(source=RIGID_2024.whole, title=Text(zh="本人刚性支出", en="The member's rigid spending"))
def rigid_spending_of_member(medical_self_pay_12_months: Fen, education_costs_12_months: Fen) -> Fen:
    """What illness and schooling have cost in the last twelve months."""
    return medical_self_pay_12_months + education_costs_12_months


rigid_spending_of_members = total_of(
    "rigid_spending_of_member",
    where="is_counted",
    title=Text(zh="家庭成员刚性支出", en="Rigid spending of the members"),
    source=RIGID_2024.whole,
)


@rule(source=RIGID_2024.whole, title=Text(zh="家庭刚性支出总额", en="Rigid spending of the household"))
def rigid_spending_year(rigid_spending_of_members: Fen, other_rigid_costs_12_months: Fen) -> Fen:
    """All rigid spending of the last twelve months."""
    return rigid_spending_of_members + other_rigid_costs_12_months


@rule(source=RIGID_2024.whole, title=Text(zh="刚性支出比例线", en="Line of rigid spending"))
def rigid_spending_line_year(countable_income_month: Fen, rigid_spending_share: Rate) -> Fen:
    """The county's share of a year's income."""
    return share(countable_income_month * 12, rigid_spending_share)


@rule(source=RIGID_2024.whole, title=Text(zh="刚性支出占收入比例超过规定", en="Rigid spending above the line"))
def meets_rigid_spending_test(rigid_spending_year: Fen, rigid_spending_line_year: Fen) -> bool:
    """Whether rigid spending is above the county's share of income."""
    return rigid_spending_year > rigid_spending_line_year
