"""Education: aid to pupils in hardship, kindergarten to college, and the list of them. Start reading at `pupils`."""

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
from aidcoord_education_sports import (
    college,
    compulsory,
    hardship,
    high_school,
    home_education,
    preschool,
    pupils,
    vocational,
)
from aidcoord_education_sports.benefits import BENEFITS
from aidcoord_education_sports.duties import DUTIES
from aidcoord_education_sports.evidence import EVIDENCE
from aidcoord_education_sports.referrals import SIGNPOSTS

AGENCY: Final = Agency("education_sports", Text(zh="县教育体育局", en="County Education and Sports Bureau"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of education."""
    rules = rules_in(pupils, hardship, preschool, compulsory, home_education, high_school, vocational, college)
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*parameters_in(__name__), *rules),
            evidence=EVIDENCE,
            signposts=SIGNPOSTS,
            duties=DUTIES,
            reads_from=("civil_affairs",),
        )
    ]


@hookimpl
def aidcoord_commands() -> list[Command]:
    """Offer the list of aided pupils."""
    from aidcoord_education_sports.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
