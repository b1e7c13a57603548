"""Town and country: the ratio of two amounts of one standard, and which way it has gone."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from aidcoord import Fen, Option

_HUNDREDTH: Final = Decimal("0.01")


class Trend(Option):
    """Which way the gap between town and country has gone."""

    WIDER = 1, "扩大", "the gap has widened"
    SAME = 2, "不变", "the gap is the same"
    NARROWER = 3, "缩小", "the gap has narrowed"


def ratio(rural: Fen, urban: Fen) -> Decimal:
    """Rural over urban, to the hundredth.

    >>> from aidcoord import yuan
    >>> ratio(yuan(420), yuan(600))
    Decimal('0.70')
    """
    return (Decimal(int(rural)) / Decimal(int(urban))).quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)


def trend(before: tuple[Fen, Fen], now: tuple[Fen, Fen]) -> Trend:
    """Which way the gap has gone, compared exactly and not by the rounded ratios; each pair is rural, then urban."""
    difference = int(now[0]) * int(before[1]) - int(before[0]) * int(now[1])
    return Trend.SAME if difference == 0 else Trend.NARROWER if difference > 0 else Trend.WIDER
