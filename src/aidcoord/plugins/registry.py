"""The registry: every plugin that is there, who owns what, and what is wrong with which. A value, never a global."""

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import frozen

from aidcoord.errors import Fault, PluginError, did_you_mean
from aidcoord.plugins.installed import Registration, installed
from aidcoord.plugins.loading import load
from aidcoord.plugins.patience import patience
from aidcoord.plugins.plugin import Plugin, dashed

if TYPE_CHECKING:
    from aidcoord.plugins.offers import Offers
    from aidcoord.rules.rulebooks import Rulebook


@frozen
class Registry:
    """Plugins in the order of their names, each loaded apart from the others.

    A plugin that is at fault is kept with its faults and offers nothing; the others are as they would be without it,
    in whatever order they were found.
    """

    plugins: tuple[Plugin, ...]

    @classmethod
    def discover(cls, extra: Mapping[str, object] | None = None, exclude: Iterable[str] = ()) -> "Registry":
        """The plugins installed under the entry-point group `aidcoord`, each imported now.

        Args:
            extra: More plugins by name, as for `of`; they stand beside the installed ones and may not share a name.
            exclude: Names of installed plugins to leave out; they are not imported.

        Raises:
            PluginError: A plugin to be left out is not installed.
        """
        found, left_out = installed(), frozenset(exclude)
        _require_known(left_out, {registration.plugin.name for registration in found})
        kept = [registration for registration in found if registration.plugin.name not in left_out]
        return cls._loaded([*kept, *_given(extra or {})])

    @classmethod
    def of(cls, **plugins: object) -> "Registry":
        """A registry of exactly these plugins, each a module or an object with functions marked with `hookimpl`."""
        return cls._loaded(_given(plugins))

    @classmethod
    def _loaded(cls, found: Iterable[Registration]) -> "Registry":
        with _uncollected():
            return cls(tuple(cls._each_loaded(found)))

    @classmethod
    def _each_loaded(cls, found: Iterable[Registration]) -> Iterator[Plugin]:
        in_order = sorted(found, key=lambda registration: registration.order)
        names = {registration.plugin.name for registration in in_order}
        seconds = patience()
        for _, group in groupby(in_order, key=lambda registration: registration.plugin.name):
            claimants = list(group)
            for registration in claimants:
                faults = _refusals(registration, claimants, names)
                plugin = registration.plugin
                yield plugin.refused(*faults) if faults else load(plugin, registration.bring, seconds)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that is wrong with any plugin, by the plugins' order."""
        return tuple(fault for plugin in self.plugins for fault in plugin.faults)

    @property
    def healthy(self) -> tuple[Plugin, ...]:
        """The plugins with which nothing is wrong."""
        return tuple(plugin for plugin in self.plugins if plugin.is_healthy)

    def offers(self, taken: Collection[str] = ()) -> "Offers":
        """The commands that plugins offer, each asked for now.

        Args:
            taken: Words that no plugin can have at the top.
        """
        from aidcoord.plugins.offers import offers_of  # noqa: PLC0415 - loaded where commands are wanted

        return offers_of(self.plugins, taken)

    def rulebook(self) -> "tuple[Rulebook, Registry]":
        """The rulebook of the plugins that stand together, and this registry with those left out that do not.

        What is wrong between plugins shows only when their names are wired: a rule that asks for what nobody supplies,
        a circle, a day without law. The plugin at fault is left out with its faults; what reads its names is
        undetermined, as it is where the plugin is not installed.

        Raises:
            DefinitionError: The rulebook does not stand, and no plugin is to blame.
        """
        return self._settled

    @cached_property
    def _settled(self) -> "tuple[Rulebook, Registry]":
        from aidcoord.plugins.settling import settle  # noqa: PLC0415 - who lists plugins wires no law

        with _uncollected():
            rulebook, plugins = settle(self.plugins)
        return rulebook, Registry(plugins)


def _given(plugins: Mapping[str, object]) -> list[Registration]:
    return [Registration(Plugin(name=name), _bringing(thing)) for name, thing in plugins.items()]


def _bringing(thing: object) -> Callable[[], object]:
    return lambda: thing


def _require_known(names: frozenset[str], known: set[str]) -> None:
    faults = [
        Fault(message=f"There is no plugin '{name}' to leave out.", suggestion=did_you_mean(name, known))
        for name in sorted(names - known)
    ]
    if faults:
        raise PluginError.of(faults)


def _refusals(registration: Registration, claimants: list[Registration], names: set[str]) -> tuple[Fault, ...]:
    """Why a plugin is not even imported."""
    plugin = registration.plugin
    if registration.fault:
        return (plugin.fault(registration.fault),)
    if not plugin.is_well_named:
        advice = "A name is the slug of its field: words in lower case, joined by single underscores."
        return (plugin.fault("cannot be called so.", suggestion=advice),)
    if plugin.is_of_a_county and plugin.owns in names:
        advice = "A county's id is no field's slug; give the county another."
        return (plugin.fault(f"claims '{plugin.owns}', which is the field of another plugin.", suggestion=advice),)
    return _lost_claim(plugin, [claimant.plugin for claimant in claimants])


def _lost_claim(plugin: Plugin, claimants: list[Plugin]) -> tuple[Fault, ...]:
    """The fault of one that shares its name with others and is not the name's owner."""
    owners = [claimant for claimant in claimants if claimant.is_named_after_distribution]
    if len(claimants) == 1 or owners == [plugin]:
        return ()
    if len(owners) == 1:
        advice = f"The name belongs to {owners[0].distribution}; register this plugin under another."
        return (plugin.fault(f"is not the owner of its name; {owners[0]} is.", suggestion=advice),)
    everyone = " and ".join(claimant.distribution or "one handed over by the caller" for claimant in claimants)
    advice = f"Uninstall or exclude all but one; the owner would be called aidcoord-{dashed(plugin.name)}."
    return (plugin.fault(f"is registered more than once, by {everyone}.", suggestion=advice),)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the collection of garbage: all that is made meanwhile is kept, so that it would look in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
