"""Benefits that meet in one household: which of them are payable together, and how much of each.

A bundle is a set of claims taken together. It is lawful when it obeys every overlap; the lawful bundle that is worth
most to the household over a year is the one paid. `OverlapKind` says what each kind of overlap demands.
"""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import combinations
from typing import Final

from attrs import frozen

from aidcoord.errors import DefinitionError
from aidcoord.model.benefits import Cadence
from aidcoord.model.money import Fen
from aidcoord.rules.overlaps.bundles import Ceiling, Deduction, Rank, Terms, best_bundle, maximal_bundles, rank, settle
from aidcoord.rules.overlaps.claims import Claim, Groups, Key, Meeting, Relation, meetings, together
from aidcoord.rules.overlaps.contradictions import contradictions
from aidcoord.rules.policies import OverlapKind

__all__ = ["SHOWN", "Alternative", "Claim", "Relation", "Resolution", "contradictions", "resolve"]

SHOWN: Final = 10
"""How many rejected bundles a resolution lists; it counts them all."""


@frozen
class Alternative:
    """A lawful bundle that was rejected although nothing could be added to it, and what it comes to in a year."""

    taken: tuple[Claim, ...]
    worth_year: Fen


@frozen(kw_only=True)
class Resolution:
    """How claims that meet are resolved: what is taken, what each is paid, and what else would have been lawful."""

    relations: tuple[Relation, ...]
    """Those that matter here, in a fixed order."""
    payable: Mapping[Key, Fen | None]
    """For every claim the amount for its cadence: nothing for one given up, `None` for one taken without amount."""
    taken: tuple[Claim, ...]
    given_up: tuple[Claim, ...]
    worth_year: Fen
    alternatives: tuple[Alternative, ...]
    """The best of the rejected bundles, best first."""
    rejected: int
    """How many lawful bundles to which nothing could be added were rejected in all."""


def resolve(claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Resolution, ...]:
    """Find the lawful bundle worth most, apart for each set of claims that relations connect.

    Of bundles worth the same the one of more claims wins, then the one that keeps the earlier claims. A claim in no
    resolution is payable in full. The order of `relations` bears on nothing.

    Args:
        claims: What the household and its members are eligible for; each benefit and subject once.
        relations: The overlaps in force.

    Returns:
        One resolution for each set of claims that meet, in the order of their first claims.

    Raises:
        ValueError: Two claims are of one benefit and one subject.
        DefinitionError: Benefits top each other up in a circle, which `contradictions` reports when plugins load.
    """
    if len({claim.key for claim in claims}) < len(claims):
        raise ValueError("a benefit is claimed twice for one subject")
    return tuple(_resolve_one(claims, places, met) for places, met in together(meetings(claims, relations)))


def _resolve_one(all_claims: Sequence[Claim], places: list[int], met: list[Meeting]) -> Resolution:
    claims = [all_claims[place] for place in places]
    terms = terms_of(claims, places, met)
    terms.bar_beaten(terms.winners())
    maximal = [rank(terms, bundle) for bundle in maximal_bundles(terms)]
    best = best_bundle(terms, maximal)
    paid = settle(terms, best[-1])
    taken = set(terms.members(best[-1]))
    rejected = sorted((one for one in maximal if one != best), reverse=True)
    return Resolution(
        relations=tuple(relation for relation, _ in met),
        payable={
            claim.key: None if claim.amount is None and index in taken else Fen(paid[index])
            for index, claim in enumerate(claims)
        },
        taken=tuple(claim for index, claim in enumerate(claims) if index in taken),
        given_up=tuple(claim for index, claim in enumerate(claims) if index not in taken),
        worth_year=Fen(best[0]),
        alternatives=tuple(_alternative(claims, terms, one) for one in rejected[:SHOWN]),
        rejected=len(rejected),
    )


def _alternative(claims: list[Claim], terms: Terms, ranked: Rank) -> Alternative:
    worth, _, bundle = ranked
    return Alternative(taken=tuple(claims[index] for index in terms.members(bundle)), worth_year=Fen(worth))


def terms_of(claims: Sequence[Claim], places: Sequence[int], met: Sequence[Meeting]) -> Terms:
    """The terms of claims that meet, with rivals that are not barred yet; `places` are what `met` calls the claims."""
    local = {place: index for index, place in enumerate(places)}
    terms = Terms(
        amounts=tuple(int(claim.amount or 0) for claim in claims),
        per_year=tuple(claim.cadence.per_year for claim in claims),
    )
    for relation, groups in met:
        _apply(relation, tuple(tuple(local[place] for place in group) for group in groups), terms)
    terms.deductions = _in_settling_order(claims, terms.deductions)
    return terms


def _apply(relation: Relation, groups: Groups, terms: Terms) -> None:
    """Write a relation into the terms."""
    sets = [terms.bundle(group) for group in groups]
    match relation.kind:
        case OverlapKind.EXCLUDES:
            for own, group in enumerate(groups):
                _add(terms.conflicts, group, sum(sets) & ~sets[own])
        case OverlapKind.HIGHEST_OF:
            terms.rivals.append(groups)
        case OverlapKind.ONCE_PER:
            terms.barred |= sum(sets)
        case OverlapKind.SEQUENCE:
            for earlier, later in combinations(range(len(groups)), 2):
                _add(terms.needs, groups[later], sets[earlier])
        case OverlapKind.TOPS_UP_TO:
            terms.deductions.append(Deduction(_with_amount(groups[:1], terms), _with_amount(groups[1:], terms)))
        case OverlapKind.CAP:
            limit = int(relation.limit or 0) * Cadence.MONTHLY.per_year
            terms.ceilings.append(Ceiling(_with_amount(groups, terms), limit))


def _add(sets: list[int], to: Iterable[int], claims: int) -> None:
    for index in to:
        sets[index] |= claims


def _with_amount(groups: Groups, terms: Terms) -> tuple[int, ...]:
    return tuple(index for group in groups for index in group if terms.amounts[index])


def _in_settling_order(claims: Sequence[Claim], deductions: list[Deduction]) -> list[Deduction]:
    """What is deducted is itself settled before."""
    real = [deduction for deduction in deductions if deduction.firsts and deduction.others]
    waits: TopologicalSorter[str] = TopologicalSorter()
    for deduction in real:
        waits.add(claims[deduction.firsts[0]].benefit, *sorted({claims[index].benefit for index in deduction.others}))
    try:
        settled = list(waits.static_order())
    except CycleError as circle:
        names = " → ".join(circle.args[1])
        raise DefinitionError(f"{names} top each other up in a circle, so that none can be settled first.") from circle
    return sorted(real, key=lambda deduction: settled.index(claims[deduction.firsts[0]].benefit))
