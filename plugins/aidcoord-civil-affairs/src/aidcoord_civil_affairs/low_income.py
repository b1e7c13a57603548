"""The low-income population: the six classes of 2023 brought together in one identity."""

from aidcoord import Text, any_of, either_of
from aidcoord_civil_affairs.relief_sources import LOW_INCOME_2023

_CLASSES = LOW_INCOME_2023.whole

has_tekun_member = any_of("tekun", title=Text(zh="家中有特困人员", en="Somebody is due tekun"), source=_CLASSES)
has_solo_dibao_member = any_of(
    "solo_dibao", title=Text(zh="家中有单人保对象", en="Somebody is due solo dibao"), source=_CLASSES
)
is_in_low_income_class = either_of(
    "dibao",
    "has_tekun_member",
    "has_solo_dibao_member",
    "dibao_edge",
    "rigid_spending",
    "is_monitored",
    "is_other_low_income",
    title=Text(zh="属于六类低收入人口之一", en="Belongs to one of the six classes"),
    source=_CLASSES,
)
