"""`aidcoord commands`: the commands that plugins offer beside ours."""

from collections.abc import Collection

from aidcoord.cli.options import ExitCode, Given, Lang
from aidcoord.cli.printing import console, finish, put, table
from aidcoord.cli.words import language, say
from aidcoord.plugins.registry import Registry


def commands(*, lang: Lang = None, registry: Given = None) -> ExitCode:
    """List the commands that plugins offer.

    Args:
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    from aidcoord.cli.app import OWN  # noqa: PLC0415 - the application names this module

    taken: Collection[str] = OWN
    chosen, offers = language(lang), (registry or Registry.discover()).offers(taken)
    if not offers.commands:
        put(say("no commands", chosen))
        return finish(offers.faults)
    made = table(*(say(key, chosen) for key in ("command", "title", "plugin")))
    for offer in offers.commands:
        made.add_row(str(offer), offer.command.title.within(chosen), str(offer.plugin))
    console().print(made)
    return finish(offers.faults)
