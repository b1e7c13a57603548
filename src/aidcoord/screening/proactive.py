"""Who is due what and does not receive it: the list with which an agency finds people, by township."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa
from attrs import define, field

from aidcoord.model.benefits import Benefit, Cadence
from aidcoord.model.households import HOUSEHOLD
from aidcoord.screening.kernel.dues import NO_AMOUNT
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.results import Screened

SCHEMA: Final = pa.schema(
    [
        pa.field("township", pa.string()),
        pa.field("household", pa.string(), nullable=False),
        pa.field("subject", pa.string(), nullable=False),
        pa.field("benefit", pa.string(), nullable=False),
        pa.field("payable", pa.int64()),
    ]
)
"""One row for each benefit and subject; amounts in fen, for one period of the benefit's cadence."""
_Row = dict[str, object]


@define(eq=False, slots=False)
class NotReceiving:
    """Finds what is due and not in payment, as `Assessment.not_applied` has it for one household."""

    kernel: Kernel
    _benefits: Mapping[str, Benefit] = field(init=False)

    @_benefits.default
    def _find_benefits(self) -> Mapping[str, Benefit]:
        return {one.common.name: one.common.benefit for one in self.kernel.worksheet.questions}

    def rows(self, screened: Screened) -> pa.RecordBatch:
        """The rows of one batch, in its order."""
        return pa.RecordBatch.from_pylist(list(self._found(screened)), schema=SCHEMA)

    def _found(self, screened: Screened) -> Iterator[_Row]:
        batch, found, payable = screened.batch, screened.found, screened.payable
        names = batch.column("household").to_pylist()
        townships = batch.column("township").to_pylist() if "township" in batch.schema.names else [None] * len(names)
        awards = batch.column("awards") if "awards" in batch.schema.names else None
        ids = batch.column("members").flatten().field("id")
        owners = np.repeat(np.arange(len(names)), np.diff(found.columns.offsets))
        for of_member, dues in ((False, payable.households), (True, payable.members)):
            asked = self.kernel.of_members if of_member else self.kernel.of_households
            listed = zip(dues.rows.tolist(), dues.columns.tolist(), dues.amounts.tolist(), strict=True)
            for row, column, amount in sorted(one for one in listed if one[2] != 0):
                household = int(owners[row]) if of_member else row
                subject = ids[row].as_py() if of_member else HOUSEHOLD
                if self._is_waiting(asked[column], subject, awards[household].as_py() if awards is not None else []):
                    yield {
                        "township": townships[household],
                        "household": names[household],
                        "subject": subject,
                        "benefit": asked[column].name,
                        "payable": None if amount == NO_AMOUNT else amount,
                    }

    def _is_waiting(self, asked: Asked, subject: str, awards: list[_Row]) -> bool:
        benefit = self._benefits[asked.name]
        own = (one for one in awards if one["benefit"] == asked.name and one["subject"] == subject)
        return benefit.applied_for and not any(
            self._holds(one, for_good=benefit.cadence is Cadence.ONCE) for one in own
        )

    def _holds(self, award: _Row, *, for_good: bool) -> bool:
        on, starts, ends = self.kernel.worksheet.on, award["starts"], award["ends"]
        assert isinstance(starts, date) and (ends is None or isinstance(ends, date))  # noqa: S101, PT018 - of the schema
        return starts <= on and (for_good or ends is None or on <= ends)


def by_township(found: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The rows of all batches by township, and as they came within one."""
    table = pa.Table.from_batches(found, SCHEMA)
    place = pa.array(range(len(table)), pa.int64())
    ordered = table.append_column("place", place).sort_by([("township", "ascending"), ("place", "ascending")])
    yield from ordered.select(SCHEMA.names).to_batches()
