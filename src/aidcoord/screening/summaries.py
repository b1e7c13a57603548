"""What a screen comes to: for each benefit and township how many are due it, are not, or wait, and what it costs.

And where the result says what is missing: what most results wait for.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import ClassVar, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from attrs import define, field

from aidcoord.rules.counties import County
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.text import ELIGIBLE, NOT_APPLICABLE
from aidcoord.screening.layouts import DETERMINATIONS, VERDICTS
from aidcoord.screening.missing.codes import MISSING
from aidcoord.screening.registers.columns import PREFIX

Counts = npt.NDArray[np.int64]
Places = npt.NDArray[np.int64]
_CODES: Final = 1 + max(VERDICTS)
_KEYS: Final = ("benefit", "subject", "evidence")
_KEYED: Final = ("county", "benefit", "agency", "township")


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
        for keys, counter in (((owners, benefits, subjects), self.results), ((owners,), self.households)):
            for code, count in enumerate(_counted(keys, evidence, len(wanted)).tolist()):
                counter[wanted[code]] += count

    def most(self, count: int) -> list[tuple[str, int, int]]:
        """What most results wait for: its name, how many results, how many households; the most first."""
        ordered = sorted(self.results.items(), key=lambda one: (-one[1], one[0]))
        return [(name, results, self.households[name]) for name, results in ordered[:count] if results]


def _counted(keys: Iterable[Places], evidence: Places, codes: int) -> Counts:
    """In how many different results, or households, each code stands; small numbers, that go into one of 64 bits."""
    whole = np.zeros(len(evidence), dtype=np.int64)
    for key in keys:
        whole = whole * (key.max(initial=0) + 1) + key
    return np.bincount(np.unique(whole * codes + evidence) % codes, minlength=codes)


@define(eq=False, slots=False)
class Summary:
    """Counts of subjects by benefit, township and verdict, and sums of what is payable, growing with each batch.

    It is of one county, whose households alone it is given.
    """

    COUNTED: ClassVar[Mapping[str, int]] = {verdict.value: code for code, verdict in VERDICTS.items()}
    """What is counted, and the code of the verdict that it is."""
    kernel: Kernel
    households: Counter[str | None] = field(factory=Counter)
    """How many households of each township there are among the rows."""
    waits: Waits = field(factory=Waits)
    _counts: dict[str | None, Counts] = field(factory=dict)
    """For each township a row a benefit, in the law's order, and a column a verdict."""
    _sums: Counter[tuple[str, str | None]] = field(factory=Counter)

    @classmethod
    def schema(cls) -> pa.Schema:
        """The columns of its table: a row a benefit and township; amounts in fen, for one period of the cadence."""
        texts = [pa.field(name, pa.string(), nullable=name in {"county", "township"}) for name in _KEYED]
        return pa.schema([*texts, *(pa.field(name, pa.int64(), nullable=False) for name in (*cls.COUNTED, "payable"))])

    def add(self, rows: pa.RecordBatch) -> None:
        """Count rows of a result."""
        townships, owners = _townships(rows)
        counts = self._listed(rows.column(DETERMINATIONS), owners, townships)
        asked = np.where(self._of_members, *(one[:, np.newaxis] for one in _asked(rows, owners, len(townships))))
        counts[:, :, NOT_APPLICABLE] = asked - counts.sum(axis=2)
        self._add_counts(townships, counts, owners)
        self._add_households(townships, owners)
        self.waits.add(rows)

    def _add_counts(self, townships: list[str | None], counts: Counts, owners: Places) -> None:
        for place in np.unique(owners).tolist():
            self._counts[townships[place]] = self._counts.get(townships[place], 0) + counts[place]

    def _add_households(self, townships: list[str | None], owners: Places) -> None:
        for township, count in zip(townships, np.bincount(owners, minlength=len(townships)).tolist(), strict=True):
            self.households[township] += count

    def _add_sums(self, townships: list[str | None], cells: Places, payable: pa.Array) -> None:
        """Add up amounts, each of a township and benefit that are told by one number."""
        paid = payable.fill_null(0)
        is_paid = np.flatnonzero(paid)
        for cell, amount in zip(cells[is_paid].tolist(), paid.take(is_paid).to_pylist(), strict=True):
            place, benefit = divmod(cell, len(self._names))
            self._sums[self.kernel.asked[benefit].name, townships[place]] += amount

    def _listed(self, listed: pa.ListArray, owners: Places, townships: list[str | None]) -> Counts:
        """Count what is listed, by township, benefit and verdict; what is payable is added up."""
        items = listed.flatten()
        coded = items.field("benefit")
        codes = np.asarray(pc.index_in(coded.dictionary, value_set=self._names).fill_null(0), dtype=np.int64)
        benefits = codes[np.asarray(coded.indices)]
        cells = np.repeat(owners, np.diff(np.asarray(listed.offsets))) * len(self._names) + benefits
        self._add_sums(townships, cells, items.field("payable"))
        keys = cells * _CODES + np.asarray(items.field("verdict"))
        shape = len(townships), len(self._names), _CODES
        return np.bincount(keys, minlength=int(np.prod(shape))).reshape(shape)

    @cached_property
    def _names(self) -> pa.Array:
        return pa.array([one.name for one in self.kernel.asked], pa.string())

    @cached_property
    def _of_members(self) -> npt.NDArray[np.bool_]:
        return np.array([one.of_member for one in self.kernel.asked], dtype=np.bool_)

    def table(self) -> pa.Table:
        """All benefits and townships, in the law's order and the townships' own."""
        rows = [self._row(one.name, township) for one in self.kernel.asked for township in self.townships]
        return pa.Table.from_pylist(rows, schema=self.schema())

    @property
    def county(self) -> County | None:
        """The county whose law it is."""
        return self.kernel.worksheet.law.county

    @property
    def townships(self) -> list[str | None]:
        """The townships counted, those that are not recorded last."""
        return sorted(self._counts, key=lambda one: (one is None, one or ""))

    def of(self, benefit: str, township: str | None) -> tuple[Mapping[int, int], int]:
        """The counts of a benefit in a township by the code of the verdict, and what is payable."""
        counts = self._counts[township][self._names.index(benefit).as_py()].tolist()
        return {code: counts[code] for code in VERDICTS}, self._sums[benefit, township]

    def totals(self) -> Iterator[tuple[str, Mapping[int, int], int]]:
        """Each benefit with its counts by the code of the verdict, and what is payable, over all townships."""
        for one in self.kernel.asked:
            found = [self.of(one.name, township) for township in self._counts]
            yield (
                one.name,
                {code: sum(counts[code] for counts, _ in found) for code in VERDICTS},
                sum(paid for _, paid in found),
            )

    def _row(self, name: str, township: str | None) -> dict[str, object]:
        counts, paid = self.of(name, township)
        agency = name.partition("__")[0]
        county = self.county.id if self.county else None
        told = {name: counts[code] for name, code in self.COUNTED.items()}
        return {"county": county, "benefit": name, "agency": agency, "township": township, **told, "payable": paid}


@define(eq=False, slots=False)
class WaitingSummary(Summary):
    """The same of who is due what and does not receive it: nobody else is counted."""

    COUNTED: ClassVar[Mapping[str, int]] = {"waiting": ELIGIBLE}

    def add(self, rows: pa.RecordBatch) -> None:
        """Count rows of the list, in which those of a household stand together."""
        townships, owners = _townships(rows)
        benefits = np.asarray(pc.index_in(rows.column("benefit"), value_set=self._names), dtype=np.int64)
        counts = np.zeros((len(townships), len(self._names), _CODES), dtype=np.int64)
        np.add.at(counts[:, :, ELIGIBLE], (owners, benefits), 1)
        self._add_counts(townships, counts, owners)
        self._add_sums(townships, owners * len(self._names) + benefits, rows.column("payable"))
        names = rows.column("household")
        is_first = np.append(True, np.asarray(pc.not_equal(names[1:], names[:-1])))[: len(rows)]
        self._add_households(townships, owners[is_first])


def _townships(rows: pa.RecordBatch) -> tuple[list[str | None], Places]:
    """The townships of rows, `None` for none of them, and which of these each row has."""
    encoded = rows.column("township").dictionary_encode()
    townships = [*encoded.dictionary.to_pylist(), None]
    return townships, np.asarray(encoded.indices.fill_null(len(townships) - 1), dtype=np.int64)


def _asked(rows: pa.RecordBatch, owners: Places, townships: int) -> tuple[Places, Places]:
    """How many members, and how many households, benefits are asked about for, by township."""
    listed = rows.column("members")
    is_asked = np.asarray(listed.flatten().field("is_asked"), dtype=np.bool_)
    of_members = np.repeat(owners, np.diff(np.asarray(listed.offsets)))
    is_empty = np.asarray(rows.column("is_empty"), dtype=np.bool_)
    members = np.bincount(of_members[is_asked], minlength=townships)
    return members, np.bincount(owners[~is_empty], minlength=townships)


def rows_of(summaries: Iterable[Summary]) -> Iterator[pa.RecordBatch]:
    """The rows of the summaries of several counties, one after the other."""
    for one in summaries:
        yield from one.table().to_batches()
