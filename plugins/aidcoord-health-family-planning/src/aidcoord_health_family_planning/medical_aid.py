"""Medical aid in common: what insurance has left, and the threshold that stays and outpatient treatment share."""

from datetime import date

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.sources import MEASURES, SERIOUS_2021

_COST_AID = MEASURES.article(29)
_THRESHOLD = Text(zh="医疗救助起付标准", en="Threshold of medical aid")


@rule(source=_COST_AID, title=Text(zh="大病和补充保险支付", en="Catastrophic insurance and supplements"))
def layers_paid_year(catastrophic_insurance__due: Fen, local_layer_year: Fen, other_layers_paid_year: Fen) -> Fen:
    """What catastrophic insurance and the county's supplement owe and others have paid; aid comes after all."""
    return catastrophic_insurance__due + local_layer_year + other_layers_paid_year


@rule(source=_COST_AID, title=Text(zh="不计入救助的乙类先行自付", en="Part of class B that aid leaves out"))
def class_b_left_out_of_aid_year(class_b_part_year: Fen, does_aid_count_class_b_part: bool) -> Fen:
    """The part of class B that is borne first, where the county's aid does not count it."""
    return NOTHING if does_aid_count_class_b_part else class_b_part_year


@rule(source=_COST_AID, title=Text(zh="住院保险后自付", en="Inpatient costs after all insurance"))
def inpatient_left_year(inpatient_self_pay_year: Fen, layers_paid_year: Fen, class_b_left_out_of_aid_year: Fen) -> Fen:
    """What all insurance has left of the stays that aid counts; the layers are set against stays first."""
    return max(NOTHING, inpatient_self_pay_year - layers_paid_year - class_b_left_out_of_aid_year)


@rule(source=_COST_AID, title=Text(zh="门诊慢特病保险后自付", en="Outpatient costs after all insurance"))
def outpatient_left_year(outpatient_self_pay_year: Fen, inpatient_self_pay_year: Fen, layers_paid_year: Fen) -> Fen:
    """What all insurance has left of outpatient treatment, once the stays have taken up the layers."""
    return max(NOTHING, outpatient_self_pay_year - max(NOTHING, layers_paid_year - inpatient_self_pay_year))


def threshold_of(income_year: Fen, threshold_share: Rate, fixed_year: Fen) -> Fen:
    """A share of last year's disposable income a head, and what the county fixes in yuan."""
    return share(income_year, threshold_share) + fixed_year


@rule(name="aid_threshold_year", source=_COST_AID, title=_THRESHOLD, ends=date(2021, 10, 27))
def aid_threshold_year_2014(
    civil_affairs__disposable_income_year: Fen, aid_threshold_share: Rate, aid_threshold_fixed_year: Fen
) -> Fen:
    """What the county sets, as it sets all standards of medical aid: a share of income a head, or a sum in yuan."""
    return threshold_of(civil_affairs__disposable_income_year, aid_threshold_share, aid_threshold_fixed_year)


@rule(name="aid_threshold_year", source=SERIOUS_2021.whole, title=_THRESHOLD, starts=date(2021, 10, 28))
def aid_threshold_year_2021(
    civil_affairs__disposable_income_year: Fen, aid_threshold_share: Rate, aid_threshold_fixed_year: Fen
) -> Fen:
    """The class's share of last year's disposable income a head, and what the county fixes in yuan."""
    return threshold_of(civil_affairs__disposable_income_year, aid_threshold_share, aid_threshold_fixed_year)
