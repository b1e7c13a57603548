"""Civil affairs: dibao, tekun, identities, children, elderly, veterans, relief, rescue. Start reading at `dibao`."""

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
    rules_in,
)
from aidcoord_civil_affairs import (
    assets,
    charity,
    dibao,
    earnings,
    edge,
    elder_care,
    elders,
    gradual_exit,
    household,
    income,
    low_income,
    orphans,
    parents,
    people,
    records,
    refusals,
    rigid_spending,
    self_care,
    soldiers,
    solo_dibao,
    support,
    supporters,
    survivors,
    tekun,
    transfers,
    unsupported_children,
    vagrants,
)
from aidcoord_civil_affairs.benefits import BENEFITS
from aidcoord_civil_affairs.disaster import homes, living, winter
from aidcoord_civil_affairs.duties import DUTIES
from aidcoord_civil_affairs.evidence import EVIDENCE
from aidcoord_civil_affairs.overlaps import OVERLAPS
from aidcoord_civil_affairs.parameters import PARAMETERS
from aidcoord_civil_affairs.portfolios import PORTFOLIOS
from aidcoord_civil_affairs.referrals import SIGNPOSTS
from aidcoord_civil_affairs.relief import amounts as relief_amounts
from aidcoord_civil_affairs.relief import decisions as relief_decisions
from aidcoord_civil_affairs.relief import grounds as relief_grounds
from aidcoord_civil_affairs.relief import means as relief_means

AGENCY: Final = Agency("civil_affairs", Text(zh="县民政局", en="County Civil Affairs Bureau"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of civil affairs."""
    rules = rules_in(
        household,
        people,
        earnings,
        transfers,
        support,
        income,
        assets,
        dibao,
        refusals,
        gradual_exit,
        tekun,
        supporters,
        self_care,
        edge,
        solo_dibao,
        rigid_spending,
        parents,
        orphans,
        unsupported_children,
        elders,
        elder_care,
        survivors,
        soldiers,
        low_income,
        relief_grounds,
        relief_means,
        relief_amounts,
        relief_decisions,
        living,
        homes,
        winter,
        vagrants,
        charity,
        records,
    )
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*PARAMETERS, *rules),
            evidence=EVIDENCE,
            overlaps=OVERLAPS,
            signposts=SIGNPOSTS,
            duties=DUTIES,
            portfolios=PORTFOLIOS,
            reads_from=("disabled_federation",),
        )
    ]


@hookimpl
def aidcoord_commands() -> list[Command]:
    """Offer the statistics of identities."""
    from aidcoord_civil_affairs.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)
