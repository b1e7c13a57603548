"""Evidence about a household: grants paid to it, what excludes it, and what an accident cost it."""

from typing import Final

from aidcoord import NOTHING, EvidenceType, Fen, Presumption, Scope, Text

_HOLDER: Final = "trade_union"
_NOT_FOUND: Final = Text(
    zh="入户调查中没有发现，视为没有", en="not found when the household was visited: taken as none"
)

UNION_GRANTS_PAID: Final = EvidenceType(
    "union_grants_paid_year",
    Text(zh="本年度已发工会救助金", en="Union grants paid this year"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    note=Text(
        zh="本自然年内已发的生活、医疗、助学等救助，不含送温暖，不再计入转移性收入",
        en="for living, illness and study in this calendar year, warm-sending left out; no part of transfers received",
    ),
    presumption=Presumption(
        value=NOTHING,
        reason=Text(zh="工会帮扶系统中没有记录，视为未发", en="no entry in the union's register means none paid"),
    ),
)
ATTENDS_COSTLY_SCHOOL: Final = EvidenceType(
    "attends_costly_school",
    Text(zh="子女就读高收费私立学校或自费留学", en="A child in a costly private school or abroad"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    presumption=Presumption(value=False, reason=_NOT_FOUND),
)
HAS_BUSINESS_WITH_EMPLOYEES: Final = EvidenceType(
    "has_business_with_employees",
    Text(zh="雇工经营", en="Runs a business with employees"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    held_by=Text(zh="市场监管部门", en="the market regulator"),
    presumption=Presumption(value=False, reason=_NOT_FOUND),
)
IS_HIT_BY_EVENT: Final = EvidenceType(
    "is_hit_by_event",
    Text(zh="因灾害或重大事件致困", en="Hit by a disaster or major event"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    note=Text(
        zh="经工会核实，基本生活暂时严重困难", en="as the union has verified, so that living is in grave difficulty"
    ),
    presumption=Presumption(value=False, reason=_NOT_FOUND),
)
EVENT_COSTS: Final = EvidenceType(
    "event_costs_12_months",
    Text(zh="近12个月意外致困支出", en="Costs of the accident in the last 12 months"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    note=Text(
        zh="突发事件、意外伤害、重大疾病造成的损失和支出，扣除赔偿、保险和救助",
        en="of events, injuries and major illness, after compensation, insurance and other aid",
    ),
    presumption=Presumption(value=NOTHING, reason=_NOT_FOUND),
)

EVIDENCE: Final = (
    UNION_GRANTS_PAID,
    ATTENDS_COSTLY_SCHOOL,
    HAS_BUSINESS_WITH_EMPLOYEES,
    IS_HIT_BY_EVENT,
    EVENT_COSTS,
)
"""What is known of a household."""
