"""The households of a batch divided between the counties in whose townships they live, and put in order again."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define

from aidcoord.errors import EvidenceError
from aidcoord.model.faults import told
from aidcoord.model.texts import Text
from aidcoord.rules.counties import County
from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.kernel.kernels import Kernel

Places = npt.NDArray[np.intp]
_FEW: Final = 5


def in_order(parts: Sequence[tuple[Places | None, pa.RecordBatch]], schema: pa.Schema) -> pa.RecordBatch:
    """Rows of several counties as one batch, each at its place."""
    whole = [rows for places, rows in parts if places is None]
    if whole:
        return whole[0]
    if not parts:
        return pa.RecordBatch.from_pylist([], schema=schema)
    table = pa.Table.from_batches([rows for _, rows in parts], schema).combine_chunks()
    order = np.argsort(np.concatenate([places for places, _ in parts if places is not None]))
    (batch,) = table.take(pa.array(order)).combine_chunks().to_batches()
    return batch


def shared_kernels(worksheets: Iterable[Worksheet]) -> tuple[Kernel, ...]:
    """A kernel for each worksheet; those that differ by values of parameters only share what is compiled."""
    made: list[Kernel] = []
    for worksheet in worksheets:
        alike = next((one for one in made if one.serves(worksheet)), None)
        made.append(Kernel(worksheet) if alike is None else alike.under(worksheet))
    return tuple(made)


@define(eq=False)
class Counties:
    """The counties among which households are divided by their townships; one alone takes all."""

    all: Sequence[County | None]

    def split(self, batch: pa.RecordBatch) -> list[tuple[int, Places | None]]:
        """The rows of a batch by the place of their county; `None` for all of them.

        Raises:
            EvidenceError: Of several counties, a household lives in none of them.
        """
        if len(self.all) == 1:
            return [(0, None)]
        owners = self._owners(batch)
        found = [(place, np.flatnonzero(owners == place)) for place in np.unique(owners).tolist()]
        return [(place, None if len(rows) == len(batch) else rows) for place, rows in found]

    def shares(self, batch: pa.RecordBatch) -> list[tuple[int, pa.RecordBatch]]:
        """The same with the rows themselves.

        Raises:
            EvidenceError: Of several counties, a household lives in none of them.
        """
        return [(place, batch if rows is None else batch.take(pa.array(rows))) for place, rows in self.split(batch)]

    def _owners(self, batch: pa.RecordBatch) -> Places:
        if "township" not in batch.schema.names:
            en = "The register does not say where its households live."
            raise EvidenceError.of([told("名册没有说明各户在哪里。", en, self._advice)])
        encoded = batch.column("township").cast(pa.string()).dictionary_encode()
        known = np.array([self._of(one) for one in encoded.dictionary.to_pylist()] + [-1], dtype=np.intp)
        codes = np.asarray(encoded.indices.fill_null(len(known) - 1), dtype=np.intp)
        owners = known[codes]
        if (owners < 0).any():
            self._refuse(batch, np.flatnonzero(owners < 0))
        return owners

    def _of(self, township: str) -> int:
        found = [place for place, one in enumerate(self.all) if one and township.startswith(one.region)]
        return found[0] if len(found) == 1 else -1

    def _refuse(self, batch: pa.RecordBatch, rows: Places) -> None:
        chosen = batch.select(["household", "township"]).take(pa.array(rows[:_FEW])).to_pylist()
        named = ", ".join(f"{one['household']} ({one['township'] or '–'})" for one in chosen)
        more = ", …" if len(rows) > _FEW else ""
        zh = f"有{len(rows):,}户不在这几个县的乡镇：{named}{more}。"
        en = f"{len(rows):,} households live in no township of these counties: {named}{more}."
        raise EvidenceError.of([told(zh, en, self._advice)])

    @property
    def _advice(self) -> Text:
        zh = "、".join(f"{one.title.zh}（{one.id}）" for one in self.all if one)
        en = ", ".join(f"{one.id} ({one.title.zh} {one.title.en})" for one in self.all if one)
        return Text(
            zh=f"这几个县是：{zh}。请改正乡镇代码，或者用 --county 指明按哪个县的规定。",
            en=f"The counties are {en}. Correct the townships, or name the county whose law is meant (--county).",
        )
