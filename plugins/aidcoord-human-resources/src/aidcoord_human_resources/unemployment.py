"""Unemployment benefit: who is due it, for how many months, how much, and who is told before it ends.

Dibao is due beside it where the household's income, the benefit included, stays below the standard.
"""

from datetime import date

from aidcoord import Absence, Fen, Rate, Text, rule, share
from aidcoord_human_resources.sources import HENAN_UNEMPLOYMENT, SOCIAL_INSURANCE_LAW, UNEMPLOYMENT_REGULATION

_TRAINING = Text(zh="未无故拒绝工作或培训", en="Has refused no suitable work or training")
_LAW = date(2011, 7, 1)


@rule(
    source=UNEMPLOYMENT_REGULATION.article(14),
    title=Text(zh="参加过失业保险", en="Has paid into unemployment insurance"),
)
def was_insured(paid_unemployment_months: int) -> bool:
    """Whether anything was paid for the member; nobody else is concerned."""
    return paid_unemployment_months > 0


@rule(source=UNEMPLOYMENT_REGULATION.article(14), title=Text(zh="缴费满一年", en="Paid for a year"))
def has_paid_long_enough(paid_unemployment_months: int, unemployment_paid_months_needed: int) -> bool:
    """Whether employer and worker have paid for the months that are needed."""
    return paid_unemployment_months >= unemployment_paid_months_needed


@rule(source=UNEMPLOYMENT_REGULATION.article(15), title=Text(zh="未服兵役", en="Not in the army"))
def is_not_in_army(absence: Absence) -> bool:
    """Whether the member has not been called up."""
    return absence != Absence.MILITARY


@rule(source=UNEMPLOYMENT_REGULATION.article(15), title=Text(zh="未被收监执行", en="Not in prison"))
def is_not_in_prison(absence: Absence) -> bool:
    """Whether the member serves no sentence; the law of 2011 no longer names this."""
    return absence != Absence.PRISON


@rule(source=UNEMPLOYMENT_REGULATION.article(15), title=Text(zh="未移居境外", en="Has not moved abroad"))
def is_not_abroad(has_moved_abroad: bool) -> bool:
    """Whether the member has not settled abroad."""
    return not has_moved_abroad


@rule(
    name="has_accepted_offers",
    source=UNEMPLOYMENT_REGULATION.article(15),
    title=Text(zh="未无故拒绝介绍的工作", en="Has refused no work without reason"),
    ends=date(2011, 6, 30),
)
def has_accepted_offers_1999(job_refusals: int) -> bool:
    """Whether no job found by the service was refused; one refusal without good reason ends the benefit."""
    return job_refusals == 0


@rule(name="has_accepted_offers", source=SOCIAL_INSURANCE_LAW.article(51), title=_TRAINING, starts=_LAW)
def has_accepted_offers_2011(job_refusals: int, has_refused_training: bool) -> bool:
    """As before, and from July 2011 no training either."""
    return job_refusals == 0 and not has_refused_training


@rule(
    source=UNEMPLOYMENT_REGULATION.article(17),
    title=Text(zh="失业保险金领取期限", en="Months for which the benefit is due"),
    unit="month",
)
def unemployment_term_months(
    unemployment_local_months: int,
    unemployment_cap_months: int,
    unemployment_months_owed: int,
    unemployment_term_limit: int,
) -> int:
    """The place's months for the time paid, within the national cap, and what is owed from before, up to the limit."""
    return min(
        unemployment_term_limit, min(unemployment_local_months, unemployment_cap_months) + unemployment_months_owed
    )


@rule(
    source=UNEMPLOYMENT_REGULATION.article(17),
    title=Text(zh="剩余领取月数", en="Months of the benefit left"),
    unit="month",
)
def unemployment_months_left(unemployment_term_months: int, unemployment_months_drawn: int) -> int:
    """The term less what has been drawn."""
    return max(0, unemployment_term_months - unemployment_months_drawn)


@rule(source=UNEMPLOYMENT_REGULATION.article(17), title=Text(zh="领取期限未满", en="Months are left"))
def has_months_left(unemployment_months_left: int) -> bool:
    """Whether at least one month is left to draw."""
    return unemployment_months_left > 0


@rule(source=UNEMPLOYMENT_REGULATION.article(18), title=Text(zh="月失业保险金", en="Unemployment benefit by month"))
def unemployment_benefit_month(
    civil_affairs__minimum_wage_month: Fen,
    unemployment_benefit_share: Rate,
    civil_affairs__dibao_standard_month: Fen,
) -> Fen:
    """The province's share of the minimum wage, never below the dibao standard.

    The law means the urban standard; here stands that of where the household lives, which is no higher.
    """
    return max(
        share(civil_affairs__minimum_wage_month, unemployment_benefit_share), civil_affairs__dibao_standard_month
    )


@rule(source=HENAN_UNEMPLOYMENT.article(37), title=Text(zh="失业保险金即将期满", en="The benefit is about to end"))
def is_benefit_ending(unemployment_months_left: int, unemployment_notice_months: int) -> bool:
    """Whether no more months are left than those before the end in which civil affairs is told."""
    return unemployment_months_left <= unemployment_notice_months
