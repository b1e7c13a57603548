"""The installed policies and counties, loaded once for a documentation build."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from inspect import getdoc
from pathlib import Path
from sys import modules

from attrs import define, frozen

from aidcoord.errors import PluginError, did_you_mean
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.registry import Registry
from aidcoord.rules.counties import County
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.policies import Policy
from aidcoord.rules.rulebooks import Rulebook


@frozen
class Subject:
    """What one page is about: a plugin, and the law it is drawn from."""

    plugin: Plugin
    package: str
    """The name of the plugin's package."""
    law: Law
    counties: tuple[County, ...]
    """Every county that is installed."""

    @property
    def policy(self) -> Policy | None:
        """The policy it offers, if any."""
        return next(iter(self.plugin.policies), None)

    @property
    def county(self) -> County | None:
        """The county it describes, if any."""
        return next(iter(self.plugin.counties), None)

    @property
    def introduction(self) -> str | None:
        """What the plugin's package says of itself."""
        return getdoc(modules[self.package]) if self.package in modules else None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files the page is made of: when one changes, the page is drawn anew."""
        module = modules.get(self.package)
        if module is None or module.__file__ is None:
            return ()
        folder = Path(module.__file__).parent
        return tuple(sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".toml"}))


@define(frozen=True, eq=False)
class Installed:
    """Every plugin that works, and the rulebook of all."""

    registry: Registry
    rulebook: Rulebook
    extra: Mapping[str, str]
    """The modules of plugins that are not installed, by the plugin's name."""

    def subject(self, name: str) -> Subject:
        """The plugin that owns a field or county.

        Raises:
            PluginError: No plugin is called so, or it has faults.
        """
        plugins = {plugin.owns: plugin for plugin in self.registry.plugins}
        if name not in plugins:
            advice = did_you_mean(name, plugins) or f"Installed: {', '.join(plugins) or 'none'}."
            raise PluginError(f"No plugin of a field or county '{name}' is installed. {advice}")
        plugin = plugins[name]
        if plugin.faults:
            raise PluginError.of(plugin.faults)
        package = self.extra.get(plugin.name, f"aidcoord_{plugin.name}")
        law = self.rulebook.law(name if plugin.counties else None)
        return Subject(plugin, package, law, tuple(self.rulebook.counties.values()))


@lru_cache(maxsize=4)
def installed(extra: tuple[tuple[str, str], ...] = ()) -> Installed:
    """What is installed, and `extra` plugins by the module that carries their hooks.

    Raises:
        DefinitionError: The policies do not fit together.
    """
    registry = Registry.discover({name: import_module(module) for name, module in extra})
    rulebook, settled = registry.rulebook()
    return Installed(settled, rulebook, dict(extra))
