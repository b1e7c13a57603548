"""Earnings: wages and business income by month, less the cost of working, and what is imputed to the unemployed."""

from aidcoord import NOTHING, Fen, Rate, Schooling, Text, either_of, highest_of, rule, share, total_of
from aidcoord_civil_affairs.options import ReasonNotToWork
from aidcoord_civil_affairs.sources import IMPUTATION, MEASURES, WORKING_AGE


@rule(source=MEASURES.article(10), title=Text(zh="月工资性收入", en="Monthly wages"))
def wages_month(wages: Fen, income_window_months: int) -> Fen:
    """Wages of the window, by month."""
    return wages // income_window_months


@rule(source=MEASURES.article(10), title=Text(zh="月经营净收入", en="Monthly business income"))
def business_month(business_income: Fen, business_window_months: int) -> Fen:
    """Net business income of its window, by month."""
    return business_income // business_window_months


@rule(source=MEASURES.article(10), title=Text(zh="月就业成本扣减", en="Monthly cost of working"))
def work_cost_month(
    wages_month: Fen,
    dibao_standard_month: Fen,
    work_cost_share: Rate,
    work_cost_flat_month: Fen,
    minimum_wage_month: Fen,
) -> Fen:
    """A share of the standard, and a flat sum once wages reach the minimum wage, never more than the wages."""
    flat = work_cost_flat_month if wages_month >= minimum_wage_month else NOTHING
    return min(wages_month, share(dibao_standard_month, work_cost_share) + flat)


@rule(source=MEASURES.article(10), title=Text(zh="月劳动收入", en="Monthly earnings"))
def earnings_month(wages_month: Fen, work_cost_month: Fen, business_month: Fen) -> Fen:
    """Wages less the cost of working, and net business income."""
    return wages_month - work_cost_month + business_month


@rule(source=IMPUTATION.whole, title=Text(zh="在学", en="At school"))
def is_at_school(schooling: Schooling) -> bool:
    """Whether the member is in full-time schooling of any stage."""
    return schooling != Schooling.NONE


is_kept_from_working = either_of(
    "is_at_school",
    "is_severely_disabled",
    "seriously_ill",
    "is_certified_unfit",
    title=Text(zh="不能就业", en="Kept from working"),
    source=IMPUTATION.whole,
)


@rule(source=WORKING_AGE.article(15), title=Text(zh="劳动年龄内", en="Of working age"))
def is_of_working_age(is_supported: bool, age: int, working_age_from: int, working_age_until: int) -> bool:
    """Whether the member is counted, old enough to be employed, and not past working age."""
    return is_supported and working_age_from <= age < working_age_until


@rule(source=IMPUTATION.whole, title=Text(zh="劳动年龄内有劳动能力", en="Able and of working age"))
def is_able_to_work(is_of_working_age: bool, is_kept_from_working: bool) -> bool:
    """Whether the member is of working age and nothing keeps them from working."""
    return is_of_working_age and not is_kept_from_working


@rule(source=IMPUTATION.whole, title=Text(zh="应当就业", en="Expected to work"))
def is_expected_to_work(is_able_to_work: bool, reason_not_to_work: ReasonNotToWork) -> bool:
    """Whether the member is able to work and has no good reason not to."""
    return is_able_to_work and reason_not_to_work == ReasonNotToWork.NONE


@rule(source=IMPUTATION.whole, title=Text(zh="照料重残重病家人", en="Cares for a relative"))
def is_carer_of_relative(is_able_to_work: bool, reason_not_to_work: ReasonNotToWork) -> bool:
    """Whether the member could work but cares full time for a disabled or seriously ill relative."""
    return is_able_to_work and reason_not_to_work == ReasonNotToWork.RELATIVE


@rule(source=IMPUTATION.whole, title=Text(zh="月推定收入", en="Monthly imputed earnings"))
def imputed_month(
    is_out_of_work: bool,
    wages_month: Fen,
    business_month: Fen,
    minimum_wage_month: Fen,
    imputed_earnings_share: Rate,
) -> Fen:
    """What the unemployed are short of the imputed part of the minimum wage; nothing for whoever is in work."""
    if not is_out_of_work:
        return NOTHING
    return max(NOTHING, share(minimum_wage_month, imputed_earnings_share) - wages_month - business_month)


earned_household_month = total_of(
    "earnings_month",
    where="is_supported",
    title=Text(zh="家庭月劳动收入", en="Monthly earnings of the household"),
    source=MEASURES.article(10),
)
imputed_to_able_month = total_of(
    "imputed_month",
    where="is_expected_to_work",
    title=Text(zh="应当就业成员的推定收入", en="Imputed to those expected to work"),
    source=IMPUTATION.whole,
)
imputed_to_carers_month = total_of(
    "imputed_month",
    where="is_carer_of_relative",
    title=Text(zh="照料家人成员的推定收入", en="Imputed to carers of relatives"),
    source=IMPUTATION.whole,
)
spared_carer_month = highest_of(
    "imputed_month",
    where="is_carer_of_relative",
    title=Text(zh="免予推定的一名照料者", en="The one carer who is spared"),
    source=IMPUTATION.whole,
)


@rule(source=IMPUTATION.whole, title=Text(zh="家庭月推定收入", en="Monthly imputed earnings of the household"))
def imputed_household_month(imputed_to_able_month: Fen, imputed_to_carers_month: Fen, spared_carer_month: Fen) -> Fen:
    """What is imputed to everybody, one carer of a relative excepted: the one to whom most would be."""
    return imputed_to_able_month + imputed_to_carers_month - spared_carer_month
