"""When a monitored household is let go: not before its risk is over for good, and somebody can keep it so."""

from aidcoord import Day, Fen, Text, full_months, rule
from aidcoord_poverty_alleviation.sources import RISK_OVER


@rule(source=RISK_OVER.whole, title=Text(zh="已监测月数", en="Months under monitoring"), unit="month")
def months_monitored(monitored_from: Day, assessed_on: Day) -> int:
    """Completed months since the household was taken in."""
    return full_months(monitored_from, assessed_on)


@rule(source=RISK_OVER.whole, title=Text(zh="收入稳定超过监测范围", en="Income steadily above the line"))
def is_income_steady(
    net_income_per_head_year: Fen, monitoring_line_year: Fen, steady_income_months: int, steady_months_needed: int
) -> bool:
    """Whether income is above the line and has been steady for as long as is asked."""
    return net_income_per_head_year > monitoring_line_year and steady_income_months >= steady_months_needed


@rule(source=RISK_OVER.whole, title=Text(zh="返贫致贫风险已消除", en="The risk is over"))
def is_risk_over(
    is_income_steady: bool, has_large_costs_left: bool, lacks_basic_guarantee: bool, has_return_risk: bool
) -> bool:
    """Whether income is steady, large costs are solved, basic needs are secured, and the review sees no risk left."""
    return is_income_steady and not has_large_costs_left and not lacks_basic_guarantee and not has_return_risk


@rule(source=RISK_OVER.whole, title=Text(zh="继续监测", en="Stays monitored"))
def stays_monitored(
    is_risk_over: bool, months_monitored: int, monitored_months_needed: int, aid_measures: int, has_able_member: bool
) -> bool:
    """Whether risk is left, it is too early, no measure was taken yet, or nobody in the household is able to work."""
    is_early = months_monitored < monitored_months_needed or aid_measures == 0
    return is_early or not is_risk_over or not has_able_member
