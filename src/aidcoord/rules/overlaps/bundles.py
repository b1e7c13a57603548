"""The search behind `overlaps`: which set of claims is lawful and worth most.

A set of claims is an integer with one bit a claim, the first claim the highest, so that of two sets the greater number
keeps the earlier claim. Claims go by their index; all sums are whole fen for a year.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import define, field

Rank = tuple[int, int, int]
"""What makes one bundle better than another: worth for a year, how many claims it keeps, the earlier claims."""


@define(eq=False)
class Deduction:
    """What `others` are paid is taken off `firsts`, the last of them first; a part of a fen is not."""

    firsts: tuple[int, ...]
    others: tuple[int, ...]


@define(eq=False)
class Ceiling:
    """What `claims` are paid is held at `limit` fen a year by cutting the last first, up to the next fen."""

    claims: tuple[int, ...]
    limit: int


@define(eq=False, kw_only=True, slots=False)
class Terms:
    """The claims that meet, and what bears on them; a claim without amount has 0, and is in no deduction or ceiling."""

    amounts: tuple[int, ...]
    per_year: tuple[int, ...]
    conflicts: list[int] = field(init=False)
    """For each claim the set of those that cannot be taken beside it."""
    needs: list[int] = field(init=False)
    """For each claim the set of those without which it cannot be taken."""
    barred: int = 0
    """The set of claims that cannot be taken at all."""
    rivals: list[tuple[tuple[int, ...], ...]] = field(factory=list)
    """Lists of groups of claims; of each list only the group worth most can be taken, the first of equals."""
    deductions: list[Deduction] = field(factory=list)
    """In the order in which they are worked out, all before the ceilings."""
    ceilings: list[Ceiling] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.conflicts = [0] * len(self.amounts)
        self.needs = [0] * len(self.amounts)

    @cached_property
    def bits(self) -> tuple[int, ...]:
        """The one-claim set of each claim."""
        return tuple(1 << place for place in reversed(range(len(self.amounts))))

    def members(self, bundle: int) -> Iterator[int]:
        """The claims of a bundle, in order."""
        return (index for index, bit in enumerate(self.bits) if bundle & bit)

    def bundle(self, claims: Iterable[int]) -> int:
        """The set of some claims."""
        return sum(self.bits[index] for index in claims)

    def worth(self, claims: Iterable[int]) -> int:
        """What claims come to in a year before anything is cut."""
        return sum(self.amounts[index] * self.per_year[index] for index in claims)

    def bar_beaten(self, winners: Iterable[int]) -> None:
        """Bar the claims of rivals that are not worth most; `winners` is the place of the best group of each list."""
        for groups, winner in zip(self.rivals, winners, strict=True):
            beaten = (group for place, group in enumerate(groups) if place != winner)
            self.barred |= sum(self.bundle(group) for group in beaten)

    def winners(self) -> Iterator[int]:
        """The place of the group worth most in each list of rivals."""
        for groups in self.rivals:
            worths = [self.worth(group) if group else -1 for group in groups]
            yield worths.index(max(worths))

    @cached_property
    def closures(self) -> tuple[int, ...]:
        """For each claim itself and all that it needs, directly or through others."""
        closures = [bit | needs for bit, needs in zip(self.bits, self.needs, strict=True)]
        for through, bit in enumerate(self.bits):
            closures = [closure | closures[through] if closure & bit else closure for closure in closures]
        return tuple(closures)

    @cached_property
    def harmful(self) -> int:
        """The claims whose being taken can lower what another is paid."""
        lists = [deduction.others for deduction in self.deductions] + [ceiling.claims for ceiling in self.ceilings]
        return self.bundle({index for listed in lists for index in listed})

    @cached_property
    def blocks(self) -> list[tuple[int | None, list[Deduction]]]:
        """Every claim once: claims that share a deduction together, and those under one limit.

        Where relations cross, the later one is left out, so that the bound they give is loose but never too low.
        """
        whole: list[Deduction] = []
        free = set(range(len(self.amounts)))
        for deduction in self.deductions:
            firsts = tuple(index for index in deduction.firsts if index in free)
            others = tuple(index for index in deduction.others if index in free)
            if firsts and others:
                whole.append(Deduction(firsts, others))
                free.difference_update(firsts, others)
        whole += [Deduction((index,), ()) for index in sorted(free)]
        grouped: list[tuple[int | None, list[Deduction]]] = []
        for ceiling in self.ceilings:
            held = [block for block in whole if {*block.firsts, *block.others} <= set(ceiling.claims)]
            grouped.append((ceiling.limit, held))
            whole = [block for block in whole if block not in held]
        return [*grouped, (None, whole)]


def settle(terms: Terms, bundle: int) -> list[int]:
    """What each claim is paid, for its own cadence, when exactly those of `bundle` are taken."""
    per_year = terms.per_year
    paid = [amount if bundle & bit else 0 for amount, bit in zip(terms.amounts, terms.bits, strict=True)]
    for deduction in terms.deductions:
        left = sum(paid[index] * per_year[index] for index in deduction.others)
        for index in reversed(deduction.firsts):
            cut = min(paid[index], left // per_year[index])
            paid[index] -= cut
            left -= cut * per_year[index]
    for ceiling in terms.ceilings:
        excess = sum(paid[index] * per_year[index] for index in ceiling.claims) - ceiling.limit
        for index in reversed(ceiling.claims):
            if excess <= 0:
                break
            cut = min(paid[index], -(-excess // per_year[index]))
            paid[index] -= cut
            excess -= cut * per_year[index]
    return paid


def rank(terms: Terms, bundle: int) -> Rank:
    """How good a bundle is; the greatest wins."""
    worth = sum(paid * times for paid, times in zip(settle(terms, bundle), terms.per_year, strict=True))
    return worth, bundle.bit_count(), bundle


def maximal_bundles(terms: Terms) -> list[int]:
    """Every lawful bundle to which no claim can be added, in no order.

    Two claims fit when they, and all they need, are free of conflicts. A set of claims that fit two by two, and to
    which no other fits, has all that its claims need; so these sets are the maximal cliques (Bron and Kerbosch, 1973).
    """
    clashes = [_union(terms.conflicts, terms.members(closure)) for closure in terms.closures]
    usable = [index for index, closure in enumerate(terms.closures) if not closure & (terms.barred | clashes[index])]
    fits = {
        terms.bits[index]: sum(
            terms.bits[other] for other in usable if other != index and not clashes[index] & terms.closures[other]
        )
        for index in usable
    }
    found: list[int] = []
    _extend(0, sum(fits), 0, fits, found)
    return found


def _union(sets: list[int], of: Iterator[int]) -> int:
    united = 0
    for index in of:
        united |= sets[index]
    return united


def _extend(bundle: int, left: int, done: int, fits: dict[int, int], found: list[int]) -> None:
    if not left and not done:
        found.append(bundle)
        return
    pivot = max(_bits(left | done), key=lambda bit: (left & fits[bit]).bit_count())
    for bit in _bits(left & ~fits[pivot]):
        _extend(bundle | bit, left & fits[bit], done & fits[bit], fits, found)
        left ^= bit
        done |= bit


def _bits(bundle: int) -> Iterator[int]:
    while bundle:
        lowest = bundle & -bundle
        yield lowest
        bundle ^= lowest


def best_bundle(terms: Terms, maximal: list[Rank]) -> Rank:
    """The best of all lawful bundles, given the ranks of the maximal ones.

    It is maximal unless a claim lowers what others are paid by more than it brings; such claims are dropped by
    branch and bound.
    """
    best = max(maximal)
    droppable = terms.harmful
    if not droppable:
        return best
    for _, _, bundle in sorted(maximal, reverse=True):
        best = _drop(terms, bundle, droppable & bundle, best)
    return best


def worth_trying(terms: Terms) -> Iterator[int]:
    """Every bundle that may be the best, whatever the amounts: the maximal ones, and those with harmful claims dropped.

    Each is given once, in no order; there may be very many.
    """
    seen: set[int] = set()
    left = maximal_bundles(terms)
    while left:
        bundle = left.pop()
        if bundle not in seen:
            seen.add(bundle)
            yield bundle
            left += (bundle & ~_falling(terms, bundle, index) for index in terms.members(bundle & terms.harmful))


def _falling(terms: Terms, bundle: int, index: int) -> int:
    """The claims of a bundle that fall with one of them: itself, and those that need it."""
    bit = terms.bits[index]
    return sum(terms.bits[other] for other in terms.members(bundle) if terms.closures[other] & bit)


def _drop(terms: Terms, start: int, droppable: int, best: Rank) -> Rank:
    open_branches = [(start, droppable)]
    while open_branches:
        bundle, left = open_branches.pop()
        if (_bound(terms, bundle), bundle.bit_count(), bundle) <= best:
            continue
        best = max(best, rank(terms, bundle))
        for index in terms.members(left):
            left ^= terms.bits[index]
            falls = _falling(terms, bundle, index)
            open_branches.append((bundle & ~falls, left & ~falls))
    return best


def _bound(terms: Terms, bundle: int) -> int:
    """A worth that no bundle within `bundle` exceeds."""
    total = 0
    for limit, blocks in terms.blocks:
        most = sum(_block_bound(terms, block, bundle) for block in blocks)
        total += most if limit is None else min(most, limit)
    return total


def _block_bound(terms: Terms, block: Deduction, bundle: int) -> int:
    firsts = [index for index in block.firsts if bundle & terms.bits[index]]
    others = [index for index in block.others if bundle & terms.bits[index]]
    most = max(terms.worth(firsts), terms.worth(others))
    times = {terms.per_year[first] for first in firsts}
    uneven = others and any(terms.per_year[index] % one for one in times for index in (*firsts, *others))
    return most + max(times) if times and uneven else most
