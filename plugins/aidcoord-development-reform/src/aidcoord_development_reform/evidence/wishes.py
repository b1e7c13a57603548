"""Evidence about where somebody on tekun wants to be supported, and whether anybody can care for them at home."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text

_TOWNSHIP: Final = Text(zh="乡镇人民政府", en="the township government")

WISHES_FOR_INSTITUTION: Final = EvidenceType(
    "wishes_for_institution",
    Text(zh="申请入住供养机构", en="Asks for a place in an institution"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=_TOWNSHIP,
    note=Text(
        zh="本人（无民事行为能力的由监护人）提出；可以撤回",
        en="by the person, or the guardian of who has no civil capacity; it can be taken back",
    ),
    presumption=Presumption(
        value=False, reason=Text(zh="没有申请记录，视为未申请", en="no request on record means none")
    ),
)
LACKS_HOME_CARER: Final = EvidenceType(
    "lacks_home_carer",
    Text(zh="在家供养无人照料", en="Nobody was found to care at home"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=_TOWNSHIP,
    note=Text(zh="村（居）委会未能落实照料服务人", en="the village committee has found no carer"),
    presumption=Presumption(
        value=False,
        reason=Text(zh="没有记录，视为已落实照料服务人", en="no entry that none was found means one was"),
    ),
)

EVIDENCE: Final = (WISHES_FOR_INSTITUTION, LACKS_HOME_CARER)
"""What is known of somebody's wish for a place and need of one."""
