"""A register of several counties at once: each household by the law of the county in which its township lies."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Self

import pyarrow as pa
from attrs import define

from aidcoord.rules.rulebooks import Rulebook
from aidcoord.screening.dividing import Counties, Places, in_order, shared_kernels
from aidcoord.screening.layouts import Layout
from aidcoord.screening.proactive import SCHEMA, NotReceiving
from aidcoord.screening.results import Screened
from aidcoord.screening.screens import Screen, in_threads, names_in, refuse_other_days, refuse_unknown


@define(eq=False)
class Share:
    """What was found of the households of one county; `places` are their rows in the batch, `None` for all of it."""

    screen: Screen
    places: Places | None
    screened: Screened


@define(eq=False, slots=False)
class Screens:
    """The law of several counties on one day, ready for registers; of one alone it is that county's, for everybody.

    Counties whose laws differ by values of parameters only share one kernel, which is given the values of each.
    """

    all: tuple[Screen, ...]

    @classmethod
    def under(
        cls,
        rulebook: Rulebook,
        on: date,
        counties: Sequence[str | None],
        *,
        only: str | Collection[str] | None = None,
        presume: bool = True,
        missing: bool = False,
    ) -> Self:
        """Screens by the laws of counties on a day.

        Args:
            rulebook: The installed law.
            on: The day.
            counties: Their ids; `None` alone for the law without any county's values.
            only: The full name of the only benefit that is asked about, or several.
            presume: Whether presumptions hold where nothing is recorded.
            missing: Whether results say which evidence is missing.

        Raises:
            InputError: The day is no date.
            UnknownNameError: No such county is installed, or one of `only` is no benefit of any of their laws.
            DefinitionError: A rule cannot be compiled; the message says which, where and why.
        """
        refuse_other_days(on)
        chosen = names_in(only)
        refuse_unknown(chosen or (), rulebook, counties)
        kernels = shared_kernels(rulebook.worksheet(on, county, chosen) for county in counties)
        layout = Layout(kernels, missing)
        return cls(tuple(Screen(kernel, presume, layout) for kernel in kernels))

    @property
    def schema(self) -> pa.Schema:
        """The columns of the results, of all counties together."""
        return self.all[0].schema

    @cached_property
    def _counties(self) -> Counties:
        return Counties([screen.kernel.worksheet.law.county for screen in self.all])

    def split(self, batch: pa.RecordBatch) -> list[tuple[Screen, Places | None]]:
        """The rows of a batch by county; `None` for all of them.

        Raises:
            EvidenceError: Of several counties, a household lives in none of them.
        """
        return [(self.all[place], rows) for place, rows in self._counties.split(batch)]

    def look_at(self, batch: pa.RecordBatch) -> tuple[Share, ...]:
        """Determine every benefit for the households of one batch."""
        return tuple(
            Share(screen, rows, screen.look_at(batch if rows is None else batch.take(pa.array(rows))))
            for screen, rows in self.split(batch)
        )

    def determine(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The rows of a result for one batch."""
        return self.rows(self.look_at(batch))

    def table(self, batches: Iterable[pa.RecordBatch]) -> pa.Table:
        """The rows of a result for batches that have been read without a fault."""
        return pa.Table.from_batches(in_threads(self.determine, batches), self.schema)

    def find_waiting(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The rows of the list of who is due what and does not receive it, for one batch."""
        nothing = pa.RecordBatch.from_pylist([], schema=SCHEMA)
        found = (self._not_receiving[one.screen].rows(one.screened) for one in self.look_at(batch))
        return pa.concat_batches([nothing, *found])

    @cached_property
    def _not_receiving(self) -> Mapping[Screen, NotReceiving]:
        return {one: NotReceiving(one.kernel) for one in self.all}

    def rows(self, shares: Sequence[Share]) -> pa.RecordBatch:
        """What was found in a batch as rows of a result, in the order of the register."""
        parts = [(one.places, one.screen.rows(one.screened)) for one in shares]
        return in_order(parts, self.schema)
