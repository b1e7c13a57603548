"""How matters, sessions and tasks move from stage to stage, as the table of acts has it: what a diagram draws."""

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from aidcoord.meeting.acts import About, Act
from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.sessions import SessionStage
from aidcoord.meeting.stages import Stage
from aidcoord.meeting.table import ACTS
from aidcoord.meeting.tasks import TaskStage

_Stages = type[MatterStage] | type[SessionStage] | type[TaskStage]

STAGES_OF: Final[Mapping[About, _Stages]] = {
    About.MATTER: MatterStage,
    About.SESSION: SessionStage,
    About.TASK: TaskStage,
}
"""The stages of each kind of subject, in the order in which they are come to."""


@frozen
class Move:
    """That an act moves something from one stage to another; from `None` it begins."""

    act: Act
    start: Stage | None
    end: Stage


def moves_of(about: About) -> tuple[Move, ...]:
    """Every way in which a kind of subject moves, in the order of the table."""
    stages = STAGES_OF[about]
    return tuple(move for act in ACTS for move in _moves(act) if type(move.end) is stages)


def _moves(act: Act) -> Iterator[Move]:
    if act.leads_to is not None:
        starts = dict.fromkeys((*act.stages, *act.flow_stages))
        yield from (Move(act, start, act.leads_to) for start in starts if start is not act.leads_to)
        if not starts:
            yield Move(act, None, act.leads_to)
    yield from (Move(act, start, end) for start, end in act.moves)
