"""Records: evidence, facts and awards, written into a sheet before any of its steps."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from attrs import frozen

from aidcoord.errors import EvidenceError
from aidcoord.model.evidence import Evidence, EvidenceType, Presumption, Scope, Value
from aidcoord.model.facts import Fact
from aidcoord.model.faults import told
from aidcoord.model.households import HOUSEHOLD, AwardState, Household, Member
from aidcoord.model.money import Fen
from aidcoord.rules.declare import type_name
from aidcoord.rules.loading.definitions import Definition, State, StateOf
from aidcoord.rules.sheets.steps import Reach, Row, Rows, share_value

Slots = Mapping[str, tuple[int, type[Value]]]
"""The column and the type of each kind of evidence."""
Reader = Callable[[Household, Member | None, date], Value | None]
"""Reads a fact or an award of a household, or of a member, on a day."""


@frozen(kw_only=True)
class Records:
    """Where in a sheet each thing recorded belongs, and what is presumed where nothing is."""

    of_household: Slots
    of_members: Slots
    presumed: tuple[tuple[int, Value], ...]
    presumed_of_the_young: tuple[tuple[int, Presumption], ...]
    """Presumptions that hold below an age only."""
    read: tuple[tuple[int, Reach, Reader], ...]
    """The columns of facts and awards, with whom each is about."""
    shared: tuple[int, ...]
    """The columns of the household's evidence that members' steps read."""


def records_of(
    columns: Mapping[str, int], definitions: Mapping[str, Definition], reach: Mapping[str, Reach]
) -> Records:
    """What the definitions take from a household's records."""
    kinds = {name: what for name, one in definitions.items() if isinstance(what := one.what, EvidenceType)}
    presumptions = [(columns[name], kind, kind.presumption) for name, kind in kinds.items() if kind.presumption]
    slots: dict[Scope, dict[str, tuple[int, type[Value]]]] = {scope: {} for scope in Scope}
    for name, kind in kinds.items():
        slots[kind.scope][name] = (columns[name], kind.type)
    return Records(
        of_household=slots[Scope.HOUSEHOLD],
        of_members=slots[Scope.MEMBER],
        presumed=tuple((column, one.value) for column, kind, one in presumptions if not kind.is_presumed_by_age),
        presumed_of_the_young=tuple((column, one) for column, kind, one in presumptions if kind.is_presumed_by_age),
        read=tuple(
            (columns[name], reach[name], reader) for name, one in definitions.items() if (reader := _reader(one))
        ),
        shared=tuple(columns[name] for name in slots[Scope.HOUSEHOLD] if reach[name] is Reach.SHARED),
    )


def _reader(definition: Definition) -> Reader | None:
    """How a fact or an award is read; `None` for what is made by a step, and for evidence."""
    what = definition.what
    if isinstance(what, Fact):
        return what.read
    return _award_reader(what) if isinstance(what, StateOf) and what.state is not State.DUE else None


def _award_reader(what: StateOf) -> Reader:
    is_question = what.state is State.IS_AWARDED
    state = AwardState.AWARDED if is_question else AwardState(what.state.value)
    nothing: Value = False if is_question else Fen(0)

    def read(household: Household, member: Member | None, on: date) -> Value | None:
        if not household.awards:  # as most have none, and every benefit is asked about
            return nothing
        subject = member.id if member else HOUSEHOLD
        found = [
            award
            for award in household.awards
            if award.benefit == what.name and award.subject == subject and award.state is state and on in award.period
        ]
        if is_question:
            return bool(found)
        amounts = [award.amount for award in found]
        return None if None in amounts else Fen(sum(amount for amount in amounts if amount is not None))

    return read


def rows_for(
    template: Sequence[Value | None], records: Records, household: Household, on: date, *, presume: bool
) -> Rows:
    """A sheet for a household as it stands on a day, with all that is recorded filled in and the rest open.

    Raises:
        EvidenceError: Something recorded is of another type than its kind of evidence.
    """
    start = list(template)
    if presume:
        for column, value in records.presumed:
            start[column] = value
    rows: Rows = [start, *(list(start) for _ in household.members)]
    _write(rows[0], household.evidence, records.of_household, f"household {household.id}")
    for column in records.shared:
        share_value(rows, column)
    of_members = list(zip(rows[1:], household.members, strict=True))
    for row, member in of_members:
        if presume:
            _presume_of_the_young(row, member.person.age_on(on), records)
        _write(row, member.evidence, records.of_members, f"{member.id} of household {household.id}")
    for column, reach, read in records.read:
        if reach is Reach.MEMBERS:
            for row, member in of_members:
                row[column] = read(household, member, on)
            continue
        rows[0][column] = read(household, None, on)
        if reach is Reach.SHARED:
            share_value(rows, column)
    return rows


def _presume_of_the_young(row: Row, age: int | None, records: Records) -> None:
    for column, presumption in records.presumed_of_the_young:
        if presumption.holds_at(age):
            row[column] = presumption.value


def _write(row: Row, recorded: Mapping[str, Evidence], slots: Slots, whose: str) -> None:
    """Write what is recorded and read by some rule; other evidence is left alone."""
    for name, evidence in recorded.items():
        if name in slots:
            column, kind = slots[name]
            if type(evidence.value) is not kind:
                found = f"{type_name(type(evidence.value))} {evidence.value!r}"
                zh = f"{whose}的{name}是{found}，不是{type_name(kind)}。请改正记录。"
                en = f"{name} of {whose} is {found}, which is no {type_name(kind)}. Correct the record."
                raise EvidenceError.of([told(zh, en)])
            row[column] = evidence.value
