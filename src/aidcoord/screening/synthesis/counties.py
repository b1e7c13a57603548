"""A synthetic county as batches of a register: the same seed gives the same households, however they are cut."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from aidcoord.errors import AidcoordError
from aidcoord.model.classifications import Residence
from aidcoord.model.faults import told
from aidcoord.model.households import HOUSEHOLD, AwardState
from aidcoord.screening.registers.columns import EPOCH, Column, Stored
from aidcoord.screening.registers.schemas import STATES, RegisterSchema
from aidcoord.screening.synthesis.draws import BLOCK, Draws, Flags, Ints
from aidcoord.screening.synthesis.homes import Paid, homes_of
from aidcoord.screening.synthesis.lives import YUAN, Columns, lives_of
from aidcoord.screening.synthesis.marginals import URBAN
from aidcoord.screening.synthesis.structure import People, people_of

MOST_HOUSEHOLDS: Final = 200_000_000
"""Beyond this the personal numbers of region 99 are used up."""


@frozen(kw_only=True)
class CountyPlan:
    """What a synthetic county is made for."""

    schema: RegisterSchema
    """Evidence that it has no column for is left out."""
    townships: tuple[str, ...]
    on: date
    """The day on which people have the ages that are drawn."""
    windows: tuple[tuple[int, int], ...] = ()
    """For each township over how many months wages and transfers, and business income, are totals, as its county counts
    them; a year where nothing is said."""
    paid: str | None = None
    """The full name of the benefit that some poor households draw already, if any."""


def synthetic_county(plan: CountyPlan, households: int, seed: int) -> Iterator[pa.RecordBatch]:
    """The households, in batches of a block each.

    Raises:
        AidcoordError: So many households could not all have personal numbers of their own.
    """
    if not 0 <= households <= MOST_HOUSEHOLDS:
        zh = f"虚拟县有0至{MOST_HOUSEHOLDS:,}户，不能是{households:,}户。"
        en = f"A synthetic county has between 0 and {MOST_HOUSEHOLDS:,} households, not {households:,}."
        raise AidcoordError.of([told(zh, en)])
    for block in range(-(-households // BLOCK)):
        batch = _block(plan, seed, block)
        yield batch.slice(0, min(BLOCK, households - block * BLOCK))


def written_schema(plan: CountyPlan) -> pa.Schema:
    """The schema of the batches: the fixed columns, and of evidence what is drawn."""
    return _block(plan, 0, 0).schema


def _block(plan: CountyPlan, seed: int, block: int) -> pa.RecordBatch:
    draws = Draws.of(seed, block)
    people = people_of(draws, block, plan.on)
    urban = draws.chance(URBAN, BLOCK)
    township = draws.between(0, max(len(plan.townships) - 1, 0), BLOCK)
    windows = np.array(plan.windows or [(12, 12)] * max(len(plan.townships), 1))[township[people.home]]
    lives = lives_of(people, ~urban[people.home], draws, (windows[:, 0], windows[:, 1]))
    homes, paid = homes_of(people, _yearly(people, lives, windows), ~urban, draws)
    schema = plan.schema.only([*lives.values, *homes.values])
    offsets = pa.array(np.concatenate([[0], np.cumsum(people.sizes)]), pa.int32())
    ids = _household_ids(block)
    said = {
        "household": ids,
        "township": pa.array(plan.townships or (None,), pa.string()).take(pa.array(township)),
        "residence": pa.array(np.where(urban, int(Residence.URBAN), int(Residence.RURAL)).astype(np.int8)),
        "members": _members(people, lives, ids, offsets, schema),
        "awards": _awards(plan.paid, paid, plan.on, schema),
        "provenance": pa.array([[]] * BLOCK, schema.arrow.field("provenance").type),
    }
    arrow = schema.arrow
    arrays = [said[name] if name in said else _evidence(schema.households[name], homes) for name in arrow.names]
    return pa.RecordBatch.from_arrays(arrays, schema=arrow)


def _yearly(people: People, lives: Columns, windows: Ints) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    """Yuan a year of each household, from what its members are recorded to have."""
    total = np.zeros(len(people.age))
    for name, months in (
        ("wages", windows[:, 0]),
        ("transfer_income", windows[:, 0]),
        ("business_income", windows[:, 1]),
    ):
        total += lives.values[name][0] * (12 / months / YUAN)
    return np.asarray(np.bincount(people.home, weights=total * people.at_home, minlength=BLOCK), dtype=np.float64)


def _household_ids(block: int) -> pa.Array:
    numbers = pa.array(np.arange(block * BLOCK + 1, (block + 1) * BLOCK + 1))
    return pc.binary_join_element_wise("S", pc.utf8_lpad(pc.cast(numbers, pa.string()), 8, "0"), "")


def _evidence(column: Column, columns: Columns) -> pa.Array:
    values, unknown = columns.values[column.name]
    return _array(column, values, unknown)


def _array(column: Column, values: "Ints | Flags", unknown: Flags) -> pa.Array:
    if column.stored is Stored.DAY:
        return pa.array((values - EPOCH).astype(np.int32), pa.int32(), mask=unknown).cast(pa.date32())
    if column.stored is Stored.YES_NO:
        return pa.array(values.astype(np.bool_), mask=unknown)
    return pa.array(values.astype(column.arrow.to_pandas_dtype()), column.arrow, mask=unknown)


def _members(people: People, lives: Columns, ids: pa.Array, offsets: pa.Array, schema: RegisterSchema) -> pa.Array:
    size, slots = len(people.age), pa.array(people.slot + 1)
    none, every = np.zeros(size, dtype=np.bool_), np.ones(size, dtype=np.bool_)
    numbered = pc.binary_join_element_wise(
        pc.cast(pa.array(people.first_digits), pa.string()), pa.array(people.check.astype(object), pa.string()), ""
    )
    known: dict[str, tuple[Ints | Flags, Flags]] = {
        "relation": (people.relation, none),
        "born": (people.born, none),
        "sex": (np.where(people.female, 2, 1), none),
        "joined": (people.born, every),
        "left": (people.born, every),
        "absence": (people.absence, none),
        "absent_since": (people.born, every),
    }
    texts = {
        "id": pc.binary_join_element_wise(ids.take(pa.array(people.home)), pc.cast(slots, pa.string()), "-"),
        "name": pa.nulls(size, pa.string()),
        "number": pc.if_else(pa.array(people.has_number), numbered, pa.scalar(None, pa.string())),
    }
    arrays = [
        texts[name] if name in texts else _array(column, *(known.get(name) or lives.values[name]))
        for name, column in schema.members.items()
    ]
    field = schema.arrow.field("members").type
    items = pa.StructArray.from_arrays(arrays, fields=list(field.value_type))
    return pa.ListArray.from_arrays(offsets, items, type=field)


def _awards(benefit: str | None, paid: Paid, on: date, schema: RegisterSchema) -> pa.Array:
    field = schema.arrow.field("awards").type
    if benefit is None:
        return pa.array([[]] * BLOCK, field)
    first = np.datetime64(on.replace(day=1), "M") - paid.months.astype("timedelta64[M]")
    size = len(paid.households)
    arrays = {
        "benefit": pa.array([benefit] * size, pa.string()),
        "subject": pa.array([HOUSEHOLD] * size, pa.string()),
        "state": pa.array(np.full(size, STATES[AwardState.PAID], dtype=np.int8)),
        "amount": pa.array(paid.amounts.astype(np.int64)),
        "starts": pa.array(first.astype("datetime64[D]")),
        "ends": pa.nulls(size, pa.date32()),
    }
    counts = np.zeros(BLOCK, dtype=np.int32)
    counts[paid.households] = 1
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    items = pa.StructArray.from_arrays([arrays[name] for name in schema.awards], fields=list(field.value_type))
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), items, type=field)
