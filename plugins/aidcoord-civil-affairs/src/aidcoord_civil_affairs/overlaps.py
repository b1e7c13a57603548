"""How the benefits of civil affairs meet each other."""

from datetime import date
from typing import Final

from aidcoord import Overlap, OverlapKind, Text
from aidcoord_civil_affairs.sources import MEASURES

OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("tekun", "solo_dibao"),
        title=Text(zh="特困供养与单人保不重复享受", en="Nobody receives tekun and solo dibao at once"),
        source=MEASURES.article(15),
        starts=date(2021, 7, 1),
    ),
)
"""All of them."""
