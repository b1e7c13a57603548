"""`aidcoord check`: everything loaded at once, and what is wrong, unverified, missing or unused in it."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from aidcoord.cli.options import ExitCode, Given, Lang
from aidcoord.cli.printing import complain, complain_about, put
from aidcoord.cli.words import in_brackets, language, listed, say
from aidcoord.errors import DefinitionError, UnknownNameError, did_you_mean
from aidcoord.model.texts import Language
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.registry import Registry
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.responsibilities import UnclearResponsibility, unclear_responsibilities
from aidcoord.rules.reviews import sources, unread, unsupplied
from aidcoord.rules.rulebooks import Rulebook

_MOST_USERS = 6


def check(plugin: str | None = None, /, *, lang: Lang = None, registry: Given = None) -> ExitCode:
    """Load everything, and report what is wrong, unverified, missing or unused.

    The exit code is 2 where a definition is faulty. What is unverified, missing or unused is told and is no fault.

    Args:
        plugin: Report on this plugin only.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen = language(lang)
    try:
        rulebook, settled = (registry or Registry.discover()).rulebook()
        looked_at = _chosen(plugin, settled.plugins)
    except DefinitionError as error:
        complain_about(error)
        return ExitCode.BAD_INPUT
    for line in _Report(rulebook, looked_at, chosen).lines():
        put(line)
    faults = [fault for one in looked_at for fault in one.faults]
    complain(faults)
    put(say("faulty", chosen, len(faults)) if faults else say("sound", chosen))
    return ExitCode.BAD_INPUT if faults else ExitCode.COMPLETE


def _chosen(name: str | None, plugins: tuple[Plugin, ...]) -> tuple[Plugin, ...]:
    found = tuple(plugin for plugin in plugins if name is None or name in {plugin.name, plugin.distribution})
    if name is not None and not found:
        names = [plugin.name for plugin in plugins]
        advice = did_you_mean(name, names) or f"Installed: {', '.join(names) or 'none'}."
        raise UnknownNameError(f"No plugin is called '{name}'. {advice}")
    return found


@frozen
class _Report:
    """What there is to say about some plugins, line by line."""

    rulebook: Rulebook
    plugins: tuple[Plugin, ...]
    lang: Language

    def lines(self) -> Iterator[str]:
        """Counts for each plugin, then what is unverified, not supplied, nobody's to answer for, and not read."""
        for plugin in self.plugins:
            yield f"{plugin}{self.say('colon')}{self.counts(plugin)}"
        yield from self.sources()
        for county in self.rulebook.counties.values():
            title = self.say("unsupplied", county.title.within(self.lang))
            yield from self.block(title, self.ours(unsupplied(self.rulebook.law(county.id))))
        yield from self.responsibilities()
        yield from self.block(self.say("idle parameters"), self.ours(self.unread(Kind.PARAMETER)))
        yield from self.block(self.say("idle evidence"), self.declared(self.unread(Kind.EVIDENCE)))

    def counts(self, plugin: Plugin) -> str:
        """How many benefits, rules and parameters a plugin has, and what it says about its county."""
        declared = [one for policy in plugin.policies for one in policy.rules]
        parameters = sum(isinstance(one, Parameter) for one in declared)
        benefits = len({benefit.id for policy in plugin.policies for benefit in policy.benefits})
        rules = len(declared) - parameters
        told = [("benefits", benefits), ("rules", rules), ("parameters", parameters), ("faults", len(plugin.faults))]
        for county in plugin.counties:
            told += [("values", len(county.values)), ("amendments", len(county.amendments))]
        return listed([f"{self.say(key)} {count}" for key, count in told if count or key != "faults"], self.lang)

    def sources(self) -> Iterator[str]:
        """How many passages are verified, and the ones that are not, with what rests on them."""
        users: dict[str, dict[str, None]] = {}
        unverified: dict[str, None] = {}
        for law in self.rulebook.laws.values():
            for source, names in sources(law).items():
                if ours := self.ours(names):
                    passage = source.within(self.lang)
                    users.setdefault(passage, {}).update(dict.fromkeys(ours))
                    unverified |= {} if source.verified else {passage: None}
        yield self.say("sources", len(users) - len(unverified), len(unverified))
        for passage in sorted(unverified):
            used = f"{self.say('used by')} {listed(list(users[passage]), self.lang, _MOST_USERS)}"
            yield f"  {passage}{in_brackets(used, self.lang)}"

    def responsibilities(self) -> Iterator[str]:
        """The days on which a township of a county looked at has no first responsible person, or several."""
        for county in (county for plugin in self.plugins for county in plugin.counties):
            found = unclear_responsibilities(county)
            if found:
                yield f"{self.say('unclear heads', county.title.within(self.lang))}{self.say('colon').rstrip()}"
            yield from (f"  {self.responsibility(one)}" for one in found)

    def responsibility(self, one: UnclearResponsibility) -> str:
        """A township, the days, and who answers for it on them."""
        who = listed(list(one.people), self.lang) if one.people else self.say("nobody")
        when = f"{one.period.starts} – {one.period.ends or ''}".rstrip() if one.period else self.say("no head declared")
        return f"{one.township.title.within(self.lang)} ({one.township.id})  {when}{self.say('colon')}{who}"

    def unread(self, kind: Kind) -> tuple[str, ...]:
        """The names that nothing reads in any county's law, nor without one."""
        laws: list[Law] = list(self.rulebook.laws.values())
        return tuple(sorted(set.intersection(*(set(unread(law, kind)) for law in laws))))

    def ours(self, names: Iterable[str]) -> list[str]:
        """Of full names those that the plugins looked at own; evidence belongs to whoever holds it."""
        fields = {plugin.owns for plugin in self.plugins}
        definitions = [(name, self.definition_field(name)) for name in names]
        return [name for name, field in definitions if field in fields]

    def declared(self, names: Iterable[str]) -> list[str]:
        """Of evidence that which the plugins looked at declare."""
        evidence = {kind.id for plugin in self.plugins for policy in plugin.policies for kind in policy.evidence}
        return [name for name in names if name in evidence]

    def definition_field(self, name: str) -> str | None:
        """The field that a name belongs to."""
        found = (law.definitions[name][0].field for law in self.rulebook.laws.values() if name in law.definitions)
        return next(found, None)

    def block(self, title: str, names: Iterable[str]) -> list[str]:
        """A title and the names below it; nothing where there are none."""
        inside = [f"  {name}  {self.title(name)}" for name in names]
        return [f"{title}{self.say('colon').rstrip()}", *inside] if inside else []

    def title(self, name: str) -> str:
        """What a name is called."""
        found = (law.definitions[name][0] for law in self.rulebook.laws.values() if name in law.definitions)
        return next(found).title.within(self.lang)

    def say(self, key: str, *filled: object) -> str:
        """A phrase in the language chosen."""
        return say(key, self.lang, *filled)
