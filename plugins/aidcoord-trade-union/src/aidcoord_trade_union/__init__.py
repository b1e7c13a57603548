"""The trade unions: files of workers in hardship, grants, warm-sending, legal help. Start reading at `workers`."""

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
from aidcoord_trade_union import (
    accident_grant,
    deep_grants,
    events,
    exclusions,
    files,
    hardship,
    legal_help,
    means,
    relative_grants,
    students,
    warm_sending,
    workers,
)
from aidcoord_trade_union.benefits import BENEFITS
from aidcoord_trade_union.duties import DUTIES
from aidcoord_trade_union.evidence import EVIDENCE
from aidcoord_trade_union.overlaps import OVERLAPS
from aidcoord_trade_union.referrals import SIGNPOSTS

AGENCY: Final = Agency("trade_union", Text(zh="县总工会", en="County Federation of Trade Unions"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of the trade unions."""
    files_and_means = rules_in(workers, exclusions, means, hardship, events, files)
    grants = rules_in(students, deep_grants, relative_grants, accident_grant, warm_sending, legal_help)
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*parameters_in(__name__), *files_and_means, *grants),
            evidence=EVIDENCE,
            overlaps=OVERLAPS,
            signposts=SIGNPOSTS,
            duties=DUTIES,
            reads_from=("civil_affairs",),
        )
    ]


@hookimpl
def aidcoord_commands() -> list[Command]:
    """Offer the workers' mutual fund."""
    from aidcoord_trade_union.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
