"""Wiring: what is in force on one day, put into an order in which everything asked for comes first."""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve, field, frozen

from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import Scope, Value
from aidcoord.rules.declare import Aggregate, Either, Rule
from aidcoord.rules.loading.definitions import Definition, Definitions, Kind, State, StateOf
from aidcoord.rules.parameters.shapes import DatedValue
from aidcoord.rules.sheets import steps
from aidcoord.rules.sheets.records import Records, records_of
from aidcoord.rules.sheets.steps import Reach, Step


@frozen(kw_only=True)
class Wiring:
    """The columns of a day's sheet in working order, and the steps that fill them.

    `values` are the parameters' values in force that day, by full name.
    """

    columns: Mapping[str, int]
    definitions: Mapping[str, Definition]
    scopes: Mapping[str, Scope]
    values: Mapping[str, DatedValue]
    template: tuple[Value | None, ...] = field(repr=False)
    records: Records = field(repr=False)
    steps: tuple[Step, ...] = field(repr=False)

    def of_member(self, name: str) -> bool:
        """Whether a name is about members."""
        return self.scopes[name] is Scope.MEMBER

    def with_values(self, changed: Mapping[str, DatedValue]) -> "Wiring":
        """The same wiring with other values for some parameters; this one stays as it is."""
        return _finish(self.columns, self.definitions, self.scopes, {**self.values, **changed})


def wire(definitions: Definitions, scopes: Mapping[str, Scope], wanted: Iterable[str], on: date) -> Wiring:
    """Wire everything that the wanted names need on a day."""
    in_force: dict[str, Definition] = {}
    for name in wanted:
        _add(name, definitions, on, in_force)
    columns = {name: column for column, name in enumerate(in_force)}
    values = {
        name: value
        for name, definition in in_force.items()
        if definition.kind is Kind.PARAMETER
        for value in definition.values
        if on in value.period
    }
    return _finish(columns, in_force, scopes, values)


def _add(name: str, definitions: Definitions, on: date, in_force: dict[str, Definition]) -> None:
    if name in in_force:
        return
    version = next((version for version in definitions[name] if on in version.period), None)
    if version is None:  # a benefit that is not law on the day: held by nobody; told by its last version, or its first
        earlier = [version for version in definitions[name] if version.period.starts <= on]
        in_force[name] = evolve((earlier or definitions[name])[-1 if earlier else 0], asks=())
        return
    for asked in version.asks:
        _add(asked, definitions, on, in_force)
    if isinstance(version.what, Benefit) and version.what.while_receiving is not None:
        _add(f"{name}__is_awarded", definitions, on, in_force)
    in_force[name] = version


def _finish(
    columns: Mapping[str, int],
    definitions: Mapping[str, Definition],
    scopes: Mapping[str, Scope],
    values: Mapping[str, DatedValue],
) -> Wiring:
    maker = _StepMaker(columns, definitions, scopes, values)
    template: list[Value | None] = [None] * len(columns)
    made: list[Step] = []
    for name, definition in definitions.items():
        if definition.kind is Kind.PARAMETER and not definition.asks:
            template[columns[name]] = values[name].look_up(()) if name in values else None
        elif step := maker.step(name, definition):
            made.append(step)
    return Wiring(
        columns=columns,
        definitions=definitions,
        scopes=scopes,
        values=values,
        template=tuple(template),
        records=records_of(columns, definitions, maker.reach),
        steps=tuple(made),
    )


@frozen
class _StepMaker:
    """Makes the step for each definition; evidence, facts and awards are filled in before any step."""

    columns: Mapping[str, int]
    definitions: Mapping[str, Definition]
    scopes: Mapping[str, Scope]
    values: Mapping[str, DatedValue]
    _read_by_members: frozenset[str] = field(init=False)

    @_read_by_members.default
    def _find_read_by_members(self) -> frozenset[str]:
        readers = (definition for name, definition in self.definitions.items() if self.scopes[name] is Scope.MEMBER)
        return frozenset(asked for definition in readers for asked in definition.asks)

    def reach(self, name: str) -> Reach:
        """Which rows a name's value is written into."""
        if self.scopes[name] is Scope.MEMBER:
            return Reach.MEMBERS
        return Reach.SHARED if name in self._read_by_members else Reach.HOUSEHOLD

    def step(self, name: str, definition: Definition) -> Step | None:
        """The step that fills a name's column, or `None` where nothing has to be worked out."""
        what, column, reach = definition.what, self.columns[name], self.reach(name)
        asks = self._columns(definition.asks)
        if isinstance(what, Rule):
            either = isinstance(what, Either)
            return (
                steps.either_step(column, asks, reach)
                if either
                else steps.rule_step(column, asks, what.function, what.type, reach)
            )
        if isinstance(what, Aggregate):
            return steps.aggregate_step(column, what.how, asks, self._kind_of(definition), reach)
        if definition.kind is Kind.PARAMETER and name in self.values:
            return steps.parameter_step(column, asks, self.values[name], reach)
        if isinstance(what, Benefit):
            return self._benefit_step(name, what, definition, reach)
        if isinstance(what, StateOf) and what.state is State.DUE:
            return steps.due_step(column, asks, reach)
        return None

    def _kind_of(self, definition: Definition) -> type[Value]:
        return definition.type or self.definitions[definition.asks[0]].type or int

    def _benefit_step(self, name: str, benefit: Benefit, definition: Definition, reach: Reach) -> Step:
        column = self.columns[name]
        if not definition.asks:
            return steps.never_step(column, reach)
        parts = benefit_parts(benefit, definition.asks)
        receiving = None
        if parts.while_receiving is not None:
            receiving = (self.columns[f"{name}__is_awarded"], self._columns(parts.while_receiving))
        return steps.criteria_step(
            column,
            self._columns(parts.criteria),
            None if parts.applies_if is None else self.columns[parts.applies_if],
            receiving,
            reach,
        )

    def _columns(self, names: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(self.columns[name] for name in names)


@frozen(kw_only=True)
class BenefitParts:
    """The full names of a benefit's rules, by what each is for."""

    criteria: tuple[str, ...]
    applies_if: str | None
    while_receiving: tuple[str, ...] | None


def benefit_parts(benefit: Benefit, asks: tuple[str, ...]) -> BenefitParts:
    """What each of the full names that a benefit asks for is for; `asks` come in the order the benefit names them."""
    names = iter(asks)
    criteria = tuple(next(names) for _ in benefit.criteria)
    applies_if = next(names) if benefit.applies_if is not None else None
    receiving = None if benefit.while_receiving is None else tuple(next(names) for _ in benefit.while_receiving)
    return BenefitParts(criteria=criteria, applies_if=applies_if, while_receiving=receiving)
