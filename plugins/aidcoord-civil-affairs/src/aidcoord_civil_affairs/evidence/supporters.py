"""Evidence about obligors: members of the file who live apart and owe the household support, or live in it.

What would lower a duty to support is presumed absent, because whoever relies on it has to show it.
"""

from typing import Final

from aidcoord import NOTHING, EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_civil_affairs.options import SupporterStatus

_TO_BE_SHOWN: Final = Text(zh="没有证明，视为没有", en="not shown, taken as not so")
_ONE: Final = Text(zh="没有证明，按一人计", en="not shown, taken as one")
_OBLIGORS: Final = Text(zh="填在分户居住的义务人名下", en="stands at the obligor who lives apart")


def _about(
    name: str, title: Text, note: Text, kind: type[int], *, presumed: int, reason: Text, lowest: int | None = None
) -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=kind,
        scope=Scope.MEMBER,
        holder="civil_affairs",
        note=note,
        lowest=lowest,
        presumption=Presumption(value=presumed, reason=reason),
    )


SUPPORTER_STATUS: Final = _about(
    "supporter_status",
    Text(zh="义务人无履行能力情形", en="What keeps an obligor from supporting"),
    Text(
        zh="低收入、无民事行为能力、失踪、服刑各项均以财产符合当地规定为前提；低收入指本人收入低于上年人均可支配收入",
        en="for low income (own income below last year's disposable income a head), incapacity, missing and prison the "
        "assets must be within the local rule too",
    ),
    SupporterStatus,
    presumed=SupporterStatus.NONE,
    reason=_TO_BE_SHOWN,
)
OBLIGOR_INCOME: Final = EvidenceType(
    "obligor_income_per_head",
    Text(zh="义务人家庭人均月收入", en="Monthly income a head in the obligor's household"),
    type=Fen,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="经义务人授权核对", en="verification that the obligor has authorised"),
    note=Text(
        zh="填在分户居住的子女、孙子女名下；有判决、调解或协议确定数额的不必填",
        en="stands at a child or grandchild who lives apart; not needed where a judgment or agreement sets the support",
    ),
)
SUPPORT_SET: Final = _about(
    "support_set_month",
    Text(zh="判决、调解或协议确定的月赡（抚、扶）养费", en="Monthly support set by judgment or agreement"),
    Text(zh="填在分户居住的义务人名下", en="stands at the obligor who lives apart"),
    Fen,
    presumed=NOTHING,
    reason=_TO_BE_SHOWN,
)
CHILDREN_SHARING: Final = _about(
    "children_sharing_support",
    Text(zh="共同承担赡养义务的子女数", en="Children who share the duty to support"),
    _OBLIGORS,
    int,
    presumed=1,
    reason=_ONE,
    lowest=1,
)
SUPPORTED_PEOPLE: Final = _about(
    "supported_people",
    Text(zh="义务人应赡养人数", en="People the obligor has to support"),
    _OBLIGORS,
    int,
    presumed=1,
    reason=_ONE,
    lowest=1,
)
SUPPORTED_HERE: Final = _about(
    "supported_here",
    Text(zh="其中在本户的人数", en="How many of them belong to this household"),
    _OBLIGORS,
    int,
    presumed=1,
    reason=_ONE,
    lowest=1,
)
SUPPORT_PAID: Final = _about(
    "support_paid",
    Text(zh="实际给付的赡（抚、扶）养费", en="Support in fact paid"),
    Text(zh="填在义务人名下，收入核算期内合计", en="stands at the obligor, total over the income window"),
    Fen,
    presumed=NOTHING,
    reason=_TO_BE_SHOWN,
)

EVIDENCE: Final = (
    SUPPORTER_STATUS,
    OBLIGOR_INCOME,
    SUPPORT_SET,
    CHILDREN_SHARING,
    SUPPORTED_PEOPLE,
    SUPPORTED_HERE,
    SUPPORT_PAID,
)
"""What is known of obligors."""
