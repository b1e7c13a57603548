"""Yunling (云岭县), an invented mountain county: its agencies, offices, standards, amendments and one benefit."""

from typing import Final

from aidcoord import County, Policy, Text, hookimpl, parameters_in, rules_in
from aidcoord_county_yunling import standards, winter_heating
from aidcoord_county_yunling.amendments import AMENDMENTS, has_one_shop_at_most
from aidcoord_county_yunling.competences import COMPETENCES, GOVERNMENT
from aidcoord_county_yunling.duty_terms import DUTY_TERMS
from aidcoord_county_yunling.mechanisms import MECHANISMS
from aidcoord_county_yunling.partners import PARTNERS
from aidcoord_county_yunling.posts import POSTS
from aidcoord_county_yunling.townships import TOWNSHIPS
from aidcoord_county_yunling.winter_heating import HIGH_HAMLET, WINTER_HEATING

YUNLING: Final = County(
    id="yunling",
    region="990101",
    title=Text(zh="云岭县", en="Yunling County"),
    government=GOVERNMENT,
    townships=TOWNSHIPS,
    posts=POSTS,
    competences=COMPETENCES,
    partners=PARTNERS,
    values=standards.VALUES,
    amendments=AMENDMENTS,
    duty_terms=DUTY_TERMS,
    mechanisms=MECHANISMS,
)


@hookimpl
def aidcoord_counties() -> list[County]:
    """Offer the county."""
    return [YUNLING]


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer what is law in Yunling only: the heating allowance, and the rules that the amendments name."""
    return [
        Policy(
            agency=GOVERNMENT,
            benefits=(WINTER_HEATING,),
            rules=(*parameters_in(__name__), *rules_in(winter_heating), has_one_shop_at_most),
            evidence=(HIGH_HAMLET,),
            reads_from=("civil_affairs",),
            county="yunling",
        )
    ]
