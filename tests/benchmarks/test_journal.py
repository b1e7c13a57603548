"""How fast a journal is, beside what the disk and the processor do by themselves: ratios, since machines differ.

`AIDCOORD_JOURNAL_EVENTS=1000000 ./go pytest tests/benchmarks/test_journal.py` measures the length of the bars; the
normal length is 20,000.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from attrs import frozen

from aidcoord import Journal, Text, event, open_journal

EVENTS: Final = int(os.environ.get("AIDCOORD_JOURNAL_EVENTS", "20000"))
ROUNDS: Final = 300
SHARED: Final = Path("/dev/shm")  # noqa: S108 - folders of our own below it


@event("benchmarks.progress_reported")
@frozen(kw_only=True)
class ProgressReported:
    """An event like those of a meeting."""

    matter: str
    title: Text
    on: date
    told: str


PROGRESS = ProgressReported(
    matter="m-17",
    title=Text(zh="物价联动", en="Price linkage"),
    on=date(2026, 3, 2),
    told="已拨付三月份补贴，余款待核。",
)


def seconds(act: Callable[[], object]) -> float:
    """How long an act takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """A journal of many streams of a thousand events."""
    url = f"sqlite:///{tmp_path_factory.mktemp('speed')}/journal.db"
    with open_journal(url) as filled:
        for number in range(EVENTS // 1000):
            filled.append(f"stream-{number}", 0, [PROGRESS] * 1000, by="office")
        yield filled


def bare_commits(path: Path) -> None:
    """The same writes without a journal: one row, and two others changed, for each commit."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("CREATE TABLE row (position INTEGER PRIMARY KEY, body TEXT, hash BLOB)")
        raw.execute("CREATE TABLE ending (id INTEGER PRIMARY KEY, position INTEGER, hash BLOB)")
        raw.execute("INSERT INTO ending VALUES (1, 0, x''), (2, 0, x'')")
        for number in range(ROUNDS):
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("INSERT INTO row VALUES (?, ?, ?)", [number, "x" * 300, bytes(64)])
            raw.execute("UPDATE ending SET position = ?, hash = ? WHERE id = 1", [number, bytes(32)])
            raw.execute("UPDATE ending SET position = ?, hash = ? WHERE id = 2", [number, bytes(32)])
            raw.execute("COMMIT")


def synced(path: Path) -> None:
    """What the disk does by itself: a page written and made sure of."""
    with path.open("wb", buffering=0) as file:
        for _ in range(ROUNDS):
            file.write(bytes(4096))
            os.fsync(file.fileno())


def test_one_by_one_on_the_disk(journal: Journal, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Appending costs little beside what SQLite takes for the same writes, both made sure of on the disk."""
    disk, bare = seconds(lambda: synced(tmp_path / "page")), seconds(lambda: bare_commits(tmp_path / "bare.db"))

    cpu = time.process_time()
    taken = seconds(lambda: append_one_by_one(journal))
    cpu = time.process_time() - cpu
    with capsys.disabled():
        print(
            f"\nappend one by one: {ROUNDS / taken:,.0f}/s on this disk ({ROUNDS / bare:,.0f}/s bare SQLite, "
            f"{ROUNDS / disk:,.0f}/s fsync alone); of the processor {ROUNDS / cpu:,.0f}/s"
        )
    assert taken < 3 * bare


def append_one_by_one(journal: Journal) -> None:
    """Each event made sure of before the next."""
    for version in range(ROUNDS):
        journal.append("one-by-one", version, [PROGRESS], by="office")


@pytest.mark.skipif(not SHARED.is_dir(), reason="there is no folder in memory here")
def test_one_by_one_where_no_disk_is_waited_for(capsys: pytest.CaptureFixture[str]) -> None:
    """What is left of an append where making sure takes no time."""
    with TemporaryDirectory(dir=SHARED) as folder, open_journal(f"sqlite:///{folder}/journal.db") as journal:
        bare = seconds(lambda: bare_commits(Path(folder) / "bare.db"))
        taken = seconds(lambda: append_one_by_one(journal))
        with capsys.disabled():
            print(f"\nappend one by one: {ROUNDS / taken:,.0f}/s in memory ({ROUNDS / bare:,.0f}/s bare SQLite)")
        assert taken < 20 * bare


def test_a_stream_of_a_thousand_is_loaded(journal: Journal, capsys: pytest.CaptureFixture[str]) -> None:
    """Reading costs little beside reading the same JSON."""
    least = min(seconds(lambda: journal.read("stream-7")) for _ in range(7))
    with capsys.disabled():
        print(f"\nloading 1,000 events: {least * 1000:.1f} ms")
    assert len(journal.read("stream-7")) == 1000
    assert least < 30 * min(seconds(plain_rows(journal)) for _ in range(3))


def plain_rows(journal: Journal) -> Callable[[], object]:
    """Reading a stream without making events of it."""

    def read() -> list[object]:
        with journal._store.reading() as session:
            return list(session.stream("stream-7", 0))

    return read


def test_a_journal_is_verified(journal: Journal, capsys: pytest.CaptureFixture[str]) -> None:
    """Working out both chains costs little beside reading the rows."""

    def rows() -> int:
        with journal._store.reading() as session:
            return sum(map(len, session.rows(0)))

    reading, verifying = (min(seconds(act) for _ in range(3)) for act in (rows, journal.verify))
    cpu = time.process_time()
    count = journal.verify().events
    cpu = time.process_time() - cpu
    with capsys.disabled():
        print(
            f"\nverifying: {count / verifying:,.0f}/s of {count:,} ({count / reading:,.0f}/s to read the rows alone); "
            f"of the processor {count / cpu:,.0f}/s"
        )
    assert journal.verify().sound
    assert verifying < 8 * reading
