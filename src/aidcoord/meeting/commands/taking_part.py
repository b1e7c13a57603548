"""Commands about who takes part: the meeting is constituted, posts are filled, the deputy is let act."""

from datetime import date

from attrs import field, frozen

from aidcoord.meeting.commands import Command
from aidcoord.meeting.seats import Appointment, Role, Seat
from aidcoord.model.meeting_settings import MeetingSettings


@frozen(kw_only=True)
class Constitute(Command):
    """Set the meeting up with its seats and posts."""

    county: str
    seats: tuple[Seat, ...]
    appointments: tuple[Appointment, ...]
    settings: MeetingSettings = field(factory=MeetingSettings)


@frozen(kw_only=True)
class Settle(Command):
    """Choose the county's options anew; they hold from this act on."""

    settings: MeetingSettings


@frozen(kw_only=True)
class Appoint(Command):
    """Put a person into a post from a day on; whoever held it leaves the day before."""

    post: str
    person: str
    starts: date
    role: Role | None = None
    """Of a post that has not been there before: `LIAISON` or `OFFICE`."""
    seat: str | None = None
    section: str = ""


@frozen(kw_only=True)
class Vacate(Command):
    """End the appointment to a post, with nobody to follow yet."""

    post: str
    last_day: date
    reason: str


@frozen(kw_only=True)
class Delegate(Command):
    """Let the deputy act as a convenor over a period."""

    starts: date
    ends: date
    paper: str


@frozen(kw_only=True)
class RevokeDelegation(Command):
    """End what was delegated, from this day on."""

    reason: str


@frozen(kw_only=True)
class SucceedSeat(Command):
    """Let one seat take the place of another, as where townships are merged; its tasks and matters go over."""

    seat: str
    successor: str
    reason: str


@frozen(kw_only=True)
class CallForMatters(Command):
    """Ask every member for matters."""

    text: str


@frozen(kw_only=True)
class Acknowledge(Command):
    """Say that a notice has come."""

    notice: str
