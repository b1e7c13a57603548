"""The account into which a household's aid is paid, and what the bank took for it."""

from typing import Final

from aidcoord import EvidenceType, Fen, Presumption, Scope, Text

HAS_AID_ACCOUNT: Final = EvidenceType(
    "has_aid_account",
    Text(zh="已有领取救助金的账户", en="Has an account for aid"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="finance",
    note=Text(
        zh="银行账户、社会保障卡或惠农一卡通均可",
        en="a bank account, the social security card or the card for all payments",
    ),
)
"""Nobody is taken to have one, nor to lack one: a blank is unknown."""
ACCOUNT_FEES_CHARGED: Final = EvidenceType(
    "account_fees_charged",
    Text(zh="被收取的账户管理费", en="Fees charged for the account"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="finance",
    note=Text(zh="尚未退还的合计金额", en="all that has not been given back"),
    presumption=Presumption(
        value=Fen(0), reason=Text(zh="没有反映，视为未收取", en="nobody has complained: taken as none")
    ),
)

EVIDENCE: Final = (HAS_AID_ACCOUNT, ACCOUNT_FEES_CHARGED)
