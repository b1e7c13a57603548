"""Full months between two days, in the plain arithmetic that a kernel compiles.

`aidcoord.model.days` asks Python's calendar, which a kernel cannot; these say the same (a test compares them). A day is
its number in the calendar; a year is counted from March, so that a leap day is its last.
"""

_FROM_MARCH = 305
"""The days from 1 March of the year 0 to day 0, 31 December of that year."""


def year_and_month(day: int) -> int:
    """Months from March of the year 0 to the month of a day."""
    days = day + _FROM_MARCH
    centuries, rest = divmod(days, 146_097)
    year = (rest - rest // 1_460 + rest // 36_524 - rest // 146_096) // 365
    left = rest - (365 * year + year // 4 - year // 100)
    return (centuries * 400 + year) * 12 + (5 * left + 2) // 153


def day_of_month(day: int) -> int:
    """Which day of its month a day is, from 1."""
    days = day + _FROM_MARCH
    rest = days % 146_097
    year = (rest - rest // 1_460 + rest // 36_524 - rest // 146_096) // 365
    left = rest - (365 * year + year // 4 - year // 100)
    return left - (153 * ((5 * left + 2) // 153) + 2) // 5 + 1


def full_months(start: int, end: int) -> int:
    """Completed months from `start` to `end`; a month that lacks the day completes on the first of the next."""
    months = year_and_month(end) - year_and_month(start)
    if day_of_month(end) < day_of_month(start):
        return months - 1
    return months


def full_years(start: int, end: int) -> int:
    """Completed years from `start` to `end`; somebody born on 29 February completes a year on 1 March."""
    return full_months(start, end) // 12
