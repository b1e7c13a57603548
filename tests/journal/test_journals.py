"""Journals, in each store: what is appended is read back, all or nothing, and a stale writer is refused."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from attrs import frozen
from tests.journal.conftest import Open
from tests.journal.happenings import RemarkMade, matter, remark, ticking

from aidcoord import InputError, Journal, Recorded, StaleWriterError, UnknownEvent
from aidcoord.errors import DefinitionError
from aidcoord.journal.chain import Head, Stored, Tail, hash_of, head_after

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_events_come_back_as_they_were(journal: Journal) -> None:
    """With stream, version, position, time and who recorded them."""
    appended = journal.append("meeting-2026", 0, [matter("m-1"), remark()], by="office")

    assert appended == (
        Recorded(stream="meeting-2026", version=1, position=1, at=NINE, by="office", event=matter("m-1")),
        Recorded(stream="meeting-2026", version=2, position=2, at=NINE, by="office", event=remark()),
    )
    assert journal.read("meeting-2026") == appended
    assert journal.read("meeting-2026", after=1) == appended[1:]
    assert journal.read("meeting-2026", after=-1) == tuple(journal.read_all(after=-1)) == appended
    assert journal.read("meeting-2027") == ()


def test_streams_have_versions_and_the_journal_positions(journal: Journal) -> None:
    """Each stream counts for itself; positions count over all and leave none out."""
    journal.append("b", 0, [remark("1")], by="office")
    journal.append("a", 0, [remark("2"), remark("3")], by="office")
    journal.append("b", 1, [remark("4")], by="convenor")

    listed = [(one.position, one.stream, one.version, one.by, one.event) for one in journal.read_all()]
    assert listed == [
        (1, "b", 1, "office", remark("1")),
        (2, "a", 1, "office", remark("2")),
        (3, "a", 2, "office", remark("3")),
        (4, "b", 2, "convenor", remark("4")),
    ]
    assert [(tail.stream, tail.version) for tail in journal.streams()] == [("a", 2), ("b", 2)]
    assert [one.position for one in journal.read_all(after=2)] == [3, 4]


def test_a_long_journal_is_read_in_pieces(journal: Journal) -> None:
    """Nothing is lost or twice where one piece ends and the next begins."""
    journal.append("long", 0, [remark(str(index)) for index in range(2001)], by="office")

    assert [one.position for one in journal.read_all()] == list(range(1, 2002))


def test_a_stale_writer_is_told_who_wrote_what(journal: Journal) -> None:
    """By name, with what happened since as events, and nothing is written."""
    journal.append("case-7", 0, [matter()], by="township")
    journal.append("case-7", 1, [remark("one"), remark("two")], by="civil affairs")

    with pytest.raises(StaleWriterError) as caught:
        journal.append("case-7", 1, [remark("late")], by="township")

    assert caught.value.since == journal.read("case-7", after=1)
    assert str(caught.value) == (
        "'case-7' has moved on from version 1, on which this was decided. Since then: "
        "2 journaling.remark_made by civil affairs at 2026-03-02T09:01:00.000000Z; "
        "3 journaling.remark_made by civil affairs at 2026-03-02T09:01:00.000000Z. Read it again and decide anew."
    )
    assert journal.head.position == 3


def test_a_version_that_is_yet_to_come_is_refused(journal: Journal) -> None:
    """Whoever decided on it read another journal."""
    with pytest.raises(StaleWriterError, match="has 0 events here, and version 4"):
        journal.append("case-7", 4, [remark()], by="township")


def test_many_events_since_are_counted(journal: Journal) -> None:
    """The message names five; the error holds all."""
    journal.append("case-7", 0, [remark()] * 9, by="township")

    with pytest.raises(StaleWriterError, match="; and 4 more") as caught:
        journal.append("case-7", 0, [remark()], by="township")
    assert len(caught.value.since) == 9


def test_times_are_in_utc(url: str, opened: Open) -> None:
    """Whatever the zone of the clock."""
    noon = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=8)))
    journal = opened(url, clock=lambda: noon)
    journal.append("a", 0, [remark()], by="office")

    (read,) = journal.read("a")
    assert (read.at, read.at.tzinfo) == (datetime(2026, 3, 2, 4, tzinfo=UTC), UTC)


@pytest.mark.parametrize(
    ("stream", "by", "text", "told"),
    [
        pytest.param("", "office", "x", "empty", id="no stream"),
        pytest.param("a\nb", "office", "x", "printed", id="a line break in the stream"),
        pytest.param("a", " ", "x", "empty", id="nobody"),
        pytest.param("a" * 201, "office", "x", "at most 200", id="a long name"),
        pytest.param("990101196602030011", "office", "x", "no personal number", id="a number as the stream"),
        pytest.param("a", "990101196602030011", "x", "no personal number", id="a number as who"),
        pytest.param("a", "office", "x" * 10_000_000, "at most 1,000,000", id="ten megabytes"),
        pytest.param("a", "office", "\ud800", "a character that is none", id="half a character"),
        pytest.param("a", "office", "⟦pn:00000000000000000000000000000000⟧", "Leave them out", id="a false token"),
    ],
)
def test_what_cannot_be_recorded_is_refused(journal: Journal, stream: str, by: str, text: str, told: str) -> None:
    """With the reason, without repeating a number, and nothing is written, the good event before it neither."""
    with pytest.raises(InputError, match=told) as caught:
        journal.append(stream, 0, [remark(), remark(text)], by=by)

    assert "990101196602030011" not in str(caught.value)
    assert (journal.head, journal.streams()) == (Head(), ())


@frozen
class NeverDeclared:
    """No event."""


def test_only_declared_events_are_recorded(journal: Journal) -> None:
    """The author of the class is told how to declare it."""
    with pytest.raises(DefinitionError, match="@event"):
        journal.append("a", 0, [NeverDeclared()], by="office")


def test_nothing_to_append_is_no_change(journal: Journal) -> None:
    """But a stale writer is still told."""
    assert journal.append("a", 0, [], by="office") == ()
    assert journal.head == Head()
    with pytest.raises(StaleWriterError):
        journal.append("a", 1, [], by="office")


def test_any_text_comes_back_as_it_was(journal: Journal) -> None:
    """Zero bytes, line breaks, quotes, emoji and far planes."""
    text = "a\x00b\n\"'\\ \u2028 𠮷 🏘 ‹pn›"
    journal.append("a", 0, [remark(text)], by="office")

    assert [one.event for one in journal.read("a")] == [remark(text)]


def _put(journal: Journal, kind: str, version: int, body: str) -> None:
    """Store an event as another version of the library would have."""
    with journal._store.writing() as session:
        tail, head = session.tail("old"), session.head()
        bare = Stored(
            head.position + 1, "old", tail.version + 1, "2020-01-01T00:00:00.000000Z", "then", kind, version, body
        )
        hashed = hash_of(bare, tail.hash)
        head = head_after(head, hashed)
        session.add([Stored(*bare[:-2], hashed, head.hash)], [Tail("old", bare.version, hashed)], head)


def test_an_old_version_is_raised_when_it_is_read(journal: Journal) -> None:
    """What is stored stays as it was; what is read is of today."""
    _put(journal, "journaling.remark_made", 1, '{"note":"of old"}')

    assert [one.event for one in journal.read("old")] == [RemarkMade(text="of old")]
    assert journal.verify().sound


@pytest.mark.parametrize(
    ("kind", "version", "body", "reason"),
    [
        pytest.param("gone.department_moved", 3, '{"to":"a"}', "nothing installed declares", id="an unknown kind"),
        pytest.param(
            "journaling.remark_made", 3, '{"text":"a","mood":"b"}', "known up to version 2", id="a later version"
        ),
        pytest.param("journaling.remark_made", 2, '{"text":"a","more":"b"}', "no longer takes", id="a field too many"),
        pytest.param("journaling.vote_taken", 1, '{"for":7}', "no longer takes", id="a version that does not rise"),
        pytest.param("journaling.remark_made", 2, '{"text":7}', "no longer takes", id="a field of another type"),
    ],
)
def test_what_cannot_be_read_is_kept_and_reported(
    journal: Journal, kind: str, version: int, body: str, reason: str
) -> None:
    """Its data are all there, with the reason, and verifying reports the kinds that nothing declares."""
    _put(journal, kind, version, body)

    (read,) = journal.read("old")
    assert isinstance(read.event, UnknownEvent)
    assert (read.event.name, read.event.version, read.by) == (kind, version, "then")
    assert reason in read.event.reason
    verified = journal.verify()
    assert verified.sound
    assert verified.unknown == (((kind, version, 1),) if version == 3 else ())


def test_what_was_appended_is_there_when_it_is_opened_again(kept_url: str, opened: Open) -> None:
    """Streams go on from where they were."""
    first = opened(kept_url)
    first.append("a", 0, [remark("1")], by="office")
    first.close()
    again = opened(kept_url, clock=ticking())
    again.append("a", 1, [remark("2")], by="office")

    assert [one.event for one in again.read("a")] == [remark("1"), remark("2")]
    assert again.verify().sound


def test_the_same_events_have_the_same_head_in_every_store(url: str, opened: Open) -> None:
    """To the byte: a worked example gives the same each time."""
    journal = opened(url)
    journal.append("a", 0, [matter("m-1")], by="office")
    journal.append("b", 0, [remark("二")], by="convenor")

    assert str(journal.head) == "2:8be5fa73c6edd2251c234c04c5fe21fbab5a924f814ae199c445d6b6ad650a6c"
