"""What a screen gives: a table with a row a household, a verdict and an amount for each benefit and each subject."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define

from aidcoord.model.benefits import Benefit
from aidcoord.rules.results.determinations import Verdict
from aidcoord.rules.sheets.wiring import benefit_parts
from aidcoord.screening.kernel.dues import NO_AMOUNT, Dues
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.running import EMPTY, Codes, Found, Given
from aidcoord.screening.kernel.settling import Payable
from aidcoord.screening.kernel.text import ELIGIBLE, INELIGIBLE, NOT_APPLICABLE, NOT_ASKED, UNDETERMINED
from aidcoord.screening.missing.codes import MISSING, WantedCodes
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


@define(eq=False, slots=False)
class Layout:
    """The columns of a result, for the law of one county or of several."""

    kernels: Sequence[Kernel]
    says_missing: bool = False

    @cached_property
    def codes(self) -> WantedCodes | None:
        """The codes of what may be missing, where the result says what is."""
        return WantedCodes(self.kernels) if self.says_missing else None

    @cached_property
    def schema(self) -> pa.Schema:
        """The columns: of the household, then `members`, a list with the columns of each, then what is missing."""
        members = [pa.field("id", pa.string(), nullable=False), *self._fields(of_members=True)]
        codes = {str(code): verdict.value for code, verdict in VERDICTS.items()}
        said = {"on": self.kernels[0].worksheet.on.isoformat(), "verdicts": json.dumps(codes)}
        return pa.schema(
            [
                pa.field("household", pa.string(), nullable=False),
                pa.field("township", pa.string()),
                pa.field("is_empty", pa.bool_(), nullable=False),
                *self._fields(of_members=False),
                pa.field("members", pa.list_(pa.field("item", pa.struct(members), nullable=False)), nullable=False),
                *([self.codes.field] if self.codes else []),
            ],
            metadata={PREFIX + name: text for name, text in said.items()},
        )

    def _fields(self, *, of_members: bool) -> Iterator[pa.Field]:
        groups = [(one, one.of_members if of_members else one.of_households) for one in self.kernels]
        for name in dict.fromkeys(asked.name for _, group in groups for asked in group):
            told = [(_county(one), criteria_told(one, name)) for one, group in groups if _has(group, name)]
            yield pa.field(name, pa.int8())
            yield pa.field(f"{name}__payable", pa.int64())
            yield pa.field(f"{name}__fails", pa.int8(), metadata=dict(_criteria_metadata(told)))


def _has(group: tuple[Asked, ...], name: str) -> bool:
    return any(one.name == name for one in group)


def _county(kernel: Kernel) -> str:
    county = kernel.worksheet.law.county
    return county.id if county else ""


def criteria_told(kernel: Kernel, name: str) -> str:
    """The criteria of a benefit as JSON: each with its name and its titles, in the order of their codes."""
    definitions = kernel.worksheet.wiring.definitions
    titles = ((one, definitions[one].title) for one in criteria_of(kernel, name))
    return json.dumps([{"name": one, "zh": title.zh, "en": title.en} for one, title in titles], ensure_ascii=False)


def _criteria_metadata(told: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The criteria; those of a county that has others stand beside under the county's id."""
    first = told[0][1]
    yield f"{PREFIX}criteria", first
    yield from ((f"{PREFIX}criteria:{county}", criteria) for county, criteria in told[1:] if criteria != first)


def result_batch(kernel: Kernel, screened: Screened, schema: pa.Schema) -> pa.RecordBatch:
    """The rows of a result for one batch.

    A verdict is null where nobody is asked about: in a household to which nobody belongs on the day, for a member
    who lives apart or does not belong to it, and of a benefit that another county has. An amount is null unless it is
    due and the benefit has one; what fails is the first criterion that is a certain no.
    """
    batch, found = screened.batch, screened.found
    item = schema.field("members").type.value_type
    listed = batch.column("members")
    first, last = listed.offsets[0].as_py(), listed.offsets[-1].as_py()
    ids = listed.values.field("id").slice(first, last - first)
    of_members = {"id": ids, **dict(_arrays(kernel.of_members, found.members, screened.payable.members))}
    members = pa.StructArray.from_arrays(_filled(item, of_members, len(ids)), fields=list(item))
    columns = {
        "household": batch.column("household"),
        "is_empty": pa.array(found.status == EMPTY),
        **dict(_arrays(kernel.of_households, found.households, screened.payable.households)),
        "members": pa.ListArray.from_arrays(
            pa.array(found.columns.offsets), members, type=schema.field("members").type
        ),
    }
    if "township" in batch.schema.names:
        columns["township"] = batch.column("township")
    if screened.missing is not None:
        columns[MISSING] = screened.missing
    return pa.RecordBatch.from_arrays(_filled(schema, columns, len(batch)), schema=schema)


def _filled(fields: pa.Schema | pa.StructType, columns: Mapping[str, pa.Array], rows: int) -> list[pa.Array]:
    """The columns in the order of the fields; null where there is none."""
    return [columns[one.name] if one.name in columns else pa.nulls(rows, one.type) for one in fields]


def _arrays(asked: tuple[Asked, ...], given: Given, payable: Dues) -> Iterator[tuple[str, pa.Array]]:
    for place, one in enumerate(asked):
        verdicts = np.ascontiguousarray(given.verdicts[:, place])
        amounts = payable.spread(place, len(verdicts))
        yield one.name, pa.array(verdicts, mask=verdicts == NOT_ASKED)
        yield f"{one.name}__payable", pa.array(amounts, mask=(verdicts != ELIGIBLE) | (amounts == NO_AMOUNT))
        yield f"{one.name}__fails", _failing(verdicts, np.ascontiguousarray(given.fails[:, place]))


def _failing(verdicts: Codes, fails: npt.NDArray[np.int8]) -> pa.Array:
    return pa.array(fails, mask=(verdicts != INELIGIBLE) | (fails == 0))
