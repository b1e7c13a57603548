"""Sweeps: what everything costs in a year at each of many amounts of a parameter.

Most households come out alike at every step. Which these are is found by determining everything once with the amount
unknown: what is certain then, another criterion having decided, is so whatever the amount. They are worked out once,
and only the others at each step.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define, field

from aidcoord.screening.kernel.claiming import Claims
from aidcoord.screening.kernel.columns import Columns, Words
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.parameters import parameter_array
from aidcoord.screening.kernel.running import BEYOND, Found, columns_for, run, run_over, tables_of
from aidcoord.screening.kernel.text import UNDETERMINED
from aidcoord.screening.screens import Screen
from aidcoord.screening.simulation.changes import Setting, changed, codes_of, unsettled
from aidcoord.screening.simulation.paying import Paid

_RESIDENCE: Final = "residence"
_AT_ONCE: Final = 100
"""So many steps are worked out before their overlaps are resolved together: their claims are in memory meanwhile."""
Flags = npt.NDArray[np.bool_]


@define(eq=False, slots=False)
class Sweep:
    """The law of one county with each of several amounts. It may be used by several threads at once.

    Raises:
        InputError: A step sets what cannot be set so.
    """

    kernel: Kernel
    settings: Mapping[int, Setting]
    """What is set at each step, by the place of the step."""
    kernels: Mapping[int, Kernel] = field(init=False, repr=False)
    """The law at each step."""

    @kernels.default
    def _at_each(self) -> Mapping[int, Kernel]:
        worksheet = self.kernel.worksheet
        return {at: self.kernel.under(changed(worksheet, [one])) for at, one in self.settings.items()}

    def costs(self, batch: pa.RecordBatch) -> Mapping[int, int]:
        """What the households of a batch are paid in a year, in fen, at each step by its place."""
        if not self.settings:
            return {}
        may_differ = self.may_differ(batch)
        alike, rows = (batch.filter(pa.array(one)) for one in (~may_differ, may_differ))
        always = Paid(self.kernel, self._screen.look_at(alike)).year
        columns, steps = columns_for(self.kernel, rows), list(self.kernels)
        costs: dict[int, int] = {}
        for first in range(0, len(steps), _AT_ONCE):
            some = steps[first : first + _AT_ONCE]
            costs |= zip(some, self._years(rows, columns, [self.kernels[at] for at in some]), strict=True)
        return {at: always + year for at, year in costs.items()}

    def _years(self, rows: pa.RecordBatch, columns: Columns, kernels: Sequence[Kernel]) -> list[int]:
        """What some households are paid in a year under each law."""
        due, claims = [], []
        for kernel in kernels:
            found = run_over(kernel, columns, tables_of(kernel))
            due.append(_beyond(kernel, rows, found) + self._due(found))
            claims.append(self._screen.settling.claims(found))
        cuts = self._cuts(claims, self._paid(rows, claims, kernels))
        return [year - cut for year, cut in zip(due, cuts, strict=True)]

    def may_differ(self, batch: pa.RecordBatch) -> Flags:
        """The households that may come out in another way at some step."""
        found = run(self.kernel, batch, self._unsettled)
        of_members = found.columns.by_household((found.members.verdicts == UNDETERMINED).any(axis=1)) > 0
        of_households = (found.households.verdicts == UNDETERMINED).any(axis=1)
        may: Flags = self._may_read(batch) & (of_households | of_members | (found.status & BEYOND != 0))
        return may

    def _may_read(self, batch: pa.RecordBatch) -> Flags:
        """The households that may read what is set: of a table by residence each reads the cell of its own."""
        found: Flags = np.zeros(len(batch), dtype=np.bool_)
        for one in {(one.name, one.cells): one for one in self.settings.values()}.values():
            asks = self.kernel.worksheet.wiring.definitions[one.name].asks
            code = dict(zip(asks, codes_of(self.kernel.worksheet, one), strict=False)).get(_RESIDENCE)
            if code is None or _RESIDENCE not in batch.schema.names:
                return np.ones(len(batch), dtype=np.bool_)
            found |= np.asarray(batch.column(_RESIDENCE).fill_null(code)) == code
        return found

    @cached_property
    def _screen(self) -> Screen:
        return Screen(self.kernel)

    @cached_property
    def _unsettled(self) -> Words:
        """The parameters as a kernel is given them, without what the steps set."""
        values = unsettled(self.kernel.worksheet, self.settings.values())
        return np.array([parameter_array(self.kernel.places, values)], dtype=np.int64)

    @cached_property
    def _times(self) -> Mapping[str, int]:
        """How often each benefit is paid in a year."""
        questions = self.kernel.worksheet.questions
        return {one.common.name: one.common.benefit.cadence.per_year for one in questions}

    def _due(self, found: Found) -> int:
        """What is due in a year before overlaps."""
        groups = ((self.kernel.of_households, found.households), (self.kernel.of_members, found.members))
        return sum(
            given.dues.total(column) * self._times[one.name]
            for asked, given in groups
            for column, one in enumerate(asked)
        )

    def _paid(self, rows: pa.RecordBatch, claims: Sequence[Claims], kernels: Sequence[Kernel]) -> Sequence[Words]:
        """What is payable of the claims under each law: resolved together, unless limits of overlaps may differ."""
        if self._screen.settling.cases.has_limits:
            pairs = zip(claims, kernels, strict=True)
            return [Screen(kernel).settling.paid(rows, one) for one, kernel in pairs]
        paid = self._screen.settling.paid(rows, Claims.together(claims))
        return np.split(paid, np.cumsum([len(one.amounts) for one in claims[:-1]]))

    def _cuts(self, claims: Sequence[Claims], payable: Sequence[Words]) -> Iterator[int]:
        """What overlaps take off in a year under each law."""
        times = list(self._times.values())
        for one, paid in zip(claims, payable, strict=True):
            less = np.zeros(len(times), dtype=np.int64)
            np.add.at(less, one.what[:, 0], one.amounts - np.maximum(paid, 0))
            yield sum(int(fen) * often for fen, often in zip(less, times, strict=True))


def _beyond(kernel: Kernel, rows: pa.RecordBatch, found: Found) -> int:
    """What is payable in a year where a number went beyond what a kernel counts; taken out of what was found."""
    are_beyond = found.status & BEYOND != 0
    if not are_beyond.any():
        return 0
    theirs = np.repeat(are_beyond, np.diff(found.columns.offsets))
    found.households.dues = found.households.dues.without(np.flatnonzero(are_beyond))
    found.members.dues = found.members.dues.without(np.flatnonzero(theirs))
    return Paid(kernel, Screen(kernel).look_at(rows.filter(pa.array(are_beyond)))).year
