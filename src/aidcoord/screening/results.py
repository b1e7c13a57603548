"""What a screen gives: a table with a row a household, a verdict and an amount for each benefit and each subject."""

import json
from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define

from aidcoord.model.benefits import Benefit
from aidcoord.rules.results.determinations import Verdict
from aidcoord.rules.sheets.wiring import benefit_parts
from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.running import EMPTY, Codes, Found, Given
from aidcoord.screening.kernel.settling import NO_AMOUNT, Payable
from aidcoord.screening.kernel.text import ELIGIBLE, INELIGIBLE, NOT_APPLICABLE, NOT_ASKED, UNDETERMINED
from aidcoord.screening.registers.columns import PREFIX

VERDICTS: Final = {
    ELIGIBLE: Verdict.ELIGIBLE,
    INELIGIBLE: Verdict.INELIGIBLE,
    NOT_APPLICABLE: Verdict.NOT_APPLICABLE,
    UNDETERMINED: Verdict.UNDETERMINED,
}
"""The verdict of each code."""

Batch = pa.RecordBatch
"""Rows of a register, or of a result."""


@define(eq=False)
class Screened:
    """One batch of a register with what was found in it."""

    batch: pa.RecordBatch
    found: Found
    payable: Payable
    missing: pa.Array | None = None
    """What undetermined results wait for, where that was looked for."""


def criteria_of(kernel: Kernel, name: str) -> tuple[str, ...]:
    """The criteria of a benefit as their codes count them, from 1: those for entry, then those for going on."""
    definition = kernel.worksheet.wiring.definitions[name]
    if not isinstance(definition.what, Benefit) or not definition.asks:
        return ()
    parts = benefit_parts(definition.what, definition.asks)
    return (*parts.criteria, *(parts.while_receiving or ()))


def result_schema(kernel: Kernel, *more: pa.Field) -> pa.Schema:
    """The columns of a result: of the household, then `members`, a list with the columns of each, then `more`."""
    members = [pa.field("id", pa.string(), nullable=False), *_fields(kernel, kernel.of_members)]
    codes = {str(code): verdict.value for code, verdict in VERDICTS.items()}
    return pa.schema(
        [
            pa.field("household", pa.string(), nullable=False),
            pa.field("township", pa.string()),
            pa.field("is_empty", pa.bool_(), nullable=False),
            *_fields(kernel, kernel.of_households),
            pa.field("members", pa.list_(pa.field("item", pa.struct(members), nullable=False)), nullable=False),
            *more,
        ],
        metadata={f"{PREFIX}on": kernel.worksheet.on.isoformat(), f"{PREFIX}verdicts": json.dumps(codes)},
    )


def _fields(kernel: Kernel, asked: tuple[Asked, ...]) -> Iterator[pa.Field]:
    for one in asked:
        yield pa.field(one.name, pa.int8())
        yield pa.field(f"{one.name}__payable", pa.int64())
        criteria = json.dumps(criteria_of(kernel, one.name))
        yield pa.field(f"{one.name}__fails", pa.int8(), metadata={f"{PREFIX}criteria": criteria})


def result_batch(kernel: Kernel, screened: Screened, schema: pa.Schema) -> pa.RecordBatch:
    """The rows of a result for one batch.

    A verdict is null where nobody is asked about: in a household to which nobody belongs on the day, and for a member
    who lives apart or does not belong to it. An amount is null unless it is due and the benefit has one; what fails is
    the first criterion that is a certain no.
    """
    batch, found = screened.batch, screened.found
    item = schema.field("members").type.value_type
    listed = batch.column("members")
    first, last = listed.offsets[0].as_py(), listed.offsets[-1].as_py()
    ids = listed.values.field("id").slice(first, last - first)
    members = pa.StructArray.from_arrays(
        [ids, *_arrays(kernel.of_members, found.members, screened.payable.members)],
        fields=[item.field(place) for place in range(item.num_fields)],
    )
    has_township = "township" in batch.schema.names
    township = batch.column("township") if has_township else pa.nulls(len(batch), pa.string())
    columns = [
        batch.column("household"),
        township,
        pa.array(found.status == EMPTY),
        *_arrays(kernel.of_households, found.households, screened.payable.households),
        pa.ListArray.from_arrays(pa.array(found.columns.offsets), members, type=schema.field("members").type),
        *([] if screened.missing is None else [screened.missing]),
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _arrays(asked: tuple[Asked, ...], given: Given, payable: Words) -> Iterator[pa.Array]:
    for place in range(len(asked)):
        verdicts = np.ascontiguousarray(given.verdicts[:, place])
        amounts = np.ascontiguousarray(payable[:, place])
        yield pa.array(verdicts, mask=verdicts == NOT_ASKED)
        yield pa.array(amounts, mask=(verdicts != ELIGIBLE) | (amounts == NO_AMOUNT))
        yield _failing(verdicts, np.ascontiguousarray(given.fails[:, place]))


def _failing(verdicts: Codes, fails: npt.NDArray[np.int8]) -> pa.Array:
    return pa.array(fails, mask=(verdicts != INELIGIBLE) | (fails == 0))
