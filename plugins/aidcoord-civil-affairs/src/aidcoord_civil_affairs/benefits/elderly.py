"""The elderly: the allowance for great age, who has been found dependent, the subsidies for nursing and services."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_civil_affairs.sources import ELDERLY_ABILITY, ELDERLY_LAW

_LAW: Final = date(2013, 7, 1)

OLD_AGE_ALLOWANCE: Final = Benefit(
    "old_age_allowance",
    Text(zh="高龄津贴", en="Old-age allowance"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_elderly_here",
    criteria=("has_old_age_rate", "is_of_allowance_group"),
    amount="old_age_allowance_month",
    source=ELDERLY_LAW.article(33),
    starts=_LAW,
)
DEPENDENT_ELDER: Final = Benefit(
    "dependent_elder",
    Text(zh="失能老年人", en="Dependent elderly person"),
    kind=BenefitKind.IDENTITY,
    applies_if="is_elderly_here",
    criteria=("is_found_dependent",),
    source=ELDERLY_ABILITY.whole,
    starts=_LAW,
)
ELDERLY_NURSING_SUBSIDY: Final = Benefit(
    "elderly_nursing_subsidy",
    Text(zh="失能老年人护理补贴", en="Nursing subsidy for dependent elderly people"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_elderly_here",
    criteria=("dependent_elder", "is_poor_elder", "has_elderly_nursing_rate"),
    amount="elderly_nursing_subsidy_month",
    source=ELDERLY_LAW.article(30),
    starts=_LAW,
)
ELDERLY_SERVICE_SUBSIDY: Final = Benefit(
    "elderly_service_subsidy",
    Text(zh="养老服务补贴", en="Service subsidy for elderly people"),
    kind=BenefitKind.SERVICE,
    cadence=Cadence.MONTHLY,
    applies_if="is_elderly_here",
    criteria=("has_elderly_service_rate", "is_poor_elder"),
    amount="elderly_service_subsidy_month",
    source=ELDERLY_LAW.article(37),
    starts=_LAW,
)

BENEFITS: Final = (OLD_AGE_ALLOWANCE, DEPENDENT_ELDER, ELDERLY_NURSING_SUBSIDY, ELDERLY_SERVICE_SUBSIDY)
"""All of them, as the results list them."""
