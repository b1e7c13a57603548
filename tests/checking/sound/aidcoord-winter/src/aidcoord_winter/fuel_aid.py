"""Fuel aid: what heating costs above the county's line."""

from datetime import date

from aidcoord import NOTHING, Fen, Text, any_of, either_of, rule
from aidcoord_winter.options import Heating
from aidcoord_winter.sources import MEASURES, REVISION

_FEW_ROOMS = Text(zh="供暖房间不多", en="Few heated rooms")


@rule(source=MEASURES.article(2), title=Text(zh="取暖负担重", en="Heating is costly"), rises_with=("fuel_cost",))
def is_costly_to_heat(fuel_cost: Fen, costly_from: Fen) -> bool:
    """Whether fuel costs at least what the county sets."""
    return fuel_cost >= costly_from


@rule(source=MEASURES.article(3), title=_FEW_ROOMS, ends=date(2023, 12, 31))
def has_few_rooms(heated_rooms: int, rooms_per_head: int, household_size: int) -> bool:
    """Whether no more rooms are heated than people may have."""
    return heated_rooms <= rooms_per_head * household_size


@rule(name="has_few_rooms", source=REVISION.article(3), title=_FEW_ROOMS, starts=date(2024, 1, 1))
def has_few_rooms_2024(heated_rooms: int, rooms_per_head: int, household_size: int) -> bool:
    """Whether at most one room more is heated than people may have."""
    return heated_rooms <= rooms_per_head * household_size + 1


@rule(source=MEASURES.article(4), title=Text(zh="烧煤", en="Heats with coal"))
def is_heated_with_coal(heating: Heating) -> bool:
    """Whether the home is heated with coal."""
    return heating == Heating.COAL


has_stove = any_of("has_own_stove", title=Text(zh="有成员有炉灶", en="A member has a stove"))
is_heated_by_fire = either_of(
    "is_heated_with_coal",
    "has_stove",
    title=Text(zh="用火取暖", en="Heats with fire"),
    source=MEASURES.article(4),
)


@rule(source=MEASURES.article(5), title=Text(zh="家中无人住院", en="Nobody is in the ward"))
def has_nobody_in_ward(clinic__ward_stay: bool) -> bool:  # noqa: FBT001 - a fact of the law
    """Whether nobody of the household is in the clinic's ward."""
    return not clinic__ward_stay


@rule(
    source=MEASURES.article(6),
    title=Text(zh="月燃料补贴", en="Fuel aid a month"),
    rises_with=("fuel_cost",),
    falls_with=("costly_from",),
)
def fuel_aid_month(fuel_cost: Fen, costly_from: Fen, most_fuel_aid_month: Fen) -> Fen:
    """What fuel costs above the line, up to a limit."""
    return max(NOTHING, min(fuel_cost - costly_from, most_fuel_aid_month))
