"""Recorded events in the terminal: two lines each, or one of JSON; personal numbers are masked."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from aidcoord.cli.printing import complain, put
from aidcoord.cli.words import say
from aidcoord.meeting.events import on_matters, on_sessions, on_tasks, taking_part
from aidcoord.model.events import Data, Recorded, UnknownEvent
from aidcoord.model.texts import Language
from aidcoord.plugins.registry import Registry
from aidcoord.serial.events import event_data, event_from, event_text, utc_text
from aidcoord.serial.nodes import masked

_LONGEST: Final = 200
"""How much of an event's fields a person is shown; JSON has them all."""

CORE: Final = (on_matters, on_sessions, on_tasks, taking_part)
"""What declares the events of the core."""


def as_known(events: Iterable[Recorded], registry: Registry | None) -> Iterator[Recorded]:
    """The events; at the first that is unknown, plugins are imported, since they may declare it."""
    looked = False
    for one in events:
        happened = one.event
        if not isinstance(happened, UnknownEvent):
            yield one
            continue
        if not looked:
            import_plugins(registry)
            looked = True
        yield evolve(one, event=event_from(happened.name, happened.version, happened.data))


def import_plugins(registry: Registry | None) -> None:
    """Import the plugins, and with them the events that they declare."""
    _ = (registry or Registry.discover()).plugins


def put_events(events: Iterable[Recorded], lang: Language, *, as_json: bool) -> None:
    """Print events in the order given; of those that cannot be read, why, on standard error."""
    if as_json:
        for one in events:
            put(masked(json.dumps(_plain(one), ensure_ascii=False)))
        return
    reasons: dict[str, None] = {}
    any_event = False
    for one in events:
        any_event = True
        name, _, data = _told(one.event)
        when = utc_text(one.at)[:19].replace("T", " ")
        put(masked(f"{one.position}  {when}Z  {one.stream} {one.version}  {one.by}  {name}"))
        put(f"    {_cut(masked(event_text(data)))}")
        if isinstance(one.event, UnknownEvent):
            reasons[one.event.reason] = None
    if not any_event:
        put(say("no events", lang))
    complain(reasons)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _plain(one: Recorded) -> dict[str, object]:
    name, version, data = _told(one.event)
    return {
        "position": one.position,
        "stream": one.stream,
        "version": one.version,
        "at": utc_text(one.at),
        "by": one.by,
        "event": name,
        "event_version": version,
        "data": data,
        **({"unknown": one.event.reason} if isinstance(one.event, UnknownEvent) else {}),
    }


def _told(happened: object) -> tuple[str, int, Data]:
    if isinstance(happened, UnknownEvent):
        return happened.name, happened.version, happened.data
    kind, data = event_data(happened)
    return kind.name, kind.version, data
