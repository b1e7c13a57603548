"""Civil affairs: dibao, tekun, children, the elderly, veterans, and identities. Start reading at `dibao`."""

from typing import Final

from aidcoord import Agency, Policy, Text, hookimpl, rules_in
from aidcoord_civil_affairs import (
    assets,
    dibao,
    earnings,
    edge,
    elder_care,
    elders,
    gradual_exit,
    household,
    income,
    orphans,
    parents,
    people,
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
)
from aidcoord_civil_affairs.benefits import BENEFITS
from aidcoord_civil_affairs.evidence import EVIDENCE
from aidcoord_civil_affairs.overlaps import OVERLAPS
from aidcoord_civil_affairs.parameters import PARAMETERS

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
    )
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*PARAMETERS, *rules),
            evidence=EVIDENCE,
            overlaps=OVERLAPS,
            reads_from=("disabled_federation",),
        )
    ]
