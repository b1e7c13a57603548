"""Late bills, voided bills, and what has to be paid and recovered for them."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from aidcoord import NOTHING, Period, Residence, Worksheet, yuan
from aidcoord_health_family_planning.options import AidClass, BillKind, HospitalLevel, Layer, MedicalInsurance
from aidcoord_health_family_planning.settlement import (
    Account,
    Bill,
    BillError,
    Identity,
    Patient,
    Terms,
    changes,
    terms_of,
)

TermsOn = Callable[[date], Terms]
EARLY = Bill(
    id="early",
    day=date(2026, 2, 1),
    kind=BillKind.INPATIENT,
    hospital=HospitalLevel.SECONDARY,
    total=yuan(40000),
)
LATE = evolve(EARLY, id="late", day=date(2026, 9, 1))


@pytest.fixture
def terms_on(worksheet_on: Callable[[date, str | None], Worksheet]) -> TermsOn:
    """The terms of any day for somebody of the edge in Yunling."""
    identity = Identity(AidClass.EDGE, Period(date(2020, 1, 1)))
    edge = Patient(residence=Residence.RURAL, insurance=MedicalInsurance.RESIDENTS, identities=(identity,))
    return lambda on: terms_of(edge, worksheet_on(on, "yunling"))


def test_a_late_bill_is_put_where_its_day_belongs(terms_on: TermsOn) -> None:
    """The bill of February bears the threshold, and the one settled before it is paid more."""
    in_order = Account.of([EARLY, LATE], terms_on)

    late_first = Account().with_bill(LATE, terms_on)
    both = late_first.with_bill(EARLY, terms_on)

    assert both == in_order
    moved = {(one.bill, one.layer): one.amount for one in changes(late_first, both) if one.bill == "late"}
    # 12350 is below the threshold of 14000; both together are above it by 10700, at 60 %
    assert moved[("late", Layer.CATASTROPHIC)] == yuan(6420)
    assert sum(moved.values()) == NOTHING


def test_voiding_recovers_what_was_paid(terms_on: TermsOn) -> None:
    """The voided bill is recovered in full; later ones meet the threshold that it had taken up."""
    both = Account.of([EARLY, LATE], terms_on)

    recovered = changes(both, both.without("early", terms_on))

    assert sum(one.amount for one in recovered if one.bill == "early") == -EARLY.total
    assert sum(one.amount for one in recovered if one.bill == "late") == NOTHING
    less = {one.layer for one in recovered if one.bill == "late" and one.amount < NOTHING}
    assert less == {Layer.CATASTROPHIC}


def test_other_years_are_left_alone(terms_on: TermsOn) -> None:
    """A bill of 2025 changes nothing in 2026."""
    account = Account.of([EARLY, LATE], terms_on)

    after = account.with_bill(evolve(EARLY, id="old", day=date(2025, 12, 31)), terms_on)

    assert {one.bill for one in changes(account, after)} == {"old"}
    assert after.total(Layer.SELF, 2026) == account.total(Layer.SELF)


def test_what_an_account_cannot_take_is_refused(terms_on: TermsOn) -> None:
    """The same id twice, and voiding what does not stand."""
    account = Account.of([EARLY], terms_on)

    with pytest.raises(BillError, match="void it before"):
        account.with_bill(EARLY, terms_on)
    with pytest.raises(BillError, match="cannot be voided"):
        account.without("other", terms_on)
    with pytest.raises(BillError, match="share an id"):
        Account.of([EARLY, evolve(LATE, id="early")], terms_on)


def test_totals_of_a_layer(terms_on: TermsOn) -> None:
    """Of all bills, or of one year."""
    account = Account.of([EARLY, LATE], terms_on)

    assert account.total(Layer.BASIC) == yuan(2 * 27650)
    assert account.total(Layer.BASIC, 2025) == NOTHING
