"""Payment to a household: into an account, free of charge, by the tenth, and in full.

Aid of a month, or in places with few banks of a quarter, is paid by the tenth day after the one before it ended. Both
come to one question: on which day ended what was last paid, and have more days than these passed since?
"""

from aidcoord import NOTHING, Day, Fen, Text, any_of, either_of, rule
from aidcoord_finance.sources import AID_FUND, MEASURES, REVIEW_2012

has_member_awarded_tekun = any_of(
    "civil_affairs__tekun__is_awarded",
    title=Text(zh="家中有人已批准特困供养", en="Somebody is awarded tekun"),
    source=AID_FUND.article(10),
)
has_member_awarded_solo_dibao = any_of(
    "civil_affairs__solo_dibao__is_awarded",
    title=Text(zh="家中有人已批准单人保", en="Somebody is awarded dibao alone"),
    source=AID_FUND.article(10),
)
draws_aid = either_of(
    "civil_affairs__dibao__is_awarded",
    "has_member_awarded_tekun",
    "has_member_awarded_solo_dibao",
    title=Text(zh="正在领取救助金", en="Draws aid in money"),
    source=AID_FUND.article(10),
)


@rule(source=REVIEW_2012.article(30), title=Text(zh="已批准低保", en="Is awarded dibao"))
def draws_dibao(civil_affairs__dibao__is_awarded: bool) -> bool:
    """Whether an award of dibao is in force."""
    return civil_affairs__dibao__is_awarded


@rule(source=REVIEW_2012.article(30), title=Text(zh="有账户可发放", en="There is an account to pay into"))
def can_be_paid_by_bank(has_aid_account: bool) -> bool:
    """Whether aid can be paid straight into the household's account."""
    return has_aid_account


@rule(source=AID_FUND.article(10), title=Text(zh="没有领取救助金的账户", en="Has no account for aid"))
def lacks_aid_account(has_aid_account: bool) -> bool:
    """Whether an account has to be opened for the household."""
    return not has_aid_account


@rule(source=AID_FUND.article(10), title=Text(zh="被收取账户管理费", en="Was charged for the account"))
def was_charged_for_account(account_fees_charged: Fen) -> bool:
    """Whether a bank took a fee for an account into which aid is paid."""
    return account_fees_charged > NOTHING


@rule(source=AID_FUND.article(10), title=Text(zh="应免收的账户管理费", en="Fees that may not be charged"))
def account_fees_to_return(account_fees_charged: Fen) -> Fen:
    """All that was charged: no fee is lawful in any form."""
    return account_fees_charged


@rule(
    source=REVIEW_2012.article(31),
    title=Text(zh="距已发月份（季度）末的天数", en="Days since the end of what was last paid"),
    unit="day",
)
def days_since_paid_period(assessed_on: Day, dibao_paid_through: Day) -> int:
    """Days since the last day for which dibao was paid; none, or fewer, while that day has not come."""
    return assessed_on - dibao_paid_through


@rule(source=REVIEW_2012.article(31), title=Text(zh="超过发放日仍未发放", en="Not paid after the payment day"))
def is_dibao_late(days_since_paid_period: int, payment_last_day: int) -> bool:
    """Whether the payment day of the next month or quarter has passed without payment."""
    return days_since_paid_period > payment_last_day


@rule(source=MEASURES.article(5), title=Text(zh="实发少于批准金额", en="Less was paid than awarded"))
def is_dibao_paid_short(civil_affairs__dibao__awarded: Fen, civil_affairs__dibao__paid: Fen) -> bool:
    """Whether a payment is on record that is below what was awarded; no payment at all is late, not short."""
    return NOTHING < civil_affairs__dibao__paid < civil_affairs__dibao__awarded
