"""`evolve`: the meeting after an event, and the meeting that a row of events leads to."""

from collections.abc import Iterable
from functools import reduce

from attrs import evolve as changed

from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.folding import FOLDS, on_matters, on_sessions, on_tasks, taking_part
from aidcoord.meeting.state import Meeting

_MODULES = (on_matters, on_sessions, on_tasks, taking_part)
"""Imported for the folds that they mark."""


def evolve(meeting: Meeting, happened: MeetingEvent) -> Meeting:
    """The meeting after something happened.

    Raises:
        KeyError: No fold is marked for the class of the event.
    """
    after = FOLDS[type(happened)](meeting, happened)
    return after if after.last_day and happened.on <= after.last_day else changed(after, last_day=happened.on)


def fold(events: Iterable[MeetingEvent], meeting: Meeting | None = None) -> Meeting:
    """The meeting that events lead to, from the very beginning or from how it stood."""
    return reduce(evolve, events, meeting or Meeting())
