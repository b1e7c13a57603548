"""What verifying a journal finds, and where."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from attrs import frozen

from aidcoord.journal.chain import Head, Stored
from aidcoord.model.events import declared_events
from aidcoord.model.texts import Text

ALTERED: Final = Text(zh="事件曾被改动", en="the event was altered")


class Broken(StrEnum):
    """What is wrong with a journal."""

    ALTERED = "altered"
    MISSING = "missing"
    REORDERED = "reordered"
    DAMAGED = "damaged"
    """The store cannot be read to its end."""


@frozen(kw_only=True)
class Finding:
    """One thing that is wrong, and where: of the events, the first."""

    broken: Broken
    what: Text
    stream: str | None = None
    version: int | None = None
    position: int | None = None


@frozen(kw_only=True)
class Verification:
    """What was found when a journal was verified."""

    events: int
    streams: int
    head: Head
    """Where the journal ends as its events say; note it elsewhere, and verify against it later."""
    findings: tuple[Finding, ...]
    kinds: Mapping[tuple[str, int], int]
    """How many events there are of each name and version."""

    @property
    def sound(self) -> bool:
        """Whether the journal is as it was written."""
        return not self.findings

    @property
    def unknown(self) -> tuple[tuple[str, int, int], ...]:
        """The kinds that nothing imported so far declares: name, version, and how many events there are."""
        known = {kind.name: kind.version for kind in declared_events()}
        counted = sorted(self.kinds.items())
        return tuple((name, version, count) for (name, version), count in counted if version > known.get(name, 0))


def of_event(broken: Broken, what: Text, event: Stored) -> Finding:
    """What is wrong with an event."""
    return Finding(broken=broken, what=what, stream=event.stream, version=event.version, position=event.position)


def missing(first: int, last: int, stream: str | None, version: int | None) -> Finding:
    """That the events from one position to another are missing."""
    what = (
        Text(zh="事件缺失", en="the event is missing")
        if first == last
        else Text(zh=f"第{first}至{last}位的事件缺失", en=f"the events at positions {first} to {last} are missing")
    )
    return Finding(broken=Broken.MISSING, what=what, stream=stream, version=version, position=first)


def damage(told: str) -> Finding:
    """That the store itself is damaged."""
    return Finding(broken=Broken.DAMAGED, what=Text(zh=f"存储已损坏：{told}", en=f"the store is damaged: {told}"))
