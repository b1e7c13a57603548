"""Human resources: job aid, public posts, unemployment, pension premiums, work injuries. Start reading at `people`."""

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
from aidcoord_human_resources import (
    difficulty,
    flexible_insurance,
    pension_premium,
    people,
    public_posts,
    refusals,
    unemployment,
    work_injury,
    zero_employment,
)
from aidcoord_human_resources.benefits import BENEFITS
from aidcoord_human_resources.duties import DUTIES
from aidcoord_human_resources.evidence import EVIDENCE
from aidcoord_human_resources.overlaps import OVERLAPS
from aidcoord_human_resources.referrals import SIGNPOSTS

AGENCY: Final = Agency(
    "human_resources",
    Text(zh="县人力资源和社会保障局", en="County Human Resources and Social Security Bureau"),
)


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of human resources."""
    rules = rules_in(
        people,
        zero_employment,
        difficulty,
        refusals,
        public_posts,
        flexible_insurance,
        pension_premium,
        unemployment,
        work_injury,
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
            reads_from=("civil_affairs", "disabled_federation"),
        )
    ]


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
