"""The register of poor households, 2014 to 2020: who is taken in, and who stays until the standard of exit is met."""

from aidcoord import Fen, Text, either_of, rule
from aidcoord_poverty_alleviation.sources import EXIT_2016, REGISTRATION_2014


@rule(source=REGISTRATION_2014.whole, title=Text(zh="收入低于扶贫标准", en="Income below the poverty line"))
def is_below_poverty_line(net_income_per_head_year: Fen, poverty_line_year: Fen) -> bool:
    """Whether net income a head is below the line."""
    return net_income_per_head_year < poverty_line_year


is_poor = either_of(
    "is_below_poverty_line",
    "lacks_basic_guarantee",
    title=Text(zh="收入低于扶贫标准或“三保障”未落实", en="Below the line, or basic needs not secured"),
    source=REGISTRATION_2014.whole,
)


@rule(source=EXIT_2016.whole, title=Text(zh="收入未超过扶贫标准", en="Income not yet above the poverty line"))
def is_not_above_poverty_line(net_income_per_head_year: Fen, poverty_line_year: Fen) -> bool:
    """Whether net income a head is at most the line: at the line nobody is let go."""
    return net_income_per_head_year <= poverty_line_year


stays_registered = either_of(
    "is_not_above_poverty_line",
    "lacks_basic_guarantee",
    title=Text(zh="未达到退出标准", en="The standard of exit is not met"),
    source=EXIT_2016.whole,
)
