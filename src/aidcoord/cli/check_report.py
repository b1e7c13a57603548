"""What a run of checks found, line by line: counts for each plugin, then each check with how much it found where."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import field, frozen

from aidcoord.checking.checks import Severity, Trouble
from aidcoord.checking.reporting import shown
from aidcoord.checking.running import Outcome, Report
from aidcoord.cli.words import in_brackets, listed, say
from aidcoord.model.sources import Source
from aidcoord.model.texts import Language
from aidcoord.plugins.plugin import Plugin
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.reviews import sources


@frozen(kw_only=True)
class Lines:
    """The report as lines in one language; `each` says every warning and note apart."""

    report: Report = field(repr=False)
    lang: Language
    each: bool
    left_out: Sequence[str]

    def all(self) -> Iterator[str]:
        """Counts for each plugin, sources, then faults, warnings and notes by check, and what was not looked at."""
        for subject in self.report.scene.subjects:
            yield f"{subject.settled}{self.say('colon')}{self.counts(subject.settled)}"
        yield self.sources()
        for severity in Severity:
            yield from self.group(severity)
        yield from self.unlooked()
        if self.left_out:
            yield self.say("slow left out", listed(list(self.left_out), self.lang))
        yield self.say("checks run", len({one.check.id for one in self.report.outcomes}))
        if not self.each and self.report.count(Severity.WARNING) + self.report.count(Severity.NOTE):
            yield self.say("each with all")

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

    def sources(self) -> str:
        """How many passages the plugins rest on are verified, and how many are not."""
        fields = {subject.offered.owns for subject in self.report.scene.subjects}
        cited: set[Source] = set()
        for law in self.report.scene.rulebook.laws.values():
            for source, names in sources(law).items():
                if any(law.definitions[name][0].field in fields for name in names if name in law.definitions):
                    cited.add(source)
        passages = {source.within(self.lang) for source in cited if source.verified}
        unverified = {source.within(self.lang) for source in cited if not source.verified}
        return self.say("sources", len(passages), len(unverified))

    def group(self, severity: Severity) -> Iterator[str]:
        """The checks of one severity that found something, with how much in which plugin."""
        found = self.report.found(severity)
        if found:
            yield self.say(severity.value, self.report.count(severity))
        for check, outcomes in groupby(found, key=lambda one: one.check):
            by_plugin = list(outcomes)
            where = [f"{one.plugin} {len(one.troubles)}" for one in by_plugin]
            told = in_brackets(listed(where, self.lang), self.lang)
            yield f"  {check.id}{self.say('colon')}{check.title.within(self.lang)}{told}"
            if self.each and severity is not Severity.FAULT:
                yield from (f"    {self.line(trouble)}" for one in by_plugin for trouble in one.troubles)

    def line(self, trouble: Trouble) -> str:
        """One finding with its place."""
        return f"{_place(trouble)}{trouble.text.within(self.lang)}"

    def unlooked(self) -> Iterator[str]:
        """The checks that could not look, with the reason, and at which plugins."""
        found = self.report.unlooked
        if found:
            yield f"{self.say('not looked at')}{self.say('colon').rstrip()}"
        for (check, why), outcomes in groupby(found, key=lambda one: (one.check.id, _why(one, self.lang))):
            plugins = in_brackets(listed([one.plugin for one in outcomes], self.lang), self.lang)
            yield f"  {check}{self.say('colon')}{why}{plugins}"

    def say(self, key: str, *filled: object) -> str:
        """A phrase in the language chosen."""
        return say(key, self.lang, *filled)


def fault_lines(report: Report, lang: Language) -> Iterable[str]:
    """Every fault with its place, the check that names it, and what to do."""
    for one in report.found(Severity.FAULT):
        for trouble in one.troubles:
            advice = (trouble.advice or one.check.advice).within(lang)
            yield f"{_place(trouble)}[{one.check.id}] {one.plugin}: {trouble.text.within(lang)} {advice}"


def _place(trouble: Trouble) -> str:
    place = trouble.place
    return "" if place is None else f"{shown(place.file)}:{place.line}:{place.column}: "


def _why(outcome: Outcome, lang: Language) -> str:
    return outcome.not_looked_at.within(lang) if outcome.not_looked_at else ""
