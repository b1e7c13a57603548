"""Health's benefits, with their conditions and the days from which they are law."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_health_family_planning.sources import (
    CATASTROPHIC_2015,
    MEASURES,
    PUBLIC_HEALTH_2009,
    SERIOUS_2015,
    SERIOUS_2021,
)

_ILL_POOR_TITLE: Final = Text(zh="因病致贫重病患者", en="Ill-poor patient")
_ILL_POOR_CRITERIA: Final = (
    "is_outside_first_classes",
    "is_insured",
    "meets_ill_poor_spending_test",
    "meets_ill_poor_income_test",
    "civil_affairs__meets_edge_savings_rule",
    "civil_affairs__meets_vehicle_rule",
    "civil_affairs__meets_dwelling_rule",
    "civil_affairs__meets_property_rule",
    "civil_affairs__meets_business_rule",
)
_LAST_OF_2015: Final = date(2021, 10, 27)
_FIRST_OF_2021: Final = date(2021, 10, 28)

CATASTROPHIC_INSURANCE: Final = Benefit(
    "catastrophic_insurance",
    Text(zh="大病保险", en="Catastrophic insurance"),
    kind=BenefitKind.CASH,
    applied_for=False,
    cadence=Cadence.YEARLY,
    applies_if="has_medical_costs",
    criteria=("is_insured", "has_catastrophic_costs"),
    amount="catastrophic_year",
    source=CATASTROPHIC_2015.whole,
    starts=date(2016, 1, 1),
)
MEDICAL_AID_INPATIENT: Final = Benefit(
    "medical_aid_inpatient",
    Text(zh="住院医疗救助", en="Medical aid for stays"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="has_medical_costs",
    criteria=("has_inpatient_costs_to_aid", "has_aid_class", "is_class_aided_inpatient"),
    amount="inpatient_aid_year",
    source=MEASURES.article(29),
    starts=date(2014, 5, 1),
)
MEDICAL_AID_OUTPATIENT: Final = Benefit(
    "medical_aid_outpatient",
    Text(zh="门诊医疗救助", en="Medical aid for outpatient treatment"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="has_medical_costs",
    criteria=("has_outpatient_costs_to_aid", "has_aid_class", "is_class_aided_outpatient"),
    amount="outpatient_aid_year",
    source=MEASURES.article(29),
    starts=date(2014, 5, 1),
)
MEDICAL_AID_TILT: Final = Benefit(
    "medical_aid_tilt",
    Text(zh="倾斜救助", en="Tilted medical aid"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="has_medical_costs",
    criteria=("has_aid_class", "is_class_tilted", "is_treated_by_referral", "has_heavy_burden"),
    amount="tilt_year",
    source=SERIOUS_2021.whole,
    starts=_FIRST_OF_2021,
)
PREMIUM_AID: Final = Benefit(
    "premium_aid",
    Text(zh="资助参保", en="Premium aid"),
    kind=BenefitKind.PREMIUM,
    cadence=Cadence.YEARLY,
    applies_if="belongs_to_household",
    criteria=("is_open_to_residents_insurance", "has_premium_identity"),
    amount="premium_aid_year",
    source=MEASURES.article(29),
    starts=date(2014, 5, 1),
)
EMERGENCY_AID: Final = Benefit(
    "disease_emergency_aid",
    Text(zh="疾病应急救助", en="Disease emergency aid"),
    kind=BenefitKind.FEE_WAIVER,
    cadence=Cadence.ONCE,
    applies_if="has_unpaid_emergency_costs",
    criteria=("is_unknown_or_unable_to_pay",),
    amount="emergency_aid_once",
    source=MEASURES.article(32),
    starts=date(2014, 5, 1),
    note=Text(zh="由基金付给医院，须先救治", en="paid to the hospital, which must treat first"),
)
ILL_POOR_2015: Final = Benefit(
    "ill_poor",
    _ILL_POOR_TITLE,
    kind=BenefitKind.IDENTITY,
    applies_if="has_borne_medical_costs",
    criteria=_ILL_POOR_CRITERIA,
    while_receiving=("is_insured",),
    source=SERIOUS_2015.whole,
    starts=date(2015, 4, 21),
    ends=_LAST_OF_2015,
)
ILL_POOR: Final = Benefit(
    "ill_poor",
    _ILL_POOR_TITLE,
    kind=BenefitKind.IDENTITY,
    applies_if="has_borne_medical_costs",
    criteria=_ILL_POOR_CRITERIA,
    while_receiving=("is_insured",),
    source=SERIOUS_2021.whole,
    starts=_FIRST_OF_2021,
    note=Text(zh="认定之日起12个月内有效", en="valid for twelve months from recognition"),
)
PUBLIC_HEALTH_SERVICES: Final = Benefit(
    "public_health_services",
    Text(zh="基本公共卫生服务", en="Public-health services"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_in_public_health_group",
    criteria=("belongs_to_household",),
    source=PUBLIC_HEALTH_2009.whole,
    starts=date(2009, 7, 7),
    note=Text(zh="免费，只列重点人群", en="free of charge; only the groups looked after are listed"),
)


def _counselling(*consent: str, starts: date, ends: date | None = None) -> Benefit:
    return Benefit(
        "health_counselling",
        Text(zh="心理疏导转介", en="Referral to counselling"),
        kind=BenefitKind.SERVICE,
        applied_for=False,
        applies_if="has_ground_for_counselling",
        criteria=("has_aid_class", *consent),
        source=MEASURES.article(55),
        starts=starts,
        ends=ends,
    )


BENEFITS: Final = (
    CATASTROPHIC_INSURANCE,
    MEDICAL_AID_INPATIENT,
    MEDICAL_AID_OUTPATIENT,
    MEDICAL_AID_TILT,
    PREMIUM_AID,
    EMERGENCY_AID,
    ILL_POOR_2015,
    ILL_POOR,
    PUBLIC_HEALTH_SERVICES,
    _counselling(starts=date(2014, 5, 1), ends=date(2021, 10, 31)),
    _counselling("has_agreed_to_counselling", starts=date(2021, 11, 1)),
)
"""All of them, as the results list them."""
