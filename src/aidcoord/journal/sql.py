"""Events in a database, by SQLAlchemy Core; what differs between SQLite and PostgreSQL stands in `engines`."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Any, Final

import sqlalchemy as sa
from attrs import define, field, frozen

from aidcoord.errors import JournalError
from aidcoord.journal.chain import Head, Stored, Tail
from aidcoord.journal.engines import Engine
from aidcoord.journal.stores import Mention, Reading, SealedNumber, Writing
from aidcoord.journal.tables import EVENT, JOURNAL, MENTION, NUMBER, STREAM

_AT_ONCE: Final = 2000

_HEAD: Final = sa.select(JOURNAL.c.position, JOURNAL.c.hash).where(JOURNAL.c.id == 1)
_SET_HEAD: Final = sa.update(JOURNAL).where(JOURNAL.c.id == 1)
_TAIL: Final = sa.select(STREAM).where(STREAM.c.name == sa.bindparam("stream"))
_TAILS: Final = sa.select(STREAM).order_by(STREAM.c.name)
_SET_TAIL: Final = sa.text(
    "INSERT INTO stream (name, version, hash) VALUES (:name, :version, :hash) "
    "ON CONFLICT (name) DO UPDATE SET version = excluded.version, hash = excluded.hash"
)
_STREAM: Final = (
    sa.select(EVENT)
    .where(EVENT.c.stream == sa.bindparam("stream"), EVENT.c.version > sa.bindparam("after"))
    .order_by(EVENT.c.version)
)
_EVENTS: Final = (
    sa.select(EVENT)
    .where(EVENT.c.position > sa.bindparam("after"))
    .order_by(EVENT.c.position)
    .execution_options(yield_per=_AT_ONCE)
)
_ADD: Final = sa.insert(EVENT)
_NUMBERS: Final = sa.select(NUMBER).order_by(NUMBER.c.token)
_MENTIONS: Final = (
    sa.select(MENTION).order_by(MENTION.c.position, MENTION.c.token).execution_options(yield_per=_AT_ONCE)
)


@frozen
class SqlSession:
    """One transaction."""

    _connection: sa.Connection
    _engine: Engine

    def head(self) -> Head:
        """Where the journal ends, as it is kept beside the events."""
        row = self._connection.execute(_HEAD).one_or_none()
        if row is None:
            raise JournalError("the row that says where the journal ends is missing")
        return Head(*row)

    def tail(self, stream: str) -> Tail:
        """Where a stream ends."""
        row = self._connection.execute(_TAIL, {"stream": stream}).one_or_none()
        return Tail(stream) if row is None else Tail(*row)

    def tails(self) -> Sequence[Tail]:
        """Where each stream ends."""
        return sorted((Tail(*row) for row in self._connection.execute(_TAILS)), key=lambda tail: tail.stream)

    def stream(self, stream: str, after: int) -> Iterator[Stored]:
        """The events of a stream."""
        for row in self._connection.execute(_STREAM, {"stream": stream, "after": after}):
            yield Stored(*row)

    def events(self, after: int) -> Iterator[Stored]:
        """The events of the journal."""
        for row in self._connection.execute(_EVENTS, {"after": after}):
            yield Stored(*row)

    def numbers(self) -> Sequence[SealedNumber]:
        """Every personal number."""
        return [SealedNumber(*row) for row in self._connection.execute(_NUMBERS)]

    def numbers_of(self, tokens: Iterable[str]) -> Sequence[SealedNumber]:
        """The numbers with these tokens."""
        return self._in(_NUMBERS, NUMBER.c.token, tokens)

    def numbers_like(self, exact: Iterable[str] = (), blind: Iterable[str] = ()) -> Sequence[SealedNumber]:
        """The numbers with one of these blind indexes."""
        return [*self._in(_NUMBERS, NUMBER.c.exact, exact), *self._in(_NUMBERS, NUMBER.c.blind, blind)]

    def mentions(self) -> Iterator[Mention]:
        """Which number stands in which event."""
        for row in self._connection.execute(_MENTIONS):
            yield Mention(*row)

    def mentioning(self, tokens: Iterable[str]) -> Sequence[Stored]:
        """The events in which one of these numbers stands."""
        positions = sa.select(MENTION.c.position).where(MENTION.c.token.in_(list(tokens)))
        found = sa.select(EVENT).where(EVENT.c.position.in_(positions)).order_by(EVENT.c.position)
        return [Stored(*row) for row in self._connection.execute(found)]

    def damage(self) -> Sequence[str]:
        """What the database finds wrong with its files."""
        return self._engine.damage(self._connection)

    def add(self, events: Sequence[Stored], tails: Iterable[Tail], head: Head) -> None:
        """Add events at the end."""
        self._connection.execute(_ADD, [_row(one) for one in events])
        self._connection.execute(
            _SET_TAIL, [{"name": tail.stream, "version": tail.version, "hash": tail.hash} for tail in tails]
        )
        self._connection.execute(_SET_HEAD, {"position": head.position, "hash": head.hash})

    def add_numbers(self, numbers: Sequence[SealedNumber]) -> None:
        """Add personal numbers."""
        self._connection.execute(sa.insert(NUMBER), [_number_row(one) for one in numbers])

    def add_mentions(self, mentions: Sequence[Mention]) -> None:
        """Say which number stands in which event."""
        rows = [{"token": one.token, "position": one.position} for one in mentions]
        self._connection.execute(sa.insert(MENTION), rows)

    def replace_numbers(self, numbers: Sequence[SealedNumber]) -> None:
        """Put numbers in the place of those with the same tokens."""
        if numbers:
            self._connection.execute(sa.delete(NUMBER).where(NUMBER.c.token.in_([one.token for one in numbers])))
            self.add_numbers(numbers)

    def _in(self, query: "sa.Select[Any]", column: "sa.Column[Any]", wanted: Iterable[str]) -> list[SealedNumber]:
        listed = sorted(wanted)
        rows = self._connection.execute(query.where(column.in_(listed))) if listed else ()
        return [SealedNumber(*row) for row in rows]


@define(eq=False)
class SqlStore:
    """A journal in a database."""

    _engine: Engine
    _lock: Lock = field(factory=Lock)
    """Writers of one process wait here rather than at the database, where waiting is coarser."""

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """A session that reads."""
        with self._told(), self._engine.reading() as connection:
            yield SqlSession(connection, self._engine)

    @contextmanager
    def inspecting(self) -> Iterator[Reading]:
        """A session that reads what is damaged as well."""
        with self._told(), self._engine.inspecting() as connection:
            yield SqlSession(connection, self._engine)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """A session that writes all or nothing."""
        with self._lock, self._told(), self._engine.writing() as connection:
            yield SqlSession(connection, self._engine)

    def close(self) -> None:
        """Let go of files and connections."""
        self._engine.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever goes wrong in the database is an error of the journal."""
        try:
            yield
        except sa.exc.SQLAlchemyError as error:
            raise self._engine.error(error) from error


def _row(one: Stored) -> dict[str, object]:
    return {
        "position": one.position,
        "stream": one.stream,
        "version": one.version,
        "at": one.at,
        "recorded_by": one.by,
        "kind": one.kind,
        "kind_version": one.kind_version,
        "body": one.body,
        "hash": one.hash,
        "head": one.head,
    }


def _number_row(one: SealedNumber) -> dict[str, object]:
    return {
        "token": one.token,
        "key": one.key,
        "exact": one.exact,
        "blind": one.blind,
        "sealed": one.sealed,
        "checksum": one.check,
    }
