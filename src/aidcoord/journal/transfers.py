"""A journal as JSON lines: out of one store and into another, the same to the byte, both chains included."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final, Protocol

from attrs import asdict, define, field

from aidcoord.errors import JournalError
from aidcoord.journal.chain import GENESIS, Head, Stored, Tail, hash_of, head_hash
from aidcoord.journal.findings import damaged
from aidcoord.journal.sealing import checksum, tokens_in
from aidcoord.journal.stores import Mention, Reading, SealedNumber, Store
from aidcoord.journal.suspects import is_whole
from aidcoord.model.faults import told
from aidcoord.model.texts import Text

_FORMAT: Final = 1
_AGAIN: Final = Text(zh="没有导入任何内容；请重新导出日志。", en="Nothing was taken in; export the journal again.")
_AT_ONCE: Final = 1000


def exported(session: Reading) -> Iterator[str]:
    """The lines of a journal: what it is, every number kept apart as it is sealed, every event.

    A number that is sealed under a key stays sealed. Without one it stands there in plain, and the file is to be kept
    as the journal is.
    """
    head = session.head()
    yield _line({"journal": _FORMAT, "position": head.position, "head": head.hash.hex()})
    for number in session.numbers():
        yield _line({"number": asdict(number)})
    for event in session.events(0):
        named = event._asdict() | {"body": _body(event), "hash": event.hash.hex(), "head": event.head.hex()}
        yield _line({"event": named})


def imported(store: Store, lines: Iterable[str], source: str) -> Head:
    """Add the lines of another journal to one that is empty or holds their beginning, all or nothing.

    Args:
        store: Where they go.
        lines: What `exported` gave.
        source: What messages call them.

    Returns:
        Where the journal ends now.

    Raises:
        JournalError: The lines are no journal, were changed or cut off, or the journal holds something else.
    """
    with store.writing() as session:
        return _arrived(session, lines, source)


def checked(lines: Iterable[str], source: str) -> Head:
    """Where the lines of a journal end, which are whole and unchanged.

    Raises:
        JournalError: They are not.
    """
    return _arrived(_Nowhere(), lines, source)


def _arrived(session: "_Taking", lines: Iterable[str], source: str) -> Head:
    arrival = _Arrival(session, source)
    coming = iter(lines)
    head = arrival.head_told(coming)
    while batch := list(islice(coming, _AT_ONCE)):
        arrival.take(batch)
    return arrival.finish(head)


class _Taking(Protocol):
    """Where lines are taken in."""

    def head(self) -> Head: ...
    def numbers(self) -> Sequence[SealedNumber]: ...
    def add(self, events: Sequence[Stored], tails: Iterable[Tail], head: Head) -> None: ...
    def add_numbers(self, numbers: Sequence[SealedNumber]) -> None: ...
    def add_mentions(self, mentions: Sequence[Mention]) -> None: ...


class _Nowhere:
    """Takes lines in and keeps nothing, so that they are only checked."""

    def head(self) -> Head:
        return Head()

    def numbers(self) -> Sequence[SealedNumber]:
        return ()

    def add(self, _events: Sequence[Stored], _tails: Iterable[Tail], _head: Head) -> None:
        return

    def add_numbers(self, _numbers: Sequence[SealedNumber]) -> None:
        return

    def add_mentions(self, _mentions: Sequence[Mention]) -> None:
        return


@define
class _Arrival:
    """Lines on their way into a journal, checked against both chains as they come."""

    _session: "_Taking"
    _source: str
    _line: int = 1
    _head: Head = field(factory=Head)
    _tails: dict[str, Tail] = field(factory=dict)
    _kept: Head = field(factory=Head)
    _known: set[str] = field(factory=set)

    def head_told(self, lines: Iterator[str]) -> Head:
        told = self._read(next(lines, ""))
        if told.get("journal") != _FORMAT:
            raise self._refusal(
                "这不是导出的日志，或出自更新的版本", "this is no exported journal, or one of a later version"
            )
        try:
            head = Head.parse(f"{told['position']}:{told['head']}")
        except (KeyError, ValueError):
            raise self._refusal("日志末端写得不对", "where the journal ends is not said as it should be") from None
        self._kept = self._session.head()
        self._known = {one.token for one in self._session.numbers()}
        return head

    def take(self, batch: Sequence[str]) -> None:
        numbers: list[SealedNumber] = []
        events: list[Stored] = []
        for line in batch:
            self._line += 1
            told = self._read(line)
            if "number" in told:
                numbers.append(self._number(told["number"]))
            else:
                events.append(self._event(told))
        self._add(numbers, events)

    def finish(self, end: Head) -> Head:
        if self._head != end:
            zh = f"各行到第{self._head.position}位为止，而声明有{end.position}位"
            en = f"the lines end at position {self._head.position}, and {end.position} were announced"
            raise self._refusal(zh, en)
        if self._kept.position > end.position:
            zh = f"日志的事件（{self._kept.position}）比收到的（{end.position}）多"
            en = f"the journal has more events ({self._kept.position}) than arrive ({end.position})"
            raise self._refusal(zh, en)
        return self._head

    def _add(self, numbers: Sequence[SealedNumber], events: Sequence[Stored]) -> None:
        self._session.add_numbers([one for one in numbers if one.token not in self._known])
        self._known |= {one.token for one in numbers}
        new = [one for one in events if one.position > self._kept.position]
        if not new:
            return
        mentions = [Mention(token, one.position) for one in new for token in tokens_in(one.body)]
        lost = {one.token for one in mentions} - self._known
        if lost:
            zh, en = f"没有收到代号{min(lost)}的个人号码", f"the personal number of token {min(lost)} does not arrive"
            raise self._refusal(zh, en)
        self._session.add(new, [self._tails[name] for name in sorted({one.stream for one in new})], self._head)
        self._session.add_mentions(mentions)

    def _number(self, told: dict[str, str]) -> SealedNumber:
        try:
            number = SealedNumber(**told)
            altered = checksum(number) != number.checksum
        except TypeError:
            raise self._refusal("号码不全，或不是文本", "a number lacks something, or is no text") from None
        if altered:
            raise self._refusal("号码曾被改动", "a number was altered")
        return number

    def _event(self, told: dict[str, Any]) -> Stored:
        try:
            named = told["event"]
            body = json.dumps(named["body"], ensure_ascii=False, separators=(",", ":"))
            hashed, head = bytes.fromhex(named["hash"]), bytes.fromhex(named["head"])
            event = Stored(**{**named, "body": body, "hash": hashed, "head": head})
        except (KeyError, TypeError, ValueError):
            raise self._refusal("这不是事件", "this is no event") from None
        if not is_whole(event):
            raise self._refusal("事件的某一项类型不对", "something of the event is of another type")
        tail = self._tails.get(event.stream, Tail(event.stream, 0, GENESIS))
        position = self._head.position + 1
        fits = (
            (event.position, event.version) == (position, tail.version + 1)
            and hash_of(event, tail.hash) == event.hash
            and head_hash(self._head.hash, position, event.hash) == event.head
        )
        if not fits:
            where = f"'{event.stream}' version {event.version}, position {event.position}"
            en = f"the event ({where}) was altered, or one before it is missing or out of order"
            zh = f"“{event.stream}”第{event.version}版（第{event.position}位）曾被改动，或其前的事件缺失、次序不对"
            raise self._refusal(zh, en)
        self._head = Head(position, event.head)
        self._tails[event.stream] = Tail(event.stream, event.version, event.hash)
        if position == self._kept.position and self._head != self._kept:
            en = f"up to position {position} the journal holds other events than arrive"
            raise self._refusal(f"到第{position}位为止，日志中的事件与收到的不同", en)
        return event

    def _read(self, line: str) -> dict[str, Any]:
        try:
            told = json.loads(line)
        except ValueError:
            told = None
        if not isinstance(told, dict):
            raise self._refusal("这不是日志的一行", "this is no line of a journal")
        return told

    def _refusal(self, zh: str, en: str) -> JournalError:
        where = f"{self._source}:{self._line}: "
        return JournalError.of([told(f"{where}{zh}。", f"{where}{en}.", _AGAIN)])


def _body(event: Stored) -> object:
    try:
        return json.loads(event.body)
    except ValueError:
        raise JournalError.of([damaged(event)]) from None


def _line(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
