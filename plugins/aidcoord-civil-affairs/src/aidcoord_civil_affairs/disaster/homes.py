"""Aid to rebuild and repair homes. Two families of county formulas in one: flat by house, or by room up to a flat sum.

From so many rooms on (`home_aid_flat_from_rooms`) the sum is flat; a county that pays by house sets that to one.
"""

from aidcoord import Fen, Text, rule
from aidcoord_civil_affairs.relief_options import HomeDamage
from aidcoord_civil_affairs.relief_sources import DISASTER_REGULATION

_AID = DISASTER_REGULATION.article(19)
_LIST = DISASTER_REGULATION.article(20)
_TO_REBUILD = (HomeDamage.SEVERE, HomeDamage.COLLAPSED)
_TO_TOUCH = (HomeDamage.DAMAGED, HomeDamage.SEVERE, HomeDamage.COLLAPSED)


def _by_rooms(rooms: int, flat_from: int, flat: Fen, for_room: Fen) -> Fen:
    """The flat sum from so many rooms on, below that so much a room, and never more than flat."""
    return flat if rooms >= flat_from else min(flat, for_room * rooms)


@rule(source=_AID, title=Text(zh="住房因灾受损", en="The home is damaged"))
def has_damaged_home(home_damage: HomeDamage) -> bool:
    """Whether the disaster has done anything to the home."""
    return home_damage != HomeDamage.NONE


@rule(source=_AID, title=Text(zh="住房需要重建", en="The home has to be rebuilt"))
def is_home_to_be_rebuilt(home_damage: HomeDamage) -> bool:
    """Whether the home has collapsed or is severely damaged."""
    return home_damage in _TO_REBUILD


@rule(source=_AID, title=Text(zh="住房需要修缮", en="The home has to be repaired"))
def is_home_to_be_repaired(home_damage: HomeDamage) -> bool:
    """Whether the home is damaged, more than slightly and less than severely."""
    return home_damage in _TO_TOUCH and home_damage not in _TO_REBUILD


@rule(source=_AID, title=Text(zh="受损的是自住住房", en="The home damaged is lived in"))
def is_damaged_home_in_use(is_damaged_home_lived_in: bool) -> bool:
    """Whether the damaged house is the family's home, no shed and not long empty."""
    return is_damaged_home_lived_in


@rule(source=_LIST, title=Text(zh="经村评议并公示无异议", en="Passed by the village and posted"))
def is_home_aid_passed(has_passed_village_review: bool) -> bool:
    """Whether the village committee's review has passed it and no objection to the posting stands."""
    return has_passed_village_review


@rule(source=_AID, title=Text(zh="重建补助", en="Aid to rebuild"))
def rebuild_aid_once(
    damaged_rooms: int, home_aid_flat_from_rooms: int, rebuild_flat_once: Fen, rebuild_room_once: Fen
) -> Fen:
    """Flat by house, or by room up to the flat sum."""
    return _by_rooms(damaged_rooms, home_aid_flat_from_rooms, rebuild_flat_once, rebuild_room_once)


@rule(source=_AID, title=Text(zh="修缮补助", en="Aid to repair"))
def repair_aid_once(
    damaged_rooms: int, home_aid_flat_from_rooms: int, repair_flat_once: Fen, repair_room_once: Fen
) -> Fen:
    """Flat by house, or by room up to the flat sum."""
    return _by_rooms(damaged_rooms, home_aid_flat_from_rooms, repair_flat_once, repair_room_once)
