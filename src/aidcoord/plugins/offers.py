"""Which commands the plugins offer, asked for only when a command line wants one: who asks for help imports nothing."""

import sys
from collections.abc import Collection, Iterator
from contextlib import redirect_stdout

from attrs import field, frozen

from aidcoord.errors import Fault, PluginError
from aidcoord.plugins.commands import Command, duplicates, misfits
from aidcoord.plugins.loading import isolated
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.shapes import described


@frozen
class Offer:
    """A command with the plugin that offers it."""

    plugin: Plugin
    command: Command

    @property
    def words(self) -> tuple[str, ...]:
        """What is written after `aidcoord` to run it."""
        return (self.command.name,) if self.command.is_top else (group(self.plugin), self.command.name)

    def __str__(self) -> str:
        return " ".join(("aidcoord", *self.words))


@frozen
class Offers:
    """The commands that can be run, in the order of the plugins, and what is wrong with the others."""

    commands: tuple[Offer, ...] = field(default=())
    faults: tuple[Fault, ...] = field(default=())


def group(plugin: Plugin) -> str:
    """The word under which a plugin's commands stand: its name with dashes."""
    return plugin.name.replace("_", "-")


def offers_of(plugins: Collection[Plugin], taken: Collection[str]) -> Offers:
    """Ask every plugin for its commands. One whose commands are at fault loses them all, and nothing else.

    Args:
        plugins: Those that are installed; who has faults offers nothing.
        taken: The words of the commands that aidcoord has itself.
    """
    asked = [_asked(plugin) for plugin in plugins]
    found = [offer for offers in asked for offer in offers.commands]
    faults = [fault for offers in asked for fault in offers.faults]
    clashes = dict(_clashes(found, plugins, taken))
    return Offers(tuple(offer for offer in found if offer.plugin.name not in clashes), (*faults, *clashes.values()))


def _asked(plugin: Plugin) -> Offers:
    ask = plugin.hooks.get("aidcoord_commands")
    if ask is None:
        return Offers()
    try:
        with redirect_stdout(sys.stderr), isolated(plugin, "fails in aidcoord_commands"):
            came = ask()
        troubles = list(_troubles(came))
    except PluginError as error:
        return Offers(faults=error.faults)
    advice = "Its commands are left out, and nothing else."
    faults = tuple(plugin.fault(trouble, suggestion=advice) for trouble in troubles)
    listed = came if isinstance(came, (list, tuple)) else ()
    return Offers(faults=faults) if faults else Offers(tuple(Offer(plugin, command) for command in listed))


def _troubles(came: object) -> Iterator[str]:
    if not isinstance(came, (list, tuple)):
        yield f"gives {described(came)} from aidcoord_commands, not a list of Command."
        return
    for index, one in enumerate(came):
        if isinstance(one, Command):
            yield from misfits(one)
        else:
            yield f"gives {described(one)} as aidcoord_commands()[{index}], not a Command."
    names = [str(one.name) for one in came if isinstance(one, Command)]
    yield from (f"offers two commands called '{name}'." for name in duplicates(names))


def _clashes(
    offers: Collection[Offer], plugins: Collection[Plugin], taken: Collection[str]
) -> Iterator[tuple[str, Fault]]:
    """The plugins that claim a word which another has, each with the fault that names both."""
    groups = {group(plugin): plugin for plugin in plugins}
    for offer in offers:
        word = offer.words[0]
        rivals = [str(one.plugin) for one in offers if one.words == offer.words and one.plugin is not offer.plugin]
        if word in taken:
            rivals.append("aidcoord itself")
        if offer.command.is_top and word in groups:
            rivals.append(f"the plugin {groups[word]}")
        if rivals:
            trouble = f"offers the command `aidcoord {word}`, and so does {' and '.join(rivals)}."
            advice = "Give the command another name, or let it stand under the plugin's own; all of its are left out."
            yield offer.plugin.name, offer.plugin.fault(trouble, suggestion=advice)
