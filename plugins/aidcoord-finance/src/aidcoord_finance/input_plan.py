"""Government input only goes up (只增不减): a plan in which a year has less than the year before is refused."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from attrs import frozen

from aidcoord import (
    Fen,
    Source,
    Text,
    ToldValueError,
)
from aidcoord_finance.sources import COUNTY_OPINION

SOURCE: Final[Source] = COUNTY_OPINION.whole


@frozen(kw_only=True, order=True)
class InputYear:
    """What government puts into assistance in one year."""

    year: int
    amount: Fen


class LoweredInputError(ToldValueError):
    """A plan lowers the input; every fall is named with both years and both amounts."""

    def __init__(self, falls: tuple[tuple[InputYear, InputYear], ...]) -> None:
        said = [fall_of(before, after) for before, after in falls]
        super().__init__("\n".join(one.zh for one in said), "\n".join(one.en for one in said))
        self.falls = falls
        """Each year that has less than the last year before it, after that year."""


def fall_of(before: InputYear, after: InputYear) -> Text:
    """That a year has less than the one before."""
    return Text(
        zh=f"{after.year}年投入{after.amount}元，少于{before.year}年的{before.amount}元；"
        f"{after.year}年的计划不得低于{before.year}年。",
        en=f"Input falls from {before.amount} in {before.year} to {after.amount} yuan in {after.year}; "
        f"plan at least as much for {after.year} as for {before.year}.",
    )


def require_rising(years: Iterable[InputYear]) -> tuple[InputYear, ...]:
    """The years in order, none with less than the one before; as much as before is allowed.

    Raises:
        LoweredInputError: A year has less; all such years are named.
        ValueError: A year stands there twice, or an amount is below nothing.
    """
    plan = tuple(sorted(years))
    twice = sorted({before.year for before, after in pairwise(plan) if before.year == after.year})
    if twice:
        zh, en = "、".join(map(str, twice)), ", ".join(map(str, twice))
        raise ToldValueError(f"计划中{zh}年不止一次", f"the plan names {en} more than once")
    below = [str(one.year) for one in plan if one.amount < 0]
    if below:
        raise ToldValueError(
            f"计划中{'、'.join(below)}年少于零", f"the plan has less than nothing for {', '.join(below)}"
        )
    falls = tuple((before, after) for before, after in pairwise(plan) if after.amount < before.amount)
    if falls:
        raise LoweredInputError(falls)
    return plan
