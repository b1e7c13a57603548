"""Who is due what and does not receive it: the list with which an agency finds people, by township."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define, frozen

from aidcoord.model.benefits import Cadence
from aidcoord.model.households import HOUSEHOLD, MOST_MEMBERS
from aidcoord.rules.worksheets import Question
from aidcoord.screening.kernel.columns import Words, awards_of
from aidcoord.screening.kernel.dues import NO_AMOUNT
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.registers.files import BATCH, in_groups
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
_OF_TOWNSHIP: Final = ".township"
_WHOLE, _NOBODY = -1, -2
"""The subjects that are no members: the household, and somebody who is not in it."""
_MOST_BENEFITS: Final = 2**15
"""As many as the results of a screen have codes for."""
Flags = npt.NDArray[np.bool_]


@define(eq=False, slots=False)
class NotReceiving:
    """Finds what is due and not in payment, as `Assessment.not_applied` has it for one household."""

    kernel: Kernel

    def rows(self, screened: Screened) -> pa.RecordBatch:
        """The rows of one batch: by household, in it first its own, then its members', each in the law's order."""
        due = _Claims.together([self._due(screened, of_member=group) for group in (False, True)])
        waiting = due.taken(np.flatnonzero(~np.isin(due.keys, self._held(screened).keys)))
        return _rows(screened, waiting.taken(np.argsort(waiting.keys)), self._names)

    def _due(self, screened: Screened, *, of_member: bool) -> "_Claims":
        """What is applied for and leaves something to pay, of households or of members."""
        dues = screened.payable.members if of_member else screened.payable.households
        benefits = self._places[of_member][dues.columns]
        chosen = np.flatnonzero(self._applied_for[benefits] & (dues.amounts != 0))
        rows, benefits, amounts = dues.rows[chosen].astype(np.int64), benefits[chosen], dues.amounts[chosen]
        if not of_member:
            return _Claims(rows, np.full_like(rows, _WHOLE), benefits, amounts)
        offsets = screened.found.columns.offsets
        owners = np.searchsorted(offsets, rows, side="right") - 1
        return _Claims(owners, rows - offsets[owners], benefits, amounts)

    def _held(self, screened: Screened) -> "_Claims":
        """What is in payment on the day; of what is due once, what ever was."""
        owners, awards = awards_of(screened.batch, self._names)
        if not awards:
            return _Claims.together([])
        benefits, subjects = (np.asarray(awards[name], dtype=np.int64) for name in ("benefit", "subject"))
        on = int(np.datetime64(self.kernel.worksheet.on, "D").astype(np.int64))
        starts, ends = (np.asarray(awards[name].cast(pa.int32()).fill_null(on)) for name in ("starts", "ends"))
        in_force = (starts <= on) & ((ends >= on) | self._lasts[benefits])
        held = np.flatnonzero(in_force & (benefits >= 0) & (subjects != _NOBODY))
        return _Claims(owners[held], subjects[held], benefits[held], np.zeros_like(held))

    @cached_property
    def _names(self) -> Sequence[str]:
        """All benefits in the law's order."""
        return [one.name for one in self.kernel.asked]

    @cached_property
    def _places(self) -> tuple[Words, Words]:
        """Where in that order the benefits of households stand, and those of members."""
        groups = (self.kernel.of_households, self.kernel.of_members)
        own, theirs = (np.array([self._names.index(one.name) for one in group], dtype=np.int64) for group in groups)
        return own, theirs

    @cached_property
    def _applied_for(self) -> Flags:
        return self._flags([one.common.name for one in self._questions if one.common.benefit.applied_for])

    @cached_property
    def _lasts(self) -> Flags:
        return self._flags([one.common.name for one in self._questions if one.common.benefit.cadence is Cadence.ONCE])

    def _flags(self, names: Sequence[str]) -> Flags:
        return np.isin(self._names, names)

    @property
    def _questions(self) -> Sequence[Question]:
        return self.kernel.worksheet.questions


@frozen(eq=False)
class _Claims:
    """Benefits of subjects, a row each: the household's row, the member's place in it, the benefit's in the law."""

    owners: Words
    subjects: Words
    benefits: Words
    amounts: Words

    @classmethod
    def together(cls, parts: Sequence["_Claims"]) -> "_Claims":
        nothing = np.zeros(0, dtype=np.int64)
        names = ("owners", "subjects", "benefits", "amounts")
        return cls(*(np.concatenate([nothing, *(getattr(part, name) for part in parts)]) for name in names))

    def taken(self, places: Words) -> "_Claims":
        return _Claims(self.owners[places], self.subjects[places], self.benefits[places], self.amounts[places])

    @property
    def keys(self) -> Words:
        """A number for each household, subject and benefit, in their order."""
        return (self.owners * (MOST_MEMBERS + 1) + self.subjects + 1) * _MOST_BENEFITS + self.benefits


def _rows(screened: Screened, waiting: _Claims, names: Sequence[str]) -> pa.RecordBatch:
    batch, columns = screened.batch, screened.found.columns
    owners = pa.array(waiting.owners)
    ids = batch.column("members").flatten().field("id")
    members = pa.array(columns.offsets[waiting.owners] + waiting.subjects, mask=waiting.subjects == _WHOLE)
    townships = batch.column("township") if "township" in batch.schema.names else pa.nulls(len(batch), pa.string())
    arrays = [
        townships.take(owners),
        batch.column("household").take(owners),
        ids.take(members).fill_null(HOUSEHOLD),
        pa.array(names, pa.string()).take(pa.array(waiting.benefits)),
        pa.array(waiting.amounts, mask=waiting.amounts == NO_AMOUNT),
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)


def by_township(found: Iterable[pa.RecordBatch], folder: Path) -> Iterator[pa.RecordBatch]:
    """The rows of all batches by township, and as they came within one; those of no township last.

    They go into a file for each township first, so that no more of them are in memory than stand in a few batches.

    Args:
        found: The rows.
        folder: Where the files may be; they stay there.
    """
    for earlier in folder.glob(f"*{_OF_TOWNSHIP}"):
        earlier.unlink()
    files: dict[str | None, Path] = {}
    for group in in_groups(SCHEMA, found, BATCH):
        for township, rows in _divided(group):
            file = files.setdefault(township, folder / f"{len(files)}{_OF_TOWNSHIP}")
            with file.open("ab") as out:
                out.write(rows.serialize())
    for township in sorted(files, key=lambda one: (one is None, one or "")):
        with pa.OSFile(str(files[township])) as source:
            while source.tell() < source.size():
                yield pa.ipc.read_record_batch(pa.ipc.read_message(source), SCHEMA)


def _divided(group: pa.Table) -> Iterator[tuple[str | None, pa.RecordBatch]]:
    """Rows by township, each of one in their order."""
    (rows,) = group.combine_chunks().to_batches()
    encoded = rows.column("township").dictionary_encode()
    codes = np.asarray(encoded.indices.fill_null(len(encoded.dictionary)))
    order = np.argsort(codes, kind="stable")
    townships = [*encoded.dictionary.to_pylist(), None]
    sorted_rows = rows.take(pa.array(order))
    starts = np.searchsorted(codes[order], np.arange(len(townships) + 1))
    for township, start, end in zip(townships, starts[:-1].tolist(), starts[1:].tolist(), strict=True):
        if end > start:
            yield township, sorted_rows.slice(start, end - start)
