"""Price aid, one benefit for each list, because each list has a payer of its own."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_price.sources import QUARTERLY_2014

_FIRST: Final = date(2014, 5, 1)
_NOTE: Final = Text(zh="银行摘要写“临时价补”", en="the bank line reads '临时价补'")

CIVIL: Final = Benefit(
    "civil_price_aid",
    Text(zh="价格临时补贴（民政对象）", en="Price aid, list of civil affairs"),
    kind=BenefitKind.CASH,
    applied_for=False,
    cadence=Cadence.MONTHLY,
    applies_if="is_on_civil_list",
    criteria=("is_price_aid_started",),
    amount="civil_price_aid_month",
    payer="civil_affairs",
    source=QUARTERLY_2014.whole,
    starts=_FIRST,
    note=_NOTE,
)
VETERAN: Final = Benefit(
    "veteran_price_aid",
    Text(zh="价格临时补贴（优抚对象）", en="Price aid, list of veterans"),
    kind=BenefitKind.CASH,
    applied_for=False,
    cadence=Cadence.MONTHLY,
    applies_if="is_on_veteran_list",
    criteria=("is_price_aid_started",),
    amount="veteran_price_aid_month",
    payer="veterans_benefits",
    source=QUARTERLY_2014.whole,
    starts=_FIRST,
    note=_NOTE,
)
UNEMPLOYMENT: Final = Benefit(
    "unemployment_price_aid",
    Text(zh="价格临时补贴（失业人员）", en="Price aid, list of human resources"),
    kind=BenefitKind.CASH,
    applied_for=False,
    cadence=Cadence.MONTHLY,
    applies_if="is_on_unemployment_list",
    criteria=("is_price_aid_started",),
    amount="unemployment_price_aid_month",
    payer="human_resources",
    source=QUARTERLY_2014.whole,
    starts=_FIRST,
    note=_NOTE,
)

BENEFITS: Final = (CIVIL, VETERAN, UNEMPLOYMENT)
"""All of them, as the results list them."""
