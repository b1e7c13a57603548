"""A patient's account: all bills in the order of their days, each year worked out anew when a bill comes or goes."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from attrs import frozen

from aidcoord import NOTHING, Fen
from aidcoord_health_family_planning.options import Layer
from aidcoord_health_family_planning.settlement.bills import Bill, BillError
from aidcoord_health_family_planning.settlement.settling import Settlement, settle
from aidcoord_health_family_planning.settlement.terms import Terms
from aidcoord_health_family_planning.settlement.years import YearSoFar

TermsOn = Callable[[date], Terms]
"""The terms of a day for the patient."""


@frozen
class Account:
    """Every bill that stands, settled, in the order of days. The order in which bills arrived leaves no trace in it."""

    settlements: tuple[Settlement, ...] = ()

    @classmethod
    def of(cls, bills: Iterable[Bill], terms_on: TermsOn) -> "Account":
        """Settle bills, in whatever order they come.

        Raises:
            BillError: Two bills share an id.
        """
        listed = sorted(bills, key=lambda bill: bill.order)
        ids = {bill.id for bill in listed}
        if len(ids) < len(listed):
            raise BillError("two bills share an id")
        return cls(tuple(_settled(listed, terms_on)))

    @property
    def bills(self) -> tuple[Bill, ...]:
        """The bills that stand, in the order of days."""
        return tuple(one.bill for one in self.settlements)

    def with_bill(self, bill: Bill, terms_on: TermsOn) -> "Account":
        """The account with one more bill; later ones of its year are settled anew.

        Raises:
            BillError: A bill of that id stands in the account.
        """
        if any(one.id == bill.id for one in self.bills):
            raise BillError(f"{bill.id} stands in the account already; void it before it is presented again")
        return self._renewed(bill.day.year, (*self.bills, bill), terms_on)

    def without(self, bill_id: str, terms_on: TermsOn) -> "Account":
        """The account once a bill is voided; later ones of its year are settled anew.

        Raises:
            BillError: No bill of that id stands in the account.
        """
        voided = next((bill for bill in self.bills if bill.id == bill_id), None)
        if voided is None:
            raise BillError(f"{bill_id} does not stand in the account and cannot be voided")
        return self._renewed(voided.day.year, (bill for bill in self.bills if bill is not voided), terms_on)

    def total(self, layer: Layer, year: int | None = None) -> Fen:
        """What a layer bears of all bills, or of those of one year."""
        chosen = (one.parts[layer] for one in self.settlements if year in {None, one.bill.day.year})
        return sum(chosen, start=NOTHING)

    def _renewed(self, year: int, bills: Iterable[Bill], terms_on: TermsOn) -> "Account":
        renewed = Account.of((bill for bill in bills if bill.day.year == year), terms_on)
        kept = [one for one in self.settlements if one.bill.day.year != year]
        return Account(tuple(sorted((*kept, *renewed.settlements), key=lambda one: one.bill.order)))


@frozen
class Change:
    """What one layer has to pay more for a bill than before; less than nothing is recovered."""

    bill: str
    layer: Layer
    amount: Fen


def changes(before: Account, after: Account) -> tuple[Change, ...]:
    """What must be paid and recovered so that one account becomes another, by bill and layer."""
    old, new = ({one.bill.id: one.parts for one in account.settlements} for account in (before, after))
    return tuple(
        Change(bill, layer, more)
        for bill in dict.fromkeys((*old, *new))
        for layer in Layer
        if (more := new.get(bill, {}).get(layer, NOTHING) - old.get(bill, {}).get(layer, NOTHING))
    )


def _settled(bills: Iterable[Bill], terms_on: TermsOn) -> Iterator[Settlement]:
    so_far: YearSoFar | None = None
    for bill in bills:
        if so_far is None or so_far.year != bill.day.year:
            so_far = YearSoFar(year=bill.day.year)
        settlement, so_far = settle(bill, so_far, terms_on(bill.day))
        yield settlement
