"""Preferential treatment: survivors of soldiers, disabled soldiers, and the identity that others give priority to.

Until 2018 civil affairs held it; which agency holds it on a day is for the county to say.
"""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_civil_affairs.sources import MILITARY_2011, MILITARY_REGULATION

_REVISED: Final = date(2011, 8, 1)
_LAST_OLD: Final = date(2024, 9, 30)
_RENEWED: Final = date(2024, 10, 1)
_PENSION_TITLE: Final = Text(zh="定期抚恤金", en="Regular pension of survivors")
_FREE: Final = ("is_unsuspended", "is_uncancelled")

PREFERENTIAL_TREATMENT: Final = Benefit(
    "preferential_treatment",
    Text(zh="抚恤优待对象", en="Person with preferential treatment"),
    kind=BenefitKind.IDENTITY,
    applies_if="is_preferred_here",
    criteria=("is_uncancelled",),
    source=MILITARY_REGULATION.article(2),
    starts=_REVISED,
)
SURVIVOR_PENSION_2011: Final = Benefit(
    "survivor_pension",
    _PENSION_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_survivor",
    criteria=("is_entitled_survivor", *_FREE),
    amount="survivor_pension_month",
    source=MILITARY_2011.article(16),
    starts=_REVISED,
    ends=_LAST_OLD,
)
SURVIVOR_PENSION: Final = Benefit(
    "survivor_pension",
    _PENSION_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_survivor",
    criteria=("is_entitled_survivor", "keeps_ties", *_FREE),
    amount="survivor_pension_month",
    source=MILITARY_REGULATION.article(19),
    starts=_RENEWED,
    note=Text(zh="自审核确认当月起发给", en="paid from the month in which it is confirmed"),
)
SURVIVOR_FUNERAL_AID: Final = Benefit(
    "survivor_funeral_aid",
    Text(zh="定期抚恤金领取人丧葬补助", en="Funeral aid for a survivor"),
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="has_lost_survivor",
    criteria=("has_lost_survivor",),
    amount="survivor_funeral_aid_once",
    source=MILITARY_REGULATION.article(22),
    starts=_REVISED,
)
SOLDIER_PENSION: Final = Benefit(
    "soldier_pension",
    Text(zh="残疾军人抚恤金", en="Pension of disabled soldiers"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_disabled_soldier",
    criteria=("has_pensioned_level", "is_past_year_of_discharge", *_FREE),
    amount="soldier_pension_month",
    source=MILITARY_REGULATION.article(24),
    starts=_REVISED,
)
SOLDIER_NURSING_FEE: Final = Benefit(
    "soldier_nursing_fee",
    Text(zh="残疾军人护理费", en="Nursing fee of disabled soldiers"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_disabled_soldier",
    criteria=("has_nursing_class", "is_kept_at_home", *_FREE),
    amount="soldier_nursing_fee_month",
    source=MILITARY_REGULATION.article(34),
    starts=_REVISED,
)
SOLDIER_MEDICAL_GUARANTEE: Final = Benefit(
    "soldier_medical_guarantee",
    Text(zh="一级至六级残疾军人医疗保障", en="Medical cost of disabled soldiers guaranteed"),
    kind=BenefitKind.FEE_WAIVER,
    applies_if="is_disabled_soldier",
    criteria=("has_guaranteed_medical_level", "is_uncancelled"),
    source=MILITARY_REGULATION.article(44),
    starts=_REVISED,
)
SOLDIER_FUNERAL_AID: Final = Benefit(
    "soldier_funeral_aid",
    Text(zh="残疾军人丧葬补助", en="Funeral aid for a disabled soldier"),
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="has_lost_soldier",
    criteria=("has_lost_soldier",),
    amount="soldier_funeral_aid_once",
    source=MILITARY_REGULATION.article(32),
    starts=_REVISED,
)

BENEFITS: Final = (
    PREFERENTIAL_TREATMENT,
    SURVIVOR_PENSION_2011,
    SURVIVOR_PENSION,
    SURVIVOR_FUNERAL_AID,
    SOLDIER_PENSION,
    SOLDIER_NURSING_FEE,
    SOLDIER_MEDICAL_GUARANTEE,
    SOLDIER_FUNERAL_AID,
)
"""All of them, as the results list them."""
