"""Which of a plugin's functions answer which hook, and which only look as if they did."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import pluggy

from aidcoord.errors import Fault, Place, PluginError, did_you_mean
from aidcoord.plugins import hookspecs
from aidcoord.plugins.plugin import Plugin

_PREFIX: Final = f"{hookspecs.PROJECT}_"
_MARKS: Final = pluggy.PluginManager(hookspecs.PROJECT)
"""Reads the marks that `hookimpl` leaves; nothing is ever registered with it."""

HOOKS: Final = tuple(sorted(name for name in vars(hookspecs) if _MARKS.parse_hookspec_opts(hookspecs, name)))
"""The names of all hooks."""

Hook = Callable[..., object]


def hooks_of(plugin: Plugin, thing: object) -> Mapping[str, Hook]:
    """The functions of `thing` that answer hooks, by the hook's name.

    Raises:
        PluginError: It answers none, or a function misspells a hook, lacks its mark, or asks for what no hook gives.
    """
    candidates = dict(_candidates(thing))
    faults = [fault for name, hook in candidates.items() for fault in _misfits(plugin, thing, name, hook)]
    if not candidates:
        faults = [
            plugin.fault(
                "offers nothing: it answers no hook.",
                suggestion=f"Mark a function named {' or '.join(HOOKS)} with @hookimpl.",
            )
        ]
    if faults:
        raise PluginError.of(faults)
    return candidates


def _candidates(thing: object) -> Iterator[tuple[str, Hook]]:
    """Every function that is marked as a hook's answer or is named as hooks are."""
    for name in dir(thing):
        hook = getattr(thing, name)
        if inspect.isroutine(hook) and (name.startswith(_PREFIX) or _is_marked(thing, name)):
            yield name, hook


def _is_marked(thing: object, name: str) -> bool:
    return _MARKS.parse_hookimpl_opts(thing, name) is not None


def _misfits(plugin: Plugin, thing: object, name: str, hook: Hook) -> Iterator[Fault]:
    place = _place(hook)
    if name not in HOOKS:
        advice = did_you_mean(name, HOOKS) or f"Hooks are: {', '.join(HOOKS)}."
        yield plugin.fault(f"has a function '{name}', and there is no such hook.", place=place, suggestion=advice)
        return
    if not _is_marked(thing, name):
        yield plugin.fault(
            f"does not mark its function '{name}', so it would never be called.",
            place=place,
            suggestion="Write @hookimpl above it.",
        )
    asked = list(inspect.signature(hook).parameters)
    given = list(inspect.signature(getattr(hookspecs, name)).parameters)
    for argument in asked:
        if argument not in given:
            advice = did_you_mean(argument, given) or f"Write `def {name}({', '.join(given)})`."
            trouble = f"asks for '{argument}' in {name}, which the hook does not give."
            yield plugin.fault(trouble, place=place, suggestion=advice)


def _place(hook: Hook) -> Place | None:
    code = getattr(inspect.unwrap(hook), "__code__", None)
    return Place(code.co_filename, code.co_firstlineno) if code else None
