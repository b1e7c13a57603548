"""The law of a county on a day, read from a worksheet into the terms for one patient."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from attrs import define, field, frozen

from aidcoord import NOTHING, Fen, Option, Period, Rate, Residence, Worksheet
from aidcoord_health_family_planning.catastrophic_insurance import catastrophic_threshold_year
from aidcoord_health_family_planning.medical_aid import threshold_of
from aidcoord_health_family_planning.options import AidClass, BillKind, HospitalLevel, MedicalInsurance
from aidcoord_health_family_planning.settlement.terms import (
    AidTerms,
    BasicTerms,
    CatastrophicTerms,
    FlatTerms,
    Terms,
)

V = TypeVar("V", bound=int)
WorksheetOn = Callable[[date], Worksheet]
"""The county's law on a day."""
_FIELD = "health_family_planning"
_NO_AID = FlatTerms(threshold=NOTHING, rate=Rate(0), cap=NOTHING)


class UnsuppliedError(LookupError):
    """The county has not set what settling a bill of the day needs; `names` lists all of it."""

    def __init__(self, on: date, names: tuple[str, ...]) -> None:
        super().__init__(f"on {on} nothing is set for {', '.join(names)}; a county must supply it")
        self.on = on
        self.names = names


@frozen
class Identity:
    """As what the patient is given medical aid over a period, as civil affairs and health have recognised it."""

    aid_class: AidClass
    period: Period


@frozen(kw_only=True)
class Patient:
    """What of a patient the terms go by."""

    residence: Residence
    insurance: MedicalInsurance
    identities: tuple[Identity, ...] = ()

    def aid_class(self, on: date) -> AidClass:
        """The class on a day: of several identities the one that comes first in the list of classes."""
        held = [one.aid_class for one in self.identities if on in one.period]
        return min(held, default=AidClass.NONE)


def terms_of(patient: Patient, worksheet: Worksheet) -> Terms:
    """The terms of the worksheet's day and county for a patient.

    Raises:
        UnsuppliedError: The county has not set something that is needed.
    """
    reader = _Reader(worksheet)
    reading = _Terms(reader, patient, patient.aid_class(worksheet.on))
    terms = Terms(
        basic=reading.basic(),
        catastrophic=reading.catastrophic(),
        local=reading.local(),
        aid=reading.aid(),
        tilt=reading.tilt(),
        tilt_counts_what_caps_cut=reader.in_force("medical_aid_tilt")
        and bool(reader.value("does_tilt_count_what_caps_cut", bool)),
        emergency_cap=reader.value("emergency_aid_cap_once", Fen),
    )
    if reader.missing:
        raise UnsuppliedError(worksheet.on, tuple(reader.missing))
    return terms


@define
class _Reader:
    """Reads parameters of one day; what is not set is noted, and read as nothing until all is known."""

    worksheet: Worksheet
    missing: list[str] = field(factory=list)

    def value(self, name: str, kind: type[V], *keys: Option) -> V:
        """The value of a parameter for its keys."""
        full_name = name if "__" in name else f"{_FIELD}__{name}"
        found = next(self._values(full_name, keys), None)
        if found is None:
            self.missing.append(full_name)
            return kind(0)
        return kind(found)

    def _values(self, name: str, keys: tuple[Option, ...]) -> Iterator[int]:
        on = self.worksheet.on
        for definition in self.worksheet.law.definitions.get(name, ()):
            for dated in definition.values:
                if on in dated.period and on in definition.period and (value := dated.look_up(keys)) is not None:
                    yield value

    def in_force(self, benefit: str) -> bool:
        """Whether a benefit is law on the day."""
        versions = self.worksheet.law.definitions[f"{_FIELD}__{benefit}"]
        return any(self.worksheet.on in version.period for version in versions)


@define
class _Terms:
    """Reads the terms of each layer."""

    reader: _Reader
    patient: Patient
    aid_class: AidClass

    def basic(self) -> BasicTerms:
        """Basic insurance, which pays nothing for who is not insured."""
        value = self.reader.value
        is_insured = self.patient.insurance is not MedicalInsurance.NONE
        return BasicTerms(
            deductibles={level: value("basic_deductible_stay", Fen, level) for level in HospitalLevel},
            rates={level: value("basic_inpatient_rate", Rate, level) for level in HospitalLevel},
            outpatient_deductible=value("basic_outpatient_deductible_year", Fen),
            outpatient_rate=value("basic_outpatient_rate", Rate),
            cap=value("basic_cap_year", Fen) if is_insured else NOTHING,
        )

    def catastrophic(self) -> CatastrophicTerms:
        """Catastrophic insurance, for who is insured once it is law."""
        value, own = self.reader.value, self.aid_class
        is_due = self.reader.in_force("catastrophic_insurance") and self.patient.insurance is not MedicalInsurance.NONE
        cap = value("catastrophic_cap_year", Fen) if value("is_catastrophic_capped", bool, own) else None
        return CatastrophicTerms(
            threshold=catastrophic_threshold_year(
                value("catastrophic_full_threshold_year", Fen), value("catastrophic_threshold_share", Rate, own)
            ),
            second_from=value("catastrophic_second_band_from", Fen),
            third_from=value("catastrophic_third_band_from", Fen),
            rates=(
                value("catastrophic_first_rate", Rate),
                value("catastrophic_second_rate", Rate),
                value("catastrophic_third_rate", Rate),
            ),
            addition=value("catastrophic_rate_addition", Rate, own),
            cap=cap if is_due else NOTHING,
            leaves_out_deductibles=bool(value("are_basic_deductibles_left_out", bool)),
            counts_class_b=bool(value("does_catastrophic_count_class_b_part", bool)),
        )

    def local(self) -> FlatTerms:
        """The local supplement, for who is insured."""
        value, own = self.reader.value, self.aid_class
        is_insured = self.patient.insurance is not MedicalInsurance.NONE
        return FlatTerms(
            threshold=value("local_layer_threshold_year", Fen, own),
            rate=value("local_layer_rate", Rate, own),
            cap=value("local_layer_cap_year", Fen) if is_insured else NOTHING,
        )

    def aid(self) -> AidTerms:
        """Medical aid of the patient's class."""
        value, own = self.reader.value, self.aid_class
        income = value("civil_affairs__disposable_income_year", Fen, self.patient.residence)
        threshold = threshold_of(
            income, value("aid_threshold_share", Rate, own), value("aid_threshold_fixed_year", Fen, own)
        )
        return AidTerms(
            threshold=threshold,
            rates={
                BillKind.INPATIENT: value("inpatient_aid_rate", Rate, own),
                BillKind.OUTPATIENT: value("outpatient_aid_rate", Rate, own),
            },
            cap=value("aid_cap_year", Fen, own),
            outpatient_cap=value("outpatient_aid_cap_year", Fen, own),
            counts_class_b=bool(value("does_aid_count_class_b_part", bool)),
        )

    def tilt(self) -> FlatTerms:
        """Tilted aid, once it is law."""
        if not self.reader.in_force("medical_aid_tilt"):
            return _NO_AID
        value, own = self.reader.value, self.aid_class
        return FlatTerms(
            threshold=value("tilt_threshold_year", Fen, own),
            rate=value("tilt_rate", Rate, own),
            cap=value("tilt_cap_year", Fen, own),
        )
