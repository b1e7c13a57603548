"""Passing a matter up: from the mechanism of a township to the joint meeting of its county (TWN-02)."""

from datetime import date

from aidcoord.meeting.commands.on_matters import SubmitMatter
from aidcoord.meeting.state import Meeting


def passed_up(meeting: Meeting, matter: str, by: str, on: date) -> SubmitMatter:
    """The command that brings a matter of one body before the next: it begins there anew, before every gate.

    Args:
        meeting: The body in which the matter stands.
        matter: Its number there.
        by: The post in the body above that speaks for this one.
        on: The day.

    Raises:
        KeyError: The body has no such matter.
    """
    held = meeting.matters[matter]
    return SubmitMatter(
        by=by,
        on=on,
        title=held.title,
        text=held.text,
        kind=held.kind,
        about=held.about,
        papers=held.papers,
        origin=f"{meeting.county} {matter}",
    )
