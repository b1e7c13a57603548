"""Full months between two days, in the plain arithmetic that a kernel compiles.

`aidcoord.model.days` asks Python's calendar, which a kernel cannot; these say the same (a test compares them). A day is
its number in the calendar; a year is counted from March, so that a leap day is its last.
"""

from aidcoord.model.days import Day

_HALF = 2**62
_FROM_MARCH = 305
"""The days from 1 March of the year 0 to day 0, 31 December of that year."""


def year_and_day(day: int) -> int:
    """The year of a day, times 512, plus which day of it that is, from 0: a date has the same one in every year.

    Years begin with March and come in cycles of 400 and of 4.
    """
    centuries, rest = divmod(4 * (day + _FROM_MARCH) + 3, 146_097)
    year, left = divmod(rest // 4 * 4 + 3, 1_461)
    return (centuries * 100 + year) * 512 + left // 4


def month_and_day(day: int) -> int:
    """Months to the month of a day, times 32, plus which day of its month it is, from 1.

    Where months of 30 and 31 days begin, a straight line says (a method of Neri and Schneider, "Euclidean affine
    functions and their application to calendar algorithms").
    """
    year, left = divmod(year_and_day(day), 512)
    month, line = divmod(left * 2_141 + 197_913, 65_536)
    return (year * 12 + month) * 32 + line // 2_141 + 1


def full_months(start: int, end: int) -> int:
    """Completed months from `start` to `end`; a month that lacks the day completes on the first of the next."""
    return (month_and_day(end) - month_and_day(start)) // 32


def full_years(start: int, end: int) -> int:
    """Completed years from `start` to `end`; somebody born on 29 February completes a year on 1 March."""
    return (year_and_day(end) - year_and_day(start)) // 512


def working_day_after(_start: int, _days: int) -> Day:
    """Which days are worked no kernel knows: it goes beyond 64 bits, so that the household is assessed by itself."""
    return Day(_HALF + _HALF)
