"""Social-insurance subsidy for people hard to employ who work flexibly and pay for themselves."""

from aidcoord import Employment, Fen, Rate, Text, rule, share
from aidcoord_human_resources.sources import EMPLOYMENT_LAW, FLEXIBLE_INSURANCE


@rule(source=EMPLOYMENT_LAW.article(52), title=Text(zh="灵活就业", en="Works flexibly"))
def works_flexibly(employment: Employment) -> bool:
    """Whether the member is self-employed."""
    return employment == Employment.SELF_EMPLOYED


@rule(source=FLEXIBLE_INSURANCE.whole, title=Text(zh="社保补贴期限未满", en="Within the term of insurance subsidies"))
def is_within_flexible_term(
    flexible_subsidy_months: int, flexible_months_limit: int, was_near_retirement: bool
) -> bool:
    """Whether fewer months than the limit have been drawn; who was near retirement may draw until then."""
    return was_near_retirement or flexible_subsidy_months < flexible_months_limit


@rule(source=FLEXIBLE_INSURANCE.whole, title=Text(zh="月灵活就业社保补贴", en="Insurance subsidy by month"))
def flexible_insurance_month(
    own_premiums_month: Fen, flexible_premium_limit_month: Fen, flexible_insurance_share: Rate
) -> Fen:
    """The county's share of what is paid, counted up to the premiums on the lowest base."""
    return share(min(own_premiums_month, flexible_premium_limit_month), flexible_insurance_share)
