"""Public-health services: whom the health centres look after without asking for money, as far as they are groups."""

from aidcoord import Text, either_of, rule
from aidcoord_health_family_planning.sources import COUNTY_OPINION, PUBLIC_HEALTH_2009

_GROUPS = PUBLIC_HEALTH_2009.whole
_COUNTY = COUNTY_OPINION.whole


@rule(source=_GROUPS, title=Text(zh="儿童或老年人健康管理对象", en="Young or old enough for health management"))
def is_in_managed_age(age: int, managed_child_below: int, managed_elder_from: int) -> bool:
    """Whether the member is one of the young children or elderly whose health is looked after."""
    return age < managed_child_below or age >= managed_elder_from


has_managed_illness = either_of(
    "has_chronic_disease",
    "has_severe_mental_disorder",
    "has_infectious_disease",
    "has_endemic_disease",
    title=Text(zh="登记管理的疾病", en="Illness under management"),
    source=_COUNTY,
)
is_in_public_health_group = either_of(
    "is_in_managed_age",
    "has_managed_illness",
    "is_in_maternity",
    title=Text(zh="公共卫生重点人群", en="In a group of public health"),
    source=_COUNTY,
)
