"""Which evidence is missing, of every undetermined benefit and subject of a batch, the same as worksheets say."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define, field

from aidcoord.model.households import HOUSEHOLD
from aidcoord.screening.kernel.engine import Compiler
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.running import EMPTY, Found, Given
from aidcoord.screening.kernel.text import UNDETERMINED
from aidcoord.screening.missing.codes import TYPE, WantedCodes
from aidcoord.screening.missing.probes import probes_of
from aidcoord.screening.missing.states import Asking, Flags, Places, States
from aidcoord.screening.missing.walks import Subjects, Waiting, Walk, Ways, spread
from aidcoord.screening.registers.rows import household_of
from aidcoord.screening.registers.schemas import RegisterSchema

Rows = npt.NDArray[np.int64]
"""A row for each thing that is missing: household of the batch, benefit, subject, evidence, of whom."""
_WIDTH: Final = 5


@define(eq=False, slots=False)
class Finder:
    """Finds what is missing under one kernel's law; it has a kernel of its own."""

    kernel: Kernel
    codes: WantedCodes
    presume: bool
    _ways: Ways = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._ways = Ways(self.kernel.worksheet.wiring, self.codes.of)

    @cached_property
    def _asking(self) -> Asking:
        return Asking(probes_of(self.kernel.worksheet), self.presume)

    @cached_property
    def _register(self) -> RegisterSchema:
        return RegisterSchema.of(self.kernel.evidence)

    def load(self, compiler: Compiler) -> None:
        """Compile its kernel, or read it out of the cache."""
        self._asking.kernel.load(compiler)

    def find(self, batch: pa.RecordBatch, found: Found) -> pa.Array:
        """The column of a result that says what is missing, one list a household."""
        waiting = _waiting(found)
        places = np.flatnonzero(waiting)
        if not len(places):
            return _listed(np.zeros((0, _WIDTH), dtype=np.int64), len(batch))
        rows = batch if len(places) == len(batch) else batch.take(pa.array(places))
        states = self._asking.states(rows, self.kernel.worksheet.wiring)
        parts = [*self._walk(_Chosen(places, found, states)), *self._one_by_one(rows, states.unheard)]
        missing = np.concatenate([np.zeros((0, _WIDTH), dtype=np.int64), *parts])
        missing[:, 0] = places[missing[:, 0]]
        return _listed(missing, len(batch))

    def _walk(self, chosen: "_Chosen") -> Iterator[Rows]:
        asked = [(column, one) for column, one in zip(self._columns, self.kernel.asked, strict=True) if one.in_force]
        subjects = Subjects.of_benefits(chosen.states, (chosen.waiting(column, one) for column, one in asked))
        codes = np.array([self.codes.benefits[one.name] for one in subjects.benefits], dtype=np.int64)
        benefits = np.repeat(codes, np.diff(subjects.firsts))
        for of, code, whom in Walk(self._ways, subjects).missing():
            yield _rows(subjects, benefits[of], of, code, whom)

    @cached_property
    def _columns(self) -> list[int]:
        groups = (self.kernel.of_households, self.kernel.of_members)
        places = {one.name: place for group in groups for place, one in enumerate(group)}
        return [places[one.name] for one in self.kernel.asked]

    def _one_by_one(self, rows: pa.RecordBatch, unheard: Flags) -> Iterator[Rows]:
        """Of households of which the kernel does not say everything, as their worksheets have it."""
        for place in np.flatnonzero(unheard).tolist():
            (row,) = rows.slice(place, 1).to_pylist()
            household = household_of(row, self._register)
            whom = {HOUSEHOLD: 0, **{one.id: number for number, one in enumerate(household.members, start=1)}}
            found = [
                (
                    place,
                    self.codes.benefits[one.name],
                    whom[one.subject],
                    self.codes.of[missing.name],
                    whom[missing.subject],
                )
                for one in self.kernel.worksheet.assess(household, presume=self.presume).determinations
                for missing in one.missing
            ]
            yield np.array(found, dtype=np.int64).reshape(-1, _WIDTH)


@define(eq=False, slots=False)
class _Chosen:
    """The households of a batch in which anything waits, and what was found of the whole batch."""

    places: Places
    found: Found
    states: States

    def waiting(self, column: int, asked: Asked) -> Waiting:
        """The subjects of whom a benefit is undetermined, but for those that are looked at one by one."""
        given: Given = self.found.members if asked.of_member else self.found.households
        waits = np.equal(given.verdicts[:, column], UNDETERMINED)
        states = self.states
        if not asked.of_member:
            return asked, np.flatnonzero(waits[self.places] & ~states.unheard), None
        members = np.flatnonzero(waits[self._members] & ~states.unheard[states.owners])
        return asked, states.owners[members], members

    @cached_property
    def _members(self) -> Places:
        """The row in the whole batch of each member of the chosen households."""
        offsets = np.asarray(self.found.columns.offsets, dtype=np.intp)
        return spread(offsets[self.places], offsets[self.places + 1])[1]


def _waiting(found: Found) -> Flags:
    """The households of which anything is undetermined."""
    waits = np.equal(found.households.verdicts, UNDETERMINED).any(axis=1)
    members: Flags = np.asarray(np.equal(found.members.verdicts, UNDETERMINED).any(axis=1))
    return np.asarray((waits | (found.columns.by_household(members) > 0)) & (found.status & EMPTY == 0))


def _rows(subjects: Subjects, benefits: Places, of: Places, code: int, whom: Places) -> Rows:
    own, households = subjects.own[of], subjects.households[of]
    subject = np.where(own < 0, 0, own - subjects.states.offsets[households] + 1)
    return np.column_stack([households, benefits, subject, np.full(len(of), code), whom]).astype(np.int64)


def _listed(missing: Rows, households: int) -> pa.Array:
    ordered = missing[np.lexsort(missing.T[::-1])]
    ends = np.concatenate([[0], np.cumsum(np.bincount(ordered[:, 0], minlength=households))])
    parts = [pa.array(ordered[:, place].astype(np.int16)) for place in range(1, _WIDTH)]
    items = pa.StructArray.from_arrays(parts, fields=list(TYPE.value_type))
    return pa.ListArray.from_arrays(pa.array(ends.astype(np.int32)), items, type=TYPE)
