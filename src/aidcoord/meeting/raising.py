"""Matters that nobody has to think of: what plugins raise, and what follows from assessments by itself."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs
from attrs import Attribute, frozen
from attrs.validators import instance_of

from aidcoord.meeting.matters import MatterKind, Paper, PaperKind
from aidcoord.meeting.seats import OFFICE_SEAT, seat_names
from aidcoord.model.checks import names
from aidcoord.model.texts import Text
from aidcoord.rules.results.determinations import Assessment

if TYPE_CHECKING:
    from aidcoord.rules.overlaps.resolutions import Claim, Resolution

CORE: Final = "aidcoord"
"""Who raises what follows from assessments."""


@frozen(kw_only=True)
class RaisedMatter:
    """A matter for the joint meeting that a plugin raises; it is submitted only when a liaison or head does so.

    It binds nobody and takes the same two gates as any other. `occasion` says what it was raised for: one occasion of
    a plugin stands before the meeting once, however often it is raised.
    """

    field: str = attrs.field(validator=instance_of(str))
    """The field of policy that raises it; its seat submits it."""
    occasion: str = attrs.field(validator=instance_of(str))
    """What it is raised for, such as `linkage 2026-09`."""
    title: Text = attrs.field(validator=instance_of(Text))
    text: Text = attrs.field(validator=instance_of(Text))
    kind: MatterKind = attrs.field(validator=instance_of(MatterKind))
    seats: tuple[str, ...] = attrs.field(default=(), converter=seat_names)
    """The other members that it concerns: fields of policy, or codes of townships."""
    about: tuple[str, ...] = attrs.field(default=(), converter=names)
    """Full names of benefits, evidence, rules and parameters that it turns on."""
    papers: tuple[Paper, ...] = ()
    raised_by: str = attrs.field(default="", validator=instance_of(str))
    """The plugin that raised it; filled in for it."""

    @occasion.validator
    def _has_an_occasion(self, _attribute: "Attribute[str]", occasion: str) -> None:
        if not occasion.strip():
            raise ValueError("a raised matter says what it is raised for")


def disagreements(assessment: Assessment) -> Iterator[RaisedMatter]:
    """Two departments at odds over a household: both awarded it benefits that an overlap does not let it keep both."""
    for resolution in assessment.overlaps:
        kept = [one for one in resolution.taken if _is_awarded(one, assessment)]
        lost = [one for one in resolution.given_up if _is_awarded(one, assessment)]
        for one in lost:
            for other in kept:
                if _field(one) != _field(other) and _exclude(resolution, other, one):
                    yield _at_odds(assessment, other, one)


def _exclude(resolution: "Resolution", one: "Claim", other: "Claim") -> bool:
    """Whether one overlap names both, and looks at whom they are for together."""
    both = {one.benefit, other.benefit}
    return any(
        both <= {*relation.benefits} and relation.subject in {None, one.subject, other.subject}
        for relation in resolution.relations
    )


def _field(claim: "Claim") -> str:
    return claim.benefit.partition("__")[0]


def _is_awarded(claim: "Claim", assessment: Assessment) -> bool:
    return assessment.household.holds(claim.benefit, claim.subject, assessment.on)


def _at_odds(assessment: Assessment, kept: "Claim", lost: "Claim") -> RaisedMatter:
    household = assessment.household.id
    ours, theirs = (assessment.agencies[_field(one)].title for one in (kept, lost))
    first, second = (assessment.law.title(one.benefit) for one in (kept, lost))
    zh = f"{ours.zh}发放“{first.zh}”，{theirs.zh}发放“{second.zh}”，两项按规定不能同时享受。"
    en = f"{ours.en} pays {first.en} and {theirs.en} pays {second.en}; the two are not due together."
    return RaisedMatter(
        field=OFFICE_SEAT,
        occasion=f"at odds over {household}: {kept.benefit}, {lost.benefit}",
        title=Text(zh=f"{household}户有两项待遇不得同时享受", en=f"Overlapping aid of household {household}"),
        text=Text(zh=zh, en=en),
        kind=MatterKind.COORDINATION,
        seats=[seat for seat in (_field(kept), _field(lost)) if seat != OFFICE_SEAT],
        about=(kept.benefit, lost.benefit),
        papers=(_assessment(assessment),),
        raised_by=CORE,
    )


def _assessment(assessment: Assessment) -> Paper:
    household = assessment.household.id
    return Paper(kind=PaperKind.ASSESSMENT, title=f"{household} {assessment.on}", reference=household)


def unanswered(then: Assessment, now: Assessment) -> Iterator[RaisedMatter]:
    """Referrals that were due to be answered and are still to be made: nobody has looked since.

    Args:
        then: The assessment of the day on which they were sent, by which they have their due days.
        now: The assessment of the same household on a later day.
    """
    open_now = {one.matter for one in now.referrals}
    for referral in then.referrals:
        if referral.due is not None and referral.due < now.on and referral.matter in open_now:
            receiver = now.agencies.get(referral.receiver)
            title = receiver.title if receiver else Text(zh=referral.receiver, en=referral.receiver)
            yield RaisedMatter(
                field=OFFICE_SEAT,
                occasion=f"unanswered {' '.join(filter(None, (now.household.id, *referral.matter)))}",
                title=Text(
                    zh=f"{now.household.id}户转介{title.zh}逾期未答复",
                    en=f"Referral of {now.household.id} to the {title.en} unanswered",
                ),
                text=Text(
                    zh=f"{then.on}转介，应于{referral.due}前答复。{referral.reason.zh}",
                    en=f"Sent {then.on}, to be answered by {referral.due}. {referral.reason.en}",
                ),
                kind=MatterKind.COORDINATION,
                seats=[seat for seat in (referral.receiver, referral.sender) if seat in now.agencies]
                if referral.receiver != OFFICE_SEAT
                else [referral.sender],
                about=() if referral.benefit is None else (referral.benefit,),
                papers=(_assessment(now),),
                raised_by=CORE,
            )


def raised_from(pairs: Iterable[tuple[Assessment | None, Assessment]]) -> tuple[RaisedMatter, ...]:
    """Everything that assessments raise of themselves, each once, in order.

    Args:
        pairs: For each household its assessment on an earlier day, if there is one, and that of today.
    """
    found = [
        raised
        for then, now in pairs
        for raised in (*disagreements(now), *(unanswered(then, now) if then is not None else ()))
    ]
    return tuple(dict.fromkeys(found))
