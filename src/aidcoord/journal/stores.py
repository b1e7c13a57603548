"""What a journal asks of a store: sessions that read one state of it, or write all or nothing, one writer at a time."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from attrs import frozen

from aidcoord.journal.chain import Head, Row, Stored, Tail


@frozen
class SealedNumber:
    """A personal number apart from the events, which hold only its token.

    All but the token is made anew when keys are rotated.
    """

    token: str
    """Commits to the number without telling it; this is what the chain covers."""
    key: str
    """The id of the key under which it is encrypted; empty where none was configured."""
    exact: str
    """The blind index of the number as it was written."""
    blind: str
    """The blind index of the number, by which it is searched."""
    sealed: str
    checksum: str
    """A checksum of the rest, which finds a flipped byte without any key."""


@frozen
class Mention:
    """An event in which a number stands."""

    token: str
    position: int


class Reading(Protocol):
    """A view of the store as it is at one moment."""

    def head(self) -> Head:
        """Where the journal ends, as the store keeps it beside the events."""

    def tail(self, stream: str) -> Tail:
        """Where a stream ends, as the store keeps it beside the events."""

    def tails(self) -> Sequence[Tail]:
        """Where each stream ends, by name."""

    def stream(self, stream: str, after: int) -> Iterator[Stored]:
        """The events of a stream after a version, in order."""

    def events(self, after: int) -> Iterator[Stored]:
        """The events of the journal after a position, in order, to the end."""

    def rows(self, after: int) -> Iterator[Sequence[Row]]:
        """The same events as they come, many at a time, as plain tuples."""

    def page(self, after: int, most: int) -> Sequence[Stored]:
        """The first events after a position, in order."""

    def numbers(self) -> Sequence[SealedNumber]:
        """Every personal number, by token."""

    def numbers_of(self, tokens: Iterable[str]) -> Sequence[SealedNumber]:
        """The numbers with these tokens."""

    def numbers_like(self, exact: Iterable[str] = (), blind: Iterable[str] = ()) -> Sequence[SealedNumber]:
        """The numbers with one of these blind indexes."""

    def is_encrypted(self) -> bool:
        """Whether a number is under a key."""

    def mentions(self) -> Iterator[Mention]:
        """Which number stands in which event, by position and token."""

    def mentioning(self, tokens: Iterable[str]) -> Sequence[Stored]:
        """The events in which one of these numbers stands, in the order of their positions."""

    def damage(self) -> Sequence[str]:
        """What the store itself finds wrong with its files."""


class Writing(Reading, Protocol):
    """A view that may add; nobody else writes meanwhile."""

    def add(self, events: Sequence[Stored], tails: Iterable[Tail], head: Head) -> None:
        """Add events at the end, and say where streams and journal end now."""

    def add_numbers(self, numbers: Sequence[SealedNumber]) -> None:
        """Add personal numbers."""

    def add_mentions(self, mentions: Sequence[Mention]) -> None:
        """Say which number stands in which event."""

    def replace_numbers(self, numbers: Sequence[SealedNumber]) -> None:
        """Put numbers in the place of those with the same tokens."""


class Store(Protocol):
    """Where events are kept."""

    def reading(self) -> AbstractContextManager[Reading]:
        """A session that reads."""

    def inspecting(self) -> AbstractContextManager[Reading]:
        """A session that also reads what is damaged, as far as that can be read."""

    def writing(self) -> AbstractContextManager[Writing]:
        """A session that writes all it was told when it ends, durably, or nothing where it fails."""

    def close(self) -> None:
        """Let go of files and connections."""
