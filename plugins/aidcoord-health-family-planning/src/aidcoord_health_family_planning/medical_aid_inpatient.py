"""Medical aid for stays: a class's rate of what all insurance has left above the threshold, up to the year's cap."""

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.sources import MEASURES

_COST_AID = MEASURES.article(29)


@rule(source=_COST_AID, title=Text(zh="住院起付标准以上自付", en="Inpatient costs above the threshold"))
def inpatient_over_threshold_year(inpatient_left_year: Fen, aid_threshold_year: Fen) -> Fen:
    """What is left of the stays above the year's threshold."""
    return max(NOTHING, inpatient_left_year - aid_threshold_year)


@rule(source=_COST_AID, title=Text(zh="住院自付超过起付标准", en="Inpatient costs pass the threshold"))
def has_inpatient_costs_to_aid(inpatient_over_threshold_year: Fen) -> bool:
    """Whether anything is left above the threshold."""
    return inpatient_over_threshold_year > NOTHING


@rule(source=_COST_AID, title=Text(zh="本类别有住院救助", en="Class aided for stays"))
def is_class_aided_inpatient(inpatient_aid_rate: Rate) -> bool:
    """Whether the county gives the member's class any aid for stays."""
    return inpatient_aid_rate > Rate(0)


@rule(source=_COST_AID, title=Text(zh="封顶前住院救助", en="Inpatient aid before the cap"))
def inpatient_aid_uncapped_year(inpatient_over_threshold_year: Fen, inpatient_aid_rate: Rate) -> Fen:
    """The class's rate of what is above the threshold."""
    return share(inpatient_over_threshold_year, inpatient_aid_rate)


@rule(source=_COST_AID, title=Text(zh="住院救助", en="Inpatient aid"))
def inpatient_aid_year(inpatient_aid_uncapped_year: Fen, aid_cap_year: Fen) -> Fen:
    """The same, up to the year's cap."""
    return min(inpatient_aid_uncapped_year, aid_cap_year)
