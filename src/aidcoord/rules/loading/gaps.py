"""Gaps: days on which a benefit is law and something it needs has no version."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import define, field

from aidcoord.errors import GapError
from aidcoord.model.days import Period
from aidcoord.rules.loading.definitions import Definition, Definitions, Kind, StateOf, label
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.parameters.shapes import DatedValue, Parameter

Covered = tuple[Period, Definition | DatedValue | None]
"""Days on which something stands under a name, and what that is; where it is written is looked up for messages only."""
Asker = Definition | str
"""Who needs a name: a version of another, or somebody as a message calls them."""


def find_gaps(definitions: Definitions, also_needed: Iterable[tuple[str, Period, Asker]], findings: Findings) -> None:
    """Note every period on which a needed name has no version, with both neighbours.

    Args:
        definitions: All versions of all names.
        also_needed: Further names with the days they are needed on and who asks, such as the limits of overlaps.
        findings: Where gaps are noted.
    """
    walk = _Walk(definitions, findings)
    for versions in definitions.values():
        for version in versions:
            if version.kind is Kind.BENEFIT or (isinstance(version.what, StateOf) and version.asks):
                walk.need_all(version, version.period)
    walk.pending += also_needed
    walk.walk()


@define
class _Walk:
    """Follows needs from benefits down, each name and day once."""

    definitions: Definitions
    findings: Findings
    looked_at: dict[str, list[Period]] = field(factory=dict)
    pending: list[tuple[str, Period, Asker]] = field(factory=list)
    """The names that are needed, on which days, and who asks for them."""
    covered: dict[str, tuple[Covered, ...]] = field(factory=dict)
    """The days on which something stands under a name, once it was looked at."""

    def walk(self) -> None:
        """Look at everything that is needed; each look may need more."""
        while self.pending:
            self._look(*self.pending.pop())

    def need_all(self, version: Definition, period: Period) -> None:
        """Need everything that a version asks for."""
        self.pending += [(name, period, version) for name in reversed(version.asks)]

    def _look(self, name: str, period: Period, asker: Asker) -> None:
        versions = self.definitions.get(name)
        if versions is None or versions[0].kind in {Kind.BENEFIT, Kind.STATE, Kind.ABSENT}:
            return  # a benefit that is not law on a day is held by nobody; an unknown name is reported elsewhere
        news = period.minus(self.looked_at.get(name, []))
        if not news:
            return
        self.looked_at.setdefault(name, []).extend(news)
        for days in news:
            self._check(name, versions, days, asker)

    def _check(self, name: str, versions: tuple[Definition, ...], days: Period, asker: Asker) -> None:
        if name not in self.covered:
            self.covered[name] = tuple(_covered(versions))
        covered = self.covered[name]
        for gap in days.minus([days for days, _ in covered]):
            self._report(versions[0], gap, covered, asker)
        for version in versions:
            during = version.period.overlap(days)
            if during:
                self.need_all(version, during)

    def _report(self, first: Definition, gap: Period, covered: tuple[Covered, ...], asker: Asker) -> None:
        before = max((one for one in covered if one[0].last < gap.starts), key=lambda one: one[0].last, default=None)
        after = min((one for one in covered if one[0].starts > gap.starts), key=lambda one: one[0].starts, default=None)
        ended = before and f"one version ends {before[0].last}{_at(before[1])}"
        follows = after and f"the next starts {after[0].starts}{_at(after[1])}"
        neighbours = " and ".join(filter(None, (ended, follows))) or "there is none"
        who = asker if isinstance(asker, str) else label(asker)
        message = f"'{first.name}' has no version {gap}: {neighbours}, but {who} needs it then."
        advice = "Give it a version for those days, or end what needs it."
        self.findings.add(GapError, message, owner=first.owner, place=first.place, suggestion=advice)


def _covered(versions: tuple[Definition, ...]) -> Iterator[Covered]:
    """The days on which something stands under a name, or may be unknown there without being a mistake."""
    first = versions[0]
    if not isinstance(first.what, Parameter):
        yield from ((version.period, version) for version in versions)
        return
    values = first.values
    if not values and (first.is_open or first.what.values):
        # No county has set it; or its values could not be typed, which is a fault of its own or a field not installed.
        yield Period(date.min), None
        return
    yield from ((value.period, value) for value in values)
    if first.is_open:
        starts, last = values[0].period.starts, values[-1].period
        yield from ((days, None) for days in Period(date.min).minus([Period(starts, last.ends)]))


def _at(what: Definition | DatedValue | None) -> str:
    place = what.place if what else None
    return f" ({place.file.rsplit('/', 1)[-1]}:{place.line})" if place else ""
