"""Whether a journal is as it was written: every event against both chains, the ends, and the numbers kept apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from operator import itemgetter
from typing import Final

from attrs import define, evolve, field

from aidcoord.errors import JournalError
from aidcoord.journal.chain import GENESIS, Head, Row, Stored, Tail, links_after
from aidcoord.journal.findings import ALTERED, Broken, Finding, Verification, damage, of_event, unread
from aidcoord.journal.sealing import Seal, checksum, tokens_in
from aidcoord.journal.stores import Mention, Reading, SealedNumber, Store
from aidcoord.journal.suspects import Ends, Suspect, at_ends, gone, is_whole
from aidcoord.model.texts import Text

_MOST: Final = 20
"""How many faults of one sort are told."""
_KIND: Final = itemgetter(Stored._fields.index("kind"), Stored._fields.index("kind_version"))
_BEGINNING: Final = (0, GENESIS)
"""The version and the hash of a stream before its first event."""

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
            where = evolve(unread(error), position=scan.head.position + 1)
            return scan.verification([scan.first, where] if scan.first else [where])


def _verified(scan: "_Scan", session: Reading, seal: Seal) -> Verification:
    damaged = [damage(one) for one in session.damage()]
    scan.take(session.rows(0))
    found = list(scan.finish(session.head(), session.tails()))
    return scan.verification([*found, *damaged, *_of_numbers(session, scan, seal)])


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

    def take(self, batches: Iterator[Sequence[Row]]) -> None:
        """Follow the chains to the first event that does not fit, and look at those after it for the reason."""
        for rows in batches:
            fitting = self._follow(rows)
            self.kinds.update(map(_KIND, rows[:fitting]))
            if fitting < len(rows):
                misfit, *after = map(Stored._make, rows[fitting:])
                self._suspect_it(misfit, chain(after, map(Stored._make, chain.from_iterable(batches))))
                return

    def _follow(self, rows: Sequence[Row]) -> int:
        """How many events fit, one after the other. A million pass here, so the loop holds what it needs."""
        tails, position, head = self.tails, self.head.position, self.head.hash
        noted, fitting = self.noted.position if self.noted else 0, 0
        try:
            for row in rows:
                stream, version, hashed = row[1], row[2], row[8]
                last, before = tails.get(stream, _BEGINNING)
                position += 1
                if links_after(row, before, head, position) != (hashed, row[9]):
                    break
                if version != last + 1 or row[0] != position:
                    break
                head, fitting = row[9], fitting + 1
                tails[stream] = version, hashed
                if "⟦" in row[7]:
                    self._note_numbers(row)
                if position == noted:
                    self._compare(head, Stored._make(row))
        except (TypeError, ValueError):  # a column holds something of another type
            pass
        self.head = Head(self.head.position + fitting, head)
        return fitting

    def _suspect_it(self, misfit: Stored, after: Iterator[Stored]) -> None:
        """Learn what is wrong from the first event that does not fit, and from those after it."""
        with suppress(TypeError):
            self._note(misfit)
        if not is_whole(misfit):
            self.first = of_event(Broken.ALTERED, ALTERED, misfit)
            return
        version, before = self.tails.get(misfit.stream, _BEGINNING)
        versions = {name: version for name, (version, _) in self.tails.items()}
        suspect = Suspect(misfit, Tail(misfit.stream, version, before), self.head, versions)
        for event in after:
            with suppress(TypeError):  # where a column holds something of another type
                self._note(event)
                suspect.look_at(event)
        self._suspect = suspect

    def _note(self, event: Stored) -> None:
        self.kinds[event.kind, event.kind_version] += 1
        self._note_numbers(event)

    def _note_numbers(self, row: Row) -> None:
        self.mentions += [Mention(token, row[0]) for token in tokens_in(row[7])]

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
