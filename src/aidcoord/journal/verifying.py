"""Whether a journal is as it was written: every event against both chains, the ends, and the numbers kept apart."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final

from attrs import define, evolve, field

from aidcoord.errors import JournalError
from aidcoord.journal.chain import GENESIS, Head, Stored, Tail, hash_of, head_hash
from aidcoord.journal.findings import ALTERED, Broken, Finding, Verification, damage, of_event
from aidcoord.journal.sealing import Seal, checksum, tokens_in
from aidcoord.journal.stores import Mention, Reading, SealedNumber, Store
from aidcoord.journal.suspects import Ends, Suspect, at_ends, gone, is_whole
from aidcoord.model.texts import Text

_MOST: Final = 20
"""How many faults of one sort are told."""


UNREADABLE: Final = (JournalError, TypeError, ValueError, AttributeError)
"""What a damaged store leads to: in SQLite any column may come to hold anything, nothing included."""


def verify(store: Store, seal: Seal, noted: Head | None = None) -> Verification:
    """Verify all that a store holds, against a head noted earlier where there is one."""
    try:
        with store.reading() as session:
            return _verified(_Scan(noted=noted), session, seal)
    except UNREADABLE:  # then it is read as far as it goes, which takes longer
        scan = _Scan(noted=noted)
        try:
            with store.inspecting() as session:
                return _verified(scan, session, seal)
        except UNREADABLE as error:
            where = evolve(damage(str(error)), position=scan.head.position + 1)
            return scan.verification([scan.first, where] if scan.first else [where])


def _verified(scan: "_Scan", session: Reading, seal: Seal) -> Verification:
    damaged = [damage(one) for one in session.damage()]
    scan.take(session.events(0))
    chain = list(scan.finish(session.head(), session.tails()))
    return scan.verification([*chain, *damaged, *_of_numbers(session, scan, seal)])


@define
class _Scan:
    """The chains worked out anew, event by event, until the first that does not fit."""

    noted: Head | None
    head: Head = field(factory=Head)
    tails: Ends = field(factory=dict)
    kinds: "Counter[tuple[str, int]]" = field(factory=Counter)
    mentions: list[Mention] = field(factory=list)
    first: Finding | None = None
    _suspect: "Suspect | None" = None

    def take(self, events: Iterator[Stored]) -> None:
        """Follow the chains to the first event that does not fit, and look at those after it for the reason."""
        misfit = self._follow(events)
        if misfit is None:
            return
        if not is_whole(misfit):
            self.first = of_event(Broken.ALTERED, ALTERED, misfit)
            return
        version, before = self.tails.get(misfit.stream, (0, GENESIS))
        versions = {name: version for name, (version, _) in self.tails.items()}
        suspect = Suspect(misfit, Tail(misfit.stream, version, before), self.head, versions)
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
            self.first = of_event(Broken.ALTERED, what, event)

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
            kinds=dict(self.kinds),
        )

    def _of_ends(self, kept: Head, tails: Ends) -> Finding | None:
        last = max(kept.position, self.noted.position if self.noted else 0)
        if last > self.head.position:
            seen = {name: version for name, (version, _) in self.tails.items()}
            return gone(self.head.position + 1, last, at_ends(seen, tails))
        if kept != self.head:
            what = Text(zh="日志末端的记录与事件不符", en="the journal's end as it is kept is not that of its events")
            return Finding(broken=Broken.ALTERED, what=what, position=self.head.position)
        for name in sorted(tails.keys() | self.tails.keys()):
            if tails.get(name) != self.tails.get(name):
                what = Text(zh="流末端的记录与事件不符", en="the stream's end as it is kept is not that of its events")
                return Finding(broken=Broken.ALTERED, what=what, stream=name)
        return None


def _of_numbers(session: Reading, scan: _Scan, seal: Seal) -> Iterator[Finding]:
    """What is wrong with the numbers kept apart, and with the index of where they stand."""
    numbers = {one.token: one for one in session.numbers()}
    mentions = sorted(scan.mentions, key=lambda one: (one.position, one.token))
    told = [
        *(_number(token, Broken.MISSING) for token in _lost(mentions, numbers)),
        *(_number(one.token, Broken.ALTERED) for one in numbers.values() if _is_altered(one, seal)),
    ]
    yield from told[:_MOST]
    if scan.first is None and list(session.mentions()) != mentions:  # it follows from where events are
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
