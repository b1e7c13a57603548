"""Poverty alleviation: who is poor or watched, development aid, gradual exit, Yulu. Start reading at `registration`."""

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
from aidcoord_poverty_alleviation import (
    development_aid,
    gradual_exit,
    households,
    monitoring,
    registration,
    risk_over,
    yulu,
)
from aidcoord_poverty_alleviation.benefits import BENEFITS
from aidcoord_poverty_alleviation.duties import DUTIES
from aidcoord_poverty_alleviation.evidence import EVIDENCE
from aidcoord_poverty_alleviation.referrals import SIGNPOSTS

AGENCY: Final = Agency("poverty_alleviation", Text(zh="县扶贫开发办公室", en="County Poverty Alleviation Office"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of poverty alleviation."""
    rules = rules_in(households, registration, monitoring, risk_over, gradual_exit, development_aid, yulu)
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
    """Offer the comparison of the two lists."""
    from aidcoord_poverty_alleviation.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
