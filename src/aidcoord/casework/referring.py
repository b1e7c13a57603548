"""Signposts followed: which referrals a department proposes for a household that was assessed."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from aidcoord.model.agencies import PartnerHelp
from aidcoord.model.evidence import Scope
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.referrals import Referral
from aidcoord.model.signposts import Occasion
from aidcoord.rules.results.determinations import Assessment, Determination, Verdict

if TYPE_CHECKING:
    from aidcoord.rules.loading.laws import LawfulSignpost

_OPEN: Final = frozenset({Verdict.ELIGIBLE, Verdict.UNDETERMINED})


def follow_signposts(assessment: Assessment, field: str) -> tuple[Referral, ...]:
    """The referrals to which the signposts of a field lead: what its plugin answers to `aidcoord_referrals`.

    Args:
        assessment: A household's determinations on a day.
        field: The field of policy whose signposts are followed; it is the sender.
    """
    return tuple(
        referral
        for lawful in assessment.law.signposts.get(field, ())
        if lawful.signpost.stands_on(assessment.on)
        for referral in _followed(lawful, assessment)
    )


def _followed(lawful: "LawfulSignpost", assessment: Assessment) -> Iterator[Referral]:
    seen = _subjects(lawful, assessment)
    if not seen:
        return
    post, to = lawful.signpost, lawful.to
    if isinstance(to, PartnerHelp):
        benefit, found = None, _partners(to, seen, assessment)
    else:
        benefit, found = to, _benefit_subjects(to, post.occasion, seen, assessment)
    for receiver, subject in found:
        yield Referral(
            household=assessment.household.id,
            receiver=receiver,
            benefit=benefit,
            subject=subject,
            sender=lawful.field,
            reason=post.because,
            source=post.source,
        )


def _subjects(lawful: "LawfulSignpost", assessment: Assessment) -> tuple[str, ...]:
    """For whom everything is so that a signpost sees: the household, or members."""
    sheet = assessment.sheet
    columns, of_member, whole = sheet.wiring.columns, sheet.wiring.of_member, sheet.rows[0]
    asked: list[int] = []
    for name in lawful.when:
        column = columns.get(name)
        if column is None:  # it is not law on the day
            return ()
        if of_member(name):
            asked.append(column)
        elif whole[column] is not True:
            return ()
    if not asked:
        return (HOUSEHOLD,)
    members = zip(sheet.household.members, sheet.rows[1:], strict=True)
    return tuple(one.id for one, row in members if one.is_co_living and all(row[column] is True for column in asked))


def _partners(gives: PartnerHelp, seen: tuple[str, ...], assessment: Assessment) -> Iterator[tuple[str, str]]:
    for partner in assessment.county.partners if assessment.county else ():
        if gives in partner.gives:
            yield from ((partner.id, subject) for subject in seen)


def _benefit_subjects(
    benefit: str, occasion: Occasion, seen: tuple[str, ...], assessment: Assessment
) -> Iterator[tuple[str, str]]:
    """Whom the benefit may concern of those who were seen, on this occasion."""
    field = benefit.partition("__")[0]
    if assessment.law.scopes[benefit] is not Scope.MEMBER:
        subjects: tuple[str, ...] = (HOUSEHOLD,)
    else:
        subjects = assessment.members if seen == (HOUSEHOLD,) else seen
    for subject in subjects:
        found = assessment.by_key.get((benefit, subject))
        if found is not None and found.in_force and _CALLS_FOR[occasion](assessment, found):
            yield field, subject


_CALLS_FOR: Final[Mapping[Occasion, Callable[[Assessment, Determination], bool]]] = {
    Occasion.OPEN: lambda assessment, found: found.verdict in _OPEN and not assessment.holds(found),
    Occasion.CHANGE: lambda assessment, found: not assessment.holds(found),
    Occasion.REVIEW: lambda assessment, found: assessment.holds(found),
}
