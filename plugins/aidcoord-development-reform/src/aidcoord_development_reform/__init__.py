"""Development and reform: places for people on tekun, plans, the price link's record. Start reading at `places`."""

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
from aidcoord_development_reform import places
from aidcoord_development_reform.benefits import BENEFITS
from aidcoord_development_reform.duties import DUTIES
from aidcoord_development_reform.evidence import EVIDENCE
from aidcoord_development_reform.referrals import SIGNPOSTS

AGENCY: Final = Agency("development_reform", Text(zh="县发展和改革局", en="County Development and Reform Bureau"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of development and reform."""
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*parameters_in(__name__), *rules_in(places)),
            evidence=EVIDENCE,
            signposts=SIGNPOSTS,
            duties=DUTIES,
            reads_from=("civil_affairs",),
        )
    ]


@hookimpl
def aidcoord_commands() -> list[Command]:
    """Offer plans, places and the record of the price link."""
    from aidcoord_development_reform.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
