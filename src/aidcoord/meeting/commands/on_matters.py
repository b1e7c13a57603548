"""Commands about matters, from submission through review and approval to the close."""

from attrs import field, frozen

from aidcoord.meeting.commands import Command
from aidcoord.meeting.matters import MatterKind, Paper
from aidcoord.meeting.seats import seat_names
from aidcoord.model.checks import names


@frozen(kw_only=True)
class SubmitMatter(Command):
    """Bring a matter before the meeting, for the member that the actor speaks for."""

    title: str
    text: str
    kind: MatterKind
    seats: tuple[str, ...] = field(default=(), converter=seat_names)
    about: tuple[str, ...] = field(default=(), converter=names)
    papers: tuple[Paper, ...] = ()
    replaces: str | None = None
    raised_by: str = ""
    occasion: str = ""
    origin: str = ""


@frozen(kw_only=True)
class OfMatter(Command):
    """A command about a matter that is there."""

    matter: str


@frozen(kw_only=True)
class AcceptMatter(OfMatter):
    """Take a matter in (受理)."""


@frozen(kw_only=True)
class RegisterMatter(OfMatter):
    """Enter a matter in the register (登记)."""

    number: str


@frozen(kw_only=True)
class ReturnMatter(OfMatter):
    """Give a matter back for completion."""

    reason: str


@frozen(kw_only=True)
class CompleteMatter(OfMatter):
    """Submit again what was returned, with what was wanting."""

    text: str
    papers: tuple[Paper, ...] = ()


@frozen(kw_only=True)
class WithdrawMatter(OfMatter):
    """Take back a matter that is not yet approved."""

    reason: str


@frozen(kw_only=True)
class MergeMatter(OfMatter):
    """Let a matter go into another that has not been approved yet."""

    into: str
    reason: str


@frozen(kw_only=True)
class ReviewMatter(OfMatter):
    """Pass a matter through the first gate, to the convenor."""

    opinion: str


@frozen(kw_only=True)
class ApproveMatter(OfMatter):
    """Pass a matter through the second gate, for an agenda."""

    remark: str = ""


@frozen(kw_only=True)
class RejectMatter(OfMatter):
    """Refuse a matter; it comes back only as a new one."""

    reason: str


@frozen(kw_only=True)
class SendBackMatter(OfMatter):
    """Give a matter back to the office, which reviews it anew."""

    reason: str


@frozen(kw_only=True)
class CloseMatter(OfMatter):
    """Close a matter whose tasks are all done."""

    conclusion: str
