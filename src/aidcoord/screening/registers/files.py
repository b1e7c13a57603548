"""Registers as Parquet files: written whole or not at all, read a row group at a time."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from aidcoord.errors import AidcoordError, EvidenceError
from aidcoord.model.faults import reason_of, told, unwritten
from aidcoord.model.texts import Text

GROUP: Final = 262_144
"""How many households a row group of a register has. What a file says of its row groups stays in memory while it is
open: the fewer they are, the less a long register takes."""
BATCH: Final = 65_536
"""How many households a row group of a result has, which is in memory before it is written."""
ROWS: Final = 16_384
"""How many households are read at once where their faults are told."""
PART: Final = 2_048
"""How many households are worked out at once: that takes a hundred times as much memory as what comes of it."""
_BUFFER: Final = 16_384
_PAGE: Final = 65_536
"""So long a page is before it is compressed: with the usual megabyte a row group takes a third more to write."""


def write_register(
    path: Path,
    schema: pa.Schema,
    batches: Iterable[pa.RecordBatch],
    rows: int = GROUP,
    *,
    partial: Path | None = None,
) -> int:
    """Write batches as a register, in row groups of equal length however they come; gives the number of households.

    The file appears when it is complete: what is interrupted leaves nothing behind. Only what is killed leaves what it
    has written so far, in `partial`, or beside the file if that is not said.

    Raises:
        AidcoordError: The file cannot be written.
    """
    partial = partial or path.with_name(f".{path.name}.{os.getpid()}.part")
    written = 0
    try:
        said = {"compression": "zstd", "use_dictionary": True, "data_page_size": _PAGE}
        with pq.ParquetWriter(partial, schema, **said) as writer:
            for group in in_groups(schema, batches, rows):
                writer.write_table(group, row_group_size=max(len(group), 1))
                written += len(group)
                del group  # before the next is put together
        partial.replace(path)
    except OSError as error:
        raise AidcoordError.of([unwritten(path, error)]) from None
    finally:
        partial.unlink(missing_ok=True)
    return written


def in_groups(schema: pa.Schema, batches: Iterable[pa.RecordBatch], rows: int) -> Iterator[pa.Table]:
    """Batches of any length as tables of `rows` rows, the last one shorter."""
    waiting: list[pa.RecordBatch] = []
    count = 0
    for batch in batches:
        waiting.append(batch)
        count += len(batch)
        while count >= rows:
            table = pa.Table.from_batches(waiting, schema)
            count -= rows
            waiting = table.slice(rows).to_batches()
            yield table.slice(0, rows)
            del table  # before the next is put together
    if count:
        yield pa.Table.from_batches(waiting, schema)


def open_parquet(path: Path) -> pq.ParquetFile:
    """A Parquet file, to be read.

    Raises:
        EvidenceError: It cannot be read, or is no Parquet file.
    """
    try:
        # what is mapped, or read beforehand, stays in memory as long as the file is open
        return pq.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER)
    except (OSError, pa.ArrowInvalid) as error:
        why = _why_unread(path, error)
        en = f"{path} cannot be read as a register in Parquet: {why.en}."
        raise EvidenceError.of([told(f"{path}不能作为Parquet名册读取：{why.zh}。", en)]) from None


def _why_unread(path: Path, error: Exception) -> Text:
    number = errno.EISDIR if path.is_dir() else getattr(error, "errno", None)
    if number:
        return reason_of(OSError(number, os.strerror(number)))
    return Text(zh="它不是Parquet文件，或者已损坏", en=f"it is no Parquet file, or is damaged ({_said(error)})")


def _said(error: Exception) -> str:
    """The first line of what Arrow says, to stand inside a sentence."""
    return str(error).splitlines()[0].rstrip(".")


@contextmanager
def _unless_damaged(path: Path) -> Iterator[None]:
    """Rows that cannot be read are told as damaged."""
    try:
        yield
    except (OSError, pa.ArrowInvalid) as error:
        zh, en = f"{path}已损坏，请换一份完好的。", f"{path} is damaged ({_said(error)}); take one that is whole."
        raise EvidenceError.of([told(zh, en)]) from None


def batches_of(path: Path, rows: int = ROWS) -> Iterator[pa.RecordBatch]:
    """The rows of a Parquet file as they stand, in batches of at most `rows`; of a file without rows an empty one.

    Raises:
        EvidenceError: It cannot be read, or is damaged.
    """
    with open_parquet(path) as file, _unless_damaged(path):
        if not file.metadata.num_rows:
            yield pa.RecordBatch.from_pylist([], schema=file.schema_arrow)
        for group in range(file.num_row_groups):
            yield from file.iter_batches(batch_size=rows, row_groups=[group], use_threads=False)


def row_at(path: Path, row: int) -> pa.RecordBatch:
    """One row of a Parquet file, counted from 1; only the row group it stands in is read.

    Raises:
        EvidenceError: The file cannot be read, is damaged, or has no such row.
    """
    with open_parquet(path) as file, _unless_damaged(path):
        left = row - 1
        for group in range(file.num_row_groups if row > 0 else 0):
            size = file.metadata.row_group(group).num_rows
            if left < size:
                return file.read_row_group(group).slice(left, 1).combine_chunks().to_batches()[0]
            left -= size
        count = f"{file.metadata.num_rows:,}"
        zh, en = f"{path}有{count}户，没有第{row}行。", f"{path} has {count} households: there is no row {row}."
        raise EvidenceError.of([told(zh, en)])


def townships_in(path: Path) -> frozenset[str | None]:
    """The townships that the households of a file live in; `None` among them where one is not recorded.

    Raises:
        EvidenceError: There is no such file, or it is no Parquet, or damaged.
    """
    with open_parquet(path) as file, _unless_damaged(path):
        if "township" not in file.schema_arrow.names:
            return frozenset({None} if file.metadata.num_rows else ())
        groups = (file.read_row_group(place, columns=["township"]) for place in range(file.num_row_groups))
        return frozenset(one for group in groups for one in townships_of(group))


def townships_of(table: pa.Table) -> frozenset[str | None]:
    """The townships that the households of a table live in; `None` among them where one is not recorded, or no text."""
    if "township" not in table.schema.names:
        return frozenset({None} if len(table) else ())
    found = table.column("township").unique().to_pylist()
    return frozenset(one if isinstance(one, str) else None for one in found)
