"""What comes of claims that meet, for many households at once whose claims differ by their amounts only.

Which bundles are lawful does not depend on amounts, except that of rivals only those worth most can be taken. So the
bundles are found once, by the search that a worksheet uses, and what each comes to is worked out for all together.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cached_property
from itertools import islice, product
from typing import Final, Self

import numpy as np
from attrs import define, field, frozen

from aidcoord.model.money import Fen
from aidcoord.rules.overlaps.bundles import Terms, worth_trying
from aidcoord.rules.overlaps.claims import Claim, Relation, meetings, together
from aidcoord.rules.overlaps.resolutions import terms_of
from aidcoord.screening.kernel.columns import Words, places_of_runs
from aidcoord.screening.kernel.dues import NO_AMOUNT

MOST: Final = 1 << 48
"""Amounts, in fen, up to which nothing that is worked out here goes beyond 64 bits."""
_MOST_CLAIMS: Final = 32
_MOST_BUNDLES: Final = 64
_SOME: Final = Fen(1)


@frozen(eq=False, slots=False)
class Outcomes:
    """Claims that meet: the bundles that may be the best, and what is paid of each claim."""

    terms: Terms
    unpriced: tuple[int, ...]
    """The claims that have no amount."""

    @classmethod
    def of(cls, terms: Terms, claims: Sequence[Claim]) -> Self | None:
        """The outcomes of claims that meet on some terms; `None` where there are more than it is worth to compare."""
        made = cls(terms, tuple(place for place, one in enumerate(claims) if one.amount is None))
        is_few = len(claims) <= _MOST_CLAIMS and len(made._bundles) <= _MOST_BUNDLES
        return made if is_few else None

    @cached_property
    def key(self) -> object:
        """What makes outcomes alike."""
        terms = self.terms
        deductions = tuple((one.firsts, one.others) for one in terms.deductions)
        conflicts, needs, rivals = tuple(terms.conflicts), tuple(terms.needs), tuple(terms.rivals)
        return terms.per_year, conflicts, needs, terms.barred, rivals, deductions, self.unpriced

    @cached_property
    def _bundles(self) -> Sequence[tuple[tuple[int, ...], int]]:
        """Each bundle that may be the best with the places of the rivals that win there, those preferred first.

        Of bundles worth the same the earlier wins. One more than are compared ends the search.
        """
        found = list(islice(self._all(), _MOST_BUNDLES + 1))
        return sorted(found, key=lambda one: (one[1].bit_count(), one[1]), reverse=True)

    def _all(self) -> Iterator[tuple[tuple[int, ...], int]]:
        claimed = [[place for place, group in enumerate(groups) if group] for groups in self.terms.rivals]
        for winners in product(*claimed):
            terms = copy(self.terms)
            terms.bar_beaten(winners)
            yield from ((winners, bundle) for bundle in worth_trying(terms))

    @cached_property
    def _per_year(self) -> Words:
        return np.array(self.terms.per_year, dtype=np.int64)

    def paid(self, amounts: Words) -> Words:
        """What is paid of each claim; a row a household, in amounts as in what is paid, none of them above `MOST`.

        `NO_AMOUNT` stands for what is taken without an amount, nothing for what is given up.
        """
        winners = [self._winners(groups, amounts) for groups in self.terms.rivals]
        best, most = np.zeros_like(amounts), np.full(len(amounts), -1)
        for of_rivals, bundle in self._bundles:
            paid = self._settled(bundle, amounts)
            worth = paid @ self._per_year
            is_better = worth > most
            for found, winner in zip(winners, of_rivals, strict=True):
                is_better &= found == winner
            best[is_better], most[is_better] = paid[is_better], worth[is_better]
        return best

    def _winners(self, groups: Iterable[tuple[int, ...]], amounts: Words) -> Words:
        """In each household the place of the group worth most, the first of equals."""
        nothing = np.full(len(amounts), -1)
        worths = [amounts[:, group] @ self._per_year[list(group)] if group else nothing for group in groups]
        places: Words = np.argmax(worths, axis=0)
        return places

    def _settled(self, bundle: int, amounts: Words) -> Words:
        """What each claim is paid when exactly those of a bundle are taken, as `bundles.settle` has it."""
        taken = list(self.terms.members(bundle))
        paid, per_year = np.zeros_like(amounts), self._per_year
        paid[:, taken] = amounts[:, taken]
        for deduction in self.terms.deductions:
            others = list(deduction.others)
            left = paid[:, others] @ per_year[others]
            for first in reversed(deduction.firsts):
                cut = np.minimum(paid[:, first], left // per_year[first])
                paid[:, first] -= cut
                left -= cut * per_year[first]
        paid[:, [one for one in self.unpriced if one in taken]] = NO_AMOUNT
        return paid


Parts = Sequence[tuple[Outcomes, Sequence[int]]]
"""The outcomes of claims that meet, each with the places of its claims among all claims of a household."""


def by_outcomes(parts: Sequence[Parts | None], each: Words) -> Iterator[tuple[Outcomes, Words, Words]]:
    """Households that come out alike: the outcomes, the place of each household, and those of the claims among its own.

    Args:
        parts: Of each kind of households; `None` where nobody of the kind is asked about.
        each: The kind of each household.
    """
    flat = [part for one in parts for part in one or ()]
    numbers: dict[Outcomes, int] = {}
    of_parts = np.array([numbers.setdefault(outcomes, len(numbers)) for outcomes, _ in flat], dtype=np.int64)
    insides = np.array([place for _, inside in flat for place in inside], dtype=np.int64)
    firsts = np.cumsum([0, *(len(inside) for _, inside in flat)])
    counts = np.array([len(one or ()) for one in parts], dtype=np.int64)
    theirs = counts[each]
    whose = np.repeat(np.arange(len(each)), theirs)
    which = places_of_runs((np.cumsum(counts) - counts)[each], theirs)
    for outcomes, number in numbers.items():
        chosen = np.flatnonzero(of_parts[which] == number)
        claims = np.arange(len(outcomes.terms.per_year))
        yield outcomes, whose[chosen], insides[firsts[which[chosen], np.newaxis] + claims]


@define
class Alike:
    """Outcomes that have been found; those that are alike are kept once."""

    _known: dict[object, Outcomes] = field(factory=dict)

    def parts(self, claims: Sequence[Claim], relations: Sequence[Relation]) -> Parts | None:
        """The outcomes of a household's claims, whatever their amounts; `None` where they are too many.

        Args:
            claims: What is claimed, with any amount where it has one.
            relations: What bears on it, without caps.
        """
        some = [Claim(one.benefit, one.subject, None if one.amount is None else _SOME, one.cadence) for one in claims]
        parts = []
        for places, met in together(meetings(some, relations)):
            part = [some[place] for place in places]
            made = Outcomes.of(terms_of(part, places, met), part)
            if made is None:
                return None
            parts.append((self._known.setdefault(made.key, made), places))
        return parts
