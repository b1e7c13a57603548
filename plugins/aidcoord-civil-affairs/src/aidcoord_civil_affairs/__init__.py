"""Civil affairs: dibao, tekun, and the identities that other departments read. Start reading at `dibao`."""

from typing import Final

from aidcoord import Agency, Policy, Text, hookimpl, rules_in
from aidcoord_civil_affairs import (
    assets,
    dibao,
    earnings,
    edge,
    gradual_exit,
    household,
    income,
    people,
    refusals,
    rigid_spending,
    self_care,
    solo_dibao,
    support,
    supporters,
    tekun,
    transfers,
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
    )
    return [
        Policy(
            agency=AGENCY,
            benefits=BENEFITS,
            rules=(*PARAMETERS, *rules),
            evidence=EVIDENCE,
            overlaps=OVERLAPS,
        )
    ]
