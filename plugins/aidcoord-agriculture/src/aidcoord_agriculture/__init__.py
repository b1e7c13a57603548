"""Agriculture: contracted land of people on tekun, its transfer, rural charges. Start reading at `land_rights`."""

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
from aidcoord_agriculture import charges, land_rights, transfer
from aidcoord_agriculture.benefits import BENEFITS
from aidcoord_agriculture.duties import DUTIES
from aidcoord_agriculture.evidence import EVIDENCE
from aidcoord_agriculture.referrals import SIGNPOSTS

AGENCY: Final = Agency("agriculture", Text(zh="县农业局", en="County Agriculture Bureau"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of agriculture."""
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*parameters_in(__name__), *rules_in(land_rights, transfer, charges)),
            evidence=EVIDENCE,
            signposts=SIGNPOSTS,
            duties=DUTIES,
            reads_from=("civil_affairs",),
        )
    ]


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
