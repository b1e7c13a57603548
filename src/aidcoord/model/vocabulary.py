"""Evidence that rules of several departments read, so that all mean the same by it.

A policy that reads one lists it among its `evidence`; the holder's policy does too. What only one field reads is
declared in that field's plugin.
"""

from typing import Final

from aidcoord.model.classifications import DisabilityKind, DisabilityLevel, Employment, Schooling
from aidcoord.model.evidence import EvidenceType, Presumption, Scope
from aidcoord.model.money import NOTHING, Fen
from aidcoord.model.texts import Text

_NO_CARD: Final = Text(
    zh="残联登记中没有记录，视为未持残疾人证", en="no entry in the federation's register means no disability card"
)
_NOT_ENROLLED: Final = Text(
    zh="学籍系统中没有记录，视为不在学", en="no entry in the school register means not at school"
)
_TOO_YOUNG: Final = Text(zh="未满16周岁，不得就业", en="below sixteen, when nobody may be employed")
_NO_RECORD: Final = Text(zh="登记中没有记录，视为没有", en="no entry in the register means none")
_IN_A_ROW: Final = Text(
    zh="连续计算，接受一次即清零；由就业服务机构记录",
    en="in a row, one acceptance starts it anew; kept by the job service",
)

DISABILITY_KIND: Final = EvidenceType(
    "disability_kind",
    Text(zh="残疾类别", en="Category of disability"),
    type=DisabilityKind,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    note=Text(zh="以有效残疾人证为准", en="as on a valid disability card"),
    presumption=Presumption(value=DisabilityKind.NONE, reason=_NO_CARD),
)
DISABILITY_LEVEL: Final = EvidenceType(
    "disability_level",
    Text(zh="残疾等级", en="Level of disability"),
    type=DisabilityLevel,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    note=Text(zh="一级最重；以有效残疾人证为准", en="one is the most severe; as on a valid disability card"),
    presumption=Presumption(value=DisabilityLevel.NONE, reason=_NO_CARD),
)
SCHOOLING: Final = EvidenceType(
    "schooling",
    Text(zh="就学阶段", en="Stage of schooling"),
    type=Schooling,
    scope=Scope.MEMBER,
    holder="education_sports",
    note=Text(zh="全日制在读阶段", en="the stage of full-time schooling"),
    presumption=Presumption(value=Schooling.NONE, reason=_NOT_ENROLLED),
)
IS_ON_SCHOOL_LEAVE: Final = EvidenceType(
    "is_on_school_leave",
    Text(zh="休学或保留学籍", en="On leave from school"),
    type=bool,
    scope=Scope.MEMBER,
    holder="education_sports",
    note=Text(
        zh="保留学籍但不在校学习；顶岗实习不算休学",
        en="still enrolled without attending; an internship of the course is no leave",
    ),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
EMPLOYMENT: Final = EvidenceType(
    "employment",
    Text(zh="就业状况", en="Employment"),
    type=Employment,
    scope=Scope.MEMBER,
    holder="human_resources",
    presumption=Presumption(value=Employment.NOT_WORKING, reason=_TOO_YOUNG, below_age=16),
)
IS_CERTIFIED_UNFIT: Final = EvidenceType(
    "is_certified_unfit",
    Text(zh="经鉴定丧失劳动能力", en="Certified unfit for work"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
JOB_REFUSALS: Final = EvidenceType(
    "job_refusals",
    Text(zh="连续无正当理由拒绝介绍工作次数", en="Job offers refused in a row without good reason"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=_IN_A_ROW,
    highest=100,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)
REFUSAL_SPAN: Final = EvidenceType(
    "refusal_span_months",
    Text(zh="首次与末次拒绝相隔月数", en="Months from the first to the last refusal"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=_IN_A_ROW,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)
SERIOUSLY_ILL: Final = EvidenceType(
    "seriously_ill",
    Text(zh="患重特大疾病", en="Seriously ill"),
    type=bool,
    scope=Scope.MEMBER,
    holder="health_family_planning",
    note=Text(zh="以当地重特大疾病目录和诊断证明为准", en="by the place's list of serious illnesses and a diagnosis"),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
MEDICAL_SELF_PAY: Final = EvidenceType(
    "medical_self_pay_12_months",
    Text(zh="近12个月医疗自付费用", en="Medical costs paid by oneself in the last 12 months"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="health_family_planning",
    note=Text(zh="经各项保险、救助后由本人负担的合规费用", en="what insurance and aid have left to the person"),
    presumption=Presumption(value=NOTHING, reason=_NO_RECORD),
)
DWELLINGS: Final = EvidenceType(
    "dwellings",
    Text(zh="住房套数", en="Dwellings owned"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="housing_construction",
    highest=100,
)
HAS_LOST_LAND: Final = EvidenceType(
    "has_lost_land",
    Text(zh="承包地被征收", en="Contracted land was taken for public use"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="agriculture",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
IS_REGISTERED_POOR: Final = EvidenceType(
    "is_registered_poor",
    Text(zh="建档立卡贫困户", en="Registered as poor"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="poverty_alleviation",
    note=Text(zh="建档立卡且尚未脱贫的户", en="registered and not yet risen out of poverty"),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
IS_MONITORED: Final = EvidenceType(
    "is_monitored",
    Text(zh="纳入防返贫监测", en="Monitored against a return to poverty"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="poverty_alleviation",
    note=Text(
        zh="脱贫不稳定、边缘易致贫和突发严重困难户，风险未消除",
        en="households unstably out of poverty, close to it or in sudden need, the risk not yet over",
    ),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
IS_OUT_OF_POVERTY: Final = EvidenceType(
    "is_out_of_poverty",
    Text(zh="脱贫户", en="Registered as risen out of poverty"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="poverty_alleviation",
    note=Text(zh="建档立卡后已脱贫的户", en="once registered as poor, since then risen out of poverty"),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
IS_ON_VETERAN_LIST: Final = EvidenceType(
    "is_on_veteran_pay_list",
    Text(zh="列入优抚对象定期发放名单", en="On the list of regular pay to veterans and their families"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    note=Text(
        zh="指数月领取国家定期抚恤补助的优抚对象；2018年机构改革后由退役军人事务部门报送；已核定定期抚恤金、残疾抚恤金的不必再填",
        en="who draws regular pay as such in the index month; veterans affairs sends the list since 2018; "
        "not needed of survivors and disabled soldiers whose pension is determined",
    ),
    presumption=Presumption(
        value=False,
        reason=Text(
            zh="当月发放名单中没有，视为不在名单", en="whoever is not on the list of the month is not paid by it"
        ),
    ),
)

SHARED: Final = (
    DISABILITY_KIND,
    DISABILITY_LEVEL,
    SCHOOLING,
    IS_ON_SCHOOL_LEAVE,
    EMPLOYMENT,
    IS_CERTIFIED_UNFIT,
    JOB_REFUSALS,
    REFUSAL_SPAN,
    SERIOUSLY_ILL,
    MEDICAL_SELF_PAY,
    DWELLINGS,
    HAS_LOST_LAND,
    IS_REGISTERED_POOR,
    IS_MONITORED,
    IS_OUT_OF_POVERTY,
    IS_ON_VETERAN_LIST,
)
"""Every shared type."""
