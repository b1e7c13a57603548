"""Reads the rows of a result as whoever is given one does."""

from collections.abc import Mapping
from typing import Any

from aidcoord.screening.kernel.text import NOT_APPLICABLE

Found = tuple[int | None, int | None, int | None]
"""The code of the verdict, what is payable, and the number of the first criterion that is a certain no."""


def found_in(row: Mapping[str, Any], benefit: str, subject: int = 0) -> Found:
    """What a row says of a benefit and a subject: 0 the household, otherwise a member's place from 1."""
    for one in row["determinations"]:
        if (one["benefit"], one["subject"]) == (benefit, subject):
            return one["verdict"], one["payable"], one["fails"]
    is_asked = row["members"][subject - 1]["is_asked"] if subject else not row["is_empty"]
    return NOT_APPLICABLE if is_asked else None, None, None
