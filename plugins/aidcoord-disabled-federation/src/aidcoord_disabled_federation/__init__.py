"""The disabled persons' federation: two subsidies, the card, rehabilitation of children. Start reading at `card`."""

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
from aidcoord_disabled_federation import (
    back_pay,
    card,
    living_subsidy,
    nursing_subsidy,
    rehabilitation,
    rehabilitation_amounts,
    subsidies,
)
from aidcoord_disabled_federation.benefits import BENEFITS
from aidcoord_disabled_federation.duties import DUTIES
from aidcoord_disabled_federation.evidence import EVIDENCE
from aidcoord_disabled_federation.overlaps import OVERLAPS
from aidcoord_disabled_federation.referrals import SIGNPOSTS

AGENCY: Final = Agency("disabled_federation", Text(zh="县残疾人联合会", en="County Disabled Persons' Federation"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of the disabled persons' federation."""
    rules = rules_in(card, subsidies, living_subsidy, nursing_subsidy, back_pay, rehabilitation, rehabilitation_amounts)
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
    """Offer what is paid afterwards and whose card expires."""
    from aidcoord_disabled_federation.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
