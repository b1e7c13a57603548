"""Housing: public rental, rent subsidy, dangerous houses, the housing fund. Start reading at `households`."""

from typing import Final

from aidcoord import Agency, Policy, Text, hookimpl, parameters_in, rules_in
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
from aidcoord_housing_construction.evidence import EVIDENCE
from aidcoord_housing_construction.overlaps import OVERLAPS

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
            reads_from=("civil_affairs",),
        )
    ]
