"""What starts price aid for the month: until 2016 a decision after three months, since then one index at its line."""

from datetime import date
from typing import Final

from aidcoord import Rate, Text, either_of, rule
from aidcoord_price.sources import LOCAL_TRIGGERS, MONTHLY_2016, QUARTERLY_2014

_STARTED: Final = Text(zh="当月指数达到启动条件", en="The index of the month starts price aid")
_NO_LINE: Final = Rate(0)


@rule(source=MONTHLY_2016.whole, title=Text(zh="居民消费价格达到启动线", en="Consumer prices are at their line"))
def is_cpi_at_line(cpi_rise: Rate, cpi_line: Rate, county_cpi_line: Rate) -> bool:
    """Whether the rise is at the national line or at the county's, which may be lower and is never higher."""
    return cpi_rise >= min(cpi_line, county_cpi_line)


@rule(source=MONTHLY_2016.whole, title=Text(zh="食品价格达到启动线", en="Food prices are at their line"))
def is_food_at_line(food_rise: Rate, food_line: Rate, county_food_line: Rate) -> bool:
    """Whether the rise is at the national line or at the county's, which may be lower and is never higher."""
    return food_rise >= min(food_line, county_food_line)


@rule(
    source=LOCAL_TRIGGERS.whole,
    title=Text(zh="低收入指数达到启动线", en="The cost of living of the poor is at its line"),
)
def is_scpi_at_line(scpi_rise: Rate, county_scpi_line: Rate) -> bool:
    """Whether the SCPI rose to the line of a county that has one; a line of nothing is none."""
    return _NO_LINE < county_scpi_line <= scpi_rise


@rule(name="is_price_aid_started", source=QUARTERLY_2014.whole, title=_STARTED, ends=date(2016, 7, 31))
def is_price_aid_started_2014(is_link_declared: bool) -> bool:
    """Whether the link was declared started, which took three months at the line running."""
    return is_link_declared


# Any index of this one month is enough, whatever the others are and whatever the months beside it were.
is_price_aid_started_2016 = either_of(
    "is_cpi_at_line",
    "is_food_at_line",
    "is_scpi_at_line",
    name="is_price_aid_started",
    title=_STARTED,
    source=MONTHLY_2016.whole,
    starts=date(2016, 8, 1),
)
