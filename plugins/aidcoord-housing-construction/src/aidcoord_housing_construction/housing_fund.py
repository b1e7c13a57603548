"""The housing fund: when a member may withdraw their own savings, which is often overlooked when rent is short."""

from aidcoord import NOTHING, Employment, Fen, Rate, Text, either_of, rule, share, total_of
from aidcoord_housing_construction.sources import FUND_REGULATION


@rule(source=FUND_REGULATION.article(3), title=Text(zh="住房公积金账户有余额", en="Has a balance in the housing fund"))
def has_housing_fund(housing_fund_balance: Fen) -> bool:
    """Whether the member owns a balance in the fund."""
    return housing_fund_balance > NOTHING


family_wages_month = total_of(
    "civil_affairs__wages_month",
    where="civil_affairs__is_counted",
    title=Text(zh="家庭月工资收入", en="Wages of the family by month"),
    source=FUND_REGULATION.article(24),
)


@rule(
    source=FUND_REGULATION.article(24),
    title=Text(zh="房租超出家庭工资收入的规定比例", en="Rent above the set share of the family's wages"),
)
def is_rent_above_wage_share(rent_paid_month: Fen, family_wages_month: Fen, fund_rent_share: Rate) -> bool:
    """Whether the rent is more than the share of the family's wages that the fund's committee has set."""
    return rent_paid_month > share(family_wages_month, fund_rent_share)


@rule(source=FUND_REGULATION.article(24), title=Text(zh="离休、退休", en="Retired"))
def is_retired(employment: Employment) -> bool:
    """Whether the member has retired."""
    return employment == Employment.RETIRED


is_home_renewed = either_of(
    "needs_repair",
    "needs_rebuilding",
    title=Text(zh="翻建、大修自住住房", en="The home is rebuilt or repaired"),
    source=FUND_REGULATION.article(24),
)
has_ground_to_withdraw = either_of(
    "is_rent_above_wage_share",
    "is_home_renewed",
    "is_retired",
    title=Text(zh="具备提取住房公积金的情形", en="Has a ground to withdraw"),
    source=FUND_REGULATION.article(24),
)
