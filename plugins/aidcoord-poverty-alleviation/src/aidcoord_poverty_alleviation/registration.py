"""The register of poor households, 2014 to 2020: who is taken in, and who stays until the standard of exit is met."""

from aidcoord import Fen, Text, rule
from aidcoord_poverty_alleviation.sources import EXIT_2016, REGISTRATION_2014


@rule(
    source=REGISTRATION_2014.whole,
    title=Text(zh="收入低于扶贫标准或“三保障”未落实", en="Below the line, or basic needs not secured"),
)
def is_poor(net_income_per_head_year: Fen, poverty_line_year: Fen, lacks_basic_guarantee: bool) -> bool:
    """Whether net income a head is below the line, or schooling, health care or housing is not secured."""
    return net_income_per_head_year < poverty_line_year or lacks_basic_guarantee


@rule(source=EXIT_2016.whole, title=Text(zh="未达到退出标准", en="The standard of exit is not met"))
def stays_registered(net_income_per_head_year: Fen, poverty_line_year: Fen, lacks_basic_guarantee: bool) -> bool:
    """Whether income is not yet above the line, or a basic need is not secured; at the line nobody is let go."""
    return net_income_per_head_year <= poverty_line_year or lacks_basic_guarantee
