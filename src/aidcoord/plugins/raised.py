"""Plugins asked which matters they raise, each apart from the others: what fails in one costs that one only."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import evolve, frozen

from aidcoord.errors import Fault, InputError, PluginError, did_you_mean
from aidcoord.meeting.raising import RaisedMatter
from aidcoord.meeting.seats import MEMBER_FIELDS
from aidcoord.model.faults import meant, told
from aidcoord.model.texts import Text
from aidcoord.plugins.desks import Desk
from aidcoord.plugins.loading import isolated
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.shapes import described
from aidcoord.rules.results.determinations import Assessment

_HOOK: Final = "aidcoord_matters"
MOST: Final = 1000
"""The most matters that a plugin may raise at once; more is a loop that does not end."""


@frozen
class Raised:
    """What plugins raise, in their order, and why some raise nothing."""

    matters: tuple[RaisedMatter, ...]
    faults: tuple[Fault, ...]


def raised_by(
    plugins: Iterable[Plugin], desk: Desk, assessments: Sequence[Assessment], papers: Mapping[str, tuple[Path, ...]]
) -> Raised:
    """Ask every plugin which matters it raises; a county's plugin is asked about its own county only.

    Args:
        plugins: Those that stand.
        desk: The county's law on the day.
        assessments: Households that were assessed.
        papers: Files for plugins, by the field or county that is each plugin's own.

    Raises:
        InputError: Files are for a field of which no plugin raises anything, or cannot be read as its form says.
    """
    asked = [one for one in plugins if _HOOK in one.hooks and _is_of(one, desk)]
    _require_readers(papers, {one.owns for one in asked})
    found: list[RaisedMatter] = []
    faults: list[Fault] = []
    for plugin in asked:
        try:
            found += _raised(plugin, plugin.hooks[_HOOK], desk, assessments, papers.get(plugin.owns, ()))
        except PluginError as error:
            faults += error.faults or [plugin.fault(f"fails in {_HOOK}: {error}")]
    return Raised(tuple(dict.fromkeys(found)), tuple(faults))


def _is_of(plugin: Plugin, desk: Desk) -> bool:
    return not plugin.is_of_a_county or (desk.county is not None and desk.county.id == plugin.owns)


def _require_readers(papers: Mapping[str, tuple[Path, ...]], readers: set[str]) -> None:
    zh, en = "、".join(sorted(readers)) or "无", ", ".join(sorted(readers)) or "none"
    these = Text(zh=f"读取的有：{zh}。", en=f"These do: {en}.")
    faults = [
        told(
            f"已安装的“{name}”插件不读取文件来提出议题。",
            f"No installed plugin of '{name}' reads files to raise matters.",
            meant(name, readers) or these,
        )
        for name in papers
        if name not in readers
    ]
    if faults:
        raise InputError.of(faults)


def _raised(
    plugin: Plugin,
    hook: Callable[..., object],
    desk: Desk,
    assessments: Sequence[Assessment],
    papers: tuple[Path, ...],
) -> list[RaisedMatter]:
    with isolated(plugin, f"fails in {_HOOK}", passing=InputError):
        came = hook(desk=desk, assessments=tuple(assessments), papers=papers)
        listed = list(islice(came, MOST + 1)) if isinstance(came, Iterable) and not isinstance(came, str) else None
    if listed is None:
        raise PluginError.of([plugin.fault(f"gives {described(came)} from {_HOOK}, not matters.")])
    if len(listed) > MOST:
        raise PluginError.of([plugin.fault(f"raises more than {MOST} matters at once.")])
    faults = [fault for index, item in enumerate(listed) for fault in _refusals(plugin, index, item, desk)]
    if faults:
        raise PluginError.of(faults)
    return [evolve(one, raised_by=plugin.name) for one in listed]


def _refusals(plugin: Plugin, index: int, item: object, desk: Desk) -> Iterator[Fault]:
    place = f"{_HOOK}()[{index}]"
    if type(item) is not RaisedMatter:
        yield plugin.fault(f"gives {described(item)} as {place}, not a RaisedMatter.")
        return
    for trouble, advice in _troubles(plugin, item, desk):
        yield plugin.fault(f"gives as {place} a matter {trouble}.", suggestion=advice)


def _troubles(plugin: Plugin, item: RaisedMatter, desk: Desk) -> Iterator[tuple[str, str | None]]:
    """What is wrong with a matter, and what to do."""
    townships = {one.id for one in desk.county.townships} if desk.county else set()
    seats = {*MEMBER_FIELDS, *townships}
    if not plugin.is_of_a_county and item.field != plugin.owns:
        yield f"raised for '{item.field}'", f"Its field is '{plugin.owns}'."
    elif item.field not in seats:
        yield f"raised for '{item.field}', which has no seat in the meeting", did_you_mean(item.field, seats)
    for seat in item.seats:
        if seat not in seats:
            yield f"that concerns '{seat}', which has no seat in the meeting", did_you_mean(seat, seats)
    for name in item.about:
        if name not in desk.law.definitions:
            yield f"about '{name}', which no installed policy supplies", did_you_mean(name, desk.law.definitions)
