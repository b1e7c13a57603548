"""Evidence about hardship as schools recognise it, and about who was selected for a scholarship."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text
from aidcoord_education_sports.options import Hardship

HARDSHIP_RECOGNISED: Final = EvidenceType(
    "hardship_recognised",
    Text(zh="家庭经济困难学生认定档次", en="Hardship recognised by the school"),
    type=Hardship,
    scope=Scope.MEMBER,
    holder="education_sports",
    held_by=Text(zh="就读学校", en="the school"),
    note=Text(
        zh="每学年认定一次；低保、特困、孤儿和贫困户学生不必另行认定",
        en="once a school year; pupils on dibao or tekun, orphans and the registered poor need none",
    ),
    presumption=Presumption(
        value=Hardship.NONE,
        reason=Text(zh="资助系统中没有认定记录，视为未认定", en="no entry in the register of pupil aid means none"),
    ),
)
IS_SELECTED_SCHOLAR: Final = EvidenceType(
    "is_selected_for_encouragement",
    Text(zh="本年获评国家励志奖学金", en="Selected for the encouragement scholarship this year"),
    type=bool,
    scope=Scope.MEMBER,
    holder="education_sports",
    held_by=Text(zh="就读高校", en="the college"),
    presumption=Presumption(
        value=False, reason=Text(zh="没有评审记录，视为未获评", en="no record of a selection means none")
    ),
)

EVIDENCE: Final = (HARDSHIP_RECOGNISED, IS_SELECTED_SCHOLAR)
"""What schools and colleges say of a pupil's family and merit."""
