"""Simulations: a register under the law of a day, and under the same law with other amounts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

import pyarrow as pa
from attrs import define, frozen

from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.dividing import Counties
from aidcoord.screening.kernel.engine import Compiler, object_files
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.screens import Looked, Screen, in_threads
from aidcoord.screening.simulation.changes import Setting
from aidcoord.screening.simulation.paying import Paid
from aidcoord.screening.simulation.sweeps import Sweep
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
    compiler: Compiler = object_files
    """What compiles kernels that are not kept, when a household of the county comes."""

    @cached_property
    def kernel(self) -> Kernel:
        """The kernel before."""
        return Kernel(self.before)

    @cached_property
    def kernel_after(self) -> Kernel:
        """The kernel after, the same code where only values differ."""
        return self.kernel.under(self.after) if self.kernel.serves(self.after) else Kernel(self.after)

    def run(self, batches: Iterable[pa.RecordBatch]) -> Tally:
        """Count a register, batch by batch."""
        return Simulations((self,)).run(batches)

    def sweep(self, batches: Iterable[pa.RecordBatch], steps: Sequence[Setting]) -> tuple[SweepPoint, ...]:
        """What everything costs in a year under the law after, with each step on top of it.

        Raises:
            InputError: A step sets what cannot be set so.
        """
        return Simulations((self,)).sweep(batches, steps)

    @cached_property
    def _screens(self) -> tuple[Screen, Screen]:
        return Screen(self.kernel), Screen(self.kernel_after)

    def look_at(self, batch: pa.RecordBatch) -> tuple[Paid, Paid]:
        """The households of a batch under the law before, and under the law after."""
        before, after = (screen.look_at(batch) for screen in self._screens)
        return Paid(self.kernel, before), Paid(self.kernel_after, after)

    def swept(self, steps: Sequence[Setting]) -> Sweep:
        """The law after at each step; at none where the county's law has no such parameter."""
        known = self.after.law.parameters
        return Sweep(self.kernel_after, {at: step for at, step in enumerate(steps) if step.name in known})


@define(eq=False, slots=False)
class Simulations:
    """The simulations of several counties over one register: each household by the law of its own county."""

    all: tuple[Simulation, ...]

    @cached_property
    def _counties(self) -> Counties:
        return Counties([one.before.law.county for one in self.all])

    def _through(
        self,
        batches: Iterable[pa.RecordBatch],
        kernels: Callable[[Simulation], Iterable[Kernel]],
        look_at: Callable[[int, pa.RecordBatch], Looked],
    ) -> Iterator[Looked]:
        """What is found of each county's rows in every batch, several batches at once, in their order.

        The kernels a county needs are loaded when a household of it comes, by the thread that reads: it can be
        interrupted.
        """

        def divided() -> Iterator[Sequence[tuple[int, pa.RecordBatch]]]:
            for batch in batches:
                shares = self._counties.shares(batch)
                for place, _ in shares:
                    for kernel in kernels(self.all[place]):
                        kernel.load(self.all[place].compiler)
                yield shares

        def look_at_shares(shares: Sequence[tuple[int, pa.RecordBatch]]) -> list[Looked]:
            return [look_at(place, rows) for place, rows in shares]

        return chain.from_iterable(in_threads(look_at_shares, divided()))

    def run(self, batches: Iterable[pa.RecordBatch]) -> Tally:
        """Count a register, batch by batch."""
        tally = Tally.of(*(one.kernel for one in self.all))
        found = self._through(
            batches, lambda one: (one.kernel, one.kernel_after), lambda place, rows: self.all[place].look_at(rows)
        )
        for before, after in found:
            tally.add(before.screened.batch, before, after)
        return tally

    def sweep(self, batches: Iterable[pa.RecordBatch], steps: Sequence[Setting]) -> tuple[SweepPoint, ...]:
        """What everything costs in a year under the law after, with each step on top of it.

        Raises:
            InputError: A step sets what cannot be set so.
        """
        sweeps = [one.swept(steps) for one in self.all]
        totals = [0] * len(steps)
        found = self._through(batches, lambda one: (one.kernel_after,), lambda place, rows: sweeps[place].costs(rows))
        for costs in found:
            for at, year in costs.items():
                totals[at] += year
        return tuple(SweepPoint(setting=step, year=year) for step, year in zip(steps, totals, strict=True))
