"""Events in memory: for tests, trials and what-ifs; gone with the process."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from threading import RLock

from attrs import define, field

from aidcoord.journal.chain import Head, Row, Stored, Tail
from aidcoord.journal.stores import Mention, Reading, SealedNumber, Writing


@define
class _Memory:
    """All there is at one moment. A writer changes a copy, so that readers keep what they began with."""

    log: list[Stored] = field(factory=list)
    streams: dict[str, tuple[Stored, ...]] = field(factory=dict)
    ends: dict[str, Tail] = field(factory=dict)
    end: Head = field(factory=Head)
    sealed: dict[str, SealedNumber] = field(factory=dict)
    mentioned: list[Mention] = field(factory=list)

    def copy(self) -> "_Memory":
        return _Memory([*self.log], {**self.streams}, {**self.ends}, self.end, {**self.sealed}, [*self.mentioned])

    def head(self) -> Head:
        return self.end

    def tail(self, stream: str) -> Tail:
        return self.ends.get(stream, Tail(stream))

    def tails(self) -> Sequence[Tail]:
        return [self.ends[name] for name in sorted(self.ends)]

    def stream(self, stream: str, after: int) -> Iterator[Stored]:
        return iter(self.streams.get(stream, ())[after:])

    def events(self, after: int) -> Iterator[Stored]:
        return iter(self.log[after:])

    def rows(self, after: int) -> Iterator[Sequence[Row]]:
        yield self.log[after:]

    def page(self, after: int, most: int) -> Sequence[Stored]:
        return self.log[after : after + most]

    def numbers(self) -> Sequence[SealedNumber]:
        return [self.sealed[token] for token in sorted(self.sealed)]

    def numbers_of(self, tokens: Iterable[str]) -> Sequence[SealedNumber]:
        return [self.sealed[token] for token in sorted(tokens) if token in self.sealed]

    def numbers_like(self, exact: Iterable[str] = (), blind: Iterable[str] = ()) -> Sequence[SealedNumber]:
        exactly, blindly = set(exact), set(blind)
        return [one for one in self.numbers() if one.exact in exactly or one.blind in blindly]

    def is_encrypted(self) -> bool:
        return any(one.key for one in self.sealed.values())

    def mentions(self) -> Iterator[Mention]:
        return iter(sorted(self.mentioned, key=lambda one: (one.position, one.token)))

    def mentioning(self, tokens: Iterable[str]) -> Sequence[Stored]:
        wanted = set(tokens)
        positions = sorted({one.position for one in self.mentioned if one.token in wanted})
        return [self.log[position - 1] for position in positions]

    def damage(self) -> Sequence[str]:
        return ()

    def add(self, events: Sequence[Stored], tails: Iterable[Tail], head: Head) -> None:
        self.log += events
        for name, added in groupby(events, key=lambda one: one.stream):
            self.streams[name] = (*self.streams.get(name, ()), *added)
        self.ends |= {tail.stream: tail for tail in tails}
        self.end = head

    def add_numbers(self, numbers: Sequence[SealedNumber]) -> None:
        self.sealed |= {one.token: one for one in numbers}

    replace_numbers = add_numbers

    def add_mentions(self, mentions: Sequence[Mention]) -> None:
        self.mentioned += mentions


@define
class MemoryStore:
    """A store that is gone with the process."""

    _now: _Memory = field(factory=_Memory)
    _lock: RLock = field(factory=RLock)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """A session that reads."""
        yield self._now

    inspecting = reading

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """A session that writes all or nothing."""
        with self._lock:
            changed = self._now.copy()
            yield changed
            self._now = changed

    def close(self) -> None:
        """Nothing to let go of."""
