"""The price bureau: aid linked to prices, assessed on a day of the index month. Start reading at `indices`."""

from collections.abc import Iterable
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
from aidcoord_price import (
    civil_price_aid,
    formulas,
    indices,
    triggers,
    unemployment_price_aid,
    veteran_price_aid,
)
from aidcoord_price.benefits import BENEFITS
from aidcoord_price.duties import DUTIES
from aidcoord_price.evidence import EVIDENCE
from aidcoord_price.overlaps import OVERLAPS
from aidcoord_price.referrals import SIGNPOSTS

AGENCY: Final = Agency("price", Text(zh="县物价局", en="County Price Bureau"))


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """Offer the policy of the price bureau."""
    rules = rules_in(indices, triggers, formulas, civil_price_aid, veteran_price_aid, unemployment_price_aid)
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
    """Offer the run of a month and what goes with it."""
    from aidcoord_price.commands import COMMANDS  # noqa: PLC0415 - read when a command is wanted

    return COMMANDS


@hookimpl
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:
    """Propose the referrals to which the signposts lead."""
    return follow_signposts(assessment, AGENCY.id)


@hookimpl
def aidcoord_matters(desk: Desk) -> Iterable[RaisedMatter]:
    """Raise that the index of the month before started price aid."""
    from aidcoord_price.matters import linkage  # noqa: PLC0415 - read when the meeting asks

    return linkage(desk)
