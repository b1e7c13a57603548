"""The walk from undetermined results down to what is missing, for many subjects of one benefit at once.

It goes the way that `Sheet.missing` goes for one: down from the benefit, its amount and its limits, through what is
unknown only, to what is unknown though nothing below it is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

import numpy as np
from attrs import define, field, frozen

from aidcoord.model.benefits import Benefit
from aidcoord.rules.declare import Aggregate
from aidcoord.rules.loading.definitions import Definition, StateOf
from aidcoord.rules.sheets.wiring import Wiring, benefit_parts
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.missing.states import Flags, Places, States, is_any

Row = tuple[Places, int, Places]
"""The places of subjects among those the walk began at, the code of what is missing, of whom; 0 is the household."""


@define(eq=False, slots=False)
class Ways:
    """What lies below each benefit of a law, parents before children."""

    wiring: Wiring
    codes: Mapping[str, int]
    """The code of each name that may be missing."""
    _below: dict[str, tuple[str, ...]] = field(factory=dict)

    @cached_property
    def is_of_member(self) -> Mapping[str, bool]:
        """Of each name whether it is a member's."""
        return {name: self.wiring.of_member(name) for name in self.wiring.definitions}

    def below(self, asked: Asked) -> tuple[str, ...]:
        """Everything that a benefit can be made of."""
        if asked.name not in self._below:
            self._below[asked.name] = self._find([asked.name, f"{asked.name}__due", *asked.limits])
        return self._below[asked.name]

    def _find(self, starts: Iterable[str]) -> tuple[str, ...]:
        found, pending = set[str](), [*starts]
        while pending:
            name = pending.pop()
            if name not in found:
                found.add(name)
                pending += self.wiring.definitions[name].asks
        return tuple(name for name in reversed([*self.wiring.definitions]) if name in found)


@frozen(eq=False)
class Subjects:
    """The subjects at which a walk begins, and with each the members of its household: pairs of both."""

    states: States
    households: Places
    """The household of each subject."""
    own: Places | None
    """The members that are the subjects; `None` where the households are."""
    of: Places = field(init=False)
    """The subject of each pair."""
    members: Places = field(init=False)
    """The member of each pair."""

    def __attrs_post_init__(self) -> None:
        offsets = self.states.offsets
        counts = offsets[self.households + 1] - offsets[self.households]
        of = np.repeat(np.arange(len(self.households)), counts)
        starts = np.cumsum(counts) - counts
        members = np.arange(len(of)) - starts[of] + offsets[self.households[of]]
        here = self.states.is_here[members]
        object.__setattr__(self, "of", of[here])
        object.__setattr__(self, "members", members[here])

    @property
    def places(self) -> Places:
        """The place of the member of each pair in the household, from 1."""
        return np.asarray(self.members - self.states.offsets[self.households[self.of]] + 1)

    @property
    def is_own(self) -> Flags:
        """Which pairs are of a subject with itself."""
        assert self.own is not None  # noqa: S101 - asked about members' benefits only
        return np.equal(self.members, self.own[self.of])


@define(eq=False)
class Walk:
    """One walk. Flags of a household's name are one a subject, those of a member's name one a pair."""

    ways: Ways
    subjects: Subjects
    _reached: dict[str, Flags] = field(factory=dict)

    def missing(self, asked: Asked) -> Iterator[Row]:
        """What is missing of a benefit that is undetermined of all subjects."""
        self._begin(asked)
        for name in self.ways.below(asked):
            reached = self._reached.pop(name, None)
            if reached is not None and is_any(reached):
                yield from self._visit(name, self.ways.wiring.definitions[name], reached)

    def _begin(self, asked: Asked) -> None:
        due = f"{asked.name}__due"
        start = self.subjects.is_own if asked.of_member else np.ones(len(self.subjects.households), dtype=np.bool_)
        waits = [self._at(name, self._unknown) & start for name in (asked.name, due)]
        for name, one in zip((asked.name, due), waits, strict=True):
            self._reached[name] = one
        if asked.limits:  # they are looked at only where an amount is known
            known = start & ~waits[0] & ~waits[1]
            for limit in asked.limits:
                self._reach(limit, known, asked.of_member)

    def _visit(self, name: str, definition: Definition, reached: Flags) -> Iterator[Row]:
        of_member = self.ways.is_of_member[name]
        is_deepest = reached.copy()
        for child, where in self._children(name, definition, reached):
            unknown = self._reach(child, where, of_member or isinstance(definition.what, Aggregate))
            if unknown is not None:
                is_deepest &= ~(self._gathered(unknown) if isinstance(definition.what, Aggregate) else unknown)
        code = self.ways.codes.get(name)
        if code is not None and is_any(is_deepest):
            found = np.flatnonzero(is_deepest)
            if of_member:
                yield self.subjects.of[found], code, self.subjects.places[found]
            else:
                yield found, code, np.zeros(len(found), dtype=np.intp)

    def _children(self, name: str, definition: Definition, reached: Flags) -> Iterator[tuple[str, Flags]]:
        """What a name is made of, and for whom; for an aggregate by pairs."""
        what, asks = definition.what, definition.asks
        if isinstance(what, Aggregate):
            of, *where = asks
            pairs = reached.take(self.subjects.of)
            yield from ((one, pairs) for one in where)
            yield of, pairs & ~self._at(where[0], self._fails) if where else pairs
        elif isinstance(what, Benefit) and asks:
            yield from self._criteria(name, what, asks, reached)
        elif isinstance(what, StateOf) and asks:
            yield asks[0], reached
            known = reached & ~self._seen_from(asks[0], name)
            yield from ((asked, known) for asked in asks[1:])
        else:
            yield from ((asked, reached) for asked in asks)

    def _criteria(
        self, name: str, benefit: Benefit, asks: tuple[str, ...], reached: Flags
    ) -> Iterator[tuple[str, Flags]]:
        parts = benefit_parts(benefit, asks)
        if parts.applies_if is not None:
            yield parts.applies_if, reached
            reached = reached & ~self._seen_from(parts.applies_if, name)
        if parts.while_receiving is not None:
            awarded = self._at(f"{name}__is_awarded", self._holds)
            yield from ((criterion, reached & awarded) for criterion in parts.while_receiving)
            reached = reached & ~awarded
        yield from ((criterion, reached) for criterion in parts.criteria)

    def _reach(self, name: str, where: Flags, by_pairs: bool) -> Flags | None:  # noqa: FBT001 - which of two shapes
        """Go on at a name where it is unknown; gives where that is, in the shape of `where`."""
        if name in self.subjects.states.known or not is_any(where):
            return None
        of_member = self.ways.is_of_member[name]
        unknown = where & self._spread(name, by_pairs)
        if not is_any(unknown):
            return None
        mine = self._gathered(unknown) if by_pairs and not of_member else unknown
        self._reached[name] = self._reached[name] | mine if name in self._reached else mine
        return unknown

    def _gathered(self, pairs: Flags) -> Flags:
        """The subjects with any such pair."""
        found = np.zeros(len(self.subjects.households), dtype=np.bool_)
        found[self.subjects.of[pairs]] = True
        return found

    def _seen_from(self, asked: str, name: str) -> Flags:
        """Where a name is unknown, in the shape of flags of another that reads it."""
        return self._spread(asked, self.ways.is_of_member[name])

    def _spread(self, name: str, by_pairs: bool) -> Flags:  # noqa: FBT001 - which of two shapes
        found = self._at(name, self._unknown)
        return found.take(self.subjects.of) if by_pairs and not self.ways.is_of_member[name] else found

    def _at(self, name: str, asked: "Callable[[str], Flags]") -> Flags:
        return asked(name).take(self.subjects.members if self.ways.is_of_member[name] else self.subjects.households)

    def _unknown(self, name: str) -> Flags:
        return self.subjects.states.unknown(name)

    def _holds(self, name: str) -> Flags:
        return self.subjects.states.holds(name)

    def _fails(self, name: str) -> Flags:
        return self.subjects.states.fails(name)
