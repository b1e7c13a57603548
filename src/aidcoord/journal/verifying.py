"""Whether a journal is as it was written: every event against both chains, the ends, and the numbers kept apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final

from attrs import define, field, frozen

from aidcoord.errors import JournalError
from aidcoord.journal.chain import GENESIS, Head, Stored, Tail, hash_of, head_after, head_hash
from aidcoord.journal.sealing import Seal, checksum, tokens_in
from aidcoord.journal.stores import Mention, Reading, SealedNumber, Store
from aidcoord.model.events import declared_events
from aidcoord.model.texts import Text

Ends = dict[str, tuple[int, bytes]]
"""The version and the hash at which each stream ends."""

_ALTERED: Final = Text(zh="事件曾被改动", en="the event was altered")
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


def verify(store: Store, seal: Seal, noted: Head | None = None) -> Verification:
    """Verify all that a store holds, against a head noted earlier where there is one."""
    try:
        with store.reading() as session:
            return _verified(session, seal, noted)
    except JournalError:  # then it is read as far as it goes, which takes longer
        scan = _Scan(noted=noted)
        damage: list[Finding] = []
        try:
            with store.inspecting() as session:
                return _verified(session, seal, noted, scan)
        except JournalError as error:
            damage.append(Finding(broken=Broken.DAMAGED, what=_damage(str(error)), position=scan.head.position + 1))
        return scan.verification([*([scan.first] if scan.first else []), *damage])


def _verified(session: Reading, seal: Seal, noted: Head | None, scan: "_Scan | None" = None) -> Verification:
    scan = scan or _Scan(noted=noted)
    damage = [Finding(broken=Broken.DAMAGED, what=_damage(one)) for one in session.damage()]
    scan.take(session.events(0))
    chain = list(scan.finish(session.head(), session.tails()))
    return scan.verification([*chain, *damage, *_of_numbers(session, scan, seal)])


@define
class _Scan:
    """The chains worked out anew, event by event, until the first that does not fit."""

    noted: Head | None
    head: Head = field(factory=Head)
    tails: Ends = field(factory=dict)
    kinds: "Counter[tuple[str, int]]" = field(factory=Counter)
    mentions: list[Mention] = field(factory=list)
    first: Finding | None = None
    _suspect: "_Suspect | None" = None

    def take(self, events: Iterator[Stored]) -> None:
        """Follow the chains to the first event that does not fit, and look at those after it for the reason."""
        misfit = self._follow(events)
        if misfit is None:
            return
        if not _is_whole(misfit):
            self.first = _finding(Broken.ALTERED, _ALTERED, misfit)
            return
        version, before = self.tails.get(misfit.stream, (0, GENESIS))
        versions = {name: version for name, (version, _) in self.tails.items()}
        suspect = _Suspect(misfit, Tail(misfit.stream, version, before), self.head, versions)
        for event in events:
            with suppress(TypeError):  # where a column holds something of another type
                self._note(event)
                suspect.look_at(event)
        self._suspect = suspect

    def _follow(self, events: Iterator[Stored]) -> Stored | None:
        """The first event that does not fit. A million events pass here, so the loop holds what it needs."""
        tails, kinds, position, head = self.tails, self.kinds, self.head.position, self.head.hash
        noted = self.noted.position if self.noted else 0
        try:
            for event in events:
                stream, version, hashed = event.stream, event.version, event.hash
                last, before = tails.get(stream, (0, GENESIS))
                try:
                    after = head_hash(head, position + 1, hashed)
                    fits = (
                        hash_of(event, before) == hashed
                        and after == event.head
                        and version == last + 1
                        and event.position == position + 1
                    )
                except (TypeError, ValueError):  # a column holds something of another type
                    fits = False
                if not fits:
                    with suppress(TypeError):
                        self._note(event)
                    return event
                position, head = position + 1, after
                tails[stream] = version, hashed
                kinds[event.kind, event.kind_version] += 1
                if "⟦" in event.body:
                    self._note_numbers(event)
                if position == noted:
                    self._compare(head, event)
        finally:
            self.head = Head(position, head)
        return None

    def _note(self, event: Stored) -> None:
        self.kinds[event.kind, event.kind_version] += 1
        self._note_numbers(event)

    def _note_numbers(self, event: Stored) -> None:
        self.mentions += [Mention(token, event.position) for token in tokens_in(event.body)]

    def _compare(self, head: bytes, event: Stored) -> None:
        """Compare with the head that was noted at the position of this event."""
        if self.noted is not None and head != self.noted.hash:
            what = Text(
                zh=f"第{event.position}位及以前的事件与所记的首部不符，整段曾被改写",
                en=f"the events up to position {event.position} are not those of the head that was noted",
            )
            self.first = _finding(Broken.ALTERED, what, event)

    def finish(self, kept: Head, tails: Iterable[Tail]) -> Iterator[Finding]:
        """What the events show, or else what the ends kept beside them show."""
        by_stream = {tail.stream: (tail.version, tail.hash) for tail in tails}
        if self._suspect is not None and self.first is None:
            self.first = self._suspect.verdict(by_stream)
        elif self.first is None:
            self.first = self._of_ends(kept, by_stream)
        if self.first is not None:
            yield self.first

    def verification(self, findings: Iterable[Finding]) -> Verification:
        """What was found."""
        return Verification(
            events=self.kinds.total(),
            streams=len(self.tails),
            head=self.head,
            findings=tuple(findings),
            unknown=_unknown(self.kinds),
        )

    def _of_ends(self, kept: Head, tails: Ends) -> Finding | None:
        last = max(kept.position, self.noted.position if self.noted else 0)
        if last > self.head.position:
            return _gone(self.head.position + 1, {name: version for name, (version, _) in self.tails.items()}, tails)
        if kept != self.head:
            what = Text(zh="日志末端的记录与事件不符", en="the journal's end as it is kept is not that of its events")
            return Finding(broken=Broken.ALTERED, what=what, position=self.head.position)
        for name in sorted(tails.keys() | self.tails.keys()):
            if tails.get(name) != self.tails.get(name):
                what = Text(zh="流末端的记录与事件不符", en="the stream's end as it is kept is not that of its events")
                return Finding(broken=Broken.ALTERED, what=what, stream=name)
        return None


@define
class _Suspect:
    """The first event that does not fit, and what those after it tell of the reason."""

    event: Stored
    tail: Tail
    before: Head
    _versions: dict[str, int]
    _gap: tuple[str, int] | None = None
    _came_late: bool = False
    _next_fits: bool | None = None

    def __attrs_post_init__(self) -> None:
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

    def verdict(self, kept: Ends) -> Finding:
        event, expected = self.event, self.tail.version + 1
        if event.position > self.before.position + 1:
            return self._missing(kept)
        as_expected = hash_of(event._replace(version=expected), self.tail.hash) == event.hash
        if event.version == expected and as_expected and event.position == self.before.position + 1:
            return self._found(Broken.ALTERED if self._next_fits else Broken.REORDERED)
        if event.version > expected and not as_expected and self._came_late:
            return self._found(Broken.REORDERED)
        return self._found(Broken.ALTERED)

    def _missing(self, kept: Ends) -> Finding:
        position = self.before.position + 1
        if self._gap is not None:
            return _gone_at(position, *self._gap)
        return _gone(position, self._versions, kept)

    def _found(self, broken: Broken) -> Finding:
        event = self.event
        what = {
            Broken.ALTERED: _ALTERED,
            Broken.REORDERED: Text(zh="事件次序曾被改动", en="events were put into another order from here on"),
        }[broken]
        return _finding(broken, what, event)


def _is_whole(event: Stored) -> bool:
    """Whether every column holds something of its type; SQLite lets any column hold anything."""
    types = (int, str, int, str, str, str, int, str, bytes, bytes)
    return all(type(value) is kind for value, kind in zip(event, types, strict=True))


def _finding(broken: Broken, what: Text, event: Stored) -> Finding:
    return Finding(broken=broken, what=what, stream=event.stream, version=event.version, position=event.position)


def _gone(position: int, seen: Mapping[str, int], kept: Ends) -> Finding:
    """An event that is missing at the end of its stream, which the stream's end still names."""
    for name in sorted(kept):
        version = seen.get(name, 0)
        if kept[name][0] > version:
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
    if checksum(one) != one.checksum:
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
