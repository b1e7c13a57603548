"""Evidence about a pupil at school: which school, registered or not, in which grade, boarding or not."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text
from aidcoord_education_sports.options import Enrolment, VocationalMajor

_REGISTER: Final = Text(zh="学籍系统", en="the school register")

ENROLMENT: Final = EvidenceType(
    "enrolment",
    Text(zh="学籍状态", en="Enrolment"),
    type=Enrolment,
    scope=Scope.MEMBER,
    holder="education_sports",
    held_by=_REGISTER,
    note=Text(
        zh="按学期注册；退学或未注册的学期不发放资助，休学另行填写",
        en="registered term by term; no aid is paid for a term withdrawn or not registered; leave is recorded apart",
    ),
    presumption=Presumption(
        value=Enrolment.REGISTERED,
        reason=Text(
            zh="学籍系统中没有退学或未注册的记录，视为本学期在读",
            en="no entry of withdrawal or of a missing registration means registered this term",
        ),
    ),
)
SCHOOL_CODE: Final = EvidenceType(
    "school_code",
    Text(zh="就读学校标识码", en="Code of the school"),
    type=int,
    scope=Scope.MEMBER,
    holder="education_sports",
    held_by=_REGISTER,
    note=Text(zh="十位学校（机构）标识码", en="the ten digits by which schools are known"),
    lowest=1,
    highest=9_999_999_999,
)
SCHOOL_GRADE: Final = EvidenceType(
    "school_grade",
    Text(zh="年级", en="Grade"),
    type=int,
    scope=Scope.MEMBER,
    holder="education_sports",
    held_by=_REGISTER,
    note=Text(
        zh="在本阶段的第几年；幼儿园小班、中班、大班依次为1、2、3",
        en="the year within the stage; the three years of kindergarten are 1, 2 and 3",
    ),
    lowest=1,
    highest=9,
)
IS_BOARDER: Final = EvidenceType(
    "is_boarder",
    Text(zh="寄宿", en="Boards at school"),
    type=bool,
    scope=Scope.MEMBER,
    holder="education_sports",
    held_by=_REGISTER,
    presumption=Presumption(
        value=False,
        reason=Text(zh="学籍系统中没有寄宿记录，视为走读", en="no entry of boarding in the school register means none"),
    ),
)
IS_INCLUSIVE_KINDERGARTEN: Final = EvidenceType(
    "is_inclusive_kindergarten",
    Text(zh="就读普惠性幼儿园", en="In a public or inclusive kindergarten"),
    type=bool,
    scope=Scope.MEMBER,
    holder="education_sports",
    note=Text(
        zh="公办幼儿园和经认定的普惠性民办幼儿园", en="public, or private and recognised as charging controlled fees"
    ),
)
VOCATIONAL_MAJOR: Final = EvidenceType(
    "vocational_major",
    Text(zh="中职专业类别", en="Kind of vocational major"),
    type=VocationalMajor,
    scope=Scope.MEMBER,
    holder="education_sports",
    held_by=_REGISTER,
    note=Text(
        zh="戏曲表演等另有规定的专业填“其他专业”", en="arts that are taken in all the same count as another major"
    ),
)
CANNOT_ATTEND_SCHOOL: Final = EvidenceType(
    "cannot_attend_school",
    Text(zh="经评估不能到校就读", en="Assessed as unable to attend school"),
    type=bool,
    scope=Scope.MEMBER,
    holder="education_sports",
    held_by=Text(zh="残疾人教育专家委员会", en="the committee on the education of the disabled"),
    note=Text(
        zh="仅未入学的学龄残疾儿童需要", en="needed only of disabled children of school age who are not at school"
    ),
)

EVIDENCE: Final = (
    ENROLMENT,
    SCHOOL_CODE,
    SCHOOL_GRADE,
    IS_BOARDER,
    IS_INCLUSIVE_KINDERGARTEN,
    VOCATIONAL_MAJOR,
    CANNOT_ATTEND_SCHOOL,
)
"""What is known of a pupil at school."""
