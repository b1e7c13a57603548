"""Whom each name is about: one that reads a member's fact is about that member, all others about the household."""

from collections.abc import Iterable, Mapping

from aidcoord.errors import DefinitionError
from aidcoord.model.evidence import EvidenceType, Scope, Value
from aidcoord.model.facts import Fact
from aidcoord.model.money import Fen, Rate
from aidcoord.rules.declare import Aggregate, How, Rule, type_name
from aidcoord.rules.loading.definitions import Definition, Definitions, Kind, State, StateOf, label
from aidcoord.rules.loading.findings import Findings

_ADDED_UP = (Fen, Rate, int)


def scopes_of(definitions: Definitions, findings: Findings) -> dict[str, Scope]:
    """The scope of every name; a name keeps one scope over all its versions."""
    of_members = _reaching(
        definitions,
        (
            name
            for name, versions in definitions.items()
            for what in [versions[0].what]
            if isinstance(what, (EvidenceType, Fact)) and what.scope is Scope.MEMBER
        ),
    )
    # What reads a field that is not installed may be about members as well as about the household.
    unsure = _reaching(definitions, (name for name, made in definitions.items() if made[0].kind is Kind.ABSENT))
    scopes = {name: Scope.MEMBER if name in of_members else Scope.HOUSEHOLD for name in definitions}
    for versions in definitions.values():
        for version in versions:
            _check_aggregate(version, scopes, unsure, findings)
            _check_benefit(version, scopes, unsure, findings)
            _check_amount(version, scopes, findings)
    return scopes


def _reaching(definitions: Definitions, names: Iterable[str]) -> set[str]:
    """The names, and all that read one of them on any day, directly or through others, but not through an aggregate."""
    readers: dict[str, set[str]] = {}
    for name, versions in definitions.items():
        for version in versions:
            for asked in _asked(version):
                readers.setdefault(asked, set()).add(name)
    found = set(names)
    pending = list(found)
    while pending:
        new = readers.get(pending.pop(), set()) - found
        found |= new
        pending += new
    return found


def _asked(version: Definition) -> tuple[str, ...]:
    """What decides whom a definition is about; a state is about whomever its benefit is about."""
    if version.kind is Kind.AGGREGATE:
        return ()
    return (*version.asks, version.what.name) if isinstance(version.what, StateOf) else version.asks


def _check_aggregate(version: Definition, scopes: Mapping[str, Scope], unsure: set[str], findings: Findings) -> None:
    if not isinstance(version.what, Aggregate):
        return
    for asked in version.asks:
        if scopes.get(asked) is Scope.HOUSEHOLD and asked not in unsure:
            what = f"{version.what.how.value} {label(version)}"
            message = f"{what} brings members together, but '{asked}' is about the household."
            advice = "Household values are read as they are."
            findings.add(DefinitionError, message, owner=version.owner, place=version.place, suggestion=advice)


def _check_benefit(version: Definition, scopes: Mapping[str, Scope], unsure: set[str], findings: Findings) -> None:
    if version.kind is not Kind.BENEFIT or scopes[version.name] is Scope.HOUSEHOLD or set(version.asks) & unsure:
        return
    if all(scopes.get(asked) is not Scope.MEMBER for asked in version.asks):
        benefit = f"Benefit {label(version)}"
        message = f"{benefit} is about members, but its conditions {version.period} name the household only."
        advice = "Let one of them read something of the member, or give the older version another id."
        findings.add(DefinitionError, message, owner=version.owner, suggestion=advice)


def _check_amount(version: Definition, scopes: Mapping[str, Scope], findings: Findings) -> None:
    what = version.what
    if not isinstance(what, StateOf) or what.state is not State.DUE or scopes.get(what.name) is Scope.MEMBER:
        return
    for amount in version.asks[1:]:
        if scopes.get(amount) is Scope.MEMBER:
            message = f"Benefit {what.name} is about the household, but its amount '{amount}' is about members."
            advice = "Bring members together with total_of, or let a criterion be about members."
            findings.add(DefinitionError, message, owner=version.owner, suggestion=advice)


def check_types(definitions: Definitions, findings: Findings) -> dict[str, type[Value]]:
    """The type of every name, checked against what each reader takes it to be."""
    types: dict[str, type[Value]] = {}
    for name, versions in definitions.items():
        given = {kind: version for version in versions if (kind := _type_of(version, definitions)) is not None}
        if len(given) > 1:
            listed = " and ".join(f"{label(version)} {type_name(kind)}" for kind, version in given.items())
            message = f"The versions of '{name}' give different types: {listed}."
            guilty = next((version for version in versions if version.amended_by), versions[-1])
            findings.add(DefinitionError, message, owner=guilty.owner, place=guilty.place)
        elif given:
            types[name] = next(iter(given))
    for versions in definitions.values():
        for version in versions:
            _check_reader(version, types, findings)
    return types


def _type_of(version: Definition, definitions: Definitions) -> type[Value] | None:
    if isinstance(version.what, Aggregate) and version.what.how in {How.TOTAL, How.HIGHEST}:
        asked = definitions.get(version.asks[0], ()) if version.asks else ()
        return next((kind for other in asked if other is not version and (kind := other.type) is not None), None)
    return version.type


def _check_reader(version: Definition, types: Mapping[str, type[Value]], findings: Findings) -> None:
    expected: dict[str, tuple[type[Value], ...]]
    if isinstance(version.what, Rule) and version.asks:
        expected = {name: (kind,) for name, kind in zip(version.asks, version.what.arguments.values(), strict=True)}
    elif version.kind is Kind.BENEFIT:
        expected = dict.fromkeys(version.asks, (bool,))
    elif version.kind is Kind.STATE:
        expected = dict.fromkeys(version.asks[1:], (Fen,))
    elif isinstance(version.what, Aggregate):
        expected = _expected_of_aggregate(version.what, version.asks)
    else:
        return
    for name, kinds in expected.items():
        given = types.get(name)
        if given is not None and given not in kinds:
            listed = " or ".join(map(type_name, kinds))
            message = f"{label(version)} takes '{name}' to be {listed}, but it is {type_name(given)}."
            findings.add(DefinitionError, message, owner=version.owner, place=version.place)


def _expected_of_aggregate(aggregate: Aggregate, asks: tuple[str, ...]) -> dict[str, tuple[type[Value], ...]]:
    of, *where = asks
    is_yes_no = aggregate.how in {How.ANY, How.ALL, How.COUNT}
    return {of: (bool,) if is_yes_no else _ADDED_UP, **dict.fromkeys(where, (bool,))}
