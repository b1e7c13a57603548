"""The terms of one day for one patient: every threshold, rate and cap that settling a bill needs."""

from collections.abc import Mapping

from attrs import frozen

from aidcoord import NOTHING, Fen, Rate, share
from aidcoord_health_family_planning import catastrophic_insurance as catastrophic
from aidcoord_health_family_planning.options import BillKind, HospitalLevel


@frozen(kw_only=True)
class BasicTerms:
    """Basic insurance: a deductible for each stay, one a year for outpatient treatment, one cap."""

    deductibles: Mapping[HospitalLevel, Fen]
    rates: Mapping[HospitalLevel, Rate]
    outpatient_deductible: Fen
    outpatient_rate: Rate
    cap: Fen


@frozen(kw_only=True)
class CatastrophicTerms:
    """Catastrophic insurance: a threshold for the year, three bands, a cap or none."""

    threshold: Fen
    second_from: Fen
    third_from: Fen
    rates: tuple[Rate, Rate, Rate]
    addition: Rate
    cap: Fen | None
    leaves_out_deductibles: bool
    counts_class_b: bool

    def due(self, base: Fen) -> Fen:
        """What it owes in a year for `base`, before its cap: the rules of the policy, called as they are."""
        if base <= self.threshold:
            return NOTHING
        threshold, second, third = self.threshold, self.second_from, self.third_from
        first_rate, second_rate, third_rate = self.rates
        return (
            catastrophic.catastrophic_first_band_year(base, threshold, second, first_rate, self.addition)
            + catastrophic.catastrophic_second_band_year(
                base, max(threshold, second), third, second_rate, self.addition
            )
            + catastrophic.catastrophic_third_band_year(base, threshold, third, third_rate, self.addition)
        )


@frozen(kw_only=True)
class FlatTerms:
    """A layer of one threshold, one rate and one cap a year: the local supplement, and tilted aid."""

    threshold: Fen
    rate: Rate
    cap: Fen

    def due(self, base: Fen) -> Fen:
        """What it owes in a year for `base`, before its cap."""
        return due_above(base, self.threshold, self.rate)


@frozen(kw_only=True)
class AidTerms:
    """Medical aid: stays and outpatient treatment share the threshold and the cap, each with its own rate."""

    threshold: Fen
    rates: Mapping[BillKind, Rate]
    cap: Fen
    outpatient_cap: Fen
    counts_class_b: bool

    def due(self, base: Fen, kind: BillKind) -> Fen:
        """What it owes in a year for `base`, all of one kind, before its caps."""
        return due_above(base, self.threshold, self.rates[kind])


@frozen(kw_only=True)
class Terms:
    """All layers. A layer that the patient has no right to has a rate or a cap of nothing."""

    basic: BasicTerms
    catastrophic: CatastrophicTerms
    local: FlatTerms
    aid: AidTerms
    tilt: FlatTerms
    tilt_counts_what_caps_cut: bool
    emergency_cap: Fen
    """What the emergency fund pays at most for one bill."""


def due_above(base: Fen, threshold: Fen, rate: Rate) -> Fen:
    """The rate of what lies above a threshold."""
    return share(max(NOTHING, base - threshold), rate)
