"""Agriculture's benefits: all are services, with their conditions and the days from which they are law."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Text
from aidcoord_agriculture.sources import (
    AGRICULTURE_LAW,
    LAND_LAW,
    LAND_LAW_2002,
    TRANSFER_RULES,
    WUBAO_REGULATION,
)

_PROTECTION_TITLE: Final = Text(zh="承包权益保护", en="Protection of contract rights")
_DISPUTE_TITLE: Final = Text(zh="承包纠纷调处", en="Help in a land dispute")
_RETURN_TITLE: Final = Text(zh="自愿交回承包地的补偿协助", en="Help with compensation for land given back")
_RETURN_CRITERIA: Final = ("has_contract_land", "is_contract_in_term", "is_return_noticed_in_time")
_TRANSFER_TITLE: Final = Text(zh="委托流转服务", en="Managed transfer of land")
_TRANSFER_CRITERIA: Final = ("is_in_transfer_group", "is_contract_in_term", "has_idle_land", "has_transfer_mandate")
_INCOME_TITLE: Final = Text(zh="追回流转收益", en="Recovery of income from the land")
_FIRST: Final = date(2014, 5, 1)
_LAST_OF_OLD_LAW: Final = date(2018, 12, 31)
_AMENDED: Final = date(2019, 1, 1)

PROTECTION_2014: Final = Benefit(
    "land_right_protection",
    _PROTECTION_TITLE,
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="has_contract_land",
    criteria=("has_tekun_member", "is_contract_in_term"),
    source=AGRICULTURE_LAW.article(72),
    starts=_FIRST,
    ends=_LAST_OF_OLD_LAW,
)
PROTECTION: Final = Benefit(
    "land_right_protection",
    _PROTECTION_TITLE,
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="has_contract_land",
    criteria=("has_tekun_member", "is_contract_in_term"),
    source=LAND_LAW.article(27),
    starts=_AMENDED,
)
DISPUTE_HELP_2014: Final = Benefit(
    "land_dispute_help",
    _DISPUTE_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="is_land_claimed_back",
    criteria=("has_contract_land", "is_contract_in_term"),
    source=LAND_LAW_2002.article(51),
    starts=_FIRST,
    ends=_LAST_OF_OLD_LAW,
)
DISPUTE_HELP: Final = Benefit(
    "land_dispute_help",
    _DISPUTE_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="is_land_claimed_back",
    criteria=("has_contract_land", "is_contract_in_term"),
    source=LAND_LAW.article(55),
    starts=_AMENDED,
)
RETURN_HELP_2014: Final = Benefit(
    "land_return_help",
    _RETURN_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="wants_to_return_land",
    criteria=_RETURN_CRITERIA,
    source=LAND_LAW_2002.article(29),
    starts=_FIRST,
    ends=_LAST_OF_OLD_LAW,
)
RETURN_HELP: Final = Benefit(
    "land_return_help",
    _RETURN_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="wants_to_return_land",
    criteria=_RETURN_CRITERIA,
    source=LAND_LAW.article(30),
    starts=_AMENDED,
)
MANAGED_TRANSFER_2014: Final = Benefit(
    "managed_land_transfer",
    _TRANSFER_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="has_contract_land",
    criteria=_TRANSFER_CRITERIA,
    source=LAND_LAW_2002.article(33),
    starts=_FIRST,
    ends=_LAST_OF_OLD_LAW,
)
MANAGED_TRANSFER_2019: Final = Benefit(
    "managed_land_transfer",
    _TRANSFER_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="has_contract_land",
    criteria=_TRANSFER_CRITERIA,
    source=LAND_LAW.article(38),
    starts=_AMENDED,
    ends=date(2021, 2, 28),
)
MANAGED_TRANSFER: Final = Benefit(
    "managed_land_transfer",
    _TRANSFER_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="has_contract_land",
    criteria=_TRANSFER_CRITERIA,
    source=TRANSFER_RULES.article(8),
    starts=date(2021, 3, 1),
)
INCOME_RECOVERY_2014: Final = Benefit(
    "land_income_recovery",
    _INCOME_TITLE,
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="has_transferred_land",
    criteria=("has_tekun_member", "is_land_income_missing"),
    source=WUBAO_REGULATION.article(11),
    starts=_FIRST,
    ends=_LAST_OF_OLD_LAW,
)
INCOME_RECOVERY: Final = Benefit(
    "land_income_recovery",
    _INCOME_TITLE,
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="has_transferred_land",
    criteria=("has_tekun_member", "is_land_income_missing"),
    source=LAND_LAW.article(61),
    starts=_AMENDED,
)
CHARGE_REVIEW: Final = Benefit(
    "rural_charge_review",
    Text(zh="农民负担监督查处", en="Review of charges on farmers"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="has_charge_complaint",
    criteria=("has_amount_to_return",),
    source=AGRICULTURE_LAW.article(93),
    starts=_FIRST,
)

BENEFITS: Final = (
    PROTECTION_2014,
    PROTECTION,
    DISPUTE_HELP_2014,
    DISPUTE_HELP,
    RETURN_HELP_2014,
    RETURN_HELP,
    MANAGED_TRANSFER_2014,
    MANAGED_TRANSFER_2019,
    MANAGED_TRANSFER,
    INCOME_RECOVERY_2014,
    INCOME_RECOVERY,
    CHARGE_REVIEW,
)
"""All of them, as the results list them."""
