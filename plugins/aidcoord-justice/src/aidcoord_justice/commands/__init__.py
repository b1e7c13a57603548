"""The commands of justice: steps of legal aid with their last days, and the log of what was done on each matter."""

from typing import Final

from aidcoord import Command, Text
from aidcoord_justice.commands.days import days
from aidcoord_justice.commands.serving import MattersForm, services

COMMANDS: Final = [
    Command(name="days", title=Text(zh="法律援助办理期限", en="List running steps and their last days"), run=days),
    Command(
        name="services",
        title=Text(zh="法律援助服务记录", en="Count what was done on matters of legal aid"),
        run=services,
        form=MattersForm,
    ),
]
