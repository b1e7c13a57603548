"""Evidence about elderly people: how able the assessment has found them."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text
from aidcoord_civil_affairs.elder_options import ElderlyAbility

ELDERLY_ABILITY: Final = EvidenceType(
    "elderly_ability",
    Text(zh="老年人能力评估等级", en="Grade found by the assessment of elderly people"),
    type=ElderlyAbility,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="评估机构", en="the assessing body"),
    note=Text(
        zh="仅老年人；特困人员的六项自理能力另行填写",
        en="of elderly people only; the six abilities of people on tekun are rated apart",
    ),
    presumption=Presumption(
        value=ElderlyAbility.INTACT,
        reason=Text(zh="没有评估结论，视为未评定失能", en="no assessment on record, taken as not found dependent"),
    ),
)

EVIDENCE: Final = (ELDERLY_ABILITY,)
"""What is known of elderly people."""
