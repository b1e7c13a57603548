"""Charity and mutual aid: who still lacks something after government aid is referred to those who may help.

A referral moves no money. The charity layer stands last: what insurance and aid have met is not asked of charity.
"""

from aidcoord import NOTHING, Fen, Text, either_of, rule
from aidcoord_civil_affairs.relief_sources import PRIVACY_LAW
from aidcoord_civil_affairs.sources import MEASURES, REFORM_2020

_CHANNEL = MEASURES.article(56)


@rule(source=_CHANNEL, title=Text(zh="有难以负担的支出", en="Bears costs of hardship"))
def has_hardship_costs(hardship_costs: Fen) -> bool:
    """Whether the household has reported costs that it cannot bear."""
    return hardship_costs > NOTHING


@rule(source=_CHANNEL, title=Text(zh="保险和政府救助后仍缺的金额", en="What insurance and aid have left"))
def hardship_costs_left(hardship_costs: Fen, hardship_costs_met: Fen) -> Fen:
    """The costs less what has been met; nothing where all is met."""
    return max(NOTHING, hardship_costs - hardship_costs_met)


@rule(source=_CHANNEL, title=Text(zh="政府救助后仍有缺口", en="Something is left after government aid"))
def has_hardship_costs_left(hardship_costs_left: Fen) -> bool:
    """Whether anything is left for charity to meet."""
    return hardship_costs_left > NOTHING


is_in_government_aid = either_of(
    "is_found_low_income",
    "emergency_relief__is_awarded",
    "spending_relief__is_awarded",
    "major_relief__is_awarded",
    title=Text(zh="正在接受政府救助", en="Is aided by the government"),
    source=REFORM_2020.article("二（五）18"),
)


@rule(source=PRIVACY_LAW.article(23), title=Text(zh="同意向慈善组织提供信息", en="Agrees to be referred"))
def has_agreed_to_referral(agrees_to_charity_referral: bool) -> bool:
    """Whether the household agrees that what is known of it goes to a charity."""
    return agrees_to_charity_referral


@rule(source=MEASURES.article(52), title=Text(zh="需要志愿服务或邻里互助", en="Needs a helping hand"))
def has_need_of_help(needs_helping_hand: bool) -> bool:
    """Whether company, errands or care by neighbours and volunteers would help."""
    return needs_helping_hand
