"""The commands of civil affairs: who holds which identity, gifts and their purposes, town beside country."""

from typing import Final

from aidcoord import Command, Text
from aidcoord_civil_affairs.commands.comparing import urban_rural
from aidcoord_civil_affairs.commands.counting import identities
from aidcoord_civil_affairs.commands.giving import GiftsForm, gifts

COMMANDS: Final = [
    Command(name="identities", title=Text(zh="身份统计", en="Count who holds which identity"), run=identities),
    Command(
        name="gifts",
        title=Text(zh="按捐赠人用途使用捐赠", en="Book gifts to costs of their purpose"),
        run=gifts,
        form=GiftsForm,
    ),
    Command(
        name="urban-rural", title=Text(zh="城乡标准对照", en="Set rural standards beside urban ones"), run=urban_rural
    ),
]
