"""Working days: weekdays that are not off, and the days of weekends that are worked in exchange.

Which these are the State Council announces year by year, in November for the next. A year that nobody has announced is
never guessed.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from attrs import Attribute, field, frozen

from aidcoord.errors import UnknownYearError
from aidcoord.model.checks import raise_all
from aidcoord.model.days import Period
from aidcoord.model.sources import Source

_SATURDAY: Final = 5
_DAY: Final = timedelta(days=1)


def _days(listed: "Iterable[date | Period]") -> frozenset[date]:
    """Single days and whole periods as one set of days."""
    found: set[date] = set()
    for one in listed:
        if isinstance(one, Period):
            found.update(one.starts + step * _DAY for step in range((one.last - one.starts).days + 1))
        else:
            found.add(one)
    return frozenset(found)


@frozen(kw_only=True)
class WorkingYear:
    """What is announced of one year: the days off beside weekends, and the days of weekends that are worked.

    >>> source = Source(document="国务院办公厅关于2026年部分节假日安排的通知")
    >>> year = WorkingYear(2026, off=[Period(date(2026, 2, 15), date(2026, 2, 23))], worked=[date(2026, 2, 14)],
    ...                    source=source)
    >>> year.is_working(date(2026, 2, 14)), year.is_working(date(2026, 2, 16))
    (True, False)
    """

    year: int = field(kw_only=False)
    off: frozenset[date] = field(converter=_days)
    """Days off; periods may be given, and weekends among them do no harm."""
    worked: frozenset[date] = field(converter=_days)
    source: Source

    @year.validator
    def _is_of_its_year(self, _attribute: "Attribute[int]", year: int) -> None:
        raise_all(self._complaints(year))

    def _complaints(self, year: int) -> list[str]:
        strangers = sorted(one for one in (*self.off, *self.worked) if one.year != year)
        both = sorted(self.off & self.worked)
        weekdays = sorted(one for one in self.worked if one.weekday() < _SATURDAY)
        told = (
            (strangers, "lie in another year"),
            (both, "are both off and worked"),
            (weekdays, "are no days of a weekend, and are worked anyway"),
        )
        return [f"of the days of {year} {', '.join(map(str, days))} {what}" for days, what in told if days]

    def is_working(self, on: date) -> bool:
        """Whether a day of the year is worked."""
        return on in self.worked or (on.weekday() < _SATURDAY and on not in self.off)


Announced = Callable[[int], WorkingYear | None]
"""Gives what is known of a year, or `None`."""


def _by_year(years: Iterable[WorkingYear]) -> Mapping[int, WorkingYear]:
    return {one.year: one for one in years}


def nothing_announced(_year: int) -> WorkingYear | None:
    """Know of no year."""
    return None


@frozen
class WorkingDays:
    """How working days are counted: a county's own years go before what is announced for the whole country."""

    own: Mapping[int, WorkingYear] = field(default=(), converter=_by_year)
    """Years that the county supplies, to add one or to put one right."""
    announced: Announced = field(default=nothing_announced)

    def year(self, year: int) -> WorkingYear:
        """What is known of a year.

        Raises:
            UnknownYearError: Nobody has said which of its days are worked.
        """
        found = self.own.get(year) or self.announced(year)
        if found is None:
            raise UnknownYearError(
                f"Which days of {year} are worked is not known, and is not guessed. Wait for the State Council's "
                f"notice (each November for the next year), or put `WorkingYear({year}, off=…, worked=…, source=…)` "
                "into `working_years` of the county's plugin."
            )
        return found

    def is_working(self, on: date) -> bool:
        """Whether a day is worked.

        Raises:
            UnknownYearError: Nobody has said which days of its year are worked.
        """
        return self.year(on.year).is_working(on)

    def after(self, start: date, days: int) -> date:
        """The working day that comes so many after a day, itself not counted; with 0 the first one from it on.

        Args:
            start: The day to count from, such as that of a resolution.
            days: How many working days, none or more.

        Raises:
            UnknownYearError: The count runs into a year of which nothing is known.
            ValueError: A negative number of days.
        """
        if days < 0:
            raise ValueError(f"a period is of no day or more, not of {days}")
        on, left = start, days
        while left or (not days and not self.is_working(on)):
            on += _DAY
            left -= self.is_working(on) if left else 0
        return on

    def between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to `end`; none where `end` is not later.

        Raises:
            UnknownYearError: A year in between of which nothing is known.
        """
        return sum(self.is_working(start + step * _DAY) for step in range(1, (end - start).days + 1))
