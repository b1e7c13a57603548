"""Events in a database. Statements go to the driver as they are compiled once: an append is mostly their overhead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import chain, starmap
from typing import Any, Final

import sqlalchemy as sa
from attrs import asdict, define

from aidcoord.errors import JournalError
from aidcoord.journal import statements as ask
from aidcoord.journal.chain import Head, Row, Stored, Tail
from aidcoord.journal.engines import Engine, RawConnection
from aidcoord.journal.stores import Mention, Reading, SealedNumber, Writing
from aidcoord.journal.tables import EVENT
from aidcoord.model.faults import told

_AT_ONCE: Final = 2000
_COLUMNS: Final = tuple(EVENT.c.keys())


@define
class SqlSession:
    """One transaction."""

    _connection: RawConnection
    _engine: Engine

    def head(self) -> Head:
        """Where the journal ends, as it is kept beside the events."""
        for row in self._rows(ask.HEAD):
            return Head(*row)
        zh, en = "记录日志末端的一行缺失", "the row that says where the journal ends is missing"
        raise JournalError.of([told(zh, en)])

    def tail(self, stream: str) -> Tail:
        """Where a stream ends."""
        for row in self._rows(ask.TAIL, {"name": stream}):
            return Tail(*row)
        return Tail(stream)

    def tails(self) -> Sequence[Tail]:
        """Where each stream ends, in the one order that all databases share."""
        return sorted((Tail(*row) for row in self._rows(ask.TAILS)), key=lambda tail: tail.stream)

    def stream(self, stream: str, after: int) -> Iterator[Stored]:
        """The events of a stream."""
        return (Stored._make(row) for row in self._rows(ask.STREAM_EVENTS, {"stream": stream, "after": after}))

    def events(self, after: int) -> Iterator[Stored]:
        """The events of the journal."""
        return map(Stored._make, chain.from_iterable(self.rows(after)))

    def rows(self, after: int) -> Iterator[Sequence[Row]]:
        """The same events, many at a time, as the driver gives them."""
        return self._streamed(ask.EVENTS, {"after": after})

    def page(self, after: int, most: int) -> Sequence[Stored]:
        """The first events after a position."""
        return [Stored._make(row) for row in self._rows(ask.PAGE, {"after": after, "upto": after + most})]

    def numbers(self) -> Sequence[SealedNumber]:
        """Every personal number."""
        return [SealedNumber(*row) for row in self._rows(ask.NUMBERS)]

    def numbers_of(self, tokens: Iterable[str]) -> Sequence[SealedNumber]:
        """The numbers with these tokens."""
        found = (row for token in sorted(tokens) for row in self._rows(ask.NUMBER_OF, {"token": token}))
        return [SealedNumber(*row) for row in found]

    def numbers_like(self, exact: Iterable[str] = (), blind: Iterable[str] = ()) -> Sequence[SealedNumber]:
        """The numbers with one of these blind indexes."""
        asked = [*((ask.NUMBER_EXACTLY, one) for one in exact), *((ask.NUMBER_BLINDLY, one) for one in blind)]
        return [SealedNumber(*row) for what, one in asked for row in self._rows(what, {"index": one})]

    def is_encrypted(self) -> bool:
        """Whether a number is under a key."""
        return bool(self._rows(ask.ENCRYPTED))

    def mentions(self) -> Iterator[Mention]:
        """Which number stands in which event."""
        return starmap(Mention, chain.from_iterable(self._streamed(ask.MENTIONS, {})))

    def mentioning(self, tokens: Iterable[str]) -> Sequence[Stored]:
        """The events in which one of these numbers stands."""
        found = (Stored(*row) for token in tokens for row in self._rows(ask.MENTIONING, {"token": token}))
        by_position = {one.position: one for one in found}
        return [by_position[position] for position in sorted(by_position)]

    def damage(self) -> Sequence[str]:
        """What the database finds wrong with its files."""
        return self._engine.damage(self._connection)

    def add(self, events: Sequence[Stored], tails: Iterable[Tail], head: Head) -> None:
        """Add events at the end."""
        self._do(ask.ADD_EVENT, [dict(zip(_COLUMNS, one, strict=True)) for one in events])
        self._do(ask.SET_TAIL, [{"name": tail.stream, "version": tail.version, "hash": tail.hash} for tail in tails])
        self._do(ask.SET_HEAD, [{"position": head.position, "hash": head.hash}])

    def add_numbers(self, numbers: Sequence[SealedNumber]) -> None:
        """Add personal numbers."""
        self._do(ask.ADD_NUMBER, [asdict(one) for one in numbers])

    def add_mentions(self, mentions: Sequence[Mention]) -> None:
        """Say which number stands in which event."""
        self._do(ask.ADD_MENTION, [asdict(one) for one in mentions])

    def replace_numbers(self, numbers: Sequence[SealedNumber]) -> None:
        """Put numbers in the place of those with the same tokens."""
        self._do(ask.SET_NUMBER, [{**asdict(one), "its_token": one.token} for one in numbers])

    def _rows(self, what: sa.Executable, filled: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        cursor = self._connection.cursor()
        cursor.execute(self._engine.words(what), filled or {})
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        cursor.close()
        return rows

    def _streamed(self, what: sa.Executable, filled: Mapping[str, object]) -> Iterator[Sequence[Any]]:
        with closing(self._engine.streaming_cursor(self._connection)) as cursor:
            cursor.execute(self._engine.words(what), filled)
            while rows := cursor.fetchmany(_AT_ONCE):
                yield rows

    def _do(self, what: sa.Executable, rows: Sequence[Mapping[str, object]]) -> None:
        cursor = self._connection.cursor()
        if len(rows) == 1:
            cursor.execute(self._engine.words(what), rows[0])
        elif rows:
            cursor.executemany(self._engine.words(what), rows)
        cursor.close()


@define(eq=False)
class SqlStore:
    """A journal in a database."""

    _engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """A session that reads."""
        with self._engine.told(), self._engine.reading() as connection:
            yield SqlSession(connection, self._engine)

    @contextmanager
    def inspecting(self) -> Iterator[Reading]:
        """A session that reads what is damaged as well."""
        with self._engine.told(), self._engine.inspecting() as connection:
            yield SqlSession(connection, self._engine)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """A session that writes all or nothing."""
        with self._engine.queue, self._engine.told(), self._engine.writing() as connection:
            yield SqlSession(connection, self._engine)

    def close(self) -> None:
        """Let go of files and connections."""
        self._engine.close()
