"""Fuel aid and coal: what heating costs above the county's line, and a gift to the old who heat with coal."""

from aidcoord import NOTHING, Document, Fen, Text, count_of, rule

MEASURES = Document("示例县冬季取暖补助办法", number="示例〔2020〕1号")


@rule(source=MEASURES.article(2), title=Text(zh="取暖负担重", en="Heating is costly"))
def is_costly_to_heat(fuel_cost: Fen, costly_from: Fen) -> bool:
    """Whether fuel costs at least what the county sets."""
    return fuel_cost >= costly_from


@rule(source=MEASURES.article(3), title=Text(zh="供暖房间不多", en="Few heated rooms"))
def has_few_rooms(heated_rooms: int, rooms_per_head: int, household_size: int) -> bool:
    """Whether no more rooms are heated than people may have."""
    return heated_rooms <= rooms_per_head * household_size


@rule(source=MEASURES.article(3), title=Text(zh="月燃料补贴", en="Fuel aid a month"))
def fuel_aid_month(fuel_cost: Fen, costly_from: Fen, most_fuel_aid_month: Fen) -> Fen:
    """What fuel costs above the line, up to a limit."""
    return max(NOTHING, min(fuel_cost - costly_from, most_fuel_aid_month))


@rule(source=MEASURES.article(5), title=Text(zh="高龄", en="Old"))
def is_old(age: int, old_from: int) -> bool:
    """Whether somebody has reached the age of the old."""
    return age >= old_from


@rule(source=MEASURES.article(5), title=Text(zh="自用炉灶取暖", en="Heats with a stove"))
def heats_with_own_stove(has_own_stove: bool) -> bool:  # noqa: FBT001 - a fact of the law
    """Whether somebody has a stove of their own."""
    return has_own_stove


@rule(source=MEASURES.article(5), title=Text(zh="年用煤补助", en="Coal gift a year"))
def coal_gift_year(coal_gift_a_head: Fen) -> Fen:
    """The same for everybody."""
    return coal_gift_a_head


old_people = count_of("is_old", title=Text(zh="高龄人数", en="Old people"))
