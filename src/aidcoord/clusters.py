"""A screen on a cluster: Spark hands Arrow batches of a register to the functions that one machine runs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from aidcoord.errors import AidcoordError, CaseFileError
from aidcoord.model.faults import told, within
from aidcoord.offices import Offices
from aidcoord.plugins.registry import Registry
from aidcoord.screening.layouts import DETERMINATIONS
from aidcoord.screening.screens import names_in
from aidcoord.screening.several import Screens
from aidcoord.serial.nodes import masked, shown
from aidcoord.serial.registers.reading import PlacesAt, Reader, in_columns

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

Work = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]
_KEPT: Final = 8
_FRAME: Final = "<frame>"
"""What places of columns call the register; those of a cell name the household, since a row is one of its part."""


def screen_spark(
    frame: "DataFrame",
    county: str | Sequence[str] | None,
    on: date,
    *,
    only: str | Collection[str] | None = None,
    missing: bool = True,
) -> "DataFrame":
    """Determine every benefit for every household of a register that Spark holds.

    It is read as `aidcoord.registers.screen` reads a table: yuan with decimals, words and wider numbers as well. Every
    worker has aidcoord and the same plugins installed; each compiles the kernel once and keeps it on its disk.

    Args:
        frame: A row a household, with columns of `RegisterSchema`.
        county: The id of the county whose law is meant for all, or those of several, between which the households'
            townships decide. `None` for all that are installed; where none is, for the law without any county's values.
        on: The day.
        only: The full name of the only benefit that is asked about, or several.
        missing: Whether to say which evidence is missing where something is undetermined; that takes a second kernel.

    Returns:
        A row a household, with the columns of `Layout.schema`, the same as `screen` gives for the same rows; the names
        of benefits are plain text, because Spark takes no dictionaries of Arrow. Faults of rows are found when Spark
        works it out: the first batch that has any fails, and its message lists all of them in both languages, each with
        the id of the household, the row within its part of the frame, and the column.

    Raises:
        AidcoordError: Spark is not installed.
        CaseFileError: Columns are at fault; every one is listed, before any work begins.
        InputError: The day is no date.
        UnknownNameError: No such county is installed, or one of `only` is no benefit of its law.
    """
    if find_spec("pyspark") is None:
        en = "Spark is not installed: pip install 'aidcoord[spark]'"
        raise AidcoordError.of([told("Spark尚未安装：pip install 'aidcoord[spark]'", en)])
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema  # noqa: PLC0415 - an extra

    named = county if county is None or isinstance(county, str) else tuple(county)
    names = names_in(only)
    chosen = None if names is None else tuple(sorted(names))
    _reader(named).refuse_columns(to_arrow_schema(frame.schema), _FRAME)
    schema = from_arrow_schema(_plain(_screens(named, on, chosen, missing).schema))
    return frame.mapInArrow(worker(named, on, chosen, missing=missing), schema)


def worker(
    county: str | tuple[str, ...] | None, on: date, only: tuple[str, ...] | None, *, missing: bool = True
) -> Work:
    """What a worker runs on its part of the rows."""

    def work(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        screens, reader = _screens(county, on, only, missing), _reader(county)
        plain, start = _plain(screens.schema), 0
        for batch in batches:
            group = reader.read(batch, _places(batch, start))
            if group.faults:
                raise _noted(CaseFileError.of(group.faults))
            yield screens.determine(group.sound).cast(plain)
            start += len(batch)

    return work


def _places(batch: pa.RecordBatch, start: int) -> PlacesAt:
    """A row by its number in the part and by the household, because no file has it."""
    homes = batch.column("household")
    return lambda at: in_columns(f"<{masked(shown(str(homes[at])))}>", batch.schema, start)(at)


def _noted(error: CaseFileError) -> CaseFileError:
    """The error with the Chinese of it as a note: nothing but the text of a traceback comes back from a cluster."""
    error.add_note("\n".join(within(fault, "zh") for fault in error.faults))
    return error


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


@cache  # a worker's process is handed many parts of one register
def _registry() -> Registry:
    return Registry.discover()


@lru_cache(maxsize=_KEPT)
def _offices(county: str | tuple[str, ...] | None) -> Offices:
    return Offices.open(county, _registry())


@lru_cache(maxsize=_KEPT)
def _reader(county: str | tuple[str, ...] | None) -> Reader:
    return Reader.of(_offices(county).vocabulary)


@lru_cache(maxsize=_KEPT)
def _screens(
    county: str | tuple[str, ...] | None,
    on: date,
    only: tuple[str, ...] | None,
    missing: bool,  # noqa: FBT001 - of a cache
) -> Screens:
    offices = _offices(county)
    return Screens.under(offices.rulebook, on, offices.counties, only=only, missing=missing)
