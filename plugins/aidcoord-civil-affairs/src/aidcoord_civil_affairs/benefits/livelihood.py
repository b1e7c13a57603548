"""Dibao, tekun and the low-income identities, with their conditions and the days from which they are law."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_civil_affairs.assets import ASSETS
from aidcoord_civil_affairs.relief_sources import LOW_INCOME_2023
from aidcoord_civil_affairs.sources import (
    LOW_INCOME_2008,
    MEASURES,
    REFORM_2020,
    REVIEW_2021,
    RIGID_2024,
    TEKUN_2016,
    TEKUN_2021,
    URBAN_REGULATION,
)

_DIBAO_TITLE: Final = Text(zh="最低生活保障", en="Dibao")
_TEKUN_TITLE: Final = Text(zh="特困人员供养", en="Tekun")
_TEKUN_CRITERIA: Final = (
    "has_no_labour_capacity",
    "has_listed_obligors",
    "has_no_able_supporter",
    "has_no_supporter_of_means",
    "has_no_income_source",
    "is_outside_child_schemes",
    "meets_tekun_savings_rule",
    *ASSETS,
)
_EDGE_CRITERIA: Final = (
    "has_supported_members",
    "is_outside_dibao",
    "meets_edge_income_test",
    "meets_edge_savings_rule",
    *ASSETS,
)
_RIGID_CRITERIA: Final = (
    "has_supported_members",
    "is_outside_dibao",
    "is_outside_edge",
    "meets_disposable_income_test",
    "meets_rigid_spending_test",
    "meets_rigid_savings_rule",
    *ASSETS,
)

DIBAO_1999: Final = Benefit(
    "dibao",
    _DIBAO_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_urban",
    criteria=("has_supported_members", "meets_income_test"),
    amount="dibao_month",
    source=URBAN_REGULATION.article(2),
    starts=date(1999, 10, 1),
    ends=date(2014, 4, 30),
)
DIBAO: Final = Benefit(
    "dibao",
    _DIBAO_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    criteria=("has_supported_members", "meets_income_test", "meets_savings_rule", *ASSETS),
    while_receiving=("has_supported_members", "may_stay_on_dibao", "meets_savings_rule", *ASSETS),
    amount="dibao_month",
    source=MEASURES.article(9),
    starts=date(2014, 5, 1),
)
TEKUN_2014_LAW: Final = Benefit(
    "tekun",
    _TEKUN_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="lives_here",
    criteria=_TEKUN_CRITERIA,
    amount="tekun_month",
    source=MEASURES.article(14),
    starts=date(2014, 5, 1),
    ends=date(2016, 10, 9),
)
TEKUN_2016_LAW: Final = Benefit(
    "tekun",
    _TEKUN_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="lives_here",
    criteria=_TEKUN_CRITERIA,
    amount="tekun_month",
    source=TEKUN_2016.whole,
    starts=date(2016, 10, 10),
    ends=date(2021, 6, 30),
)
TEKUN: Final = Benefit(
    "tekun",
    _TEKUN_TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="lives_here",
    criteria=_TEKUN_CRITERIA,
    while_receiving=("may_stay_without_capacity", *_TEKUN_CRITERIA[1:]),
    amount="tekun_month",
    source=TEKUN_2021.article(4),
    starts=date(2021, 7, 1),
)
LOW_INCOME: Final = Benefit(
    "dibao_edge",
    Text(zh="低收入家庭", en="Low-income household"),
    kind=BenefitKind.IDENTITY,
    criteria=_EDGE_CRITERIA,
    source=LOW_INCOME_2008.whole,
    starts=date(2014, 5, 1),
    ends=date(2021, 6, 30),
)
DIBAO_EDGE: Final = Benefit(
    "dibao_edge",
    Text(zh="低保边缘家庭", en="Dibao edge"),
    kind=BenefitKind.IDENTITY,
    criteria=_EDGE_CRITERIA,
    source=REVIEW_2021.article(8),
    starts=date(2021, 7, 1),
)
SOLO_DIBAO: Final = Benefit(
    "solo_dibao",
    Text(zh="单人保", en="Solo dibao"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="may_apply_alone",
    criteria=(
        "is_outside_dibao",
        "has_own_income_below_standard",
        "meets_solo_family_test",
        "meets_edge_savings_rule",
        *ASSETS,
    ),
    amount="solo_dibao_month",
    source=REVIEW_2021.article(8),
    starts=date(2021, 7, 1),
)
SPENDING_POOR: Final = Benefit(
    "rigid_spending",
    Text(zh="支出型困难家庭", en="Household poor by spending"),
    kind=BenefitKind.IDENTITY,
    criteria=_RIGID_CRITERIA,
    source=REFORM_2020.article("二（一）2"),
    starts=date(2020, 8, 25),
    ends=date(2024, 12, 31),
)
RIGID_SPENDING: Final = Benefit(
    "rigid_spending",
    Text(zh="刚性支出困难家庭", en="Household of rigid spending"),
    kind=BenefitKind.IDENTITY,
    criteria=_RIGID_CRITERIA,
    source=RIGID_2024.article(4),
    starts=date(2025, 1, 1),
    note=Text(
        zh="有效期一般不超过12个月，期满重新申请", en="valid for at most twelve months as a rule, then asked for anew"
    ),
)
LOW_INCOME_POPULATION: Final = Benefit(
    "low_income_population",
    Text(zh="低收入人口", en="Low-income population"),
    kind=BenefitKind.IDENTITY,
    applied_for=False,
    criteria=("is_in_low_income_class",),
    source=LOW_INCOME_2023.whole,
    starts=date(2023, 10, 8),
)
BENEFITS: Final = (
    DIBAO_1999,
    DIBAO,
    TEKUN_2014_LAW,
    TEKUN_2016_LAW,
    TEKUN,
    LOW_INCOME,
    DIBAO_EDGE,
    SOLO_DIBAO,
    SPENDING_POOR,
    RIGID_SPENDING,
    LOW_INCOME_POPULATION,
)
"""Those that secure a living, as the results list them."""
