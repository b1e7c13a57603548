"""What the households of a batch are due under one law, as amounts a year."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt
from attrs import define

from aidcoord.rules.results.determinations import Common
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.running import EMPTY
from aidcoord.screening.kernel.text import ELIGIBLE, UNDETERMINED
from aidcoord.screening.results import Screened

Flags = npt.NDArray[np.bool_]
Words = npt.NDArray[np.int64]


@define(eq=False, slots=False)
class Paid:
    """A batch under one law."""

    kernel: Kernel
    screened: Screened

    @property
    def counted(self) -> Flags:
        """The households of which anything can be said: not those that nobody belongs to on the day."""
        flags: Flags = np.equal(self.screened.found.status & EMPTY, 0)
        return flags

    def of(self, benefit: Asked) -> tuple[Flags, Flags, Words]:
        """Who is due a benefit, of whom that is open, and what each is paid a year; a row a household or a member."""
        found, payable = self.screened.found, self.screened.payable
        given = found.members if benefit.of_member else found.households
        amounts = payable.members if benefit.of_member else payable.households
        column = self._columns[benefit.name]
        verdicts = given.verdicts[:, column]
        factor = self._commons[benefit.name].benefit.cadence.per_year
        paid = np.maximum(amounts.spread(column, len(verdicts)), 0) * factor
        return verdicts == ELIGIBLE, verdicts == UNDETERMINED, paid

    def by_household(self, benefit: Asked, of_rows: Words) -> Words:
        """Numbers of rows added up for each household."""
        if not benefit.of_member:
            return of_rows
        return self.screened.found.columns.by_household(of_rows)

    @cached_property
    def year(self) -> int:
        """What everything asked about comes to in a year, in fen."""
        payable = self.screened.payable
        return sum(
            (payable.members if one.of_member else payable.households).total(self._columns[one.name])
            * self._commons[one.name].benefit.cadence.per_year
            for one in self.kernel.asked
        )

    @cached_property
    def _commons(self) -> Mapping[str, Common]:
        return commons_of(self.kernel)

    @cached_property
    def _columns(self) -> Mapping[str, int]:
        groups = (self.kernel.of_members, self.kernel.of_households)
        return {one.name: place for group in groups for place, one in enumerate(group)}


def commons_of(kernel: Kernel) -> Mapping[str, Common]:
    """What is the same in all determinations of each benefit on the day."""
    return {one.common.name: one.common for one in kernel.worksheet.questions}
