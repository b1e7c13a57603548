"""Verifying: whatever is changed in a store is found, and the first event concerned is named."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import psycopg
import pytest
from attrs import evolve
from tests.journal.conftest import KEYS, Open
from tests.journal.happenings import MOTHER, SON, matter, remark

from aidcoord import Head, Journal, JournalError
from aidcoord.journal.chain import Stored, Tail, hash_of, head_after
from aidcoord.journal.findings import Broken, Finding
from aidcoord.journal.memory import MemoryStore

Change = Callable[..., None]
Where = tuple[Broken, str | None, int | None, int | None]


def where(finding: Finding) -> Where:
    """What is wrong, and where."""
    return (finding.broken, finding.stream, finding.version, finding.position)


def filled(url: str, opened: Open) -> Journal:
    """A journal of two streams: positions 1, 2, 5 are versions 1, 2, 3 of a; positions 3, 4, 6 those of b."""
    journal = opened(url, KEYS)
    journal.append("a", 0, [matter("m-1", MOTHER), remark("first")], by="office")
    journal.append("b", 0, [remark("second"), matter("m-2", SON)], by="convenor")
    journal.append("a", 2, [remark("third")], by="office")
    journal.append("b", 2, [remark("fourth")], by="office")
    return journal


def run_sql(url: str, *statements: str) -> None:
    """Change a store behind the journal's back."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as raw, raw:
            for statement in statements:
                raw.execute(statement)
    else:
        with psycopg.connect(url) as connection:
            for statement in statements:
                connection.execute(statement.encode())


SOUND: list[Where] = []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        pytest.param((), None, id="nothing"),
        pytest.param(
            ("UPDATE event SET body = replace(body, 'second', 'secund') WHERE position = 3",),
            (Broken.ALTERED, "b", 1, 3),
            id="a letter of an event",
        ),
        pytest.param(
            ("UPDATE event SET recorded_by = 'convenor' WHERE position = 2",), (Broken.ALTERED, "a", 2, 2), id="who"
        ),
        pytest.param(
            ("UPDATE event SET at = replace(at, '2026', '2025') WHERE position = 5",),
            (Broken.ALTERED, "a", 3, 5),
            id="when",
        ),
        pytest.param(
            ("UPDATE event SET kind = 'journaling.aid_paid' WHERE position = 1",),
            (Broken.ALTERED, "a", 1, 1),
            id="kind",
        ),
        pytest.param(
            ("UPDATE event SET kind_version = 1 WHERE position = 2",), (Broken.ALTERED, "a", 2, 2), id="version of kind"
        ),
        pytest.param(("UPDATE event SET stream = 'c' WHERE position = 5",), (Broken.ALTERED, "c", 3, 5), id="stream"),
        pytest.param(("UPDATE event SET version = 9 WHERE position = 5",), (Broken.ALTERED, "a", 9, 5), id="version"),
        pytest.param(("UPDATE event SET hash = head WHERE position = 4",), (Broken.ALTERED, "b", 2, 4), id="hash"),
        pytest.param(("UPDATE event SET head = hash WHERE position = 4",), (Broken.ALTERED, "b", 2, 4), id="head"),
        pytest.param(("UPDATE event SET head = hash WHERE position = 6",), (Broken.ALTERED, "b", 3, 6), id="last head"),
        pytest.param(("DELETE FROM event WHERE position = 1",), (Broken.MISSING, "a", 1, 1), id="the first is gone"),
        pytest.param(("DELETE FROM event WHERE position = 3",), (Broken.MISSING, "b", 1, 3), id="one is gone"),
        pytest.param(
            ("DELETE FROM event WHERE position = 5",), (Broken.MISSING, "a", 3, 5), id="the last of a stream is gone"
        ),
        pytest.param(("DELETE FROM event WHERE position = 6",), (Broken.MISSING, "b", 3, 6), id="the last is gone"),
        pytest.param(
            ("DELETE FROM event WHERE position > 4",), (Broken.MISSING, None, None, 5), id="the last two are gone"
        ),
        pytest.param(
            ("DELETE FROM event WHERE stream = 'b'", "DELETE FROM stream WHERE name = 'b'"),
            (Broken.MISSING, None, None, 3),
            id="a stream is gone with its end",
        ),
        pytest.param(("DELETE FROM event",), (Broken.MISSING, None, None, 1), id="all are gone"),
        pytest.param(
            (
                "UPDATE event SET position = 99 WHERE position = 2",
                "UPDATE event SET position = 2 WHERE position = 3",
                "UPDATE event SET position = 3 WHERE position = 99",
            ),
            (Broken.REORDERED, "b", 1, 2),
            id="two streams exchanged",
        ),
        pytest.param(
            (
                "UPDATE event SET position = 99 WHERE position = 1",
                "UPDATE event SET position = 1 WHERE position = 2",
                "UPDATE event SET position = 2 WHERE position = 99",
            ),
            (Broken.REORDERED, "a", 2, 1),
            id="two of a stream exchanged",
        ),
        pytest.param(("UPDATE journal SET position = 7",), (Broken.MISSING, None, None, 7), id="the end is later"),
        pytest.param(("UPDATE journal SET position = 5",), (Broken.ALTERED, None, None, 6), id="the end is earlier"),
        pytest.param(("DELETE FROM journal",), (Broken.DAMAGED, None, None, 7), id="no end"),
        pytest.param(("UPDATE stream SET version = 2 WHERE name = 'a'",), (Broken.ALTERED, "a", None, None), id="tail"),
        pytest.param(("DELETE FROM stream WHERE name = 'a'",), (Broken.ALTERED, "a", None, None), id="no tail"),
        pytest.param(
            ("INSERT INTO stream SELECT 'z', version, hash FROM stream WHERE name = 'a'",),
            (Broken.ALTERED, "z", None, None),
            id="a tail of nothing",
        ),
        pytest.param(
            ("UPDATE number SET key = '2026-02' WHERE token IN (SELECT token FROM mention WHERE position = 1)",),
            (Broken.ALTERED, None, None, None),
            id="the key of a number",
        ),
        pytest.param(
            ("UPDATE number SET sealed = '00' WHERE token IN (SELECT token FROM mention WHERE position = 1)",),
            (Broken.ALTERED, None, None, None),
            id="a number",
        ),
        pytest.param(
            ("DELETE FROM number WHERE token IN (SELECT token FROM mention WHERE position = 1)",),
            (Broken.MISSING, None, None, None),
            id="a number is gone",
        ),
        pytest.param(
            ("UPDATE mention SET position = 2 WHERE position = 1",), (Broken.ALTERED, None, None, None), id="a mention"
        ),
        pytest.param(("DELETE FROM mention",), (Broken.ALTERED, None, None, None), id="no mentions"),
    ],
)
def test_a_change_is_found_and_named(
    kept_url: str, opened: Open, changes: tuple[str, ...], found: Where | None
) -> None:
    """In both databases alike: what, and the stream, the version and the position of the first."""
    journal = filled(kept_url, opened)

    run_sql(kept_url, *changes)

    assert [where(finding) for finding in journal.verify().findings] == ([] if found is None else [found])


def rewritten(journal: Journal) -> None:
    """Write a journal anew with one word changed: every hash, every end, as who has the store and no scruple can."""
    store = journal._store
    assert isinstance(store, MemoryStore)
    log, head = [], Head()
    tails: dict[str, Tail] = {}
    for one in store._now.log:
        tail = tails.get(one.stream, Tail(one.stream))
        bare = Stored(*one._replace(body=one.body.replace("second", "secund"))[:-2])
        hashed = hash_of(bare, tail.hash)
        head, tails[one.stream] = head_after(head, hashed), Tail(one.stream, one.version, hashed)
        log.append(Stored(*bare[:-2], hashed, head.hash))
    store._now = evolve(store._now, log=log, ends=tails, end=head)


def test_a_journal_written_anew_is_found_by_a_head_noted_elsewhere(opened: Open) -> None:
    """Nothing inside shows it; the noted head does, and one noted before the change does not accuse."""
    journal = filled("memory:", opened)
    heads = {one.position: Head(one.position, one.head) for one in journal._store._now.log}  # type: ignore[attr-defined] # in memory
    rewritten(journal)

    assert journal.verify().sound
    assert journal.verify(heads[2]).sound
    assert [where(one) for one in journal.verify(heads[4]).findings] == [(Broken.ALTERED, "b", 2, 4)]
    assert [where(one) for one in journal.verify(Head(9, bytes(32))).findings] == [(Broken.MISSING, None, None, 7)]


def test_a_head_is_noted_as_text(opened: Open) -> None:
    """It is read back from what is printed, and nothing else is."""
    head = filled("memory:", opened).head

    assert Head.parse(str(head)) == head
    for wrong in ("", "6", "6:ab", f"x:{head.hash.hex()}"):
        with pytest.raises(ValueError, match="64 hexadecimal digits"):
            Head.parse(wrong)


def cells(path: Path) -> list[tuple[str, str, int, Any]]:
    """Every cell of every table of a journal in SQLite: table, column, rowid, value."""
    with closing(sqlite3.connect(path)) as raw:
        found = []
        for table in ("event", "stream", "journal", "number", "mention"):
            cursor = raw.execute(f"SELECT rowid AS rid, * FROM {table}")  # noqa: S608 - our tables
            names = [described[0] for described in cursor.description]
            found += [(table, name, row[0], value) for row in cursor for name, value in zip(names, row, strict=True)]
    return [cell for cell in found if cell[1] != "rid"]


def flipped(value: object, random: Random) -> object:
    """The value with one bit of one byte turned."""
    if isinstance(value, int):
        return value ^ (1 << random.randrange(5, 16))  # higher bits, since no position is there twice
    plain = bytearray(value if isinstance(value, bytes) else str(value).encode())
    plain[random.randrange(len(plain))] ^= 1 << random.randrange(8)
    return bytes(plain)


def test_a_flipped_bit_in_any_cell_is_found(tmp_path: Path, opened: Open) -> None:
    """Of every column of every row of every table."""
    path, random = tmp_path / "journal.db", Random(1)  # noqa: S311 - the same bits each time
    journal = filled(f"sqlite:///{path}", opened)
    missed = []
    for table, column, rowid, value in cells(path):
        changed = flipped(value, random)
        cast = "CAST(? AS TEXT)" if isinstance(value, str) else "?"
        at = ({"event": "position", "journal": "id"}.get(table) == column and changed) or rowid
        set_cell(path, f"UPDATE {table} SET {column} = {cast} WHERE rowid = ?", changed, rowid)  # noqa: S608 - ours
        if journal.verify().sound:
            missed.append((table, column, rowid, value, changed))
        set_cell(path, f"UPDATE {table} SET {column} = ? WHERE rowid = ?", value, at)  # noqa: S608 - ours
    assert missed == []
    assert journal.verify().sound


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO stream VALUES (NULL, 1, x'00')",
        "UPDATE event SET stream = NULL WHERE position = 3",
        "UPDATE event SET body = 7, hash = 'text' WHERE position = 3",
        "UPDATE number SET sealed = NULL",
        "UPDATE mention SET position = 'x' WHERE position = 1",
        "UPDATE journal SET position = 'x'",
    ],
)
def test_what_holds_another_type_is_found(tmp_path: Path, opened: Open, statement: str) -> None:
    """A damaged file of SQLite may hold anything anywhere, whatever its tables say."""
    path = tmp_path / "journal.db"
    journal = filled(f"sqlite:///{path}", opened)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '')")
        raw.commit()
    set_cell(path, statement)

    assert not journal.verify().sound


def set_cell(path: Path, statement: str, *values: object) -> None:
    """Change one cell behind the journal's back."""
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(statement, values)


def flips_of_the_file(tmp_path: Path, opened: Open, times: int) -> tuple[int, int]:
    """Turn bits of the file itself; how often that was found, and how often it changed nothing that is kept.

    Where neither is so, the test fails.
    """
    path, random = tmp_path / "journal.db", Random(2)  # noqa: S311 - the same bits each time
    journal = filled(f"sqlite:///{path}", opened)
    kept = list(journal.export())
    journal.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.read_bytes()
    found = harmless = 0
    for _ in range(times):
        spoilt, offset = bytearray(whole), random.randrange(len(whole))
        spoilt[offset] ^= 1 << random.randrange(8)
        path.write_bytes(spoilt)
        (tmp_path / "journal.db-wal").unlink(missing_ok=True)
        (tmp_path / "journal.db-shm").unlink(missing_ok=True)
        if is_found(path, opened):
            found += 1
            continue
        again = opened(f"sqlite:///{path}", KEYS)
        assert list(again.export()) == kept, f"a bit of byte {offset} changed what is kept, and nothing was found"
        again.close()
        harmless += 1
    return found, harmless


def is_found(path: Path, opened: Open) -> bool:
    """Whether opening or verifying shows that something is wrong."""
    try:
        journal = opened(f"sqlite:///{path}", KEYS, create=False)
    except JournalError:
        return True
    sound = journal.verify().sound
    journal.close()
    return not sound


def test_a_flipped_bit_in_the_file_is_found_or_harmless(tmp_path: Path, opened: Open) -> None:
    """Most of a small file is empty room, where a bit changes nothing."""
    found, harmless = flips_of_the_file(tmp_path, opened, 60)

    assert (found + harmless, found > 0, harmless > 0) == (60, True, True)


@pytest.mark.deep
def test_flipped_bits_all_over_the_file_are_found_or_harmless(tmp_path: Path, opened: Open) -> None:
    """The same, five thousand times."""
    found, harmless = flips_of_the_file(tmp_path, opened, 5000)

    assert (found + harmless, found > 0, harmless > 0) == (5000, True, True)
