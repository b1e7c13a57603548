"""What must hold of a county's weights, rates of reward and bounds, so that a wrong file shows before it is used."""

from aidcoord import WHOLE, Rate, Text, rule
from aidcoord_finance.sources import AID_FUND, COUNTY_OPINION


@rule(source=AID_FUND.article(5), title=Text(zh="各因素权重合计为100%", en="The weights of all factors make the whole"))
def are_weights_whole(
    allocation_weight_task: Rate,
    allocation_weight_difficulty: Rate,
    allocation_weight_effort: Rate,
    allocation_weight_performance: Rate,
) -> bool:
    """Whether the weights add up to one."""
    needs = allocation_weight_task + allocation_weight_difficulty
    return needs + allocation_weight_effort + allocation_weight_performance == WHOLE


@rule(source=COUNTY_OPINION.whole, title=Text(zh="评价越好奖补越高", en="A better grade is rewarded no less"))
def are_rewards_in_order(reward_rate_excellent: Rate, reward_rate_good: Rate, reward_rate_pass: Rate) -> bool:
    """Whether no grade is rewarded more than a better one."""
    return reward_rate_excellent >= reward_rate_good >= reward_rate_pass


@rule(source=COUNTY_OPINION.whole, title=Text(zh="标准区间的上下限有序", en="The bounds beside figures are in order"))
def are_affordability_bounds_in_order(
    affordability_lowest_income: Rate,
    affordability_highest_income: Rate,
    affordability_lowest_consumption: Rate,
    affordability_highest_consumption: Rate,
) -> bool:
    """Whether no lower bound lies above its upper one."""
    is_income_in_order = affordability_lowest_income <= affordability_highest_income
    return is_income_in_order and affordability_lowest_consumption <= affordability_highest_consumption
