"""Deep and relative hardship, by the lines of 2016 and of 2020."""

from datetime import date

from aidcoord import Fen, Rate, Text, rule, share
from aidcoord_trade_union.means import head_month
from aidcoord_trade_union.sources import FILES_2016, FILES_2020, FILES_2025

_RELATIVE = Text(zh="达到相对困难标准", en="In relative hardship")


def is_below(amount: Fen, line: Fen, is_inclusive: bool) -> bool:
    """Whether an amount is below a line, or just on it where the line counts as below."""
    return amount < line or (is_inclusive and amount == line)


@rule(source=FILES_2025.whole, title=Text(zh="达到深度困难标准", en="In deep hardship"))
def is_deep_hardship(
    deep_measure_year: Fen, union_people: int, union_standard_month: Fen, is_deep_line_inclusive: bool
) -> bool:
    """Whether each has less in a month than the standard; a county may let just the standard count."""
    return is_below(head_month(deep_measure_year, union_people), union_standard_month, is_deep_line_inclusive)


@rule(source=FILES_2020.whole, title=Text(zh="未达到深度困难标准", en="Not in deep hardship"))
def is_outside_deep(is_deep_hardship: bool) -> bool:
    """Whether the household is not in deep hardship, which comes first."""
    return not is_deep_hardship


@rule(source=FILES_2020.whole, title=Text(zh="相对困难线", en="Line of relative hardship"))
def relative_line_month(union_standard_month: Fen, relative_line_share: Rate) -> Fen:
    """The share of the standard."""
    return share(union_standard_month, relative_line_share)


@rule(name="is_relative_hardship", source=FILES_2016.whole, title=_RELATIVE, ends=date(2019, 12, 31))
def is_relative_hardship_2016(
    union_income_year: Fen, union_left_year: Fen, union_people: int, relative_line_month: Fen, union_standard_month: Fen
) -> bool:
    """Whether the income is up to the line, and what spending leaves of it is up to the standard."""
    is_of_low_income = head_month(union_income_year, union_people) <= relative_line_month
    return is_of_low_income and head_month(union_left_year, union_people) <= union_standard_month


@rule(name="is_relative_hardship", source=FILES_2020.whole, title=_RELATIVE, starts=date(2020, 1, 1))
def is_relative_hardship_2020(union_left_year: Fen, union_people: int, relative_line_month: Fen) -> bool:
    """Whether what spending leaves is below the line."""
    return head_month(union_left_year, union_people) < relative_line_month


@rule(source=FILES_2020.whole, title=Text(zh="未达到相对困难标准", en="Not in relative hardship"))
def is_outside_relative(is_relative_hardship: bool) -> bool:
    """Whether the household is not in relative hardship either."""
    return not is_relative_hardship
