"""Journals on the move: exported, imported, backed up and restored, the same to the byte or not at all."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.journal.conftest import KEYS, Open
from tests.journal.happenings import MOTHER, matter, remark

from aidcoord import Head, Journal, JournalError
from aidcoord.journal import back_up, restore


@pytest.fixture
def lines(opened: Open) -> list[str]:
    """The lines of a journal of four events in two streams, with a number."""
    journal = opened("memory:", KEYS)
    journal.append("a", 0, [matter(about=MOTHER), remark("一")], by="office")
    journal.append("b", 0, [remark("two"), remark("three")], by="convenor")
    return list(journal.export())


def test_what_is_exported_is_imported_the_same(url: str, opened: Open, lines: list[str]) -> None:
    """Into each store, with both chains and the numbers, and on from there."""
    journal = opened(url, KEYS)

    head = journal.import_lines(lines)

    assert head == journal.head == Head.parse(re.sub(r'.*"position":(\d+),"head":"(\w+)".*', r"\1:\2", lines[0]))
    assert list(journal.export()) == lines
    assert journal.verify(head).sound
    assert [one.position for one in journal.mentioning(MOTHER)] == [1]
    assert [one.version for one in journal.append("a", 2, [remark()], by="office")] == [3]


def test_lines_are_read_by_people(lines: list[str]) -> None:
    """What was recorded stands in them as JSON, numbers only sealed."""
    assert '"by":"office","kind":"journaling.remark_made","kind_version":2,"body":{"text":"一"}' in lines[3]
    assert MOTHER.digits not in "".join(lines)


def test_more_of_the_same_is_added(url: str, opened: Open, lines: list[str]) -> None:
    """A journal that holds the beginning takes the rest; one that holds all takes nothing."""
    source, journal = opened("memory:", KEYS), opened(url, KEYS)
    source.import_lines(lines)
    journal.import_lines(lines)
    source.append("b", 2, [remark("four"), matter(about=MOTHER)], by="office")

    assert journal.import_lines(source.export()) == source.head
    assert journal.import_lines(source.export()) == source.head
    assert list(journal.export()) == list(source.export())
    assert journal.verify().sound


def _without(number: int) -> Callable[[list[str]], list[str]]:
    return lambda lines: [*lines[:number], *lines[number + 1 :]]


def _changed(number: int, old: str, new: str) -> Callable[[list[str]], list[str]]:
    return lambda lines: [line.replace(old, new) if at == number else line for at, line in enumerate(lines)]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(
            _changed(3, "一", "二"), "lines:4: the event .'a' version 2, position 2. was altered", id="a word"
        ),
        pytest.param(_changed(4, "convenor", "office"), "lines:5: the event", id="who"),
        pytest.param(_without(3), "lines:4: the event", id="an event is missing"),
        pytest.param(_without(5), "lines:5: the lines end at position 3, and 4 were", id="the last is missing"),
        pytest.param(_without(1), "the personal number of token", id="the number is missing"),
        pytest.param(_changed(1, '"key":"2026-01"', '"key":"2026-02"'), "lines:2: a number was altered", id="a number"),
        pytest.param(_changed(1, '"key":"2026-01",', ""), "lines:2: a number lacks something", id="half a number"),
        pytest.param(_without(0), "lines:1: this is no exported journal", id="no beginning"),
        pytest.param(_changed(0, '"journal":1', '"journal":2'), "of a later version", id="a later version"),
        pytest.param(_changed(0, '"head":"', '"head":"xy'), "lines:1: where the journal ends", id="no head"),
        pytest.param(_changed(1, '"key":"2026-01"', '"key":7'), "lines:2: a number lacks something", id="no text"),
        pytest.param(_changed(3, '"by":"office"', '"by":7'), "lines:4: something of the event", id="another type"),
        pytest.param(_changed(2, "{", ""), "lines:3: this is no line of a journal", id="no JSON"),
        pytest.param(_changed(2, '"event"', '"incident"'), "lines:3: this is no event", id="something else"),
        pytest.param(lambda _: [], "lines:1: this is no line of a journal", id="nothing"),
    ],
)
def test_what_was_changed_on_the_way_is_refused(
    url: str, opened: Open, lines: list[str], change: Callable[[list[str]], list[str]], told: str
) -> None:
    """With the line, and nothing is taken in."""
    journal = opened(url)

    with pytest.raises(JournalError, match=told):
        journal.import_lines(change(lines))
    assert journal.head == Head()
    assert list(journal.export())[1:] == []


def test_a_late_fault_takes_all_of_it_back(url: str, opened: Open) -> None:
    """What was written before the fault was seen is not there afterwards."""
    source, journal = opened("memory:"), opened(url)
    source.append("a", 0, [matter(about=MOTHER), *[remark(str(index)) for index in range(1500)]], by="office")
    lines = list(source.export())

    with pytest.raises(JournalError, match="lines:1503: this is no line of a journal"):
        journal.import_lines([*lines[:-1], "{"])
    assert (journal.head, journal.streams(), list(journal.read_all())) == (Head(), (), [])
    assert journal.import_lines(lines) == source.head


def test_another_journal_is_not_mixed_in(url: str, opened: Open, lines: list[str]) -> None:
    """What is there stays there."""
    journal = opened(url)
    journal.append("a", 0, [remark("mine")], by="office")

    with pytest.raises(JournalError, match="up to position 1 the journal holds other events than arrive"):
        journal.import_lines(lines)
    assert [one.event for one in journal.read_all()] == [remark("mine")]


def test_an_older_export_does_not_shorten_a_journal(url: str, opened: Open, lines: list[str]) -> None:
    """Whoever restores the wrong file is told."""
    journal = opened(url, KEYS)
    journal.import_lines(lines)
    journal.append("a", 2, [remark()], by="office")

    with pytest.raises(JournalError, match=r"the journal has more events \(5\) than arrive \(4\)"):
        journal.import_lines(lines)


@pytest.fixture
def source(opened: Open, lines: list[str]) -> Journal:
    """The journal of the lines."""
    journal = opened("memory:", KEYS)
    journal.import_lines(lines)
    return journal


def test_a_backup_is_restored_into_any_store(url: str, opened: Open, source: Journal, tmp_path: Path) -> None:
    """To the byte; the file is the same each time, and only its owner reads it."""
    first, second = tmp_path / "1.gz", tmp_path / "2.gz"

    assert back_up(source, first) == back_up(source, second) == source.head
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_mode & 0o777 == 0o600
    journal = opened(url, KEYS)
    assert restore(journal, first) == source.head
    assert list(journal.export()) == list(source.export())


def test_a_backup_takes_no_other_file_s_place(source: Journal, tmp_path: Path) -> None:
    """Yesterday's backup stays."""
    path = tmp_path / "backup.gz"
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(JournalError, match="is there already"):
        back_up(source, path)
    assert [file.name for file in tmp_path.iterdir()] == ["backup.gz"]


def test_a_damaged_journal_has_no_backup(source: Journal, tmp_path: Path) -> None:
    """What was written is read back before it gets its name, and nothing is left where that fails."""
    log = source._store._now.log  # type: ignore[attr-defined] # in memory
    log[2] = log[2]._replace(body='{"text":"forged"}')

    with pytest.raises(JournalError, match=r"position 3\) was altered"):
        back_up(source, tmp_path / "backup.gz")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda content: content[:-40], id="cut off"),
        pytest.param(lambda content: content[:80] + bytes([content[80] ^ 4]) + content[81:], id="a flipped bit"),
        pytest.param(lambda _: b"no backup", id="something else"),
        pytest.param(lambda _: gzip.compress(b"\xff\xfe"), id="no text"),
    ],
)
def test_a_damaged_backup_is_refused(
    url: str, opened: Open, source: Journal, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    """And nothing is taken in."""
    path, journal = tmp_path / "backup.gz", opened(url, KEYS)
    back_up(source, path)
    path.write_bytes(spoil(path.read_bytes()))

    with pytest.raises(JournalError, match=r"backup\.gz"):
        restore(journal, path)
    assert journal.head == Head()
