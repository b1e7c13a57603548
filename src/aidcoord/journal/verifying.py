"""Whether a journal is as it was written: every event against both chains, the ends, and the numbers kept apart."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from attrs import define, evolve, field, frozen

from aidcoord.errors import JournalError
from aidcoord.journal.chain import Head, Stored, Tail, hash_of, head_after
from aidcoord.journal.sealing import Seal, checksum, tokens_in
from aidcoord.journal.stores import Mention, Reading, SealedNumber
from aidcoord.model.events import declared_events
from aidcoord.model.texts import Text

_MOST: Final = 20
"""How many faults of one sort are told."""


class Broken(StrEnum):
    """What is wrong with a journal."""

    ALTERED = "altered"
    MISSING = "missing"
    REORDERED = "reordered"
    DAMAGED = "damaged"
    """The store cannot be read to its end."""


@frozen(kw_only=True)
class Finding:
    """One thing that is wrong, and where: of the events, the first."""

    broken: Broken
    what: Text
    stream: str | None = None
    version: int | None = None
    position: int | None = None


@frozen(kw_only=True)
class Verification:
    """What was found when a journal was verified."""

    events: int
    streams: int
    head: Head
    """Where the journal ends as its events say; note it elsewhere, and verify against it later."""
    findings: tuple[Finding, ...]
    unknown: tuple[tuple[str, int, int], ...]
    """Kinds that nothing installed can read: name, version, and how many events there are."""

    @property
    def sound(self) -> bool:
        """Whether the journal is as it was written."""
        return not self.findings


def verify(session: Reading, seal: Seal, noted: Head | None = None) -> Verification:
    """Verify all that a session sees, against a head noted earlier where there is one."""
    findings = [Finding(broken=Broken.DAMAGED, what=_damage(one)) for one in session.damage()]
    scan = _Scan(noted=noted)
    try:
        for event in session.events(0):
            scan.take(event)
        findings += scan.finish(session.head(), session.tails())
        findings += _of_numbers(session, scan, seal)
    except JournalError as error:
        found = [scan.first] if scan.first else []
        findings += [*found, Finding(broken=Broken.DAMAGED, what=_damage(str(error)), position=scan.head.position + 1)]
    return Verification(
        events=scan.count,
        streams=len(scan.tails),
        head=scan.head,
        findings=tuple(findings),
        unknown=_unknown(scan.kinds),
    )


@define
class _Scan:
    """The chains worked out anew, event by event, until the first that does not fit."""

    noted: Head | None
    head: Head = field(factory=Head)
    tails: dict[str, Tail] = field(factory=dict)
    kinds: "Counter[tuple[str, int]]" = field(factory=Counter)
    count: int = 0
    first: Finding | None = None
    _suspect: "_Suspect | None" = None
    tokens: set[str] = field(factory=set)
    mentions: list[Mention] = field(factory=list)

    def take(self, event: Stored) -> None:
        self.count += 1
        self.kinds[event.kind, event.kind_version] += 1
        for token in tokens_in(event.body):
            self.mentions.append(Mention(token, event.position))
        if self._suspect is not None:
            self._suspect.look_at(event)
            return
        tail = self.tails.get(event.stream) or Tail(event.stream)
        head = head_after(self.head, event.hash)
        if not (
            event.position == head.position
            and event.version == tail.version + 1
            and hash_of(event, tail.hash) == event.hash
            and head.hash == event.head
        ):
            self._suspect = _Suspect(event, tail, self.head, {**self.tails})
            return
        self.head = head
        self.tails[event.stream] = Tail(event.stream, event.version, event.hash)
        if self.noted is not None and head.position == self.noted.position and head.hash != self.noted.hash:
            what = Text(
                zh=f"第{head.position}位以前的事件与所记的首部不符，整段曾被改写",
                en=f"the events up to position {head.position} are not those of the head that was noted",
            )
            self._found(Broken.ALTERED, what, event.stream, event.version, event.position)

    def finish(self, kept: Head, tails: Iterable[Tail]) -> Iterator[Finding]:
        """What the events show, or else what the ends kept beside them show."""
        by_stream = {tail.stream: tail for tail in tails}
        if self._suspect is not None:
            self.first = self._suspect.verdict(by_stream)
        elif self.first is None:
            self.first = self._of_ends(kept, by_stream)
        if self.first is not None:
            yield self.first

    def _of_ends(self, kept: Head, tails: dict[str, Tail]) -> Finding | None:
        last = max(kept.position, self.noted.position if self.noted else 0)
        if last > self.head.position:
            return _gone(self.head.position + 1, self.tails, tails)
        if kept != self.head:
            what = Text(zh="日志末端的记录与事件不符", en="the journal's end as it is kept is not that of its events")
            return Finding(broken=Broken.ALTERED, what=what, position=self.head.position)
        for name in sorted(tails.keys() | self.tails.keys()):
            if tails.get(name) != self.tails.get(name):
                what = Text(
                    zh=f"流{name}末端的记录与事件不符", en=f"the end of stream {name} as kept is not that of its events"
                )
                return Finding(broken=Broken.ALTERED, what=what, stream=name)
        return None

    def _found(self, broken: Broken, what: Text, stream: str, version: int, position: int) -> None:
        self.first = self.first or Finding(broken=broken, what=what, stream=stream, version=version, position=position)


@define
class _Suspect:
    """The first event that does not fit, and what those after it tell of the reason."""

    event: Stored
    tail: Tail
    before: Head
    tails: dict[str, Tail]
    _gap: tuple[str, int] | None = None
    _came_late: bool = False
    _next_fits: bool | None = None
    _versions: dict[str, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._versions = {name: tail.version for name, tail in self.tails.items()}
        self._step(self.event)

    def look_at(self, event: Stored) -> None:
        if self._next_fits is None:
            here = head_after(self.before, self.event.hash)
            self._next_fits = head_after(here, event.hash).hash == event.head
        if event.stream == self.event.stream and event.version == self.tail.version + 1:
            self._came_late = True
        self._step(event)

    def _step(self, event: Stored) -> None:
        expected = self._versions.get(event.stream, 0) + 1
        if event.version > expected and self._gap is None:
            self._gap = (event.stream, expected)
        self._versions[event.stream] = max(event.version, expected - 1)

    def verdict(self, kept: dict[str, Tail]) -> Finding:
        event, expected = self.event, self.tail.version + 1
        if event.position > self.before.position + 1:
            return self._missing(kept)
        as_expected = hash_of(evolve(event, version=expected), self.tail.hash) == event.hash
        if event.version == expected and as_expected and event.position == self.before.position + 1:
            return self._found(Broken.ALTERED if self._next_fits else Broken.REORDERED)
        if event.version > expected and not as_expected and self._came_late:
            return self._found(Broken.REORDERED)
        return self._found(Broken.ALTERED)

    def _missing(self, kept: dict[str, Tail]) -> Finding:
        position = self.before.position + 1
        if self._gap is not None:
            return _gone_at(position, *self._gap)
        seen = {name: Tail(name, version) for name, version in self._versions.items()}
        return _gone(position, seen, kept)

    def _found(self, broken: Broken) -> Finding:
        event = self.event
        what = {
            Broken.ALTERED: Text(zh="事件曾被改动", en="the event was altered"),
            Broken.REORDERED: Text(zh="事件次序曾被改动", en="events were put into another order from here on"),
        }[broken]
        return Finding(broken=broken, what=what, stream=event.stream, version=event.version, position=event.position)


def _gone(position: int, seen: dict[str, Tail], kept: dict[str, Tail]) -> Finding:
    """An event that is missing at the end of its stream, which the stream's end still names."""
    for name in sorted(kept):
        version = seen[name].version if name in seen else 0
        if kept[name].version > version:
            return _gone_at(position, name, version + 1)
    return _gone_at(position, None, None)


def _gone_at(position: int, stream: str | None, version: int | None) -> Finding:
    what = Text(zh="事件缺失", en="the event is missing")
    return Finding(broken=Broken.MISSING, what=what, stream=stream, version=version, position=position)


def _of_numbers(session: Reading, scan: _Scan, seal: Seal) -> Iterator[Finding]:
    """What is wrong with the numbers kept apart, and with the index of where they stand."""
    numbers = {one.token: one for one in session.numbers()}
    mentions = sorted(scan.mentions, key=lambda one: (one.position, one.token))
    told = [
        *(_number(token, Broken.MISSING) for token in _lost(mentions, numbers)),
        *(_number(one.token, Broken.ALTERED) for one in numbers.values() if _is_altered(one, seal)),
    ]
    yield from told[:_MOST]
    if list(session.mentions()) != mentions:
        what = Text(zh="号码索引与事件不符", en="the index of where numbers stand is not what the events say")
        yield Finding(broken=Broken.ALTERED, what=what)


def _lost(mentions: Iterable[Mention], numbers: dict[str, SealedNumber]) -> list[str]:
    return sorted({one.token for one in mentions} - numbers.keys())


def _is_altered(one: SealedNumber, seal: Seal) -> bool:
    if checksum(one) != one.check:
        return True
    if seal.can_open(one):
        try:
            seal.open(one)
        except JournalError:
            return True
    return False


def _number(token: str, broken: Broken) -> Finding:
    what = {
        Broken.MISSING: Text(
            zh=f"代号{token}的个人号码缺失", en=f"the personal number of the token {token} is missing"
        ),
        Broken.ALTERED: Text(
            zh=f"代号{token}的个人号码曾被改动", en=f"the personal number of the token {token} was altered"
        ),
    }[broken]
    return Finding(broken=broken, what=what)


def _damage(told: str) -> Text:
    return Text(zh=f"存储已损坏：{told}", en=f"the store is damaged: {told}")


def _unknown(kinds: "Counter[tuple[str, int]]") -> tuple[tuple[str, int, int], ...]:
    known = {kind.name: kind.version for kind in declared_events()}
    return tuple(
        (name, version, count) for (name, version), count in sorted(kinds.items()) if version > known.get(name, 0)
    )
