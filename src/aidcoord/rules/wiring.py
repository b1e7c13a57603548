"""Wiring: what is in force on one day, put into an order in which everything asked for comes first."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from attrs import evolve, field, frozen

from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import EvidenceType, Scope, Value
from aidcoord.model.facts import Fact
from aidcoord.model.households import HOUSEHOLD, AwardState, Household
from aidcoord.model.money import Fen
from aidcoord.rules import steps
from aidcoord.rules.declare import Aggregate, Rule
from aidcoord.rules.definitions import Definition, Definitions, Kind, State, StateOf
from aidcoord.rules.parameters import DatedValue
from aidcoord.rules.steps import Rows, Step


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
    if version is None:  # a benefit that is not law on the day: held by nobody
        in_force[name] = evolve(definitions[name][0], asks=())
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
        steps=tuple(made),
    )


@frozen
class _StepMaker:
    """Makes the step for each definition; evidence, facts and awards are filled in before any step."""

    columns: Mapping[str, int]
    definitions: Mapping[str, Definition]
    scopes: Mapping[str, Scope]
    values: Mapping[str, DatedValue]

    def step(self, name: str, definition: Definition) -> Step | None:
        """The step that fills a name's column, or `None` where nothing has to be worked out."""
        what, column = definition.what, self.columns[name]
        of_member = self.scopes[name] is Scope.MEMBER
        asks = tuple(self.columns[asked] for asked in definition.asks)
        if isinstance(what, Rule):
            return steps.rule_step(column, asks, what.function, what.type, of_member=of_member)
        if isinstance(what, Aggregate):
            where = asks[1] if len(asks) > 1 else None
            kind = self._kind_of(definition)
            return steps.aggregate_step(column, what.how, asks[0], where, kind)
        if definition.kind is Kind.PARAMETER and name in self.values:
            return steps.parameter_step(column, asks, self.values[name], of_member=of_member)
        if isinstance(what, Benefit):
            return self._benefit_step(name, what, definition, of_member=of_member)
        if isinstance(what, StateOf) and what.state is State.DUE:
            return steps.due_step(column, asks, of_member=of_member)
        return None

    def _kind_of(self, definition: Definition) -> type[Value]:
        return definition.type or self.definitions[definition.asks[0]].type or int

    def _benefit_step(self, name: str, benefit: Benefit, definition: Definition, *, of_member: bool) -> Step:
        column = self.columns[name]
        if not definition.asks:
            return steps.never_step(column, of_member=of_member)
        parts = benefit_parts(benefit, definition.asks)
        receiving = None
        if parts.while_receiving is not None:
            receiving = (self.columns[f"{name}__is_awarded"], self._columns(parts.while_receiving))
        return steps.criteria_step(
            column,
            self._columns(parts.criteria),
            None if parts.applies_if is None else self.columns[parts.applies_if],
            receiving,
            of_member=of_member,
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


def rows_for(wiring: Wiring, household: Household, on: date, *, presume: bool) -> Rows:
    """A sheet for a household as it stands on a day, with evidence, facts and awards filled in and the rest open."""
    rows: Rows = [list(wiring.template) for _ in range(len(household.members) + 1)]
    for name, definition in wiring.definitions.items():
        read = _reader(name, definition, household, on, presume=presume)
        if read is None:
            continue
        column = wiring.columns[name]
        if wiring.of_member(name):
            for index in range(1, len(rows)):
                rows[index][column] = read(index)
        else:
            value = read(0)
            for row in rows:
                row[column] = value
    return rows


def _reader(
    name: str, definition: Definition, household: Household, on: date, *, presume: bool
) -> Callable[[int], Value | None] | None:
    """A function that gives the value for the household (0) or a member (from 1), where it is recorded rather than made."""
    what = definition.what
    members = household.members
    if isinstance(what, EvidenceType):
        presumed = what.presumption.value if presume and what.presumption else None

        def recorded(index: int) -> Value | None:
            evidence = (members[index - 1].evidence if index else household.evidence).get(name)
            return presumed if evidence is None else evidence.value

        return recorded
    if isinstance(what, Fact):
        return lambda index: what.read(household, members[index - 1] if index else None, on)
    if isinstance(what, StateOf) and what.state is not State.DUE:
        return lambda index: _award(household, what, members[index - 1].id if index else HOUSEHOLD, on)
    return None


def _award(household: Household, what: StateOf, subject: str, on: date) -> Value | None:
    state = AwardState.AWARDED if what.state is State.IS_AWARDED else AwardState(what.state.value)
    found = [
        award
        for award in household.awards
        if award.benefit == what.name and award.subject == subject and award.state is state and on in award.period
    ]
    if what.state is State.IS_AWARDED:
        return bool(found)
    amounts = [award.amount for award in found]
    return None if None in amounts else Fen(sum(amount for amount in amounts if amount is not None))
