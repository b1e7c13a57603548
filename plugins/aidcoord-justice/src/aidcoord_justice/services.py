"""The log of a matter of legal aid: what was done and when. No fee can be in it (法律援助法 article 20)."""

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import Attribute, field, frozen

from aidcoord import ToldValueError
from aidcoord_justice.options import Outcome, ServiceKind


class FeeError(ToldValueError):
    """A fee was to be booked on a matter of legal aid, which is free."""


@frozen(kw_only=True)
class Entry:
    """One thing that was done on a matter, on a day; an outcome says how it ended."""

    kind: ServiceKind = field()
    day: date
    outcome: Outcome | None = None

    @kind.validator
    def _is_no_fee(self, _attribute: "Attribute[ServiceKind]", kind: ServiceKind) -> None:
        if kind is ServiceKind.FEE:
            raise FeeError("法律援助免费，不能记收费", "legal aid is free: no fee can be booked on a matter")


@frozen(kw_only=True)
class Matter:
    """A matter on which somebody was assigned, with its log."""

    id: str
    assigned: date
    entries: tuple[Entry, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Whether an outcome is in the log."""
        return any(one.kind is ServiceKind.OUTCOME for one in self.entries)

    def last_service(self, on: date) -> date:
        """The day of the last entry of service until a day, or of the assignment; a complaint is no service."""
        done = [one.day for one in self.entries if one.kind is not ServiceKind.COMPLAINT and one.day <= on]
        return max((self.assigned, *done))

    def silent_since(self, on: date, days: int) -> date | None:
        """The first day on which an entry was overdue, where one is; the day of the last one does not count."""
        last = self.last_service(on) + timedelta(days=days)
        return None if self.is_closed or on <= last else last + timedelta(days=1)


def count(matters: Iterable[Matter], kind: ServiceKind) -> int:
    """How many entries of a kind there are."""
    return sum(one.kind is kind for matter in matters for one in matter.entries)
