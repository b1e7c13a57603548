"""Finance's benefits: payment by bank, an account, fees given back, and payment that is late or short."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_finance.sources import AID_FUND, MEASURES, REVIEW_2012, REVIEW_2021

_BANK_TITLE: Final = Text(zh="低保金社会化发放", en="Payment of dibao by bank")

BANK_PAYMENT_2012: Final = Benefit(
    "bank_payment",
    _BANK_TITLE,
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="draws_dibao",
    criteria=("can_be_paid_by_bank",),
    source=REVIEW_2012.article(30),
    starts=date(2014, 5, 1),
    ends=date(2021, 6, 30),
)
BANK_PAYMENT: Final = Benefit(
    "bank_payment",
    _BANK_TITLE,
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="draws_dibao",
    criteria=("can_be_paid_by_bank",),
    source=REVIEW_2021.article(25),
    starts=date(2021, 7, 1),
)
ACCOUNT_OPENING: Final = Benefit(
    "account_opening",
    Text(zh="代办救助金账户", en="An account opened for aid"),
    kind=BenefitKind.SERVICE,
    applies_if="draws_aid",
    criteria=("lacks_aid_account",),
    source=AID_FUND.article(10),
    starts=date(2018, 1, 1),
)
ACCOUNT_FEE_WAIVER: Final = Benefit(
    "account_fee_waiver",
    Text(zh="免收账户管理费", en="No fees for the account"),
    kind=BenefitKind.FEE_WAIVER,
    applied_for=False,
    cadence=Cadence.ONCE,
    applies_if="draws_aid",
    criteria=("was_charged_for_account",),
    amount="account_fees_to_return",
    source=AID_FUND.article(10),
    starts=date(2018, 1, 1),
)
LATE_PAYMENT_NOTICE: Final = Benefit(
    "late_payment_notice",
    Text(zh="逾期发放催办", en="Chasing a late payment"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="draws_dibao",
    criteria=("is_dibao_late",),
    source=REVIEW_2012.article(31),
    starts=date(2014, 5, 1),
)
SHORT_PAYMENT_NOTICE: Final = Benefit(
    "short_payment_notice",
    Text(zh="少发查补", en="Looking into a short payment"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="draws_dibao",
    criteria=("is_dibao_paid_short",),
    source=MEASURES.article(5),
    starts=date(2014, 5, 1),
)

BENEFITS: Final = (
    BANK_PAYMENT_2012,
    BANK_PAYMENT,
    ACCOUNT_OPENING,
    ACCOUNT_FEE_WAIVER,
    LATE_PAYMENT_NOTICE,
    SHORT_PAYMENT_NOTICE,
)
"""All of them, as the results list them."""
