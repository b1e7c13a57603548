"""Calendar months: what indices, payment runs and plans count in."""

import re
from calendar import monthrange
from datetime import date

from attrs import Attribute, field, frozen

from aidcoord.model.faults import UnreadableError

_WRITTEN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@frozen(order=True)
class Month:
    """A month of the calendar, written as 2026-10.

    >>> str(Month(2026, 10)), Month.of("2026-02").last
    ('2026-10', datetime.date(2026, 2, 28))
    """

    year: int
    number: int = field()

    @number.validator
    def _is_a_month(self, _attribute: "Attribute[int]", number: int) -> None:
        if not (1 <= number <= 12 and 1 <= self.year <= 9999):  # noqa: PLR2004 - the calendar
            month = f"{self.year}-{number:02}"
            raise UnreadableError(f"没有{month}这个月", f"the calendar has no month {month}")

    @classmethod
    def of(cls, text: str) -> "Month":
        """The month that a text says.

        Raises:
            ToldValueError: It is not written as 2026-10, or the calendar has no such month.
        """
        found = _WRITTEN.fullmatch(text)
        if found is None:
            raise UnreadableError(f"“{text}”不是月份，请写作2026-10", f"'{text}' is not a month; write it as 2026-10")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def around(cls, on: date) -> "Month":
        """The month in which a day lies."""
        return cls(on.year, on.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    def plus(self, months: int) -> "Month":
        """The month so many later; below nothing goes back."""
        year, month = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, month + 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"
