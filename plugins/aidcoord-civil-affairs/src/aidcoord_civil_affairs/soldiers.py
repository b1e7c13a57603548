"""Disabled soldiers: pension by cause and level, the nursing fee, and who else has preferential treatment."""

from datetime import date

from aidcoord import NOTHING, Absence, Day, Fen, Rate, Text, either_of, full_years, rule, share
from aidcoord_civil_affairs.options import CareSetting
from aidcoord_civil_affairs.sources import MILITARY_2011, MILITARY_REGULATION
from aidcoord_civil_affairs.veteran_options import SoldierDisability, SoldierLevel, SoldierNursing

_LEVELS = MILITARY_REGULATION.article(27)
_NURSING = Text(zh="护理费类别", en="Class of the nursing fee")


@rule(source=MILITARY_REGULATION.article(24), title=Text(zh="残疾军人", en="Disabled soldier"))
def is_disabled_soldier(soldier_level: SoldierLevel, absence: Absence) -> bool:
    """Whether a member of the household has a level of disability as a soldier."""
    return soldier_level != SoldierLevel.NONE and absence != Absence.LIVES_APART


@rule(source=_LEVELS, title=Text(zh="残疾等级享受抚恤", en="Of a level that has a pension"))
def has_pensioned_level(soldier_disability: SoldierDisability, soldier_level: SoldierLevel) -> bool:
    """Whether the level is one to ten from battle or duty, or one to six from illness."""
    if soldier_disability == SoldierDisability.ILLNESS:
        return SoldierLevel.ONE <= soldier_level <= SoldierLevel.SIX
    return soldier_disability != SoldierDisability.NONE and soldier_level != SoldierLevel.NONE


@rule(source=MILITARY_REGULATION.article(30), title=Text(zh="已过退役当年", en="Past the year of discharge"))
def is_past_year_of_discharge(assessed_on: Day, discharged_on: Day) -> bool:
    """Whether a year has begun since the discharge; in the year of it the army pays."""
    return full_years(Day(1), assessed_on) > full_years(Day(1), discharged_on)


@rule(source=MILITARY_REGULATION.article(31), title=Text(zh="残疾抚恤金", en="Disability pension by month"))
def soldier_pension_month(soldier_pension_rate_month: Fen) -> Fen:
    """The rate of cause and level."""
    return soldier_pension_rate_month


def nursing_class(soldier_disability: SoldierDisability, soldier_level: SoldierLevel) -> SoldierNursing:
    """The class of levels one to four; none for those below."""
    if soldier_level not in (SoldierLevel.ONE, SoldierLevel.TWO, SoldierLevel.THREE, SoldierLevel.FOUR):
        return SoldierNursing.NONE
    if soldier_disability == SoldierDisability.ILLNESS:
        return SoldierNursing.ILLNESS
    return SoldierNursing.FIRST if soldier_level <= SoldierLevel.TWO else SoldierNursing.SECOND


@rule(name="soldier_nursing", source=MILITARY_2011.whole, title=_NURSING, ends=date(2024, 9, 30))
def soldier_nursing_2011(soldier_disability: SoldierDisability, soldier_level: SoldierLevel) -> SoldierNursing:
    """By cause and level, for levels one to four."""
    return nursing_class(soldier_disability, soldier_level)


@rule(name="soldier_nursing", source=MILITARY_REGULATION.article(34), title=_NURSING, starts=date(2024, 10, 1))
def soldier_nursing_2024(
    soldier_disability: SoldierDisability, soldier_level: SoldierLevel, is_mentally_disabled_by_service: bool
) -> SoldierNursing:
    """As before, and from October 2024 also levels five and six for a mental disability from service."""
    if is_mentally_disabled_by_service and soldier_level in (SoldierLevel.FIVE, SoldierLevel.SIX):
        return SoldierNursing.MENTAL
    return nursing_class(soldier_disability, soldier_level)


@rule(source=MILITARY_REGULATION.article(34), title=Text(zh="属于护理费对象", en="Of a class that has a nursing fee"))
def has_nursing_class(soldier_nursing: SoldierNursing) -> bool:
    """Whether cause and level give any class."""
    return soldier_nursing != SoldierNursing.NONE


@rule(source=MILITARY_REGULATION.article(34), title=Text(zh="分散供养", en="Lives at home"))
def is_kept_at_home(care_setting: CareSetting) -> bool:
    """Whether the soldier is not supported in an institution, which has the care already."""
    return care_setting == CareSetting.HOME


@rule(source=MILITARY_REGULATION.article(34), title=Text(zh="护理费", en="Nursing fee by month"))
def soldier_nursing_fee_month(average_wage_month: Fen, soldier_nursing_share: Rate) -> Fen:
    """The share of the class in last year's average wage of the place."""
    return share(average_wage_month, soldier_nursing_share)


@rule(
    source=MILITARY_REGULATION.article(44),
    title=Text(zh="一级至六级残疾军人", en="Of level one to six"),
)
def has_guaranteed_medical_level(soldier_level: SoldierLevel) -> bool:
    """Whether the level is one to six, whose medical cost the State guarantees."""
    return SoldierLevel.ONE <= soldier_level <= SoldierLevel.SIX


@rule(source=MILITARY_REGULATION.article(32), title=Text(zh="有病故的残疾军人", en="A disabled soldier has died"))
def has_lost_soldier(late_soldier_pension_month: Fen) -> bool:
    """Whether a disabled soldier of the household has died of illness, and nothing is paid for it yet."""
    return late_soldier_pension_month > NOTHING


@rule(source=MILITARY_REGULATION.article(32), title=Text(zh="残疾军人丧葬补助", en="Funeral aid for a soldier"))
def soldier_funeral_aid_once(late_soldier_pension_month: Fen, soldier_funeral_months: int) -> Fen:
    """Twelve months of the pension that the deceased drew."""
    return late_soldier_pension_month * soldier_funeral_months


has_ground_for_preference = either_of(
    "has_preferential_treatment",
    "is_survivor",
    "is_disabled_soldier",
    title=Text(zh="属于抚恤优待对象", en="A ground for preferential treatment"),
    source=MILITARY_REGULATION.article(2),
)


@rule(source=MILITARY_REGULATION.article(2), title=Text(zh="本户的抚恤优待对象", en="Of the household, with a ground"))
def is_preferred_here(has_ground_for_preference: bool, absence: Absence) -> bool:
    """Whether somebody with a ground belongs to the household; obligors apart give it no priority."""
    return has_ground_for_preference and absence != Absence.LIVES_APART
