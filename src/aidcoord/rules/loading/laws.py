"""The law of one county: every name resolved to what supplies it and what it asks for."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from attrs import frozen

from aidcoord.model.agencies import Agency
from aidcoord.model.evidence import EvidenceType, Scope
from aidcoord.model.facts import AGE
from aidcoord.model.national_days import working_days
from aidcoord.model.texts import Text
from aidcoord.model.working_days import WorkingDays
from aidcoord.rules.counties import County
from aidcoord.rules.loading.definitions import Definition, Definitions, State
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.lawful_duties import LawfulDuty, lawful_duties
from aidcoord.rules.loading.lawful_overlaps import LawfulOverlap, lawful_overlaps
from aidcoord.rules.loading.lawful_signposts import LawfulSignpost, lawful_signposts
from aidcoord.rules.loading.names import Names
from aidcoord.rules.loading.own_years import with_own_years
from aidcoord.rules.loading.resolving import Resolver, names_of
from aidcoord.rules.loading.statutes import amend, entries_of, evidence_of, group
from aidcoord.rules.loading.supplies import supply
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import Policy

__all__ = ["Law", "LawfulDuty", "LawfulOverlap", "LawfulSignpost", "law_of"]


@frozen(kw_only=True)
class Law:
    """All definitions in force in one county (or nowhere in particular), by full name."""

    county: County | None
    policies: tuple[Policy, ...]
    evidence: Mapping[str, EvidenceType]
    definitions: Definitions
    overlaps: tuple[LawfulOverlap, ...]
    signposts: Mapping[str, tuple[LawfulSignpost, ...]]
    """Those that can be followed, by the field that points."""
    duties: tuple[LawfulDuty, ...]
    """In the order of the county document."""
    names: Names
    scopes: Mapping[str, Scope] = {}
    """Whom each name is about; empty until the law is checked."""

    def benefits(self) -> tuple[str, ...]:
        """The full names of all benefits, by field and in each policy's order."""
        return self._benefits

    @cached_property
    def _benefits(self) -> tuple[str, ...]:
        listed = ((policy.field, benefit.id) for policy in self.policies for benefit in policy.benefits)
        return tuple(dict.fromkeys(f"{field}__{name}" for field, name in listed))

    @cached_property
    def first_benefit(self) -> Definition | None:
        """The first version of the benefit that was law before all others; `None` where there is none."""
        versions = (self.definitions[name][0] for name in self._benefits)
        return min(versions, key=lambda version: (version.period.starts, version.name), default=None)

    def title(self, name: str) -> Text:
        """What a name is called where no day is asked about: as its latest version has it."""
        return self.definitions[name][-1].title

    def titles(self, name: str) -> tuple[Text, ...]:
        """What a name is called and was called before, by any of its versions; the latest first."""
        return tuple(dict.fromkeys(version.title for version in reversed(self.definitions[name])))

    @cached_property
    def parameters(self) -> Mapping[str, Parameter]:
        """The parameters by full name, as their departments declare them."""
        declared = {name: versions[0].what for name, versions in self.definitions.items()}
        return {name: what for name, what in declared.items() if isinstance(what, Parameter)}

    def agency(self, field: str, on: date, part: str | None = None) -> Agency | None:
        """The agency that holds a field of policy on a day; `None` for a field of which nothing is installed.

        Args:
            field: The field.
            on: The day.
            part: A benefit of the field or evidence that it holds, which may be another agency's than the rest.
        """
        held = self.county.agency_for(field, on, part) if self.county else None
        return held or next((policy.agency for policy in self.policies if policy.field == field), None)

    @cached_property
    def working_days(self) -> WorkingDays:
        """How working days fall in the county: as the State Council announced, unless it supplies a year of its own."""
        return working_days(self.county.working_years if self.county else ())

    @cached_property
    def direct_readers(self) -> Mapping[str, tuple[str, ...]]:
        """For each name the names that read it themselves, on any day; sorted.

        What is presumed below an age reads the age.
        """
        readers: dict[str, set[str]] = {}
        for reader, versions in self.definitions.items():
            for asked in {asked for version in versions for asked in version.asks}:
                readers.setdefault(asked, set()).add(reader)
            if isinstance(what := versions[0].what, EvidenceType) and what.is_presumed_by_age:
                readers.setdefault(AGE, set()).add(reader)
        return {name: tuple(sorted(found)) for name, found in readers.items()}

    def benefits_reached(self, name: str) -> tuple[str, ...]:
        """The benefits whose verdict or amount is made of `name`, directly or through others, on any day; in order."""
        readers = {name, *self.readers_of(name)}
        return tuple(one for one in self._benefits if not readers.isdisjoint((one, f"{one}__{State.DUE.value}")))

    def with_those_met(self, benefits: Iterable[str]) -> frozenset[str]:
        """Benefits and all that they meet in overlaps, directly or through others: what bears on what is payable."""
        met = set(benefits)
        waiting = list(met)
        while waiting:
            name = waiting.pop()
            new = {other for one in self.overlaps if name in one.benefits for other in one.benefits} - met
            met |= new
            waiting += new
        return frozenset(met)

    def readers_of(self, name: str) -> tuple[str, ...]:
        """The names that read `name`, directly or through others, on any day; sorted."""
        found: set[str] = set()
        pending = [name]
        while pending:
            new = {*self.direct_readers.get(pending.pop(), ())} - found
            found |= new
            pending += new
        return tuple(sorted(found))


def law_of(policies: Iterable[Policy], county: County | None, findings: Findings) -> Law:
    """Put policies and a county's values and amendments together; what is wrong goes into `findings`."""
    local = county.id if county else None
    chosen = tuple(sorted((one for one in policies if one.county in {None, local}), key=lambda one: one.field))
    evidence = evidence_of(chosen, findings)
    entries = group((entry for policy in chosen for entry in entries_of(policy)), evidence, findings)
    if county:
        entries = with_own_years(amend(entries, county, findings), county.working_years)
    resolver = Resolver(
        entries=entries,
        evidence=evidence,
        listed={policy.field: frozenset(kind.id for kind in policy.evidence) for policy in chosen},
        names=names_of(chosen, entries, evidence),
        findings=findings,
    )
    definitions = resolver.definitions()
    supply(definitions, entries, county, resolver.key_types, findings)
    overlaps = tuple(lawful_overlaps(chosen, resolver.names, definitions, findings))
    return Law(
        county=county,
        policies=chosen,
        evidence=evidence,
        definitions=definitions,
        overlaps=overlaps,
        signposts=lawful_signposts(chosen, resolver.names, findings),
        duties=tuple(lawful_duties(chosen, county, resolver.names, findings)),
        names=resolver.names,
    )
