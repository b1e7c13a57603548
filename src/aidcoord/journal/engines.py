"""SQLite and PostgreSQL: how each is opened, how one writer at a time writes, and how durable it is."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import Error as SqliteError
from threading import Lock
from time import monotonic, sleep
from typing import Any, Final

import sqlalchemy as sa

from aidcoord.errors import JournalError
from aidcoord.journal.migrating import LATEST, migrate, step_of
from aidcoord.model.faults import told
from aidcoord.model.texts import Text

RawConnection = Any
"""A connection of the driver: of `sqlite3`, or of psycopg."""

_PATIENCE: Final = 60_000
"""Milliseconds that a writer waits for the one before it."""
_POOL: Final = {"pool_size": 10, "max_overflow": 0, "pool_timeout": _PATIENCE / 1000}
"""A journal has ten connections, for a server has a hundred for everybody; further threads wait for one of them."""
_FULL: Final = ("too many c", "remaining connection slots", "starting up")
"""What a server says that will let us in after a while: too many clients, or connections of a role; or not yet up."""
_PAUSE: Final = 0.05
"""Seconds until we knock again."""
_QUEUES: Final[dict[str, Lock]] = {}
"""By file: in SQLite writers ask again and again, so that one that waits there can starve beside one that does not."""
_SETTING_UP: Final = 0x61696463
"""The advisory lock of PostgreSQL under which tables are made."""

_HELD: Final = Text(
    zh="另一写入者已占用一分钟；请查明它在等什么，再试。",
    en="Another writer has held it for a minute; see what it waits for, and try again.",
)


class Engine(ABC):
    """A database that holds a journal."""

    def __init__(self, url: sa.URL) -> None:
        self.shown = url.render_as_string(hide_password=True)
        self.queue = Lock()
        """Writers of one process wait here, one after the other."""
        self._engine = self._made(url)
        self._words: dict[sa.Executable, str] = {}

    def words(self, what: sa.Executable) -> str:
        """A statement in the words of this database."""
        found = self._words.get(what)
        if found is None:
            found = self._words[what] = str(what.compile(self._engine))  # type: ignore[attr-defined] # of any statement
        return found

    def set_up(self, *, create: bool) -> None:
        """Make the tables where there are none, or bring them to the present form.

        Raises:
            JournalError: There is no journal, and none is to be made; or it cannot be opened.
        """
        if not create and not self.may_exist():
            raise self._absent()
        with self.told():
            with self._engine.connect() as connection:
                step = step_of(connection)
            if step is None and not create:
                raise self._absent()
            if step != LATEST:
                with self._setting_up() as connection:
                    migrate(connection)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Whatever goes wrong in the database is an error of the journal."""
        try:
            yield
        except (sa.exc.SQLAlchemyError, self._engine.dialect.loaded_dbapi.Error, UnicodeDecodeError) as error:
            why = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
            zh, en = f"{self.shown}的日志无法使用：{why}。", f"The journal at {self.shown} cannot be used: {why}."
            raise JournalError.of([told(zh, en, self.advice(why))]) from error

    @contextmanager
    def reading(self) -> Iterator[RawConnection]:
        """A transaction that sees one state."""
        connection = self._engine.raw_connection()
        try:
            self.begin_reading(connection.driver_connection)
            yield connection.driver_connection
        finally:
            connection.close()  # which rolls back: there is nothing to keep

    @contextmanager
    def inspecting(self) -> Iterator[RawConnection]:
        """The same, which also gives texts that are damaged."""
        with self.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[RawConnection]:
        """A transaction that no other writer shares, on the disk when it ends."""
        connection = self._engine.raw_connection()
        try:
            self.begin_writing(connection.driver_connection)
            yield connection.driver_connection
            connection.commit()
        finally:
            connection.close()  # which rolls back where nothing was committed

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def may_exist(self) -> bool:
        """Whether there may be a journal."""
        return True

    def streaming_cursor(self, connection: RawConnection) -> Any:
        """A cursor that holds only some of the rows at a time."""
        return connection.cursor()

    def damage(self, _connection: RawConnection) -> Sequence[str]:
        """What the database finds wrong with its files."""
        return ()

    @abstractmethod
    def advice(self, why: str) -> Text:
        """What to do about an error."""

    @abstractmethod
    def begin_reading(self, connection: RawConnection) -> None:
        """Begin a transaction that sees one state."""

    @abstractmethod
    def begin_writing(self, connection: RawConnection) -> None:
        """Begin a transaction that no other writer shares."""

    @abstractmethod
    def _made(self, url: sa.URL) -> sa.Engine:
        """The engine of SQLAlchemy."""

    @abstractmethod
    def _setting_up(self) -> Any:
        """A connection of SQLAlchemy in a transaction in which nobody else makes tables."""

    def _absent(self) -> JournalError:
        zh = f"{self.shown}没有日志。请核对地址；第一个事件会建立日志。"
        en = f"There is no journal at {self.shown}. Look at the URL; the first event makes a journal."
        return JournalError.of([told(zh, en)])


class SqliteEngine(Engine):
    """A file: write-ahead log, each commit on the disk before it returns, one writer at a time."""

    def begin_reading(self, connection: RawConnection) -> None:
        """Begin a transaction that sees one state."""
        connection.execute("BEGIN")

    def begin_writing(self, connection: RawConnection) -> None:
        """Begin a transaction that has the only write lock of the file."""
        connection.execute("BEGIN IMMEDIATE")

    @contextmanager
    def inspecting(self) -> Iterator[RawConnection]:
        """A transaction that also gives texts that are no UTF-8, as surrogates."""
        with self.reading() as connection:
            connection.text_factory = _as_it_stands
            try:
                yield connection
            finally:
                connection.text_factory = str

    def may_exist(self) -> bool:
        """Whether there is the file: SQLite would make one."""
        return self._file.exists()

    def advice(self, why: str) -> Text:
        """What to do about an error."""
        if "locked" in why:
            return _HELD
        if "readonly" in why or "unable to open" in why:
            en = "See that its folder is there, and that you may write in it."
            return Text(zh="请确认文件夹存在并且可写。", en=en)
        verify, restore = "`aidcoord journal verify`", "`aidcoord journal restore`"
        en = f"{verify} says what is damaged; {restore} takes it back from a backup."
        return Text(zh=f"{verify} 会说明哪里损坏；{restore} 可从备份恢复。", en=en)

    def damage(self, connection: RawConnection) -> Sequence[str]:
        """What SQLite finds wrong with the file."""
        found = connection.execute("PRAGMA integrity_check(5)").fetchall()
        lines = [str(line).partition("\n")[0] for (line,) in found if line != "ok"]
        return [line.encode("utf-8", "replace").decode() for line in lines]  # names in a damaged file may be anything

    def _made(self, url: sa.URL) -> sa.Engine:
        if not url.database or url.database == ":memory:":
            zh = "SQLite的日志是一个文件：`sqlite:///year.db`。内存中的日志是 `memory:`。"
            en = "A journal in SQLite is a file: `sqlite:///year.db`. One in memory is `memory:`."
            raise JournalError.of([told(zh, en)])
        self._file = Path(url.database)
        self.queue = _QUEUES.setdefault(str(self._file.resolve()), self.queue)
        engine = sa.create_engine(url, paramstyle="named", connect_args={"check_same_thread": False}, **_POOL)
        sa.event.listen(engine, "connect", _on_connect)
        return engine

    @contextmanager
    def _setting_up(self) -> Iterator[sa.Connection]:
        with self._engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection


class PostgresEngine(Engine):
    """A server: writers queue at the row that says where the journal ends, so that positions have no gap."""

    def begin_reading(self, connection: RawConnection) -> None:
        """Begin a transaction that sees one state."""
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def begin_writing(self, connection: RawConnection) -> None:
        """Begin a transaction that holds the row of the journal's end."""
        connection.execute("SELECT position FROM journal WHERE id = 1 FOR UPDATE")

    def streaming_cursor(self, connection: RawConnection) -> Any:
        """A cursor of the server."""
        return connection.cursor(name=f"streamed_{next(self._cursors)}")

    def advice(self, why: str) -> Text:
        """What to do about an error."""
        if "lock timeout" in why:
            return _HELD
        en = "See that the server runs, that the URL names it, and that its user may make tables there."
        return Text(zh="请确认服务器在运行、地址无误、用户有权建表。", en=en)

    def _made(self, url: sa.URL) -> sa.Engine:
        self._cursors = count(1)
        engine = sa.create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True, **_POOL)
        sa.event.listen(engine, "do_connect", _connected)
        return engine

    @contextmanager
    def _setting_up(self) -> Iterator[sa.Connection]:
        with self._engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SETTING_UP})")
            yield connection


def _on_connect(raw: SqliteConnection, _record: object) -> None:
    raw.isolation_level = None  # transactions begin as we say
    try:
        for setting in (f"busy_timeout = {_PATIENCE}", "journal_mode = WAL", "synchronous = FULL"):
            raw.execute(f"PRAGMA {setting}").close()
    except (SqliteError, UnicodeDecodeError):  # what is said of a damaged file may be no text itself
        raw.close()
        raise


def _connected(dialect: sa.Dialect, _record: object, given: Any, named: Any) -> RawConnection:
    """A new connection; where the server is full, the writer waits as it does for others that write."""
    until = monotonic() + _PATIENCE / 1000
    while True:
        try:
            raw = dialect.connect(*given, **named)
        except dialect.loaded_dbapi.Error as error:
            if monotonic() > until or not any(words in str(error) for words in _FULL):
                raise
        else:
            raw.execute(f"SET lock_timeout = {_PATIENCE}")  # or it would wait for others for ever
            raw.commit()
            return raw
        sleep(_PAUSE)


def _as_it_stands(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")
