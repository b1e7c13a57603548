"""What temporary relief comes to. Two families of county formulas in one: a multiple of dibao a head, or a flat sum.

A county of one family leaves the other at nothing.
"""

from aidcoord import Fen, Rate, Text, rule, share
from aidcoord_civil_affairs.relief_sources import RELIEF_2018, RELIEF_AMOUNTS
from aidcoord_civil_affairs.sources import MEASURES

_STANDARD = MEASURES.article(49)


@rule(source=_STANDARD, title=Text(zh="急难型救助上限", en="Most that emergency relief pays"))
def emergency_relief_ceiling(
    dibao_standard_month: Fen,
    household_size: int,
    emergency_relief_multiple: Rate,
    emergency_relief_flat_once: Fen,
) -> Fen:
    """So many monthly standards a head, and a flat sum for the household, by how hard it was hit."""
    return share(dibao_standard_month * household_size, emergency_relief_multiple) + emergency_relief_flat_once


@rule(source=_STANDARD, title=Text(zh="急难型临时救助金", en="Emergency relief"))
def emergency_relief_once(relief_need: Fen, emergency_relief_ceiling: Fen) -> Fen:
    """What is lacking, up to the county's ceiling."""
    return min(relief_need, emergency_relief_ceiling)


@rule(source=RELIEF_AMOUNTS.whole, title=Text(zh="计发月数", en="Months that count"), unit="month")
def spending_relief_months(relief_months: int, spending_relief_most_months: int) -> int:
    """The months of difficulty, up to the most that the county counts."""
    return min(relief_months, spending_relief_most_months)


@rule(source=RELIEF_AMOUNTS.whole, title=Text(zh="按月标准计算的支出型救助金", en="Spending relief by the formula"))
def spending_relief_by_months(
    dibao_standard_month: Fen, household_size: int, spending_relief_months: int, spending_relief_share: Rate
) -> Fen:
    """The county's share of the standard, times heads, times months."""
    return share(dibao_standard_month * household_size * spending_relief_months, spending_relief_share)


@rule(source=_STANDARD, title=Text(zh="支出型临时救助金", en="Spending relief"))
def spending_relief_once(spending_relief_by_months: Fen, spending_relief_cap_once: Fen) -> Fen:
    """By the formula, up to the county's cap for one grant."""
    return min(spending_relief_by_months, spending_relief_cap_once)


@rule(source=RELIEF_2018.whole, title=Text(zh="一事一议的救助金", en="Relief settled case by case"))
def major_relief_once(relief_case_amount: Fen) -> Fen:
    """What the county has settled for this case."""
    return relief_case_amount
