"""Heating: coal for cold homes. An invented field, to show every part of a plugin's page."""

from datetime import date

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    Document,
    EvidenceType,
    Overlap,
    OverlapKind,
    PartnerHelp,
    Policy,
    Presumption,
    Scope,
    Signpost,
    Text,
    hookimpl,
    parameters_in,
    rules_in,
)
from heating import homes

WINTERS = Document("冬季取暖办法", number="示例〔2020〕1号", verified=False)
AGENCY = Agency("heating", Text(zh="县供暖办", en="County Heating Office"))

STOVES = EvidenceType(
    "stoves",
    Text(zh="炉灶数", en="Stoves"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="heating",
    presumption=Presumption(value=0, reason=Text(zh="无登记视为没有", en="no entry means none")),
)
CHILLY = EvidenceType("is_chilly", Text(zh="畏寒", en="Feels the cold"), type=bool, scope=Scope.MEMBER, holder="clinic")
AID = Benefit(
    "heating_aid",
    Text(zh="取暖补贴", en="Heating aid"),
    kind=BenefitKind.CASH,
    cadence=Cadence.YEARLY,
    criteria=("has_cold_home",),
    applies_if="clinic__runs_a_ward",
    amount="heating_aid_year",
    source=WINTERS.article(3),
    starts=date(2020, 1, 1),
)
BLANKET = Benefit(
    "blanket",
    Text(zh="棉被", en="A blanket"),
    kind=BenefitKind.IN_KIND,
    criteria=("has_chilly_member",),
    source=WINTERS.article(4),
    starts=date(2020, 1, 1),
    note=Text(zh="每户一条", en="one a household"),
)
ONE_OF = Overlap(
    kind=OverlapKind.EXCLUDES,
    benefits=("heating_aid", "blanket"),
    title=Text(zh="补贴与实物择一", en="money or a blanket"),
    source=WINTERS.article(5),
)

LOOKS_IN = Signpost(
    when=("has_cold_home",),
    to=PartnerHelp.VOLUNTEERS,
    because=Text(zh="家中寒冷", en="The home is cold."),
    source=WINTERS.article(7),
    starts=date(2020, 1, 1),
)


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the heating policy."""
    rules = (*parameters_in(__name__), *rules_in(homes))
    return [
        Policy(
            agency=AGENCY,
            benefits=(AID, BLANKET),
            rules=rules,
            evidence=(STOVES, CHILLY),
            overlaps=(ONE_OF,),
            signposts=(LOOKS_IN,),
            reads_from=("clinic",),
        )
    ]
