"""What a screen comes to: for each benefit and township how many are due it, are not, or wait, and what it costs.

And where the result says what is missing: what most results wait for.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define, field

from aidcoord.rules.counties import County
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.text import NOT_ASKED
from aidcoord.screening.missing.codes import MISSING
from aidcoord.screening.registers.columns import PREFIX
from aidcoord.screening.results import VERDICTS

SCHEMA: Final = pa.schema(
    [
        pa.field("county", pa.string()),
        pa.field("benefit", pa.string(), nullable=False),
        pa.field("agency", pa.string(), nullable=False),
        pa.field("township", pa.string()),
        *(pa.field(verdict.value, pa.int64(), nullable=False) for verdict in VERDICTS.values()),
        pa.field("payable", pa.int64(), nullable=False),
    ]
)
"""One row for each benefit and township; amounts in fen, for one period of the benefit's cadence."""


_CODES: Final = 1 + max(VERDICTS)
_KEYS: Final = ("benefit", "subject", "evidence")


@define(eq=False)
class Waits:
    """How many undetermined results wait for each thing that is missing, and in how many households."""

    results: Counter[str] = field(factory=Counter)
    households: Counter[str] = field(factory=Counter)

    def add(self, rows: pa.RecordBatch) -> None:
        """Count what rows of a result say is missing, where they do."""
        if MISSING not in rows.schema.names:
            return
        wanted = [one["name"] for one in json.loads(rows.schema.field(MISSING).metadata[f"{PREFIX}evidence".encode()])]
        listed = rows.column(MISSING)
        flat = listed.flatten()
        benefits, subjects, evidence = (np.asarray(flat.field(name), dtype=np.int64) for name in _KEYS)
        owners = np.repeat(np.arange(len(rows)), np.diff(np.asarray(listed.offsets)))
        by_result = np.unique(np.column_stack([owners, benefits, subjects, evidence]), axis=0)[:, 3]
        by_household = np.unique(np.column_stack([owners, evidence]), axis=0)[:, 1]
        for found, counter in ((by_result, self.results), (by_household, self.households)):
            for code, count in enumerate(np.bincount(found, minlength=len(wanted)).tolist()):
                counter[wanted[code]] += count

    def most(self, count: int) -> list[tuple[str, int, int]]:
        """What most results wait for: its name, how many results, how many households; the most first."""
        ordered = sorted(self.results.items(), key=lambda one: (-one[1], one[0]))
        return [(name, results, self.households[name]) for name, results in ordered[:count] if results]


@define(eq=False)
class Summary:
    """Counts of subjects by benefit, township and verdict, and sums of what is payable, growing with each batch.

    It is of one county; rows may have columns of others, which are left alone.
    """

    kernel: Kernel
    waits: Waits = field(factory=Waits)
    _counts: Counter[tuple[str, str | None, int]] = field(factory=Counter)
    _sums: Counter[tuple[str, str | None]] = field(factory=Counter)

    def add(self, rows: pa.RecordBatch) -> None:
        """Count rows of a result."""
        names = rows.column("township").to_pylist()
        townships = list(dict.fromkeys(names))
        places = {name: place for place, name in enumerate(townships)}
        owners = np.array([places[name] for name in names], dtype=np.int64)
        members = rows.column("members")
        self._count(self.kernel.of_households, rows, owners, townships)
        of_members = np.repeat(owners, np.diff(np.asarray(members.offsets)))
        self._count(self.kernel.of_members, members.flatten(), of_members, townships)
        self.waits.add(rows)

    def _count(
        self,
        asked: tuple[Asked, ...],
        rows: pa.RecordBatch | pa.StructArray,
        owners: npt.NDArray[np.int64],
        townships: list[str | None],
    ) -> None:
        read = rows.column if isinstance(rows, pa.RecordBatch) else rows.field
        for one in asked:
            verdicts = np.asarray(read(one.name).fill_null(NOT_ASKED), dtype=np.int64)
            paid = np.asarray(read(f"{one.name}__payable").fill_null(0))
            counts = np.bincount(owners * _CODES + verdicts, minlength=_CODES * len(townships))
            for key in np.flatnonzero(counts).tolist():
                self._counts[one.name, townships[key // _CODES], key % _CODES] += int(counts[key])
            for place in np.unique(owners[paid != 0]).tolist():
                self._sums[one.name, townships[place]] += int(paid[owners == place].sum())

    def table(self) -> pa.Table:
        """All benefits and townships, in the law's order and the townships' own."""
        rows = [self._row(one.name, township) for one in self.kernel.asked for township in self.townships]
        return pa.Table.from_pylist(rows, schema=SCHEMA)

    @property
    def county(self) -> County | None:
        """The county whose law it is."""
        return self.kernel.worksheet.law.county

    @property
    def townships(self) -> list[str | None]:
        """The townships counted, those that are not recorded last."""
        return sorted({township for _, township, _ in self._counts}, key=lambda one: (one is None, one or ""))

    def of(self, benefit: str, township: str | None) -> tuple[Mapping[int, int], int]:
        """The counts of a benefit in a township by the code of the verdict, and what is payable."""
        return {code: self._counts[benefit, township, code] for code in VERDICTS}, self._sums[benefit, township]

    def totals(self) -> Iterable[tuple[str, Mapping[int, int], int]]:
        """Each benefit with its counts by the code of the verdict, and what is payable, over all townships."""
        townships = {township for _, township, _ in self._counts}
        for one in self.kernel.asked:
            counts = {code: sum(self._counts[one.name, where, code] for where in townships) for code in VERDICTS}
            yield one.name, counts, sum(self._sums[one.name, where] for where in townships)

    def _row(self, name: str, township: str | None) -> dict[str, object]:
        counts = {verdict.value: self._counts[name, township, code] for code, verdict in VERDICTS.items()}
        agency = name.partition("__")[0]
        paid = self._sums[name, township]
        county = self.county.id if self.county else None
        return {"county": county, "benefit": name, "agency": agency, "township": township, **counts, "payable": paid}


def rows_of(summaries: Iterable[Summary]) -> Iterator[pa.RecordBatch]:
    """The rows of the summaries of several counties, one after the other."""
    for one in summaries:
        yield from one.table().to_batches()
