"""Full months between two days, in the plain arithmetic that a kernel compiles.

`aidcoord.model.days` asks Python's calendar, which a kernel cannot; these say the same (a test compares them). A day is
its number in the calendar; a year is counted from March, so that a leap day is its last.
"""

from aidcoord.model.days import Day

_HALF = 2**62
_FROM_MARCH = 305
"""The days from 1 March of the year 0 to day 0, 31 December of that year."""


def month_and_day(day: int) -> int:
    """Months from March of the year 0 to the month of a day, times 32, plus which day of its month it is, from 1."""
    centuries, rest = divmod(day + _FROM_MARCH, 146_097)
    year = (rest - rest // 1_460 + rest // 36_524 - rest // 146_096) // 365
    left = rest - (365 * year + year // 4 - year // 100)
    month = (5 * left + 2) // 153
    return ((centuries * 400 + year) * 12 + month) * 32 + left - (153 * month + 2) // 5 + 1


def full_months(start: int, end: int) -> int:
    """Completed months from `start` to `end`; a month that lacks the day completes on the first of the next."""
    first, first_day = divmod(month_and_day(start), 32)
    last, last_day = divmod(month_and_day(end), 32)
    if last_day < first_day:
        return last - first - 1
    return last - first


def full_years(start: int, end: int) -> int:
    """Completed years from `start` to `end`; somebody born on 29 February completes a year on 1 March."""
    return full_months(start, end) // 12


def working_day_after(_start: int, _days: int) -> Day:
    """Which days are worked no kernel knows: it goes beyond 64 bits, so that the household is assessed by itself."""
    return Day(_HALF + _HALF)
