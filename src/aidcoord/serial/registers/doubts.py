"""What the values of a household say against one another, looked for in whole columns at once.

It says only which households are in doubt. What is wrong with them the reader of household files finds.
"""

from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from aidcoord.model.classifications import Absence, Relation
from aidcoord.model.evidence import Scope
from aidcoord.model.households import HOUSEHOLD, MOST_MEMBERS
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.serial.registers.conforming import Conformed, relisted
from aidcoord.serial.registers.numbers import Flags, Ints, Numbers, read_numbers

_UNKNOWN_DAY: Final = np.iinfo(np.int64).min


def settle(conformed: Conformed, schema: RegisterSchema) -> tuple[pa.RecordBatch, Flags]:
    """The batch with birth and sex filled in from personal numbers, and which of its households are in doubt."""
    batch, doubts = conformed.batch, conformed.doubts
    members = batch.column("members")
    home = _owners(members)
    people = members.flatten()
    numbers = read_numbers(people.field("number"))
    doubts.add("members", _members(people, numbers, home))
    many = np.asarray(members.value_lengths()) > MOST_MEMBERS
    doubts.add("households", _of_members(people, home, len(batch)) | many)
    for name, look in (("awards", _awards), ("provenance", _provenance)):
        lists = batch.column(name)
        items, owner = lists.flatten(), _owners(lists)
        subjects = _subjects(items, owner, people, home)
        doubts.add(name, ~(subjects.is_whole | (subjects.member >= 0)))
        doubts.add(name, look(items, owner, subjects, _Holders(batch, people, schema)))
        doubts.add("households", _any(doubts.flags[name], owner, len(batch)))
    doubts.add("households", _any(doubts.flags["members"], home, len(batch)))
    return _filled(batch, people, numbers), doubts.flags["households"]


def _owners(lists: pa.Array) -> Ints:
    """For each item of the lists the position of the list it stands in."""
    return np.repeat(np.arange(len(lists)), np.asarray(lists.value_lengths()))


@frozen(eq=False)
class _Subjects:
    """Whom rows are about."""

    is_whole: Flags
    member: Ints
    """The position among all members of the batch; -1 where it is nobody of the household."""
    code: Ints


@frozen(eq=False)
class _Holders:
    """What evidence is recorded of, as columns."""

    batch: pa.RecordBatch
    people: pa.StructArray
    schema: RegisterSchema

    def known(self, name: str, scope: Scope) -> Flags | None:
        """Where evidence is recorded; `None` for what is no evidence of that scope, or has no column here."""
        columns = self.schema.households if scope is Scope.HOUSEHOLD else self.schema.members
        names = self.batch.schema.names if scope is Scope.HOUSEHOLD else [part.name for part in self.people.type]
        if name not in columns or columns[name].kind is None or name not in names:
            return None
        found = self.batch.column(name) if scope is Scope.HOUSEHOLD else self.people.field(name)
        return ~_nulls(found)


def _members(people: pa.StructArray, numbers: Numbers, home: Ints) -> Flags:
    """Numbers that do not hold, and whatever contradicts a number or another day."""
    number, left, joined = (people.field(name) for name in ("number", "left", "joined"))
    given = ~_nulls(number)
    born, sex = _days(people, "born"), np.asarray(people.field("sex").fill_null(0)).astype(np.int64)
    bad = given & ~numbers.sound
    bad |= numbers.sound & (born != _UNKNOWN_DAY) & (born != numbers.born)
    bad |= numbers.sound & (sex != 0) & (sex != numbers.sex)
    birth = np.where(numbers.sound, numbers.born, born)
    last, first = _days(people, "left"), _days(people, "joined")
    bad |= ~_nulls(left) & ~_nulls(joined) & (last < first)
    bad |= ~_nulls(left) & (last < birth)
    at_home = np.asarray(people.field("absence").fill_null(0)) == int(Absence.NONE)
    bad |= at_home & ~_nulls(people.field("absent_since"))
    return np.asarray(bad | _twice(people.field("id"), home) | _twice(number, home))


def _of_members(people: pa.StructArray, home: Ints, size: int) -> Flags:
    """Households that do not have one applicant."""
    applicants = np.asarray(people.field("relation").fill_null(-1)) == int(Relation.APPLICANT)
    return np.asarray(np.bincount(home[applicants], minlength=size) != 1)


def _subjects(items: pa.StructArray, owner: Ints, people: pa.StructArray, home: Ints) -> _Subjects:
    subjects = items.field("subject")
    whole = np.asarray(pc.equal(subjects, HOUSEHOLD).fill_null(False))  # noqa: FBT003
    others = np.flatnonzero(~whole)
    member, codes = np.full(len(items), -1, dtype=np.int64), np.full(len(items), -1, dtype=np.int64)
    if len(others):  # nearly everything is of whole households, so that few members' ids need be looked at
        near = np.flatnonzero(np.isin(home, owner[others]))
        ids = people.field("id").take(pa.array(near))
        found, coded = _found(subjects.take(pa.array(others)), owner[others], ids, home[near])
        member[others] = np.where(found >= 0, near[found], -1) if len(near) else -1
        codes[others] = coded
    return _Subjects(whole, member, codes)


def _found(subjects: pa.Array, owner: Ints, ids: pa.Array, home: Ints) -> tuple[Ints, Ints]:
    """For each subject the position of its household's member of that id, -1 where there is none; and its code."""
    texts = pa.concat_arrays([ids, subjects])
    codes = np.asarray(texts.dictionary_encode().indices.fill_null(-1)).astype(np.int64)
    span = int(codes.max(initial=0)) + 2
    members, asked = home * span + codes[: len(ids)], owner * span + codes[len(ids) :]
    order = np.argsort(members, kind="stable")
    if not len(order):
        return np.full(len(subjects), -1, dtype=np.int64), codes
    at = np.minimum(np.searchsorted(members[order], asked), len(order) - 1)
    return np.where(members[order[at]] == asked, order[at], -1), codes[len(ids) :]


def _awards(items: pa.StructArray, _owner: Ints, _subjects: _Subjects, _holders: _Holders) -> Flags:
    """Awards that end before they start."""
    return np.asarray(~_nulls(items.field("ends")) & (_days(items, "ends") < _days(items, "starts")))


def _provenance(items: pa.StructArray, owner: Ints, subjects: _Subjects, holders: _Holders) -> Flags:
    """Sources of what is not recorded, and those that stand there twice."""
    names = items.field("evidence").dictionary_encode()
    codes = np.asarray(names.indices.fill_null(-1)).astype(np.int64)
    sound = np.zeros(len(items), dtype=np.bool_)
    for code, name in enumerate(names.dictionary.to_pylist()):
        here = codes == code
        for scope, rows, at in (
            (Scope.HOUSEHOLD, here & subjects.is_whole, owner),
            (Scope.MEMBER, here & ~subjects.is_whole & (subjects.member >= 0), subjects.member),
        ):
            known = holders.known(name, scope)
            if known is not None:
                sound[rows] = known[at[rows]]
    keys = np.stack([owner, np.where(subjects.is_whole, -2, subjects.code), codes])
    _unique, inverse, counts = np.unique(keys, axis=1, return_inverse=True, return_counts=True)
    return np.asarray(~sound | (counts[inverse.reshape(-1)] > 1))


def _filled(batch: pa.RecordBatch, people: pa.StructArray, numbers: Numbers) -> pa.RecordBatch:
    """The batch in which the members' birth and sex are also those that the numbers say."""
    said = {
        "born": pa.array(numbers.born.astype(np.int32), mask=~numbers.sound).cast(pa.date32()),
        "sex": pa.array(numbers.sex.astype(np.int8), mask=~numbers.sound),
    }
    names = [part.name for part in people.type]
    arrays = [
        pc.coalesce(found, said[name]) if name in said else found
        for name, found in zip(names, people.flatten(), strict=True)
    ]
    at = batch.schema.get_field_index("members")
    lists = relisted(batch.column(at), arrays, batch.schema.field(at).type)
    return batch.set_column(at, batch.schema.field(at), lists)


def _twice(texts: pa.Array, home: Ints) -> Flags:
    """Rows whose text another row of the same household has as well; of households that are too large nothing is said.

    Every row is compared with those after it that stand in its household, which are few.
    """
    flags = np.zeros(len(home), dtype=np.bool_)
    rows = np.flatnonzero(np.bincount(home)[home] <= MOST_MEMBERS) if len(home) else np.zeros(0, dtype=np.int64)
    for distance in range(1, MOST_MEMBERS):
        rows = rows[rows + distance < len(home)]
        rows = rows[home[rows] == home[rows + distance]]
        if not len(rows):
            break
        alike = pc.equal(texts.take(pa.array(rows)), texts.take(pa.array(rows + distance)))
        same = rows[np.asarray(alike.fill_null(False))]  # noqa: FBT003 - what is not said is said by nobody else
        flags[same] = flags[same + distance] = True
    return flags


def _any(flags: Flags, owner: Ints, size: int) -> Flags:
    return np.bincount(owner[flags], minlength=size) > 0


def _nulls(found: pa.Array) -> Flags:
    return np.asarray(found.is_null())


def _days(items: pa.StructArray, name: str) -> Ints:
    found = items.field(name)
    days = np.asarray(found.cast(pa.int32()).fill_null(0)).astype(np.int64)
    return np.where(_nulls(found), _UNKNOWN_DAY, days)
