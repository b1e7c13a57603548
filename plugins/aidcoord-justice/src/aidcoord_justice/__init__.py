"""The justice bureau: legal aid, its time limits, fees that are waived, mediation. Start reading at `scope`."""

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
from aidcoord_justice import exempt_groups, fee_waivers, hardship, mediation, scope, time_limits, urgency
from aidcoord_justice.benefits import BENEFITS
from aidcoord_justice.duties import DUTIES
from aidcoord_justice.evidence import EVIDENCE
from aidcoord_justice.overlaps import OVERLAPS
from aidcoord_justice.referrals import SIGNPOSTS

AGENCY: Final = Agency("justice", Text(zh="县司法局", en="County Justice Bureau"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of the justice bureau."""
    rules = rules_in(scope, exempt_groups, hardship, urgency, time_limits, fee_waivers, mediation)
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
def aidcoord_commands() -> list[Command]:
    """Offer the days of legal aid."""
    from aidcoord_justice.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
