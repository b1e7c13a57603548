"""Relief of daily life after a natural disaster: at once, until the home stands again, for the dead, in a drought."""

from aidcoord import Fen, Text, rule
from aidcoord_civil_affairs.relief_options import Disaster, HomeDamage
from aidcoord_civil_affairs.relief_sources import DISASTER_FUNDS, DISASTER_REGULATION

_AT_ONCE = DISASTER_REGULATION.article(14)
_TRANSITION = DISASTER_REGULATION.article(18)
_THREE_LACKS = DISASTER_FUNDS.whole
_NO_HOME = (HomeDamage.SEVERE, HomeDamage.COLLAPSED)


@rule(source=_AT_ONCE, title=Text(zh="遭受自然灾害", en="Struck by a natural disaster"))
def is_struck_by_disaster(disaster: Disaster) -> bool:
    """Whether the household reports a disaster at all."""
    return disaster != Disaster.NONE


@rule(source=DISASTER_REGULATION.article(2), title=Text(zh="住址在受灾范围内", en="Lives in the area struck"))
def lives_in_disaster_area(is_in_disaster_area: bool) -> bool:
    """Whether the home lies in the area for which the response was opened."""
    return is_in_disaster_area


@rule(source=_AT_ONCE, title=Text(zh="有需紧急救助的人员", en="Somebody needs relief at once"))
def has_people_to_relieve(evacuated_persons: int) -> bool:
    """Whether anybody had to be moved or cared for at once."""
    return evacuated_persons > 0


@rule(source=_AT_ONCE, title=Text(zh="计发天数", en="Days that count"), unit="day")
def disaster_emergency_days(evacuated_days: int, disaster_emergency_most_days: int) -> int:
    """The days of care, up to the county's most."""
    return min(evacuated_days, disaster_emergency_most_days)


@rule(source=_AT_ONCE, title=Text(zh="灾害应急救助", en="Emergency aid after a disaster"))
def disaster_emergency_once(
    evacuated_persons: int,
    disaster_emergency_days: int,
    disaster_emergency_rate_day: Fen,
    disaster_emergency_flat_once: Fen,
) -> Fen:
    """For each person a daily rate, or a flat sum, or both, as the county has it."""
    return (disaster_emergency_rate_day * disaster_emergency_days + disaster_emergency_flat_once) * evacuated_persons


@rule(source=_TRANSITION, title=Text(zh="房屋倒塌或严重损坏、无房可住", en="No home is left to live in"))
def has_no_home_left(home_damage: HomeDamage, has_other_home: bool) -> bool:
    """Whether the home has collapsed or is severely damaged, and there is no other."""
    return home_damage in _NO_HOME and not has_other_home


@rule(source=_THREE_LACKS, title=Text(zh="灾后无生活来源", en="No livelihood after the disaster"))
def has_no_livelihood_left(has_livelihood_after_disaster: bool) -> bool:
    """Whether nothing is left to live on."""
    return not has_livelihood_after_disaster


@rule(source=_THREE_LACKS, title=Text(zh="无自救能力", en="Unable to help itself"))
def is_unable_to_help_itself(can_help_itself_after_disaster: bool) -> bool:
    """Whether the household cannot get over it by itself."""
    return not can_help_itself_after_disaster


@rule(source=_TRANSITION, title=Text(zh="过渡期计发天数", en="Days of transition that count"), unit="day")
def transition_days_counted(transition_days: int, transition_most_days: int) -> int:
    """The days until a home stands again, up to the county's most."""
    return min(transition_days, transition_most_days)


@rule(source=_TRANSITION, title=Text(zh="过渡期生活救助", en="Living aid in transition"))
def transition_aid_once(household_size: int, transition_days_counted: int, transition_rate_day: Fen) -> Fen:
    """The daily rate for each person and day."""
    return transition_rate_day * household_size * transition_days_counted


@rule(source=DISASTER_REGULATION.article(25), title=Text(zh="有因灾遇难人员", en="Somebody died in the disaster"))
def has_disaster_dead(disaster_dead: int) -> bool:
    """Whether the household mourns somebody the disaster has killed."""
    return disaster_dead > 0


@rule(source=DISASTER_REGULATION.article(25), title=Text(zh="遇难人员家属抚慰金", en="Consolation for the dead"))
def disaster_consolation_once(disaster_dead: int, disaster_consolation_rate: Fen) -> Fen:
    """The county's sum for each of the dead."""
    return disaster_consolation_rate * disaster_dead


@rule(source=_THREE_LACKS, title=Text(zh="因旱受灾", en="Struck by drought"))
def is_drought(disaster: Disaster) -> bool:
    """Whether the disaster is a drought."""
    return disaster == Disaster.DROUGHT


@rule(source=_THREE_LACKS, title=Text(zh="缺粮缺水需救助", en="Lacks grain or water"))
def has_drought_need(drought_need_persons: int) -> bool:
    """Whether anybody lacks grain or drinking water."""
    return drought_need_persons > 0


@rule(source=_THREE_LACKS, title=Text(zh="旱灾临时生活困难救助", en="Living aid in a drought"))
def drought_aid_once(drought_need_persons: int, drought_aid_rate: Fen) -> Fen:
    """The county's sum for each person in need."""
    return drought_aid_rate * drought_need_persons
