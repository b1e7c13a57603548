"""Tilted aid: a second time for who still bears much after basic insurance, catastrophic insurance and medical aid."""

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.sources import SERIOUS_2021

_TILT = SERIOUS_2021.whole


@rule(source=_TILT, title=Text(zh="因封顶未付的救助", en="Aid that the caps have cut off"))
def aid_cut_by_caps_year(
    inpatient_aid_uncapped_year: Fen,
    outpatient_aid_uncapped_year: Fen,
    inpatient_aid_year: Fen,
    outpatient_aid_year: Fen,
) -> Fen:
    """What medical aid would have come to beyond its caps."""
    return inpatient_aid_uncapped_year + outpatient_aid_uncapped_year - inpatient_aid_year - outpatient_aid_year


@rule(source=_TILT, title=Text(zh="三重保障后自付", en="Costs after all three layers"))
def burden_after_aid_year(
    inpatient_left_year: Fen, outpatient_left_year: Fen, inpatient_aid_year: Fen, outpatient_aid_year: Fen
) -> Fen:
    """What the member still bears of the covered costs."""
    return inpatient_left_year + outpatient_left_year - inpatient_aid_year - outpatient_aid_year


@rule(source=_TILT, title=Text(zh="倾斜救助计算基数", en="Costs that tilted aid counts"))
def tilt_base_year(burden_after_aid_year: Fen, aid_cut_by_caps_year: Fen, does_tilt_count_what_caps_cut: bool) -> Fen:
    """The same, without what the caps have cut off where the county does not count that."""
    return burden_after_aid_year if does_tilt_count_what_caps_cut else burden_after_aid_year - aid_cut_by_caps_year


@rule(source=_TILT, title=Text(zh="倾斜救助起付以上自付", en="Costs above the threshold of tilted aid"))
def tilt_over_threshold_year(tilt_base_year: Fen, tilt_threshold_year: Fen) -> Fen:
    """What is above the threshold."""
    return max(NOTHING, tilt_base_year - tilt_threshold_year)


@rule(source=_TILT, title=Text(zh="三重保障后负担仍然较重", en="Still bears much after all three layers"))
def has_heavy_burden(tilt_over_threshold_year: Fen) -> bool:
    """Whether what is still borne is above the threshold."""
    return tilt_over_threshold_year > NOTHING


@rule(source=_TILT, title=Text(zh="本类别有倾斜救助", en="Class given tilted aid"))
def is_class_tilted(tilt_rate: Rate) -> bool:
    """Whether the county gives the member's class tilted aid."""
    return tilt_rate > Rate(0)


@rule(source=_TILT, title=Text(zh="按规定转诊就医", en="Treated where referred"))
def is_treated_by_referral(is_properly_referred: bool) -> bool:
    """Whether the treatment followed the rules of referral."""
    return is_properly_referred


@rule(source=_TILT, title=Text(zh="倾斜救助", en="Tilted aid"))
def tilt_year(tilt_over_threshold_year: Fen, tilt_rate: Rate, tilt_cap_year: Fen) -> Fen:
    """The class's rate of what is above the threshold, up to the cap."""
    return min(share(tilt_over_threshold_year, tilt_rate), tilt_cap_year)
