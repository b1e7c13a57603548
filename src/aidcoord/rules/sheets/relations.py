"""Overlaps of the law put to one household: whom each holds for, its limit there, and awards that block it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from aidcoord.model.benefits import Cadence
from aidcoord.model.days import Period
from aidcoord.model.households import AwardState
from aidcoord.model.money import NOTHING, Fen
from aidcoord.rules.loading.laws import LawfulOverlap
from aidcoord.rules.overlaps.claims import Claim, Relation
from aidcoord.rules.policies import OverlapKind
from aidcoord.rules.sheets.sheet import Sheet

_SPRING: Final = 2
_AUTUMN: Final = 9


def relations_for(overlaps: Iterable[LawfulOverlap], claims: Iterable[Claim], sheet: Sheet) -> tuple[Relation, ...]:
    """The relations that bear on a household's claims on the sheet's day.

    A cap whose limit is unknown is left out: the benefits it bounds are undetermined.
    """
    claimants: dict[str, set[str]] = {}
    for claim in claims:
        claimants.setdefault(claim.benefit, set()).add(claim.subject)
    return tuple(relation for overlap in overlaps for relation in _relations(overlap, claimants, sheet))


def _relations(lawful: LawfulOverlap, claimants: Mapping[str, set[str]], sheet: Sheet) -> Iterator[Relation]:
    claiming = {subject for name in lawful.benefits for subject in claimants.get(name, ())}
    if not claiming:
        return
    limit = None
    if lawful.limit is not None:
        known = sheet.value(lawful.limit)
        if known is None:
            return
        limit = max(Fen(known), NOTHING)  # less than nothing leaves nothing to pay
    for subject in _subjects(lawful, claiming, sheet):
        blocked = lawful.overlap.kind is OverlapKind.ONCE_PER and _awarded_before(lawful, subject, sheet)
        yield Relation(overlap=lawful.overlap, benefits=lawful.benefits, subject=subject, limit=limit, blocked=blocked)


def _subjects(lawful: LawfulOverlap, claiming: set[str], sheet: Sheet) -> tuple[str | None, ...]:
    """The members for each of whom it holds apart, or `None` where it holds for the household as a whole."""
    if all(sheet.wiring.of_member(name) for name in lawful.benefits):
        return tuple(member.id for member in sheet.household.members if member.id in claiming)
    return (None,)


def _so_far(on: date, cadence: Cadence | None) -> Period:
    """The days of the calendar period in which `on` lies, up to `on`; all days before where there is no such period."""
    starts = {
        Cadence.MONTHLY: on.replace(day=1),
        Cadence.QUARTERLY: on.replace(month=(on.month - 1) // 3 * 3 + 1, day=1),
        Cadence.TERMLY: _term_starts(on),
        Cadence.YEARLY: on.replace(month=1, day=1),
    }
    return Period(starts.get(cadence or Cadence.ONCE, date.min), on)


def _term_starts(on: date) -> date:
    """The first day of the school term's half of the year: 1 September, or 1 February."""
    if _SPRING <= on.month < _AUTUMN:
        return date(on.year, _SPRING, 1)
    return date(on.year if on.month >= _AUTUMN else on.year - 1, _AUTUMN, 1)


def _awarded_before(lawful: LawfulOverlap, subject: str | None, sheet: Sheet) -> bool:
    window = _so_far(sheet.on, lawful.overlap.per)
    return any(
        award.benefit in lawful.benefits
        and award.state is AwardState.AWARDED
        and subject in {None, award.subject}
        and award.period.starts in window
        for award in sheet.household.awards
    )
