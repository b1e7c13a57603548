"""The dibao edge: households just above dibao, an identity that other departments read."""

from datetime import date

from aidcoord import Fen, Rate, Text, rule, share
from aidcoord_civil_affairs.sources import LOW_INCOME_2008, REVIEW_2021

_LIMIT = Text(zh="低保边缘人均收入上限", en="Income limit of the edge")


@rule(source=REVIEW_2021.article(8), title=Text(zh="本户不符合低保", en="The household is not due dibao"))
def is_outside_dibao(dibao: bool) -> bool:
    """Whether the household is not due dibao."""
    return not dibao


@rule(name="edge_limit_month", source=LOW_INCOME_2008.whole, title=_LIMIT, ends=date(2021, 6, 30))
def edge_limit_month_2014(dibao_standard_month: Fen, low_income_multiple: Rate) -> Fen:
    """What the county sets for low-income households."""
    return share(dibao_standard_month, low_income_multiple)


@rule(name="edge_limit_month", source=REVIEW_2021.article(8), title=_LIMIT, starts=date(2021, 7, 1))
def edge_limit_month_2021(dibao_standard_month: Fen, edge_income_multiple: Rate) -> Fen:
    """One and a half times the standard, or what the county sets instead."""
    return share(dibao_standard_month, edge_income_multiple)


@rule(
    source=REVIEW_2021.article(8),
    title=Text(zh="人均收入低于低保边缘上限", en="Income a head below the limit of the edge"),
)
def meets_edge_income_test(income_per_head_month: Fen, edge_limit_month: Fen) -> bool:
    """Whether income a head is below the limit of the edge."""
    return income_per_head_month < edge_limit_month
