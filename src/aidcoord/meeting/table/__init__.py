"""The protocol as a table: every act, who may do it, from which stage, and the clause it rests on.

Decisions, refusals, the command line, the state diagram and the documentation all read these rows.
"""

from collections.abc import Mapping
from typing import Final

from aidcoord.meeting.acts import Act
from aidcoord.meeting.commands import Command
from aidcoord.meeting.table.of_matters import MATTER_ACTS
from aidcoord.meeting.table.of_sessions import SESSION_ACTS
from aidcoord.meeting.table.of_tasks import TASK_ACTS
from aidcoord.meeting.table.of_the_meeting import MEETING_ACTS

ACTS: Final[tuple[Act, ...]] = (*MEETING_ACTS, *MATTER_ACTS, *SESSION_ACTS, *TASK_ACTS)
"""Every act, in the order in which people come to it."""
BY_COMMAND: Final[Mapping[type[Command], Act]] = {act.command: act for act in ACTS}
BY_ID: Final[Mapping[str, Act]] = {act.id: act for act in ACTS}
