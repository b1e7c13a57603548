"""Evidence about the two subsidies: the need for care, stops, and what others pay for the same end."""

from typing import Final

from aidcoord import NOTHING, Day, EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_disabled_federation.options import SubsidyStop

_NO_RECORD: Final = Text(zh="登记中没有记录，视为没有", en="no entry in the register means none")
_NEVER_STOPPED: Final = Presumption(
    value=SubsidyStop.NONE,
    reason=Text(zh="两项补贴系统中没有停发记录，视为未停发", en="no stop in the register of the subsidies means none"),
)
_LIKE_LIVING: Final = Text(
    zh="老年、因公致残、离休等福利性生活补贴（津贴），每月",
    en="for age, disability in public service or cadres, a month",
)
_LIKE_NURSING: Final = Text(
    zh="老年、因公致残、离休等护理补贴（津贴），每月", en="for age, disability in public service or cadres, a month"
)

SPECIAL_CARE_MONTHS: Final = EvidenceType(
    "special_care_months",
    Text(zh="特殊护理支出持续月数", en="Months for which special costs of care last"),
    type=int,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    held_by=Text(zh="乡镇初审、残联评估", en="the township's first check and the federation's assessment"),
    note=Text(
        zh="因残疾产生的特殊护理消费品和照护服务支出，已持续和预计持续的月数合计；不需要照护的填0",
        en="for care goods and services due to the disability, past and expected months together; 0 for none",
    ),
    highest=1200,
)
LIVING_SUBSIDY_STOP: Final = EvidenceType(
    "living_subsidy_stop",
    Text(zh="生活补贴停发情况", en="Stop of the living subsidy"),
    type=SubsidyStop,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    note=Text(zh="恢复发放并补发后填“未停发”", en="once it is paid again and afterwards, there is none"),
    presumption=_NEVER_STOPPED,
)
NURSING_SUBSIDY_STOP: Final = EvidenceType(
    "nursing_subsidy_stop",
    Text(zh="护理补贴停发情况", en="Stop of the nursing subsidy"),
    type=SubsidyStop,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    note=Text(zh="恢复发放并补发后填“未停发”", en="once it is paid again and afterwards, there is none"),
    presumption=_NEVER_STOPPED,
)
STOP_CAUSE_ON: Final = EvidenceType(
    "stop_cause_on",
    Text(zh="停发情形发生日", en="Day of the cause to stop"),
    type=Day,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    note=Text(
        zh="死亡、宣告失踪、户籍迁出本省、材料弄虚作假、认定或复核不合格、本人申请停发之日",
        en="of death, being declared missing, moving out of the province, false papers, a failed re-check, one's wish",
    ),
    presumption=Presumption(
        value=Day(1),
        reason=Text(
            zh="没有记录发生日的，视为早已发生；没有停发情形的不使用此项",
            en="a cause without a day is taken to be of long ago; without a cause nothing rests on it",
        ),
    ),
)
SUBSIDIES_STOPPED_FROM: Final = EvidenceType(
    "subsidies_stopped_from",
    Text(zh="补贴停发首月", en="First month not paid"),
    type=Day,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    note=Text(zh="填停发首月的任意一日；仅补发时需要", en="any day of that month; needed for back-pay only"),
)
RECEIVES_WORK_INJURY_NURSING: Final = EvidenceType(
    "receives_work_injury_nursing",
    Text(zh="领取工伤保险生活护理费", en="Draws nursing pay of the work-injury insurance"),
    type=bool,
    scope=Scope.MEMBER,
    holder="human_resources",
    note=Text(zh="按生活自理障碍三个等级支付的均算", en="of any of its three grades of dependence"),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
OTHER_LIVING_ALLOWANCE: Final = EvidenceType(
    "other_living_allowance_month",
    Text(zh="已领同类福利性生活补贴", en="Like living allowance drawn already"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="发放单位", en="whoever pays it"),
    note=_LIKE_LIVING,
    presumption=Presumption(value=NOTHING, reason=_NO_RECORD),
)
OTHER_NURSING_ALLOWANCE: Final = EvidenceType(
    "other_nursing_allowance_month",
    Text(zh="已领同类护理补贴", en="Like nursing allowance drawn already"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="发放单位", en="whoever pays it"),
    note=_LIKE_NURSING,
    presumption=Presumption(value=NOTHING, reason=_NO_RECORD),
)

EVIDENCE: Final = (
    SPECIAL_CARE_MONTHS,
    LIVING_SUBSIDY_STOP,
    NURSING_SUBSIDY_STOP,
    STOP_CAUSE_ON,
    SUBSIDIES_STOPPED_FROM,
    RECEIVES_WORK_INJURY_NURSING,
    OTHER_LIVING_ALLOWANCE,
    OTHER_NURSING_ALLOWANCE,
)
"""What is known of the care somebody needs and of what is paid for it."""
