"""Events about matters."""

from attrs import field, frozen

from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.matters import MatterKind, Paper
from aidcoord.meeting.seats import seat_names
from aidcoord.model.checks import names
from aidcoord.model.events import event


@event("meeting.matter_submitted")
@frozen(kw_only=True)
class MatterSubmitted(MeetingEvent):
    """A member brought a matter."""

    matter: str
    title: str
    text: str
    kind: MatterKind
    submitter: str
    seats: tuple[str, ...] = field(default=(), converter=seat_names)
    about: tuple[str, ...] = field(default=(), converter=names)
    papers: tuple[Paper, ...] = ()
    replaces: str | None = None
    raised_by: str = ""
    occasion: str = ""
    origin: str = ""


@event("meeting.matter_accepted")
@frozen(kw_only=True)
class MatterAccepted(MeetingEvent):
    """The office took a matter in."""

    matter: str


@event("meeting.matter_registered")
@frozen(kw_only=True)
class MatterRegistered(MeetingEvent):
    """The office entered a matter in the register."""

    matter: str
    number: str


@event("meeting.matter_returned")
@frozen(kw_only=True)
class MatterReturned(MeetingEvent):
    """The director gave a matter back for completion."""

    matter: str
    reason: str


@event("meeting.matter_completed")
@frozen(kw_only=True)
class MatterCompleted(MeetingEvent):
    """The member submitted it again with what was wanting."""

    matter: str
    text: str
    papers: tuple[Paper, ...] = ()


@event("meeting.matter_withdrawn")
@frozen(kw_only=True)
class MatterWithdrawn(MeetingEvent):
    """The member took a matter back."""

    matter: str
    reason: str


@event("meeting.matter_merged")
@frozen(kw_only=True)
class MatterMerged(MeetingEvent):
    """A matter went into another."""

    matter: str
    into: str
    reason: str


@event("meeting.matter_reviewed")
@frozen(kw_only=True)
class MatterReviewed(MeetingEvent):
    """The director let a matter through the first gate."""

    matter: str
    opinion: str
    is_own: bool = False
    """Whether it is of civil affairs itself, whose head directs the office; the minutes say so."""


@event("meeting.matter_approved")
@frozen(kw_only=True)
class MatterApproved(MeetingEvent):
    """A convenor let a matter through the second gate."""

    matter: str
    remark: str = ""
    delegation: str = ""
    """The paper under which the deputy did so."""


@event("meeting.matter_rejected")
@frozen(kw_only=True)
class MatterRejected(MeetingEvent):
    """A convenor refused a matter."""

    matter: str
    reason: str


@event("meeting.matter_sent_back")
@frozen(kw_only=True)
class MatterSentBack(MeetingEvent):
    """A convenor gave a matter back to the office."""

    matter: str
    reason: str


@event("meeting.matter_closed")
@frozen(kw_only=True)
class MatterClosed(MeetingEvent):
    """The office closed a matter."""

    matter: str
    conclusion: str
