"""What a screen gives: a table with a row a household, which lists what was determined for the subjects in it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define

from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.dues import NO_AMOUNT, Dues
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.running import EMPTY, Found, Given
from aidcoord.screening.kernel.settling import Payable
from aidcoord.screening.kernel.text import ELIGIBLE, INELIGIBLE, NOT_APPLICABLE, NOT_ASKED
from aidcoord.screening.layouts import DETERMINATIONS, DETERMINATIONS_TYPE, MEMBERS_TYPE, Layout
from aidcoord.screening.missing.codes import MISSING

Batch = pa.RecordBatch
"""Rows of a register, or of a result."""
_IS_LISTED: Final = np.array([code not in {NOT_ASKED, NOT_APPLICABLE} for code in range(256)])
Places = npt.NDArray[np.int32]
Codes = npt.NDArray[np.int16]


@define(eq=False)
class Screened:
    """One batch of a register with what was found in it."""

    batch: pa.RecordBatch
    found: Found
    payable: Payable
    missing: pa.Array | None = None
    """What undetermined results wait for, where that was looked for."""


def result_batch(kernel: Kernel, screened: Screened, layout: Layout) -> pa.RecordBatch:
    """The rows of a result for one batch.

    Of a household to which nobody belongs on the day nothing is listed, and nothing of a member who lives apart or does
    not belong to it. An amount is null unless it is due and the benefit has one; what fails is the first criterion that
    is a certain no.
    """
    batch, found = screened.batch, screened.found
    columns = {
        "household": batch.column("household"),
        "township": batch.column("township") if "township" in batch.schema.names else pa.nulls(len(batch), pa.string()),
        "is_empty": pa.array(found.status == EMPTY),
        "members": _members(batch, found),
        DETERMINATIONS: _determinations(kernel, screened, layout.benefits),
        MISSING: screened.missing,
    }
    return pa.RecordBatch.from_arrays([columns[name] for name in layout.schema.names], schema=layout.schema)


def _members(batch: pa.RecordBatch, found: Found) -> pa.ListArray:
    """Who is in each household, and whether benefits of members are asked about for them."""
    ids = batch.column("members").flatten().field("id")
    is_asked = (found.members.verdicts != NOT_ASKED).any(axis=1)
    return _listed(found.columns.offsets, (ids, pa.array(is_asked)), MEMBERS_TYPE)


def _determinations(kernel: Kernel, screened: Screened, benefits: Mapping[str, int]) -> pa.ListArray:
    """What was determined for each household: first of itself, then of its members, each in the law's order."""
    found, payable = screened.found, screened.payable
    households, sizes = np.arange(found.columns.households, dtype=np.int32), np.diff(found.columns.offsets)
    owners = np.repeat(households, sizes)
    whole = np.zeros(len(households), dtype=np.int16)
    places = (np.arange(len(owners)) - np.repeat(found.columns.offsets[:-1], sizes) + 1).astype(np.int16)
    codes = [_codes(group, benefits) for group in (kernel.of_households, kernel.of_members)]
    parts = (
        _Part.of(codes[0], found.households, payable.households, households, whole),
        _Part.of(codes[1], found.members, payable.members, owners, places),
    )
    whose = np.concatenate([part.owners for part in parts])
    order = np.argsort(whose, kind="stable")
    ends = np.cumsum(np.bincount(whose, minlength=len(households)))
    offsets = np.concatenate([[0], ends]).astype(np.int32)
    return _listed(offsets, _arrays(parts, order, benefits), DETERMINATIONS_TYPE)


@define(eq=False)
class _Part:
    """What is listed of one group, in the order of its subjects."""

    owners: Places
    benefits: Codes
    subjects: Codes
    verdicts: npt.NDArray[np.int8]
    payable: Words
    fails: npt.NDArray[np.int8]

    @classmethod
    def of(cls, codes: Codes, given: Given, dues: Dues, owners: Places, subjects: Codes) -> "_Part":
        """All but what is not applicable."""
        # what is found stands benefit by benefit; the other way round it comes out in the order of its subjects
        is_listed = np.ascontiguousarray(_IS_LISTED[given.verdicts.T.view(np.uint8)].T)
        places = np.flatnonzero(is_listed)
        payable = np.zeros(len(places), dtype=np.int64)
        payable[np.searchsorted(places, dues.rows.astype(np.int64) * len(codes) + dues.columns)] = dues.amounts
        rows = (places // max(1, len(codes))).astype(np.int32)
        at = rows, (places - rows * np.int64(len(codes))).astype(np.int32)
        del places
        return cls(owners[rows], codes[at[1]], subjects[rows], given.verdicts[at], payable, given.fails[at])


def _codes(asked: Sequence[Asked], benefits: Mapping[str, int]) -> Codes:
    """The place of each benefit among all of the result."""
    return np.array([benefits[one.name] for one in asked], dtype=np.int16)


def _arrays(parts: Sequence[_Part], order: npt.NDArray[np.intp], benefits: Mapping[str, int]) -> tuple[pa.Array, ...]:
    together = partial(_together, parts, order)
    verdicts, payable, fails = together("verdicts"), together("payable"), together("fails")
    return (
        pa.DictionaryArray.from_arrays(pa.array(together("benefits")), pa.array(benefits, pa.string())),
        pa.array(together("subjects")),
        pa.array(verdicts),
        pa.array(payable, mask=(verdicts != ELIGIBLE) | (payable == NO_AMOUNT)),
        pa.array(fails, mask=(verdicts != INELIGIBLE) | (fails == 0)),
    )


def _together(parts: Sequence[_Part], order: npt.NDArray[np.intp], name: str) -> Words:
    found: Words = np.concatenate([getattr(part, name) for part in parts])[order]
    return found


def _listed(offsets: npt.NDArray[np.int32], arrays: Sequence[pa.Array], kind: pa.ListType) -> pa.ListArray:
    items = pa.StructArray.from_arrays(arrays, fields=list(kind.value_type))
    return pa.ListArray.from_arrays(pa.array(offsets), items, type=kind)
