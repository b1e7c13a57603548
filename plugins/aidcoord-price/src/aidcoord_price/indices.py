"""The indices of the month: whose are read, and how far prices rose over the same month of the year before."""

from typing import Final

from aidcoord import WHOLE, Rate, Text, rule
from aidcoord_price.options import IndexArea
from aidcoord_price.sources import LOCAL_TRIGGERS, MONTHLY_2016

_NO_RISE: Final = Rate(0)


def rise_of(index: Rate) -> Rate:
    """How far an index lies above the same month of the year before, which is 100; no less than nothing."""
    return max(_NO_RISE, index - WHOLE)


@rule(source=LOCAL_TRIGGERS.whole, title=Text(zh="采用的指数范围", en="Area whose index is read"))
def index_area(is_city_index_read: bool) -> IndexArea:
    """The city's index where the county says so, else the province's."""
    return IndexArea.CITY if is_city_index_read else IndexArea.PROVINCE


@rule(source=MONTHLY_2016.whole, title=Text(zh="居民消费价格同比涨幅", en="Rise of consumer prices over the year"))
def cpi_rise(cpi: Rate) -> Rate:
    """How far the consumer price index of the month lies above that of a year before."""
    return rise_of(cpi)


@rule(source=MONTHLY_2016.whole, title=Text(zh="食品价格同比涨幅", en="Rise of food prices over the year"))
def food_rise(food_index: Rate) -> Rate:
    """How far the food index of the month lies above that of a year before."""
    return rise_of(food_index)


@rule(
    source=MONTHLY_2016.whole,
    title=Text(zh="低收入居民基本生活费用价格同比涨幅", en="Rise of the cost of living of the poor over the year"),
)
def scpi_rise(scpi: Rate) -> Rate:
    """How far the SCPI of the month lies above that of a year before."""
    return rise_of(scpi)
