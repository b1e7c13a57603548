"""Grants in deep hardship: several in a year, each only while the earlier ones, as income, leave the hardship deep.

The order is that of the text: living, medical, study. What was paid earlier in the year stands in the
income already; its award is recorded over the calendar year, so that it is not counted twice.
"""

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_trade_union.hardship import is_below
from aidcoord_trade_union.means import head_month
from aidcoord_trade_union.sources import GRANTS


@rule(source=GRANTS.whole, title=Text(zh="深度困难年生活救助", en="Living grant in deep hardship, a year"))
def deep_living_year(union_standard_month: Fen, deep_living_months: int) -> Fen:
    """So many months of the standard, for the household."""
    return union_standard_month * deep_living_months


@rule(source=GRANTS.whole, title=Text(zh="尚未计入收入的生活救助", en="Living grant that is not in the income yet"))
def deep_living_pending_year(
    deep_living_grant__due: Fen,
    deep_living_grant__is_awarded: bool,
    deep_living_grant__awarded: Fen,
    deep_living_grant__paid: Fen,
) -> Fen:
    """The living grant of today, or of this year's decision what is not paid yet."""
    awarded = deep_living_grant__awarded if deep_living_grant__is_awarded else deep_living_grant__due
    return max(NOTHING, awarded - deep_living_grant__paid)


@rule(source=GRANTS.whole, title=Text(zh="生活救助计入后的年度金额", en="With the living grant, a year"))
def deep_measure_after_living_year(deep_measure_year: Fen, deep_living_pending_year: Fen) -> Fen:
    """What deep hardship is judged by, with the living grant as income."""
    return deep_measure_year + deep_living_pending_year


@rule(
    source=GRANTS.whole,
    title=Text(zh="计入生活救助后仍属深度困难", en="Still in deep hardship after the living grant"),
)
def is_deep_after_living(
    deep_measure_after_living_year: Fen, union_people: int, union_standard_month: Fen, is_deep_line_inclusive: bool
) -> bool:
    """Whether the household would still be filed with the living grant as income."""
    amount = head_month(deep_measure_after_living_year, union_people)
    return is_below(amount, union_standard_month, is_deep_line_inclusive)


@rule(source=GRANTS.whole, title=Text(zh="深度困难年医疗救助", en="Medical grant in deep hardship, a year"))
def deep_medical_year(union_medical_costs: Fen, deep_medical_share: Rate) -> Fen:
    """The share of what is left to the household, all of it at most."""
    return share(union_medical_costs, deep_medical_share)


@rule(source=GRANTS.whole, title=Text(zh="尚未计入收入的医疗救助", en="Medical grant that is not in the income yet"))
def deep_medical_pending_year(
    deep_medical_grant__due: Fen,
    deep_medical_grant__is_awarded: bool,
    deep_medical_grant__awarded: Fen,
    deep_medical_grant__paid: Fen,
) -> Fen:
    """The medical grant of today, or of this year's decision what is not paid yet."""
    awarded = deep_medical_grant__awarded if deep_medical_grant__is_awarded else deep_medical_grant__due
    return max(NOTHING, awarded - deep_medical_grant__paid)


@rule(source=GRANTS.whole, title=Text(zh="生活、医疗救助计入后的年度金额", en="With living and medical grant, a year"))
def deep_measure_after_medical_year(deep_measure_after_living_year: Fen, deep_medical_pending_year: Fen) -> Fen:
    """What deep hardship is judged by, with both grants as income."""
    return deep_measure_after_living_year + deep_medical_pending_year


@rule(
    source=GRANTS.whole,
    title=Text(zh="计入生活、医疗救助后仍属深度困难", en="Still in deep hardship after the medical grant"),
)
def is_deep_after_medical(
    deep_measure_after_medical_year: Fen, union_people: int, union_standard_month: Fen, is_deep_line_inclusive: bool
) -> bool:
    """Whether the household would still be filed with both grants as income."""
    amount = head_month(deep_measure_after_medical_year, union_people)
    return is_below(amount, union_standard_month, is_deep_line_inclusive)


@rule(source=GRANTS.whole, title=Text(zh="深度困难年助学救助", en="Study grant in deep hardship, a year"))
def deep_study_year(union_standard_month: Fen, deep_study_months: int, union_students: int) -> Fen:
    """So many months of the standard for each student."""
    return union_standard_month * deep_study_months * union_students


@rule(
    source=GRANTS.whole,
    title=Text(zh="医疗救助须报省总工会审批", en="The provincial federation approves the medical grant"),
)
def needs_provincial_approval(
    deep_medical_grant__due: Fen, provincial_approval_from: Fen, national_approval_from: Fen
) -> bool:
    """Whether the grant reaches the amount for the province, and not that for the nation."""
    return provincial_approval_from <= deep_medical_grant__due < national_approval_from


@rule(
    source=GRANTS.whole,
    title=Text(zh="医疗救助须报全国总工会审批", en="The national federation approves the medical grant"),
)
def needs_national_approval(deep_medical_grant__due: Fen, national_approval_from: Fen) -> bool:
    """Whether the grant reaches the amount for the nation."""
    return deep_medical_grant__due >= national_approval_from
