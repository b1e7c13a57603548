"""The register and the list of dibao compared as wholes: who stands on both, who on one, and why not on the other."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from aidcoord import Assessment, AwardState, Determination, Text, Verdict
from aidcoord_poverty_alleviation.options import Listing

REGISTERED = "poverty_alleviation__monitored_household"
DIBAO = "civil_affairs__dibao"
_RECORDED = ("is_registered_poor", "is_monitored")
_ELIGIBLE = Text(zh="符合条件，尚未批准", en="meets the conditions and has not been awarded it")
_NOT_LAW = Text(zh="当日不适用", en="does not apply on the day")


@frozen(kw_only=True)
class Listed:
    """One person who stands on a list; a household's listing is that of each of its members."""

    household: str
    member: str
    listing: Listing
    reason: Text | None
    """Why they are not on the other list as well; `None` for those on both."""


def reconcile(assessments: Iterable[Assessment]) -> tuple[Listed, ...]:
    """Sort the people of households into those on both lists and those on one, each with the reason.

    On the register is who has the identity by an award in force or by its record, on the list of dibao who has an
    award in force. The reason is what the other list's own conditions come to on the day.
    """
    return tuple(one for assessment in assessments for one in _listed(assessment))


def _listed(assessment: Assessment) -> Iterator[Listed]:
    is_registered = _has_award(assessment, REGISTERED) or _is_recorded(assessment)
    has_dibao = _has_award(assessment, DIBAO)
    if not (is_registered or has_dibao):
        return
    listing = Listing.BOTH if is_registered and has_dibao else Listing.REGISTER if is_registered else Listing.DIBAO
    other = {Listing.BOTH: None, Listing.REGISTER: DIBAO, Listing.DIBAO: REGISTERED}[listing]
    reason = None if other is None else _why_not(assessment, other)
    for member in assessment.household.family_on(assessment.on):
        yield Listed(household=assessment.household.id, member=member.id, listing=listing, reason=reason)


def _has_award(assessment: Assessment, benefit: str) -> bool:
    return any(
        one.benefit == benefit and one.state is AwardState.AWARDED and assessment.on in one.period
        for one in assessment.household.awards
    )


def _is_recorded(assessment: Assessment) -> bool:
    recorded = assessment.household.evidence
    return any(name in recorded and recorded[name].value is True for name in _RECORDED)


def _why_not(assessment: Assessment, benefit: str) -> Text:
    found = [one for one in assessment.determinations if one.name == benefit]
    if not found or found[0].verdict is Verdict.NOT_APPLICABLE:
        return _NOT_LAW
    return _said(found[0])


def _said(one: Determination) -> Text:
    if one.verdict is Verdict.ELIGIBLE:
        return _ELIGIBLE
    if one.verdict is Verdict.UNDETERMINED:
        missing = [missing.title for missing in one.missing]
        return Text(
            zh=f"尚不能确定，缺{'、'.join(title.zh for title in missing)}",
            en=f"undetermined, missing: {', '.join(title.en for title in missing)}",
        )
    failed = [criterion.title for criterion in one.criteria if criterion.holds is False]
    return Text(
        zh=f"不符合：{'、'.join(title.zh for title in failed)}",
        en=f"not met: {', '.join(title.en for title in failed)}",
    )
