"""What holds in every state that a small county's meeting can reach."""

import pytest
from tests.meeting.exploring import World, explore
from tests.meeting.small_county import SOURCE

from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.sessions import SessionStage
from aidcoord.meeting.tasks import TaskStage
from aidcoord.model.meeting_settings import FlowLimits, MeetingSettings

FLOW = FlowLimits(accept=2, register=1, hand_over=2, take_on=2, close=5)


def test_one_matter_in_one_session_keeps_to_the_protocol() -> None:
    """Every state: both gates before an agenda, resolutions of convened sessions only, no task lost, advice always."""
    found = explore(World(changes=False))

    own = {MatterStage.ACCEPTED, MatterStage.REGISTERED, TaskStage.HANDED_OVER, TaskStage.IN_HAND, MatterStage.MERGED}
    assert found.stages == {*MatterStage, *SessionStage, *TaskStage} - own
    assert found.states > 500


@pytest.mark.deep
@pytest.mark.parametrize(
    "world",
    [
        pytest.param(World(matters=2, changes=False, wrong=False), id="two matters in one session"),
        pytest.param(World(), id="one matter while seats and people change"),
        pytest.param(
            World(settings=MeetingSettings(source=SOURCE, flow=FLOW, minutes_countersigned=True, quorum=50)),
            id="one matter with the county's options",
        ),
    ],
)
def test_a_small_county_keeps_to_the_protocol(world: World) -> None:
    """The same in larger worlds; together they have more than a hundred thousand states."""
    assert explore(world).states > 10_000
