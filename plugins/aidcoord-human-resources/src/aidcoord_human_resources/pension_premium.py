"""Pension premiums that the government pays for poor people in the residents' scheme: a share of the lowest tier.

Whoever belongs to several groups has the highest share of them, never a sum.
"""

from aidcoord import Fen, Rate, Schooling, Text, rule, share
from aidcoord_human_resources.options import PensionScheme
from aidcoord_human_resources.sources import PENSION_PREMIUMS, RESIDENTS_PENSION


@rule(
    source=RESIDENTS_PENSION.whole,
    title=Text(zh="城乡居民养老保险缴费年龄", en="Of the age to pay into the residents' scheme"),
)
def is_of_premium_age(
    is_family_here: bool,
    age: int,
    schooling: Schooling,
    residents_pension_from: int,
    residents_pension_until: int,
) -> bool:
    """Whether the member is old enough to join, not at school, and below the age at which the pension begins."""
    return is_family_here and residents_pension_from <= age < residents_pension_until and schooling == Schooling.NONE


@rule(source=RESIDENTS_PENSION.whole, title=Text(zh="未参加职工养老保险", en="Outside the employees' scheme"))
def is_outside_employee_scheme(pension_scheme: PensionScheme) -> bool:
    """Whether the member pays into the residents' scheme or into none yet."""
    return pension_scheme != PensionScheme.EMPLOYEES


@rule(source=RESIDENTS_PENSION.whole, title=Text(zh="未领取基本养老金", en="Draws no basic pension"))
def draws_no_pension(draws_pension: bool) -> bool:
    """Whether no basic pension is drawn yet."""
    return not draws_pension


@rule(
    source=RESIDENTS_PENSION.whole, title=Text(zh="个人身份对应的代缴比例", en="Share paid for a person's own hardship")
)
def personal_premium_share(
    is_severely_disabled: bool,
    civil_affairs__tekun: bool,
    premium_share_disabled: Rate,
    premium_share_tekun: Rate,
) -> Rate:
    """The higher of the shares for severe disability and for tekun."""
    disabled = premium_share_disabled if is_severely_disabled else Rate(0)
    return max(disabled, premium_share_tekun if civil_affairs__tekun else Rate(0))


@rule(
    source=PENSION_PREMIUMS.whole, title=Text(zh="家庭身份对应的代缴比例", en="Share paid for the household's hardship")
)
def household_premium_share(
    civil_affairs__dibao: bool,
    is_registered_poor: bool,
    is_monitored: bool,
    premium_share_dibao: Rate,
    premium_share_poor: Rate,
) -> Rate:
    """The higher of the shares for dibao and for registered poor or monitored households."""
    poor = premium_share_poor if is_registered_poor or is_monitored else Rate(0)
    return max(poor, premium_share_dibao if civil_affairs__dibao else Rate(0))


@rule(source=PENSION_PREMIUMS.whole, title=Text(zh="政府代缴比例", en="Share that the government pays"))
def premium_share(personal_premium_share: Rate, household_premium_share: Rate) -> Rate:
    """The higher of the two; shares are never added up."""
    return max(personal_premium_share, household_premium_share)


@rule(source=RESIDENTS_PENSION.whole, title=Text(zh="属于代缴对象", en="Of a group whose premium is paid"))
def has_premium_share(premium_share: Rate) -> bool:
    """Whether the county pays any share for this person."""
    return premium_share > Rate(0)


@rule(source=RESIDENTS_PENSION.whole, title=Text(zh="政府代缴养老保险费", en="Pension premium paid by the government"))
def pension_premium_year(pension_premium_lowest_year: Fen, premium_share: Rate) -> Fen:
    """The share of the lowest tier; whoever chooses a higher one pays the rest."""
    return share(pension_premium_lowest_year, premium_share)
