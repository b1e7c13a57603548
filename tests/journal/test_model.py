"""Whatever is done to a journal, it is what a list of lists would be."""

from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from tests.journal.conftest import IN_MEMORY, KEYS, key
from tests.journal.happenings import MOTHER, SON, counted, matter, remark, ticking

from aidcoord import Journal, KeyRing, StaleWriterError, open_journal

STREAMS = st.sampled_from(["a", "b", "会议"])
EVENTS = st.lists(
    st.one_of(
        st.text(max_size=20).filter(lambda text: text.isprintable()).map(remark),
        st.sampled_from([matter(about=MOTHER), matter("m-2", SON), remark(f"{MOTHER.digits}。")]),
    ),
    max_size=3,
)


class JournalIsLists(RuleBasedStateMachine):
    """A journal in SQLite beside the model: a list of events a stream, and one of all."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory(dir=IN_MEMORY)
        self.streams: dict[str, list[object]] = defaultdict(list)
        self.all: list[tuple[str, object]] = []
        self.keys: KeyRing | None = None
        self.rotations = 0
        self.journal: Journal | None = None

    def teardown(self) -> None:
        """Leave nothing behind."""
        self._at_hand.close()
        self.folder.cleanup()

    @property
    def _at_hand(self) -> Journal:
        if self.journal is None:
            url = f"sqlite:///{Path(self.folder.name)}/journal.db"
            self.journal = open_journal(url, self.keys, clock=ticking(), salts=counted())
        return self.journal

    @initialize(with_keys=st.booleans())
    def begin(self, *, with_keys: bool) -> None:
        """With keys or without."""
        self.keys = KEYS if with_keys else None

    @rule(stream=STREAMS, events=EVENTS)
    def append(self, stream: str, events: list[object]) -> None:
        """Append what was decided on the present version."""
        recorded = self._at_hand.append(stream, len(self.streams[stream]), events, by="office")
        assert [one.event for one in recorded] == events
        self.streams[stream] += events
        self.all += [(stream, one) for one in events]

    @rule(stream=STREAMS, behind=st.integers(1, 3))
    def append_too_late(self, stream: str, behind: int) -> None:
        """Try to append what was decided on an older version."""
        known = self.streams[stream]
        if behind <= len(known):
            with pytest.raises(StaleWriterError) as caught:
                self._at_hand.append(stream, len(known) - behind, [remark("late")], by="township")
            assert caught.value.since == self._at_hand.read(stream, len(known) - behind)

    @rule(stream=STREAMS, after=st.integers(0, 5))
    def read(self, stream: str, after: int) -> None:
        """Read a stream from somewhere on."""
        assert [one.event for one in self._at_hand.read(stream, after)] == self.streams[stream][after:]

    @rule()
    def open_again(self) -> None:
        """Close it and open it."""
        self._at_hand.close()
        self.journal = None

    @rule()
    def rotate(self) -> None:
        """Put a new key in the place of the old ones."""
        self.rotations += 1
        self.keys = KeyRing.of(*(self.keys.keys.values() if self.keys else ()), key(f"new-{self.rotations}"))
        self._at_hand.rotate(self.keys)

    @rule()
    def move(self) -> None:
        """Export it and import it into another."""
        other = open_journal("memory:", self.keys)
        other.import_lines(self._at_hand.export())
        assert list(other.read_all()) == list(self._at_hand.read_all())

    @invariant()
    def is_the_model(self) -> None:
        """All that is recorded, in order, and the chain."""
        recorded = list(self._at_hand.read_all())
        assert [(one.stream, one.event) for one in recorded] == self.all
        assert [one.position for one in recorded] == list(range(1, len(self.all) + 1))
        assert self._at_hand.verify().sound


def explore(examples: int, steps: int) -> None:
    """Try sequences of acts on a journal."""
    run_state_machine_as_test(
        JournalIsLists,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_journal_is_lists() -> None:
    """A few short lives of a journal."""
    explore(6, 8)


@pytest.mark.deep
def test_a_journal_is_lists_all_its_life() -> None:
    """Many longer ones."""
    explore(150, 40)
