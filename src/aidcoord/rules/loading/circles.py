"""Circles: rules that wait for each other, on any day on which any version changes."""

from collections import deque
from collections.abc import Iterable
from datetime import date, timedelta

from aidcoord.errors import CircleError
from aidcoord.rules.loading.definitions import Definition, Definitions, label
from aidcoord.rules.loading.findings import Findings

Edges = dict[str, Definition]


def boundary_days(definitions: Definitions, names: Iterable[str]) -> tuple[date, ...]:
    """Every day on which a version of one of the names starts, or the day after one ends."""
    days = {date.min}
    for name in names:
        for version in definitions[name]:
            days.add(version.period.starts)
            if version.period.ends and version.period.ends < date.max:
                days.add(version.period.ends + timedelta(days=1))
    return tuple(sorted(days))


def find_circles(definitions: Definitions, findings: Findings) -> None:
    """Note the shortest circle through each name that waits for itself, once for each set of names.

    All versions are looked at together first: where they make no circle, no single day does. Only names that do are
    looked at again, day by day.
    """
    suspects = _in_circles({name: _asked(versions) for name, versions in definitions.items()})
    if not suspects:
        return
    seen: set[frozenset[str]] = set()
    for on in boundary_days(definitions, suspects):
        edges = {name: version for name in suspects for version in definitions[name] if on in version.period}
        for name in sorted(edges):
            circle = _shortest(name, edges)
            if circle and frozenset(circle) not in seen:
                seen.add(frozenset(circle))
                _report(circle, edges, on, findings)


def _asked(versions: tuple[Definition, ...]) -> set[str]:
    return {name for version in versions for name in version.asks}


def _in_circles(graph: dict[str, set[str]]) -> set[str]:
    """The names left when those that ask for nothing left, and then those nobody left asks for, are taken away."""
    left = {name: {asked for asked in asks if asked in graph} for name, asks in graph.items()}
    for _ in range(2):
        pending = deque(name for name, asks in left.items() if not asks)
        readers: dict[str, set[str]] = {name: set() for name in left}
        for name, asks in left.items():
            for asked in asks:
                readers[asked].add(name)
        while pending:
            done = pending.popleft()
            del left[done]
            for reader in readers[done]:
                if reader in left:
                    left[reader].discard(done)
                    if not left[reader]:
                        pending.append(reader)
        left = {name: {reader for reader in readers[name] if reader in left} for name in left}
    return set(left)


def _shortest(start: str, edges: Edges) -> tuple[str, ...] | None:
    paths: deque[tuple[str, ...]] = deque([(start,)])
    visited = {start}
    while paths:
        path = paths.popleft()
        for asked in edges[path[-1]].asks:
            if asked == start:
                return path
            if asked in edges and asked not in visited:
                visited.add(asked)
                paths.append((*path, asked))
    return None


def _report(circle: tuple[str, ...], edges: Edges, on: date, findings: Findings) -> None:
    path = " → ".join(label(edges[name]) for name in (*circle, circle[0]))
    day = "" if on == date.min else f" on {on}"
    first = edges[circle[0]]
    for owner in sorted({edges[name].owner or "" for name in circle}):
        findings.add(
            CircleError,
            f"These rules wait for each other{day}: {path}.",
            owner=owner,
            place=first.place,
            suggestion="Let one of them read something that does not depend on the others.",
        )
