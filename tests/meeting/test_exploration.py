"""What holds in every state that a small county's meeting can reach."""

import pytest
from attrs import evolve
from tests.meeting.exploring import explore
from tests.meeting.small_county import SOURCE
from tests.meeting.trying import Change, World

from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.moves import STAGES_OF, moves_of
from aidcoord.meeting.sessions import SessionStage
from aidcoord.meeting.table import BY_ID
from aidcoord.meeting.tasks import TaskStage
from aidcoord.model.meeting_settings import FlowLimits, MeetingSettings

FLOW = FlowLimits(accept=2, register=1, hand_over=2, take_on=2, close=5)
OPTIONS = MeetingSettings(source=SOURCE, flow=FLOW, minutes_countersigned=True)


SMALL = World(changes=frozenset(), wrong=False, thin=8)


def test_one_matter_in_one_session_keeps_to_the_protocol() -> None:
    """Every state: both gates before an agenda, resolutions of convened sessions only, no task lost, advice always."""
    found = explore(SMALL)

    own = {MatterStage.ACCEPTED, MatterStage.REGISTERED, TaskStage.HANDED_OVER, TaskStage.IN_HAND, MatterStage.MERGED}
    assert found.stages == {*MatterStage, *SessionStage, *TaskStage} - own
    assert found.states > 500


def test_the_table_says_how_everything_moves() -> None:
    """What was seen to move is what the table and its diagrams say, but for what takes two matters or two days."""
    seen = explore(SMALL).moves | explore(evolve(SMALL, settings=OPTIONS)).moves
    said = {(move.act.id, move.start, move.end) for about in STAGES_OF for move in moves_of(about)}

    assert seen <= said
    assert said - seen == {
        *(("merge", stage, MatterStage.MERGED) for stage in BY_ID["merge"].stages),
        ("agenda", MatterStage.SCHEDULED, MatterStage.APPROVED),
        ("attendance", SessionStage.INVITED, SessionStage.PREPARED),
        ("resume", SessionStage.ADJOURNED, SessionStage.CONVENED),
    }


@pytest.mark.deep
@pytest.mark.parametrize(
    ("world", "least"),
    [
        pytest.param(World(matters=2, changes=frozenset(), wrong=False), 35_000, id="two matters in one session"),
        pytest.param(World(), 10_000, id="one matter, and every wrong act"),
        pytest.param(World(settings=OPTIONS), 10_000, id="one matter with the county's options"),
        pytest.param(
            World(matters=2, changes=frozenset({Change.AGENCY, Change.PERSON}), wrong=False, thin=32),
            180_000,
            id="two matters while an agency and a head change",
        ),
    ],
)
def test_a_small_county_keeps_to_the_protocol(world: World, least: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The same in larger worlds, each walked to its end."""
    found = explore(world)

    with capsys.disabled():
        print(f"\n{found.states:,} states, {found.steps:,} steps between them, {found.refusals:,} refusals")
    assert found.states > least
