"""Simulations: a register under the law of a day, and under the same law with other amounts."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import pyarrow as pa
from attrs import define, frozen

from aidcoord.model.texts import Text
from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.screens import Screen
from aidcoord.screening.simulation.changes import Setting, changed
from aidcoord.screening.simulation.paying import Paid
from aidcoord.screening.simulation.tallies import Tally


@frozen(kw_only=True)
class SweepPoint:
    """One step of a sweep: what is set, and what all benefits it can reach cost in a year, in fen."""

    setting: Setting
    year: int


@define(eq=False, slots=False, kw_only=True)
class Simulation:
    """Two laws of one day. Where `after` differs by more than values of parameters it has a kernel of its own."""

    before: Worksheet
    after: Worksheet

    @cached_property
    def kernel(self) -> Kernel:
        """The kernel before."""
        return Kernel(self.before)

    @cached_property
    def kernel_after(self) -> Kernel:
        """The kernel after, the same code where only values differ."""
        return self.kernel.under(self.after) if self._differs_by_values else Kernel(self.after)

    @cached_property
    def _differs_by_values(self) -> bool:
        return self.kernel.serves(self.after)

    def run(self, batches: Iterable[pa.RecordBatch]) -> Tally:
        """Count a register, batch by batch."""
        tally, first, second = Tally.of(self.kernel), Screen(self.kernel), Screen(self.kernel_after)
        for before in first.through(batches):
            after = second.look_again(before) if self._differs_by_values else second.look_at(before.batch)
            tally.add(before.batch, Paid(self.kernel, before), Paid(self.kernel_after, after))
        return tally

    def sweep(self, batches: Iterable[pa.RecordBatch], steps: Sequence[Setting]) -> tuple[SweepPoint, ...]:
        """What everything costs in a year at each step.

        Raises:
            InputError: A step sets what cannot be set so.
        """
        screens = [Screen(self.kernel.under(changed(self.before, [step]))) for step in steps]
        totals = [0] * len(steps)
        for before in Screen(self.kernel).through(batches):
            for place, screen in enumerate(screens):
                totals[place] += Paid(screen.kernel, screen.look_again(before)).year
        return tuple(SweepPoint(setting=step, year=year) for step, year in zip(steps, totals, strict=True))


WHAT_IF = Text(zh="模拟", en="Simulation")
"""The title of amendments that are only tried."""
