"""Ill-poor: patients outside the other classes whom their bills have made poor; an identity for a year."""

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.sources import ILL_POOR_INCOME, ILL_POOR_SPENDING


@rule(source=ILL_POOR_SPENDING.whole, title=Text(zh="近12个月有医疗自付", en="Has borne medical costs"))
def has_borne_medical_costs(medical_self_pay_12_months: Fen) -> bool:
    """Whether the member has borne anything of the bills of the last twelve months."""
    return medical_self_pay_12_months > NOTHING


@rule(source=ILL_POOR_SPENDING.whole, title=Text(zh="因病致贫自付线", en="Line of medical costs"))
def ill_poor_line_12_months(civil_affairs__disposable_income_year: Fen, ill_poor_spending_share: Rate) -> Fen:
    """The county's share of last year's disposable income a head."""
    return share(civil_affairs__disposable_income_year, ill_poor_spending_share)


@rule(source=ILL_POOR_SPENDING.whole, title=Text(zh="自付超过因病致贫线", en="Medical costs above the line"))
def meets_ill_poor_spending_test(medical_self_pay_12_months: Fen, ill_poor_line_12_months: Fen) -> bool:
    """Whether the patient has borne more in the last twelve months than the line."""
    return medical_self_pay_12_months > ill_poor_line_12_months


@rule(source=ILL_POOR_INCOME.whole, title=Text(zh="扣除医疗自付后人均月收入", en="Income a head after medical costs"))
def income_left_by_illness_month(
    civil_affairs__household_income_month: Fen, medical_self_pay_12_months: Fen, civil_affairs__supported_members: int
) -> Fen:
    """What is left a head and month once the patient's costs are taken off; below nothing where they are higher.

    It begins with all income: what dibao counts has already been reduced by costs of illness.
    """
    return (civil_affairs__household_income_month - medical_self_pay_12_months // 12) // max(
        1, civil_affairs__supported_members
    )


@rule(source=ILL_POOR_INCOME.whole, title=Text(zh="因病致贫人均收入上限", en="Income limit of the ill-poor"))
def ill_poor_income_limit_month(civil_affairs__dibao_standard_month: Fen, ill_poor_income_limit: Rate) -> Fen:
    """The county's share of the dibao standard."""
    return share(civil_affairs__dibao_standard_month, ill_poor_income_limit)


@rule(
    source=ILL_POOR_INCOME.whole,
    title=Text(zh="扣除自付后收入低于上限", en="Income after medical costs below the limit"),
)
def meets_ill_poor_income_test(
    is_ill_poor_income_tested: bool, income_left_by_illness_month: Fen, ill_poor_income_limit_month: Fen
) -> bool:
    """Whether what is left is below the limit; a county that looks at costs alone does not ask."""
    return not is_ill_poor_income_tested or income_left_by_illness_month < ill_poor_income_limit_month
