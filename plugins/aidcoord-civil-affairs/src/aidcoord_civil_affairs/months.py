"""Calendar months as numbers, for what begins and ends by the month."""

from typing import Final

from aidcoord import Day, full_months

_FIRST: Final = Day(1)


def calendar_month(on: Day) -> int:
    """The number of the calendar month in which a day lies; the difference of two is how many months lie between."""
    return full_months(_FIRST, on)
