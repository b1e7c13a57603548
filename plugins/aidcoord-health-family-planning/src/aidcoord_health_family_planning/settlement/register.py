"""What the county keeps of hospitals: when they are designated, what they waive, which serious diseases are listed."""

from collections.abc import Collection, Mapping
from datetime import date

from attrs import frozen

from aidcoord import NOTHING, Fen, Period, Rate, Residence, Source, Text
from aidcoord_health_family_planning.options import AidClass, HospitalLevel, MedicalInsurance
from aidcoord_health_family_planning.settlement.bills import NO_SHARE, Package


@frozen(kw_only=True)
class HospitalWaiver:
    """What a hospital has agreed to waive for people of some classes: a share of what is left to them, or a sum."""

    aid_classes: Collection[AidClass]
    period: Period
    share: Rate = NO_SHARE
    amount: Fen = NOTHING


@frozen(kw_only=True)
class Hospital:
    """A hospital, with the periods over which it is designated for medical aid."""

    id: str
    level: HospitalLevel
    designated: tuple[Period, ...]
    waivers: tuple[HospitalWaiver, ...] = ()

    def is_designated(self, on: date) -> bool:
        """Whether medical aid is settled here on a day."""
        return any(on in period for period in self.designated)

    def waiver(self, aid_class: AidClass, on: date) -> HospitalWaiver | None:
        """What it waives for somebody of a class on a day; nothing for who is of none."""
        agreed = (one for one in self.waivers if on in one.period and aid_class in one.aid_classes)
        return None if aid_class is AidClass.NONE else next(agreed, None)


@frozen(kw_only=True)
class ListedDisease:
    """A serious disease as the county lists it over a period, with its package price."""

    disease: str
    period: Period
    price: Fen
    rate: Rate
    does_hospital_bear_excess: bool
    source: Source


@frozen(kw_only=True)
class Register:
    """The hospitals by their ids, and the diseases that are listed."""

    hospitals: Mapping[str, Hospital]
    diseases: tuple[ListedDisease, ...] = ()

    def objection(self, institution: str, level: HospitalLevel, on: date) -> Text | None:
        """Why a bill of a hospital cannot be settled in one stop; `None` where it can."""
        hospital = self.hospitals.get(institution)
        if hospital is None:
            return Text(
                zh=f"{institution}不在定点医疗机构名录中", en=f"{institution} is not in the register of hospitals"
            )
        if not hospital.is_designated(on):
            return Text(zh=f"{institution}在{on}不是定点医疗机构", en=f"{institution} was not designated on {on}")
        if hospital.level is not level:
            said, known = level.text, hospital.level.text
            return Text(
                zh=f"账单写{said.zh}，名录中{institution}为{known.zh}",
                en=f"the bill says {said.en}, the register has {institution} as {known.en}",
            )
        return None

    def package(
        self, disease: str, residence: Residence, insurance: MedicalInsurance, admitted: date
    ) -> Package | None:
        """The package of a disease listed on the day of admission, for rural people in residents' insurance."""
        if residence is not Residence.RURAL or insurance is not MedicalInsurance.RESIDENTS:
            return None
        found = next((one for one in self.diseases if one.disease == disease and admitted in one.period), None)
        if found is None:
            return None
        return Package(
            price=found.price,
            rate=found.rate,
            does_hospital_bear_excess=found.does_hospital_bear_excess,
            source=found.source,
        )
