"""The calendar of payment: by the tenth of each month, or of a quarter's first month where banks are few.

The day is not moved by a holiday: it is the last on which the aid has to be there, and moving it on would cost the
household days.
"""

from datetime import date
from typing import Final

from aidcoord import Source
from aidcoord_finance.sources import REVIEW_2012

LAST_DAY: Final = 10
SOURCE: Final[Source] = REVIEW_2012.article(31)


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
