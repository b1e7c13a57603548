"""Whoever stands on several lists is paid by one of them."""

from typing import Final

from aidcoord import Overlap, OverlapKind, Text
from aidcoord_price.sources import ONCE_A_PERSON

OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("civil_price_aid", "veteran_price_aid", "unemployment_price_aid"),
        title=Text(zh="一人只发一份价格临时补贴", en="One person has price aid once"),
        source=ONCE_A_PERSON.whole,
    ),
)
"""All of them."""
