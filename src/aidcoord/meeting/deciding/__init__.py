"""What each act checks beside who and when, and which events follow; a module for each kind of subject."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import fields

from aidcoord.meeting.acts import Request
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.taking_part import NoticeKind, NoticeSent
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.state import Meeting
from aidcoord.model.faults import in_a_row, meant
from aidcoord.model.texts import Text

Made = Callable[[Request[Any, Any]], Iterable[MeetingEvent]]


def one(kind: type[MeetingEvent]) -> Made:
    """The decision whose only event has the fields of the command."""
    shared = [one.name for one in fields(kind) if one.name not in {"by", "person", "on"}]

    def events(request: Request[Any, Any]) -> Iterable[MeetingEvent]:
        given = {name: getattr(request.command, name) for name in shared if hasattr(request.command, name)}
        return (request.made(kind, **given),)

    return events


def next_id(letter: str, year: int, taken: Iterable[str], more: int = 1) -> str:
    """The next number of a year, as `M-2026-003`.

    >>> next_id("T", 2026, ["T-2026-001", "T-2025-007"])
    'T-2026-002'
    """
    prefix = f"{letter}-{year}-"
    return f"{prefix}{sum(one.startswith(prefix) for one in taken) + more:03}"


def strangers(meeting: Meeting, seats: Iterable[str], on: Any) -> Iterator[Refusal]:
    """What is said to be a member and is none on the day."""
    known = {seat.id: seat for seat in meeting.seats_on(on)}
    for seat in seats:
        if seat in known:
            continue
        gone = meeting.seats.get(seat)
        if gone is not None:
            zh, en = f"{gone.title.zh}已由{gone.successor}接替。", f"{gone.title.en} was succeeded by {gone.successor}."
            yield refusal(f"“{seat}”已不是成员单位。", f"'{seat}' is no member any more.", Text(zh=zh, en=en))
            continue
        words = {**{one.title.zh: one.id for one in known.values()}, **{one: one for one in known}}
        listed = "、".join(f"{one.id}（{one.title.zh}）" for one in known.values())
        members = Text(zh=f"成员单位有：{listed}。", en=f"Members: {', '.join(known)}.")
        instead = in_a_row(meant(seat, words), members)
        yield refusal(f"“{seat[:40]}”不是成员单位。", f"'{seat[:40]}' is no member.", instead)


def notices(
    request: Request[Any, Any], kind: NoticeKind, seats: Iterable[str], *, about: str = "", text: str = ""
) -> Iterator[MeetingEvent]:
    """A notice to each member, to its liaison of the day or else its head; a member without either gets none."""
    taken = tuple(request.meeting.notices)
    more = 0
    for seat in seats:
        speaker = request.meeting.speaker(seat, request.command.on)
        if speaker is None:
            continue
        more += 1
        yield request.made(
            NoticeSent,
            notice=next_id("N", request.command.on.year, taken, more),
            kind=kind,
            seat=seat,
            receiver=speaker.post,
            receiver_person=speaker.person,
            about=about,
            text=text,
        )
