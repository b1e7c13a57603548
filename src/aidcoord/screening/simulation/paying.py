"""What the households of a batch are due and paid under one kernel, as amounts a year."""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define

from aidcoord.rules.results.determinations import Common
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.running import BEYOND, EMPTY, MEETS, Found, Given, run
from aidcoord.screening.kernel.settling import Payable, Settling
from aidcoord.screening.kernel.text import ELIGIBLE, UNDETERMINED

Flags = npt.NDArray[np.bool_]
Words = npt.NDArray[np.int64]
_GROUPS: Final = ("households", "members")


@define(eq=False)
class Paid:
    """A batch under one law: what was found, and what of it is payable after overlaps."""

    kernel: Kernel
    found: Found
    payable: Payable

    @property
    def counted(self) -> Flags:
        """The households about which anything can be said: not those that nobody belongs to on the day."""
        return np.equal(self.found.status & (BEYOND | EMPTY), 0)

    def of(self, benefit: Asked) -> tuple[Flags, Flags, Words]:
        """Who is due a benefit, of whom that is open, and what each is paid a year; a row a household or a member."""
        name = _GROUPS[benefit.of_member]
        column = [one.name for one in group_of(self.kernel, benefit)].index(benefit.name)
        given: Given = getattr(self.found, name)
        amounts: Words = getattr(self.payable, name)[:, column]
        verdicts = given.verdicts[:, column]
        factor = benefit_of(self.kernel, benefit.name).benefit.cadence.per_year
        return verdicts == ELIGIBLE, verdicts == UNDETERMINED, np.maximum(amounts, 0) * factor

    def by_household(self, benefit: Asked, of_rows: Words) -> Words:
        """Numbers of rows added up for each household."""
        if not benefit.of_member:
            return of_rows
        total = np.concatenate([[0], np.cumsum(of_rows)])
        offsets = self.found.columns.offsets
        return np.asarray(total[offsets[1:]] - total[offsets[:-1]], dtype=np.int64)


def benefit_of(kernel: Kernel, name: str) -> Common:
    """What is the same in all determinations of a benefit on the day."""
    return next(one.common for one in kernel.worksheet.questions if one.common.name == name)


def group_of(kernel: Kernel, benefit: Asked) -> tuple[Asked, ...]:
    """The benefits in whose order the columns of a benefit's group stand."""
    return kernel.of_members if benefit.of_member else kernel.of_households


def paid(kernel: Kernel, settling: Settling, batch: pa.RecordBatch) -> Paid:
    """A batch under one law."""
    found = run(kernel, batch)
    return Paid(kernel, found, settling.settle(batch, found))


def paid_after(before: Paid, kernel: Kernel, settling: Settling, batch: pa.RecordBatch) -> Paid:
    """The same batch under a law that differs by parameters; overlaps are resolved anew only where that can matter."""
    found = run(kernel, batch)
    same = _same(before, found) & ~_capped(kernel, found)
    status = found.status
    found.status = np.where(same & (status == MEETS), 0, status).astype(np.int8)
    payable = settling.settle(batch, found)
    found.status = status
    rows = np.repeat(same, np.diff(found.columns.offsets))
    payable.households[same] = before.payable.households[same]
    payable.members[rows] = before.payable.members[rows]
    return Paid(kernel, found, payable)


def _same(before: Paid, found: Found) -> Flags:
    """The households of which nothing was found that was not found before."""
    changed = np.zeros(len(found.status), dtype=bool)
    for name in _GROUPS:
        one, other = getattr(before.found, name), getattr(found, name)
        rows = ((one.verdicts != other.verdicts) | (one.amounts != other.amounts)).any(axis=1)
        if name == "members":
            total = np.concatenate([[0], np.cumsum(rows)])
            rows = total[found.columns.offsets[1:]] > total[found.columns.offsets[:-1]]
        changed |= rows
    return ~changed


def _capped(kernel: Kernel, found: Found) -> Flags:
    """The households that are due something whose sum a value of the law bounds, which may have changed by itself."""
    capped = {one for overlap in kernel.worksheet.overlaps if overlap.limit for one in overlap.benefits}
    flags = np.zeros(len(found.status), dtype=bool)
    for name, asked in (("households", kernel.of_households), ("members", kernel.of_members)):
        columns = [place for place, one in enumerate(asked) if one.name in capped]
        if not columns:
            continue
        rows = (getattr(found, name).verdicts[:, columns] == ELIGIBLE).any(axis=1)
        if name == "members":
            total = np.concatenate([[0], np.cumsum(rows)])
            rows = total[found.columns.offsets[1:]] > total[found.columns.offsets[:-1]]
        flags |= rows
    return flags
