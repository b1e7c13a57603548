"""Personal numbers: apart from the events, encrypted where there is a key, found again, and rotated."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from tests.journal.conftest import KEYS, Open, key
from tests.journal.happenings import MOTHER, SON, AidPaid, Share, matter, remark

from aidcoord import Fen, Journal, JournalError, KeyRing
from aidcoord.journal.keys import read_keys, write_keys

PAID = AidPaid(shares=(Share(MOTHER, Fen(100)), Share(SON, Fen(50))), by_name={"child": SON})
TWICE = remark(f"{MOTHER.digits} and {SON.digits.lower()}, again {MOTHER.digits}")
AFTER_A_SIGN = remark(f"\x01{MOTHER.digits}\x01")
WIDE = remark("号码９９０１０１１９６６０２０３００１１。")
NO_NUMBERS = remark("6222020200112345678 is a card, 990101196602030012 is mistyped, 99010119660203001122 is too long")


@pytest.fixture
def sealed(url: str, opened: Open) -> Journal:
    """A journal with keys, in which numbers stand in fields, inside others, and in texts."""
    journal = opened(url, KEYS)
    journal.append("a", 0, [matter(about=MOTHER), PAID, TWICE, WIDE, NO_NUMBERS, AFTER_A_SIGN], by="office")
    return journal


def test_numbers_come_back_as_they_were(sealed: Journal) -> None:
    """In fields, at any depth, and in texts to the letter."""
    assert [one.event for one in sealed.read("a")] == [
        matter(about=MOTHER),
        PAID,
        TWICE,
        WIDE,
        NO_NUMBERS,
        AFTER_A_SIGN,
    ]
    assert sealed.verify().sound


def _all_texts(journal: Journal) -> Iterator[str]:
    with journal._store.reading() as session:
        yield from (one.body for one in session.events(0))
        yield from (f"{number} {bytes.fromhex(number.sealed)!r}" for number in session.numbers())


def test_no_number_is_stored_in_plain(sealed: Journal) -> None:
    """Neither in an event nor beside it."""
    stored = "\n".join(_all_texts(sealed))

    assert NO_NUMBERS.text in stored
    stored = stored.replace(NO_NUMBERS.text, "")
    assert not [digits for digits in (MOTHER.digits, SON.digits, SON.digits.lower()) if digits in stored]
    assert "６６０２０３" not in stored


def test_no_byte_of_the_file_tells_a_number(tmp_path: Path, opened: Open) -> None:
    """Nor does the log that SQLite writes ahead."""
    journal = opened(f"sqlite:///{tmp_path}/journal.db", KEYS)
    journal.append("a", 0, [matter(about=MOTHER), TWICE], by="office")

    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Price linkage" in content
    assert not [digits for digits in (MOTHER.digits, SON.digits) if digits.encode() in content]


def test_one_number_has_one_token(sealed: Journal) -> None:
    """Each spelling is kept once, however often it stands there."""
    sealed.append("b", 0, [matter(about=MOTHER)], by="office")

    with sealed._store.reading() as session:
        assert len(session.numbers()) == 4  # the mother's, in full width too, and the son's with X and with x


@pytest.mark.parametrize("keys", [pytest.param(KEYS, id="with a key"), pytest.param(None, id="without")])
def test_events_are_found_by_number(url: str, opened: Open, keys: KeyRing | None) -> None:
    """However it was written, and each event once."""
    journal = opened(url, keys)
    journal.append("a", 0, [matter(about=MOTHER), PAID, remark("no number")], by="office")
    journal.append("b", 0, [TWICE, WIDE], by="office")

    assert [one.position for one in journal.mentioning(MOTHER)] == [1, 2, 4, 5]
    assert [one.position for one in journal.mentioning(SON)] == [2, 4]


def test_rotation_changes_no_event(sealed: Journal) -> None:
    """Old keys are not needed afterwards; the chain, the tokens and the search stay."""
    head = sealed.head
    both = KeyRing.of(*KEYS.keys.values(), key("2026-12"))

    assert sealed.rotate(both) == 4
    sealed.rotate(KeyRing.of(key("2026-12")))

    assert sealed.head == head
    assert sealed.verify(head).sound
    assert [one.event for one in sealed.read("a")][1:3] == [PAID, TWICE]
    assert [one.position for one in sealed.mentioning(SON)] == [2, 3]
    with sealed._store.reading() as session:
        assert {number.key for number in session.numbers()} == {"2026-12"}


def test_a_journal_without_keys_is_encrypted_by_rotating(url: str, opened: Open) -> None:
    """A key that comes late hides what was in plain."""
    journal = opened(url)
    journal.append("a", 0, [matter(about=MOTHER)], by="office")
    assert MOTHER.digits.encode().hex() in "\n".join(_all_texts(journal)).replace(" ", "")

    journal.rotate(KEYS)

    assert MOTHER.digits.encode().hex() not in "\n".join(_all_texts(journal))
    assert [one.event for one in journal.read("a")] == [matter(about=MOTHER)]


def test_writers_with_an_older_ring_go_on(kept_url: str, opened: Open) -> None:
    """While others have the new key already, the same number keeps its token."""
    old, both = opened(kept_url, KEYS), KeyRing.of(*KEYS.keys.values(), key("2026-12"))
    old.append("a", 0, [matter(about=MOTHER)], by="office")
    new = opened(kept_url, both)
    new.append("a", 1, [matter(about=MOTHER)], by="office")
    new.rotate(both)
    new.append("a", 2, [matter(about=MOTHER)], by="office")

    assert [one.position for one in new.mentioning(MOTHER)] == [1, 2, 3]
    with new._store.reading() as session:
        assert len(session.numbers()) == 1
    assert new.verify().sound


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        pytest.param(None, "under the key '2026-01'. Give the file", id="no key"),
        pytest.param(KeyRing.of(key("other")), "under the key '2026-01'. Give the file", id="another key"),
        pytest.param(
            KeyRing.of(key("2026-01").__class__("2026-01", bytes(64))),
            "altered, or its key is another",
            id="a false key",
        ),
    ],
)
def test_without_the_key_nothing_is_told(kept_url: str, opened: Open, keys: KeyRing | None, told: str) -> None:
    """Events with numbers are refused, the others are read, and the chain is verified all the same."""
    opened(kept_url, KEYS).append("a", 0, [matter(about=MOTHER), remark()], by="office")
    locked = opened(kept_url, keys)

    with pytest.raises(JournalError, match=re.escape(told)):
        locked.read("a")
    assert [one.event for one in locked.read("a", after=1)] == [remark()]
    with pytest.raises(JournalError, match=re.escape(told)):
        locked.rotate(KeyRing.of(key("2027-01")) if keys is None else keys)
    if keys is None:
        assert locked.verify().sound


def test_nobody_writes_in_plain_what_others_encrypt(url: str, opened: Open) -> None:
    """Without keys only what holds no new number is recorded."""
    journal = opened(url)
    journal.append("a", 0, [matter(about=MOTHER)], by="office")
    journal.rotate(KEYS)
    journal._seal = evolve(journal._seal, keys=None)

    with pytest.raises(JournalError, match="Give the file of keys"):
        journal.append("a", 1, [matter(about=SON)], by="office")
    assert [one.version for one in journal.append("a", 1, [remark()], by="office")] == [2]


def test_keys_are_written_for_their_owner_alone(tmp_path: Path) -> None:
    """And read back in order; their text form tells no secret."""
    path = tmp_path / "keys"
    ring = KEYS.with_new("2026-12")
    write_keys(path, ring)

    assert path.stat().st_mode & 0o777 == 0o600
    assert list(read_keys(path).keys.values()) == list(ring.keys.values())
    assert read_keys(path).newest.id == "2026-12"
    assert repr(ring) == "KeyRing(2026-01, 2026-12)"
    assert repr(ring.newest) == "Key('2026-12')"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "There is no key in", id="nothing"),
        pytest.param("2026-01 c2hvcnQ=", "keys:1: this is no key", id="too short"),
        pytest.param("2026-01", "keys:1: this is no key", id="no secret"),
        pytest.param("# mine\n2026/01 " + "A" * 86 + "==", "keys:2: this is no key", id="no name"),
        pytest.param("a {0}\na {0}".format("A" * 86 + "=="), "keys:2: two keys are called 'a'", id="twice"),
        pytest.param("密钥", "cannot be read", id="no ASCII"),
    ],
)
def test_a_faulty_file_of_keys_is_refused(tmp_path: Path, text: str, told: str) -> None:
    """With the line, and without repeating it."""
    path = tmp_path / "keys"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(JournalError, match=told) as caught:
        read_keys(path)
    assert "AAAA" not in str(caught.value)


def test_a_key_has_a_name_of_its_own() -> None:
    """A second of the same name would hide the first, and a name with spaces could not be read back."""
    with pytest.raises(JournalError, match="already"):
        KEYS.with_new("2026-01")
    with pytest.raises(JournalError, match="letters, digits and hyphens"):
        KEYS.with_new("of march")
    with pytest.raises(ValueError, match="at least one key"):
        KeyRing.of()
