"""The link of dibao and development aid: able families are helped into a trade or a job, if they want it."""

from datetime import date

from aidcoord import Text, rule
from aidcoord_poverty_alleviation.sources import COUNTY_OPINION, LINK_2016, TRANSITION_2021

_GROUP = Text(zh="属于帮扶对象家庭", en="Of a family that aid is for")
_NOT_YET = Text(zh="尚未享受低保", en="Not on dibao yet")
_LISTED = Text(zh="在扶贫或监测名单上", en="On the list of poor or monitored households")


@rule(name="is_in_aid_group", source=COUNTY_OPINION.whole, title=_GROUP, ends=date(2020, 12, 31))
def is_in_aid_group_2016(
    civil_affairs__dibao: bool, civil_affairs__dibao_edge: bool, is_registered_poor: bool, gradual_exit: bool
) -> bool:
    """Whether the household is due dibao, is of low income, is registered as poor, or has risen and keeps its aid."""
    return civil_affairs__dibao or civil_affairs__dibao_edge or is_registered_poor or gradual_exit


@rule(name="is_in_aid_group", source=TRANSITION_2021.article("第6点"), title=_GROUP, starts=date(2021, 1, 1))
def is_in_aid_group_2021(
    civil_affairs__dibao: bool,
    civil_affairs__dibao_edge: bool,
    civil_affairs__rigid_spending: bool,
    is_monitored: bool,
    gradual_exit: bool,
) -> bool:
    """Whether the household is one of the low-income classes, is monitored, or has risen and keeps its aid."""
    is_of_low_income = civil_affairs__dibao or civil_affairs__dibao_edge or civil_affairs__rigid_spending
    return is_of_low_income or is_monitored or gradual_exit


@rule(name="is_on_poverty_list", source=LINK_2016.whole, title=_LISTED, ends=date(2020, 12, 31))
def is_on_poverty_list_2016(is_registered_poor: bool) -> bool:
    """Whether the household is registered as poor."""
    return is_registered_poor


@rule(name="is_on_poverty_list", source=TRANSITION_2021.article("第6点"), title=_LISTED, starts=date(2021, 1, 1))
def is_on_poverty_list_2021(is_monitored: bool) -> bool:
    """Whether the household is monitored."""
    return is_monitored


@rule(source=LINK_2016.whole, title=_NOT_YET)
def is_not_on_dibao_yet(civil_affairs__dibao__is_awarded: bool) -> bool:
    """Whether no award of dibao is in force."""
    return not civil_affairs__dibao__is_awarded
