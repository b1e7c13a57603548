"""Catastrophic insurance: of the year's costs that basic insurance has left, what is above the threshold, in bands."""

from aidcoord import NOTHING, WHOLE, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.sources import CATASTROPHIC_2015, CATASTROPHIC_FORMULA, CATASTROPHIC_TILT, ZHEJIANG

_BANDS = ZHEJIANG.article(34)


@rule(source=_BANDS, title=Text(zh="本年住院基本医保后自付", en="Inpatient costs after basic insurance"))
def inpatient_self_pay_year(inpatient_costs_year: Fen, basic_paid_inpatient_year: Fen) -> Fen:
    """What basic insurance has left of the year's stays."""
    return max(NOTHING, inpatient_costs_year - basic_paid_inpatient_year)


@rule(source=_BANDS, title=Text(zh="本年门诊慢特病基本医保后自付", en="Outpatient costs after basic insurance"))
def outpatient_self_pay_year(outpatient_costs_year: Fen, basic_paid_outpatient_year: Fen) -> Fen:
    """What basic insurance has left of the year's treatment of chronic and special diseases."""
    return max(NOTHING, outpatient_costs_year - basic_paid_outpatient_year)


@rule(source=_BANDS, title=Text(zh="本年有医疗费用", en="Has medical costs this year"))
def has_medical_costs(inpatient_self_pay_year: Fen, outpatient_self_pay_year: Fen) -> bool:
    """Whether basic insurance has left anything of this year's bills."""
    return inpatient_self_pay_year + outpatient_self_pay_year > NOTHING


@rule(source=CATASTROPHIC_FORMULA.whole, title=Text(zh="不计入大病保险的费用", en="Costs that are left out"))
def costs_left_out_year(
    basic_deductibles_year: Fen,
    are_basic_deductibles_left_out: bool,
    class_b_part_year: Fen,
    does_catastrophic_count_class_b_part: bool,
) -> Fen:
    """The deductibles of basic insurance and the part of class B, each where the county leaves it out."""
    deductibles = basic_deductibles_year if are_basic_deductibles_left_out else NOTHING
    return deductibles + (NOTHING if does_catastrophic_count_class_b_part else class_b_part_year)


@rule(source=CATASTROPHIC_FORMULA.whole, title=Text(zh="大病保险计算基数", en="Costs counted"))
def catastrophic_base_year(
    inpatient_self_pay_year: Fen, outpatient_self_pay_year: Fen, costs_left_out_year: Fen
) -> Fen:
    """All that basic insurance has left, without what is left out."""
    return max(NOTHING, inpatient_self_pay_year + outpatient_self_pay_year - costs_left_out_year)


@rule(source=CATASTROPHIC_TILT.whole, title=Text(zh="大病保险起付线", en="Threshold of catastrophic insurance"))
def catastrophic_threshold_year(catastrophic_full_threshold_year: Fen, catastrophic_threshold_share: Rate) -> Fen:
    """The county's threshold, lowered for some classes; it is borne once a year."""
    return share(catastrophic_full_threshold_year, catastrophic_threshold_share)


@rule(source=_BANDS, title=Text(zh="超过大病保险起付线", en="Costs above the catastrophic threshold"))
def has_catastrophic_costs(catastrophic_base_year: Fen, catastrophic_threshold_year: Fen) -> bool:
    """Whether the year's costs are above the threshold."""
    return catastrophic_base_year > catastrophic_threshold_year


def within(amount: Fen, low: Fen, high: Fen) -> Fen:
    """The part of `amount` that lies between two bounds."""
    return max(NOTHING, min(amount, high) - low)


def raised(rate: Rate, addition: Rate) -> Rate:
    """A rate with an addition, never more than the whole."""
    return min(WHOLE, rate + addition)


@rule(source=_BANDS, title=Text(zh="大病保险第一段支付", en="Catastrophic insurance, first band"))
def catastrophic_first_band_year(
    catastrophic_base_year: Fen,
    catastrophic_threshold_year: Fen,
    catastrophic_second_band_from: Fen,
    catastrophic_first_rate: Rate,
    catastrophic_rate_addition: Rate,
) -> Fen:
    """The first rate of what lies between the threshold and the second band."""
    counted = within(catastrophic_base_year, catastrophic_threshold_year, catastrophic_second_band_from)
    return share(counted, raised(catastrophic_first_rate, catastrophic_rate_addition))


@rule(source=_BANDS, title=Text(zh="大病保险第二段下限", en="Where the second band is counted from"))
def catastrophic_second_band_low_year(catastrophic_threshold_year: Fen, catastrophic_second_band_from: Fen) -> Fen:
    """Where the second band begins, or the threshold where that is higher."""
    return max(catastrophic_threshold_year, catastrophic_second_band_from)


@rule(source=_BANDS, title=Text(zh="大病保险第二段支付", en="Catastrophic insurance, second band"))
def catastrophic_second_band_year(
    catastrophic_base_year: Fen,
    catastrophic_second_band_low_year: Fen,
    catastrophic_third_band_from: Fen,
    catastrophic_second_rate: Rate,
    catastrophic_rate_addition: Rate,
) -> Fen:
    """The second rate of what lies between the second band and the third."""
    counted = within(catastrophic_base_year, catastrophic_second_band_low_year, catastrophic_third_band_from)
    return share(counted, raised(catastrophic_second_rate, catastrophic_rate_addition))


@rule(source=_BANDS, title=Text(zh="大病保险第三段支付", en="Catastrophic insurance, third band"))
def catastrophic_third_band_year(
    catastrophic_base_year: Fen,
    catastrophic_threshold_year: Fen,
    catastrophic_third_band_from: Fen,
    catastrophic_third_rate: Rate,
    catastrophic_rate_addition: Rate,
) -> Fen:
    """The third rate of what lies above."""
    low = max(catastrophic_threshold_year, catastrophic_third_band_from)
    counted = max(NOTHING, catastrophic_base_year - low)
    return share(counted, raised(catastrophic_third_rate, catastrophic_rate_addition))


@rule(source=CATASTROPHIC_2015.whole, title=Text(zh="大病保险应付", en="Catastrophic insurance of the year"))
def catastrophic_year(
    catastrophic_first_band_year: Fen,
    catastrophic_second_band_year: Fen,
    catastrophic_third_band_year: Fen,
    is_catastrophic_capped: bool,
    catastrophic_cap_year: Fen,
) -> Fen:
    """All bands together, up to the year's cap for classes that have one."""
    due = catastrophic_first_band_year + catastrophic_second_band_year + catastrophic_third_band_year
    return min(due, catastrophic_cap_year) if is_catastrophic_capped else due
