"""The meeting on a journal: what was acknowledged is there, stale writers are told, unknown events stop decisions."""

from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import frozen
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from tests.meeting.exploring import Witness, check, check_refusal
from tests.meeting.small_county import POSTS, SEATS, START
from tests.meeting.trying import World, tried

from aidcoord import Registry
from aidcoord.errors import ProtocolError, RefusedError, StaleWriterError
from aidcoord.journal import Journal, open_journal
from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands.taking_part import CallForMatters, Constitute
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.evolving import fold
from aidcoord.meeting.protocol import decide
from aidcoord.model.events import event
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.office import Office
from aidcoord.proceedings import Proceedings

DAY: Final = timedelta(days=1)
NO_LAW: Final = Office.open(registry=Registry.of()).law
BEGIN: Final = Constitute(
    by="county_head", on=START, county="small", seats=SEATS, appointments=POSTS, settings=MeetingSettings()
)


def proceedings(journal: Journal) -> Proceedings:
    """The small county's meeting, begun on a journal."""
    begun = Proceedings(journal, NO_LAW, "small")
    begun.give(BEGIN)
    return begun


class MeetingOnAJournal(RuleBasedStateMachine):
    """Acts in any order, allowed and not, each loaded from and appended to a real journal in SQLite."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.acknowledged: list[MeetingEvent] = []
        self.witness = Witness()

    @initialize(number=st.integers(min_value=0, max_value=2**62))
    def begin(self, number: int) -> None:
        """A journal of its own for each run."""
        path = self.folder / f"{number}.db"
        path.unlink(missing_ok=True)
        self.journal = open_journal(f"sqlite:///{path}")
        self.meeting = Proceedings(self.journal, NO_LAW, "small")
        self.acknowledged += self.meeting.give(BEGIN)

    @rule(choice=st.integers(min_value=0, max_value=999))
    def act(self, choice: int) -> None:
        """One of all commands that can be tried in the state."""
        able = list(tried(self.meeting.standing().meeting, World(matters=2, sessions=2)))
        command = able[choice % len(able)]
        before = len(self.meeting.recorded())
        try:
            happened = self.meeting.give(command)
        except RefusedError as error:
            check_refusal(error)
            assert len(self.meeting.recorded()) == before
            return
        self.acknowledged += happened
        for one in happened:
            self.witness = self.witness.seeing(one)

    @invariant()
    def holds_what_was_acknowledged(self) -> None:
        """Exactly that, in order; it folds to a state in which everything holds that must."""
        recorded = [one.event for one in self.meeting.recorded()] if self.acknowledged else []
        assert recorded == self.acknowledged
        if recorded:
            check(fold(self.acknowledged), self.witness)

    def teardown(self) -> None:
        """Let go of the journal, which verifies."""
        if self.acknowledged:
            assert self.journal.verify().sound
            self.journal.close()


def _settings(examples: int, steps: int) -> settings:
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )


def test_any_row_of_acts_on_a_journal_keeps_to_the_protocol(tmp_path: Path) -> None:
    """A few runs of twenty acts."""
    MeetingOnAJournal.folder = tmp_path
    run_state_machine_as_test(MeetingOnAJournal, settings=_settings(3, 20))


@pytest.mark.deep
def test_many_rows_of_acts_on_a_journal_keep_to_the_protocol(tmp_path: Path) -> None:
    """Two hundred runs of eighty acts."""
    MeetingOnAJournal.folder = tmp_path
    run_state_machine_as_test(MeetingOnAJournal, settings=_settings(200, 80))


def test_what_is_read_back_is_what_was_decided() -> None:
    """Every kind of event survives the journal as it was."""
    with open_journal("memory:") as journal:
        meeting = proceedings(journal)
        happened = meeting.give(CallForMatters(by="clerk", on=START, text="征集议题"))

        assert [one.event for one in meeting.recorded()][1:] == list(happened)
        assert meeting.standing().version == 1 + len(SEATS)


def test_a_stale_writer_is_refused_and_nothing_is_written() -> None:
    """Somebody else acts between the reading and the writing."""

    class Slow(Proceedings):
        """Reads, and is overtaken by another before it writes."""

        def give(self, command: Command) -> tuple[MeetingEvent, ...]:
            standing = self.standing()
            Proceedings.give(self, CallForMatters(by="clerk", on=START, text="先到"))
            events = decide(standing.meeting, command)
            self.journal.append(self.stream, standing.version, events, by=command.by)
            return events

    with open_journal("memory:") as journal:
        proceedings(journal)
        slow = Slow(journal, NO_LAW, "small")
        with pytest.raises(StaleWriterError, match="clerk"):
            slow.give(CallForMatters(by="clerk", on=START, text="后到"))

        assert len(slow.recorded()) == 1 + len(SEATS)


@event("meeting.of_tomorrow")
@frozen(kw_only=True)
class OfTomorrow:
    """An event that no fold knows: it stands for one that a newer version writes."""

    what: str


def test_events_that_cannot_be_read_stop_decisions() -> None:
    """The meeting is shown as far as it is known; nothing is decided on it."""
    with open_journal("memory:") as journal:
        meeting = proceedings(journal)
        journal.append(meeting.stream, 1, [OfTomorrow(what="?")], by="clerk")

        assert meeting.standing().meeting == fold(_known(meeting))
        with pytest.raises(ProtocolError, match="not known whole"):
            meeting.give(CallForMatters(by="clerk", on=START + DAY, text="征集"))


def _known(meeting: Proceedings) -> list[Any]:
    return [one.event for one in meeting.recorded() if isinstance(one.event, MeetingEvent)]
