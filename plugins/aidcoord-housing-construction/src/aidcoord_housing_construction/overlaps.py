"""How housing's benefits meet each other."""

from typing import Final

from aidcoord import Overlap, OverlapKind, Text
from aidcoord_housing_construction.sources import KIND_OR_CASH

OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("public_rental", "rent_subsidy"),
        title=Text(zh="实物配租与租赁补贴不得同时享受", en="A home in kind or a subsidy, not both"),
        source=KIND_OR_CASH.whole,
    ),
)
"""All of them."""
