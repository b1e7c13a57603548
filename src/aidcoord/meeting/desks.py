"""The desk of the joint meeting's office: what waits for it, in trays (CIV-21)."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Final

from attrs import frozen

from aidcoord.meeting.deciding.in_session import unsettled
from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.sessions import SessionStage
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import TaskStage
from aidcoord.model.texts import Text


class Tray(Enum):
    """What is to be done with what lies in it."""

    REVIEW = "review"
    SCHEDULE = "schedule"
    PREPARE = "prepare"
    MINUTES = "minutes"
    NOTICES = "notices"
    EXTENSIONS = "extensions"
    CHASE = "chase"
    VERIFY = "verify"
    CLOSE = "close"


TRAYS: Final[Mapping[Tray, Text]] = {
    Tray.REVIEW: Text(zh="待审核的议题", en="matters to review"),
    Tray.SCHEDULE: Text(zh="待上会的议题", en="approved matters on no agenda"),
    Tray.PREPARE: Text(zh="待筹备的会议", en="sessions to prepare"),
    Tray.MINUTES: Text(zh="待会签的纪要", en="minutes to agree"),
    Tray.NOTICES: Text(zh="未签收的通知", en="notices without a receipt"),
    Tray.EXTENSIONS: Text(zh="待答复的延期", en="extensions to decide"),
    Tray.CHASE: Text(zh="逾期待督办的任务", en="overdue tasks to chase"),
    Tray.VERIFY: Text(zh="待核实的任务", en="tasks to see done"),
    Tray.CLOSE: Text(zh="待办结的议题", en="matters to close"),
}
"""Every tray with its title, in the order in which the work comes."""
_TO_REVIEW: Final = frozenset({MatterStage.SUBMITTED, MatterStage.ACCEPTED, MatterStage.REGISTERED})
_TO_PREPARE: Final = frozenset({SessionStage.CALLED, SessionStage.PREPARED, SessionStage.ADJOURNED})


@frozen
class Entry:
    """One thing that waits: its number, and what it is."""

    id: str
    title: Text


@frozen
class OfficeDesk:
    """Everything that waits for the office on a day, by tray; a tray with nothing in it is there and empty."""

    on: date
    trays: Mapping[Tray, tuple[Entry, ...]]

    @property
    def count(self) -> int:
        """How much there is to do."""
        return sum(map(len, self.trays.values()))


def desk_of(meeting: Meeting, on: date) -> OfficeDesk:
    """The office's desk on a day."""
    found: dict[Tray, list[Entry]] = {tray: [] for tray in TRAYS}
    for tray, entry in (*_matters(meeting), *_sessions(meeting), *_tasks(meeting, on)):
        found[tray].append(entry)
    waiting = (one for one in meeting.notices.values() if one.received is None)
    found[Tray.NOTICES] += (Entry(one.id, meeting.named(one.seat)) for one in waiting)
    return OfficeDesk(on, {tray: tuple(entries) for tray, entries in found.items()})


def _matters(meeting: Meeting) -> Iterator[tuple[Tray, Entry]]:
    open_ones = {one.matter for one in meeting.tasks.values() if one.is_open}
    for one in meeting.matters.values():
        entry = Entry(one.id, _same(one.title))
        if one.stage in _TO_REVIEW:
            yield Tray.REVIEW, entry
        elif one.stage is MatterStage.APPROVED:
            yield Tray.SCHEDULE, entry
        elif one.stage is MatterStage.RESOLVED and one.id not in open_ones:
            yield Tray.CLOSE, entry


def _sessions(meeting: Meeting) -> Iterator[tuple[Tray, Entry]]:
    for one in meeting.sessions.values():
        if one.stage in _TO_PREPARE:
            yield Tray.PREPARE, Entry(one.id, _same(f"{one.day} {one.place}"))
        elif one.stage is SessionStage.CLOSED and unsettled(meeting, one):
            yield Tray.MINUTES, Entry(one.id, _same(f"{one.day} {one.place}"))


def _tasks(meeting: Meeting, on: date) -> Iterator[tuple[Tray, Entry]]:
    for one in meeting.tasks.values():
        entry = Entry(one.id, _same(one.text))
        if one.stage is TaskStage.DONE:
            yield Tray.VERIFY, entry
        elif one.is_open and one.asked_extension is not None:
            yield Tray.EXTENSIONS, entry
        elif one.is_overdue(on):
            yield Tray.CHASE, entry


def _same(words: str) -> Text:
    """What somebody wrote, which is the same in either language."""
    return Text(zh=words, en=words)
