"""Evidence about illness: the groups that public health looks after, and emergencies that nobody has paid for."""

from typing import Final

from aidcoord import NOTHING, EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_health_family_planning.options import EmergencyGround

_NO_RECORD: Final = Text(zh="健康档案中没有记录，视为没有", en="no entry in the health record means none")
_NO_CLAIM: Final = Text(zh="医疗机构没有提出，视为没有", en="no hospital has claimed any: taken as none")


def _managed(name: str, title: Text, note: Text) -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=bool,
        scope=Scope.MEMBER,
        holder="health_family_planning",
        note=note,
        presumption=Presumption(value=False, reason=_NO_RECORD),
    )


IS_IN_MATERNITY: Final = _managed(
    "is_in_maternity",
    Text(zh="孕产妇", en="Pregnant or in childbed"),
    Text(zh="怀孕至产后42天", en="until 42 days after birth"),
)
HAS_CHRONIC_DISEASE: Final = _managed(
    "has_chronic_disease",
    Text(zh="患登记管理的慢性病", en="Chronically ill"),
    Text(zh="高血压、2型糖尿病等登记管理的慢性病", en="high blood pressure, diabetes type 2 and others on the list"),
)
HAS_MENTAL_DISORDER: Final = _managed(
    "has_severe_mental_disorder",
    Text(zh="患严重精神障碍", en="Severe mental disorder"),
    Text(zh="以确诊并登记管理为准", en="diagnosed and registered"),
)
HAS_INFECTIOUS_DISEASE: Final = _managed(
    "has_infectious_disease",
    Text(zh="患登记管理的传染病", en="Infectious disease"),
    Text(zh="肺结核、艾滋病等", en="tuberculosis, HIV and others on the list"),
)
HAS_ENDEMIC_DISEASE: Final = _managed(
    "has_endemic_disease",
    Text(zh="患登记管理的地方病", en="Endemic disease"),
    Text(zh="大骨节病、氟骨症等", en="Kashin-Beck disease, skeletal fluorosis and others on the list"),
)
EMERGENCY_GROUND: Final = EvidenceType(
    "emergency_ground",
    Text(zh="急救费用无人支付的原因", en="Why the costs of an emergency are not paid"),
    type=EmergencyGround,
    scope=Scope.MEMBER,
    holder="health_family_planning",
    held_by=Text(zh="收治医院", en="the hospital"),
    note=Text(
        zh="身份不明须公安机关核查；无力支付须有证明", en="the police check who is unknown; inability is certified"
    ),
    presumption=Presumption(value=EmergencyGround.NONE, reason=_NO_CLAIM),
)
EMERGENCY_COSTS_UNPAID: Final = EvidenceType(
    "emergency_costs_unpaid",
    Text(zh="未付急救费用", en="Emergency costs left unpaid"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="health_family_planning",
    held_by=Text(zh="收治医院", en="the hospital"),
    note=Text(
        zh="急危重伤病急救费用经其他渠道支付后的余额",
        en="of an acute and critical illness, after every other payer",
    ),
    presumption=Presumption(value=NOTHING, reason=_NO_CLAIM),
)
AGREES_TO_COUNSELLING: Final = EvidenceType(
    "agrees_to_counselling",
    Text(zh="同意转介心理服务", en="Agrees to be referred to counselling"),
    type=bool,
    scope=Scope.MEMBER,
    holder="health_family_planning",
    held_by=Text(zh="本人或监护人", en="the member, or who has custody"),
    note=Text(zh="书面单独同意", en="a separate consent in writing"),
)

EVIDENCE: Final = (
    AGREES_TO_COUNSELLING,
    IS_IN_MATERNITY,
    HAS_CHRONIC_DISEASE,
    HAS_MENTAL_DISORDER,
    HAS_INFECTIOUS_DISEASE,
    HAS_ENDEMIC_DISEASE,
    EMERGENCY_GROUND,
    EMERGENCY_COSTS_UNPAID,
)
"""What is known of a member's health beyond the shared types."""
