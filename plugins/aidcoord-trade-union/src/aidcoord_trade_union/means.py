"""The means of a household by which the unions judge: income with earlier grants, and what rigid spending leaves."""

from datetime import date

from aidcoord import NOTHING, Fen, Text, rule
from aidcoord_trade_union.sources import FILES_2016, FILES_2020, GRANTS

_MEASURE = Text(zh="判定深度困难的年度金额", en="What deep hardship is judged by, a year")


def head_month(year: Fen, people: int) -> Fen:
    """An amount of a year by head and month, parts of a fen dropped; nothing where it is below nothing."""
    return max(NOTHING, year) // (12 * max(1, people))


@rule(source=FILES_2020.whole, title=Text(zh="家庭总人口", en="People in the family"))
def union_people(civil_affairs__counted_members: int) -> int:
    """The family members who live together, as civil affairs counts them."""
    return civil_affairs__counted_members


@rule(source=GRANTS.whole, title=Text(zh="家庭年收入（含工会救助）", en="Income of the year with union grants"))
def union_income_year(civil_affairs__household_income_month: Fen, union_grants_paid_year: Fen) -> Fen:
    """Twelve months of the income as verified, and the grants that the union has paid this year."""
    return civil_affairs__household_income_month * 12 + union_grants_paid_year


@rule(source=FILES_2016.whole, title=Text(zh="扣减刚性支出后的年收入", en="Income of the year less rigid spending"))
def union_left_year(union_income_year: Fen, civil_affairs__rigid_spending_year: Fen) -> Fen:
    """What illness, schooling and the like leave of the income; below nothing where they cost more."""
    return union_income_year - civil_affairs__rigid_spending_year


@rule(name="deep_measure_year", source=FILES_2016.whole, title=_MEASURE, ends=date(2019, 12, 31))
def deep_measure_year_2016(union_income_year: Fen) -> Fen:
    """The income, from which nothing is deducted."""
    return union_income_year


@rule(name="deep_measure_year", source=FILES_2020.whole, title=_MEASURE, starts=date(2020, 1, 1))
def deep_measure_year_2020(union_left_year: Fen) -> Fen:
    """What rigid spending leaves of the income."""
    return union_left_year
