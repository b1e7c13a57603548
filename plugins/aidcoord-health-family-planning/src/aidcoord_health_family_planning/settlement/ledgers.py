"""Arrivals in the order in which they came, and what each of them changed."""

from collections.abc import Iterable

from attrs import field, frozen

from aidcoord_health_family_planning.settlement.accounts import Account, Change, TermsOn, changes
from aidcoord_health_family_planning.settlement.bills import Bill


@frozen(kw_only=True)
class Arrival:
    """A bill presented, or one voided: then `bill` is `None` and `voids` names it."""

    bill: Bill | None = None
    voids: str | None = None

    def __attrs_post_init__(self) -> None:
        if (self.bill is None) == (self.voids is None):
            raise ValueError("an arrival presents a bill or voids one, not both")


@frozen
class Step:
    """One arrival, and what it changed for every layer; the changes add up to the bill, or to minus the bill."""

    arrival: Arrival
    changes: tuple[Change, ...]


@frozen(kw_only=True)
class Ledger:
    """Every step, and the account that results."""

    steps: tuple[Step, ...] = ()
    account: Account = field(factory=Account)

    def after(self, arrival: Arrival, terms_on: TermsOn) -> "Ledger":
        """The ledger with one more arrival.

        Raises:
            BillError: An id is presented twice, or one is voided that does not stand.
        """
        if arrival.bill is not None:
            account = self.account.with_bill(arrival.bill, terms_on)
        else:
            account = self.account.without(arrival.voids or "", terms_on)
        step = Step(arrival, changes(self.account, account))
        return Ledger(steps=(*self.steps, step), account=account)


def keep_ledger(arrivals: Iterable[Arrival], terms_on: TermsOn) -> Ledger:
    """Take arrivals one after another.

    Raises:
        BillError: An id is presented twice, or one is voided that does not stand.
    """
    ledger = Ledger()
    for arrival in arrivals:
        ledger = ledger.after(arrival, terms_on)
    return ledger
