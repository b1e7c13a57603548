"""Income of the household: the four heads put together, less what is deducted, by month and by head."""

from aidcoord import NOTHING, Fen, Rate, Text, rule, share, total_of
from aidcoord_civil_affairs.sources import MEASURES, REVIEW_2021


@rule(source=REVIEW_2021.article(13), title=Text(zh="月扣减的医疗费用", en="Monthly cost of illness deducted"))
def illness_cost_month(medical_self_pay_12_months: Fen, illness_cost_share: Rate) -> Fen:
    """The part of the year's medical costs that the county deducts, by month."""
    return share(medical_self_pay_12_months, illness_cost_share) // 12


illness_cost_household_month = total_of(
    "illness_cost_month",
    where="is_supported",
    title=Text(zh="家庭月扣减的医疗费用", en="Monthly cost of illness of the household"),
    source=REVIEW_2021.article(13),
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


@rule(source=REVIEW_2021.article(13), title=Text(zh="家庭月总收入", en="Monthly income of the household"))
def household_income_month(gross_income_month: Fen, transfers_paid_household_month: Fen) -> Fen:
    """Income with net transfers, never below nothing; the cost of illness is not yet deducted."""
    return max(NOTHING, gross_income_month - transfers_paid_household_month)


@rule(source=REVIEW_2021.article(13), title=Text(zh="家庭月收入", en="Monthly countable income"))
def countable_income_month(household_income_month: Fen, illness_cost_household_month: Fen) -> Fen:
    """Income less the cost of illness, never below nothing."""
    return max(NOTHING, household_income_month - illness_cost_household_month)


@rule(source=MEASURES.article(9), title=Text(zh="家庭人均月收入", en="Monthly income a head"))
def income_per_head_month(countable_income_month: Fen, supported_members: int) -> Fen:
    """Income by head, without parts of a fen: it is below a standard of whole fen exactly when the income is."""
    return countable_income_month // max(1, supported_members)


@rule(source=MEASURES.article(9), title=Text(zh="本人月收入", en="Own monthly income"))
def own_income_month(wages_month: Fen, business_month: Fen, unearned_month: Fen) -> Fen:
    """What the member receives in person, whatever the rest of the family has."""
    return wages_month + business_month + unearned_month
