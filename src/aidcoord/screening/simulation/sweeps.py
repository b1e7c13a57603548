"""Sweeps: what everything costs in a year at each of many amounts of a parameter.

Most households come out alike at every step. Which these are is found by determining everything once with the amount
unknown: what is certain then, another criterion having decided, is so whatever the amount. They are worked out once,
and only the others at each step.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define, field

from aidcoord.screening.kernel.claiming import Claims
from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.parameters import parameter_array
from aidcoord.screening.kernel.running import BEYOND, Found, columns_for, run, run_over
from aidcoord.screening.kernel.text import UNDETERMINED
from aidcoord.screening.screens import Screen
from aidcoord.screening.simulation.changes import Setting, changed, unsettled
from aidcoord.screening.simulation.paying import Paid


@define(eq=False, slots=False)
class Sweep:
    """The law of one county with each of several amounts. It may be used by several threads at once.

    Raises:
        InputError: A step sets what cannot be set so.
    """

    kernel: Kernel
    settings: Mapping[int, Setting]
    """What is set at each step, by the place of the step."""
    screens: Mapping[int, Screen] = field(init=False, repr=False)
    """The law at each step."""

    @screens.default
    def _at_each(self) -> Mapping[int, Screen]:
        worksheet = self.kernel.worksheet
        return {at: Screen(self.kernel.under(changed(worksheet, [one]))) for at, one in self.settings.items()}

    @cached_property
    def _unsettled(self) -> Words:
        """The parameters as a kernel is given them, without what the steps set."""
        values = unsettled(self.kernel.worksheet, self.settings.values())
        return np.array([parameter_array(self.kernel.places, values)], dtype=np.int64)

    def may_differ(self, batch: pa.RecordBatch) -> npt.NDArray[np.bool_]:
        """The households that may come out in another way at some step."""
        found = run(self.kernel, batch, self._unsettled)
        of_members = found.columns.by_household((found.members.verdicts == UNDETERMINED).any(axis=1)) > 0
        of_households = (found.households.verdicts == UNDETERMINED).any(axis=1)
        may: npt.NDArray[np.bool_] = of_households | of_members | (found.status & BEYOND != 0)
        return may

    def costs(self, batch: pa.RecordBatch) -> Mapping[int, int]:
        """What the households of a batch are paid in a year, in fen, at each step by its place."""
        if not self.screens:
            return {}
        may_differ = self.may_differ(batch)
        alike, rows = (batch.filter(pa.array(one)) for one in (~may_differ, may_differ))
        anywhere = next(iter(self.screens.values()))
        always = Paid(anywhere.kernel, anywhere.look_at(alike)).year
        columns = columns_for(self.kernel, rows)
        years, claims = [], []
        for screen in self.screens.values():
            found = run_over(screen.kernel, columns, screen.tables)
            years.append(always + _beyond(screen, rows, found) + self._due(found))
            claims.append(screen.settling.claims(found))
        cuts = self._cuts(rows, claims)
        return {at: year - cut for at, year, cut in zip(self.screens, years, cuts, strict=True)}

    @cached_property
    def _times(self) -> Mapping[str, int]:
        """How often each benefit is paid in a year."""
        questions = self.kernel.worksheet.questions
        return {one.common.name: one.common.benefit.cadence.per_year for one in questions}

    def _due(self, found: Found) -> int:
        """What is due in a year before overlaps."""
        groups = ((self.kernel.of_households, found.households), (self.kernel.of_members, found.members))
        return sum(
            int(amount) * self._times[one.name]
            for asked, given in groups
            for one, amount in zip(asked, given.amounts.sum(axis=0), strict=True)
        )

    def _cuts(self, rows: pa.RecordBatch, claims: Sequence[Claims]) -> Iterator[int]:
        """What overlaps take off in a year at each step."""
        times = list(self._times.values())
        for one, paid in zip(claims, self._paid(rows, claims), strict=True):
            less = np.zeros(len(times), dtype=np.int64)
            np.add.at(less, one.what[:, 0], one.amounts - np.maximum(paid, 0))
            yield sum(int(fen) * often for fen, often in zip(less, times, strict=True))

    def _paid(self, rows: pa.RecordBatch, claims: Sequence[Claims]) -> Sequence[Words]:
        """What is payable of the claims at each step, resolved together unless an overlap's limit may differ."""
        screens = list(self.screens.values())
        if screens[0].settling.cases.has_limits:
            return [screen.settling.paid(rows, one) for screen, one in zip(screens, claims, strict=True)]
        paid = screens[0].settling.paid(rows, Claims.together(claims))
        return np.split(paid, np.cumsum([len(one.amounts) for one in claims[:-1]]))


def _beyond(screen: Screen, rows: pa.RecordBatch, found: Found) -> int:
    """What is payable in a year where a number went beyond what a kernel counts; taken out of what was found."""
    places = np.flatnonzero(found.status & BEYOND)
    if not len(places):
        return 0
    found.households.amounts[places] = 0
    found.members.amounts[np.repeat(found.status & BEYOND != 0, np.diff(found.columns.offsets))] = 0
    return Paid(screen.kernel, screen.look_at(rows.take(pa.array(places)))).year
