"""Evidence of what makes somebody hard to employ, as far as other departments hold it."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Rate, Scope, Text

_NO_PAYMENT: Final = Text(zh="低保发放记录中没有，视为没有", en="no entry in the payment list means none")
_NO_RECORD: Final = Text(zh="没有记录，视为没有", en="no record means none")
_NONE_LEFT: Final = Text(zh="没有剩余土地的记录，视为已无土地", en="no record of remaining land, taken as none left")

DIBAO_MONTHS: Final = EvidenceType(
    "dibao_months",
    Text(zh="连续享受低保月数", en="Months on dibao without a break"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=600,
    presumption=Presumption(value=0, reason=_NO_PAYMENT),
)
DIBAO_MONTHS_OF_24: Final = EvidenceType(
    "dibao_months_of_24",
    Text(zh="近24个月内享受低保月数", en="Months on dibao of the last 24"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=24,
    presumption=Presumption(value=0, reason=_NO_PAYMENT),
)
IS_SINGLE_PARENT: Final = EvidenceType(
    "is_single_parent",
    Text(zh="单亲抚养未成年子女", en="Single parent of a minor"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
LAND_LEFT_SHARE: Final = EvidenceType(
    "land_left_share",
    Text(zh="人均剩余承包地占全县人均的比例", en="Land left a head, as a share of the county's average"),
    type=Rate,
    scope=Scope.HOUSEHOLD,
    holder="agriculture",
    note=Text(zh="仅承包地被征收的户需要", en="needed only of households whose land was taken"),
    highest=99_999_999,
    presumption=Presumption(value=Rate(0), reason=_NONE_LEFT),
)

EVIDENCE: Final = (DIBAO_MONTHS, DIBAO_MONTHS_OF_24, IS_SINGLE_PARENT, LAND_LEFT_SHARE)
"""What is known of those grounds."""
