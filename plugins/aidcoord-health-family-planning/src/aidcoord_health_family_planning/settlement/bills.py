"""A bill as a hospital presents it."""

from datetime import date
from typing import Final

from attrs import frozen

from aidcoord import NOTHING, Fen, Rate, Source
from aidcoord_health_family_planning.options import BillKind, EmergencyGround, HospitalLevel

NO_SHARE: Final = Rate(0)


class BillError(ValueError):
    """A bill that contradicts itself, or that an account cannot take."""


@frozen(kw_only=True)
class Package:
    """The listed price of a serious disease on the day of admission, and what the fund pays of it."""

    price: Fen
    rate: Rate
    does_hospital_bear_excess: bool
    """Whether the hospital bears what it asks above the price; otherwise it is the patient's."""
    source: Source
    """The list of that day."""


@frozen(kw_only=True)
class Bill:
    """What one stay, or one outpatient treatment, has cost. It says nothing of who pays.

    `total` is what the hospital asks in all. The policy covers it without `out_of_scope` (自费); of what is covered the
    `class_b_part` (乙类先行自付) is borne by the patient before basic insurance counts anything.
    """

    id: str
    day: date
    """The day of discharge or treatment; it decides the year, the law and the identity."""
    kind: BillKind
    hospital: HospitalLevel
    total: Fen
    out_of_scope: Fen = NOTHING
    class_b_part: Fen = NOTHING
    is_properly_referred: bool = True
    emergency: EmergencyGround = EmergencyGround.NONE
    """Why the emergency fund is asked for what is left, where it is."""
    charity: Fen = NOTHING
    """What a charity has promised."""
    waiver: Fen = NOTHING
    """What the hospital has agreed to waive."""
    waiver_share: Rate = NO_SHARE
    """The share of what is left to the patient that the hospital has agreed to waive besides."""
    package: Package | None = None
    """The package under which the stay is settled, where its disease was listed on the day of admission."""

    def __attrs_post_init__(self) -> None:
        if not self.id:
            raise BillError("a bill has an id")
        for name in ("total", "out_of_scope", "class_b_part", "charity", "waiver"):
            if getattr(self, name) < NOTHING:
                raise BillError(f"{self.id}: {name} is not below nothing")
        if self.out_of_scope + self.class_b_part > self.total:
            raise BillError(
                f"{self.id}: out_of_scope {self.out_of_scope} and class_b_part {self.class_b_part} "
                f"come to more than the total {self.total}"
            )

    @property
    def covered(self) -> Fen:
        """What the policy covers of it (政策范围内费用), the part of class B that is borne first included."""
        return self.total - self.out_of_scope

    @property
    def packaged(self) -> Fen:
        """What insurance and aid look at: what is covered, up to the price of the package where there is one."""
        return self.covered if self.package is None else min(self.covered, self.package.price)

    @property
    def order(self) -> tuple[date, str]:
        """Its place in an account: by day, within a day by id, so that the order of arrival does not matter."""
        return (self.day, self.id)
