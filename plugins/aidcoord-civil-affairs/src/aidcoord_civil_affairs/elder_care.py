"""Care of the elderly: who has been found dependent, the nursing subsidy, and the subsidy for services."""

from aidcoord import NOTHING, Fen, Text, rule
from aidcoord_civil_affairs.elder_options import ElderlyAbility
from aidcoord_civil_affairs.sources import ELDERLY_ABILITY, ELDERLY_LAW


@rule(source=ELDERLY_ABILITY.whole, title=Text(zh="经评估为失能", en="Found dependent"))
def is_found_dependent(elderly_ability: ElderlyAbility) -> bool:
    """Whether the assessment has found any grade of dependence."""
    return elderly_ability != ElderlyAbility.INTACT


@rule(source=ELDERLY_LAW.article(30), title=Text(zh="失能等级有护理补贴", en="Of a grade with a nursing subsidy"))
def has_elderly_nursing_rate(elderly_nursing_rate_month: Fen) -> bool:
    """Whether the county pays for the grade of dependence."""
    return elderly_nursing_rate_month > NOTHING


@rule(source=ELDERLY_LAW.article(30), title=Text(zh="失能老年人护理补贴", en="Nursing subsidy by month"))
def elderly_nursing_subsidy_month(elderly_nursing_rate_month: Fen) -> Fen:
    """The rate of the grade."""
    return elderly_nursing_rate_month


@rule(source=ELDERLY_LAW.article(37), title=Text(zh="所在年龄段有服务补贴", en="Of an age with a service subsidy"))
def has_elderly_service_rate(elderly_service_rate_month: Fen) -> bool:
    """Whether the county pays for services at this age."""
    return elderly_service_rate_month > NOTHING


@rule(source=ELDERLY_LAW.article(37), title=Text(zh="养老服务补贴", en="Service subsidy by month"))
def elderly_service_subsidy_month(elderly_service_rate_month: Fen) -> Fen:
    """The rate of the band of age."""
    return elderly_service_rate_month
