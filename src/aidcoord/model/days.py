"""Days as rules see them: a `Day` is the number of a calendar day, so that a rule can compare and count.

`datetime.date` is what people and files use; `day(...)` and `Day.date` go between the two.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from attrs import Attribute, field, frozen

from aidcoord.model.checks import whole_number

_LAST = date.max.toordinal()


class Day(int):
    """A calendar day as its ordinal: day 1 is 0001-01-01, as in `datetime.date.toordinal`.

    >>> day(date(2026, 11, 1)) - day(date(2026, 10, 31))
    1
    """

    __slots__ = ()

    def __new__(cls, ordinal: int) -> "Day":
        """Make the day; what is no whole number, or no day of the calendar, is refused."""
        number = whole_number(cls, ordinal)
        if not 1 <= number <= _LAST:
            raise ValueError(f"a day has a number from 1 to {_LAST}, not {number}")
        return int.__new__(cls, number)

    @property
    def date(self) -> date:
        """The same day as a `datetime.date`."""
        return date.fromordinal(self)

    def __repr__(self) -> str:
        return f"Day({self})"

    def __str__(self) -> str:
        return self.date.isoformat()

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


def day(on: date) -> Day:
    """The `Day` of a `datetime.date`."""
    return Day(on.toordinal())


def full_years(start: Day, end: Day) -> int:
    """Completed years from `start` to `end`; somebody born on 29 February completes a year on 1 March.

    Counts as the Civil Code does for ages: the anniversary itself completes the year. Negative before `start`.

    >>> full_years(day(date(1966, 11, 2)), day(date(2026, 11, 1)))
    59
    """
    return full_months(start, end) // 12


def full_months(start: Day, end: Day) -> int:
    """Completed months from `start` to `end`; a month that lacks the day completes on the first of the next.

    >>> full_months(day(date(2026, 1, 31)), day(date(2026, 3, 1)))
    1
    """
    first, last = date.fromordinal(start), date.fromordinal(end)
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)


def add_months(start: date, months: int, *, end_of_month: bool = True) -> date:
    """The corresponding day `months` later, on which a period of months ends by the Civil Code's article 202.

    Args:
        start: The day to count from, itself not counted.
        months: How many months; negative goes back.
        end_of_month: Where the target month lacks the day, give its last day, as article 202 does; otherwise the
            first of the next month, as ages are counted.

    >>> add_months(date(2026, 1, 31), 1), add_months(date(2026, 1, 31), 1, end_of_month=False)
    (datetime.date(2026, 2, 28), datetime.date(2026, 3, 1))

    Raises:
        ValueError: The day would lie outside the years 1 to 9999.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"{start} and {months} months come to the year {year}, which no calendar day has")
    last = monthrange(year, month + 1)[1]
    if start.day <= last:
        return date(year, month + 1, start.day)
    target = date(year, month + 1, last)
    return target if end_of_month else target + timedelta(days=1)


def _open_end(ends: date | None) -> date | None:
    """`None` for the last day that can be written, so that one period has one form."""
    return None if ends == date.max else ends


def _require_days(*bounds: object) -> None:
    for bound in bounds:
        if bound is not None and (not isinstance(bound, date) or isinstance(bound, datetime)):
            raise TypeError(f"a period is of days: write a date, not {type(bound).__name__} {bound!r}")


@frozen
class Period:
    """Days from `starts` to `ends`, both included; `None` means without end.

    >>> date(2021, 6, 30) in Period(date(2016, 10, 1), date(2021, 6, 30))
    True
    """

    starts: date = field()
    ends: date | None = field(default=None, converter=_open_end)

    @starts.validator
    def _starts_on_a_day(self, _attribute: "Attribute[date]", starts: date) -> None:
        _require_days(starts, self.ends)

    @ends.validator
    def _ends_after_start(self, _attribute: "Attribute[date | None]", ends: date | None) -> None:
        if ends is not None and ends < self.starts:
            raise ValueError(f"a period cannot end {ends}, before it starts {self.starts}")

    def __contains__(self, on: date) -> bool:
        return self.starts <= on and (self.ends is None or on <= self.ends)

    @property
    def last(self) -> date:
        """The last day, or the last day that can be written where there is no end."""
        return self.ends or date.max

    def covers(self, other: "Period") -> bool:
        """Whether every day of the other is one of these days."""
        return self.starts <= other.starts and other.last <= self.last

    def overlap(self, other: "Period") -> "Period | None":
        """The days that both have, or `None`."""
        if self.covers(other):
            return other
        if other.covers(self):
            return self
        starts, last = max(self.starts, other.starts), min(self.last, other.last)
        if last < starts:
            return None
        return Period(starts, None if last == date.max else last)

    def minus(self, others: "Iterable[Period]") -> "list[Period]":
        """The days of this period that none of `others` has, in order."""
        left: list[Period] = []
        near = [other for other in others if other.starts <= self.last and self.starts <= other.last]
        if not near:
            return [self]
        starts = self.starts
        for other in sorted(near, key=lambda period: period.starts):
            if other.starts > starts and starts <= self.last:
                left.append(Period(starts, min(other.starts - timedelta(days=1), self.last)))
            if other.last == date.max:
                return left
            starts = max(starts, other.last + timedelta(days=1))
        if starts <= self.last:
            left.append(Period(starts, self.ends))
        return left

    def __str__(self) -> str:
        return f"{self.starts} to {self.ends}" if self.ends else f"from {self.starts}"
