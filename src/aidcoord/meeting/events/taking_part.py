"""Events about who takes part, and about the notices that the office sends."""

from datetime import date
from enum import Enum

from attrs import frozen

from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.seats import Appointment, Delegation, Seat
from aidcoord.model.events import event
from aidcoord.model.meeting_settings import MeetingSettings


@event("meeting.constituted")
@frozen(kw_only=True)
class MeetingConstituted(MeetingEvent):
    """The meeting was set up."""

    county: str
    seats: tuple[Seat, ...]
    appointments: tuple[Appointment, ...]
    settings: MeetingSettings


@event("meeting.options_chosen")
@frozen(kw_only=True)
class OptionsChosen(MeetingEvent):
    """The county's options were chosen anew."""

    settings: MeetingSettings


@event("meeting.appointed")
@frozen(kw_only=True)
class Appointed(MeetingEvent):
    """Somebody was put into a post."""

    appointment: Appointment


@event("meeting.post_vacated")
@frozen(kw_only=True)
class PostVacated(MeetingEvent):
    """Somebody left a post with nobody to follow."""

    post: str
    last_day: date
    reason: str


@event("meeting.delegated")
@frozen(kw_only=True)
class Delegated(MeetingEvent):
    """The convenor let the deputy act."""

    delegation: Delegation


@event("meeting.delegation_revoked")
@frozen(kw_only=True)
class DelegationRevoked(MeetingEvent):
    """What was delegated ended."""

    reason: str


@event("meeting.seat_succeeded")
@frozen(kw_only=True)
class SeatSucceeded(MeetingEvent):
    """A seat took the place of another, with its matters and tasks."""

    seat: str
    successor: str
    reason: str


class NoticeKind(Enum):
    """What a notice of the office is about."""

    CALL_FOR_MATTERS = "call_for_matters"
    INVITATION = "invitation"
    CHANGE = "change"
    CANCELLATION = "cancellation"
    ASSIGNMENT = "assignment"
    REMINDER = "reminder"


@event("meeting.notice_sent")
@frozen(kw_only=True)
class NoticeSent(MeetingEvent):
    """A notice went to a member; nothing counts as sent without it (MTG-05)."""

    notice: str
    kind: NoticeKind
    seat: str
    receiver: str
    """The post that it went to: the liaison of the day, or the head where there is none."""
    receiver_person: str
    about: str = ""
    """The session or task that it is about."""
    text: str = ""


@event("meeting.notice_acknowledged")
@frozen(kw_only=True)
class NoticeAcknowledged(MeetingEvent):
    """A member said that a notice has come."""

    notice: str
