"""Evidence about work: registration as unemployed, public posts, and the subsidies drawn for them.

The job service keeps all of it in its register, so that silence of the register means none.
"""

from typing import Final

from aidcoord import EvidenceType, Fen, Presumption, Scope, Text

_NO_RECORD: Final = Text(zh="就业登记系统中没有记录，视为没有", en="no entry in the job service's register means none")
_NOT_NEAR: Final = Text(zh="没有记录，视为距退休5年以上", en="no record, taken as five years or more from retirement")

IS_REGISTERED_UNEMPLOYED: Final = EvidenceType(
    "is_registered_unemployed",
    Text(zh="已办理失业登记并要求就业", en="Registered as unemployed and asking for work"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
REGISTERED_UNEMPLOYED_MONTHS: Final = EvidenceType(
    "registered_unemployed_months",
    Text(zh="连续登记失业月数", en="Months registered as unemployed without a break"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="满一个月计一个月", en="completed months"),
    highest=600,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)
HAS_REFUSED_TRAINING: Final = EvidenceType(
    "has_refused_training",
    Text(zh="无正当理由拒绝提供的培训", en="Refused training without good reason"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
IS_IN_PUBLIC_POST: Final = EvidenceType(
    "is_in_public_post",
    Text(zh="在公益性岗位上工作", en="Works in a public-welfare post"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="经人社部门认定的岗位", en="in a post that human resources has recognised"),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
POST_PLACEMENTS: Final = EvidenceType(
    "post_placements",
    Text(zh="公益性岗位已安置次数", en="Placements in public-welfare posts so far"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="含现岗位", en="the present one included"),
    highest=10,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)
POST_SUBSIDY_MONTHS: Final = EvidenceType(
    "post_subsidy_months",
    Text(zh="本次安置已享受岗位补贴月数", en="Months of post subsidy drawn in this placement"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    highest=600,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)
HAS_POST_SUBSIDY_ELSEWHERE: Final = EvidenceType(
    "has_post_subsidy_elsewhere",
    Text(zh="同一岗位已享受其他资金补贴", en="The post is subsidised from other funds already"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    held_by=Text(zh="开发岗位的部门和单位", en="whoever has set up the post"),
    note=Text(
        zh="如护林员、保洁员等由其他资金支付的岗位", en="such as forest guards and cleaners whom other funds pay for"
    ),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
EMPLOYER_PREMIUMS: Final = EvidenceType(
    "employer_premiums_month",
    Text(zh="单位每月缴纳的社会保险费", en="Social insurance that the employer pays by month"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(
        zh="基本养老、基本医疗和失业保险单位部分，不含个人部分",
        en="the employer's part of pension, medical and unemployment insurance",
    ),
)
OWN_PREMIUMS: Final = EvidenceType(
    "own_premiums_month",
    Text(zh="以个人身份每月缴纳的社会保险费", en="Social insurance paid by oneself by month"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="灵活就业人员缴纳的职工养老和职工医疗保险费", en="of the employees' schemes, by who works flexibly"),
)
FLEXIBLE_SUBSIDY_MONTHS: Final = EvidenceType(
    "flexible_subsidy_months",
    Text(zh="已享受灵活就业社保补贴月数", en="Months of insurance subsidy drawn for flexible work"),
    type=int,
    scope=Scope.MEMBER,
    holder="human_resources",
    highest=600,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)
WAS_NEAR_RETIREMENT: Final = EvidenceType(
    "was_near_retirement",
    Text(zh="首次享受补贴时距法定退休年龄不足5年", en="Less than five years from retirement when first subsidised"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="以初次核定时的年龄为准", en="by the age at the first grant"),
    presumption=Presumption(value=False, reason=_NOT_NEAR),
)

EVIDENCE: Final = (
    IS_REGISTERED_UNEMPLOYED,
    REGISTERED_UNEMPLOYED_MONTHS,
    HAS_REFUSED_TRAINING,
    IS_IN_PUBLIC_POST,
    POST_PLACEMENTS,
    POST_SUBSIDY_MONTHS,
    HAS_POST_SUBSIDY_ELSEWHERE,
    EMPLOYER_PREMIUMS,
    OWN_PREMIUMS,
    FLEXIBLE_SUBSIDY_MONTHS,
    WAS_NEAR_RETIREMENT,
)
"""What is known of somebody's work."""
