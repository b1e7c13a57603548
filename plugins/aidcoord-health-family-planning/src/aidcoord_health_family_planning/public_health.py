"""Public-health services: whom the health centres look after without asking for money, as far as they are groups."""

from aidcoord import Text, rule
from aidcoord_health_family_planning.sources import COUNTY_OPINION, PUBLIC_HEALTH_2009

_GROUPS = PUBLIC_HEALTH_2009.whole
_COUNTY = COUNTY_OPINION.whole


@rule(source=_GROUPS, title=Text(zh="儿童或老年人健康管理对象", en="Young or old enough for health management"))
def is_in_managed_age(age: int, managed_child_below: int, managed_elder_from: int) -> bool:
    """Whether the member is one of the young children or elderly whose health is looked after."""
    return age < managed_child_below or age >= managed_elder_from


@rule(source=_COUNTY, title=Text(zh="登记管理的疾病", en="Illness under management"))
def has_managed_illness(
    has_chronic_disease: bool,
    has_severe_mental_disorder: bool,
    has_infectious_disease: bool,
    has_endemic_disease: bool,
) -> bool:
    """Whether the member has one of the four kinds of illness that public health manages."""
    return has_chronic_disease or has_severe_mental_disorder or has_infectious_disease or has_endemic_disease


@rule(source=_COUNTY, title=Text(zh="公共卫生重点人群", en="In a group of public health"))
def is_in_public_health_group(is_in_managed_age: bool, has_managed_illness: bool, is_in_maternity: bool) -> bool:
    """Whether the member belongs to any of the groups."""
    return is_in_managed_age or has_managed_illness or is_in_maternity
