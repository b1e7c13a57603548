"""Evidence about the card: its days, and whether it is being issued anew."""

from typing import Final

from aidcoord import Day, EvidenceType, Presumption, Scope, Text

CARD_FROM: Final = EvidenceType(
    "disability_card_from",
    Text(zh="残疾人证发证日期", en="First day of the disability card"),
    type=Day,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    note=Text(zh="现持证件的发证日；换领后填新证", en="of the card now held; after renewal of the new one"),
)
CARD_TO: Final = EvidenceType(
    "disability_card_to",
    Text(zh="残疾人证有效期至", en="Last day of the disability card"),
    type=Day,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    note=Text(zh="证上所载的最后一日", en="the last day that the card says"),
)
IS_CARD_BEING_REISSUED: Final = EvidenceType(
    "is_card_being_reissued",
    Text(zh="因类别或等级变更正在换发残疾人证", en="The card is being issued anew for another kind or level"),
    type=bool,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    note=Text(zh="期间按原类别、等级填写残疾情况", en="meanwhile kind and level are recorded as on the card before"),
    presumption=Presumption(
        value=False, reason=Text(zh="登记中没有换发记录，视为没有", en="no entry of it in the register means none")
    ),
)

EVIDENCE: Final = (CARD_FROM, CARD_TO, IS_CARD_BEING_REISSUED)
"""What is known of the card, besides the kind and the level on it."""
