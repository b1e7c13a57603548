"""Overlaps in a batch: what is left to pay in the households in which benefits meet.

The kernel says in which households an overlap may matter, which are few. For these the claims are put to the search
that a worksheet uses, so that both come to the same; households whose claims are alike are searched once.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from attrs import define, field

from aidcoord.model.benefits import Cadence
from aidcoord.model.households import HOUSEHOLD, Household
from aidcoord.model.money import Fen
from aidcoord.rules.overlaps.resolutions import Claim, resolve
from aidcoord.rules.policies import OverlapKind
from aidcoord.rules.sheets.relations import relations_for
from aidcoord.rules.sheets.sheet import Sheet
from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.running import MEETS, Found, Given
from aidcoord.screening.kernel.text import ELIGIBLE
from aidcoord.screening.registers.rows import household_of
from aidcoord.screening.registers.schemas import MEMBER_COLUMNS, RegisterSchema

NO_AMOUNT: Final = -1
"""What stands for the payable amount of what is due and has none."""
_MOST_KEPT: Final = 100_000
_Claimed = tuple[tuple[int, int, int], ...]
"""Each claim by the place of its benefit among those asked about, its member's place (-1 the household), its amount."""
_PLAIN: Final = RegisterSchema.of(())
_Paid = Mapping[tuple[int, int], int]
"""By the same two places what is payable."""


@define(eq=False)
class Payable:
    """What is payable of each benefit, a row a subject; `NO_AMOUNT` where what is due has none, 0 where nothing is."""

    households: Words
    members: Words


@define(eq=False, slots=False)
class Settling:
    """Resolves the overlaps of one kernel's law."""

    kernel: Kernel
    register: RegisterSchema
    presume: bool = field(kw_only=True)
    _known: dict[bytes, _Paid] = field(factory=dict)

    @cached_property
    def columns(self) -> list[int]:
        """For each benefit asked about its column among those of its group."""
        groups = (self.kernel.of_members, self.kernel.of_households)
        columns = {one.name: place for group in groups for place, one in enumerate(group)}
        return [columns[one.name] for one in self.kernel.asked]

    @cached_property
    def _cadences(self) -> list[Cadence]:
        return [question.common.benefit.cadence for question in self.kernel.worksheet.questions]

    @cached_property
    def _has_limits(self) -> bool:
        return any(overlap.limit is not None for overlap in self.kernel.worksheet.overlaps)

    def settle(self, batch: pa.RecordBatch, found: Found) -> Payable:
        """What is payable in a batch once its overlaps are resolved."""
        payable = Payable(
            _before(self.kernel.of_households, found.households.amounts, found.households.verdicts),
            _before(self.kernel.of_members, found.members.amounts, found.members.verdicts),
        )
        meeting = np.flatnonzero(found.status == MEETS)
        if len(meeting):
            rows = batch if self._has_limits else _plain(batch)
            self._settle_some(meeting, rows.take(pa.array(meeting)), found, payable)
        return payable

    def _settle_some(self, meeting: npt.NDArray[np.intp], rows: pa.RecordBatch, found: Found, payable: Payable) -> None:
        blocking = self._may_block(rows)
        claims, ends = self._claims(meeting, found)
        whole, size = claims.tobytes(), claims.shape[1] * claims.itemsize
        paid = _Written(payable)
        start = 0
        for place, (household, end) in enumerate(zip(meeting.tolist(), ends.tolist(), strict=True)):
            key = whole[start * size : end * size]
            is_plain = not (blocking[place] or self._has_limits)
            known = self._known.get(key) if is_plain else None
            if known is None:
                claimed = tuple((benefit, who, amount) for benefit, who, amount in claims[start:end].tolist())
                known = self._resolve(claimed, rows, place)
                if is_plain and len(self._known) < _MOST_KEPT:
                    self._known[key] = known
            paid.add(household, int(found.columns.offsets[household]), known, self.columns)
            start = end
        paid.write()

    def _may_block(self, rows: pa.RecordBatch) -> npt.NDArray[np.bool_]:
        """Whether a household has an award that may keep something from being paid again in the same period."""
        counts = np.zeros(len(rows), dtype=np.bool_)
        if "awards" in rows.schema.names:
            listed = rows.column("awards")
            once = pc.is_in(listed.flatten().field("benefit"), value_set=pa.array(sorted(self._once), pa.string()))
            owners = np.repeat(np.arange(len(rows)), np.diff(np.asarray(listed.offsets)))
            counts[owners[np.asarray(once)]] = True
        return counts

    @cached_property
    def _once(self) -> frozenset[str]:
        overlaps = (one for one in self.kernel.worksheet.overlaps if one.overlap.kind is OverlapKind.ONCE_PER)
        return frozenset(name for one in overlaps for name in one.benefits)

    def _claims(self, meeting: npt.NDArray[np.intp], found: Found) -> tuple[Words, Words]:
        """What is claimed in some households of the benefits that any overlap names, and where each one's claims end.

        A row is a claim: its benefit by its place in the law's order, its member's place (-1 the household), its
        amount. The rows of a household stand in that order.
        """
        offsets = found.columns.offsets.astype(np.int64)
        sizes = offsets[meeting + 1] - offsets[meeting]
        owners = np.repeat(np.arange(len(meeting)), sizes)
        members = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        people = np.repeat(offsets[meeting], sizes) + members
        parts = [
            _claimed(
                found.households, meeting, np.arange(len(meeting)), np.full(len(meeting), -1), self._related[False]
            ),
            _claimed(found.members, people, owners, members, self._related[True]),
        ]
        rows = np.concatenate(parts)
        rows = rows[np.lexsort((rows[:, 2], rows[:, 1], rows[:, 0]))]
        return np.ascontiguousarray(rows[:, 1:]), np.searchsorted(rows[:, 0], np.arange(len(meeting)), side="right")

    @cached_property
    def _related(self) -> Mapping[bool, list[tuple[int, int]]]:
        """Of households' and of members' benefits that any overlap names: the place in the law's order, the column."""
        named = {name for overlap in self.kernel.worksheet.overlaps for name in overlap.benefits}
        numbered = [(number, one) for number, one in enumerate(self.kernel.asked) if one.name in named]
        return {
            group: [(number, self.columns[number]) for number, one in numbered if one.of_member is group]
            for group in (False, True)
        }

    def _resolve(self, claimed: _Claimed, rows: pa.RecordBatch, place: int) -> _Paid:
        (row,) = rows.slice(place, 1).to_pylist()
        household = household_of(row, self.register if self._has_limits else _PLAIN)
        ids = [member.id for member in household.members]
        places = {HOUSEHOLD: -1, **{name: number for number, name in enumerate(ids)}}
        claims = [self._claim(benefit, HOUSEHOLD if who < 0 else ids[who], amount) for benefit, who, amount in claimed]
        asked = {one.name: number for number, one in enumerate(self.kernel.asked)}
        relations = relations_for(self.kernel.worksheet.overlaps, claims, self._sheet(household))
        return {
            (asked[name], places[subject]): NO_AMOUNT if amount is None else int(amount)
            for resolution in resolve(claims, relations)
            for (name, subject), amount in resolution.payable.items()
        }

    def _claim(self, benefit: int, subject: str, amount: int) -> Claim:
        asked = self.kernel.asked[benefit]
        has_amount = asked.due is not None
        cadence = self._cadences[benefit] if has_amount else Cadence.NONE
        return Claim(asked.name, subject, Fen(amount) if has_amount else None, cadence)

    def _sheet(self, household: Household) -> Sheet:
        """The sheet on which the relations stand; without values where none of them has a limit."""
        worksheet = self.kernel.worksheet
        if self._has_limits:
            return worksheet.fill(household, presume=self.presume)
        return Sheet(
            wiring=worksheet.wiring,
            household=household.on(worksheet.on),
            on=worksheet.on,
            presume=self.presume,
            rows=[],
            failures={},
            origins=worksheet.origins,
        )


@define
class _Written:
    """What overlaps leave payable, put together and then written at once."""

    payable: Payable
    _found: dict[bool, list[tuple[int, int, int]]] = field(factory=lambda: {False: [], True: []})

    def add(self, household: int, first: int, paid: _Paid, columns: Sequence[int]) -> None:
        """Add what is payable in one household, whose members begin at a row."""
        for (benefit, member), amount in paid.items():
            row = household if member < 0 else first + member
            self._found[member >= 0].append((row, columns[benefit], amount))

    def write(self) -> None:
        """Write all of it."""
        for of_members, found in self._found.items():
            if found:
                rows, columns, amounts = np.array(found, dtype=np.int64).T
                (self.payable.members if of_members else self.payable.households)[rows, columns] = amounts


def _claimed(given: Given, rows: Words, owners: Words, members: Words, related: Sequence[tuple[int, int]]) -> Words:
    """The claims of some rows, each with whose it is: owner, benefit, member, amount."""
    found = [np.zeros((0, 4), dtype=np.int64)]
    for number, column in related:
        (places,) = np.nonzero(given.verdicts[rows, column] == ELIGIBLE)
        if len(places):
            amounts = given.amounts[rows[places], column]
            benefits = np.full(len(places), number)
            found.append(np.stack([owners[places], benefits, members[places], amounts], axis=1).astype(np.int64))
    return np.concatenate(found)


def _before(asked: tuple[Asked, ...], amounts: Words, verdicts: npt.NDArray[np.int8]) -> Words:
    """What is payable before overlaps."""
    payable = np.zeros(amounts.shape[::-1], dtype=np.int64).T
    for column, one in enumerate(asked):
        (places,) = np.nonzero(verdicts[:, column] == ELIGIBLE)
        if len(places):
            payable[places, column] = NO_AMOUNT if one.due is None else amounts[places, column]
    return payable


def _plain(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The rows with who is in the household and what was awarded, and without evidence."""
    names = [name for name in ("household", "township", "residence", "awards") if name in batch.schema.names]
    listed = batch.column("members")
    fixed = [column.name for column in MEMBER_COLUMNS]
    structs = listed.values
    kept = [place for place in range(structs.type.num_fields) if structs.type.field(place).name in fixed]
    values = pa.StructArray.from_arrays(
        [structs.field(place) for place in kept], fields=[structs.type.field(place) for place in kept]
    )
    members = pa.ListArray.from_arrays(listed.offsets, values)
    columns = [batch.column(name) for name in names]
    return pa.RecordBatch.from_arrays([*columns, members], names=[*names, "members"])
