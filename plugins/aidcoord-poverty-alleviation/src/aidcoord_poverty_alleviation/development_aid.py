"""The link of dibao and development aid: able families are helped into a trade or a job, if they want it."""

from datetime import date

from aidcoord import Text, either_of, rule
from aidcoord_poverty_alleviation.sources import COUNTY_OPINION, LINK_2016, TRANSITION_2021

_GROUP = Text(zh="属于帮扶对象家庭", en="Of a family that aid is for")
_NOT_YET = Text(zh="尚未享受低保", en="Not on dibao yet")
_LISTED = Text(zh="在扶贫或监测名单上", en="On the list of poor or monitored households")


is_in_aid_group_2016 = either_of(
    "civil_affairs__dibao",
    "civil_affairs__dibao_edge",
    "is_registered_poor",
    "gradual_exit",
    name="is_in_aid_group",
    title=_GROUP,
    source=COUNTY_OPINION.whole,
    ends=date(2020, 12, 31),
)
is_in_aid_group_2021 = either_of(
    "civil_affairs__dibao",
    "civil_affairs__dibao_edge",
    "civil_affairs__rigid_spending",
    "is_monitored",
    "gradual_exit",
    name="is_in_aid_group",
    title=_GROUP,
    source=TRANSITION_2021.article("第6点"),
    starts=date(2021, 1, 1),
)


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
