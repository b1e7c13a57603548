"""Evidence about members of a union, which the union itself keeps, and about their work."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text

_HOLDER: Final = "trade_union"
_NOT_ENROLLED: Final = Text(zh="会籍系统中没有记录，视为不是", en="no entry in the register of members means not one")

IS_UNION_MEMBER: Final = EvidenceType(
    "is_union_member",
    Text(zh="工会会员", en="Member of a union"),
    type=bool,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    note=Text(zh="企业关闭后保留会籍的也算", en="also one whose membership outlasts the employer"),
    presumption=Presumption(value=False, reason=_NOT_ENROLLED),
)
IS_MIGRANT_WORKER: Final = EvidenceType(
    "is_migrant_worker",
    Text(zh="农民工会员", en="Migrant worker"),
    type=bool,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    presumption=Presumption(value=False, reason=_NOT_ENROLLED),
)
LABOUR_RELATION_MONTHS: Final = EvidenceType(
    "labour_relation_months",
    Text(zh="建立劳动关系月数", en="Months in a labour relation here"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="足月数，截至核定日", en="completed months up to the day of assessment"),
    highest=1_000,
    presumption=Presumption(
        value=0,
        reason=Text(
            zh="劳动用工备案中没有记录，视为未建立", en="no entry in the register of contracts means no labour relation"
        ),
    ),
)
HAS_LABOUR_DISPUTE: Final = EvidenceType(
    "has_labour_dispute",
    Text(zh="有劳动争议", en="Has a labour dispute"),
    type=bool,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    note=Text(zh="与用人单位之间尚未解决的争议", en="with an employer, not settled yet"),
    presumption=Presumption(
        value=False, reason=Text(zh="工会未收到申请，视为没有", en="none brought to the union means none")
    ),
)

EVIDENCE: Final = (IS_UNION_MEMBER, IS_MIGRANT_WORKER, LABOUR_RELATION_MONTHS, HAS_LABOUR_DISPUTE)
"""What is known of workers."""
