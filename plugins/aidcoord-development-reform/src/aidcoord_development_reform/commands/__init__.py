"""The commands of development and reform: plans and papers, places for people on tekun, the price link's record."""

from typing import Final

from aidcoord import Command, Text
from aidcoord_development_reform.commands.linking import RecordForm, price_link
from aidcoord_development_reform.commands.placing import InstitutionsForm, capacity
from aidcoord_development_reform.commands.planning import PlanForm, plan
from aidcoord_development_reform.commands.reforming import PapersForm, reforms

COMMANDS: Final = [
    Command(
        name="plan",
        title=Text(zh="规划任务进展", en="Show where a plan stands, and what is behind"),
        run=plan,
        form=PlanForm,
    ),
    Command(
        name="capacity",
        title=Text(zh="供养床位与需求", en="Hold beds against need"),
        run=capacity,
        form=InstitutionsForm,
    ),
    Command(
        name="price-link",
        title=Text(zh="价格联动启动记录", en="Show the price link's record"),
        run=price_link,
        form=RecordForm,
    ),
    Command(
        name="reforms",
        title=Text(zh="待研究的改革文件", en="List papers that nobody has reviewed"),
        run=reforms,
        form=PapersForm,
    ),
]
