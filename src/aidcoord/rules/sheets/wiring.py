"""Wiring: what is in force on one day, put into an order in which everything asked for comes first."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeGuard

from attrs import evolve, field, frozen

from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import Scope, Value
from aidcoord.rules.declare import Aggregate, Either, Rule
from aidcoord.rules.loading.definitions import Definition, Definitions, Kind, State, StateOf
from aidcoord.rules.parameters.shapes import DatedValue
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.sheets import program
from aidcoord.rules.sheets.program import LookUp, Program, Step
from aidcoord.rules.sheets.records import Records, records_of
from aidcoord.rules.sheets.steps import Faults, Reach, Rows, aggregation


@frozen(kw_only=True)
class Wiring:
    """The columns of a day's sheet in working order, and the program that fills them.

    `values` are the parameters' values in force that day, by full name.
    """

    columns: Mapping[str, int]
    definitions: Mapping[str, Definition]
    scopes: Mapping[str, Scope]
    values: Mapping[str, DatedValue]
    template: tuple[Value | None, ...] = field(repr=False)
    records: Records = field(repr=False)
    program: Program = field(repr=False)
    chosen: tuple[str, ...] = field(repr=False)
    """The parameters that have tables or bands, in the order in which the program knows them."""
    tables: tuple[LookUp, ...] = field(repr=False)
    """How these are looked up."""

    def fill(self, rows: Rows, faults: Faults) -> None:
        """Work everything out in rows that hold what is recorded."""
        self.program.fill(rows, faults, self.tables)

    def of_member(self, name: str) -> bool:
        """Whether a name is about members."""
        return self.scopes[name] is Scope.MEMBER

    def with_values(self, changed: Mapping[str, DatedValue]) -> "Wiring":
        """The same wiring with other values for some parameters; this one stays as it is."""
        template, tables = [*self.template], [*self.tables]
        places = {name: place for place, name in enumerate(self.chosen)}
        for name, value in changed.items():
            if name in places:
                tables[places[name]] = value.look_up
            else:
                template[self.columns[name]] = value.look_up(())
        values = {**self.values, **changed}
        return evolve(self, values=values, template=tuple(template), tables=tuple(tables))

    def with_definition(self, changed: Definition) -> "Wiring":
        """The same wiring with another definition in the place of one, that asks for nothing more than that did."""
        before = self.definitions[changed.name]
        if not set(changed.asks) <= set(before.asks):
            raise ValueError(f"{changed.name} asks for more than before, which may not be worked out yet")
        definitions = {**self.definitions, changed.name: changed}
        if _is_plain_rule(before.what) and _is_plain_rule(changed.what) and changed.asks == before.asks:
            program = self.program.with_rule(changed.name, changed.what)
            return evolve(self, definitions=definitions, program=program)
        return _finish(self.columns, definitions, self.scopes, self.values)


def _is_plain_rule(what: object) -> TypeGuard[AnyRule]:
    return isinstance(what, Rule) and not isinstance(what, Either)


def wire(definitions: Definitions, scopes: Mapping[str, Scope], wanted: Iterable[str], on: date) -> Wiring:
    """Wire everything that the wanted names need on a day."""
    in_force: dict[str, Definition] = {}
    for name in wanted:
        if name not in in_force:
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
    versions = definitions[name]
    version = versions[0] if on in versions[0].period else next((one for one in versions if on in one.period), None)
    if version is None:  # a benefit that is not law on the day: held by nobody; told by its last version, or its first
        earlier = [one for one in versions if one.period.starts <= on]
        in_force[name] = evolve((earlier or versions)[-1 if earlier else 0], asks=())
        return
    asks = version.asks
    if isinstance(version.what, Benefit) and version.what.while_receiving is not None:
        asks = (*asks, f"{name}__is_awarded")
    for asked in asks:
        if asked not in in_force:  # most are there; a call for each would take longer than the rest
            _add(asked, definitions, on, in_force)
    in_force[name] = version


def _finish(
    columns: Mapping[str, int],
    definitions: Mapping[str, Definition],
    scopes: Mapping[str, Scope],
    values: Mapping[str, DatedValue],
) -> Wiring:
    maker = _StepMaker(columns, definitions, scopes)
    made = (maker.step(name, definition) for name, definition in definitions.items())
    reach, chosen = maker.reach(), _chosen(definitions)
    return Wiring(
        columns=columns,
        definitions=definitions,
        scopes=scopes,
        values=values,
        template=_template(columns, definitions, values),
        records=records_of(columns, definitions, reach),
        program=Program(steps=tuple(step for step in made if step), columns=columns, reach=reach),
        chosen=chosen,
        tables=tuple(values[name].look_up if name in values else _look_up_nothing for name in chosen),
    )


def _template(
    columns: Mapping[str, int], definitions: Mapping[str, Definition], values: Mapping[str, DatedValue]
) -> tuple[Value | None, ...]:
    template: list[Value | None] = [None] * len(columns)
    for name, value in values.items():
        if not definitions[name].asks:
            template[columns[name]] = value.look_up(())
    return tuple(template)


def _chosen(definitions: Mapping[str, Definition]) -> tuple[str, ...]:
    """The parameters of which codes or a number choose the amount."""
    return tuple(name for name, one in definitions.items() if one.kind is Kind.PARAMETER and one.asks)


def _look_up_nothing(_codes: tuple[int, ...]) -> None:
    """Of a parameter that has no value on the day: it is unknown for all codes."""


@frozen
class _StepMaker:
    """Makes the step for each definition; evidence, facts and awards are filled in before any step."""

    columns: Mapping[str, int]
    definitions: Mapping[str, Definition]
    scopes: Mapping[str, Scope]
    members: frozenset[str] = field(init=False)
    """The names that are about members."""
    _read_by_members: frozenset[str] = field(init=False)
    _tables: Mapping[str, int] = field(init=False)

    @members.default
    def _find_members(self) -> frozenset[str]:
        return frozenset(name for name in self.definitions if self.scopes[name] is Scope.MEMBER)

    @_tables.default
    def _number_tables(self) -> Mapping[str, int]:
        return {name: place for place, name in enumerate(_chosen(self.definitions))}

    @_read_by_members.default
    def _find_read_by_members(self) -> frozenset[str]:
        return frozenset(asked for name in self.members for asked in self.definitions[name].asks)

    def reach(self) -> dict[str, Reach]:
        """Which rows each name's value is written into."""
        members, shared = self.members, self._read_by_members
        return {
            name: Reach.MEMBERS if name in members else Reach.SHARED if name in shared else Reach.HOUSEHOLD
            for name in self.definitions
        }

    def step(self, name: str, definition: Definition) -> Step | None:
        """The step that works a name out, or `None` where nothing has to be."""
        what, asks = definition.what, definition.asks
        if isinstance(what, Rule):
            return program.rule_step(name, asks, what)
        if isinstance(what, Aggregate):
            of = [self.columns[asked] for asked in asks]
            work_out = aggregation(self.columns[name], what.how, of, self._kind_of(definition))
            return program.aggregate_step(name, asks, work_out)
        if isinstance(what, Benefit):
            return benefit_step(definition, what)
        if isinstance(what, StateOf) and what.state is State.DUE:
            return program.due_step(name, asks)
        return program.parameter_step(name, asks, self._tables[name]) if name in self._tables else None

    def _kind_of(self, definition: Definition) -> type[Value]:
        return definition.type or self.definitions[definition.asks[0]].type or int


def benefit_step(definition: Definition, benefit: Benefit) -> Step:
    """The step that decides a benefit."""
    name = definition.name
    if not definition.asks:
        return program.never_step(name)
    parts = benefit_parts(benefit, definition.asks)
    receiving = None if parts.while_receiving is None else (f"{name}__is_awarded", parts.while_receiving)
    return program.benefit_step(name, parts.criteria, parts.applies_if, receiving)


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
