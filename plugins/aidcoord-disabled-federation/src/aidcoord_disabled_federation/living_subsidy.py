"""The living subsidy: for disabled people in families on dibao, and in those that the county takes in besides."""

from aidcoord import Day, Fen, Text, either_of, rule
from aidcoord_disabled_federation.months import calendar_month
from aidcoord_disabled_federation.options import SubsidyStop
from aidcoord_disabled_federation.sources import NO_TWO_OF_A_KIND, STOPS, SUBSIDIES_2015

is_in_living_group = either_of(
    "civil_affairs__dibao",
    "civil_affairs__solo_dibao",
    "is_edge_taken_in",
    "is_spending_taken_in",
    title=Text(zh="属于生活补贴对象家庭", en="Of a family that the living subsidy is for"),
    source=SUBSIDIES_2015.whole,
)


@rule(source=SUBSIDIES_2015.whole, title=Text(zh="低保边缘家庭已纳入生活补贴", en="Edge family taken in"))
def is_edge_taken_in(civil_affairs__dibao_edge: bool, living_covers_edge: bool) -> bool:
    """Whether the household is at the edge of dibao, before 2021 of low income, and the county takes such in."""
    return living_covers_edge and civil_affairs__dibao_edge


@rule(source=SUBSIDIES_2015.whole, title=Text(zh="刚性支出困难家庭已纳入生活补贴", en="Spending family taken in"))
def is_spending_taken_in(civil_affairs__rigid_spending: bool, living_covers_spending: bool) -> bool:
    """Whether the household is one of rigid spending, and the county takes such in."""
    return living_covers_spending and civil_affairs__rigid_spending


@rule(source=STOPS.whole, title=Text(zh="生活补贴没有停发情形", en="No cause stops the living subsidy"))
def is_living_subsidy_unstopped(assessed_on: Day, living_subsidy_stop: SubsidyStop, stop_cause_on: Day) -> bool:
    """Whether no cause stands, or the cause arose this month; the subsidy stops from the month after."""
    stopped = living_subsidy_stop == SubsidyStop.CAUSE
    return not stopped or calendar_month(assessed_on) <= calendar_month(stop_cause_on)


@rule(source=NO_TWO_OF_A_KIND.whole, title=Text(zh="高于已领同类生活补贴", en="Above the like living allowance"))
def is_above_other_living(living_rate_month: Fen, other_living_allowance_month: Fen) -> bool:
    """Whether the subsidy is more than a living allowance for age, public service or cadres, of which one has one."""
    return living_rate_month > other_living_allowance_month


@rule(source=SUBSIDIES_2015.whole, title=Text(zh="月生活补贴", en="Living subsidy by month"))
def living_subsidy_month(living_rate_month: Fen) -> Fen:
    """The rate for the level of disability."""
    return living_rate_month
