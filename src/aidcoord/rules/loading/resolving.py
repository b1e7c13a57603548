"""Names resolved: each entry of a policy becomes a definition that knows the full names of all it asks for."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import evolve, frozen

from aidcoord.errors import DefinitionError, UnknownNameError
from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import EvidenceType, Value
from aidcoord.model.facts import FACTS
from aidcoord.rules.declare import Aggregate, How, is_value_type
from aidcoord.rules.loading.definitions import STATES, Definition, Kind, State, StateOf, absent
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.names import Missing, Names, Unknown
from aidcoord.rules.loading.statutes import Entry
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import AnyRule, Policy


def names_of(
    policies: Iterable[Policy], entries: Mapping[str, list[Entry]], evidence: Mapping[str, EvidenceType]
) -> Names:
    """The names that may be read: bare ones, and those of each field."""
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
class Resolver:
    """Turns entries into definitions, noting names that nobody supplies."""

    entries: Mapping[str, list[Entry]]
    evidence: Mapping[str, EvidenceType]
    listed: Mapping[str, frozenset[str]]
    """The evidence that each field's policy lists."""
    names: Names
    findings: Findings

    def definitions(self) -> dict[str, tuple[Definition, ...]]:
        """What is in force of every name, each version with what it asks for."""
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
        """The states of a benefit; only the amount due changes with the benefit's versions.

        The others are recorded, and are called as the latest version is.
        """
        recorded = {
            f"{versions[0].full_name}__{name}": (_state(versions[-1], state),)
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
