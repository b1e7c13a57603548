"""Housing's benefits, with their conditions and the days from which they are law."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_housing_construction.sources import (
    FOUR_GROUPS,
    FUND_REGULATION,
    MEASURES,
    MILITARY_REGULATION,
    SIX_GROUPS,
)

_MEASURES: Final = date(2014, 5, 1)
_FOUR_GROUPS: Final = date(2016, 1, 1)
_SIX_GROUPS: Final = date(2021, 1, 1)

_MEANS: Final = ("meets_housing_income_rule", "meets_housing_savings_rule")
_HOUSE: Final = (
    "is_in_rural_group",
    "has_no_aided_safe_home",
    "has_no_other_safe_home",
    "has_not_bought_in_town",
    "is_clear_of_public_payroll",
    "has_lawful_plot",
)
_PRIORITY: Final = Text(zh="住房救助优先保障", en="First in the queue for housing")
_REPAIR: Final = Text(zh="农村危房维修（C级）", en="Repair of a dangerous house (grade C)")
_REBUILDING: Final = Text(zh="农村危房重建（D级）", en="Rebuilding of a dangerous house (grade D)")

RENTAL_QUEUE: Final = Benefit(
    "rental_queue",
    Text(zh="公租房轮候", en="Queue for public rental"),
    kind=BenefitKind.IDENTITY,
    applies_if="lives_in_town",
    criteria=("is_covered_by_rental", *_MEANS, "is_short_of_housing"),
    source=MEASURES.article(38),
    starts=_MEASURES,
)
RENTAL_PRIORITY_2014: Final = Benefit(
    "rental_priority",
    _PRIORITY,
    kind=BenefitKind.IDENTITY,
    applied_for=False,
    applies_if="lives_in_town",
    criteria=("rental_queue", "is_first_by_law"),
    source=MEASURES.article(40),
    starts=_MEASURES,
    ends=date(2024, 9, 30),
)
RENTAL_PRIORITY: Final = Benefit(
    "rental_priority",
    _PRIORITY,
    kind=BenefitKind.IDENTITY,
    applies_if="lives_in_town",
    criteria=("rental_queue", "is_housed_first"),
    source=MILITARY_REGULATION.article(51),
    starts=date(2024, 10, 1),
)
PUBLIC_RENTAL: Final = Benefit(
    "public_rental",
    Text(zh="公共租赁住房", en="Public rental home"),
    kind=BenefitKind.IN_KIND,
    applied_for=False,
    cadence=Cadence.MONTHLY,
    applies_if="is_public_tenant",
    criteria=("is_covered_by_rental", *_MEANS, "is_short_of_housing"),
    amount="public_rental_month",
    source=MEASURES.article(38),
    starts=_MEASURES,
    note=Text(
        zh="金额是参考租金与应缴租金之差", en="the amount is what the reference rent is above the rent to be paid"
    ),
)
RENT_SUBSIDY: Final = Benefit(
    "rent_subsidy",
    Text(zh="住房租赁补贴", en="Rent subsidy"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="lives_in_town",
    criteria=("is_covered_by_subsidy", *_MEANS, "is_short_of_housing", "pays_rent"),
    amount="rent_subsidy_month",
    source=MEASURES.article(38),
    starts=_MEASURES,
)
HOUSE_REPAIR_2014: Final = Benefit(
    "house_repair",
    _REPAIR,
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="needs_repair",
    criteria=_HOUSE,
    amount="house_repair_once",
    source=MEASURES.article(38),
    starts=_MEASURES,
    ends=date(2015, 12, 31),
)
HOUSE_REPAIR_2016: Final = Benefit(
    "house_repair",
    _REPAIR,
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="needs_repair",
    criteria=(*_HOUSE, "is_outside_relocation"),
    amount="house_repair_once",
    source=FOUR_GROUPS.whole,
    starts=_FOUR_GROUPS,
    ends=date(2020, 12, 31),
)
HOUSE_REPAIR: Final = Benefit(
    "house_repair",
    _REPAIR,
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="needs_repair",
    criteria=_HOUSE,
    amount="house_repair_once",
    source=SIX_GROUPS.whole,
    starts=_SIX_GROUPS,
)
HOUSE_REBUILDING_2014: Final = Benefit(
    "house_rebuilding",
    _REBUILDING,
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="needs_rebuilding",
    criteria=_HOUSE,
    amount="house_rebuild_once",
    source=MEASURES.article(38),
    starts=_MEASURES,
    ends=date(2015, 12, 31),
)
HOUSE_REBUILDING_2016: Final = Benefit(
    "house_rebuilding",
    _REBUILDING,
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="needs_rebuilding",
    criteria=(*_HOUSE, "is_outside_relocation"),
    amount="house_rebuild_once",
    source=FOUR_GROUPS.whole,
    starts=_FOUR_GROUPS,
    ends=date(2020, 12, 31),
)
HOUSE_REBUILDING: Final = Benefit(
    "house_rebuilding",
    _REBUILDING,
    kind=BenefitKind.CASH,
    cadence=Cadence.ONCE,
    applies_if="needs_rebuilding",
    criteria=_HOUSE,
    amount="house_rebuild_once",
    source=SIX_GROUPS.whole,
    starts=_SIX_GROUPS,
)
HOUSE_AID_PRIORITY: Final = Benefit(
    "house_aid_priority",
    Text(zh="农村危房改造优先纳入", en="First among equals for a dangerous house"),
    kind=BenefitKind.IDENTITY,
    applies_if="has_preferred_member",
    criteria=("has_house_aid",),
    source=MILITARY_REGULATION.article(51),
    starts=date(2024, 10, 1),
)
FUND_WITHDRAWAL: Final = Benefit(
    "fund_withdrawal",
    Text(zh="提取住房公积金", en="Withdrawal from the housing fund"),
    kind=BenefitKind.SERVICE,
    applies_if="has_housing_fund",
    criteria=("has_ground_to_withdraw",),
    source=FUND_REGULATION.article(24),
    starts=_MEASURES,
)

BENEFITS: Final = (
    RENTAL_QUEUE,
    RENTAL_PRIORITY_2014,
    RENTAL_PRIORITY,
    PUBLIC_RENTAL,
    RENT_SUBSIDY,
    HOUSE_REPAIR_2014,
    HOUSE_REPAIR_2016,
    HOUSE_REPAIR,
    HOUSE_REBUILDING_2014,
    HOUSE_REBUILDING_2016,
    HOUSE_REBUILDING,
    HOUSE_AID_PRIORITY,
    FUND_WITHDRAWAL,
)
"""All of them, as the results list them."""
