"""A register worked out from Python: from files or from a table in memory, read as strictly as on the command line."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pyarrow as pa

from aidcoord.errors import CaseFileError, EvidenceError, Fault
from aidcoord.offices import Offices
from aidcoord.plugins.registry import Registry
from aidcoord.screening.registers.files import townships_in, townships_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.several import Screens
from aidcoord.serial.registers.formats import PARQUET, sound_batches
from aidcoord.serial.registers.reading import Group, read_table
from aidcoord.serial.registers.twins import once_each
from aidcoord.serial.vocabulary import Vocabulary

Register: TypeAlias = str | Path | Iterable[str | Path] | pa.Table | pa.RecordBatch
"""A file or folder, several files of one register, or its rows in memory."""


def screen(
    register: Register,
    county: str | Sequence[str] | None,
    on: date,
    *,
    only: Collection[str] | None = None,
    missing: bool = True,
    registry: Registry | None = None,
) -> pa.Table:
    """Determine every benefit for every household of a register.

    It is read as `aidcoord screen` reads it: yuan with decimals or whole fen, words of choices or their codes, days as
    days or as text; what is null, or has no column, is unknown. Nothing is worked out of what is not sound::

        result = screen("county.parquet", "yunling", date(2026, 11, 1))
        result = screen(table, None, date(2026, 11, 1), only={"civil_affairs__dibao"})

    Args:
        register: Parquet; files of CSV or of households, or a folder of them; workbooks; or a table or batch of Arrow.
        county: The id of the county whose law is meant for all, or those of several, between which the households'
            townships decide. `None` for all that are installed; where none is, for the law without any county's values.
        on: The day.
        only: Full names of the only benefits that are asked about.
        missing: Whether to say which evidence is missing where something is undetermined; that takes a second kernel.
        registry: The plugins; without it those that are installed.

    Returns:
        A row a household, in their order, with the columns of `Layout.schema`.

    Raises:
        CaseFileError: Columns or households are at fault; every one is listed with its place, of files those of the
            first row group that has any. Of a table the lines of places are its rows, and columns are counted from 1.
        EvidenceError: A file cannot be read.
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
    townships = _townships(register) if offices.goes_by_township else None
    if townships is None:
        return offices
    with suppress(EvidenceError):
        return offices.where_live(townships)
    for _rows in _sound(register, offices.vocabulary):
        pass  # until it says which households live nowhere
    return offices


def _held(register: Register) -> Sequence[Path] | pa.Table:
    if isinstance(register, pa.RecordBatch):
        return pa.Table.from_batches([register])
    if isinstance(register, pa.Table):
        return register
    return [Path(path) for path in ([register] if isinstance(register, (str, Path)) else register)]


def _townships(register: Sequence[Path] | pa.Table) -> frozenset[str | None] | None:
    """Where the households live; `None` for files of which nothing is known before they are read."""
    if isinstance(register, pa.Table):
        return townships_of(register)
    if any(path.suffix.lower() != PARQUET for path in register):
        return None
    return frozenset[str | None]().union(*map(townships_in, register))


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
