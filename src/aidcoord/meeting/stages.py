"""What people call the stages of matters, sessions and tasks."""

from collections.abc import Mapping
from typing import Final

from aidcoord.meeting.matters import MATTER_STAGES, MatterStage
from aidcoord.meeting.sessions import SESSION_STAGES, SessionStage
from aidcoord.meeting.tasks import TASK_STAGES, TaskStage
from aidcoord.model.texts import Text

Stage = MatterStage | SessionStage | TaskStage

STAGES: Final[Mapping[Stage, Text]] = dict[Stage, Text](
    [*MATTER_STAGES.items(), *SESSION_STAGES.items(), *TASK_STAGES.items()]
)
"""Every stage with its title."""
