"""Which plugins stand together: the rulebook of all that do, and why each of the others was left out."""

import traceback
from collections.abc import Collection, Mapping

from attrs import evolve, frozen

from aidcoord.errors import DefinitionError, Fault, PluginError, nearest
from aidcoord.plugins.loading import isolated, told
from aidcoord.plugins.plugin import Plugin
from aidcoord.rules.counties import County
from aidcoord.rules.policies import Policy
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.rules.sheets.sheet import Origin

Plugins = tuple[Plugin, ...]
Complaints = Mapping[str, tuple[Fault, ...]]
"""Faults by the field or county whose plugin can mend them."""


def settle(plugins: Plugins) -> tuple[Rulebook, Plugins]:
    """The rulebook of the plugins that stand, and all plugins, those left out with their faults.

    A plugin is left out for its own faults only: where several are accused at once, each is tried without the others.

    Raises:
        DefinitionError: The rulebook does not stand, and no plugin is to blame.
    """
    plugins = tuple(_with_values(plugin) for plugin in plugins)
    while True:
        try:
            return _rulebook_of(plugins), plugins
        except Exception as error:  # noqa: BLE001 - a policy may hold anything, and any of it may raise
            plugins = _without(plugins, _guilty(plugins, error))


def _with_values(plugin: Plugin) -> Plugin:
    """The plugin with its counties' values read, which are left in their files until now, or with their faults."""
    try:
        with isolated(plugin, "cannot read its values"):
            counties = [evolve(county, values=tuple(county.values)) for county in plugin.counties]
    except PluginError as error:
        return plugin.refused(*told(plugin, error.faults))
    return evolve(plugin, counties=tuple(counties)) if counties else plugin


@frozen(kw_only=True)
class Standing:
    """All that a rulebook is made of. Two registries of which this is the same give the same results, to the byte."""

    policies: tuple[Policy, ...]
    counties: tuple[County, ...]
    origins: Mapping[str, Origin]

    @classmethod
    def among(cls, plugins: Plugins) -> "Standing":
        """What the plugins without faults offer, less what counties say about fields that are not there."""
        standing = [plugin for plugin in plugins if plugin.is_healthy]
        fields, known = {plugin.owns for plugin in standing}, {plugin.owns for plugin in plugins}
        origins = {one.owns: Origin(one.distribution or one.name, one.version or "") for one in standing}
        return cls(
            policies=tuple(policy for plugin in standing for policy in plugin.policies),
            counties=tuple(_spared(county, fields, known) for plugin in standing for county in plugin.counties),
            origins=origins,
        )


def _rulebook_of(plugins: Plugins) -> Rulebook:
    standing = Standing.among(plugins)
    return Rulebook.of(policies=standing.policies, counties=standing.counties, origins=standing.origins)


def _spared(county: County, standing: Collection[str], known: Collection[str]) -> County:
    """The county without what it says about fields that are left out or not installed: that is no fault of a county's.

    What looks like a slip for a plugin that is there stays, so that it is refused.
    """

    def is_heard(name: str) -> bool:
        field, full, _ = name.partition("__")
        return not full or field in standing or (field not in known and nearest(field, known) is not None)

    return evolve(
        county,
        values=tuple(values for values in county.values if is_heard(values.name)),
        amendments=tuple(amendment for amendment in county.amendments if is_heard(amendment.target)),
        competences=tuple(one for one in county.competences if not one.parts or is_heard(f"{one.field}__")),
    )


def _without(plugins: Plugins, guilty: Complaints) -> Plugins:
    return tuple(
        plugin.refused(*guilty[plugin.owns]) if plugin.is_healthy and plugin.owns in guilty else plugin
        for plugin in plugins
    )


def _guilty(plugins: Plugins, error: Exception) -> Complaints:
    """Who is at fault, of those whom an error accuses."""
    accused = _accused(plugins, error)
    if not accused:
        raise error
    alone = {name: _tried_alone(plugins, accused, name) for name in accused} if len(accused) > 1 else accused
    return {name: faults for name, faults in alone.items() if faults} or accused


def _tried_alone(plugins: Plugins, accused: Complaints, name: str) -> tuple[Fault, ...]:
    """The faults that one of the accused has when the other accused are not there."""
    others = {other: faults for other, faults in accused.items() if other != name}
    fewer = _without(plugins, others)
    try:
        _rulebook_of(fewer)
    except Exception as error:  # noqa: BLE001 - as above
        return tuple(_accused(fewer, error).get(name, ()))
    return ()


def _accused(plugins: Plugins, error: Exception) -> Complaints:
    standing = {plugin.owns for plugin in plugins if plugin.is_healthy}
    if not isinstance(error, DefinitionError):
        return _breakers(plugins)
    found: dict[str, tuple[Fault, ...]] = {}
    for fault in error.faults:
        if fault.field in standing:
            found[fault.field] = (*found.get(fault.field, ()), fault)
    return found


def _breakers(plugins: Plugins) -> Complaints:
    """The plugins that break the rulebook rather than being refused by it: by themselves, or as soon as they join."""
    found: dict[str, tuple[Fault, ...]] = {}
    everyone: Complaints = {plugin.owns: (plugin.fault("is not tried"),) for plugin in plugins if plugin.is_healthy}
    joined = _breakage(plugins)
    for plugin in plugins:
        if plugin.is_healthy and joined:
            others = {name: faults for name, faults in everyone.items() if name != plugin.owns}
            missed = _breakage(_without(plugins, {plugin.owns: everyone[plugin.owns]}))
            error = _breakage(_without(plugins, others)) or (joined if missed is None else None)
            if error:
                found[plugin.owns] = (_breaks(plugin, error),)
    return found


def _breakage(plugins: Plugins) -> Exception | None:
    try:
        _rulebook_of(plugins)
    except DefinitionError:
        return None
    except Exception as error:  # noqa: BLE001 - as above
        return error
    return None


def _breaks(plugin: Plugin, error: Exception) -> Fault:
    *_, last = "".join(traceback.format_exception_only(error)).strip().splitlines()
    advice = "One of the values in its policy or county is not what its type says."
    return plugin.fault(f"breaks the rulebook: {last}", suggestion=advice)
