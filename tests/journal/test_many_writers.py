"""Many writers at once: nothing is lost, nothing is there twice, and the chain verifies."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Timer

import psycopg
import pytest
import sqlalchemy as sa
from psycopg.sql import SQL, Identifier
from tests.journal.conftest import Open
from tests.journal.happenings import RemarkMade, remark

from aidcoord import Journal, JournalError, StaleWriterError
from aidcoord.journal import engines


def append_anyhow(journal: Journal, stream: str, text: str, by: str) -> int:
    """Append one remark, and read and try again whenever somebody was quicker; how often that was so."""
    refused = 0
    version = len(journal.read(stream))
    while True:
        try:
            journal.append(stream, version, [remark(text)], by=by)
        except StaleWriterError as error:
            refused += 1
            version += len(error.since)
        else:
            return refused


def write_at_once(url: str, opened: Open, writers: int, commands: int, *, shared: bool) -> int:
    """Give commands to writers, all to a few streams, and look at what is there; how many were refused meanwhile."""
    one = opened(url)

    def work(writer: int) -> int:
        # Some share a journal, as the threads of a service do; others have their own, as processes do.
        journal = one if shared or writer % 2 else opened(url)
        own = range(writer, commands, writers)
        return sum(append_anyhow(journal, f"stream-{number % 16}", str(number), f"w{writer}") for number in own)

    with ThreadPoolExecutor(writers) as pool:
        refused = sum(pool.map(work, range(writers)))
    recorded = list(one.read_all())
    assert Counter(found.event for found in recorded) == Counter(RemarkMade(text=str(n)) for n in range(commands))
    assert [found.position for found in recorded] == list(range(1, commands + 1))
    assert one.verify().sound
    return refused


def test_writers_at_once_lose_nothing(url: str, opened: Open) -> None:
    """Eight writers, eighty commands."""
    write_at_once(url, opened, 8, 80, shared=url == "memory:")


@pytest.fixture
def narrow_url(emptied: Callable[[], str]) -> Iterator[str]:
    """A journal on a server that lets in eleven connections and no more."""
    url = emptied()
    with psycopg.connect(url) as connection:
        schema = connection.execute("SELECT current_schema").fetchone()
        assert schema is not None
        connection.execute("CREATE ROLE narrow LOGIN CONNECTION LIMIT 11")
        for what in ("ALL ON SCHEMA {}", "ALL ON ALL TABLES IN SCHEMA {}"):
            connection.execute(SQL(f"GRANT {what} TO narrow").format(Identifier(schema[0])))
    yield url.replace("//postgres:", "//narrow:")
    with psycopg.connect(url) as connection:
        connection.execute("DROP OWNED BY narrow")
        connection.execute("DROP ROLE narrow")


def test_many_threads_share_few_connections(narrow_url: str, opened: Open) -> None:
    """Twenty-four writers with one journal: whoever finds no connection free waits, and none ends before its time."""
    write_at_once(narrow_url, opened, 24, 96, shared=True)


def test_a_writer_waits_for_a_server_that_is_full(narrow_url: str, opened: Open) -> None:
    """All connections are taken, for half a second."""
    taken = ExitStack()
    for _ in range(11):
        taken.enter_context(psycopg.connect(narrow_url))
    leaving = Timer(0.5, taken.close)
    leaving.start()
    (recorded,) = opened(narrow_url).append("a", 0, [remark("at last")], by="office")
    leaving.join()

    assert recorded.position == 1


def test_who_waits_too_long_is_told(kept_url: str, opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody holds the journal and does not come back; nothing is written then, and everything after that."""
    monkeypatch.setattr(engines, "_PATIENCE", 300)
    journal = opened(kept_url)
    holding = sa.create_engine(kept_url.replace("postgresql:", "postgresql+psycopg:"))
    with holding.begin() as connection:
        connection.execute(sa.text("UPDATE journal SET position = position"))
        with pytest.raises(JournalError, match="Another writer has held it for a minute"):
            journal.append("a", 0, [remark("lost")], by="office")
    holding.dispose()

    (recorded,) = journal.append("a", 0, [remark("at last")], by="office")
    assert recorded.position == 1


@pytest.mark.deep
def test_sixty_four_writers_lose_nothing(url: str, opened: Open) -> None:
    """Ten thousand commands, many of which are refused at first."""
    assert write_at_once(url, opened, 64, 10_000, shared=url == "memory:") > 0
