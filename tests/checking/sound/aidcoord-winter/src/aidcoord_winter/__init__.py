"""Winter aid, invented for tests. Start reading at `fuel_aid`."""

from datetime import date

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    EvidenceType,
    Fen,
    Overlap,
    OverlapKind,
    Policy,
    Presumption,
    Scope,
    Text,
    hookimpl,
    parameters_in,
    rules_in,
)
from aidcoord_winter import fuel_aid
from aidcoord_winter.options import Heating
from aidcoord_winter.sources import MEASURES

AGENCY = Agency("winter", Text(zh="县供暖办", en="County Heating Office"))
FUEL_COST = EvidenceType(
    "fuel_cost",
    Text(zh="月燃料费", en="Fuel cost a month"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="winter",
)
HEATED_ROOMS = EvidenceType(
    "heated_rooms",
    Text(zh="供暖房间数", en="Heated rooms"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="winter",
)
HEATING = EvidenceType(
    "heating",
    Text(zh="取暖方式", en="Way of heating"),
    type=Heating,
    scope=Scope.HOUSEHOLD,
    holder="winter",
)
HAS_STOVE = EvidenceType(
    "has_own_stove",
    Text(zh="自用炉灶", en="Has a stove of their own"),
    type=bool,
    scope=Scope.MEMBER,
    holder="winter",
    presumption=Presumption(value=False, reason=Text(zh="未登记即视为没有", en="none registered means none")),
)
FUEL_AID = Benefit(
    "fuel_aid",
    Text(zh="燃料补贴", en="Fuel aid"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    criteria=("is_costly_to_heat", "has_few_rooms", "has_nobody_in_ward"),
    amount="fuel_aid_month",
    payer="winter",
    source=MEASURES.article(6),
    starts=date(2020, 1, 1),
)
COLD_HOME = Benefit(
    "cold_home",
    Text(zh="寒冷家庭", en="Cold home"),
    kind=BenefitKind.IDENTITY,
    criteria=("is_heated_by_fire",),
    source=MEASURES.article(4),
    starts=date(2020, 1, 1),
)
ONCE = Overlap(
    kind=OverlapKind.EXCLUDES,
    benefits=("fuel_aid", "clinic__ward_grant"),
    title=Text(zh="燃料补贴与病房补助不同领", en="Fuel aid or the ward grant"),
    source=MEASURES.article(7),
)


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the winter policy."""
    return [
        Policy(
            agency=AGENCY,
            benefits=(FUEL_AID, COLD_HOME),
            rules=(*parameters_in(__name__), *rules_in(fuel_aid)),
            evidence=(FUEL_COST, HEATED_ROOMS, HEATING, HAS_STOVE),
            overlaps=(ONCE,),
            reads_from=("clinic",),
        )
    ]
