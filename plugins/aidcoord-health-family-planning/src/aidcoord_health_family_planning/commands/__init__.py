"""The commands of health: one-stop settlement of bills, and the county's hospitals."""

from typing import Final

from aidcoord import Command, Text
from aidcoord_health_family_planning.commands.listing import hospitals
from aidcoord_health_family_planning.commands.settling import settle
from aidcoord_health_family_planning.settlement.forms import PatientForm
from aidcoord_health_family_planning.settlement.register_forms import RegisterForm

COMMANDS: Final = [
    Command(
        name="settle",
        title=Text(zh="医疗费用一站式结算", en="Settle bills in one stop"),
        run=settle,
        form=PatientForm,
        is_top=True,
    ),
    Command(
        name="hospitals",
        title=Text(zh="定点医疗机构和减免协议", en="List hospitals, waivers and serious diseases"),
        run=hospitals,
        form=RegisterForm,
    ),
]
