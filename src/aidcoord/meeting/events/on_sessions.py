"""Events about sessions."""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.seats import kept, seat_names
from aidcoord.meeting.sessions import Attendee, SessionKind, Stance
from aidcoord.meeting.tasks import Point
from aidcoord.model.checks import names
from aidcoord.model.events import event


@event("meeting.session_called")
@frozen(kw_only=True)
class SessionCalled(MeetingEvent):
    """A convenor called a session and charged the office with its preparation."""

    session: str
    kind: SessionKind
    day: date
    begins: str
    place: str
    reason: str = ""
    asked_by: str = ""
    is_beyond: bool = False
    """Whether it is a regular session beyond the two of a year."""


@event("meeting.agenda_set")
@frozen(kw_only=True)
class AgendaSet(MeetingEvent):
    """The office set the agenda; who is to attend follows from it."""

    session: str
    matters: tuple[str, ...] = field(converter=names)
    carried_over: Mapping[str, str] = field(factory=dict, converter=kept)
    attendees: tuple[Attendee, ...] = ()


@event("meeting.attendance_adjusted")
@frozen(kw_only=True)
class AttendanceAdjusted(MeetingEvent):
    """The convenor added or took off members, or added guests."""

    session: str
    add: tuple[str, ...] = field(default=(), converter=seat_names)
    drop: tuple[str, ...] = field(default=(), converter=seat_names)
    guests: tuple[str, ...] = field(default=(), converter=names)
    reason: str


@event("meeting.invited")
@frozen(kw_only=True)
class Invited(MeetingEvent):
    """The invitations went out."""

    session: str


@event("meeting.session_moved")
@frozen(kw_only=True)
class SessionMoved(MeetingEvent):
    """A session was moved before it was convened."""

    session: str
    day: date
    begins: str
    place: str
    reason: str


@event("meeting.session_cancelled")
@frozen(kw_only=True)
class SessionCancelled(MeetingEvent):
    """A session was called off."""

    session: str
    reason: str


@event("meeting.session_convened")
@frozen(kw_only=True)
class SessionConvened(MeetingEvent):
    """The session was opened."""

    session: str


@event("meeting.attendance_recorded")
@frozen(kw_only=True)
class AttendanceRecorded(MeetingEvent):
    """Whether a member came was noted."""

    session: str
    seat: str
    present: bool
    attended_by: str = ""
    is_delegate: bool = False


@event("meeting.recused")
@frozen(kw_only=True)
class Recused(MeetingEvent):
    """A member takes no part in a matter."""

    session: str
    matter: str
    seat: str
    reason: str


@event("meeting.position_stated")
@frozen(kw_only=True)
class PositionStated(MeetingEvent):
    """A member said what it thinks of a matter."""

    session: str
    matter: str
    seat: str
    stance: Stance
    text: str = ""


@event("meeting.resolution_adopted")
@frozen(kw_only=True)
class ResolutionAdopted(MeetingEvent):
    """The session adopted a resolution on a matter; the tasks follow in events of their own."""

    session: str
    matter: str
    resolution: str
    text: str
    owners: tuple[str, ...] = field(converter=seat_names)
    due: date
    payer: str | None = None
    points: tuple[Point, ...] = ()


@event("meeting.item_postponed")
@frozen(kw_only=True)
class ItemPostponed(MeetingEvent):
    """A matter of the agenda was left for a later session."""

    session: str
    matter: str
    reason: str


@event("meeting.session_adjourned")
@frozen(kw_only=True)
class SessionAdjourned(MeetingEvent):
    """The session broke off until another day."""

    session: str
    until: date
    reason: str


@event("meeting.session_resumed")
@frozen(kw_only=True)
class SessionResumed(MeetingEvent):
    """The session went on."""

    session: str


@event("meeting.session_closed")
@frozen(kw_only=True)
class SessionClosed(MeetingEvent):
    """The session was closed."""

    session: str


@event("meeting.minutes_countersigned")
@frozen(kw_only=True)
class MinutesCountersigned(MeetingEvent):
    """A member that attended agreed to the minutes."""

    session: str
    seat: str
