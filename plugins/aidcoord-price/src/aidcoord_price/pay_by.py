"""By when price aid is paid: within twenty working days of the index, and since 2021 within the month of its release.

Which days are holidays is data that the caller brings. What held before August 2016 could not be read.
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from aidcoord import Month, Source
from aidcoord_price.sources import MONTHLY_2016, WIDENED_2021

WORKING_DAYS: Final = 20
_SINCE: Final = Month(2016, 8)
_WITHIN_MONTH_SINCE: Final = Month(2021, 11)
_WEEKEND: Final = 5


def working_days_after(
    start: date, days: int, *, holidays: Collection[date] = (), worked: Collection[date] = ()
) -> date:
    """The day so many working days later; the first day is not counted.

    Args:
        start: The day to count from.
        days: How many working days.
        holidays: Days off beside the weekends.
        worked: Days of weekends that are worked in exchange.
    """
    on = start
    while days > 0:
        on += timedelta(days=1)
        is_worked = on in worked or (on.weekday() < _WEEKEND and on not in holidays)
        days -= is_worked
    return on


def pay_by(
    month: Month, released: date, *, holidays: Collection[date] = (), worked: Collection[date] = ()
) -> tuple[date, Source] | None:
    """The last day for paying price aid of an index month, and the text that says so; `None` before August 2016.

    Args:
        month: The index month, by which the version of the law goes.
        released: The day on which its index came out.
        holidays: Days off beside the weekends.
        worked: Days of weekends that are worked in exchange.

    Raises:
        ValueError: The index would have come out before its month was over.
    """
    if released <= month.last:
        raise ValueError(f"the index of {month} comes out after the month, not on {released}")
    if month < _SINCE:
        return None
    if month >= _WITHIN_MONTH_SINCE:
        return Month.around(released).last, WIDENED_2021.whole
    return working_days_after(released, WORKING_DAYS, holidays=holidays, worked=worked), MONTHLY_2016.whole
