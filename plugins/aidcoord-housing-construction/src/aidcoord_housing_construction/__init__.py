"""Housing: public rental, rent subsidy, dangerous houses, the housing fund. Start reading at `households`."""

from collections.abc import Iterable
from typing import Final

from aidcoord import (
    Agency,
    Assessment,
    Policy,
    Referral,
    Text,
    follow_signposts,
    hookimpl,
    parameters_in,
    rules_in,
)
from aidcoord_housing_construction import (
    dilapidated_houses,
    households,
    housing_fund,
    housing_need,
    public_rental,
    rent_subsidy,
    rural_groups,
)
from aidcoord_housing_construction.benefits import BENEFITS
from aidcoord_housing_construction.duties import DUTIES
from aidcoord_housing_construction.evidence import EVIDENCE
from aidcoord_housing_construction.overlaps import OVERLAPS
from aidcoord_housing_construction.referrals import SIGNPOSTS

AGENCY: Final = Agency(
    "housing_construction", Text(zh="县住房和城乡建设局", en="County Housing and Construction Bureau")
)


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the housing policy."""
    rules = rules_in(
        households, housing_need, public_rental, rent_subsidy, rural_groups, dilapidated_houses, housing_fund
    )
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*parameters_in(__name__), *rules),
            evidence=EVIDENCE,
            overlaps=OVERLAPS,
            signposts=SIGNPOSTS,
            duties=DUTIES,
            reads_from=("civil_affairs",),
        )
    ]


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
