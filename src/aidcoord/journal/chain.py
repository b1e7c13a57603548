"""What a journal stores of an event, and the two chains of SHA-256 that hold it together.

The hash of an event covers the event and the hash of the one before it in its stream; the head at a position covers the
head before and the hash of the event there. So an event cannot be changed, left out or moved without all that follows.
"""

from hashlib import sha256
from typing import Final, NamedTuple

from attrs import frozen

GENESIS: Final = bytes(32)
"""What stands before the first event of a stream and of the journal."""


class Stored(NamedTuple):
    """An event as the store holds it; the time and the fields are the very texts that were hashed.

    A tuple, since a million of them are read when a journal is verified.
    """

    position: int
    stream: str
    version: int
    at: str
    by: str
    kind: str
    kind_version: int
    body: str
    hash: bytes = GENESIS
    head: bytes = GENESIS


Row = tuple[int, str, int, str, str, str, int, str, bytes, bytes]
"""The same as a plain tuple."""


@frozen
class Head:
    """Where a journal ends: how many events it holds, and the hash over all of them.

    Written down elsewhere, say in signed minutes, it later shows that nothing up to there was changed.
    """

    position: int = 0
    hash: bytes = GENESIS

    def __str__(self) -> str:
        return f"{self.position}:{self.hash.hex()}"

    @classmethod
    def parse(cls, text: str) -> "Head":
        """The head that its text says.

        Raises:
            ValueError: It is no position and 64 hexadecimal digits with a colon between.
        """
        position, _, digits = text.strip().partition(":")
        if not position.isdecimal() or len(digits) != 2 * len(GENESIS):
            raise ValueError("a head is written as the position, a colon and 64 hexadecimal digits")
        return cls(int(position), bytes.fromhex(digits))


@frozen
class Tail:
    """Where a stream ends."""

    stream: str
    version: int = 0
    hash: bytes = GENESIS


def hash_of(event: Row, before: bytes) -> bytes:
    """The hash of an event after that of the one before it in its stream."""
    _, stream, version, at, by, kind, kind_version, body, _, _ = event
    # Each text with its length, so that no two events are hashed as the same bytes.
    sizes = f"{version},{kind_version},{len(stream)},{len(at)},{len(by)},{len(kind)},{len(body)}"
    told = f"{sizes}:{stream}{at}{by}{kind}{body}".encode("utf-8", "surrogateescape")  # a damaged text as it stands
    return sha256(before + told).digest()


def head_after(before: Head, event_hash: bytes) -> Head:
    """The head after one more event."""
    position = before.position + 1
    return Head(position, head_hash(before.hash, position, event_hash))


def head_hash(before: bytes, position: int, event_hash: bytes) -> bytes:
    """The hash of a head from that of the one before."""
    return sha256(before + position.to_bytes(8, "big") + event_hash).digest()


def links_after(event: Row, before: bytes, head: bytes, position: int) -> tuple[bytes, bytes]:
    """The hash and the head that an event has at a position, given its hash is right, after the ends before it."""
    hashed = event[8]
    return hash_of(event, before), sha256(head + position.to_bytes(8, "big") + hashed).digest()
