"""Duties as the law of one place has them: each clause once, what carries it by full names, and when it is due."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from aidcoord.errors import ClashError, DefinitionError, UnknownNameError, did_you_mean
from aidcoord.model.duties import SHARED_HOLDERS, Duty, DutyState, DutyTerm, is_ours
from aidcoord.model.facts import FACTS
from aidcoord.rules.counties import County
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.names import Missing, Names, Unknown
from aidcoord.rules.policies import Policy


@frozen(kw_only=True)
class LawfulDuty:
    """A duty with the full names of what carries it, and the term that the county sets."""

    duty: Duty
    field: str
    """The field whose plugin declares it."""
    carriers: tuple[str, ...]
    absent: tuple[str, ...] = ()
    """Those of `carriers` whose plugin is not installed."""
    term: DutyTerm | None = None


def lawful_duties(
    policies: Iterable[Policy], county: County | None, names: Names, findings: Findings
) -> Iterator[LawfulDuty]:
    """The duties of all policies in the order of the document; what is wrong with them is noted."""
    listed = [(policy, duty) for policy in policies for duty in policy.duties]
    terms = {term.clause: term for term in county.duty_terms} if county else {}
    _refuse_strangers(listed, findings)
    _refuse_twins(listed, findings)
    if county:
        _refuse_terms(county, [duty for _, duty in listed], findings)
    for policy, duty in sorted(listed, key=lambda one: one[1].order):
        found = [_resolved(name, duty, policy, names, findings) for name in duty.carried_by]
        yield LawfulDuty(
            duty=duty,
            field=policy.field,
            carriers=tuple(one.full_name if isinstance(one, Missing) else one for one in found),
            absent=tuple(one.full_name for one in found if isinstance(one, Missing)),
            term=terms.get(duty.clause),
        )


def _refuse_strangers(listed: Iterable[tuple[Policy, Duty]], findings: Findings) -> None:
    for policy, duty in listed:
        allowed = (policy.field, *SHARED_HOLDERS)
        if duty.holder not in allowed:
            message = f"{policy.field} declares the clause {duty.clause} for '{duty.holder}', which is not its own."
            meant = did_you_mean(duty.holder, allowed)
            advice = meant or "The plugin of the field declares it; a shared holder is township, meeting or all."
            findings.add(DefinitionError, message, owner=policy.field, place=duty.place, suggestion=advice)


def _refuse_twins(listed: Iterable[tuple[Policy, Duty]], findings: Findings) -> None:
    """Note each clause that is declared twice; of two the one who declares it for itself is in the right."""
    first: dict[str, tuple[Policy, Duty]] = {}
    for policy, duty in listed:
        known, other = first.setdefault(duty.clause, (policy, duty))
        if other is duty:
            continue
        first_is_right = duty.holder in SHARED_HOLDERS or other.holder not in SHARED_HOLDERS
        right, wrong = (known, (policy, duty)) if first_is_right else (policy, (known, other))
        message = f"{wrong[0].field} declares the clause {duty.clause}, which {right.field} declares too."
        advice = "One plugin declares a clause; remove the other declaration."
        findings.add(ClashError, message, owner=wrong[0].field, place=wrong[1].place, suggestion=advice)


def _refuse_terms(county: County, duties: list[Duty], findings: Findings) -> None:
    """Note terms of what is not recorded, and of no clause; those of sections of which nothing is installed stay."""
    clauses = {duty.clause: duty for duty in duties}
    sections = {duty.section for duty in duties}
    given = [term.clause for term in county.duty_terms]
    for term in county.duty_terms:
        duty = clauses.get(term.clause)
        if duty is None and term.clause.partition("-")[0] in sections:
            message = f"County {county.id} sets a term for the clause '{term.clause}', which nobody declares."
            findings.add(UnknownNameError, message, owner=county.id, suggestion=did_you_mean(term.clause, clauses))
        elif duty is not None and duty.state is not DutyState.RECORDED:
            message = f"County {county.id} sets a term for the clause {term.clause}, which is {duty.state.value}."
            advice = "Only a duty that is recorded by a post has a term."
            findings.add(DefinitionError, message, owner=county.id, suggestion=advice)
        if given.count(term.clause) > 1:
            message = f"County {county.id} sets several terms for the clause {term.clause}."
            findings.add(ClashError, message, owner=county.id, suggestion="Keep the one that holds.")


def _resolved(name: str, duty: Duty, policy: Policy, names: Names, findings: Findings) -> str | Missing:
    """What a carrier stands for; other fields' names may be given whether or not the policy's rules may read them."""
    if is_ours(name):
        return name
    readable = (*policy.reads_from, *filter(None, [name.partition("__")[0] if "__" in name else None]))
    found = names.resolve(name, field=policy.field, may_read=readable)
    if isinstance(found, str) and "__" not in found and found not in _bare_of(policy):
        found = Unknown(
            "It is evidence of another field: list its type in the policy's evidence, or name what reads it."
        )
    if not isinstance(found, Unknown):
        return found
    message = f"The clause {duty.clause} of {policy.field} is carried by '{name}', which is not there for it."
    advice = " ".join(filter(None, (found.advice, "`aidcoord names` lists all.")))
    findings.add(UnknownNameError, message, owner=policy.field, place=duty.place, suggestion=advice)
    return name


def _bare_of(policy: Policy) -> set[str]:
    """The bare names that are there whatever else is installed: no other plugin's absence is this one's fault."""
    return {*(kind.id for kind in policy.evidence), *(fact.id for fact in FACTS)}
