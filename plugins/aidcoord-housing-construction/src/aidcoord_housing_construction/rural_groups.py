"""Which households in the country are helped with a dangerous house: two groups, four from 2016, six from 2021."""

from datetime import date

from aidcoord import Text, either_of, rule
from aidcoord_housing_construction.options import RuralGroup
from aidcoord_housing_construction.sources import DEEP_POVERTY_2019, FOUR_GROUPS, MEASURES, SIX_GROUPS

_GROUP = Text(zh="危房改造对象类别", en="Group of households with a dangerous house")
_IN_GROUP = Text(zh="属于危房改造对象", en="Of a group that is helped with its house")


@rule(name="rural_group", source=MEASURES.article(37), title=_GROUP, ends=date(2015, 12, 31))
def rural_group_2014(has_tekun_at_home: bool, civil_affairs__dibao: bool) -> RuralGroup:
    """Tekun at home and dibao, whom the law itself names."""
    if has_tekun_at_home:
        return RuralGroup.TEKUN
    return RuralGroup.DIBAO if civil_affairs__dibao else RuralGroup.NONE


@rule(
    source=DEEP_POVERTY_2019.whole, title=Text(zh="重点对象以外的危房户类别", en="Group of households beside the four")
)
def rural_group_beside(house_aid_covers_others: bool) -> RuralGroup:
    """What a household of none of the four groups is: helped besides in some places, as in deep poverty in 2019."""
    return RuralGroup.OTHER if house_aid_covers_others else RuralGroup.NONE


@rule(
    name="rural_group",
    source=FOUR_GROUPS.whole,
    title=_GROUP,
    starts=date(2016, 1, 1),
    ends=date(2020, 12, 31),
)
def rural_group_2016(
    has_tekun_at_home: bool,
    civil_affairs__dibao: bool,
    is_registered_poor: bool,
    is_poor_disabled_household: bool,
    rural_group_beside: RuralGroup,
) -> RuralGroup:
    """Besides, households registered as poor and poor families of disabled people."""
    if has_tekun_at_home:
        return RuralGroup.TEKUN
    if civil_affairs__dibao:
        return RuralGroup.DIBAO
    if is_registered_poor:
        return RuralGroup.REGISTERED_POOR
    return RuralGroup.DISABLED if is_poor_disabled_household else rural_group_beside


@rule(source=SIX_GROUPS.whole, title=Text(zh="未享受过住房保障的其他脱贫户", en="Risen out of poverty, never housed"))
def is_risen_unaided(is_out_of_poverty: bool, had_housing_security_aid: bool, can_build_unaided: bool) -> bool:
    """Whether the household has risen out of poverty, was never helped with its house and cannot help itself."""
    return is_out_of_poverty and not had_housing_security_aid and not can_build_unaided


@rule(source=SIX_GROUPS.whole, title=Text(zh="民政认定以外的对象类别", en="Group by the registers of poverty"))
def rural_group_by_register(
    is_monitored: bool, civil_affairs__rigid_spending: bool, civil_affairs__dibao_edge: bool, is_risen_unaided: bool
) -> RuralGroup:
    """Monitored, of rigid spending, at the edge of dibao, or risen out of poverty and never helped."""
    if is_monitored:
        return RuralGroup.MONITORED
    if civil_affairs__rigid_spending:
        return RuralGroup.RIGID_SPENDING
    if civil_affairs__dibao_edge:
        return RuralGroup.EDGE
    return RuralGroup.RISEN if is_risen_unaided else RuralGroup.NONE


@rule(name="rural_group", source=SIX_GROUPS.whole, title=_GROUP, starts=date(2021, 1, 1))
def rural_group_2021(
    has_tekun_at_home: bool, civil_affairs__dibao: bool, rural_group_by_register: RuralGroup
) -> RuralGroup:
    """Tekun at home and dibao as before, then the four other groups of low income in the country."""
    if has_tekun_at_home:
        return RuralGroup.TEKUN
    return RuralGroup.DIBAO if civil_affairs__dibao else rural_group_by_register


# The amounts go by `rural_group`. Whether there is any group shows already where one is certain.
is_in_rural_group_2014 = either_of(
    "has_tekun_at_home",
    "civil_affairs__dibao",
    name="is_in_rural_group",
    title=_IN_GROUP,
    source=MEASURES.article(37),
    ends=date(2015, 12, 31),
)
is_in_rural_group_2016 = either_of(
    "has_tekun_at_home",
    "civil_affairs__dibao",
    "is_registered_poor",
    "is_poor_disabled_household",
    "house_aid_covers_others",
    name="is_in_rural_group",
    title=_IN_GROUP,
    source=FOUR_GROUPS.whole,
    starts=date(2016, 1, 1),
    ends=date(2020, 12, 31),
)
is_in_rural_group_2021 = either_of(
    "has_tekun_at_home",
    "civil_affairs__dibao",
    "is_monitored",
    "civil_affairs__rigid_spending",
    "civil_affairs__dibao_edge",
    "is_risen_unaided",
    name="is_in_rural_group",
    title=_IN_GROUP,
    source=SIX_GROUPS.whole,
    starts=date(2021, 1, 1),
)
