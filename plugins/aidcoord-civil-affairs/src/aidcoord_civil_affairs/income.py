"""Income of the household: the four heads put together, less what is deducted, by month and by head."""

from datetime import date

from aidcoord import NOTHING, Fen, Rate, Text, rule, share, total_of
from aidcoord_civil_affairs.sources import MEASURES, REVIEW_2012, REVIEW_2021, URBAN_REGULATION

_ILLNESS = Text(zh="月扣减的医疗费用", en="Monthly cost of illness deducted")
_INCOME = Text(zh="家庭月总收入", en="Monthly income of the household")
_COUNTABLE = Text(zh="家庭月收入", en="Monthly countable income")
_FIRST_OF_MEASURES = date(2014, 5, 1)
_LAST_BEFORE_2021 = date(2021, 6, 30)
_FIRST_OF_2021 = date(2021, 7, 1)


@rule(
    name="illness_cost_month",
    source=MEASURES.article(10),
    title=_ILLNESS,
    starts=_FIRST_OF_MEASURES,
    ends=_LAST_BEFORE_2021,
)
def illness_cost_month_2014(medical_self_pay_12_months: Fen, illness_cost_share: Rate) -> Fen:
    """The part of the year's medical costs that the place deducts, by month; how income is found is left to it."""
    return share(medical_self_pay_12_months, illness_cost_share) // 12


@rule(name="illness_cost_month", source=REVIEW_2021.article(13), title=_ILLNESS, starts=_FIRST_OF_2021)
def illness_cost_month_2021(medical_self_pay_12_months: Fen, illness_cost_share: Rate) -> Fen:
    """As before; from 2021 article 13 says that such costs may be deducted."""
    return share(medical_self_pay_12_months, illness_cost_share) // 12


illness_cost_household_month = total_of(
    "illness_cost_month",
    where="is_supported",
    title=Text(zh="家庭月扣减的医疗费用", en="Monthly cost of illness of the household"),
    source=MEASURES.article(10),
)


@rule(source=MEASURES.article(10), title=Text(zh="家庭月毛收入", en="Monthly income before deductions"))
def gross_income_month(
    earned_household_month: Fen,
    imputed_household_month: Fen,
    unearned_household_month: Fen,
    support_household_month: Fen,
) -> Fen:
    """Earnings, imputed earnings, property and transfers, and support."""
    return earned_household_month + imputed_household_month + unearned_household_month + support_household_month


@rule(name="household_income_month", source=URBAN_REGULATION.article(2), title=_INCOME, ends=date(2012, 12, 11))
def household_income_month_1999(gross_income_month: Fen) -> Fen:
    """All income in money and in kind, from which the regulation deducts nothing."""
    return gross_income_month


@rule(
    name="household_income_month",
    source=REVIEW_2012.article(16),
    title=_INCOME,
    starts=date(2012, 12, 12),
    ends=_LAST_BEFORE_2021,
)
def household_income_month_2012(gross_income_month: Fen, transfers_paid_household_month: Fen) -> Fen:
    """Disposable income: what is left of it after taxes and social insurance, never below nothing."""
    return max(NOTHING, gross_income_month - transfers_paid_household_month)


@rule(name="household_income_month", source=REVIEW_2021.article(13), title=_INCOME, starts=_FIRST_OF_2021)
def household_income_month_2021(gross_income_month: Fen, transfers_paid_household_month: Fen) -> Fen:
    """Income with net transfers, never below nothing; the cost of illness is not yet deducted."""
    return max(NOTHING, gross_income_month - transfers_paid_household_month)


@rule(name="countable_income_month", source=URBAN_REGULATION.article(2), title=_COUNTABLE, ends=date(2014, 4, 30))
def countable_income_month_1999(household_income_month: Fen) -> Fen:
    """The income as it is; nothing is deducted for illness."""
    return household_income_month


@rule(
    name="countable_income_month",
    source=MEASURES.article(10),
    title=_COUNTABLE,
    starts=_FIRST_OF_MEASURES,
    ends=_LAST_BEFORE_2021,
)
def countable_income_month_2014(household_income_month: Fen, illness_cost_household_month: Fen) -> Fen:
    """Income less the cost of illness where the place deducts it, never below nothing."""
    return max(NOTHING, household_income_month - illness_cost_household_month)


@rule(name="countable_income_month", source=REVIEW_2021.article(13), title=_COUNTABLE, starts=_FIRST_OF_2021)
def countable_income_month_2021(household_income_month: Fen, illness_cost_household_month: Fen) -> Fen:
    """As before; from 2021 article 13 says so."""
    return max(NOTHING, household_income_month - illness_cost_household_month)


@rule(source=MEASURES.article(9), title=Text(zh="家庭人均月收入", en="Monthly income a head"))
def income_per_head_month(countable_income_month: Fen, supported_members: int) -> Fen:
    """Income by head, without parts of a fen: it is below a standard of whole fen exactly when the income is."""
    return countable_income_month // max(1, supported_members)


@rule(source=MEASURES.article(9), title=Text(zh="本人月收入", en="Own monthly income"))
def own_income_month(wages_month: Fen, business_month: Fen, unearned_month: Fen) -> Fen:
    """What the member receives in person, whatever the rest of the family has."""
    return wages_month + business_month + unearned_month
