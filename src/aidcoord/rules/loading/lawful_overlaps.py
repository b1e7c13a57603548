"""Overlaps as the law of one place has them: which of their benefits are installed, and what limits them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve, frozen

from aidcoord.errors import DefinitionError, UnknownNameError
from aidcoord.model.evidence import Scope, Value
from aidcoord.model.money import Fen
from aidcoord.rules.declare import type_name
from aidcoord.rules.loading.definitions import Definition, absent
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.names import Missing, Names, Unknown
from aidcoord.rules.overlaps.contradictions import contradictions
from aidcoord.rules.policies import Overlap, OverlapKind, Policy

_BITES_ON_ONE: Final = {OverlapKind.ONCE_PER, OverlapKind.CAP}
"""Kinds that bear on a benefit even where none of the others is installed."""


@frozen(kw_only=True)
class LawfulOverlap:
    """An overlap with the full names of the benefits that are installed, and of the value that limits it."""

    overlap: Overlap
    field: str
    benefits: tuple[str, ...]
    limit: str | None


def lawful_overlaps(
    policies: Iterable[Policy], names: Names, definitions: dict[str, tuple[Definition, ...]], findings: Findings
) -> Iterator[LawfulOverlap]:
    """The overlaps of all policies; what they name and nobody supplies, and what cannot all be obeyed, is noted.

    A limit of a field that is not installed is added to `definitions` as absent, so that it is unknown.
    """
    found = [
        lawful
        for policy in policies
        for overlap in policy.overlaps
        if (lawful := _lawful(overlap, policy, names, definitions, findings))
    ]
    for fault in contradictions(evolve(lawful.overlap, benefits=lawful.benefits) for lawful in _whole(found)):
        findings.note(fault, owner=fault.field or "", error=DefinitionError)
    return iter(found)


def _whole(found: Iterable[LawfulOverlap]) -> Iterator[LawfulOverlap]:
    return (lawful for lawful in found if len(lawful.benefits) > 1)


def _lawful(
    overlap: Overlap,
    policy: Policy,
    names: Names,
    definitions: dict[str, tuple[Definition, ...]],
    findings: Findings,
) -> LawfulOverlap | None:
    resolved = [_benefit_name(written, overlap, policy, names, findings) for written in overlap.benefits]
    benefits = tuple(name for name in resolved if name)
    limit = _limit_name(overlap, policy, names, definitions, findings)
    if len(benefits) < (1 if overlap.kind in _BITES_ON_ONE else 2):
        return None
    if overlap.kind is OverlapKind.TOPS_UP_TO and resolved[0] is None:
        return None  # what would be topped up is not there
    return LawfulOverlap(overlap=overlap, field=policy.field, benefits=benefits, limit=limit)


def _benefit_name(written: str, overlap: Overlap, policy: Policy, names: Names, findings: Findings) -> str | None:
    """The full name that an overlap means; `None` where its field is not installed, or where nobody supplies it."""
    found = names.resolve(written, field=policy.field, may_read=policy.reads_from)
    if isinstance(found, Missing):
        return None
    owner, _, rest = found.partition("__") if isinstance(found, str) else ("", "", "")
    if isinstance(found, Unknown) or rest not in names.benefits.get(owner, frozenset()):
        advice = found.advice if isinstance(found, Unknown) else None
        message = f"An overlap of {policy.field} names '{written}', which is no benefit that is installed."
        findings.add(UnknownNameError, message, owner=policy.field, place=overlap.place, suggestion=advice)
        return None
    return found


def _limit_name(
    overlap: Overlap, policy: Policy, names: Names, definitions: dict[str, tuple[Definition, ...]], findings: Findings
) -> str | None:
    written = overlap.limit
    if written is None:
        return None
    found = names.resolve(written, field=policy.field, may_read=policy.reads_from)
    if isinstance(found, Missing):
        definitions.setdefault(found.full_name, (absent(found.full_name, found.field),))
        return found.full_name
    if isinstance(found, Unknown):
        message = f"An overlap of {policy.field} is limited by '{written}', which no installed plugin supplies."
        findings.add(UnknownNameError, message, owner=policy.field, place=overlap.place, suggestion=found.advice)
        return None
    return found


def check_limits(
    overlaps: Iterable[LawfulOverlap],
    types: Mapping[str, type[Value]],
    scopes: Mapping[str, Scope],
    findings: Findings,
) -> None:
    """Note limits that are no money, or that are about members."""
    for lawful in overlaps:
        kind = types.get(lawful.limit or "", Fen)
        if kind is not Fen:
            message = f"An overlap of {lawful.field} takes '{lawful.limit}' to be money, but it is {type_name(kind)}."
            findings.add(DefinitionError, message, owner=lawful.field, place=lawful.overlap.place)
        elif scopes.get(lawful.limit or "") is Scope.MEMBER:
            message = f"An overlap of {lawful.field} is limited by '{lawful.limit}', which is about members."
            advice = "Name a value of the household."
            findings.add(DefinitionError, message, owner=lawful.field, place=lawful.overlap.place, suggestion=advice)
