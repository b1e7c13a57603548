"""What civil affairs holds in registers of its own: marriages, burials, other low-income classes."""

from typing import Final

from aidcoord import Day, EvidenceType, Presumption, Scope, Text
from aidcoord_civil_affairs.relief_options import MarriageRecord

_NO_ENTRY: Final = Text(zh="登记中没有记录，视为没有", en="no entry in the register means none")

MARRIAGE_RECORD: Final = EvidenceType(
    "marriage_record",
    Text(zh="婚姻登记记录", en="Last entry in the marriage register"),
    type=MarriageRecord,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="婚姻登记机关", en="the marriage registry"),
    presumption=Presumption(value=MarriageRecord.NONE, reason=_NO_ENTRY),
)
MARRIAGE_RECORD_ON: Final = EvidenceType(
    "marriage_record_on",
    Text(zh="婚姻登记日期", en="Day of that entry"),
    type=Day,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="婚姻登记机关", en="the marriage registry"),
)
IS_BURIAL_RECORDED: Final = EvidenceType(
    "is_burial_recorded",
    Text(zh="有火化或安葬记录", en="A cremation or burial is on record"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="殡葬服务机构", en="the funeral home"),
    presumption=Presumption(value=False, reason=_NO_ENTRY),
)
BURIED_ON: Final = EvidenceType(
    "buried_on",
    Text(zh="火化或安葬日期", en="Day of the cremation or burial"),
    type=Day,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="殡葬服务机构", en="the funeral home"),
)
IS_OTHER_LOW_INCOME: Final = EvidenceType(
    "is_other_low_income",
    Text(zh="县级以上政府规定的其他低收入人口", en="Of another low-income class of the county"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_ENTRY),
)

EVIDENCE: Final = (
    MARRIAGE_RECORD,
    MARRIAGE_RECORD_ON,
    IS_BURIAL_RECORDED,
    BURIED_ON,
    IS_OTHER_LOW_INCOME,
)
"""What stands in the registers."""
