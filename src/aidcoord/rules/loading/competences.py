"""Whether what a county says of its agencies and posts holds together: parts and townships that exist, no rivals."""

from collections.abc import Iterator
from itertools import combinations

from aidcoord.errors import ClashError, UnknownNameError, did_you_mean
from aidcoord.model.agencies import Competence
from aidcoord.rules.counties import County
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.laws import Law


def check_competences(county: County, law: Law, findings: Findings) -> None:
    """Note parts that the field does not have, and days on which one thing is held by two agencies."""
    for competence in county.competences:
        _check_parts(competence, county, law, findings)
    for one, other in combinations(county.competences, 2):
        _refuse_rivals(one, other, county, findings)
    _check_first_responsible(county, findings)


def _check_parts(competence: Competence, county: County, law: Law, findings: Findings) -> None:
    portfolios = {one.id for policy in law.policies if policy.field == competence.field for one in policy.portfolios}
    known = sorted({*parts_of(competence.field, law), *portfolios}) if competence.parts else []
    for part in competence.parts:
        if part not in known:
            message = f"County {county.id} says who holds '{part}', which is no benefit and no evidence of the field "
            message += f"'{competence.field}'."
            advice = did_you_mean(part, known) or f"It has: {', '.join(known) or 'none'}."
            findings.add(UnknownNameError, message, owner=county.id, place=competence.place, suggestion=advice)


def parts_of(field: str, law: Law) -> Iterator[str]:
    """The benefits of a field by their ids, and the evidence that it holds."""
    yield from (name.partition("__")[2] for name in law.benefits() if name.startswith(f"{field}__"))
    yield from (kind.id for kind in law.evidence.values() if kind.holder == field)


def _refuse_rivals(one: Competence, other: Competence, county: County, findings: Findings) -> None:
    shared = sorted({*one.parts} & {*other.parts})
    both = one.period.overlap(other.period)
    if one.field != other.field or not both or bool(one.parts) != bool(other.parts) or (one.parts and not shared):
        return
    what = " of ".join(filter(None, (", ".join(shared), f"'{one.field}'")))
    held = f"{_who(one)} and {_who(other)}"
    message = f"In county {county.id} two agencies hold {what} on {both.starts}: {held}."
    advice = "Give the earlier one its last day."
    findings.add(ClashError, message, owner=county.id, place=other.place, suggestion=advice)


def _check_first_responsible(county: County, findings: Findings) -> None:
    townships = {township.id for township in county.townships}
    for post in county.posts:
        if post.is_first_responsible and post.agency not in townships:
            message = (
                f"Post '{post.id}' of county {county.id} is first responsible for '{post.agency}', no township of it."
            )
            advice = did_you_mean(post.agency, townships) or "Give it the code of a township as its agency."
            findings.add(UnknownNameError, message, owner=county.id, suggestion=advice)


def _who(competence: Competence) -> str:
    agency = f"{competence.agency.title.zh} {competence.agency.title.en}"
    return f"{agency} ({competence.place}, {competence.period})" if competence.place else agency
