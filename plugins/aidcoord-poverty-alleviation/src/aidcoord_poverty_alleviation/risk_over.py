"""When a monitored household is let go: not before its risk is over for good, and somebody can keep it so."""

from aidcoord import Day, Fen, Text, either_of, full_months, rule
from aidcoord_poverty_alleviation.sources import RISK_OVER


@rule(source=RISK_OVER.whole, title=Text(zh="已监测月数", en="Months under monitoring"), unit="month")
def months_monitored(monitored_from: Day, assessed_on: Day) -> int:
    """Completed months since the household was taken in."""
    return full_months(monitored_from, assessed_on)


@rule(source=RISK_OVER.whole, title=Text(zh="收入未超过监测范围", en="Income not above the line of monitoring"))
def is_income_low(net_income_per_head_year: Fen, monitoring_line_year: Fen) -> bool:
    """Whether income a head is at most the line."""
    return net_income_per_head_year <= monitoring_line_year


@rule(source=RISK_OVER.whole, title=Text(zh="收入稳定未满规定月数", en="Income not steady for long enough"))
def is_income_unsteady(steady_income_months: int, steady_months_needed: int) -> bool:
    """Whether income has been steady for fewer months than are asked."""
    return steady_income_months < steady_months_needed


@rule(source=RISK_OVER.whole, title=Text(zh="监测未满规定月数", en="Not monitored for long enough"))
def is_early_to_let_go(months_monitored: int, monitored_months_needed: int) -> bool:
    """Whether fewer months have passed since the household was taken in than are asked."""
    return months_monitored < monitored_months_needed


@rule(source=RISK_OVER.whole, title=Text(zh="尚未落实帮扶措施", en="No measure of aid carried out yet"))
def is_without_measures(aid_measures: int) -> bool:
    """Whether nothing has been done yet about the risk."""
    return aid_measures == 0


@rule(source=RISK_OVER.whole, title=Text(zh="家中无人有劳动能力", en="Nobody is able to work"))
def is_without_able_member(has_able_member: bool) -> bool:
    """Whether nobody in the household is able to work and keep it out of poverty."""
    return not has_able_member


stays_monitored = either_of(  # the risk is over only when none of these is so
    "is_early_to_let_go",
    "is_without_measures",
    "is_income_low",
    "is_income_unsteady",
    "has_large_costs_left",
    "lacks_basic_guarantee",
    "has_return_risk",
    "is_without_able_member",
    title=Text(zh="继续监测", en="Stays monitored"),
    source=RISK_OVER.whole,
)
