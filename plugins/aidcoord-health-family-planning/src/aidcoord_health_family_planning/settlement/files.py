"""A file of bills settled: what each bill comes to, what is not known yet, and what every arrival has moved."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import define, evolve, field, frozen

from aidcoord import (
    Fault,
    InputError,
    Text,
)
from aidcoord_health_family_planning.options import AidClass, BillKind
from aidcoord_health_family_planning.settlement.accounts import Account, Change, TermsOn, changes
from aidcoord_health_family_planning.settlement.bills import NO_SHARE, Bill
from aidcoord_health_family_planning.settlement.forms import ArrivalForm, PatientForm
from aidcoord_health_family_planning.settlement.law import Identity, Patient, UnsuppliedError, WorksheetOn, terms_of
from aidcoord_health_family_planning.settlement.register import Register
from aidcoord_health_family_planning.settlement.terms import Terms


@frozen(kw_only=True)
class OpenBill:
    """A bill of which nobody can say yet who pays how much."""

    id: str
    day: date
    missing: tuple[str, ...] = ()
    """What is not known: keys of the file, and full names of parameters that the county has not set."""
    objection: Text | None = None
    """Why its hospital cannot settle it in one stop, where the register of hospitals says so."""
    waits_for: str | None = None
    """The earlier bill of the year on which it rests, where that is the open one."""


@frozen(kw_only=True)
class Standing:
    """The bills that stand after an arrival: those that are settled, and those that are open."""

    account: Account = field(factory=Account)
    open: tuple[OpenBill, ...] = ()


@frozen
class Move:
    """What an arrival had paid or recovered for a bill that an earlier one had settled or voided."""

    arrival: ArrivalForm
    change: Change


@frozen(kw_only=True)
class PatientSettled:
    """What a file of bills comes to."""

    form: PatientForm
    standing: Standing
    moves: tuple[Move, ...]


def settle_file(
    form: PatientForm, worksheet_on: WorksheetOn, until: date, register: Register | None = None
) -> PatientSettled:
    """Settle every bill of a file in the order in which they stand there, which is the order of their arrival.

    Args:
        form: The file as it was read.
        worksheet_on: The county's law; asked for each day on which a bill was settled.
        until: The day on which this is asked; a bill of a later day is refused.
        register: The county's hospitals and serious diseases; without it no hospital is looked up.

    Raises:
        InputError: Arrivals contradict one another, or a bill is of a later day; with every fault.
    """
    _require_sequence(form.bills, until)
    book = _Book(form, terms_by(worksheet_on, form), register)
    moves: list[Move] = []
    standing, touched, present = Standing(), set[str](), dict[str, ArrivalForm]()
    for arrival in form.bills:
        if arrival.void is None:
            present[arrival.id or ""] = arrival
        else:
            del present[arrival.void]
        after = book.standing(present.values())
        if not (standing.open or after.open):
            moved = changes(standing.account, after.account)
            moves += (Move(arrival, change) for change in moved if change.bill in touched)
        touched.add(arrival.id or arrival.void or "")
        standing = after
    return PatientSettled(form=form, standing=standing, moves=tuple(moves))


def terms_by(worksheet_on: WorksheetOn, form: PatientForm) -> TermsOn:
    """The terms of any day for a patient of whom everything is known, each day's read once."""
    known: dict[date, Terms] = {}
    identities = tuple(Identity(one.aid_class, one.period) for one in form.identities or ())

    def terms_on(on: date) -> Terms:
        if form.residence is None or form.insurance is None:
            raise UnsuppliedError(on, form.missing)
        if on not in known:
            patient = Patient(residence=form.residence, insurance=form.insurance, identities=identities)
            known[on] = terms_of(patient, worksheet_on(on))
        return known[on]

    return terms_on


def _require_sequence(arrivals: Iterable[ArrivalForm], until: date) -> None:
    """Refuse an id presented twice, a void of what does not stand, and a day that has not come."""
    standing: set[str] = set()
    faults: list[Fault] = []
    for arrival in arrivals:
        if arrival.void is not None:
            if arrival.void not in standing:
                zh, en = f"没有账单{arrival.void}，不能作废", f"{arrival.void} does not stand here and cannot be voided"
                faults.append(arrival.fault(Text(zh=zh, en=en), at="void"))
            standing.discard(arrival.void)
            continue
        if arrival.id in standing:
            said = Text(zh=f"账单{arrival.id}已经在账上", en=f"{arrival.id} stands in the account already")
            advice = Text(zh="请先作废，再重新提交。", en="Void it before it is presented again.")
            faults.append(arrival.fault(said, advice, at="id"))
        if arrival.day is not None and arrival.day > until:
            said = Text(zh=f"账单日期{arrival.day}晚于{until}", en=f"the bill is of {arrival.day}, after {until}")
            faults.append(arrival.fault(said, Text(zh="请改问那一天（--on）。", en="Ask about that day (--on).")))
        standing.add(arrival.id or "")
    if faults:
        raise InputError.of(faults)


@define
class _Book:
    """Settles whatever bills stand; of a year with an open bill only those before it."""

    form: PatientForm
    terms_on: TermsOn
    register: Register | None

    def standing(self, arrivals: Iterable[ArrivalForm]) -> Standing:
        settled: list[Bill] = []
        found: list[OpenBill] = []
        stopped: dict[int, str] = {}
        for day, name, arrival in sorted(_dated(arrivals), key=lambda dated: dated[:2]):
            missing, objection = self._missing(arrival, day), self._objection(arrival, day)
            if day.year in stopped or missing or objection:
                waits_for = stopped.setdefault(day.year, name)
                found.append(
                    OpenBill(
                        id=name,
                        day=day,
                        missing=missing,
                        objection=objection,
                        waits_for=None if waits_for == name else waits_for,
                    )
                )
            else:
                settled.append(self._with_register(_bill(arrival, day, name), arrival))
        return Standing(account=Account.of(settled, self.terms_on), open=tuple(found))

    def _missing(self, arrival: ArrivalForm, day: date) -> tuple[str, ...]:
        unknown = (*arrival.missing, *self._asked_by_register(arrival), *self.form.missing)
        if unknown:
            return unknown
        try:
            self.terms_on(day)
        except UnsuppliedError as error:
            return error.names
        return ()

    def _asked_by_register(self, arrival: ArrivalForm) -> Iterator[str]:
        """What the register of hospitals, and the list of diseases, go by."""
        if self.register is not None and arrival.institution is None:
            yield "institution"
        if arrival.disease is not None:
            if self.register is None:
                yield "register"
            if arrival.admitted is None and arrival.kind is not BillKind.OUTPATIENT:
                yield "admitted"

    def _objection(self, arrival: ArrivalForm, day: date) -> Text | None:
        if self.register is None or arrival.institution is None or arrival.hospital is None:
            return None
        return self.register.objection(arrival.institution, arrival.hospital, day)

    def _with_register(self, bill: Bill, arrival: ArrivalForm) -> Bill:
        """The bill with the package of its disease and the waiver of its hospital, where the register has them."""
        form, register = self.form, self.register
        if register is None or form.residence is None or form.insurance is None or arrival.institution is None:
            return bill
        package = None
        if arrival.disease is not None and arrival.admitted is not None and bill.kind is BillKind.INPATIENT:
            package = register.package(arrival.disease, form.residence, form.insurance, arrival.admitted)
        waiver = register.hospitals[arrival.institution].waiver(_class_on(form, bill.day), bill.day)
        waived = bill.waiver if waiver is None else bill.waiver + waiver.amount
        return evolve(bill, package=package, waiver=waived, waiver_share=waiver.share if waiver else NO_SHARE)


def _class_on(form: PatientForm, on: date) -> AidClass:
    held = [one.aid_class for one in form.identities or () if on in one.period]
    return min(held, default=AidClass.NONE)


def _dated(arrivals: Iterable[ArrivalForm]) -> Iterator[tuple[date, str, ArrivalForm]]:
    for arrival in arrivals:
        if arrival.day is not None and arrival.id is not None:
            yield arrival.day, arrival.id, arrival


def _bill(form: ArrivalForm, day: date, name: str) -> Bill:
    """The bill of a form of which nothing is missing."""
    kind, hospital, referred = form.kind, form.hospital, form.is_properly_referred
    total, out_of_scope, class_b_part = form.total, form.out_of_scope, form.class_b_part
    if kind is None or hospital is None or referred is None or total is None or out_of_scope is None:
        raise TypeError(f"{name} lacks {', '.join(form.missing)}")
    if class_b_part is None:
        raise TypeError(f"{name} lacks class_b_part")
    return Bill(
        id=name,
        day=day,
        kind=kind,
        hospital=hospital,
        total=total,
        out_of_scope=out_of_scope,
        class_b_part=class_b_part,
        is_properly_referred=referred,
        emergency=form.emergency,
        charity=form.charity,
        waiver=form.waiver,
    )
