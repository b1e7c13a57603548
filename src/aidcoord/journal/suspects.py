"""The first event that does not fit the chains: whether it was altered or moved, or one before it is missing."""

from collections.abc import Mapping

from attrs import define, field

from aidcoord.journal.chain import Head, Stored, Tail, hash_of, head_after
from aidcoord.journal.findings import ALTERED, Broken, Finding, missing, of_event
from aidcoord.model.texts import Text

Ends = dict[str, tuple[int, bytes]]
"""The version and the hash at which each stream ends."""


@define
class Suspect:
    """The first event that does not fit, and what those after it tell of the reason."""

    event: Stored
    tail: Tail
    before: Head
    _versions: dict[str, int]
    _gaps: dict[str, int] = field(factory=dict)
    """The first version of each stream that is not there."""
    _came_late: bool = False
    _next_fits: bool | None = None

    def __attrs_post_init__(self) -> None:
        self._step(self.event)

    def look_at(self, event: Stored) -> None:
        """Learn from an event after the one that does not fit."""
        if self._next_fits is None:
            here = head_after(self.before, self.event.hash)
            self._next_fits = head_after(here, event.hash).hash == event.head
        if event.stream == self.event.stream and event.version == self.tail.version + 1:
            self._came_late = True
        self._step(event)

    def _step(self, event: Stored) -> None:
        expected = self._versions.get(event.stream, 0) + 1
        if event.version > expected:
            self._gaps.setdefault(event.stream, expected)
        self._versions[event.stream] = max(event.version, expected - 1)

    def verdict(self, kept: Ends) -> Finding:
        """What is most likely wrong."""
        event, expected = self.event, self.tail.version + 1
        if event.position > self.before.position + 1:
            return self._missing(kept)
        as_expected = hash_of(event._replace(version=expected), self.tail.hash) == event.hash
        if event.version == expected and as_expected and event.position == self.before.position + 1:
            return self._found(Broken.REORDERED if self._next_fits is False else Broken.ALTERED)
        if event.version > expected and not as_expected and self._came_late:
            return self._found(Broken.REORDERED)
        return self._found(Broken.ALTERED)

    def _missing(self, kept: Ends) -> Finding:
        return gone(self.before.position + 1, self.event.position - 1, at_ends(self._versions, kept) | self._gaps)

    def _found(self, broken: Broken) -> Finding:
        event = self.event
        what = {
            Broken.ALTERED: ALTERED,
            Broken.REORDERED: Text(zh="事件次序曾被改动", en="events were put into another order from here on"),
        }[broken]
        return of_event(broken, what, event)


def is_whole(event: Stored) -> bool:
    """Whether every column holds something of its type; SQLite lets any column hold anything."""
    types = (int, str, int, str, str, str, int, str, bytes, bytes)
    return all(type(value) is kind for value, kind in zip(event, types, strict=True))


def at_ends(seen: Mapping[str, int], kept: Ends) -> dict[str, int]:
    """The first version of each stream that its kept end names and that is not there."""
    return {name: seen.get(name, 0) + 1 for name, (version, _) in kept.items() if version > seen.get(name, 0)}


def gone(first: int, last: int, gaps: Mapping[str, int]) -> Finding:
    """That the events from one position to another are missing; of which stream, where that is certain."""
    stream, version = next(iter(gaps.items())) if len(gaps) == 1 else (None, None)
    return missing(first, last, stream, version)
