"""Self-care: six abilities are rated, and how many are missed says how far a person on tekun depends on others."""

from datetime import date

from aidcoord import Text, rule
from aidcoord_civil_affairs.options import SelfCare
from aidcoord_civil_affairs.sources import SELF_CARE, TEKUN_2021

_MISSED = Text(zh="未达到的自理指标数", en="Abilities missed")
_ABILITY = Text(zh="生活自理能力", en="Ability to look after oneself")


@rule(name="abilities_missed", source=SELF_CARE.whole, title=_MISSED, ends=date(2021, 6, 30))
def abilities_missed_2016(  # noqa: PLR0917 - the six abilities of the assessment
    can_eat: bool, can_dress: bool, can_get_up: bool, can_use_toilet: bool, can_walk_indoors: bool, can_bathe: bool
) -> int:
    """How many of the six things the person cannot do unaided."""
    met = int(can_eat) + int(can_dress) + int(can_get_up)
    return 6 - met - int(can_use_toilet) - int(can_walk_indoors) - int(can_bathe)


@rule(name="abilities_missed", source=TEKUN_2021.article(21), title=_MISSED, starts=date(2021, 7, 1))
def abilities_missed_2021(  # noqa: PLR0917 - the six abilities of the assessment
    can_eat: bool, can_dress: bool, can_get_up: bool, can_use_toilet: bool, can_walk_indoors: bool, can_bathe: bool
) -> int:
    """As before; from 2021 article 21 names the six."""
    met = int(can_eat) + int(can_dress) + int(can_get_up)
    return 6 - met - int(can_use_toilet) - int(can_walk_indoors) - int(can_bathe)


def _level(abilities_missed: int) -> SelfCare:
    if abilities_missed == 0:
        return SelfCare.SELF_CARING
    return SelfCare.PARTLY_DEPENDENT if abilities_missed <= 3 else SelfCare.FULLY_DEPENDENT


@rule(name="self_care_level", source=SELF_CARE.whole, title=_ABILITY, ends=date(2021, 6, 30))
def self_care_level_2016(abilities_missed: int) -> SelfCare:
    """None missed is self-caring, up to three partly dependent, four or more fully dependent."""
    return _level(abilities_missed)


@rule(name="self_care_level", source=TEKUN_2021.article(22), title=_ABILITY, starts=date(2021, 7, 1))
def self_care_level_2021(abilities_missed: int) -> SelfCare:
    """As before; from 2021 article 22 says so."""
    return _level(abilities_missed)
