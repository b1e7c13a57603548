"""`aidcoord plugins`: who is there, what each offers, and what is wrong with it."""

from collections.abc import Iterable

from aidcoord.cli.options import ExitCode, Given, Lang
from aidcoord.cli.printing import console, finish, put, table
from aidcoord.cli.words import language, listed, say
from aidcoord.model.texts import Language
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.registry import Registry
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import Policy


def plugins(*, lang: Lang = None, registry: Given = None) -> ExitCode:
    """List the plugins: what each offers, and what is wrong with it.

    Args:
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen = language(lang)
    _, settled = (registry or Registry.discover()).rulebook()
    if not settled.plugins:
        put(say("no plugins", chosen))
        return ExitCode.COMPLETE
    keys = ("plugin", "distribution", "version", "fields", "benefits", "rules", "parameters", "faults")
    made = table(*(say(key, chosen) for key in keys))
    for column in made.columns[4:]:
        column.justify = "right"
    for plugin in settled.plugins:
        made.add_row(*_row(plugin, chosen))
    console().print(made)
    return finish(settled.faults)


def _row(plugin: Plugin, lang: Language) -> Iterable[str]:
    what = [declared for policy in plugin.policies for declared in policy.rules]
    parameters = sum(isinstance(declared, Parameter) for declared in what)
    counts = (_benefits(plugin.policies), len(what) - parameters, parameters, len(plugin.faults))
    fields = [policy.agency.title.within(lang) for policy in plugin.policies]
    counties = [county.title.within(lang) for county in plugin.counties]
    return (
        plugin.name,
        plugin.distribution or "",
        plugin.version or "",
        listed([*fields, *counties], lang),
        *(str(count) for count in counts),
    )


def _benefits(policies: Iterable[Policy]) -> int:
    return len({benefit.id for policy in policies for benefit in policy.benefits})
