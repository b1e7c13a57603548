"""A standard beside the county's figures of a year, and its cost beside the budget. Bands warn; they never forbid."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import frozen

from aidcoord import Fen, Rate, Text
from aidcoord_finance.options import Yardstick

FIGURES: Final[Mapping[Yardstick, str]] = {
    Yardstick.INCOME: "income_per_head_year",
    Yardstick.CONSUMPTION: "consumption_per_head_year",
    Yardstick.MINIMUM_WAGE: "minimum_wage_year",
    Yardstick.REVENUE: "revenue_year",
}
"""What each is called in files of figures."""
_TITLES: Final[Mapping[str, Text]] = {
    "cpi": Text(zh="居民消费价格指数", en="consumer price index"),
    **{name: yardstick.text for yardstick, name in FIGURES.items()},
}
BOUNDED: Final = (Yardstick.INCOME, Yardstick.CONSUMPTION)
"""Those for which a county may set a band."""
_MILLION: Final = 1_000_000


def figure_title(name: str) -> Text:
    """What people call a figure; one that only its file knows goes by its name there."""
    return _TITLES.get(name, Text(zh=name, en=name))


@frozen(kw_only=True)
class Measured:
    """An amount of a year held against one figure of that year; revenue is held against what all households cost."""

    yardstick: Yardstick
    year: int
    figure: Decimal
    amount: Fen
    """The standard of a year, or what it costs in a year."""
    lowest: Rate | None
    highest: Rate | None

    @property
    def ratio(self) -> Rate:
        """The amount as a part of the figure, to the millionth."""
        exact = Fraction(int(self.amount), 100) / Fraction(self.figure)
        return Rate(int(exact * _MILLION + Fraction(1, 2)))

    @property
    def has_band(self) -> bool:
        """Whether the county has set a lower or an upper bound."""
        return self.lowest is not None or self.highest is not None

    @property
    def is_outside(self) -> bool:
        """Whether it lies below the lower or above the upper bound; the bounds themselves are inside."""
        below = self.lowest is not None and self.ratio < self.lowest
        return below or (self.highest is not None and self.ratio > self.highest)
