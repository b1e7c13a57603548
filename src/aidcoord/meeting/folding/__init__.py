"""The fold: what each event changes. Nothing is checked here, for what happened has happened."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from attrs import evolve

from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.state import Meeting

E = TypeVar("E", bound=MeetingEvent)
V = TypeVar("V")

Fold = Callable[[Meeting, Any], Meeting]

FOLDS: Final[dict[type[MeetingEvent], Fold]] = {}
"""By the class of an event, what it changes."""


def folds(kind: type[E]) -> Callable[[Callable[[Meeting, E], Meeting]], Callable[[Meeting, E], Meeting]]:
    """Mark what an event of a class changes."""

    def mark(fold: Callable[[Meeting, E], Meeting]) -> Callable[[Meeting, E], Meeting]:
        FOLDS[kind] = fold
        return fold

    return mark


def changed(held: Mapping[str, V], key: str, **changes: Any) -> dict[str, V]:
    """A copy of what is held with one value changed."""
    value: Any = held[key]  # an attrs class, which its type does not say
    return {**held, key: evolve(value, **changes)}
