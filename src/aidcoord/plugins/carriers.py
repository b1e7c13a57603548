"""What carries duties beside names of rules: hooks and public names, known at load, and commands, known when asked."""

from collections.abc import Collection, Iterable, Iterator
from importlib import import_module
from typing import Final

from aidcoord.errors import Fault, did_you_mean
from aidcoord.model.duties import Duty, is_ours
from aidcoord.plugins.hooks import HOOKS
from aidcoord.plugins.hookspecs import PROJECT
from aidcoord.plugins.plugin import Plugin, dashed
from aidcoord.rules.policies import Policy

_HOOK: Final = f"{PROJECT}_"
_PUBLIC: Final = f"{PROJECT}."
_COMMAND: Final = f"{PROJECT} "


def strays(plugin: Plugin, policies: Iterable[Policy]) -> Iterator[Fault]:
    """Hooks and public names that duties name as carriers and that do not exist."""
    for duty in (duty for policy in policies for duty in policy.duties):
        for carrier in filter(is_ours, duty.carried_by):
            if carrier.startswith(_COMMAND):
                continue
            known = HOOKS if carrier.startswith(_HOOK) else _public_names()
            if carrier not in known:
                yield _stray(plugin, duty, carrier, known)


def stray_commands(plugins: Iterable[Plugin], known: Collection[str]) -> Iterator[Fault]:
    """Commands that duties name as carriers and that nobody offers, but for those of plugins that are left out.

    Args:
        plugins: All that are installed.
        known: Every command there is, as `aidcoord price run`.
    """
    listed = list(plugins)
    away = {dashed(plugin.name) for plugin in listed if not plugin.is_healthy}
    for plugin in listed:
        for duty in (duty for policy in plugin.policies for duty in policy.duties):
            for carrier in duty.carried_by:
                if carrier.startswith(_COMMAND) and carrier not in known and carrier.split()[1] not in away:
                    yield _stray(plugin, duty, carrier, known)


def _public_names() -> Collection[str]:
    """As a plugin would import them; looked up when a plugin is loaded, long after the package itself is."""
    public: list[str] = import_module(PROJECT).__all__
    return [f"{_PUBLIC}{name}" for name in public]


def _stray(plugin: Plugin, duty: Duty, carrier: str, known: Iterable[str]) -> Fault:
    trouble = f"has the clause {duty.clause} carried by '{carrier}', which does not exist."
    advice = did_you_mean(carrier, known) or "A hook, a public name or a command of aidcoord begins so."
    return plugin.fault(trouble, place=duty.place, suggestion=advice)
