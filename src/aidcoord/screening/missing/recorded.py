"""What a batch of a register does not say: evidence and facts, as the validity of its columns shows."""

from datetime import date
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import frozen

from aidcoord.model.days import Day, full_years
from aidcoord.model.evidence import EvidenceType
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.sheets.wiring import Wiring
from aidcoord.screening.registers.columns import EPOCH

Flags = npt.NDArray[np.bool_]
_COLUMNS: Final = {"residence": "residence", "age": "born", "born_on": "born", "sex": "sex"}
"""The columns of facts that may be unknown; the others never are."""


@frozen(kw_only=True, eq=False)
class Recorded:
    """A batch and its law."""

    batch: pa.RecordBatch
    wiring: Wiring
    on: date
    presume: bool

    def unknown(self, definition: Definition) -> Flags | None:
        """Where evidence or a fact is unknown, what is presumed being known; `None` for what always is known."""
        of_member = self.wiring.of_member(definition.name)
        if not isinstance(definition.what, EvidenceType):
            column = _COLUMNS.get(definition.name)
            return None if column is None else self._nulls(column, of_member=of_member)
        presumption = definition.what.presumption
        if presumption is None or not self.presume:
            return self._nulls(definition.name, of_member=of_member)
        if presumption.below_age is None:
            return None
        return self._nulls(definition.name, of_member=of_member) & ~self._is_below(presumption.below_age)

    def _nulls(self, name: str, *, of_member: bool) -> Flags:
        found = self._column(name, of_member=of_member)
        size = len(self._members) if of_member else len(self.batch)
        return np.ones(size, dtype=np.bool_) if found is None else np.asarray(found.is_null())

    def _column(self, name: str, *, of_member: bool) -> pa.Array | None:
        if of_member:
            members = self._members
            return members.field(name) if members.type.get_field_index(name) >= 0 else None
        return self.batch.column(name) if name in self.batch.schema.names else None

    @property
    def _members(self) -> pa.StructArray:
        listed = self.batch.column("members")
        first, last = listed.offsets[0].as_py(), listed.offsets[-1].as_py()
        return listed.values.slice(first, last - first)

    def _is_below(self, age: int) -> Flags:
        """Who has a known age below one."""
        born = self._column("born", of_member=True)
        if born is None:
            return np.zeros(len(self._members), dtype=np.bool_)
        days = np.asarray(born.cast(pa.int32()).fill_null(0)).astype(np.int64) + EPOCH
        return ~np.asarray(born.is_null()) & (days > _last_birth(self.on, age))


@cache
def _last_birth(on: date, age: int) -> int:
    """The last day of birth of those who are of an age, or older, on a day; counted as `Day` does."""
    low, high = 0, on.toordinal()
    while low < high:
        middle = (low + high + 1) // 2
        if full_years(Day(middle), Day(on.toordinal())) >= age:
            low = middle
        else:
            high = middle - 1
    return low
