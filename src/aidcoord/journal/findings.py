"""What verifying a journal finds, and where."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from attrs import frozen

from aidcoord.errors import AidcoordError
from aidcoord.journal.chain import Head, Stored
from aidcoord.model.events import declared_events
from aidcoord.model.faults import ToldFault, told
from aidcoord.model.texts import Text

VERIFY: Final = Text(
    zh="`aidcoord journal verify` 会说明还有什么问题。", en="`aidcoord journal verify` says what else is."
)
"""What to do about a journal that is not whole."""
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


def damaged(event: Stored) -> ToldFault:
    """That an event cannot be read."""
    where = f"'{event.stream}' version {event.version} (position {event.position})"
    zh = f"“{event.stream}”第{event.version}版（第{event.position}位）已损坏。"
    return told(zh, f"{where} is damaged.", VERIFY)


def unread(error: Exception) -> Finding:
    """That the store cannot be read on, for the reason that an error tells."""
    faults = error.faults if isinstance(error, AidcoordError) else ()
    said = next((one for one in faults if isinstance(one, ToldFault)), None)
    how = said.told if said else Text(zh=str(error) or type(error).__name__, en=str(error) or type(error).__name__)
    return _damaged(how)


def damage(how: str) -> Finding:
    """That the store itself is damaged, as the database says it."""
    return _damaged(Text(zh=how, en=how))


def _damaged(how: Text) -> Finding:
    what = Text(zh=f"存储已损坏：{how.zh}", en=f"the store is damaged: {how.en}")
    return Finding(broken=Broken.DAMAGED, what=what)
