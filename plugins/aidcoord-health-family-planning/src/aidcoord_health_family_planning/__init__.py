"""Health: catastrophic insurance, medical and premium aid, emergencies, public health. Start reading at `people`.

`settlement` shares one bill after another among all who pay for it; it is no rule, but calls the rules.
"""

from collections.abc import Iterable
from typing import Final

from aidcoord import (
    Agency,
    Assessment,
    Command,
    Policy,
    Referral,
    Text,
    follow_signposts,
    hookimpl,
    parameters_in,
    rules_in,
)
from aidcoord_health_family_planning import (
    basic_insurance,
    catastrophic_insurance,
    counselling,
    emergency_aid,
    ill_poor,
    local_supplement,
    medical_aid,
    medical_aid_inpatient,
    medical_aid_outpatient,
    medical_aid_tilt,
    people,
    premium_aid,
    public_health,
)
from aidcoord_health_family_planning.benefits import BENEFITS
from aidcoord_health_family_planning.duties import DUTIES
from aidcoord_health_family_planning.evidence import EVIDENCE
from aidcoord_health_family_planning.overlaps import OVERLAPS
from aidcoord_health_family_planning.portfolios import PORTFOLIOS
from aidcoord_health_family_planning.referrals import SIGNPOSTS

AGENCY: Final = Agency(
    "health_family_planning", Text(zh="县卫生和计划生育局", en="County Health and Family Planning Bureau")
)


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of health."""
    rules = rules_in(
        people,
        basic_insurance,
        catastrophic_insurance,
        local_supplement,
        medical_aid,
        medical_aid_inpatient,
        medical_aid_outpatient,
        medical_aid_tilt,
        premium_aid,
        emergency_aid,
        ill_poor,
        public_health,
        counselling,
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
            portfolios=PORTFOLIOS,
            reads_from=("civil_affairs",),
        )
    ]


@hookimpl
def aidcoord_commands() -> list[Command]:
    """Offer `aidcoord settle`."""
    from aidcoord_health_family_planning.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
