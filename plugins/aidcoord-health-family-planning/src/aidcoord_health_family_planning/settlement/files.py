"""A file of bills in, a ledger out. Whoever calls lends what reads files; the command line lends `aidcoord.serial`."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Protocol

from attrs import frozen

from aidcoord import NOTHING, Day, Fen, Period, Residence, Worksheet
from aidcoord_health_family_planning.options import (
    AidClass,
    BillKind,
    EmergencyGround,
    HospitalLevel,
    MedicalInsurance,
)
from aidcoord_health_family_planning.settlement import forms
from aidcoord_health_family_planning.settlement.accounts import TermsOn
from aidcoord_health_family_planning.settlement.bills import Bill, BillError
from aidcoord_health_family_planning.settlement.forms import Said, pick
from aidcoord_health_family_planning.settlement.law import Identity, Patient, terms_of
from aidcoord_health_family_planning.settlement.ledgers import Arrival, Ledger
from aidcoord_health_family_planning.settlement.nodes import MapNode, Node, Serial
from aidcoord_health_family_planning.settlement.reading import Reader
from aidcoord_health_family_planning.settlement.terms import Terms


class Office(Protocol):
    """What knows the law of a county: `aidcoord.office.Office` is one."""

    def worksheet(self, on: date) -> Worksheet:
        """The county's law on a day."""


@frozen(kw_only=True)
class BillFileReading:
    """What a file of bills came to: a ledger, or its faults (those of `aidcoord.serial`, each with its place)."""

    patient: str | None = None
    ledger: Ledger | None = None
    faults: tuple[object, ...] = ()


def settle_file(path: Path, office: Office, serial: Serial) -> BillFileReading:
    """Settle every bill of a file in the order in which they stand there, which is the order of their arrival.

    Args:
        path: A YAML or JSON file: `patient`, `residence`, `insurance`, `identities` and `bills`.
        office: The county's law; asked for each day on which a bill was settled.
        serial: The module `aidcoord.serial`, which a plugin does not import.

    Raises:
        UnsuppliedError: The county has not set something that a bill's day needs.
    """
    document = serial.read_document(path)
    reader = Reader(serial, list(document.faults))
    if document.root is None:
        return BillFileReading(faults=tuple(reader.faults))
    found = _patient(document.root, reader)
    listed = reader.items(document.root, "bills", forms.LISTS["bills"])
    arrivals = [one for node in listed if (one := _arrival(node, reader)) is not None]
    if found is None or reader.faults:
        return BillFileReading(faults=tuple(reader.faults))
    name, patient = found
    return _kept(name, arrivals, terms_by(office, patient), reader)


def terms_by(office: Office, patient: Patient) -> TermsOn:
    """The terms of any day for a patient, each day's read once."""
    known: dict[date, Terms] = {}

    def terms_on(on: date) -> Terms:
        if on not in known:
            known[on] = terms_of(patient, office.worksheet(on))
        return known[on]

    return terms_on


def _kept(name: str, read: Iterable[tuple[Node, Arrival]], terms_on: TermsOn, reader: Reader) -> BillFileReading:
    ledger = Ledger()
    for node, arrival in read:
        try:
            ledger = ledger.after(arrival, terms_on)
        except BillError as error:
            reader.refuse(node, str(error))
    if reader.faults:
        return BillFileReading(faults=tuple(reader.faults))
    return BillFileReading(patient=name, ledger=ledger)


def _patient(root: Node, reader: Reader) -> tuple[str, Patient] | None:
    said = reader.said(root, forms.PATIENT, also=[word for pair in forms.LISTS.items() for word in pair])
    listed = reader.items(root, "identities", forms.LISTS["identities"])
    identities = [one for node in listed if (one := _identity(node, reader)) is not None]
    if said is None:
        return None
    patient = Patient(
        residence=pick(said, "residence", Residence),
        insurance=pick(said, "insurance", MedicalInsurance),
        identities=tuple(identities),
    )
    return pick(said, "patient", str), patient


def _identity(node: Node, reader: Reader) -> Identity | None:
    said = reader.said(node, forms.IDENTITY)
    if said is None:
        return None
    try:
        period = Period(pick(said, "from", Day).date, pick(said, "to", Day).date if "to" in said else None)
    except ValueError as error:
        reader.refuse(node, str(error))
        return None
    return Identity(pick(said, "class", AidClass), period)


def _arrival(node: Node, reader: Reader) -> tuple[Node, Arrival] | None:
    if isinstance(node, MapNode) and {entry.name for entry in node.entries} & {"void", forms.VOID["void"].zh}:
        voided = reader.said(node, forms.VOID)
        return None if voided is None else (node, Arrival(voids=pick(voided, "void", str)))
    said = reader.said(node, forms.BILL)
    if said is None:
        return None
    try:
        return node, Arrival(bill=_bill(said))
    except BillError as error:
        reader.refuse(node, str(error))
        return None


def _bill(said: Said) -> Bill:
    amounts = ("total", "out_of_scope", "class_b_part", "charity", "waiver")
    return Bill(
        id=pick(said, "id", str),
        day=pick(said, "day", Day).date,
        kind=pick(said, "kind", BillKind),
        hospital=pick(said, "hospital", HospitalLevel),
        is_properly_referred=pick(said, "is_properly_referred", bool, default=True),
        emergency=pick(said, "emergency", EmergencyGround, EmergencyGround.NONE),
        **{name: pick(said, name, Fen, NOTHING) for name in amounts},
    )
