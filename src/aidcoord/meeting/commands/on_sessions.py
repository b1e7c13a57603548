"""Commands about sessions, from the call through the resolutions to the close and the minutes."""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from aidcoord.meeting.commands import Command
from aidcoord.meeting.seats import kept, seat_names
from aidcoord.meeting.sessions import SessionKind, Stance
from aidcoord.meeting.tasks import Point
from aidcoord.model.checks import names


@frozen(kw_only=True)
class CallSession(Command):
    """Call a session and charge the office with its preparation."""

    kind: SessionKind
    day: date
    begins: str = "09:00"
    place: str
    reason: str = ""
    asked_by: str = ""


@frozen(kw_only=True)
class OfSession(Command):
    """A command about a session that is there."""

    session: str


@frozen(kw_only=True)
class SetAgenda(OfSession):
    """Put approved matters on the agenda, in this order; the others are carried over with a reason."""

    matters: tuple[str, ...] = field(converter=names)
    carried_over: Mapping[str, str] = field(factory=dict, converter=kept)


@frozen(kw_only=True)
class AdjustAttendance(OfSession):
    """Add members and guests to those whom the agenda asks for, or take members off."""

    add: tuple[str, ...] = field(default=(), converter=seat_names)
    drop: tuple[str, ...] = field(default=(), converter=seat_names)
    guests: tuple[str, ...] = field(default=(), converter=names)
    reason: str


@frozen(kw_only=True)
class Invite(OfSession):
    """Send the invitations to the liaisons of the day."""


@frozen(kw_only=True)
class MoveSession(OfSession):
    """Move a session that has not been convened to another day, time or place."""

    day: date
    begins: str
    place: str
    reason: str


@frozen(kw_only=True)
class CancelSession(OfSession):
    """Call off a session that has not been convened; its matters stay approved."""

    reason: str


@frozen(kw_only=True)
class ConveneSession(OfSession):
    """Open the session on its day."""


@frozen(kw_only=True)
class RecordAttendance(OfSession):
    """Note whether a member came, and who spoke for it."""

    seat: str
    present: bool = True
    person: str = ""
    is_delegate: bool = False


@frozen(kw_only=True)
class Recuse(OfSession):
    """Note that a member takes no part in a matter."""

    matter: str
    seat: str
    reason: str


@frozen(kw_only=True)
class StatePosition(OfSession):
    """Note what a member says to a matter."""

    matter: str
    seat: str
    stance: Stance
    text: str = ""


@frozen(kw_only=True)
class AdoptResolution(OfSession):
    """Adopt what was resolved on a matter, with who does what by when."""

    matter: str
    text: str
    points: tuple[Point, ...] = ()
    payer: str | None = None


@frozen(kw_only=True)
class PostponeItem(OfSession):
    """Leave a matter of the agenda for a later session; it stays approved."""

    matter: str
    reason: str


@frozen(kw_only=True)
class AdjournSession(OfSession):
    """Break off until another day."""

    until: date
    reason: str


@frozen(kw_only=True)
class ResumeSession(OfSession):
    """Go on with an adjourned session on its day."""


@frozen(kw_only=True)
class CloseSession(OfSession):
    """Close a session of which every item is resolved or postponed."""


@frozen(kw_only=True)
class CountersignMinutes(OfSession):
    """Agree to the minutes for a member that attended."""

    seat: str
