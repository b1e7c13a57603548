"""Gaps: days on which a benefit is law and something it needs has no version."""

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import define, field

from aidcoord.errors import GapError
from aidcoord.model.days import Period
from aidcoord.rules.definitions import Definition, Definitions, Kind, StateOf, label
from aidcoord.rules.findings import Findings


def find_gaps(definitions: Definitions, also_needed: Iterable[tuple[str, Period, str]], findings: Findings) -> None:
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
    for name, period, asker in also_needed:
        walk.need(name, period, asker)


@define
class _Walk:
    """Follows needs from benefits down, each name and day once."""

    definitions: Definitions
    findings: Findings
    looked_at: dict[str, list[Period]] = field(factory=dict)

    def need_all(self, version: Definition, period: Period) -> None:
        for name in version.asks:
            self.need(name, period, label(version))

    def need(self, name: str, period: Period, asker: str) -> None:
        versions = self.definitions.get(name)
        if versions is None or versions[0].kind in {Kind.BENEFIT, Kind.STATE, Kind.ABSENT}:
            return  # a benefit that is not law on a day is held by nobody; an unknown name is reported elsewhere
        news = period.minus(self.looked_at.get(name, []))
        if not news:
            return
        self.looked_at.setdefault(name, []).extend(news)
        for days in news:
            self._check(name, versions, days, asker)

    def _check(self, name: str, versions: tuple[Definition, ...], days: Period, asker: str) -> None:
        covered = self._periods(versions)
        for gap in days.minus(covered):
            self._report(name, versions, gap, covered, asker)
        for version in versions:
            during = version.period.overlap(days)
            if during:
                self.need_all(version, during)

    def _periods(self, versions: tuple[Definition, ...]) -> list[Period]:
        first = versions[0]
        if first.kind is not Kind.PARAMETER:
            return [version.period for version in versions]
        if not first.is_open:
            return [value.period for value in first.values]
        if not first.values:
            return [Period(date.min)]
        starts, last = first.values[0].period.starts, first.values[-1].period
        before = [Period(date.min, starts - timedelta(days=1))] if starts > date.min else []
        after = [Period(last.ends + timedelta(days=1))] if last.ends and last.ends < date.max else []
        return [*before, *(value.period for value in first.values), *after]

    def _report(
        self, name: str, versions: tuple[Definition, ...], gap: Period, covered: list[Period], asker: str
    ) -> None:
        before = [period for period in covered if period.last < gap.starts]
        after = [period for period in covered if period.starts > gap.starts]
        neighbours = " and ".join(
            filter(
                None,
                (
                    f"one version ends {max(before, key=lambda period: period.last).last}" if before else "",
                    f"the next starts {min(period.starts for period in after)}" if after else "",
                ),
            )
        )
        message = f"'{name}' has no version {gap}: {neighbours or 'there is none'}, but {asker} needs it then."
        place = versions[0].place
        advice = "Give it a version for those days, or end what needs it."
        self.findings.add(GapError, message, owner=versions[0].field, place=place, suggestion=advice)
