"""Government input only goes up (只增不减): a plan in which a year has less than the year before is refused."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from attrs import frozen

from aidcoord import Fen, Source
from aidcoord_finance.sources import COUNTY_OPINION

SOURCE: Final[Source] = COUNTY_OPINION.whole


@frozen(kw_only=True, order=True)
class InputYear:
    """What government puts into assistance in one year."""

    year: int
    amount: Fen


class LoweredInputError(ValueError):
    """A plan lowers the input; every fall is named with both years and both amounts."""

    def __init__(self, falls: tuple[tuple[InputYear, InputYear], ...]) -> None:
        super().__init__(
            "\n".join(
                f"Input falls from {before.amount} in {before.year} to {after.amount} yuan in {after.year}; "
                f"plan at least as much for {after.year} as for {before.year}."
                for before, after in falls
            )
        )
        self.falls = falls
        """Each year that has less than the last year before it, after that year."""


def require_rising(years: Iterable[InputYear]) -> tuple[InputYear, ...]:
    """The years in order, none with less than the one before; as much as before is allowed.

    Raises:
        LoweredInputError: A year has less; all such years are named.
        ValueError: A year stands there twice, or an amount is below nothing.
    """
    plan = tuple(sorted(years))
    twice = sorted({before.year for before, after in pairwise(plan) if before.year == after.year})
    if twice:
        raise ValueError(f"the plan names {', '.join(map(str, twice))} more than once")
    below = [str(one.year) for one in plan if one.amount < 0]
    if below:
        raise ValueError(f"the plan has less than nothing for {', '.join(below)}")
    falls = tuple((before, after) for before, after in pairwise(plan) if after.amount < before.amount)
    if falls:
        raise LoweredInputError(falls)
    return plan
