"""Matters: what is brought before the meeting, through which two gates, and with which papers."""

from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from aidcoord.meeting.seats import seat_names
from aidcoord.model.checks import names
from aidcoord.model.texts import Text


class MatterKind(Enum):
    """What a matter asks of the meeting (MTG-09)."""

    GUIDANCE = "guidance"
    """指导: no answer is owed."""
    COORDINATION = "coordination"
    """协调: between two agencies or more; the resolution names who leads and who pays."""
    DEPLOYMENT = "deployment"
    """部署: tasks."""


class MatterStage(Enum):
    """How far a matter has come."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    """受理; only where the county has the flow."""
    REGISTERED = "registered"
    """登记; only where the county has the flow."""
    RETURNED = "returned"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class PaperKind(Enum):
    """What a paper of a matter is."""

    ASSESSMENT = "assessment"
    SIMULATION = "simulation"
    CLAUSE = "clause"
    DOCUMENT = "document"


MATTER_KINDS: Final = {
    MatterKind.GUIDANCE: Text(zh="指导", en="guidance"),
    MatterKind.COORDINATION: Text(zh="协调", en="coordination"),
    MatterKind.DEPLOYMENT: Text(zh="部署", en="deployment"),
}
MATTER_STAGES: Final = {
    MatterStage.SUBMITTED: Text(zh="已上报", en="submitted"),
    MatterStage.ACCEPTED: Text(zh="已受理", en="taken in"),
    MatterStage.REGISTERED: Text(zh="已登记", en="registered"),
    MatterStage.RETURNED: Text(zh="退回补正", en="returned for completion"),
    MatterStage.REVIEWED: Text(zh="已审核", en="reviewed"),
    MatterStage.APPROVED: Text(zh="已批准", en="approved"),
    MatterStage.REJECTED: Text(zh="不予批准", en="rejected"),
    MatterStage.WITHDRAWN: Text(zh="已撤回", en="withdrawn"),
    MatterStage.MERGED: Text(zh="已并入", en="merged into another"),
    MatterStage.SCHEDULED: Text(zh="已列入议程", en="on an agenda"),
    MatterStage.RESOLVED: Text(zh="已议决", en="resolved"),
    MatterStage.CLOSED: Text(zh="已办结", en="closed"),
}


@frozen(kw_only=True)
class Paper:
    """A paper that a matter carries: an assessment, a simulation, a clause, or any other document."""

    kind: PaperKind
    title: str
    reference: str = ""
    """Where it is kept: a file's name, a clause's id, a household's id."""


@frozen(kw_only=True)
class Matter:
    """Something for the meeting to consider, and how far it has come."""

    id: str
    title: str
    text: str
    kind: MatterKind
    submitter: str
    """The seat that brings it."""
    seats: tuple[str, ...] = field(default=(), converter=seat_names)
    """The other members it concerns, as the submitter names them."""
    about: tuple[str, ...] = field(default=(), converter=names)
    """Benefits, evidence, rules and parameters that it would change or turns on, by full names."""
    papers: tuple[Paper, ...] = ()
    replaces: str | None = None
    """The rejected matter that it takes up anew."""
    raised_by: str = ""
    """The plugin that raised it, where one did."""
    occasion: str = ""
    """What a plugin raised it for; one occasion is raised once."""
    origin: str = ""
    """The body below that passed it up, with the number it has there."""
    submitted: date
    stage: MatterStage = MatterStage.SUBMITTED
    since: date
    """The day on which it came to its stage."""
    reviewed: bool = False
    """Whether the director has reviewed it as it stands."""
    approved: bool = False
    """Whether a convenor has approved it as it stands."""
    is_own: bool = False
    """Whether it was reviewed by the head of the member that brings it: civil affairs; the minutes say so."""
    delegation: str = ""
    """The paper under which the deputy approved it; the minutes say so."""
    merged_into: str | None = None
    session: str | None = None
    """The session on whose agenda it stands or was resolved."""
    remarks: tuple[str, ...] = ()
    """Reasons and opinions given on the way, the latest last."""

    @property
    def parties(self) -> tuple[str, ...]:
        """Who brings it and whom it concerns."""
        return seat_names((self.submitter, *self.seats))
