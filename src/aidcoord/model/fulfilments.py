"""Fulfilments: that a duty which only people can fulfil was fulfilled on a day, by which post, with which paper."""

from datetime import date
from enum import Enum

from attrs import Attribute, field, frozen

from aidcoord.model.days import add_months
from aidcoord.model.duties import DutyTerm


@frozen(kw_only=True)
class Fulfilment:
    """A record that a duty was fulfilled. It shows that something was recorded, not that it was done well."""

    clause: str
    holder: str
    """Whose duty it was: a township's code, a field of policy, or `meeting`."""
    on: date
    post: str = field()
    """The office that answers for it, never a person."""
    paper: str = field()
    """The paper that shows it: minutes, a notice, a plan."""

    @post.validator
    @paper.validator
    def _says_something(self, attribute: "Attribute[str]", value: str) -> None:
        if not value.strip():
            raise ValueError(f"a fulfilment names its {attribute.name}")


class ReminderState(Enum):
    """How a recorded duty stands on a day."""

    OVERDUE = "overdue"
    """Its day has passed without a fulfilment, or nothing was ever recorded where a term runs."""
    SOON = "soon"
    """It is due within the days ahead that were asked about."""
    LATER = "later"
    """It is due, but not soon."""
    NEVER = "never"
    """Nothing was ever recorded, and the county sets no term."""
    RECORDED = "recorded"
    """Something was recorded, and the county sets no term."""


def next_due(term: DutyTerm, last: date | None, on: date) -> date | None:
    """The day by which a duty is to be fulfilled next; `None` where an interval runs from a first time that never was.

    A duty of each year is due by its day of the year after the last fulfilment; the day asked about decides the year
    where there was none.

    >>> from aidcoord.model.sources import Source
    >>> term = DutyTerm("FIN-10", month=3, day=31, source=Source(document="办法"))
    >>> next_due(term, date(2025, 4, 2), date(2026, 1, 1)), next_due(term, None, date(2026, 1, 1))
    (datetime.date(2026, 3, 31), datetime.date(2026, 3, 31))
    """
    if term.every_months is not None:
        return None if last is None else add_months(last, term.every_months)
    if term.month is None or term.day is None:
        raise TypeError(f"the term of {term.clause} is neither an interval nor a day of each year")
    return date(on.year if last is None else last.year + 1, term.month, term.day)
