"""Evidence about preferential treatment, as the certificates of survivors and disabled soldiers show it."""

from typing import Final

from aidcoord import NOTHING, Day, EvidenceType, Fen, Option, Presumption, Scope, Text
from aidcoord_civil_affairs.veteran_options import (
    EntitlementBar,
    Remarriage,
    SoldierDisability,
    SoldierLevel,
    SurvivorOf,
    SurvivorRelation,
)

_NO_PAPER: Final = Text(zh="没有证件证明，视为没有", en="no certificate shows it, taken as not so")
_VETERANS: Final = Text(zh="退役军人事务部门（2018年前为民政）", en="veterans' affairs, before 2018 civil affairs")
_UNPAID: Final = Text(
    zh="去世前每月领取的数额；尚未发丧葬补助时填写", en="what was drawn a month; while the funeral aid is not yet paid"
)


def _shown(name: str, title: Text, value: Option, *, note: Text | None = None) -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=type(value),
        scope=Scope.MEMBER,
        holder="civil_affairs",
        held_by=_VETERANS,
        note=note,
        presumption=Presumption(value=value, reason=_NO_PAPER),
    )


def _flag(name: str, title: Text, *, note: Text | None = None) -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=bool,
        scope=Scope.MEMBER,
        holder="civil_affairs",
        held_by=_VETERANS,
        note=note,
        presumption=Presumption(value=False, reason=_NO_PAPER),
    )


def _late(name: str, title: Text) -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=Fen,
        scope=Scope.HOUSEHOLD,
        holder="civil_affairs",
        held_by=_VETERANS,
        note=_UNPAID,
        presumption=Presumption(value=NOTHING, reason=Text(zh="没有记录，视为没有", en="no record means none")),
    )


HAS_PREFERENTIAL_TREATMENT: Final = _flag(
    "has_preferential_treatment",
    Text(zh="优抚对象", en="Entitled to preferential treatment"),
    note=Text(
        zh="军人、军人家属、退役军人等其他抚恤优待对象也填此项；遗属和残疾军人不必再填",
        en="also soldiers, their families, former soldiers; not needed of survivors and disabled soldiers",
    ),
)
SURVIVOR_OF: Final = _shown("survivor_of", Text(zh="军人遗属类别", en="Survivor of"), SurvivorOf.NONE)
SURVIVOR_RELATION: Final = _shown(
    "survivor_relation", Text(zh="遗属与军人关系", en="Relation to the soldier"), SurvivorRelation.NONE
)
WAS_KEPT_BY_SOLDIER: Final = _flag("was_kept_by_soldier", Text(zh="由该军人生前供养", en="Was kept by the soldier"))
SPOUSE_REMARRIAGE: Final = _shown(
    "spouse_remarriage", Text(zh="军人配偶再婚情况", en="Remarriage of the soldier's spouse"), Remarriage.NONE
)
SOLDIER_DISABILITY: Final = _shown(
    "soldier_disability", Text(zh="军人致残原因", en="Cause of a soldier's disability"), SoldierDisability.NONE
)
SOLDIER_LEVEL: Final = _shown(
    "soldier_level",
    Text(zh="残疾军人等级", en="Level of a soldier's disability"),
    SoldierLevel.NONE,
    note=Text(zh="残疾军人证所载，不是残疾人证等级", en="as on the soldier's certificate, not the federation's card"),
)
IS_MENTALLY_DISABLED: Final = _flag(
    "is_mentally_disabled_by_service",
    Text(zh="服现役期间因患精神障碍评残", en="Mental disability found during service"),
)
DISCHARGED_ON: Final = EvidenceType(
    "discharged_on",
    Text(zh="退役或移交日期", en="Day of discharge"),
    type=Day,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=_VETERANS,
    presumption=Presumption(
        value=Day(1), reason=Text(zh="没有记录，视为早已退役", en="no record, taken as discharged long ago")
    ),
)
ENTITLEMENT_BAR: Final = _shown(
    "entitlement_bar",
    Text(zh="中止或取消抚恤优待的情形", en="What suspends or ends preferential treatment"),
    EntitlementBar.NONE,
)
LATE_SURVIVOR_PENSION: Final = _late(
    "late_survivor_pension_month", Text(zh="去世遗属原定期抚恤金", en="Pension of a survivor who has died")
)
LATE_SOLDIER_PENSION: Final = _late(
    "late_soldier_pension_month", Text(zh="病故残疾军人原抚恤金", en="Pension of a disabled soldier who has died")
)

EVIDENCE: Final = (
    HAS_PREFERENTIAL_TREATMENT,
    SURVIVOR_OF,
    SURVIVOR_RELATION,
    WAS_KEPT_BY_SOLDIER,
    SPOUSE_REMARRIAGE,
    SOLDIER_DISABILITY,
    SOLDIER_LEVEL,
    IS_MENTALLY_DISABLED,
    DISCHARGED_ON,
    ENTITLEMENT_BAR,
    LATE_SURVIVOR_PENSION,
    LATE_SOLDIER_PENSION,
)
"""What is known of soldiers and their survivors."""
