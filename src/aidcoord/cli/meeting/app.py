"""The commands below `aidcoord meeting`: those of the protocol's table, and those that only show."""

from collections.abc import Callable, Mapping
from typing import Final

from cyclopts import App

from aidcoord.cli.meeting.acting import runner_of
from aidcoord.cli.meeting.beginning import constitute, settle
from aidcoord.cli.meeting.boarding import board
from aidcoord.cli.meeting.papers import agenda_paper, invitations, minutes
from aidcoord.cli.meeting.passing import pass_up
from aidcoord.cli.meeting.raising import raise_matters
from aidcoord.cli.meeting.showing import acts, desk, log, status, verify
from aidcoord.cli.options import ExitCode
from aidcoord.meeting.table import ACTS

_OWN: Final[Mapping[str, Callable[..., ExitCode]]] = {"constitute": constitute, "settle": settle}
"""Acts whose command is made from the county's plugin, not from options."""


def _new_app() -> App:
    app = App(name="meeting", help="The joint meeting: do what the protocol allows, and see how it stands.")
    shown: tuple[Callable[..., ExitCode], ...] = (
        status,
        desk,
        log,
        verify,
        acts,
        board,
        agenda_paper,
        minutes,
        invitations,
    )
    for show in shown:
        app.command(show)
    app.command(raise_matters, name="raise")
    app.command(pass_up)
    for act in ACTS:
        app.command(_OWN.get(act.id) or runner_of(act), name=act.id, help=f"{act.title.en} {act.title.zh}")
    return app


APP: Final = _new_app()
