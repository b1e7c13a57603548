"""The calendar of payment: by the tenth of each month, or of a quarter's first month where banks are few.

The day is not moved by a holiday: it is the last on which the aid has to be there, and moving it on would cost the
household days. Which days are holidays is data that the caller brings.
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from aidcoord import Source
from aidcoord_finance.sources import REVIEW_2012

LAST_DAY: Final = 10
SOURCE: Final[Source] = REVIEW_2012.article(31)
PRICE_AID_WORKING_DAYS: Final = 20
"""Until price aid had to be paid within the month, it was paid within so many working days of the index."""

_WEEKEND: Final = 5


def payment_days(year: int, *, quarterly: bool = False, last_day: int = LAST_DAY) -> tuple[date, ...]:
    """The last days for payment in a year: twelve, or four where a rural place pays by quarter.

    >>> payment_days(2026, quarterly=True)[1]
    datetime.date(2026, 4, 10)
    """
    return tuple(date(year, month, last_day) for month in range(1, 13, 3 if quarterly else 1))


def next_payment_day(on: date, *, quarterly: bool = False, last_day: int = LAST_DAY) -> date:
    """The next last day for payment, that day itself included."""
    days = [
        *payment_days(on.year, quarterly=quarterly, last_day=last_day),
        date(on.year + 1, 1, last_day),
    ]
    return next(one for one in days if one >= on)


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


def price_aid_by(
    released: date, *, within_month: bool, holidays: Collection[date] = (), worked: Collection[date] = ()
) -> date:
    """The last day for paying price aid, from the day on which the index came out.

    Args:
        released: The day on which the index came out.
        within_month: Whether the rule of 2021 holds: by the end of the month of release.
        holidays: Days off beside the weekends.
        worked: Days of weekends that are worked in exchange.
    """
    if within_month:
        following = date(released.year + released.month // 12, released.month % 12 + 1, 1)
        return following - timedelta(days=1)
    return working_days_after(released, PRICE_AID_WORKING_DAYS, holidays=holidays, worked=worked)
