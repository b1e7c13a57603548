"""Gradual exit: a household on dibao whose income has reached the standard keeps part of it for some months."""

from datetime import date

from aidcoord import Fen, Rate, Text, either_of, rule, share
from aidcoord_civil_affairs.roundings import rounded
from aidcoord_civil_affairs.sources import GRADUAL_EXIT, MEASURES, REVIEW_2021

_LIMIT = Text(zh="渐退期收入上限", en="Income limit of gradual exit")
_IN_EXIT = Text(zh="处于渐退期", en="In gradual exit")
_AMOUNT = Text(zh="渐退期低保金", en="Dibao in gradual exit")
_CHANGES = MEASURES.article(13)
_LAST_WITHOUT_OPINION = date(2016, 9, 16)
_OPINION = date(2016, 9, 17)
_STAYS = Text(zh="可继续享受低保", en="May stay on dibao")


@rule(name="exit_income_limit_month", source=_CHANGES, title=_LIMIT, ends=_LAST_WITHOUT_OPINION)
def exit_income_limit_month_2014(dibao_standard_month: Fen, exit_income_limit: Rate) -> Fen:
    """What a county of its own accord allows; the Measures only have dibao follow the income."""
    return share(dibao_standard_month, exit_income_limit)


@rule(name="exit_income_limit_month", source=GRADUAL_EXIT.whole, title=_LIMIT, starts=_OPINION)
def exit_income_limit_month_2016(dibao_standard_month: Fen, exit_income_limit: Rate) -> Fen:
    """Income a head up to which the household may still be in gradual exit."""
    return share(dibao_standard_month, exit_income_limit)


@rule(name="is_in_gradual_exit", source=_CHANGES, title=_IN_EXIT, ends=_LAST_WITHOUT_OPINION)
def is_in_gradual_exit_2014(
    income_per_head_month: Fen, exit_income_limit_month: Fen, months_above_standard: int, exit_months: int
) -> bool:
    """Whether a county of its own accord lets the household stay; without one there are no such months."""
    return months_above_standard < exit_months and income_per_head_month <= exit_income_limit_month


@rule(name="is_in_gradual_exit", source=GRADUAL_EXIT.whole, title=_IN_EXIT, starts=_OPINION)
def is_in_gradual_exit_2016(
    income_per_head_month: Fen, exit_income_limit_month: Fen, months_above_standard: int, exit_months: int
) -> bool:
    """Whether the months since income rose are still within the period for its reason, and income within the limit."""
    return months_above_standard < exit_months and income_per_head_month <= exit_income_limit_month


may_stay_on_dibao_2014 = either_of(
    "meets_income_test",
    "is_in_gradual_exit",
    name="may_stay_on_dibao",
    title=_STAYS,
    source=_CHANGES,
    ends=_LAST_WITHOUT_OPINION,
)
may_stay_on_dibao_2016 = either_of(
    "meets_income_test",
    "is_in_gradual_exit",
    name="may_stay_on_dibao",
    title=_STAYS,
    source=GRADUAL_EXIT.whole,
    starts=_OPINION,
    ends=date(2021, 6, 30),
)
may_stay_on_dibao_2021 = either_of(
    "meets_income_test",
    "is_in_gradual_exit",
    name="may_stay_on_dibao",
    title=_STAYS,
    source=REVIEW_2021.article(33),
    starts=date(2021, 7, 1),
)


@rule(name="dibao_in_exit_month", source=_CHANGES, title=_AMOUNT, ends=_LAST_WITHOUT_OPINION)
def dibao_in_exit_month_2014(
    dibao__awarded: Fen, exit_share: Rate, dibao_rounding_unit: Fen, is_dibao_rounded_up: bool
) -> Fen:
    """The part that a county of its own accord goes on paying, rounded like dibao in full."""
    return rounded(share(dibao__awarded, exit_share), dibao_rounding_unit, is_dibao_rounded_up)


@rule(name="dibao_in_exit_month", source=GRADUAL_EXIT.whole, title=_AMOUNT, starts=_OPINION)
def dibao_in_exit_month_2016(
    dibao__awarded: Fen, exit_share: Rate, dibao_rounding_unit: Fen, is_dibao_rounded_up: bool
) -> Fen:
    """The month's part of the dibao that was awarded, rounded like dibao in full."""
    return rounded(share(dibao__awarded, exit_share), dibao_rounding_unit, is_dibao_rounded_up)
