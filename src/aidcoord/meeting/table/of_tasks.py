"""Acts on tasks: reported by whoever is responsible, chased and verified by the office."""

from typing import Final

from aidcoord.meeting.acts import About, Act
from aidcoord.meeting.commands.on_tasks import (
    AskExtension,
    ChaseTask,
    GrantExtension,
    HandOverTask,
    MarkDone,
    RefuseExtension,
    ReopenTask,
    ReportProgress,
    TakeOnTask,
    VerifyTask,
)
from aidcoord.meeting.deciding import on_tasks as deciding
from aidcoord.meeting.deciding import one
from aidcoord.meeting.events.on_tasks import ExtensionRefused, TaskHandedOver, TaskReopened, TaskTakenOn, TaskVerified
from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.seats import Role
from aidcoord.meeting.tasks import TaskStage
from aidcoord.model.texts import Text

_UNDER_WAY: Final = (TaskStage.ASSIGNED, TaskStage.HANDED_OVER, TaskStage.IN_HAND)
_MEMBER: Final = (Role.LIAISON, Role.HEAD)

TASK_ACTS: Final = (
    Act(
        "hand-over",
        Text(zh="交办", en="hand over"),
        command=HandOverTask,
        about=About.TASK,
        who=(Role.OFFICE,),
        stages=(TaskStage.ASSIGNED,),
        leads_to=TaskStage.HANDED_OVER,
        option="flow",
        clause="MTG-06",
        events=one(TaskHandedOver),
    ),
    Act(
        "take-on",
        Text(zh="承办", en="take on"),
        command=TakeOnTask,
        about=About.TASK,
        who=_MEMBER,
        own="responsible",
        stages=(TaskStage.HANDED_OVER,),
        leads_to=TaskStage.IN_HAND,
        option="flow",
        clause="MTG-06",
        events=one(TaskTakenOn),
    ),
    Act(
        "progress",
        Text(zh="报告进展", en="report progress"),
        command=ReportProgress,
        about=About.TASK,
        who=_MEMBER,
        own="all_seats",
        stages=_UNDER_WAY,
        clause="MTG-06",
        needs=("text",),
        events=deciding.report,
    ),
    Act(
        "extend",
        Text(zh="申请延期", en="ask for an extension"),
        command=AskExtension,
        about=About.TASK,
        who=_MEMBER,
        own="responsible",
        stages=_UNDER_WAY,
        clause="MTG-06",
        needs=("reason",),
        checks=deciding.check_asking,
        events=deciding.ask,
    ),
    Act(
        "grant",
        Text(zh="同意延期", en="grant the extension"),
        command=GrantExtension,
        about=About.TASK,
        who=(Role.CONVENOR,),
        stages=_UNDER_WAY,
        clause="MTG-06",
        checks=deciding.check_asked,
        events=deciding.grant,
    ),
    Act(
        "refuse",
        Text(zh="不同意延期", en="refuse the extension"),
        command=RefuseExtension,
        about=About.TASK,
        who=(Role.CONVENOR,),
        stages=_UNDER_WAY,
        clause="MTG-06",
        needs=("reason",),
        checks=deciding.check_asked,
        events=one(ExtensionRefused),
    ),
    Act(
        "chase",
        Text(zh="督办", en="chase"),
        command=ChaseTask,
        about=About.TASK,
        who=(Role.OFFICE,),
        stages=_UNDER_WAY,
        clause="MTG-06",
        events=deciding.chase,
    ),
    Act(
        "done",
        Text(zh="报告完成", en="report it done"),
        command=MarkDone,
        about=About.TASK,
        who=_MEMBER,
        own="responsible",
        stages=(TaskStage.ASSIGNED,),
        flow_stages=(TaskStage.IN_HAND,),
        leads_to=TaskStage.DONE,
        clause="MTG-06",
        needs=("text", "paper"),
        events=deciding.done,
    ),
    Act(
        "verify-task",
        Text(zh="核实办结", en="verify and close"),
        command=VerifyTask,
        about=About.TASK,
        who=(Role.OFFICE,),
        stages=(TaskStage.DONE,),
        leads_to=TaskStage.VERIFIED,
        clause="MTG-06",
        needs=("finding",),
        events=one(TaskVerified),
    ),
    Act(
        "reopen",
        Text(zh="重新办理", en="reopen"),
        command=ReopenTask,
        about=About.TASK,
        who=(Role.OFFICE,),
        stages=(TaskStage.DONE, TaskStage.VERIFIED),
        leads_to=TaskStage.ASSIGNED,
        moves=((MatterStage.CLOSED, MatterStage.RESOLVED),),
        clause="MTG-06",
        needs=("reason",),
        checks=deciding.check_reopening,
        events=one(TaskReopened),
    ),
)
"""From handing over to the close."""
