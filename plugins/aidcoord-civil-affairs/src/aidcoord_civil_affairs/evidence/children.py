"""Evidence about children: what has become of the parents, adoption, HIV, and when a situation ended."""

from datetime import date
from typing import Final

from aidcoord import Day, EvidenceType, Presumption, Scope, Text, day
from aidcoord_civil_affairs.child_options import ParentSituation

_DEFINED: Final = Text(
    zh="填在孩子名下。重残指一级二级残疾或三级四级精神、智力残疾；重病由当地确定；服刑、强制隔离戒毒和其他限制人身自由的措施"
    "指期限6个月以上；失联指失去联系且未履行监护抚养责任6个月以上；失踪由法院宣告",
    en="stands at the child. Severely disabled is level one or two, or three or four in mind or intellect; serious "
    "illness as the place has it; prison, detoxification and other restrictions of six months or more; out of touch "
    "and without care for six months or more; missing as a court has declared",
)
_ABLE: Final = Presumption(
    value=ParentSituation.NONE,
    reason=Text(zh="没有证明，视为能履行抚养责任", en="not shown, taken as able to bring the child up"),
)
_NO_RECORD: Final = Text(zh="没有记录，视为没有", en="no record means none")

FATHER_SITUATION: Final = EvidenceType(
    "father_situation",
    Text(zh="父亲情形", en="What has become of the father"),
    type=ParentSituation,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="公安、司法、法院、残联、医疗机构", en="police, justice, courts, the federation, hospitals"),
    note=_DEFINED,
    presumption=_ABLE,
)
MOTHER_SITUATION: Final = EvidenceType(
    "mother_situation",
    Text(zh="母亲情形", en="What has become of the mother"),
    type=ParentSituation,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="公安、司法、法院、残联、医疗机构", en="police, justice, courts, the federation, hospitals"),
    note=_DEFINED,
    presumption=_ABLE,
)
IS_ADOPTED: Final = EvidenceType(
    "is_adopted",
    Text(zh="已被收养", en="Adopted"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
SITUATION_ENDED_ON: Final = EvidenceType(
    "child_situation_ended_on",
    Text(zh="儿童保障情形终止日", en="Day on which a child's situation ended"),
    type=Day,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    note=Text(
        zh="父母恢复履行抚养责任、儿童被收养等之日；自次月起终止",
        en="a parent returned, the child was adopted and the like; the right ends with the month",
    ),
    presumption=Presumption(
        value=day(date(9999, 12, 31)),
        reason=Text(zh="没有终止记录，视为仍在", en="no end on record, taken as lasting"),
    ),
)
HAS_HIV: Final = EvidenceType(
    "has_hiv",
    Text(zh="经确证感染艾滋病病毒", en="HIV confirmed by a laboratory"),
    type=bool,
    scope=Scope.MEMBER,
    holder="health_family_planning",
    note=Text(zh="以确证检测报告为准；不得公示", en="by the laboratory's report; never to be posted"),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)

EVIDENCE: Final = (FATHER_SITUATION, MOTHER_SITUATION, IS_ADOPTED, SITUATION_ENDED_ON, HAS_HIV)
"""What is known of children."""
