"""What every parameter is, and when: the policy's own values, a county's, and a county's amendments of either."""

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve

from aidcoord.errors import DefinitionError, ParameterError, UnknownNameError, did_you_mean
from aidcoord.model.evidence import Value
from aidcoord.rules.counties import County, ParameterAmendment
from aidcoord.rules.declare import ALWAYS
from aidcoord.rules.definitions import Definition
from aidcoord.rules.findings import Findings
from aidcoord.rules.parameter_values import typed
from aidcoord.rules.parameters import DatedValue, Parameter, RawValue
from aidcoord.rules.statutes import Entry

KeyTypes = Callable[[Entry, Parameter], Mapping[str, type[Value]]]


def supply(
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
