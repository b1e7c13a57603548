"""A register worked out from Python: from files or from a table in memory, read as strictly as on the command line."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

import pyarrow as pa

from aidcoord.errors import CaseFileError, EvidenceError, Fault, InputError
from aidcoord.model.faults import told
from aidcoord.model.texts import Text
from aidcoord.offices import Offices
from aidcoord.plugins.registry import Registry
from aidcoord.screening.registers.files import townships_in, townships_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.several import Screens
from aidcoord.serial.registers.formats import PARQUET, sound_batches
from aidcoord.serial.registers.reading import Group, read_table
from aidcoord.serial.registers.twins import once_each
from aidcoord.serial.vocabulary import Vocabulary

Register: TypeAlias = str | Path | Iterable[str | Path] | pa.Table | pa.RecordBatch | pa.RecordBatchReader
"""A file or folder, several files of one register, or its rows in memory, also a frame that gives itself to Arrow."""
_NAME_FILES: Final = Text(zh="请给出一个或几个文件。", en="Name one file or several.")


def screen(
    register: Register,
    county: str | Sequence[str] | None,
    on: date,
    *,
    only: str | Collection[str] | None = None,
    missing: bool = True,
    registry: Registry | None = None,
) -> pa.Table:
    """Determine every benefit for every household of a register.

    It is read as `aidcoord screen` reads it: yuan with decimals or whole fen, words of choices or their codes, days as
    days or as text; what is null, or has no column, is unknown. Nothing is worked out of what is not sound::

        result = screen("county.parquet", "yunling", date(2026, 11, 1))
        result = screen(table, None, date(2026, 11, 1), only={"civil_affairs__dibao"})

    Args:
        register: Parquet; files of CSV or of households, or a folder of them; workbooks; or a table or batch of Arrow,
            or a frame that gives itself to Arrow as those of Polars and pandas do (`__arrow_c_stream__`).
        county: The id of the county whose law is meant for all, or those of several, between which the households'
            townships decide. `None` for all that are installed; where none is, for the law without any county's values.
        on: The day.
        only: The full name of the only benefit that is asked about, or several.
        missing: Whether to say which evidence is missing where something is undetermined; that takes a second kernel.
        registry: The plugins; without it those that are installed.

    Returns:
        A row a household, in their order, with the columns of `Layout.schema`.

    Raises:
        CaseFileError: Columns or households are at fault; every one is listed with its place, of files those of the
            first row group that has any. Of a table the lines of places are its rows, and columns are counted from 1.
        EvidenceError: A file cannot be read.
        InputError: There is no file, or the day is no date.
        UnknownNameError: No such county is installed, or one of `only` is no benefit of its law.
        DefinitionError: A rule cannot be compiled.
    """
    held = _held(register)
    offices = offices_for(held, county, registry)
    screens = Screens.under(offices.rulebook, on, offices.counties, only=only, missing=missing)
    return screens.table(_sound(held, offices.vocabulary))


def offices_for(
    register: Sequence[Path] | pa.Table, county: str | Sequence[str] | None, registry: Registry | None
) -> Offices:
    """The offices of the county that is named, of the only one installed, or of those in which the households live.

    Raises:
        CaseFileError: Households live in none of these counties, or the register does not say where.
        UnknownNameError: No such county is installed.
    """
    offices = Offices.open(county, registry)
    if not offices.goes_by_township:
        return offices
    with suppress(EvidenceError):
        return offices.where_live(_townships(register, offices.vocabulary))
    for _rows in _sound(register, offices.vocabulary):
        pass  # until it says which households live nowhere
    return offices


def _held(register: Register) -> Sequence[Path] | pa.Table:
    if isinstance(register, pa.RecordBatch):
        return _without_views(pa.Table.from_batches([register]))
    if isinstance(register, (str, Path)):
        return [Path(register)]
    if hasattr(register, "__arrow_c_stream__"):
        return _without_views(pa.table(register))
    paths = [Path(path) for path in register]
    if not paths:
        raise InputError.of([told("没有给出名册的文件。", "No file of a register is given.", _NAME_FILES)])
    return paths


def _without_views(table: pa.Table) -> pa.Table:
    """The table with text of which each cell has its own place, as Polars keeps it, put one behind another."""
    plain = pa.schema([column.with_type(_without_view(column.type)) for column in table.schema], table.schema.metadata)
    return table if plain.equals(table.schema) else table.cast(plain)


def _without_view(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_struct(kind):
        return pa.struct([part.with_type(_without_view(part.type)) for part in kind])
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        inside = kind.value_field.with_type(_without_view(kind.value_type))
        return pa.list_(inside) if pa.types.is_list(kind) else pa.large_list(inside)
    return pa.large_string() if pa.types.is_string_view(kind) else kind


def _townships(register: Sequence[Path] | pa.Table, vocabulary: Vocabulary) -> frozenset[str | None]:
    """Where the households live; files that are no Parquet are read for it."""
    if isinstance(register, pa.Table):
        return townships_of(register)
    if all(path.suffix.lower() == PARQUET for path in register):
        return frozenset[str | None]().union(*map(townships_in, register))
    rows = _sound(register, vocabulary)
    return frozenset(one for batch in rows for one in batch.column("township").unique().to_pylist())


def _sound(register: Sequence[Path] | pa.Table, vocabulary: Vocabulary) -> Iterator[pa.RecordBatch]:
    """The rows of a register, all sound, and none of them twice."""
    if isinstance(register, pa.Table):
        schema = RegisterSchema.of(vocabulary.evidence.values())
        return _all_sound(once_each(lambda: read_table(register, vocabulary), schema))
    return sound_batches(register, vocabulary)


def _all_sound(groups: Iterable[Group]) -> Iterator[pa.RecordBatch]:
    """The batches of a table up to the first with faults, after which only the faults of the others are looked for."""
    faults: list[Fault] = []
    try:
        for group in groups:
            faults += group.faults
            if not faults:
                yield group.batch
    except CaseFileError as error:
        faults += error.faults
    if faults:
        raise CaseFileError.of(faults)
