"""Finance: how aid is paid, and who pays which share of it. Start reading at `payment`, then `payers`."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from aidcoord import (
    Agency,
    Assessment,
    Command,
    Desk,
    Policy,
    RaisedMatter,
    Referral,
    Text,
    follow_signposts,
    hookimpl,
    parameters_in,
    rules_in,
)
from aidcoord_finance import payment, shares, weights
from aidcoord_finance.benefits import BENEFITS
from aidcoord_finance.duties import DUTIES
from aidcoord_finance.evidence import EVIDENCE
from aidcoord_finance.referrals import SIGNPOSTS

AGENCY: Final = Agency("finance", Text(zh="县财政局", en="County Finance Bureau"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of finance."""
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*parameters_in(__name__), *rules_in(payment, shares, weights)),
            evidence=EVIDENCE,
            signposts=SIGNPOSTS,
            duties=DUTIES,
            reads_from=("civil_affairs",),
        )
    ]


@hookimpl
def aidcoord_commands() -> list[Command]:
    """Offer what finance reckons."""
    from aidcoord_finance.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)


@hookimpl
def aidcoord_matters(desk: Desk, papers: tuple[Path, ...]) -> Iterable[RaisedMatter]:
    """Raise that a budget does not last to the end of its year."""
    from aidcoord_finance.commands.budgeting import raised_from  # noqa: PLC0415 - read when the meeting asks

    return raised_from(desk, papers)
