"""How waivers of court fees meet: who is let off pays nothing that could be reduced or put off."""

from typing import Final

from aidcoord import Overlap, OverlapKind, Text
from aidcoord_justice.sources import COURT_FEES

OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.HIGHEST_OF,
        benefits=("court_fee_exemption", "court_fee_reduction"),
        title=Text(zh="免交、减交诉讼费取其一", en="Court fees are let off or reduced, not both"),
        source=COURT_FEES.article(44),
    ),
)
"""All of them."""
