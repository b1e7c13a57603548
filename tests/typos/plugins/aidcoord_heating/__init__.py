"""Heating, invented for tests: fuel aid for a household, coal for the old, the status of a cold home."""

from datetime import date

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    EvidenceType,
    Fen,
    Policy,
    Presumption,
    Scope,
    Text,
    hookimpl,
    parameters_in,
    rules_in,
)
from aidcoord_heating import fuel_aid

AGENCY = Agency("heating", Text(zh="县供暖办", en="County Heating Office"))

FUEL_COST = EvidenceType(
    "fuel_cost",
    Text(zh="月燃料费", en="Fuel cost a month"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="heating",
)
HEATED_ROOMS = EvidenceType(
    "heated_rooms",
    Text(zh="供暖房间数", en="Heated rooms"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="heating",
)
HAS_STOVE = EvidenceType(
    "has_own_stove",
    Text(zh="自用炉灶", en="Has a stove of their own"),
    type=bool,
    scope=Scope.MEMBER,
    holder="heating",
    presumption=Presumption(value=False, reason=Text(zh="未登记即视为没有", en="none registered means none")),
)

FUEL_AID = Benefit(
    "fuel_aid",
    Text(zh="燃料补贴", en="Fuel aid"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    criteria=("is_costly_to_heat", "has_few_rooms"),
    amount="fuel_aid_month",
    source=fuel_aid.MEASURES.article(3),
    starts=date(2020, 1, 1),
)
COAL_GIFT = Benefit(
    "coal_gift",
    Text(zh="高龄用煤补助", en="Coal for the old"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    applies_if="is_old",
    criteria=("heats_with_own_stove",),
    amount="coal_gift_year",
    source=fuel_aid.MEASURES.article(5),
    starts=date(2024, 1, 1),
)
COLD_HOME = Benefit(
    "cold_home",
    Text(zh="寒冷家庭", en="Cold home"),
    kind=BenefitKind.IDENTITY,
    criteria=("is_costly_to_heat",),
    source=fuel_aid.MEASURES.article(2),
    starts=date(2020, 1, 1),
)


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the heating policy."""
    return [
        Policy(
            agency=AGENCY,
            benefits=(FUEL_AID, COAL_GIFT, COLD_HOME),
            rules=(*parameters_in(__name__), *rules_in(fuel_aid)),
            evidence=(FUEL_COST, HEATED_ROOMS, HAS_STOVE),
        )
    ]
