"""A meeting on a journal: load the stream, decide, append; nothing is written where anything is refused."""

from collections.abc import Iterable
from typing import Final

from attrs import define, field, frozen

from aidcoord.errors import ProtocolError
from aidcoord.journal import Journal
from aidcoord.meeting.acts import Grounds
from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands.on_matters import SubmitMatter
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.evolving import fold
from aidcoord.meeting.protocol import decide
from aidcoord.meeting.state import Meeting
from aidcoord.model.events import Recorded, UnknownEvent
from aidcoord.model.faults import told
from aidcoord.rules.loading.laws import Law

STREAM: Final = "meeting/"
"""A meeting is the stream of this name and the county's id, or the code of the township."""


def county_held(journal: Journal) -> str | None:
    """The county whose meeting a journal holds; `None` where it holds none, or those of several."""
    names = [tail.stream.removeprefix(STREAM) for tail in journal.streams() if tail.stream.startswith(STREAM)]
    counties = [name for name in names if not name.isdigit()]  # a township's code is a number
    return counties[0] if len(counties) == 1 else None


@frozen
class Standing:
    """The meeting as its stream has it."""

    meeting: Meeting
    version: int
    """How many events the stream has; what is decided rests on this."""
    unread: tuple[str, ...] = ()
    """Why some events of the stream cannot be read, one reason each."""


@define(frozen=True, eq=False)
class Proceedings:
    """The joint meeting of a county, or the mechanism of a township, kept in a journal."""

    journal: Journal
    law: Law = field(repr=False)
    """The county's law: who touches what, and how its working days fall."""
    body: str
    """Whose it is: the county's id, or the code of a township."""

    @property
    def stream(self) -> str:
        """The stream that holds the meeting."""
        return f"{STREAM}{self.body}"

    def recorded(self) -> tuple[Recorded, ...]:
        """Every event of the meeting, oldest first."""
        return self.journal.read(self.stream)

    def standing(self) -> Standing:
        """The meeting as it stands."""
        recorded = self.recorded()
        known = [one.event for one in recorded if isinstance(one.event, MeetingEvent)]
        strangers = (one.event for one in recorded if not isinstance(one.event, MeetingEvent))
        return Standing(fold(known), len(recorded), tuple(map(_reason, strangers)))

    def give(self, command: Command) -> tuple[MeetingEvent, ...]:
        """Do an act: what follows from it is in the journal when this returns.

        Raises:
            RefusedError: With every reason; nothing is written.
            StaleWriterError: Somebody else wrote meanwhile; the error says what. Nothing is written.
            ProtocolError: The stream holds events that cannot be read, so that nothing can be decided.
        """
        standing = self.standing()
        if standing.unread:
            reasons = "; ".join(dict.fromkeys(standing.unread))
            en = f"Nothing is decided on {self.stream}, which is not known whole: {reasons}."
            raise ProtocolError.of([told(f"{self.stream}未能全部读懂，不作任何决定：{reasons}。", en)])
        events = decide(standing.meeting, command, self._grounds(standing.meeting, command))
        self.journal.append(self.stream, standing.version, events, by=command.by)
        return events

    def _grounds(self, meeting: Meeting, command: Command) -> Grounds:
        about = {name for matter in meeting.matters.values() for name in matter.about}
        if isinstance(command, SubmitMatter):
            about |= set(command.about)
        return Grounds(days=self.law.working_days, reach=reach_of(self.law, about))


def _reason(happened: object) -> str:
    if isinstance(happened, UnknownEvent):
        return happened.reason
    return f"{type(happened).__name__} is no event of the joint meeting"


def reach_of(law: Law, names: Iterable[str]) -> dict[str, frozenset[str]]:
    """For each name the fields that own it or read it, directly or through others: by the impact graph."""
    return {
        name: frozenset(one.partition("__")[0] for one in (name, *law.readers_of(name)) if "__" in one)
        for name in names
        if name in law.definitions
    }
