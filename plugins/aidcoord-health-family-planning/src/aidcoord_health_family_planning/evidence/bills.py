"""Evidence about bills: what a member's treatment has cost since 1 January, and what each insurance has borne of it.

Amounts are totals of the calendar year up to the day of assessment, in costs that the policy covers (政策范围内). A
hospital that bills through the insurance shows every bill to it, so that its silence means none.
"""

from typing import Final

from aidcoord import NOTHING, EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_health_family_planning.options import HospitalLevel, MedicalInsurance

_NO_BILL: Final = Text(zh="医保结算系统中没有记录，视为没有", en="no entry in the settlement system means none")
_SYSTEM: Final = Text(zh="医疗保障经办机构", en="the medical insurance agency")
_COVERED: Final = Text(zh="本年1月1日起合计，只计政策范围内费用", en="total since 1 January, of what the policy covers")


def _of_year(name: str, title: Text, note: Text = _COVERED) -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=Fen,
        scope=Scope.MEMBER,
        holder="health_family_planning",
        held_by=_SYSTEM,
        note=note,
        presumption=Presumption(value=NOTHING, reason=_NO_BILL),
    )


INPATIENT_COSTS: Final = _of_year(
    "inpatient_costs_year", Text(zh="本年住院政策范围内费用", en="Inpatient costs of the year")
)
OUTPATIENT_COSTS: Final = _of_year(
    "outpatient_costs_year", Text(zh="本年门诊慢特病政策范围内费用", en="Outpatient costs of the year")
)
BASIC_PAID_INPATIENT: Final = _of_year(
    "basic_paid_inpatient_year", Text(zh="本年住院基本医保支付", en="Basic insurance for inpatient costs of the year")
)
BASIC_PAID_OUTPATIENT: Final = _of_year(
    "basic_paid_outpatient_year",
    Text(zh="本年门诊慢特病基本医保支付", en="Basic insurance for outpatient costs of the year"),
)
BASIC_DEDUCTIBLES: Final = _of_year(
    "basic_deductibles_year", Text(zh="本年基本医保起付线合计", en="Deductibles of basic insurance borne this year")
)
CLASS_B_PART: Final = _of_year(
    "class_b_part_year",
    Text(zh="本年乙类先行自付", en="Part of class B borne first this year"),
    Text(zh="已含在政策范围内费用中，单独列出", en="part of the covered costs, told apart"),
)
OTHER_LAYERS_PAID: Final = _of_year(
    "other_layers_paid_year",
    Text(zh="本年其他补充保险支付", en="Other supplements paid this year"),
    Text(zh="职工大额补助、公务员补助等，不含本县补充保险", en="large-sum aid of employees and the like"),
)
STAY_COSTS: Final = _of_year(
    "stay_costs",
    Text(zh="最近一次住院政策范围内费用", en="Costs of the latest stay"),
    Text(zh="不含乙类先行自付部分", en="without the part of class B that is borne first"),
)
HOSPITAL_LEVEL: Final = EvidenceType(
    "hospital_level",
    Text(zh="最近一次就诊医院级别", en="Grade of the hospital of the latest stay"),
    type=HospitalLevel,
    scope=Scope.MEMBER,
    holder="health_family_planning",
)
MEDICAL_INSURANCE: Final = EvidenceType(
    "medical_insurance",
    Text(zh="基本医保参保类型", en="Basic medical insurance"),
    type=MedicalInsurance,
    scope=Scope.MEMBER,
    holder="health_family_planning",
    held_by=_SYSTEM,
    presumption=Presumption(
        value=MedicalInsurance.NONE,
        reason=Text(zh="参保登记中没有记录，视为未参保", en="no entry in the insurance register means not insured"),
    ),
)
IS_PROPERLY_REFERRED: Final = EvidenceType(
    "is_properly_referred",
    Text(zh="按规定转诊就医", en="Treated where referred"),
    type=bool,
    scope=Scope.MEMBER,
    holder="health_family_planning",
    held_by=_SYSTEM,
    note=Text(zh="本年就医均按规定转诊或备案", en="all treatment of the year followed the rules of referral"),
    presumption=Presumption(
        value=True,
        reason=Text(zh="结算系统中没有未转诊标记", en="the settlement system marks no bill as without referral"),
    ),
)

EVIDENCE: Final = (
    INPATIENT_COSTS,
    OUTPATIENT_COSTS,
    BASIC_PAID_INPATIENT,
    BASIC_PAID_OUTPATIENT,
    BASIC_DEDUCTIBLES,
    CLASS_B_PART,
    OTHER_LAYERS_PAID,
    STAY_COSTS,
    HOSPITAL_LEVEL,
    MEDICAL_INSURANCE,
    IS_PROPERLY_REFERRED,
)
"""What is known of a member's bills."""
