"""Evidence about a request for temporary relief. What the survey finds carries no presumption."""

from typing import Final

from aidcoord import EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_civil_affairs.relief_options import Registration, ReliefCause, ReliefSeverity

_NOT_ASKED: Final = Text(zh="没有申请记录，视为未申请", en="no request is recorded, so none was made")
_NO_RECORD: Final = Text(zh="没有记录，视为没有", en="no record means none")
_LEDGER: Final = Text(zh="救助台账没有记录，视为没有", en="no entry in the ledger of relief means none")
_SURVEY: Final = Text(zh="乡镇入户调查", en="the township's survey")

RELIEF_CAUSE: Final = EvidenceType(
    "relief_cause",
    Text(zh="临时救助事由", en="Cause of the request for relief"),
    type=ReliefCause,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=ReliefCause.NONE, reason=_NOT_ASKED),
)
RELIEF_SEVERITY: Final = EvidenceType(
    "relief_severity",
    Text(zh="急难程度", en="How hard the event has hit"),
    type=ReliefSeverity,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=_SURVEY,
)
IS_IN_SEVERE_DIFFICULTY: Final = EvidenceType(
    "is_in_severe_difficulty",
    Text(zh="调查认定基本生活出现严重困难", en="Found in severe difficulty with basic living"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=_SURVEY,
)
RELIEF_NEED: Final = EvidenceType(
    "relief_need",
    Text(zh="核定的困难缺口", en="What basic living lacks, as surveyed"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=_SURVEY,
    note=Text(zh="扣除保险赔付、赔偿和其他救助后的缺口", en="after insurance, damages and other aid"),
)
RELIEF_MONTHS: Final = EvidenceType(
    "relief_months",
    Text(zh="困难持续月数", en="Months the difficulty lasts"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=_SURVEY,
    highest=60,
)
IS_DECIDED_CASE_BY_CASE: Final = EvidenceType(
    "is_decided_case_by_case",
    Text(zh="列入一事一议", en="To be settled case by case"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
RELIEF_CASE_AMOUNT: Final = EvidenceType(
    "relief_case_amount",
    Text(zh="一事一议确定的救助金额", en="Sum settled for this case"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="县级协调机制会议纪要", en="the minutes of the county's coordination"),
)
APPLICANT_REGISTRATION: Final = EvidenceType(
    "applicant_registration",
    Text(zh="申请人户籍和居住证", en="Registration of the applicant"),
    type=Registration,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="公安机关", en="the police"),
)
IS_RELIEF_URGENT: Final = EvidenceType(
    "is_relief_urgent",
    Text(zh="情况紧急需先行救助", en="Too urgent to wait for papers"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
ARE_RELIEF_PAPERS_COMPLETE: Final = EvidenceType(
    "are_relief_papers_complete",
    Text(zh="临时救助审核手续齐备", en="Papers of the relief complete"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="乡镇人民政府", en="the township"),
    note=Text(zh="申请书、调查、公示等一般程序的全部手续", en="request, survey, publicity: all of the full procedure"),
)
WORKING_DAYS_SINCE_RELIEF_PAID: Final = EvidenceType(
    "working_days_since_relief_paid",
    Text(zh="先行救助后的工作日数", en="Working days since relief was paid at once"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=0, reason=_NO_RECORD),
)
RELIEF_GRANTS_FOR_CAUSE: Final = EvidenceType(
    "relief_grants_for_cause_year",
    Text(zh="本年度同一事由已获救助次数", en="Grants this calendar year for the same cause"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=100,
    presumption=Presumption(value=0, reason=_LEDGER),
)
RELIEF_GRANTS: Final = EvidenceType(
    "relief_grants_year",
    Text(zh="本年度已获临时救助次数", en="Grants of relief this calendar year"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=100,
    presumption=Presumption(value=0, reason=_LEDGER),
)
HAS_REASON_TO_ASK_AGAIN: Final = EvidenceType(
    "has_reason_to_ask_again",
    Text(zh="以同一事由再次申请有正当理由", en="Good reason to ask again for the same cause"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)

EVIDENCE: Final = (
    RELIEF_CAUSE,
    RELIEF_SEVERITY,
    IS_IN_SEVERE_DIFFICULTY,
    RELIEF_NEED,
    RELIEF_MONTHS,
    IS_DECIDED_CASE_BY_CASE,
    RELIEF_CASE_AMOUNT,
    APPLICANT_REGISTRATION,
    IS_RELIEF_URGENT,
    ARE_RELIEF_PAPERS_COMPLETE,
    WORKING_DAYS_SINCE_RELIEF_PAID,
    RELIEF_GRANTS_FOR_CAUSE,
    RELIEF_GRANTS,
    HAS_REASON_TO_ASK_AGAIN,
)
"""What is known of a request for relief."""
