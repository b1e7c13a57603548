"""Whom each name is about: one that reads a member's fact is about that member, all others about the household."""

from collections.abc import Mapping

from aidcoord.errors import DefinitionError
from aidcoord.model.evidence import EvidenceType, Scope, Value
from aidcoord.model.facts import Fact
from aidcoord.model.money import Fen
from aidcoord.rules.declare import Aggregate, How, Rule, type_name
from aidcoord.rules.definitions import Definition, Definitions, Kind, StateOf, label
from aidcoord.rules.findings import Findings


def scopes_of(definitions: Definitions, findings: Findings) -> dict[str, Scope]:
    """The scope of every name; a name keeps one scope over all its versions.

    Raises nothing on circles, which `circles` reports: a name met again on its own way counts as the household's.
    """
    scopes: dict[str, Scope] = {}
    of_members: set[str] = set()
    while (
        True
    ):  # what is recorded of a benefit is about whom the benefit is, which its rules may learn from such a record
        for name in definitions:
            _scope(name, definitions, scopes, of_members)
        found = {name for name in _benefits(definitions) if scopes[name] is Scope.MEMBER}
        if found == of_members:
            break
        scopes, of_members = {}, found
    for versions in definitions.values():
        for version in versions:
            _check_aggregate(version, definitions, scopes, findings)
    return scopes


def _benefits(definitions: Definitions) -> list[str]:
    return [name for name, versions in definitions.items() if versions and versions[0].kind is Kind.BENEFIT]


def _scope(name: str, definitions: Definitions, scopes: dict[str, Scope], of_members: set[str]) -> Scope:
    if name in scopes:
        return scopes[name]
    scopes[name] = Scope.HOUSEHOLD
    for version in definitions.get(name, ()):
        what = version.what
        if isinstance(what, (EvidenceType, Fact)):
            scopes[name] = what.scope
        elif isinstance(what, StateOf) and what.name in of_members:
            scopes[name] = Scope.MEMBER
        elif version.kind is not Kind.AGGREGATE:
            for asked in version.asks:
                if _scope(asked, definitions, scopes, of_members) is Scope.MEMBER:
                    scopes[name] = Scope.MEMBER
    return scopes[name]


def _check_aggregate(
    version: Definition, definitions: Definitions, scopes: Mapping[str, Scope], findings: Findings
) -> None:
    if not isinstance(version.what, Aggregate):
        return
    for asked in version.asks:
        known = definitions.get(asked)
        if known and known[0].kind is not Kind.ABSENT and scopes[asked] is Scope.HOUSEHOLD:
            what = f"{version.what.how.value} {label(version)}"
            message = f"{what} brings members together, but '{asked}' is about the household."
            advice = "Household values are read as they are."
            findings.add(DefinitionError, message, owner=version.field, place=version.place, suggestion=advice)


def check_types(definitions: Definitions, findings: Findings) -> dict[str, type[Value]]:
    """The type of every name, checked against what each reader takes it to be."""
    types: dict[str, type[Value]] = {}
    for name, versions in definitions.items():
        given = {kind for version in versions if (kind := _type_of(version, definitions)) is not None}
        if len(given) > 1:
            listed = " and ".join(sorted(map(type_name, given)))
            message = f"The versions of '{name}' give different types: {listed}."
            findings.add(DefinitionError, message, owner=versions[-1].field, place=versions[-1].place)
        elif given:
            types[name] = given.pop()
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
    expected: dict[str, type[Value]]
    if isinstance(version.what, Rule):
        expected = dict(zip(version.asks, version.what.arguments.values(), strict=False))
    elif version.kind is Kind.BENEFIT:
        expected = dict.fromkeys(version.asks, bool)
    elif version.kind is Kind.STATE:
        expected = dict.fromkeys(version.asks[1:], Fen)
    elif isinstance(version.what, Aggregate):
        expected = _expected_of_aggregate(version.what, version.asks)
    else:
        return
    for name, kind in expected.items():
        given = types.get(name)
        if given is not None and given is not kind:
            message = f"{label(version)} takes '{name}' to be {type_name(kind)}, but it is {type_name(given)}."
            findings.add(DefinitionError, message, owner=version.field, place=version.place)


def _expected_of_aggregate(aggregate: Aggregate, asks: tuple[str, ...]) -> dict[str, type[Value]]:
    yes_no = asks if aggregate.how in {How.ANY, How.ALL, How.COUNT} else asks[1:]
    return dict.fromkeys(yes_no, bool)
