"""`aidcoord check`: every named check over everything installed, or over one plugin, and what they found."""

from json import dumps
from typing import Annotated

from cyclopts import Parameter

from aidcoord.checking.checks import Severity
from aidcoord.checking.registered import CHECKS, chosen
from aidcoord.checking.reporting import report_json
from aidcoord.checking.running import Report, run
from aidcoord.checking.subjects import Scene
from aidcoord.cli.check_report import Lines, fault_lines
from aidcoord.cli.options import ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import complain, complain_about, console, put, table, tracked
from aidcoord.cli.words import language, say
from aidcoord.errors import DefinitionError
from aidcoord.model.texts import Language
from aidcoord.plugins.registry import Registry
<<<<<<< HEAD
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.responsibilities import UnclearResponsibility, unclear_responsibilities
from aidcoord.rules.reviews import sources, unread, unsupplied
from aidcoord.rules.rulebooks import Rulebook
=======
>>>>>>> bb8f4a0 (aidcoord check: named checks, compact report, JSON; a left-out lister or a far likeness refuses nobody; Yulu in English)

Ids = Annotated[tuple[str, ...], Parameter(negative="")]
Switch = Annotated[bool, Parameter(negative="")]


def check(
    plugin: str | None = None,
    /,
    *,
    only: Ids = (),
    skip: Ids = (),
    quick: Switch = False,
    all_: Annotated[bool, Parameter(name="--all", negative="")] = False,
    json: Switch = False,
    list_: Annotated[bool, Parameter(name="--list", negative="")] = False,
    on: On = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Look at everything installed with every check, and report what is wrong, unverified, missing or unused.

    The exit code is 2 where a check finds a fault. Warnings and notes are told and are no fault. Each check has a page
    in the docs, under its id.

    Args:
        plugin: Look at this plugin only.
        only: Run this check only; may be said more than once.
        skip: Leave this check out; may be said more than once.
        quick: Leave the slow checks out.
        all_: List each warning and note, instead of their counts.
        json: Print the report as JSON.
        list_: List the checks instead of running them.
        on: The day on which values are due for review, as 2026-11-01; today if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    language_chosen = language(lang)
    if list_:
        return _list(language_chosen)
    checks = chosen(only, skip, quick=quick)
    try:
        scene = Scene.of(registry or Registry.discover(), or_today(on), plugin)
    except DefinitionError as error:
        complain_about(error)
        return ExitCode.BAD_INPUT
    slow = any(one.slow for one in checks)
    report = run(scene, checks, lambda work: tracked(work, say("checking", language_chosen), show=slow))
    if json:
        put(dumps(report_json(report), ensure_ascii=False, indent=2))
    else:
        left_out = [one.id for one in CHECKS if quick and one.slow and one not in checks]
        _print(report, Lines(report=report, lang=language_chosen, each=all_, left_out=left_out))
    return ExitCode.BAD_INPUT if report.found(Severity.FAULT) else ExitCode.COMPLETE


def _print(report: Report, lines: Lines) -> None:
    for line in lines.all():
        put(line)
    complain(fault_lines(report, lines.lang))
    faults = report.count(Severity.FAULT)
    put(say("faulty", lines.lang, faults) if faults else say("sound", lines.lang))


<<<<<<< HEAD
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
=======
def _list(lang: Language) -> ExitCode:
    made = table(*(say(key, lang) for key in ("check", "area", "severity", "what is so")))
    for one in CHECKS:
        slow = f", {say('slow', lang)}" if one.slow else ""
        made.add_row(one.id, one.area.value, f"{one.severity.value}{slow}", one.title.within(lang))
    console().print(made)
    return ExitCode.COMPLETE
>>>>>>> bb8f4a0 (aidcoord check: named checks, compact report, JSON; a left-out lister or a far likeness refuses nobody; Yulu in English)
