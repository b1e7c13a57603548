"""The law of one county: every name resolved to what supplies it and what it asks for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from aidcoord.errors import DefinitionError, ParameterError, UnknownNameError, did_you_mean
from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import EvidenceType, Scope, Value
from aidcoord.model.facts import FACTS
from aidcoord.rules.contradictions import contradictions
from aidcoord.rules.counties import County, ParameterAmendment
from aidcoord.rules.declare import ALWAYS, Aggregate, How, Rule
from aidcoord.rules.definitions import STATES, Absence, Definition, Definitions, Kind, State, StateOf
from aidcoord.rules.findings import Findings
from aidcoord.rules.names import Missing, Names, Unknown
from aidcoord.rules.parameter_values import typed
from aidcoord.rules.parameters import DatedValue, Parameter, RawValue
from aidcoord.rules.policies import Overlap, OverlapKind, Policy
from aidcoord.rules.statutes import Entry, amend, entries_of, evidence_of, group


@frozen(kw_only=True)
class LawfulOverlap:
    """An overlap with the full names of the benefits that are installed, and of the value that limits it."""

    overlap: Overlap
    field: str
    benefits: tuple[str, ...]
    limit: str | None


@frozen(kw_only=True)
class Law:
    """All definitions in force in one county (or nowhere in particular), by full name."""

    county: County | None
    policies: tuple[Policy, ...]
    evidence: Mapping[str, EvidenceType]
    definitions: Definitions
    overlaps: tuple[LawfulOverlap, ...]
    names: Names
    scopes: Mapping[str, Scope] = {}
    """Whom each name is about; empty until the law is checked."""

    def benefits(self) -> tuple[str, ...]:
        """The full names of all benefits, by field and in each policy's order."""
        listed = ((policy.field, benefit.id) for policy in self.policies for benefit in policy.benefits)
        return tuple(dict.fromkeys(f"{field}__{name}" for field, name in listed))


def law_of(policies: Iterable[Policy], county: County | None, findings: Findings) -> Law:
    """Put policies and a county's values and amendments together; what is wrong goes into `findings`."""
    local = county.id if county else None
    chosen = tuple(sorted((one for one in policies if one.county in {None, local}), key=lambda one: one.field))
    evidence = evidence_of(chosen, findings)
    entries = group((entry for policy in chosen for entry in entries_of(policy)), evidence, findings)
    if county:
        entries = amend(entries, county, findings)
    resolver = _Resolver(
        entries=entries,
        evidence=evidence,
        listed={policy.field: frozenset(kind.id for kind in policy.evidence) for policy in chosen},
        names=_names(chosen, entries, evidence),
        findings=findings,
    )
    definitions = resolver.definitions()
    _supply(definitions, entries, county, resolver.key_types, findings)
    overlaps = tuple(_lawful_overlaps(chosen, resolver.names, findings))
    _note_contradictions(overlaps, findings)
    return Law(
        county=county,
        policies=chosen,
        evidence=evidence,
        definitions=definitions,
        overlaps=overlaps,
        names=resolver.names,
    )


def _lawful_overlaps(policies: Iterable[Policy], names: Names, findings: Findings) -> Iterator[LawfulOverlap]:
    for policy in policies:
        for overlap in policy.overlaps:
            benefits = tuple(
                name
                for name in (_benefit_name(written, policy, names, findings) for written in overlap.benefits)
                if name
            )
            limit = overlap.limit and _benefit_name(overlap.limit, policy, names, findings, any_name=True)
            least = 1 if overlap.kind is OverlapKind.ONCE_PER else 2
            if len(benefits) >= least:
                yield LawfulOverlap(overlap=overlap, field=policy.field, benefits=benefits, limit=limit)


def _benefit_name(
    written: str, policy: Policy, names: Names, findings: Findings, *, any_name: bool = False
) -> str | None:
    """The full name that an overlap means; `None` where its field is not installed, or where nobody supplies it."""
    found = names.resolve(written, field=policy.field, may_read=policy.reads_from)
    if isinstance(found, Missing):
        return None
    owner, _, rest = found.partition("__") if isinstance(found, str) else ("", "", "")
    if isinstance(found, Unknown) or not (any_name or rest in names.benefits.get(owner, frozenset())):
        advice = found.advice if isinstance(found, Unknown) else None
        message = f"An overlap of {policy.field} names '{written}', which is no benefit that is installed."
        findings.add(UnknownNameError, message, owner=policy.field, suggestion=advice)
        return None
    return found


def _note_contradictions(overlaps: Iterable[LawfulOverlap], findings: Findings) -> None:
    named = {lawful.field: None for lawful in overlaps}
    full = [evolve(lawful.overlap, benefits=lawful.benefits) for lawful in overlaps]
    for fault in contradictions(full):
        for owner in named:
            findings.add(DefinitionError, fault.message, owner=fault.field or owner, suggestion=fault.suggestion)


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
        what = self.entries[name][0].what if name in self.entries else None
        return what.type if isinstance(what, (Rule, Parameter)) else None

    def _define(self, entry: Entry, made: dict[str, tuple[Definition, ...]]) -> Definition:
        what = entry.what
        kind, given = _kind_and_type(entry, self.findings)
        asks = tuple(self._resolve(entry, name, made) for name in _asked_names(entry, self.findings))
        if isinstance(what, Aggregate) and what.how in {How.TOTAL, How.HIGHEST}:
            given = None  # that of the member value, known once all are resolved
        return Definition(
            name=entry.full_name, kind=kind, field=entry.field, what=what, type=given, asks=asks, period=entry.period
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
            absent = Definition(
                name=found.full_name, kind=Kind.ABSENT, field=found.field, what=Absence(found.field), type=None
            )
            made[found.full_name] = (absent,)
            return found.full_name
        if isinstance(found, Unknown):
            what = type(entry.what).__name__
            place = f" ({entry.place.file.rsplit('/', 1)[-1]}:{entry.place.line})" if entry.place else ""
            message = f"{what} {entry.field}.{entry.name}{place} asks for '{name}', which no installed plugin supplies."
            advice = " ".join(filter(None, (found.advice, "`aidcoord names` lists all.")))
            self.findings.add(UnknownNameError, message, owner=entry.owner, place=entry.place, suggestion=advice)
            return name
        readable = (entry.field, entry.owner, *entry.may_read)
        if found in self.evidence and not any(found in self.listed.get(by, ()) for by in readable):
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


def _kind_and_type(entry: Entry, findings: Findings) -> tuple[Kind, type[Value] | None]:
    what = entry.what
    if isinstance(what, Benefit):
        return Kind.BENEFIT, bool
    if isinstance(what, Parameter):
        return Kind.PARAMETER, what.type
    if isinstance(what, Aggregate):
        return Kind.AGGREGATE, {How.COUNT: int, How.ANY: bool, How.ALL: bool}.get(what.how)
    try:
        return Kind.RULE, what.type
    except DefinitionError as error:
        findings.take(error, owner=entry.owner)
        return Kind.RULE, None


def _asked_names(entry: Entry, findings: Findings) -> tuple[str, ...]:
    what = entry.what
    if isinstance(what, Parameter):
        return what.keys
    if isinstance(what, Benefit):
        named = (*what.criteria, what.applies_if, *(what.while_receiving or ()))
        return tuple(name for name in named if name is not None)
    try:
        return tuple(what.arguments)
    except (DefinitionError, NameError) as error:
        findings.take(DefinitionError(str(error)), owner=entry.owner)
        return ()


KeyTypes = Callable[[Entry, Parameter], Mapping[str, type[Value]]]


def _typed(
    values: Sequence[RawValue],
    parameter: Parameter,
    keys: Mapping[str, type[Value]],
    owner: str | None,
    findings: Findings,
) -> tuple[DatedValue, ...]:
    if set(keys) < set(parameter.keys):
        return ()  # a name it goes by is unknown, which is noted already
    try:
        return typed(values, parameter, keys)
    except ParameterError as error:
        findings.take(error, owner=owner)
        return ()


def _supply(
    definitions: dict[str, tuple[Definition, ...]],
    entries: Mapping[str, list[Entry]],
    county: County | None,
    key_types: KeyTypes,
    findings: Findings,
) -> None:
    """Give every parameter its values: the policy's own, the county's, and the county's amendments."""
    supplied = {values.name: values for values in county.values} if county else {}
    for name in sorted(set(supplied) - set(entries)):
        advice, owner = did_you_mean(name, entries), county.id if county else None
        message = f"County {owner} supplies '{name}', which no installed plugin asks for."
        findings.add(UnknownNameError, message, owner=owner, place=supplied[name].place, suggestion=advice)
    for name, versions in entries.items():
        parameter = versions[0].what
        if not isinstance(parameter, Parameter):
            continue
        keys = key_types(versions[0], parameter)
        values = _typed(parameter.values, parameter, keys, versions[0].owner, findings)
        if name in supplied and county:
            if parameter.supplied_by is None:
                message = f"County {county.id} supplies '{name}', which the law itself fixes."
                advice = "A county departs from it by a ParameterAmendment with its mandate."
                findings.add(DefinitionError, message, owner=county.id, place=supplied[name].place, suggestion=advice)
            values = _typed(supplied[name].values, parameter, keys, county.id, findings)
        values = _amended_values(name, values, county, parameter, keys, findings)
        definitions[name] = (evolve(definitions[name][0], values=values, period=ALWAYS),)


def _amended_values(
    name: str,
    values: tuple[DatedValue, ...],
    county: County | None,
    parameter: Parameter,
    keys: Mapping[str, type[Value]],
    findings: Findings,
) -> tuple[DatedValue, ...]:
    for amendment in county.amendments if county else ():
        if amendment.target != name or not isinstance(amendment, ParameterAmendment):
            continue
        new = _typed(amendment.values, parameter, keys, county.id if county else None, findings)
        kept = [evolve(value, period=left) for value in values for left in value.period.minus([amendment.period])]
        cut = [evolve(value, period=during) for value in new if (during := value.period.overlap(amendment.period))]
        values = tuple(sorted([*kept, *cut], key=lambda value: value.period.starts))
    return values
