"""Tallies of a simulation: cost, who enters and leaves, who gains and loses, added up batch by batch."""

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from attrs import define, field, frozen

from aidcoord.model.agencies import Agency
from aidcoord.model.texts import Text
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.simulation.paying import Paid, commons_of

Words = npt.NDArray[np.int64]
INCOMES: Final = ("wages", "business_income", "property_income", "transfer_income")
"""The evidence of members by whose sum a head households are ranked, as far as the register has it."""
TENTHS: Final = 10
_UNKNOWN: Final = -1


@define(kw_only=True)
class BenefitTally:
    """One benefit before and after; amounts in fen a year, subjects are households or members."""

    name: str
    title: Text
    agency: Agency
    payer: Agency
    due_before: int = 0
    due_after: int = 0
    entering: int = 0
    leaving: int = 0
    open_after: int = 0
    """Of how many it cannot be said whether they are due it."""
    year_before: int = 0
    year_after: int = 0

    @property
    def more_year(self) -> int:
        """What it costs more in a year, in fen; negative where it costs less."""
        return self.year_after - self.year_before


@frozen(kw_only=True)
class GroupTally:
    """Households of one tenth of incomes, or of one township."""

    label: str
    households: int
    winners: int
    losers: int
    gained_year: int
    """What the winners gain in a year, in fen."""
    lost_year: int
    """What the losers lose in a year, in fen."""


@define(eq=False)
class Tally:
    """Everything that is counted of a register under two laws."""

    benefits: Mapping[str, BenefitTally]
    households: int = 0
    uncounted: int = 0
    """Households of which nothing can be said: nobody belongs to them on the day, or a number went out of bounds."""
    _changes: list[Words] = field(factory=list, repr=False)
    _incomes: list[Words] = field(factory=list, repr=False)
    _townships: list[pa.Array] = field(factory=list, repr=False)

    @classmethod
    def of(cls, *kernels: Kernel) -> "Tally":
        """Nothing counted yet of the benefits of kernels; what several counties have is counted together."""
        benefits: dict[str, BenefitTally] = {}
        for kernel in kernels:
            for one in kernel.asked:
                if one.in_force and one.name not in benefits:
                    benefits[one.name] = _nothing_of(kernel, one)
        return cls(benefits)

    def add(self, batch: pa.RecordBatch, before: Paid, after: Paid) -> None:
        """Count a batch."""
        counted = before.counted & after.counted
        change = np.zeros(len(counted), dtype=np.int64)
        for asked in before.kernel.asked:
            if asked.name in self.benefits:
                change += self._count(self.benefits[asked.name], asked, before, after)
        self.households += int(counted.sum())
        self.uncounted += int((~counted).sum())
        self._changes.append(change[counted])
        self._incomes.append(_incomes_a_head(batch)[counted])
        self._townships.append(_townships(batch).filter(pa.array(counted)))

    def _count(self, tally: BenefitTally, asked: Asked, before: Paid, after: Paid) -> Words:
        """Count one benefit; gives what each household is paid more in a year."""
        was_due, _, was_paid = before.of(asked)
        is_due, is_open, is_paid = after.of(asked)
        tally.due_before += int(was_due.sum())
        tally.due_after += int(is_due.sum())
        tally.entering += int((is_due & ~was_due).sum())
        tally.leaving += int((was_due & ~is_due).sum())
        tally.open_after += int(is_open.sum())
        tally.year_before += int(was_paid.sum())
        tally.year_after += int(is_paid.sum())
        return after.by_household(asked, is_paid - was_paid)

    @property
    def year_before(self) -> int:
        """What everything counted costs in a year before, in fen."""
        return sum(one.year_before for one in self.benefits.values())

    @property
    def year_after(self) -> int:
        """What everything counted costs in a year after, in fen."""
        return sum(one.year_after for one in self.benefits.values())

    @property
    def all_households(self) -> GroupTally:
        """All households together."""
        return _group("", np.concatenate([*self._changes, np.zeros(0, np.int64)]))

    def by_tenth(self) -> tuple[GroupTally, ...]:
        """Households by tenths of recorded income a head, the poorest first; last those of whom it is unknown."""
        changes, incomes = (np.concatenate([*many, np.zeros(0, np.int64)]) for many in (self._changes, self._incomes))
        known = np.flatnonzero(incomes != _UNKNOWN)
        ranked = known[np.argsort(incomes[known], kind="stable")]
        tenths = [_group(str(place), changes[part]) for place, part in enumerate(np.array_split(ranked, TENTHS), 1)]
        return (*tenths, _group("", changes[incomes == _UNKNOWN]))

    def by_township(self) -> tuple[GroupTally, ...]:
        """Households by township, in the order of their codes; those without one under the empty text."""
        changes = np.concatenate([*self._changes, np.zeros(0, np.int64)])
        townships = np.array(pa.chunked_array(self._townships, pa.string()).to_pylist(), dtype=object)
        return tuple(_group(one, changes[townships == one]) for one in sorted(set(townships)))


def _nothing_of(kernel: Kernel, asked: Asked) -> BenefitTally:
    common = commons_of(kernel)[asked.name]
    payer = kernel.worksheet.agencies.get(common.benefit.payer or common.field, common.agency)
    paying = common.agency if common.benefit.payer is None else payer
    return BenefitTally(name=asked.name, title=common.benefit.title, agency=common.agency, payer=paying)


def _group(label: str, changes: Words) -> GroupTally:
    return GroupTally(
        label=label,
        households=len(changes),
        winners=int((changes > 0).sum()),
        losers=int((changes < 0).sum()),
        gained_year=int(changes[changes > 0].sum()),
        lost_year=-int(changes[changes < 0].sum()),
    )


def summed(tallies: Iterable[BenefitTally], by: str) -> Mapping[Agency, tuple[int, int]]:
    """Cost a year before and after, in fen, by the `agency` that determines or the `payer`."""
    found: dict[str, tuple[Agency, int, int]] = {}
    for one in tallies:
        agency: Agency = getattr(one, by)
        _, before, after = found.get(agency.id, (agency, 0, 0))
        found[agency.id] = (agency, before + one.year_before, after + one.year_after)
    return {agency: (before, after) for agency, before, after in found.values()}


def _incomes_a_head(batch: pa.RecordBatch) -> Words:
    """The recorded incomes of a household's members, by their number; `_UNKNOWN` where none of them is recorded."""
    members = batch.column("members")
    offsets = np.asarray(members.offsets)
    flat = members.values
    total, known = np.zeros(len(flat), dtype=np.int64), np.zeros(len(flat), dtype=bool)
    names = {one.name for one in flat.type}
    for name in (one for one in INCOMES if one in names):
        values = flat.field(name)
        total += np.asarray(pc.fill_null(values, 0), dtype=np.int64)
        known |= ~np.asarray(values.is_null())
    sums, knowns = (np.concatenate([[0], np.cumsum(one)]) for one in (total, known))
    heads = np.maximum(offsets[1:] - offsets[:-1], 1)
    per_head = (sums[offsets[1:]] - sums[offsets[:-1]]) // heads
    return np.where(knowns[offsets[1:]] > knowns[offsets[:-1]], per_head, _UNKNOWN).astype(np.int64)


def _townships(batch: pa.RecordBatch) -> pa.Array:
    if "township" not in batch.schema.names:
        return pa.array([""] * len(batch), pa.string())
    return pc.fill_null(batch.column("township").cast(pa.string()), "")
