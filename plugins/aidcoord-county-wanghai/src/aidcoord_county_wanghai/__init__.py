"""Wanghai (望海县), an invented county on the coast: agencies, offices, standards, amendments, benefits of its own."""

from typing import Final

from aidcoord import County, Policy, Text, hookimpl, parameters_in, rules_in, vocabulary
from aidcoord_county_wanghai import fishing_moratorium, house_insurance, island_transport, standards
from aidcoord_county_wanghai.amendments import AMENDMENTS, has_no_large_vessel
from aidcoord_county_wanghai.competences import COMPETENCES, GOVERNMENT
from aidcoord_county_wanghai.duty_terms import DUTY_TERMS
from aidcoord_county_wanghai.evidence import EVIDENCE
from aidcoord_county_wanghai.fishing_moratorium import FISHING_MORATORIUM
from aidcoord_county_wanghai.house_insurance import HOUSE_INSURANCE, ONCE_A_SEASON
from aidcoord_county_wanghai.island_transport import ISLAND_TRANSPORT
from aidcoord_county_wanghai.partners import PARTNERS
from aidcoord_county_wanghai.posts import POSTS
from aidcoord_county_wanghai.referral_limit import REFERRAL_LIMIT
from aidcoord_county_wanghai.townships import TOWNSHIPS

WANGHAI: Final = County(
    id="wanghai",
    region="990202",
    title=Text(zh="望海县", en="Wanghai County"),
    government=GOVERNMENT,
    townships=TOWNSHIPS,
    posts=POSTS,
    competences=COMPETENCES,
    partners=PARTNERS,
    values=standards.VALUES,
    amendments=AMENDMENTS,
    referral_limit=REFERRAL_LIMIT,
    duty_terms=DUTY_TERMS,
)


@hookimpl
def aidcoord_counties() -> list[County]:
    """Offer the county."""
    return [WANGHAI]


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer what is law in Wanghai only: its three benefits, and the rule that the amendments name."""
    return [
        Policy(
            agency=GOVERNMENT,
            benefits=(FISHING_MORATORIUM, HOUSE_INSURANCE, ISLAND_TRANSPORT),
            rules=(
                *parameters_in(__name__),
                *rules_in(fishing_moratorium),
                *rules_in(house_insurance),
                *rules_in(island_transport),
                has_no_large_vessel,
            ),
            evidence=(*EVIDENCE, vocabulary.DISABILITY_LEVEL, vocabulary.DWELLINGS),
            overlaps=(ONCE_A_SEASON,),
            reads_from=("civil_affairs",),
            county="wanghai",
        )
    ]
