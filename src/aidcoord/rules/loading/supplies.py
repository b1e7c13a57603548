"""What every parameter is, and when: the policy's own values, a county's, and a county's amendments of either."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve, frozen

from aidcoord.errors import ClashError, DefinitionError, ParameterError, UnknownNameError, did_you_mean
from aidcoord.model.evidence import Value
from aidcoord.rules.counties import County, ParameterAmendment
from aidcoord.rules.declare import ALWAYS
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.statutes import Entry
from aidcoord.rules.parameters.shapes import DatedValue, Parameter, RawValue, SuppliedValues
from aidcoord.rules.parameters.typed import typed

KeyTypes = Callable[[Entry, Parameter], Mapping[str, type[Value]]]


def supply(
    definitions: dict[str, tuple[Definition, ...]],
    entries: Mapping[str, list[Entry]],
    county: County | None,
    key_types: KeyTypes,
    findings: Findings,
) -> None:
    """Give every parameter its values: the policy's own, over them the county's, and over both its amendments."""
    supplied = _by_name(county, entries, findings)
    for name, versions in entries.items():
        parameter = versions[0].what
        if not isinstance(parameter, Parameter):
            continue
        typing = _Typing(parameter, key_types(versions[0], parameter), findings)
        values = typing.typed(parameter.values, versions[0].owner)
        if county and name in supplied:
            _refuse_if_fixed(parameter, supplied[name], county, findings)
            values = _laid_over(values, typing.typed(supplied[name].values, county.id))
        if county:
            values = _amended(name, values, county, typing)
        definitions[name] = (evolve(definitions[name][0], values=values, period=ALWAYS),)


def _by_name(county: County | None, known: Iterable[str], findings: Findings) -> dict[str, SuppliedValues]:
    supplied: dict[str, SuppliedValues] = {}
    owner = county.id if county else None
    for values in county.values if county else ():
        first = supplied.setdefault(values.name, values)
        if first is not values:
            message = f"'{values.name}' is supplied twice, first at {first.place}."
            findings.add(ClashError, message, owner=owner, place=values.place)
    for name in sorted(set(supplied) - set(known)):
        message = f"County {owner} supplies '{name}', which no installed plugin asks for."
        advice = did_you_mean(name, known)
        findings.add(UnknownNameError, message, owner=owner, place=supplied[name].place, suggestion=advice)
    return supplied


def _refuse_if_fixed(parameter: Parameter, supplied: SuppliedValues, county: County, findings: Findings) -> None:
    if parameter.supplied_by is None:
        message = f"County {county.id} supplies '{supplied.name}', which the law itself fixes."
        advice = "A county departs from it by a ParameterAmendment with its mandate."
        findings.add(DefinitionError, message, owner=county.id, place=supplied.place, suggestion=advice)


def _amended(name: str, values: tuple[DatedValue, ...], county: County, typing: "_Typing") -> tuple[DatedValue, ...]:
    for amendment in county.amendments:
        if amendment.target != name or not isinstance(amendment, ParameterAmendment):
            continue
        new = typing.typed(amendment.values, county.id)
        cut = (evolve(value, period=during) for value in new if (during := value.period.overlap(amendment.period)))
        values = _laid_over(values, tuple(cut))
    return values


def _laid_over(values: tuple[DatedValue, ...], others: tuple[DatedValue, ...]) -> tuple[DatedValue, ...]:
    """Values with others in their place on the days that those cover, in order of time."""
    taken = [other.period for other in others]
    kept = (evolve(value, period=left) for value in values for left in value.period.minus(taken))
    return tuple(sorted((*kept, *others), key=lambda value: value.period.starts))


@frozen
class _Typing:
    """Types the values that different authors give one parameter."""

    parameter: Parameter
    keys: Mapping[str, type[Value]]
    findings: Findings

    def typed(self, values: Sequence[RawValue], owner: str) -> tuple[DatedValue, ...]:
        if set(self.keys) < set(self.parameter.keys):
            return ()  # a name it goes by is unknown, which is noted already
        try:
            return typed(values, self.parameter, self.keys)
        except ParameterError as error:
            self.findings.take(error, owner=owner)
            return ()
