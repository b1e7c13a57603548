"""`aidcoord meeting …`: the acts of the joint meeting, one command a row of its table, and what shows how it stands."""

from aidcoord.cli.meeting.app import APP

__all__ = ["APP"]
