"""A screen on a cluster: Spark hands Arrow batches of a register to the same function that one machine runs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from aidcoord.errors import AidcoordError
from aidcoord.model.faults import told
from aidcoord.plugins.registry import Registry
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.screening.layouts import DETERMINATIONS
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.several import Screens, counties_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

Work = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]
_KEPT: Final = 8


def screen_spark(
    frame: "DataFrame",
    county: str | Sequence[str] | None,
    on: date,
    *,
    only: Collection[str] | None = None,
    missing: bool = True,
) -> "DataFrame":
    """Determine every benefit for every household of a register that Spark holds.

    Every worker has aidcoord and the same plugins installed; each compiles the kernel once and keeps it on its disk.

    Args:
        frame: A row a household, with the columns of `RegisterSchema`, read from Parquet or made with its types.
        county: The county's id, or those of several, between which the households' townships decide; `None` for the
            law without any county's values.
        on: The day.
        only: Full names of the only benefits that are asked about.
        missing: Whether to say which evidence is missing where something is undetermined; that takes a second kernel.

    Returns:
        A row a household, with the columns of `Layout.schema`, the same as `screen` gives for the same rows; the names
        of benefits are plain text, because Spark takes no dictionaries of Arrow.

    Raises:
        AidcoordError: Spark is not installed.
        UnknownNameError: No such county is installed, or one of `only` is no benefit of its law.
    """
    if find_spec("pyspark") is None:
        en = "Spark is not installed: pip install 'aidcoord[spark]'"
        raise AidcoordError.of([told("Spark尚未安装：pip install 'aidcoord[spark]'", en)])
    from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - an extra

    chosen = None if only is None else tuple(sorted(only))
    counties = tuple(counties_of(county))
    schema = from_arrow_schema(_plain(_screens(counties, on, chosen, missing).schema))
    return frame.mapInArrow(worker(counties, on, chosen, missing=missing), schema)


def worker(counties: tuple[str | None, ...], on: date, only: tuple[str, ...] | None, *, missing: bool = True) -> Work:
    """What a worker runs on its part of the rows."""

    def work(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        screens, register = _screens(counties, on, only, missing), _register(counties)
        plain = _plain(screens.schema)
        for batch in batches:
            yield screens.determine(as_register(batch, register)).cast(plain)

    return work


def _plain(schema: pa.Schema) -> pa.Schema:
    """The columns of a result without dictionaries."""
    place = schema.get_field_index(DETERMINATIONS)
    column = schema.field(place)
    parts = [
        part.with_type(part.type.value_type) if pa.types.is_dictionary(part.type) else part
        for part in column.type.value_type
    ]
    items = column.type.value_field.with_type(pa.struct(parts))
    return schema.set(place, column.with_type(pa.list_(items)))


def as_register(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """A batch with the types of a register: Spark knows no metadata, and widens what it does not have."""
    names = [name for name in schema.names if name in batch.schema.names]
    wanted = pa.schema([_as_far_as(schema.field(name), batch.schema.field(name).type) for name in names])
    return pa.RecordBatch.from_arrays(
        [batch.column(one.name).cast(one.type, safe=True) for one in wanted], schema=wanted
    )


def _as_far_as(field: pa.Field, given: pa.DataType) -> pa.Field:
    """A field of the register, of a list of structs only with the parts that are given."""
    kind = field.type
    if not pa.types.is_list(kind) or not pa.types.is_struct(kind.value_type):
        return field
    parts = {one.name for one in given.value_type}
    inner = pa.struct([one for one in kind.value_type if one.name in parts])
    return field.with_type(pa.list_(kind.value_field.with_type(inner)))


@cache  # a worker's process is handed many parts of one register
def _rulebook() -> Rulebook:
    return Registry.discover().rulebook()[0]


@lru_cache(maxsize=_KEPT)
def _screens(
    counties: tuple[str | None, ...],
    on: date,
    only: tuple[str, ...] | None,
    missing: bool,  # noqa: FBT001 - of a cache
) -> Screens:
    return Screens.under(_rulebook(), on, counties, only=only, missing=missing)


@lru_cache(maxsize=_KEPT)
def _register(counties: tuple[str | None, ...]) -> pa.Schema:
    laws = (_rulebook().law(county) for county in counties)
    return RegisterSchema.of(dict.fromkeys(kind for law in laws for kind in law.evidence.values())).arrow
