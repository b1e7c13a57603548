"""Children whom neither parent in fact supports, and children with HIV: what they are paid beside other aid."""

from aidcoord import NOTHING, Fen, Text, rule
from aidcoord_civil_affairs.sources import HIV_2012, TOP_UPS, UNSUPPORTED_2019


@rule(source=UNSUPPORTED_2019.whole, title=Text(zh="不属于孤儿", en="No orphan"))
def is_no_orphan(orphan: bool) -> bool:
    """Whether the child is no orphan, for whom there is a scheme of their own."""
    return not orphan


@rule(source=TOP_UPS.whole, title=Text(zh="本人应享的低保金份额", en="The child's share of dibao"))
def dibao_share_month(civil_affairs__dibao__due: Fen, is_supported: bool, supported_members: int) -> Fen:
    """An equal share of what the household is due, for who is counted; a part of a fen is dropped."""
    return civil_affairs__dibao__due // max(1, supported_members) if is_supported else NOTHING


@rule(source=TOP_UPS.whole, title=Text(zh="事实无人抚养儿童基本生活补贴", en="Basic living of an unsupported child"))
def unsupported_child_living_month(orphan_home_rate_month: Fen, dibao_share_month: Fen) -> Fen:
    """What the child's dibao leaves of the rate of orphans in families; other aid of the child's own is an overlap."""
    return max(NOTHING, orphan_home_rate_month - dibao_share_month)


@rule(source=HIV_2012.article("二"), title=Text(zh="经确证感染艾滋病病毒", en="HIV confirmed"))
def is_confirmed_with_hiv(has_hiv: bool) -> bool:
    """Whether a laboratory has confirmed it; nothing of it is ever posted."""
    return has_hiv


@rule(
    source=HIV_2012.article("三"), title=Text(zh="艾滋病病毒感染儿童基本生活费", en="Basic living of a child with HIV")
)
def hiv_child_living_month(orphan_living_month: Fen) -> Fen:
    """The orphan rate of the setting, in full."""
    return orphan_living_month
