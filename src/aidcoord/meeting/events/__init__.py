"""What happened in the meeting: each event says who acted (the post and its holder) and on which day."""

from datetime import date

from attrs import frozen


@frozen(kw_only=True)
class MeetingEvent:
    """Something that happened; it never changes, and the state is folded from nothing else."""

    by: str
    """The post of whoever acted."""
    person: str
    """Who held it."""
    on: date
