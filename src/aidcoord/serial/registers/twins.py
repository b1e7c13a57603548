"""What the households of a register say against one another: one id twice, one person in two households."""

from collections.abc import Callable, Iterable, Iterator
from typing import Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import define, field, frozen

from aidcoord.errors import CaseFileError, Fault, Place
from aidcoord.model.faults import told
from aidcoord.model.households import Member
from aidcoord.model.texts import Text
from aidcoord.screening.registers.rows import households_in
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.serial.nodes import masked, shown
from aidcoord.serial.registers.between import SAY_WHEN, home_period, in_two, read_already
from aidcoord.serial.registers.marks import Marks
from aidcoord.serial.registers.numbers import Ints
from aidcoord.serial.registers.reading import Group


@define
class Twins:
    """Eight bytes for each id and each personal number of a register, enough to know which need a second look.

    A long register's are in a file, so that memory stays as it is.

    Two texts may share a mark; whether they are the same is found by the second look, which reads them again.
    """

    _ids: Marks = field(factory=Marks)
    _numbers: Marks = field(factory=Marks)

    def __enter__(self) -> Self:
        """The same."""
        return self

    def __exit__(self, *error: object) -> None:
        """Forget everything."""
        self._ids.__exit__(*error)
        self._numbers.__exit__(*error)

    def take_in(self, batch: pa.RecordBatch) -> None:
        """Remember a batch.

        Raises:
            AidcoordError: There is no room for what does not stay in memory.
        """
        for marks, texts in ((self._ids, batch.column("household")), (self._numbers, _numbers(batch))):
            marks.add(_marked(texts.drop_null()))

    def faults(self, again: Iterable[Group], schema: RegisterSchema) -> Iterator[Fault]:
        """What is wrong between households; nothing is read again where no mark occurs twice.

        Args:
            again: The groups that were taken in, to be gone through once more.
            schema: The columns.
        """
        ids, numbers = self._ids.repeated(), self._numbers.repeated()
        if len(ids) or len(numbers):
            yield from _Second().faults(again, schema, ids, numbers)


def once_each(read: Callable[[], Iterable[Group]], schema: RegisterSchema) -> Iterator[Group]:
    """The groups of a register; what is wrong between households is known, and told, after the last.

    Args:
        read: Reads the register, from its beginning each time.
        schema: The columns.

    Raises:
        CaseFileError: A household, or a person, stands in it twice.
    """
    with Twins() as twins:
        for group in read():
            twins.take_in(group.batch)
            yield group
        faults = tuple(twins.faults(read(), schema))
    if faults:
        raise CaseFileError.of(faults)


@frozen
class _Second:
    """The second look: everything that shares a mark, compared as what it is."""

    homes: dict[str, Place] = field(factory=dict)
    lodgers: dict[str, list[tuple[str, Member]]] = field(factory=dict)

    def faults(self, groups: Iterable[Group], schema: RegisterSchema, ids: Ints, numbers: Ints) -> Iterator[Fault]:
        for group in groups:
            batch = group.batch
            members = batch.column("members")
            home = np.repeat(np.arange(len(batch)), np.asarray(members.value_lengths()))
            marked = np.isin(_marked(_numbers(batch)), numbers)
            rows = np.union1d(np.flatnonzero(np.isin(_marked(batch.column("household")), ids)), home[marked])
            for row, household in zip(rows, households_in(batch.take(pa.array(rows)), schema), strict=True):
                place = group.place(int(row))
                yield from self._home(place, household.id)
                for member in household.members:
                    yield from self._person(place, household.id, member)

    def _home(self, place: Place, name: str) -> Iterator[Fault]:
        first = self.homes.setdefault(name, place)
        if first != place:
            said, advice = read_already(shown(name), first)
            yield told(said.zh, said.en, advice, place=place, path="$.household")

    def _person(self, place: Place, home: str, member: Member) -> Iterator[Fault]:
        number, period = member.person.number, home_period(member)
        if number is None or period is None:
            return
        known = self.lodgers.setdefault(number.digits, [])
        for other, lodger in known:
            there = home_period(lodger)
            if other != home and there is not None and there.overlap(period):
                said = in_two(Text(zh=f"{number}", en=f"{number}"), home, other)
                yield told(masked(said.zh), masked(said.en), SAY_WHEN, place=place, path="$.members")
                break
        known.append((home, member))


def _numbers(batch: pa.RecordBatch) -> pa.Array:
    return pc.struct_field(batch.column("members").flatten(), "number")


def _marked(texts: pa.Array) -> Ints:
    """A number from 0 for each text, the same for the same text; -1 for a null."""
    return np.fromiter(
        (-1 if text is None else hash(text) & (2**63 - 1) for text in texts.to_pylist()),
        dtype=np.int64,
        count=len(texts),
    )
