"""The meeting as it stood when a session began or ended, so that its papers stay the same whatever happens later."""

from collections.abc import Iterable, Iterator

from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.events.on_sessions import MinutesCountersigned, SessionCancelled, SessionClosed, SessionConvened
from aidcoord.meeting.evolving import fold
from aidcoord.meeting.state import Meeting


def as_convened(events: Iterable[MeetingEvent], session: str) -> Meeting:
    """The meeting just before a session was opened or called off, or as it stands where neither has happened."""
    return fold(_until(events, session))


def _until(events: Iterable[MeetingEvent], session: str) -> Iterator[MeetingEvent]:
    for one in events:
        if isinstance(one, (SessionConvened, SessionCancelled)) and one.session == session:
            return
        yield one


def as_closed(events: Iterable[MeetingEvent], session: str) -> Meeting:
    """The meeting as a session closed, with those who countersigned later; as it stands where it is not closed."""
    return fold(_through(events, session))


def _through(events: Iterable[MeetingEvent], session: str) -> Iterator[MeetingEvent]:
    is_closed = False
    for one in events:
        if not is_closed or (isinstance(one, MinutesCountersigned) and one.session == session):
            yield one
        is_closed = is_closed or (isinstance(one, SessionClosed) and one.session == session)
