"""Evidence about a member as a person: work, care, the six abilities, the child schemes."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text
from aidcoord_civil_affairs.options import CareSetting, ReasonNotToWork

_NO_RECORD: Final = Text(zh="没有记录，视为没有", en="no record means none")
_RATED: Final = Text(
    zh="由评估人员逐项评定；仅申请特困供养者需要", en="rated by the assessor; needed only of people who ask for tekun"
)

REASON_NOT_TO_WORK: Final = EvidenceType(
    "reason_not_to_work",
    Text(zh="未就业的正当理由", en="Reason not to work"),
    type=ReasonNotToWork,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="入户调查", en="the home visit"),
    presumption=Presumption(value=ReasonNotToWork.NONE, reason=_NO_RECORD),
)
CARE_SETTING: Final = EvidenceType(
    "care_setting",
    Text(zh="供养形式", en="Where supported"),
    type=CareSetting,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    note=Text(
        zh="特困人员、孤儿、残疾军人均填；儿童福利机构养育为集中供养",
        en="of people on tekun, orphans, disabled soldiers; a children's home is an institution",
    ),
    presumption=Presumption(
        value=CareSetting.HOME,
        reason=Text(zh="没有入住供养机构的记录，视为分散供养", en="no record of an institution means at home"),
    ),
)
IS_ORPHAN: Final = EvidenceType(
    "is_orphan",
    Text(zh="已认定为孤儿", en="Recognised as an orphan"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    note=Text(
        zh="年满18周岁前由本地或外地民政部门认定；成年学生仍填；父母情形已填的未成年人不必填",
        en="before eighteen, here or elsewhere; of adults at school too; not needed where the parents are recorded",
    ),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
CHOSE_CHILD_SCHEME: Final = EvidenceType(
    "chose_child_scheme",
    Text(zh="选择孤儿或事实无人抚养儿童保障", en="Chose the scheme for orphans or children without care"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)


def _ability(name: str, zh: str, en: str) -> EvidenceType:
    return EvidenceType(name, Text(zh=zh, en=en), type=bool, scope=Scope.MEMBER, holder="civil_affairs", note=_RATED)


CAN_EAT: Final = _ability("can_eat", "能自主吃饭", "Can eat unaided")
CAN_DRESS: Final = _ability("can_dress", "能自主穿衣", "Can dress unaided")
CAN_GET_UP: Final = _ability("can_get_up", "能自主上下床", "Can get in and out of bed unaided")
CAN_USE_TOILET: Final = _ability("can_use_toilet", "能自主如厕", "Can use the toilet unaided")
CAN_WALK_INDOORS: Final = _ability("can_walk_indoors", "能自主室内行走", "Can walk indoors unaided")
CAN_BATHE: Final = _ability("can_bathe", "能自主洗澡", "Can bathe unaided")

EVIDENCE: Final = (
    REASON_NOT_TO_WORK,
    CARE_SETTING,
    IS_ORPHAN,
    CHOSE_CHILD_SCHEME,
    CAN_EAT,
    CAN_DRESS,
    CAN_GET_UP,
    CAN_USE_TOILET,
    CAN_WALK_INDOORS,
    CAN_BATHE,
)
"""What is known of a member as a person."""
