"""The dibao edge: households just above dibao, an identity that other departments read."""

from datetime import date

from aidcoord import Fen, Rate, Text, rule, share
from aidcoord_civil_affairs.sources import LOW_INCOME_2008, REVIEW_2021

_OUTSIDE = Text(zh="本户不符合低保", en="The household is not due dibao")
_TEST = Text(zh="人均收入低于低保边缘上限", en="Income a head below the limit of the edge")
_LAST_OF_LOW_INCOME = date(2021, 6, 30)
_FIRST_OF_EDGE = date(2021, 7, 1)
_LIMIT = Text(zh="低保边缘人均收入上限", en="Income limit of the edge")


@rule(name="is_outside_dibao", source=LOW_INCOME_2008.whole, title=_OUTSIDE, ends=_LAST_OF_LOW_INCOME)
def is_outside_dibao_2014(dibao: bool) -> bool:
    """Whether the household is not due dibao."""
    return not dibao


@rule(name="is_outside_dibao", source=REVIEW_2021.article(8), title=_OUTSIDE, starts=_FIRST_OF_EDGE)
def is_outside_dibao_2021(dibao: bool) -> bool:
    """As before; from 2021 article 8 says so."""
    return not dibao


@rule(name="edge_limit_month", source=LOW_INCOME_2008.whole, title=_LIMIT, ends=_LAST_OF_LOW_INCOME)
def edge_limit_month_2014(dibao_standard_month: Fen, low_income_multiple: Rate) -> Fen:
    """What the county sets for low-income households."""
    return share(dibao_standard_month, low_income_multiple)


@rule(name="edge_limit_month", source=REVIEW_2021.article(8), title=_LIMIT, starts=_FIRST_OF_EDGE)
def edge_limit_month_2021(dibao_standard_month: Fen, edge_income_multiple: Rate) -> Fen:
    """One and a half times the standard, or what the county sets instead."""
    return share(dibao_standard_month, edge_income_multiple)


@rule(name="meets_edge_income_test", source=LOW_INCOME_2008.whole, title=_TEST, ends=_LAST_OF_LOW_INCOME)
def meets_edge_income_test_2014(income_per_head_month: Fen, edge_limit_month: Fen) -> bool:
    """Whether income a head is below the limit of low-income households."""
    return income_per_head_month < edge_limit_month


@rule(name="meets_edge_income_test", source=REVIEW_2021.article(8), title=_TEST, starts=_FIRST_OF_EDGE)
def meets_edge_income_test_2021(income_per_head_month: Fen, edge_limit_month: Fen) -> bool:
    """Whether income a head is below the limit of the edge."""
    return income_per_head_month < edge_limit_month
