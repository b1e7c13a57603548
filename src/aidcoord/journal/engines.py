"""SQLite and PostgreSQL: how each is opened, how one writer at a time writes, and how durable it is."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any, ClassVar, Final

import sqlalchemy as sa

from aidcoord.errors import JournalError
from aidcoord.journal.migrating import LATEST, migrate, step_of

_PATIENCE: Final = 60_000
"""Milliseconds that a writer waits for the one before it."""
_SETTING_UP: Final = 0x61696463
"""The advisory lock of PostgreSQL under which tables are made."""


class Engine(ABC):
    """A database that holds a journal."""

    extra: ClassVar[str]

    def __init__(self, url: sa.URL) -> None:
        self.shown = url.render_as_string(hide_password=True)
        self._engine = self._made(url)

    def set_up(self, *, create: bool) -> None:
        """Make the tables where there are none, or bring them to the present form.

        Raises:
            JournalError: There is no journal, and none is to be made; or it cannot be opened.
        """
        try:
            if create or self.may_exist():
                with self.reading() as connection:
                    step = step_of(connection)
                if step == LATEST:
                    return
                if create or step is not None:
                    with self.setting_up() as connection:
                        migrate(connection)
                    return
        except sa.exc.SQLAlchemyError as error:
            raise self.error(error) from error
        raise JournalError(f"There is no journal at {self.shown}. The first that is appended makes one.")

    def error(self, error: sa.exc.SQLAlchemyError) -> JournalError:
        """What went wrong in the database, as an error of the journal."""
        told = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        return JournalError(f"The journal at {self.shown} cannot be used: {told}. {self.advice(told)}")

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def may_exist(self) -> bool:
        """Whether there may be a journal."""
        return True

    def advice(self, told: str) -> str:
        """What to do about an error."""
        return f"See that the server runs, and that the user may make tables there ({told.partition(':')[0]})."

    @abstractmethod
    def _made(self, url: sa.URL) -> sa.Engine:
        """The engine of SQLAlchemy."""

    @abstractmethod
    def damage(self, connection: sa.Connection) -> Sequence[str]:
        """What the database finds wrong with its files."""

    @contextmanager
    @abstractmethod
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that sees one state."""

    @contextmanager
    @abstractmethod
    def inspecting(self) -> Iterator[sa.Connection]:
        """The same, which also gives texts that are damaged."""

    @contextmanager
    @abstractmethod
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that no other writer shares."""

    @contextmanager
    @abstractmethod
    def setting_up(self) -> Iterator[sa.Connection]:
        """The same, before there are tables."""


class SqliteEngine(Engine):
    """A file: write-ahead log, each commit on the disk before it returns, one writer at a time."""

    def _made(self, url: sa.URL) -> sa.Engine:
        if not url.database or url.database == ":memory:":
            raise JournalError("A journal in SQLite is a file: `sqlite:///year.db`. One in memory is `memory:`.")
        self._file = Path(url.database)
        engine = sa.create_engine(url, connect_args={"check_same_thread": False})
        sa.event.listen(engine, "connect", _on_connect)
        sa.event.listen(engine, "begin", _on_begin)
        return engine

    def may_exist(self) -> bool:
        """Whether there is the file: SQLite would make one."""
        return self._file.exists()

    def advice(self, told: str) -> str:
        """What to do about an error."""
        if "locked" in told:
            return "Another writer has held it for a minute; see what it waits for, and try again."
        if "readonly" in told or "unable to open" in told:
            return "See that its folder is there, and that you may write in it."
        return "`aidcoord journal verify` says what is damaged; `aidcoord journal restore` takes it back from a backup."

    def damage(self, connection: sa.Connection) -> Sequence[str]:
        """What SQLite finds wrong with the file."""
        found = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars()
        return [str(line).splitlines()[0] for line in found if line != "ok"]

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that sees one state."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def inspecting(self) -> Iterator[sa.Connection]:
        """The same, with what is no UTF-8 as surrogates."""
        with self.reading() as connection:
            raw = connection.connection.dbapi_connection
            assert isinstance(raw, SqliteConnection)  # noqa: S101 - the driver that we asked for
            raw.text_factory = _as_it_stands
            try:
                yield connection
            finally:
                raw.text_factory = str

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that has the file's only write lock from its beginning."""
        with self._engine.connect().execution_options(writing=True) as connection, connection.begin():
            yield connection

    setting_up = writing


class PostgresEngine(Engine):
    """A server: writers queue at the row that says where the journal ends, so that positions have no gap."""

    def _made(self, url: sa.URL) -> sa.Engine:
        return sa.create_engine(url.set(drivername="postgresql+psycopg"), pool_size=10, max_overflow=90)

    def damage(self, _connection: sa.Connection) -> Sequence[str]:
        """Nothing: the server looks after its files."""
        return ()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that sees one state."""
        options: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with self._engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    inspecting = reading

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that holds the row of the journal's end."""
        with self._engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("SELECT position FROM journal WHERE id = 1 FOR UPDATE")
            yield connection

    @contextmanager
    def setting_up(self) -> Iterator[sa.Connection]:
        """A transaction that holds a lock of its own, since there is no row yet."""
        with self._engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SETTING_UP})")
            yield connection


def _on_connect(raw: SqliteConnection, _record: object) -> None:
    raw.isolation_level = None  # transactions begin as we say, below
    for setting in (f"busy_timeout = {_PATIENCE}", "journal_mode = WAL", "synchronous = FULL"):
        raw.execute(f"PRAGMA {setting}").close()


def _on_begin(connection: sa.Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _as_it_stands(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")
