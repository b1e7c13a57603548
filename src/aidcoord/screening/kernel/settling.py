"""Overlaps in a batch: what is left to pay in the households in which benefits meet.

The kernel says in which households an overlap may matter, which are few. What can come of their claims is found by the
search that a worksheet uses, once for all households whose claims differ by their amounts only.
"""

from collections.abc import Callable, Mapping
from functools import cache, cached_property, partial
from typing import Final

import numpy as np
import pyarrow as pa
from attrs import define, field, frozen

from aidcoord.rules.overlaps.resolutions import resolve
from aidcoord.screening.kernel.cases import Case, Cases
from aidcoord.screening.kernel.claiming import NOBODY, Claims, Flags, Related
from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.dues import NO_AMOUNT, Dues
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.outcomes import MOST, Alike, Parts, by_outcomes
from aidcoord.screening.kernel.running import Found
from aidcoord.screening.registers.schemas import RegisterSchema

Plain = Callable[[], pa.RecordBatch]
"""Gives the rows of a batch with as much as a case needs; they are put together when the first asks for them."""
_MOST_KEPT: Final = 8_192
"""So many different claims are remembered, some 400 bytes each."""


@frozen(eq=False)
class Payable:
    """What is payable once overlaps are resolved."""

    households: Dues
    members: Dues


@define(eq=False, slots=False)
class Settling:
    """Resolves the overlaps of one kernel's law."""

    kernel: Kernel
    register: RegisterSchema
    presume: bool = field(kw_only=True)
    _known: dict[bytes, Parts | None] = field(factory=dict, repr=False)
    """By what is claimed the outcomes of claims that meet; `None` where they are too many."""
    _alike: Alike = field(factory=Alike, repr=False)

    @cached_property
    def cases(self) -> Cases:
        """What households are looked at one by one with."""
        return Cases(self.kernel, self.register, self.presume)

    @cached_property
    def columns(self) -> Words:
        """For each benefit asked about its column among those of its group."""
        groups = (self.kernel.of_members, self.kernel.of_households)
        columns = {one.name: place for group in groups for place, one in enumerate(group)}
        return np.array([columns[one.name] for one in self.kernel.asked], dtype=np.int64)

    @cached_property
    def _has_amount(self) -> Flags:
        return np.array([one.due is not None for one in self.kernel.asked], dtype=np.bool_)

    @cached_property
    def _related(self) -> Mapping[bool, Related]:
        """Of households' and of members' benefits that any overlap names: the place in the law's order, the column."""
        named = {name for overlap in self.kernel.worksheet.overlaps for name in overlap.benefits}
        numbered = [(number, one) for number, one in enumerate(self.kernel.asked) if one.name in named]
        return {
            group: [(number, int(self.columns[number])) for number, one in numbered if one.of_member is group]
            for group in (False, True)
        }

    def settle(self, batch: pa.RecordBatch, found: Found) -> Payable:
        """What is payable in a batch once its overlaps are resolved."""
        payable = Payable(found.households.dues.copy(), found.members.dues.copy())
        claims = self.claims(found)
        if len(claims.households):
            paid, is_member = self.paid(batch, claims), claims.what[:, 1] >= 0
            for group, chosen in ((payable.households, ~is_member), (payable.members, is_member)):
                group.amounts[claims.places[chosen]] = paid[chosen]
        return payable

    def claims(self, found: Found) -> Claims:
        """What is claimed of benefits that overlaps name, in the households in which they may matter."""
        return Claims.of(found, self._related[False], self._related[True])

    def paid(self, batch: pa.RecordBatch, claims: Claims) -> Words:
        """What is payable of each claim, `NO_AMOUNT` where that is due and has none.

        Args:
            batch: The rows in which the households are that the claims are of.
            claims: They may be of several runs over the batch, if no overlap has a limit.
        """
        paid = np.where(self._has_amount[claims.what[:, 0]], claims.amounts, NO_AMOUNT)
        rows, alone = cache(partial(self.cases.rows, batch)), self._alone(claims)
        kinds = claims.kinds()
        parts = [
            None if first == NOBODY else self._parts(rows, claims, said, first)
            for said, first in zip(kinds.said, kinds.firsts(np.flatnonzero(~alone)), strict=True)
        ]
        alone |= np.array([one is None for one in parts], dtype=np.bool_)[kinds.each]
        others = np.flatnonzero(~alone)
        for outcomes, whose, inside in by_outcomes(parts, kinds.each[others]):
            chosen = claims.starts[others[whose], np.newaxis] + inside
            paid[chosen] = outcomes.paid(claims.amounts[chosen])
        for place in np.flatnonzero(alone).tolist():
            self._resolve(rows, claims, place, paid)
        return paid

    def _alone(self, claims: Claims) -> Flags:
        """Which households are resolved one by one."""
        alone = np.full(len(claims.households), self.cases.has_limits)
        alone[np.searchsorted(claims.ends, np.flatnonzero(claims.amounts > MOST), side="right")] = True
        return alone

    def _parts(self, rows: Plain, claims: Claims, said: bytes | None, place: int) -> Parts | None:
        """The outcomes of what a kind of households claims, found by one of them; `None` where they are too many."""
        if said is not None and said in self._known:
            return self._known[said]
        parts = self._alike.parts(*self._case(rows, claims, place))
        if said is not None and len(self._known) < _MOST_KEPT:
            self._known[said] = parts
        return parts

    def _resolve(self, rows: Plain, claims: Claims, place: int, paid: Words) -> None:
        """Resolve what one household claims by itself."""
        claimed, relations = self._case(rows, claims, place)
        places = {one.key: start for start, one in enumerate(claimed, start=int(claims.starts[place]))}
        for resolution in resolve(claimed, relations):
            for one, amount in resolution.payable.items():
                paid[places[one]] = NO_AMOUNT if amount is None else int(amount)

    def _case(self, rows: Plain, claims: Claims, place: int) -> Case:
        mine = slice(claims.starts[place], claims.ends[place])
        said = zip(claims.of_household(place).tolist(), claims.amounts[mine].tolist(), strict=True)
        return self.cases.case(
            rows(), int(claims.households[place]), [(benefit, who, amount) for (benefit, who), amount in said]
        )
