"""Medical aid for chronic and special diseases treated without a stay: the same threshold, and one cap with stays."""

from datetime import date

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.sources import MEASURES, SERIOUS_2021

_COST_AID = MEASURES.article(29)
_AID = Text(zh="门诊救助", en="Outpatient aid")


@rule(source=_COST_AID, title=Text(zh="门诊慢特病起付标准以上自付", en="Outpatient costs above the threshold"))
def outpatient_over_threshold_year(outpatient_left_year: Fen, inpatient_left_year: Fen, aid_threshold_year: Fen) -> Fen:
    """What is left above as much of the threshold as the stays have not taken up."""
    return max(NOTHING, outpatient_left_year - max(NOTHING, aid_threshold_year - inpatient_left_year))


@rule(source=_COST_AID, title=Text(zh="门诊慢特病自付超过起付标准", en="Outpatient costs pass the threshold"))
def has_outpatient_costs_to_aid(outpatient_over_threshold_year: Fen) -> bool:
    """Whether anything is left above the threshold."""
    return outpatient_over_threshold_year > NOTHING


@rule(source=_COST_AID, title=Text(zh="本类别有门诊救助", en="Class aided for outpatient treatment"))
def is_class_aided_outpatient(outpatient_aid_rate: Rate) -> bool:
    """Whether the county gives the member's class any aid for outpatient treatment."""
    return outpatient_aid_rate > Rate(0)


@rule(source=_COST_AID, title=Text(zh="封顶前门诊救助", en="Outpatient aid before the cap"))
def outpatient_aid_uncapped_year(outpatient_over_threshold_year: Fen, outpatient_aid_rate: Rate) -> Fen:
    """The class's rate of what is above the threshold."""
    return share(outpatient_over_threshold_year, outpatient_aid_rate)


@rule(name="outpatient_aid_year", source=_COST_AID, title=_AID, ends=date(2021, 10, 27))
def outpatient_aid_year_2014(
    outpatient_aid_uncapped_year: Fen, outpatient_aid_cap_year: Fen, aid_cap_year: Fen, inpatient_aid_year: Fen
) -> Fen:
    """The same, up to the caps that the county sets, its own and what the stays have left of the year's."""
    return min(outpatient_aid_uncapped_year, outpatient_aid_cap_year, max(NOTHING, aid_cap_year - inpatient_aid_year))


@rule(name="outpatient_aid_year", source=SERIOUS_2021.whole, title=_AID, starts=date(2021, 10, 28))
def outpatient_aid_year_2021(
    outpatient_aid_uncapped_year: Fen, outpatient_aid_cap_year: Fen, aid_cap_year: Fen, inpatient_aid_year: Fen
) -> Fen:
    """The same, up to its own cap and to what the stays have left of the year's."""
    return min(outpatient_aid_uncapped_year, outpatient_aid_cap_year, max(NOTHING, aid_cap_year - inpatient_aid_year))
