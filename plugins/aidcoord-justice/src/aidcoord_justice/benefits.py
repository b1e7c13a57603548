"""The benefits of justice: legal aid by both laws, aid at once, the watch over time limits, fees, mediation."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Source, Text
from aidcoord_justice.sources import COURT_FEES, LAW, MEDIATION, REGULATION

_REGULATION: Final = date(2003, 9, 1)
_LAW: Final = date(2022, 1, 1)
_LAST_BEFORE: Final = date(2021, 12, 31)
_COURT_FEES: Final = date(2007, 4, 1)


def _legal_aid(source: Source, starts: date, ends: date | None = None) -> Benefit:
    return Benefit(
        "legal_aid",
        Text(zh="法律援助", en="Legal aid"),
        kind=BenefitKind.SERVICE,
        applies_if="has_legal_matter",
        criteria=("is_matter_covered", "has_no_own_lawyer", "is_in_legal_hardship"),
        source=source,
        starts=starts,
        ends=ends,
    )


def _watch(source: Source, starts: date, ends: date | None = None) -> Benefit:
    return Benefit(
        "overdue_step",
        Text(zh="法律援助逾期督办", en="A step of legal aid called in"),
        kind=BenefitKind.SERVICE,
        applied_for=False,
        applies_if="is_step_running",
        criteria=("is_step_overdue",),
        source=source,
        starts=starts,
        ends=ends,
    )


AID_AT_ONCE: Final = Benefit(
    "legal_aid_at_once",
    Text(zh="先行提供法律援助", en="Legal aid before the decision"),
    kind=BenefitKind.SERVICE,
    applies_if="has_legal_matter",
    criteria=("is_matter_covered", "has_no_own_lawyer", "is_urgent"),
    source=LAW.article(44),
    starts=_LAW,
)
COURT_FEE_EXEMPTION: Final = Benefit(
    "court_fee_exemption",
    Text(zh="免交诉讼费", en="Court fees let off"),
    kind=BenefitKind.FEE_WAIVER,
    cadence=Cadence.ONCE,
    applies_if="owes_court_fees",
    criteria=("has_ground_for_exemption",),
    amount="court_fees_exempt",
    source=COURT_FEES.article(45),
    starts=_COURT_FEES,
    note=Text(zh="由人民法院决定", en="the court decides"),
)
COURT_FEE_REDUCTION: Final = Benefit(
    "court_fee_reduction",
    Text(zh="减交诉讼费", en="Court fees reduced"),
    kind=BenefitKind.FEE_WAIVER,
    cadence=Cadence.ONCE,
    applies_if="owes_court_fees",
    criteria=("has_ground_for_reduction",),
    amount="court_fees_reduced",
    source=COURT_FEES.article(46),
    starts=_COURT_FEES,
    note=Text(zh="由人民法院决定", en="the court decides"),
)
COURT_FEE_DEFERRAL: Final = Benefit(
    "court_fee_deferral",
    Text(zh="缓交诉讼费", en="Court fees put off"),
    kind=BenefitKind.SERVICE,
    applies_if="owes_court_fees",
    criteria=("is_granted_legal_aid",),
    source=COURT_FEES.article(47),
    starts=_COURT_FEES,
    note=Text(zh="由人民法院决定", en="the court decides"),
)
NOTARY_FEE_WAIVER: Final = Benefit(
    "notary_fee_waiver",
    Text(zh="减免公证费、鉴定费", en="Notary and expert fees waived"),
    kind=BenefitKind.FEE_WAIVER,
    cadence=Cadence.ONCE,
    applies_if="owes_notary_fees",
    criteria=("is_granted_legal_aid",),
    amount="notary_fees_waived",
    source=LAW.article(53),
    starts=_LAW,
)
DISPUTE_MEDIATION: Final = Benefit(
    "dispute_mediation",
    Text(zh="纠纷协调调解", en="Mediation of a dispute"),
    kind=BenefitKind.SERVICE,
    applies_if="is_in_dispute",
    criteria=("is_mediation_open",),
    source=MEDIATION.article(17),
    starts=date(2011, 1, 1),
)

BENEFITS: Final = (
    _legal_aid(REGULATION.article(10), _REGULATION, _LAST_BEFORE),
    _legal_aid(LAW.article(31), _LAW),
    AID_AT_ONCE,
    _watch(REGULATION.article(18), _REGULATION, _LAST_BEFORE),
    _watch(LAW.article(43), _LAW),
    COURT_FEE_EXEMPTION,
    COURT_FEE_REDUCTION,
    COURT_FEE_DEFERRAL,
    NOTARY_FEE_WAIVER,
    DISPUTE_MEDIATION,
)
"""All of them, as the results list them."""
