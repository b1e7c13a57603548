"""Evidence for referrals to charity and mutual help."""

from typing import Final

from aidcoord import NOTHING, EvidenceType, Fen, Presumption, Scope, Text

_NOT_REPORTED: Final = Text(zh="没有提出，视为没有", en="not reported, taken as none")

HARDSHIP_COSTS: Final = EvidenceType(
    "hardship_costs",
    Text(zh="难以负担的必需支出", en="Necessary costs the household cannot bear"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=NOTHING, reason=_NOT_REPORTED),
)
HARDSHIP_COSTS_MET: Final = EvidenceType(
    "hardship_costs_met",
    Text(zh="其中保险和政府救助已负担", en="Of these, met by insurance and government aid"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    note=Text(zh="各部门救助和保险赔付合计", en="aid of all departments and insurance together"),
)
AGREES_TO_CHARITY_REFERRAL: Final = EvidenceType(
    "agrees_to_charity_referral",
    Text(zh="同意向慈善组织转介", en="Agrees to be referred to a charity"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="本人", en="the household itself"),
    note=Text(zh="书面单独同意", en="a separate consent in writing"),
)
NEEDS_HELPING_HAND: Final = EvidenceType(
    "needs_helping_hand",
    Text(zh="需要志愿服务或邻里互助", en="Needs the help of volunteers or neighbours"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NOT_REPORTED),
)

EVIDENCE: Final = (
    HARDSHIP_COSTS,
    HARDSHIP_COSTS_MET,
    AGREES_TO_CHARITY_REFERRAL,
    NEEDS_HELPING_HAND,
)
"""What is known of needs that aid has not met."""
