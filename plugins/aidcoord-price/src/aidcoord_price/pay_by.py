"""By when price aid is paid: within twenty working days of the index, and since 2021 within the month of its release.

What held before August 2016 could not be read.
"""

from datetime import date
from typing import Final

from aidcoord import (
    Month,
    Source,
    ToldValueError,
    WorkingDays,
)
from aidcoord_price.sources import MONTHLY_2016, WIDENED_2021

WORKING_DAYS: Final = 20
_SINCE: Final = Month(2016, 8)
_WITHIN_MONTH_SINCE: Final = Month(2021, 11)


def pay_by(month: Month, released: date, days: WorkingDays) -> tuple[date, Source] | None:
    """The last day for paying price aid of an index month, and the text that says so; `None` before August 2016.

    Args:
        month: The index month, by which the version of the law goes.
        released: The day on which its index came out.
        days: How working days fall in the county.

    Raises:
        ValueError: The index would have come out before its month was over.
        UnknownYearError: Nobody has said which days of a year are worked.
    """
    if released <= month.last:
        zh = f"{month}的指数在月后公布，不会在{released}"
        raise ToldValueError(zh, f"the index of {month} comes out after the month, not on {released}")
    if month < _SINCE:
        return None
    if month >= _WITHIN_MONTH_SINCE:
        return Month.around(released).last, WIDENED_2021.whole
    return days.after(released, WORKING_DAYS), MONTHLY_2016.whole
