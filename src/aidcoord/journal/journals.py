"""A journal: events appended to streams, read back, verified, and never changed."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Final, Self

from attrs import define, evolve, field

from aidcoord.errors import JournalError, StaleWriterError
from aidcoord.journal.chain import Head, Stored, Tail, hash_of, head_after
from aidcoord.journal.drafts import Draft, draft_of, require_name
from aidcoord.journal.findings import VERIFY, Verification, damaged
from aidcoord.journal.keys import KeyRing
from aidcoord.journal.sealing import Seal, opened, replaced, tokens_in
from aidcoord.journal.stores import Mention, Reading, SealedNumber, Store, Writing
from aidcoord.journal.transfers import exported, imported
from aidcoord.journal.verifying import verify
from aidcoord.model.events import Recorded, UnknownEvent, kind_of
from aidcoord.model.faults import ToldFault, told
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.model.texts import Text
from aidcoord.serial.events import event_from, event_text, utc_text, utc_time

Clock = Callable[[], datetime]

_STREAM: Final = Text(zh="流", en="The stream")
_RECORDER: Final = Text(zh="记录人", en="Who records it")
_AT_ONCE: Final = 1000
"""How many events are read in one go."""
_MOST_SHOWN: Final = 5


@define(eq=False)
class Journal:
    """Events in streams, append-only: a stream is one case or one meeting.

    `open_journal` makes one. It may be used by several threads; each call is a session of its own.
    """

    _store: Store
    _seal: Seal
    _clock: Clock
    _numbers: dict[str, str] = field(factory=dict)

    def append(self, stream: str, expected_version: int, events: Iterable[object], *, by: str) -> tuple[Recorded, ...]:
        """Append events to a stream, all or none, durably when this returns.

        Args:
            stream: The stream; it begins with its first event.
            expected_version: The version of the stream that was decided on, 0 for a new one.
            events: Instances of classes declared with `@event`.
            by: Who records them: a post, never a person's name.

        Raises:
            StaleWriterError: The stream has another version by now; the error says who wrote what since.
            InputError: A name or a field holds what cannot be recorded. Nothing is written.
            JournalError: The store cannot be used, or encrypts numbers and no key was given.
        """
        require_name(_STREAM, stream)
        require_name(_RECORDER, by)
        drafts = [draft_of(happened) for happened in events]
        with self._store.writing() as session:
            tail = self._fresh_tail(session, stream, expected_version)
            now = self._clock()
            stored = self._add(session, drafts, tail, utc_text(now), by)
        return tuple(
            Recorded(
                stream=stream,
                version=one.version,
                position=one.position,
                at=now.astimezone(UTC),
                by=by,
                event=draft.happened,
            )
            for one, draft in zip(stored, drafts, strict=True)
        )

    def read(self, stream: str, after: int = 0) -> tuple[Recorded, ...]:
        """The events of a stream after a version, oldest first; none where there is no such stream."""
        with self._store.reading() as session:
            return self._recorded(session, list(session.stream(stream, max(after, 0))))

    def read_all(self, after: int = 0) -> Iterator[Recorded]:
        """The events of all streams after a position, in the order in which they were recorded."""
        after = max(after, 0)
        while True:
            with self._store.reading() as session:
                batch = session.page(after, _AT_ONCE)
                recorded = self._recorded(session, batch)
            yield from recorded
            if len(batch) < _AT_ONCE:
                return
            after = batch[-1].position

    def streams(self) -> tuple[Tail, ...]:
        """Every stream with its version, by name."""
        with self._store.reading() as session:
            return tuple(session.tails())

    @property
    def head(self) -> Head:
        """Where the journal ends: note it elsewhere, and nothing before it can be changed without being found."""
        with self._store.reading() as session:
            return session.head()

    def mentioning(self, number: PersonalNumber) -> tuple[Recorded, ...]:
        """The events in which a personal number stands, found without opening any other."""
        with self._store.reading() as session:
            tokens = [one.token for one in session.numbers_like(blind=self._seal.blind(number.digits))]
            return self._recorded(session, session.mentioning(tokens))

    def verify(self, noted: Head | None = None) -> Verification:
        """Whether every event is as it was written, in its place, and none is missing.

        Args:
            noted: A head noted elsewhere: shows also that nobody wrote the journal anew up to there.
        """
        return verify(self._store, self._seal, noted)

    def rotate(self, keys: KeyRing) -> int:
        """Encrypt every personal number anew under the newest key of a ring, and give how many there are.

        The events stay as they are. Afterwards the older keys of the ring are not needed any more.

        Raises:
            JournalError: A number is under a key that the ring does not have; nothing is changed.
        """
        seal = evolve(self._seal, keys=keys)
        with self._store.writing() as session:
            found = session.numbers()
            session.replace_numbers([seal.renewed(one) for one in found])
        self._seal = seal
        return len(found)

    def export(self) -> Iterator[str]:
        """The whole journal as lines of JSON, which `import_lines` takes back the same to the byte.

        Numbers that are encrypted stay so; without keys they stand in the lines in plain.
        """
        with self._store.reading() as session:
            yield from exported(session)

    def import_lines(self, lines: Iterable[str], source: str = "lines") -> Head:
        """Take in what `export` gave, all or nothing, where the journal is empty or holds the beginning of it.

        Args:
            lines: The lines.
            source: What they are called in messages, say the name of a file.

        Raises:
            JournalError: The lines are no journal, were changed or cut off, or the journal holds something else.
        """
        return imported(self._store, lines, source)

    def close(self) -> None:
        """Let go of files and connections."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _fresh_tail(self, session: Reading, stream: str, expected: int) -> Tail:
        tail = session.tail(stream)
        found = tail.version
        if found > expected:
            since = self._recorded(session, list(session.stream(stream, expected)))
            fault = _stale(stream, expected, since)
            raise StaleWriterError(str(fault), faults=[fault], since=since)
        if found < expected:
            zh = (
                f"“{stream}”在这里有{found}个事件，而决定依据的是第{expected}版：那是从另一本日志读的。请从这一本重读。"
            )
            en = f"'{stream}' has {found} events here, and version {expected} was decided on."
            fault = told(zh, f"{en} It was read from another journal: read it again from this one.")
            raise StaleWriterError(str(fault), faults=[fault])
        return tail

    def _add(self, session: Writing, drafts: Sequence[Draft], tail: Tail, at: str, by: str) -> list[Stored]:
        tokens = self._tokens(session, [number for draft in drafts for number in draft.numbers])
        head = session.head()
        stored: list[Stored] = []
        for draft in drafts:
            body = event_text(replaced(draft.data, tokens)) if draft.numbers else draft.text
            kind, position, version = draft.kind, head.position + 1, tail.version + 1
            bare = Stored(position, tail.stream, version, at, by, kind.name, kind.version, body)
            hashed = hash_of(bare, tail.hash)
            head, tail = head_after(head, hashed), Tail(tail.stream, version, hashed)
            stored.append(Stored(*bare[:-2], hashed, head.hash))
        if stored:
            session.add(stored, [tail], head)
        mentions = [Mention(token, one.position) for one in stored for token in tokens_in(one.body)]
        if mentions:
            session.add_mentions(mentions)
        return stored

    def _tokens(self, session: Writing, numbers: Sequence[str]) -> dict[str, str]:
        """The tokens of numbers; those that are new to the journal are added."""
        tokens: dict[str, str] = {}
        new: list[SealedNumber] = []
        for number in dict.fromkeys(numbers):
            found = session.numbers_like(exact=self._seal.exact(number))
            one = found[0] if found else self._seal.new(number)
            tokens[number] = one.token
            new += [] if found else [one]
        if new and self._seal.keys is None and session.is_encrypted():
            zh = "本日志的个人号码已加密，没有密钥，新号码就无法加密。请提供密钥文件。"
            en = "Personal numbers of this journal are encrypted, and without the keys new ones would not be."
            raise JournalError.of([told(zh, f"{en} Give the file of keys.")])
        if new:
            session.add_numbers(new)
        return tokens

    def _recorded(self, session: Reading, stored: Sequence[Stored]) -> tuple[Recorded, ...]:
        wanted = {token for one in stored for token in tokens_in(one.body)}
        for number in session.numbers_of(wanted - self._numbers.keys()) if wanted else ():
            self._numbers[number.token] = self._seal.open(number)
        lost = sorted(wanted - self._numbers.keys())
        if lost:
            zh, en = f"代号{lost[0]}的个人号码缺失。", f"The personal number behind the token {lost[0]} is missing."
            raise JournalError.of([told(zh, en, VERIFY)])
        return tuple(_read(one, self._numbers) for one in stored)


def _read(one: Stored, numbers: dict[str, str]) -> Recorded:
    try:
        data = json.loads(opened(one.body, numbers))
        at = utc_time(one.at)
    except ValueError:
        raise JournalError.of([damaged(one)]) from None
    return Recorded(
        stream=one.stream,
        version=one.version,
        position=one.position,
        at=at,
        by=one.by,
        event=event_from(one.kind, one.kind_version, data),
    )


def _stale(stream: str, expected: int, since: Sequence[Recorded]) -> ToldFault:
    shown = [f"{one.version} {_kind_name(one)} by {one.by} at {utc_text(one.at)}" for one in since[:_MOST_SHOWN]]
    more = len(since) - len(shown)
    zh = "；".join(shown) + (f"；另有{more}个" if more else "")
    en = "; ".join(shown) + (f"; and {more} more" if more else "")
    return told(
        f"“{stream}”已不是作决定时的第{expected}版。此后：{zh}。",
        f"'{stream}' has moved on from version {expected}, on which this was decided. Since then: {en}.",
        Text(zh="请重读后再作决定。", en="Read it again and decide anew."),
    )


def _kind_name(one: Recorded) -> str:
    return one.event.name if isinstance(one.event, UnknownEvent) else kind_of(one.event).name
