"""One bill shared among all who pay for it, in the order of the law: insurance first, then aid, then whoever is left.

A yearly layer is paid by difference: what it owes for all that it has counted, this bill included, less what it owes
without. So a threshold is borne once a year, bands go on where the last bill stopped, and nothing is lost in rounding.
"""

from collections.abc import Callable, Mapping

from attrs import Attribute, evolve, field, frozen

from aidcoord import NOTHING, Fen, share
from aidcoord_health_family_planning.options import BillKind, EmergencyGround, Layer
from aidcoord_health_family_planning.settlement.bills import Bill, BillError
from aidcoord_health_family_planning.settlement.terms import Terms
from aidcoord_health_family_planning.settlement.years import Used, YearSoFar


@frozen(kw_only=True)
class Settlement:
    """One bill and who bears how much of it; the parts add up to the bill to the fen."""

    bill: Bill
    parts: Mapping[Layer, Fen] = field()
    """Every layer, `Layer.SELF` included."""
    after: YearSoFar
    """What the year has seen once the bill is settled."""

    @parts.validator
    def _adds_up(self, _attribute: "Attribute[Mapping[Layer, Fen]]", parts: Mapping[Layer, Fen]) -> None:
        if sum(parts.values()) != self.bill.total or min(parts.values()) < NOTHING:
            listed = ", ".join(f"{layer.slug} {part}" for layer, part in parts.items())
            raise BillError(f"{self.bill.id}: the parts ({listed}) do not add up to the bill of {self.bill.total}")

    @property
    def self_pay(self) -> Fen:
        """What the patient pays."""
        return self.parts[Layer.SELF]


def settle(bill: Bill, so_far: YearSoFar, terms: Terms) -> tuple[Settlement, YearSoFar]:
    """Share one bill, and say what the year has seen with it.

    Args:
        bill: The bill; it comes after all that the year has seen.
        so_far: The year of the bill's day.
        terms: The terms of the bill's day for the patient.

    Raises:
        BillError: The bill is of another year.
    """
    if bill.day.year != so_far.year:
        raise BillError(f"{bill.id} of {bill.day} does not belong to the year {so_far.year}")
    parts = dict.fromkeys((Layer.SERIOUS, Layer.EXCESS), NOTHING)
    insured = _insure(bill, so_far, terms, parts)
    now = _aid(bill, insured, terms, parts)
    _close(bill, terms, parts)
    return Settlement(bill=bill, parts=parts, after=now), now


def _insure(bill: Bill, so_far: YearSoFar, terms: Terms, parts: dict[Layer, Fen]) -> YearSoFar:
    """Basic insurance, catastrophic insurance and the local supplement."""
    basic, deductible = _packaged(bill, so_far, terms, parts) if bill.package else _basic(bill, so_far, terms)
    costs = _above(bill.packaged, NOTHING if terms.catastrophic.counts_class_b else bill.class_b_part)
    counted = _above(costs, basic.paid) - (deductible if terms.catastrophic.leaves_out_deductibles else NOTHING)
    catastrophic = _capped(terms.catastrophic.due, so_far.catastrophic, counted, terms.catastrophic.cap)
    local = _capped(terms.local.due, so_far.local, counted - catastrophic.paid, terms.local.cap)
    by_package = parts[Layer.SERIOUS]
    parts |= {Layer.BASIC: basic.paid - by_package, Layer.CATASTROPHIC: catastrophic.paid, Layer.LOCAL: local.paid}
    return evolve(
        so_far,
        basic=_added(so_far.basic, basic),
        catastrophic=_added(so_far.catastrophic, catastrophic),
        local=_added(so_far.local, local),
    )


def _packaged(bill: Bill, so_far: YearSoFar, terms: Terms, parts: dict[Layer, Fen]) -> tuple[Used, Fen]:
    """What the fund of basic insurance pays of a package: its rate of the price, no deductible, within the cap."""
    package = bill.package
    if package is None:
        raise TypeError(f"{bill.id} has no package")
    paid = min(share(bill.packaged, package.rate), _above(terms.basic.cap, so_far.basic.paid))
    excess = bill.covered - bill.packaged if package.does_hospital_bear_excess else NOTHING
    parts |= {Layer.SERIOUS: paid, Layer.EXCESS: excess}
    return Used(counted=NOTHING, paid=paid), NOTHING


def _basic(bill: Bill, so_far: YearSoFar, terms: Terms) -> tuple[Used, Fen]:
    """What basic insurance counts towards its yearly deductible and pays, and the deductible that the patient bears."""
    basic, costs = terms.basic, bill.covered - bill.class_b_part
    if bill.kind is BillKind.INPATIENT:
        counted = NOTHING
        deductible = min(costs, basic.deductibles[bill.hospital])
        due = share(costs - deductible, basic.rates[bill.hospital])
    else:
        counted, before = costs, so_far.basic.counted
        deductible = min(before + costs, basic.outpatient_deductible) - min(before, basic.outpatient_deductible)
        due = _more(lambda base: share(_above(base, basic.outpatient_deductible), basic.outpatient_rate), before, costs)
    return Used(counted=counted, paid=min(due, _above(basic.cap, so_far.basic.paid))), deductible


def _aid(bill: Bill, so_far: YearSoFar, terms: Terms, parts: dict[Layer, Fen]) -> YearSoFar:
    """Medical aid and tilted aid, of what all insurance has left."""
    costs = _above(bill.packaged, NOTHING if terms.aid.counts_class_b else bill.class_b_part)
    counted = _above(costs, parts[Layer.SERIOUS] + parts[Layer.BASIC] + parts[Layer.CATASTROPHIC] + parts[Layer.LOCAL])
    due = _more(lambda base: terms.aid.due(base, bill.kind), so_far.aid.counted, counted)
    aid = min(due, _aid_room(bill, so_far, terms))
    burden = counted - (aid if terms.tilt_counts_what_caps_cut else due)
    tilt = _capped(terms.tilt.due, so_far.tilt, burden if bill.is_properly_referred else NOTHING, terms.tilt.cap)
    parts |= {Layer.AID: aid, Layer.TILT: tilt.paid}
    return evolve(
        so_far,
        aid=so_far.aid.plus(counted, aid),
        aid_outpatient_paid=so_far.aid_outpatient_paid + (aid if bill.kind is BillKind.OUTPATIENT else NOTHING),
        tilt=_added(so_far.tilt, tilt),
    )


def _aid_room(bill: Bill, so_far: YearSoFar, terms: Terms) -> Fen:
    room = _above(terms.aid.cap, so_far.aid.paid)
    if bill.kind is BillKind.OUTPATIENT:
        room = min(room, _above(terms.aid.outpatient_cap, so_far.aid_outpatient_paid))
    return room


def _close(bill: Bill, terms: Terms, parts: dict[Layer, Fen]) -> None:
    """The emergency fund for covered costs, gifts and waivers for any, and the patient for the rest."""
    paid = sum(parts.values(), start=NOTHING)
    is_emergency = bill.emergency is not EmergencyGround.NONE
    parts[Layer.EMERGENCY] = min(_above(bill.covered, paid), terms.emergency_cap) if is_emergency else NOTHING
    left = bill.total - paid - parts[Layer.EMERGENCY]
    parts[Layer.CHARITY] = min(left, bill.charity)
    left -= parts[Layer.CHARITY]
    parts[Layer.WAIVER] = min(left, bill.waiver + share(left, bill.waiver_share))
    parts[Layer.SELF] = left - parts[Layer.WAIVER]


def _capped(due: Callable[[Fen], Fen], used: Used, counted: Fen, cap: Fen | None) -> Used:
    """What a yearly layer counts of a bill and pays for it, within what its cap leaves."""
    more = _more(due, used.counted, counted)
    return Used(counted=counted, paid=more if cap is None else min(more, _above(cap, used.paid)))


def _more(due: Callable[[Fen], Fen], before: Fen, counted: Fen) -> Fen:
    return due(before + counted) - due(before) if counted else NOTHING


def _above(amount: Fen, floor: Fen) -> Fen:
    return max(NOTHING, amount - floor)


def _added(used: Used, now: Used) -> Used:
    return used.plus(now.counted, now.paid)
