"""Recorded events in the terminal: a table, or a line of JSON each; personal numbers are masked."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from aidcoord.cli.printing import complain, console, put, table
from aidcoord.cli.words import say
from aidcoord.meeting.events import on_matters, on_sessions, on_tasks, taking_part
from aidcoord.model.events import Data, Recorded, UnknownEvent
from aidcoord.model.texts import Language
from aidcoord.plugins.registry import Registry
from aidcoord.serial.events import event_data, event_from, event_text, utc_text
from aidcoord.serial.nodes import masked

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
    listed = list(events)
    if not listed:
        put(say("no events", lang))
        return
    made = table(*(say(key, lang) for key in ("position", "time", "stream", "version", "recorded by", "event")))
    made.add_column(say("event fields", lang), overflow="fold", ratio=1)
    for one in listed:
        name, _, data = _told(one.event)
        when = utc_text(one.at)[:19].replace("T", " ")
        row = (str(one.position), when, one.stream, str(one.version), one.by, name, event_text(data))
        made.add_row(*(masked(cell) for cell in row))
    console().print(made)
    reasons = {one.event.reason: None for one in listed if isinstance(one.event, UnknownEvent)}
    complain(reasons)


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
