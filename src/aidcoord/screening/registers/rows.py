"""Households as rows of a register and back, exactly: what one says the other says, and nothing more."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import accumulate
from typing import Final, TypeAlias, TypeVar

import pyarrow as pa

from aidcoord.model.classifications import Absence, Relation, Residence, Sex
from aidcoord.model.days import Period
from aidcoord.model.evidence import Evidence
from aidcoord.model.households import HOUSEHOLD, Award, Household, Member, Person
from aidcoord.model.money import Fen
from aidcoord.model.options import Option
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.screening.registers.columns import Column, from_stored, to_stored
from aidcoord.screening.registers.schemas import STANDINGS, STATES, RegisterSchema

Choice = TypeVar("Choice", bound=Option)
Row: TypeAlias = dict[str, object]
"""A row as Arrow takes and gives it: a value, or a list of rows, by the column's name."""
_STANDING_OF: Final = {code: standing for standing, code in STANDINGS.items()}
_STATE_OF: Final = {code: state for state, code in STATES.items()}


def batch_of(households: Iterable[Household], schema: RegisterSchema) -> pa.RecordBatch:
    """Households as one batch of rows, each with every column of the schema.

    Raises:
        KeyError: A household has evidence of which the schema has no column.
    """
    return pa.RecordBatch.from_pylist([row_of(household, schema) for household in households], schema=schema.arrow)


def households_in(batch: pa.RecordBatch | pa.Table, schema: RegisterSchema) -> Iterator[Household]:
    """The households of a batch that has been read without a fault; columns it lacks are unknown."""
    return (household_of(row, schema) for row in batch.to_pylist())


def widened(batch: pa.RecordBatch, schema: RegisterSchema) -> pa.RecordBatch:
    """The same rows with every column of a wider schema; what they lacked is unknown."""
    arrays = []
    for found in schema.arrow:
        if found.name not in batch.schema.names:
            arrays.append(pa.nulls(len(batch), found.type))
        elif found.name == "members":
            arrays.append(_widened_members(batch.column("members"), found.type))
        else:
            arrays.append(batch.column(found.name))
    return pa.RecordBatch.from_arrays(arrays, schema=schema.arrow)


def _widened_members(members: pa.Array, kind: pa.DataType) -> pa.Array:
    people = members.flatten()
    names = [part.name for part in people.type]
    parts = [
        people.field(names.index(part.name)) if part.name in names else pa.nulls(len(people), part.type)
        for part in kind.value_type
    ]
    items = pa.StructArray.from_arrays(parts, fields=list(kind.value_type))
    ends = [0, *accumulate(members.value_lengths().to_pylist())]
    return pa.ListArray.from_arrays(pa.array(ends, pa.int32()), items, type=kind)


def row_of(household: Household, schema: RegisterSchema) -> Row:
    """A household as a row."""
    said: Row = {"household": household.id, "township": household.township, "residence": _code(household.residence)}
    return {
        **said,
        **_recorded(household.evidence, schema.households),
        "members": [_member_row(member, schema) for member in household.members],
        "awards": [_award_row(award) for award in household.awards],
        "provenance": [
            *_provenance(HOUSEHOLD, household.evidence),
            *(row for member in household.members for row in _provenance(member.id, member.evidence)),
        ],
    }


def household_of(row: Mapping[str, object], schema: RegisterSchema) -> Household:
    """The household that a row says."""
    beside = {(one["subject"], one["evidence"]): one for one in _list(row, "provenance")}
    return Household(
        id=_text(row["household"]),
        township=_text_or_none(row.get("township")),
        residence=_choice(row.get("residence"), Residence),
        members=tuple(_member(one, schema, beside) for one in _list(row, "members")),
        evidence=_evidence(HOUSEHOLD, row, schema.households, beside),
        awards=tuple(_award(one) for one in _list(row, "awards")),
    )


Beside: TypeAlias = Mapping[tuple[object, object], Row]


def _member_row(member: Member, schema: RegisterSchema) -> Row:
    person = member.person
    said: Row = {
        "id": person.id,
        "name": person.name,
        "relation": int(member.relation),
        "number": person.number.digits if person.number else None,
        "born": person.born,
        "sex": _code(person.sex),
        "joined": member.joined,
        "left": member.left,
        "absence": int(member.absence),
        "absent_since": member.absent_since,
    }
    return said | _recorded(member.evidence, schema.members)


def _member(row: Row, schema: RegisterSchema, beside: Beside) -> Member:
    number = _text_or_none(row.get("number"))
    # What the number says may be left out of a row; the model takes it from the number.
    said = {"born": row.get("born"), "sex": _choice(row.get("sex"), Sex)}
    person = Person(
        id=_text(row["id"]),
        name=_text_or_none(row.get("name")),
        number=PersonalNumber(number) if number else None,
        **{name: value for name, value in said.items() if value is not None},  # type: ignore[arg-type]
    )
    return Member(
        person=person,
        relation=from_stored(row["relation"], Relation),
        joined=_day_or_none(row.get("joined")),
        left=_day_or_none(row.get("left")),
        absence=_choice(row.get("absence"), Absence) or Absence.NONE,
        absent_since=_day_or_none(row.get("absent_since")),
        evidence=_evidence(person.id, row, schema.members, beside),
    )


def _award_row(award: Award) -> Row:
    return {
        "benefit": award.benefit,
        "subject": award.subject,
        "state": STATES[award.state],
        "amount": None if award.amount is None else int(award.amount),
        "starts": award.period.starts,
        "ends": award.period.ends,
    }


def _award(row: Row) -> Award:
    amount, starts = row.get("amount"), _day_or_none(row["starts"])
    assert starts is not None and (amount is None or isinstance(amount, int))  # noqa: S101, PT018 - of the schema
    return Award(
        benefit=_text(row["benefit"]),
        subject=_text(row["subject"]),
        state=_STATE_OF[row["state"]],  # type: ignore[index]  # a code of the schema
        amount=None if amount is None else Fen(amount),
        period=Period(starts, _day_or_none(row.get("ends"))),
    )


def _recorded(evidence: Mapping[str, Evidence], columns: Mapping[str, Column]) -> Row:
    missing = evidence.keys() - columns.keys()
    if missing:
        raise KeyError(f"the register has no column for {', '.join(sorted(missing))}")
    return {name: to_stored(one.value) for name, one in evidence.items()}


def _evidence(
    subject: str, row: Mapping[str, object], columns: Mapping[str, Column], beside: Beside
) -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    for name, column in columns.items():
        stored = row.get(name)
        if column.kind is not None and stored is not None:
            found[name] = Evidence(from_stored(stored, column.kind.type), **_origin(beside.get((subject, name))))  # type: ignore[arg-type]
    return found


def _origin(row: Row | None) -> dict[str, object]:
    if row is None:
        return {}
    said = {name: row.get(name) for name in ("source", "as_of", "authorisation")}
    return said | {"standing": _STANDING_OF[row["standing"]]}  # type: ignore[index]  # a code of the schema


def _provenance(subject: str, evidence: Mapping[str, Evidence]) -> Iterator[Row]:
    for name, one in evidence.items():
        if one != Evidence(one.value):
            yield {
                "subject": subject,
                "evidence": name,
                "source": one.source,
                "as_of": one.as_of,
                "standing": STANDINGS[one.standing],
                "authorisation": one.authorisation,
            }


def _code(choice: Residence | Sex | None) -> int | None:
    return None if choice is None else int(choice)


def _choice(code: object, kind: type[Choice]) -> Choice | None:
    return None if code is None else from_stored(code, kind)


def _list(row: Mapping[str, object], name: str) -> list[Row]:
    found = row.get(name)
    return found if isinstance(found, list) else []


def _text(value: object) -> str:
    assert isinstance(value, str)  # noqa: S101 - the column's type says so
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _day_or_none(value: object) -> date | None:
    assert value is None or isinstance(value, date)  # noqa: S101 - the column's type says so
    return value
