"""The law of one county: every name resolved to what supplies it and what it asks for."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from attrs import evolve, frozen

from aidcoord.errors import DefinitionError, UnknownNameError
from aidcoord.model.agencies import Agency
from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import EvidenceType, Scope, Value
from aidcoord.model.facts import AGE, FACTS
from aidcoord.model.national_days import working_days
from aidcoord.model.working_days import WorkingDays
from aidcoord.rules.counties import County
from aidcoord.rules.declare import Aggregate, How, is_value_type
from aidcoord.rules.loading.definitions import STATES, Definition, Definitions, Kind, State, StateOf, absent
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.lawful_duties import LawfulDuty, lawful_duties
from aidcoord.rules.loading.lawful_overlaps import LawfulOverlap, lawful_overlaps
from aidcoord.rules.loading.lawful_signposts import LawfulSignpost, lawful_signposts
from aidcoord.rules.loading.names import Missing, Names, Unknown
from aidcoord.rules.loading.own_years import with_own_years
from aidcoord.rules.loading.statutes import Entry, amend, entries_of, evidence_of, group
from aidcoord.rules.loading.supplies import supply
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import AnyRule, Policy

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
    resolver = _Resolver(
        entries=entries,
        evidence=evidence,
        listed={policy.field: frozenset(kind.id for kind in policy.evidence) for policy in chosen},
        names=_names(chosen, entries, evidence),
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


def _names(
    policies: Iterable[Policy], entries: Mapping[str, list[Entry]], evidence: Mapping[str, EvidenceType]
) -> Names:
    fields: dict[str, set[str]] = {policy.field: set() for policy in policies}
    benefits: dict[str, set[str]] = {policy.field: set() for policy in policies}
    for versions in entries.values():
        fields[versions[0].field].add(versions[0].name)
        if isinstance(versions[0].what, Benefit):
            benefits[versions[0].field].add(versions[0].name)
    return Names(
        bare=frozenset({*evidence, *(fact.id for fact in FACTS)}),
        fields={field: frozenset(names) for field, names in fields.items()},
        benefits={field: frozenset(names) for field, names in benefits.items()},
    )


@frozen(kw_only=True)
class _Resolver:
    """Turns entries into definitions, noting names that nobody supplies."""

    entries: Mapping[str, list[Entry]]
    evidence: Mapping[str, EvidenceType]
    listed: Mapping[str, frozenset[str]]
    """The evidence that each field's policy lists."""
    names: Names
    findings: Findings

    def definitions(self) -> dict[str, tuple[Definition, ...]]:
        made: dict[str, tuple[Definition, ...]] = {}
        for name, kind in self.evidence.items():
            made[name] = (Definition(name=name, kind=Kind.EVIDENCE, field=kind.holder, what=kind, type=kind.type),)
        for fact in FACTS:
            made[fact.id] = (Definition(name=fact.id, kind=Kind.FACT, field=None, what=fact, type=fact.type),)
        for name, versions in self.entries.items():
            made[name] = tuple(self._define(entry, made) for entry in versions)
            if isinstance(versions[0].what, Benefit):
                made |= self._states_of(versions, made)
        return made

    def key_types(self, entry: Entry, parameter: Parameter) -> dict[str, type[Value]]:
        """The types of the names that choose a parameter's cell."""
        types: dict[str, type[Value]] = {}
        for key in parameter.keys:
            found = self.names.resolve(key, field=entry.field, may_read=entry.may_read)
            if isinstance(found, str) and (kind := self._type_of(found)) is not None:
                types[key] = kind
        return types

    def _type_of(self, name: str) -> type[Value] | None:
        if name in self.evidence:
            return self.evidence[name].type
        fact = next((fact for fact in FACTS if fact.id == name), None)
        if fact:
            return fact.type
        benefit, _, state = name.rpartition("__")
        if name not in self.entries:
            return STATES[state].type if benefit in self.entries and state in STATES else None
        what = self.entries[name][0].what
        if isinstance(what, Aggregate):
            counted = _COUNTED.get(what.how)
            return counted or self._type_of(self._resolve(self.entries[name][0], what.of, {}))
        return bool if isinstance(what, Benefit) else _given_type(what)

    def _define(self, entry: Entry, made: dict[str, tuple[Definition, ...]]) -> Definition:
        what = entry.what
        kind, given = _kind_and_type(entry)
        asks = tuple(self._resolve(entry, name, made) for name in _asked_names(entry))
        if isinstance(what, Aggregate) and what.how in {How.TOTAL, How.HIGHEST}:
            given = None  # that of the member value, known once all are resolved
        return Definition(
            name=entry.full_name,
            kind=kind,
            field=entry.field,
            what=what,
            type=given,
            asks=asks,
            period=entry.period,
            amended_by=None if entry.owner == entry.field else entry.owner,
        )

    def _states_of(
        self, versions: list[Entry], made: dict[str, tuple[Definition, ...]]
    ) -> dict[str, tuple[Definition, ...]]:
        """The states of a benefit; only the amount due changes with the benefit's versions, the others are recorded."""
        recorded = {
            f"{versions[0].full_name}__{name}": (_state(versions[0], state),)
            for name, state in STATES.items()
            if state is not State.DUE
        }
        due = []
        for entry in versions:
            amount = entry.what.amount if isinstance(entry.what, Benefit) else None
            asks = (entry.full_name,) if amount is None else (entry.full_name, self._resolve(entry, amount, made))
            due.append(evolve(_state(entry, State.DUE), asks=asks, period=entry.period))
        return {**recorded, f"{versions[0].full_name}__due": tuple(due)}

    def _resolve(self, entry: Entry, name: str, made: dict[str, tuple[Definition, ...]]) -> str:
        found = self.names.resolve(name, field=entry.field, may_read=entry.may_read)
        if isinstance(found, Missing):
            made[found.full_name] = (absent(found.full_name, found.field),)
            return found.full_name
        if isinstance(found, Unknown):
            what = type(entry.what).__name__
            place = f" ({entry.place.file.rsplit('/', 1)[-1]}:{entry.place.line})" if entry.place else ""
            message = f"{what} {entry.field}.{entry.name}{place} asks for '{name}', which no installed plugin supplies."
            advice = " ".join(filter(None, (found.advice, "`aidcoord names` lists all.")))
            self.findings.add(UnknownNameError, message, owner=entry.owner, place=entry.place, suggestion=advice)
            return name
        readable = (entry.field, entry.owner, *entry.may_read)
        is_listed = any(found in self.listed.get(by, ()) for by in readable)
        is_theirs = any(by not in self.listed and by != entry.owner for by in entry.may_read)  # not installed
        if found in self.evidence and not is_listed and not is_theirs:
            message = f"{entry.owner} asks for the evidence '{found}', which no policy lists that it may read."
            advice = "Add the type to the policy's evidence, or the field that lists it to its reads_from."
            self.findings.add(UnknownNameError, message, owner=entry.owner, place=entry.place, suggestion=advice)
        return found


def _state(entry: Entry, state: State) -> Definition:
    if not isinstance(entry.what, Benefit):
        raise TypeError(f"{entry.full_name} is no benefit and has no states")
    name = f"{entry.full_name}__{state.value}"
    what = StateOf(entry.full_name, entry.what, state)
    return Definition(name=name, kind=Kind.STATE, field=entry.field, what=what, type=state.type)


_COUNTED: Final[Mapping[How, type[Value]]] = {How.COUNT: int, How.ANY: bool, How.ALL: bool}


def _kind_and_type(entry: Entry) -> tuple[Kind, type[Value] | None]:
    what = entry.what
    if isinstance(what, Benefit):
        return Kind.BENEFIT, bool
    if isinstance(what, Aggregate):
        return Kind.AGGREGATE, _COUNTED.get(what.how)
    return Kind.PARAMETER if isinstance(what, Parameter) else Kind.RULE, _given_type(what)


def _given_type(what: AnyRule | Parameter) -> type[Value] | None:
    """The type of what is given; `None` where it cannot be read, which the lint reports."""
    try:
        given = what.type
    except (DefinitionError, NameError, TypeError, AttributeError, SyntaxError):
        return None
    return given if is_value_type(given) else None


def _asked_names(entry: Entry) -> tuple[str, ...]:
    what = entry.what
    if isinstance(what, Parameter):
        return what.keys
    if isinstance(what, Benefit):
        named = (*what.criteria, what.applies_if, *(what.while_receiving or ()))
        return tuple(name for name in named if name is not None)
    try:
        return tuple(what.arguments)
    except (DefinitionError, NameError, TypeError, AttributeError, SyntaxError):
        return ()  # the lint reports it
