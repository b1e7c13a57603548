"""Commands about tasks, from the first report to the close, and about the year as a whole."""

from datetime import date

from attrs import field, frozen

from aidcoord.meeting.commands import Command
from aidcoord.model.checks import names


@frozen(kw_only=True)
class OfTask(Command):
    """A command about a task that is there."""

    task: str


@frozen(kw_only=True)
class HandOverTask(OfTask):
    """Hand a task to whoever is responsible (交办)."""


@frozen(kw_only=True)
class TakeOnTask(OfTask):
    """Take a task on (承办)."""


@frozen(kw_only=True)
class ReportProgress(OfTask):
    """Say how far a task has come."""

    text: str
    paper: str = ""


@frozen(kw_only=True)
class AskExtension(OfTask):
    """Ask for a later due day."""

    until: date
    reason: str


@frozen(kw_only=True)
class GrantExtension(OfTask):
    """Give the later due day that was asked for."""

    remark: str = ""


@frozen(kw_only=True)
class RefuseExtension(OfTask):
    """Hold to the due day."""

    reason: str


@frozen(kw_only=True)
class ChaseTask(OfTask):
    """Remind whoever has the task."""

    text: str = ""


@frozen(kw_only=True)
class MarkDone(OfTask):
    """Report a task as done, with the paper that shows it."""

    text: str
    paper: str


@frozen(kw_only=True)
class VerifyTask(OfTask):
    """See that a task is done by its measure, and close it (结案)."""

    finding: str


@frozen(kw_only=True)
class ReopenTask(OfTask):
    """Open a task again that is not done after all."""

    reason: str
    due: date


@frozen(kw_only=True)
class SummariseYear(Command):
    """Sum up a year: what was done and what was learnt."""

    year: int
    text: str
    lessons: str


@frozen(kw_only=True)
class Commend(Command):
    """Commend somebody, with the ground and the figures it rests on."""

    year: int
    whom: str
    ground: str
    figures: tuple[str, ...] = field(default=(), converter=names)
    figures_until: date | None = None
    """The last day of the period of the figures that are cited."""
    objections: str = ""
