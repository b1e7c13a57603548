"""The eight local formulas: each a share of the dibao standard or a flat sum; the county chooses and gives numbers."""

from datetime import date
from typing import Final

from aidcoord import NOTHING, Day, Fen, Rate, Text, full_months, round_half_up, round_up, rule, share
from aidcoord_price.options import PriceFormula
from aidcoord_price.sources import BY_POINTS, BY_SCPI, BY_TRIGGER, QUARTERLY_2014

POINT: Final = 10_000
"""One point, which is one per cent."""
_FIRST: Final = Day(1)
_NONE: Final = Rate(0)
_AT_LINE: Final = Text(zh="启动指数的涨幅（就高）", en="The higher rise at its line")


@rule(name="rise_at_line", source=QUARTERLY_2014.whole, title=_AT_LINE, ends=date(2016, 7, 31))
def rise_at_line_2014(cpi_rise: Rate) -> Rate:
    """That of consumer prices, which the link was anchored to alone."""
    return cpi_rise


@rule(name="rise_at_line", source=BY_TRIGGER.whole, title=_AT_LINE, starts=date(2016, 8, 1))
def rise_at_line_2016(cpi_rise: Rate, food_rise: Rate, is_cpi_at_line: bool, is_food_at_line: bool) -> Rate:
    """Of the indices that are at their line the higher rise."""
    by_cpi = cpi_rise if is_cpi_at_line else _NONE
    return max(by_cpi, food_rise) if is_food_at_line else by_cpi


@rule(source=QUARTERLY_2014.whole, title=Text(zh="季度末月按季补贴比例", en="Share paid at the end of a quarter"))
def quarter_share_now(assessed_on: Day, quarter_share: Rate) -> Rate:
    """The share of the quarter in its last month, and nothing in the others."""
    return quarter_share if full_months(_FIRST, assessed_on) % 3 == 2 else _NONE


@rule(source=BY_SCPI.whole, title=Text(zh="补贴占低保标准的比例", en="Share of the dibao standard"))
def price_share(
    price_formula: int, scpi_rise: Rate, rise_at_line: Rate, band_share: Rate, quarter_share_now: Rate
) -> Rate:
    """By what the standard is multiplied under formulas A, B, D, F and G; the others take nothing of it."""
    if price_formula in (PriceFormula.DIBAO_BY_SCPI, PriceFormula.ANY_TRIGGER_BY_SCPI):
        return scpi_rise
    if price_formula == PriceFormula.DIBAO_BY_TRIGGER:
        return rise_at_line
    if price_formula == PriceFormula.BANDED:
        return band_share
    return quarter_share_now if price_formula == PriceFormula.QUARTER_SHARE else _NONE


@rule(source=BY_POINTS.whole, title=Text(zh="低收入指数涨幅百分点", en="Points of the SCPI begun"), unit="point")
def scpi_points(scpi_rise: Rate) -> int:
    """The points by which the SCPI rose, one begun counted in full."""
    return -(-scpi_rise // POINT)


@rule(source=BY_POINTS.whole, title=Text(zh="食品涨幅超出的百分点", en="Points of food beyond the line"), unit="point")
def food_points(food_rise: Rate, food_step_line: Rate) -> int:
    """The full points by which food rose beyond the line."""
    return max(0, (food_rise - food_step_line) // POINT)


@rule(source=BY_POINTS.whole, title=Text(zh="定额补贴", en="Flat sum"))
def price_flat(price_formula: int, flat_sum: Fen, sum_per_point: Fen, scpi_points: int, food_points: int) -> Fen:
    """What formulas C, E and H pay, whatever the standard is; the others pay none."""
    if price_formula == PriceFormula.PER_SCPI_POINT:
        return sum_per_point * scpi_points
    if price_formula == PriceFormula.FOOD_STEPS:
        return flat_sum + sum_per_point * food_points
    return flat_sum if price_formula == PriceFormula.FLAT else NOTHING


def by_formula(own_base: Fen, standard: Fen, taken: Rate, flat: Fen) -> Fen:
    """The share of the group's own base, or where it has none of the dibao standard, and the flat sum."""
    return share(own_base if own_base > NOTHING else standard, taken) + flat


def rounded(amount: Fen, unit: Fen, up: bool) -> Fen:
    """To the next unit above, or to the nearest."""
    return round_up(amount, unit) if up else round_half_up(amount, unit)


def bounded(amount: Fen, floor: Fen, cap: Fen) -> Fen:
    """At least the floor and at most the cap; a cap of nothing is none."""
    raised = max(amount, floor)
    return min(raised, cap) if cap > NOTHING else raised
