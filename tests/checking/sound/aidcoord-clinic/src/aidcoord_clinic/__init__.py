"""A clinic, invented for tests: who is in its ward, and the grant for it."""

from datetime import date

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    Document,
    EvidenceType,
    Fen,
    Policy,
    Scope,
    Text,
    hookimpl,
    rule,
    yuan,
)

LAW = Document("示例病房补助办法", number="示例〔2019〕2号")
IN_WARD = EvidenceType(
    "is_in_ward", Text(zh="住院", en="In the ward"), type=bool, scope=Scope.HOUSEHOLD, holder="clinic"
)
_TWENTY = yuan(20)


@rule(source=LAW.article(1), title=Text(zh="有人住院", en="Somebody is in the ward"))
def ward_stay(is_in_ward: bool) -> bool:  # noqa: FBT001 - a fact of the law
    """Whether somebody is in the ward."""
    return is_in_ward


@rule(source=LAW.article(2), title=Text(zh="病房补助", en="Ward grant"))
def ward_grant_once(household_size: int) -> Fen:
    """Twenty yuan each."""
    return _TWENTY * household_size


GRANT = Benefit(
    "ward_grant",
    Text(zh="病房补助", en="Ward grant"),
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    criteria=("ward_stay",),
    amount="ward_grant_once",
    source=LAW.article(2),
    starts=date(2019, 1, 1),
)


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the clinic's policy."""
    agency = Agency("clinic", Text(zh="县医院", en="County Clinic"))
    return [Policy(agency=agency, benefits=(GRANT,), rules=(ward_stay, ward_grant_once), evidence=(IN_WARD,))]
