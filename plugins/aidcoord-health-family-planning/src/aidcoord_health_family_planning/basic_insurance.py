"""Basic insurance: what it bears of one stay. No benefit of ours, but the first layer of every bill."""

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.sources import ZHEJIANG

_TERMS = ZHEJIANG.article(32)


@rule(source=_TERMS, title=Text(zh="本次住院起付线以上费用", en="Costs of the stay above the deductible"))
def stay_costs_above_deductible(stay_costs: Fen, basic_deductible_stay: Fen) -> Fen:
    """What the stay costs above the hospital's deductible."""
    return max(NOTHING, stay_costs - basic_deductible_stay)


@rule(source=_TERMS, title=Text(zh="本次住院基本医保支付", en="Basic insurance for the stay"))
def basic_paid_stay(
    stay_costs_above_deductible: Fen,
    basic_inpatient_rate: Rate,
    basic_cap_year: Fen,
    basic_paid_inpatient_year: Fen,
    basic_paid_outpatient_year: Fen,
) -> Fen:
    """The hospital's rate of what is above the deductible, within what the year's cap leaves."""
    room = max(NOTHING, basic_cap_year - basic_paid_inpatient_year - basic_paid_outpatient_year)
    return min(share(stay_costs_above_deductible, basic_inpatient_rate), room)


@rule(source=_TERMS, title=Text(zh="门诊慢特病基本医保应付", en="Basic insurance due for outpatient costs"))
def basic_due_outpatient_year(
    outpatient_costs_year: Fen, basic_outpatient_deductible_year: Fen, basic_outpatient_rate: Rate
) -> Fen:
    """The rate of the year's outpatient costs above their deductible, before the cap that they share with stays."""
    return share(max(NOTHING, outpatient_costs_year - basic_outpatient_deductible_year), basic_outpatient_rate)
