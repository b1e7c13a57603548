"""The walk from undetermined results down to what is missing, for all results of a batch at once.

It goes the way that `Sheet.missing` goes for one: down from the benefit, its amount and its limits, through what is
unknown only, to what is unknown though nothing below it is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, Self

import numpy as np
from attrs import define, field, frozen

from aidcoord.model.benefits import Benefit
from aidcoord.rules.declare import Aggregate
from aidcoord.rules.loading.definitions import Definition, StateOf
from aidcoord.rules.sheets.wiring import Wiring, benefit_parts
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.missing.states import Flags, Places, States

Row = tuple[Places, int, Places]
"""The places of subjects among those the walk began at, the code of what is missing, of whom; 0 is the household."""


@define(eq=False, slots=False)
class Ways:
    """What lies below the benefits of a law, parents before children."""

    wiring: Wiring
    codes: Mapping[str, int]
    """The code of each name that may be missing."""

    @cached_property
    def is_of_member(self) -> Mapping[str, bool]:
        """Of each name whether it is a member's."""
        return {name: self.wiring.of_member(name) for name in self.wiring.definitions}

    @cached_property
    def names(self) -> Sequence[str]:
        """All names, those that are made of others before those."""
        return tuple(reversed([*self.wiring.definitions]))


Waiting = tuple[Asked, Places, Places | None]
"""A benefit, the households in which it is undetermined, and the members of whom it is; `None` of the households."""


@frozen(eq=False)
class Subjects:
    """The subjects at which a walk begins, and with each the members of its household: pairs of both.

    Those of a benefit follow each other.
    """

    states: States
    benefits: Sequence[Asked]
    firsts: Places
    """Where the subjects of each benefit begin, and where the last end."""
    households: Places
    """The household of each subject."""
    own: Places
    """The member that is the subject; -1 where the household is."""
    of: Places = field(init=False)
    """The subject of each pair."""
    members: Places = field(init=False)
    """The member of each pair."""

    @classmethod
    def of_benefits(cls, states: States, waiting: Iterable[Waiting]) -> Self:
        """The subjects of several benefits, but for those that nobody waits for."""
        listed = [one for one in waiting if len(one[1])]
        own = [np.full(len(households), _NOBODY) if members is None else members for _, households, members in listed]
        firsts = np.cumsum([0, *(len(one) for one in own)])
        nobody = np.zeros(0, dtype=np.intp)
        return cls(
            states,
            [asked for asked, _, _ in listed],
            firsts,
            np.concatenate([nobody, *(households for _, households, _ in listed)]),
            np.concatenate([nobody, *own]),
        )

    _pairs: Places = field(init=False, repr=False)
    """Where the pairs of each subject begin, and where the last end."""

    def __attrs_post_init__(self) -> None:
        offsets = self.states.offsets
        of, members = spread(offsets[self.households], offsets[self.households + 1])
        here = self.states.is_here[members]
        object.__setattr__(self, "of", of[here])
        object.__setattr__(self, "members", members[here])
        object.__setattr__(self, "_pairs", np.searchsorted(self.of, np.arange(len(self.households) + 1)))

    def places(self, pairs: Places) -> Places:
        """The place of the member of each of some pairs in the household, from 1."""
        return np.asarray(self.members[pairs] - self.states.offsets[self.households[self.of[pairs]]] + 1)

    def starts(self, number: int) -> Places:
        """The subjects of a benefit; if it is a member's, the pairs of these with themselves."""
        subjects = np.arange(*self.firsts[number : number + 2])
        if not self.benefits[number].of_member:
            return subjects
        pairs = self.pairs(subjects)
        return pairs[np.equal(self.members[pairs], self.own[self.of[pairs]])]

    def pairs(self, subjects: Places) -> Places:
        """All pairs of some subjects."""
        return spread(self._pairs[subjects], self._pairs[subjects + 1])[1]


def spread(firsts: Places, ends: Places) -> tuple[Places, Places]:
    """All places of several stretches: of each the number of its stretch, and itself."""
    sizes = ends - firsts
    of = np.repeat(np.arange(len(sizes)), sizes)
    return of, np.arange(len(of)) + (firsts - np.cumsum(sizes) + sizes)[of]


_NOBODY: Final = -1
_NOWHERE: Final = np.zeros(0, dtype=np.intp)


@define(eq=False)
class Walk:
    """One walk. Of a household's name it comes to subjects, of a member's name to pairs; both by rising places."""

    ways: Ways
    subjects: Subjects
    _reached: dict[str, list[Places]] = field(factory=dict)

    def missing(self) -> Iterator[Row]:
        """What is missing of the benefits that are undetermined."""
        for number, asked in enumerate(self.subjects.benefits):
            self._begin(asked, self.subjects.starts(number))
        for name in self.ways.names:
            reached = self._reached.pop(name, None)
            if reached is not None:
                yield from self._visit(name, self.ways.wiring.definitions[name], _together(reached))

    def _begin(self, asked: Asked, starts: Places) -> None:
        names = (asked.name, f"{asked.name}__due")
        waits = [self._is(name, self._unknown, starts, asked.of_member) for name in names]
        for name, waiting in zip(names, waits, strict=True):
            self._come_to(name, starts[waiting])
        known = starts[~waits[0] & ~waits[1]]
        for limit in asked.limits:  # they are looked at only where an amount is known
            self._reach(limit, known, asked.of_member)

    def _come_to(self, name: str, places: Places) -> None:
        if len(places):
            self._reached.setdefault(name, []).append(places)

    def _visit(self, name: str, definition: Definition, reached: Places) -> Iterator[Row]:
        of_member, gathers = self.ways.is_of_member[name], isinstance(definition.what, Aggregate)
        is_deepest = np.ones(len(reached), dtype=np.bool_)
        for child, where in self._children(name, definition, reached):
            unknown = self._reach(child, where, of_member or gathers)
            above = _distinct(self.subjects.of[unknown]) if gathers else unknown
            is_deepest[np.searchsorted(reached, above)] = False
        code = self.ways.codes.get(name)
        found = reached[is_deepest]
        if code is not None and len(found):
            if of_member:
                yield self.subjects.of[found], code, self.subjects.places(found)
            else:
                yield found, code, np.zeros(len(found), dtype=np.intp)

    def _children(self, name: str, definition: Definition, reached: Places) -> Iterator[tuple[str, Places]]:
        """What a name is made of, and for whom; for an aggregate by pairs."""
        what, asks = definition.what, definition.asks
        of_member = self.ways.is_of_member[name]
        if isinstance(what, Aggregate):
            of, *where = asks
            pairs = self.subjects.pairs(reached)
            yield from ((one, pairs) for one in where)
            yield of, pairs[~self._is(where[0], self._fails, pairs, by_pairs=True)] if where else pairs
        elif isinstance(what, Benefit) and asks:
            yield from self._criteria(name, what, asks, reached)
        elif isinstance(what, StateOf) and asks:
            yield asks[0], reached
            known = reached[~self._is(asks[0], self._unknown, reached, of_member)]
            yield from ((asked, known) for asked in asks[1:])
        else:
            yield from ((asked, reached) for asked in asks)

    def _criteria(
        self, name: str, benefit: Benefit, asks: tuple[str, ...], reached: Places
    ) -> Iterator[tuple[str, Places]]:
        parts, of_member = benefit_parts(benefit, asks), self.ways.is_of_member[name]
        if parts.applies_if is not None:
            yield parts.applies_if, reached
            reached = reached[~self._is(parts.applies_if, self._unknown, reached, of_member)]
        if parts.while_receiving is not None:
            awarded = self._is(f"{name}__is_awarded", self._holds, reached, of_member)
            yield from ((criterion, reached[awarded]) for criterion in parts.while_receiving)
            reached = reached[~awarded]
        yield from ((criterion, reached) for criterion in parts.criteria)

    def _reach(self, name: str, where: Places, by_pairs: bool) -> Places:  # noqa: FBT001 - which of two
        """Go on at a name where it is unknown; gives where that is: subjects, or pairs, as `where` are."""
        if name in self.subjects.states.known or not len(where):
            return _NOWHERE
        unknown = where[self._is(name, self._unknown, where, by_pairs)]
        is_above = by_pairs and not self.ways.is_of_member[name]
        self._come_to(name, _distinct(self.subjects.of[unknown]) if is_above else unknown)
        return unknown

    def _is(self, name: str, asked: "Callable[[str], Flags]", where: Places, by_pairs: bool) -> Flags:  # noqa: FBT001 - which of two
        """Whether something is so of a name for each of some subjects, or pairs."""
        if self.ways.is_of_member[name]:
            places = self.subjects.members[where]
        else:
            places = self.subjects.households[self.subjects.of[where] if by_pairs else where]
        return asked(name).take(places)

    def _unknown(self, name: str) -> Flags:
        return self.subjects.states.unknown(name)

    def _holds(self, name: str) -> Flags:
        return self.subjects.states.holds(name)

    def _fails(self, name: str) -> Flags:
        return self.subjects.states.fails(name)


def _together(parts: Sequence[Places]) -> Places:
    return parts[0] if len(parts) == 1 else _distinct(np.sort(np.concatenate(parts)))


def _distinct(rising: Places) -> Places:
    """Each place once."""
    return rising[np.diff(rising, prepend=_NOBODY) > 0]
