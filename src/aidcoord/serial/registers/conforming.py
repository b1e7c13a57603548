"""Columns as a file has them, made those of the schema; which households the strict reader must look at itself.

Nothing is decided here twice: what a column at a time shows to be sound is taken over, and every household with
anything else is read again by the reader of household files, which finds the words for what is wrong.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import define, field, frozen

from aidcoord.errors import Fault, Place
from aidcoord.model.faults import meant, told
from aidcoord.model.texts import Text
from aidcoord.screening.registers.columns import Column
from aidcoord.screening.registers.schemas import LISTS, RegisterSchema
from aidcoord.serial.keys import KEEP_ONE
from aidcoord.serial.registers.cells import ColumnError, reader_of
from aidcoord.serial.registers.numbers import Flags
from aidcoord.serial.vocabulary import Vocabulary

COLUMNS: Final = Text(
    zh="可用 `aidcoord register schema` 查看有哪些列。", en="`aidcoord register schema` lists the columns."
)
DEFAULTS: Final = {"absence": 0, "state": 0, "standing": 0, "subject": "household"}
"""What is meant where a column, or a value in it, is left out: the same as in a household's file."""


@define
class Doubts:
    """Which rows of a table of the register cannot be taken as they stand."""

    flags: dict[str, Flags] = field(factory=dict)

    def add(self, table: str, rows: Flags) -> None:
        """Doubt these rows too."""
        self.flags[table] = self.flags[table] | rows if table in self.flags else rows


@frozen(eq=False)
class Conformed:
    """A batch in the types of the schema; of the rows in doubt it holds what could be read."""

    batch: pa.RecordBatch
    doubts: Doubts


def column_faults(schema: pa.Schema, known: RegisterSchema, place: Callable[[int], Place]) -> Iterator[Fault]:
    """What is wrong with the columns of a file, before any row is looked at.

    Args:
        schema: The columns of the file.
        known: Those that a register may have.
        place: The place of a column of the file, by its position.
    """
    columns: dict[str, Column | None] = {**known.households, **dict.fromkeys(LISTS)}
    for at, found in enumerate(schema):
        if found.name in LISTS:
            yield from _list_faults(found, known.list_of(found.name), place(at))
        else:
            yield from _fault(found, columns, place(at), found.name)
    for name in ("household", "members"):
        if name not in schema.names:
            zh, en = f"名册没有“{name}”列", f"the register has no column '{name}'"
            yield told(zh, en, Text(zh="请补上。", en="Add it."), place=place(0))
    twice = sorted({name for name in schema.names if schema.names.count(name) > 1})
    for name in twice:
        yield told(f"名册有两个“{name}”列", f"the register has two columns '{name}'", KEEP_ONE, place=place(0))


def _list_faults(found: pa.Field, columns: Mapping[str, Column], place: Place) -> Iterator[Fault]:
    kind = found.type
    if not (pa.types.is_list(kind) or pa.types.is_large_list(kind)) or not pa.types.is_struct(kind.value_type):
        zh, en = (
            f"“{found.name}”是{kind}类型，须为结构的列表",
            f"'{found.name}' is {kind}, and must be a list of structs",
        )
        yield told(zh, en, place=place, path=found.name)
        return
    names = [part.name for part in kind.value_type]
    for part in kind.value_type:
        yield from _fault(part, dict(columns), place, f"{found.name}.{part.name}")
    for name, column in columns.items():
        if column.required and name not in {*names, *DEFAULTS}:
            zh = f"“{found.name}”没有“{column.title.zh}”（{name}）"
            en = f"'{found.name}' has no '{name}' ({column.title.zh})"
            advice = Text(zh="请补上。", en=f"Add it: {column.title.en}.")
            yield told(zh, en, advice, place=place, path=found.name)


def _fault(found: pa.Field, columns: Mapping[str, Column | None], place: Place, path: str) -> Iterator[Fault]:
    column = columns.get(found.name)
    if column is None:
        zh, en = f"名册没有“{found.name}”这一列", f"'{found.name}' is no column of a register"
        yield told(zh, en, meant(found.name, columns) or COLUMNS, place=place, path=path)
        return
    try:
        reader_of(column, found.type)
    except ColumnError as error:
        advice = Text(zh="请按这种类型写这一列。", en="Write the column in that type.")
        yield told(error.told.zh, error.told.en, advice, place=place, path=path)


def conform(batch: pa.RecordBatch, known: RegisterSchema, vocabulary: Vocabulary) -> Conformed:
    """A batch whose columns have no faults, in the types of the schema; columns it lacks stay away."""
    doubts = Doubts()
    present = [*batch.schema.names]
    present += [part.name for part in batch.schema.field("members").type.value_type]
    schema = known.only(present)
    arrays = []
    for name in schema.arrow.names:
        if name in LISTS:
            arrays.append(_list(batch, name, schema, doubts, vocabulary))
        else:
            made, bad = _converted(_column(batch, name), schema.households[name], len(batch), vocabulary)
            doubts.add("households", bad)
            arrays.append(made)
    return Conformed(pa.RecordBatch.from_arrays(arrays, names=schema.arrow.names), doubts)


def relisted(lists: pa.Array, arrays: Sequence[pa.Array], kind: pa.DataType) -> pa.Array:
    """Lists as long as `lists`, of structs of these arrays, in exactly that type."""
    items = pa.StructArray.from_arrays(list(arrays), fields=list(kind.value_type))
    return pa.ListArray.from_arrays(pa.array(list_offsets(lists), pa.int32()), items, type=kind)


def _column(batch: pa.RecordBatch, name: str) -> pa.Array | None:
    return batch.column(name) if name in batch.schema.names else None


def _list(batch: pa.RecordBatch, name: str, schema: RegisterSchema, doubts: Doubts, vocabulary: Vocabulary) -> pa.Array:
    columns, found = schema.list_of(name), _column(batch, name)
    kind = pa.list_(pa.struct([pa.field(column.name, column.arrow) for column in columns.values()]))
    if found is None:
        return pa.array([[]] * len(batch), kind)
    found = found.cast(pa.list_(found.type.value_type)) if pa.types.is_large_list(found.type) else found
    found = pc.fill_null(found, pa.scalar([], found.type)) if found.null_count else found
    items = found.flatten()
    parts = dict(zip((part.name for part in items.type), items.flatten(), strict=True))
    arrays = []
    for column in columns.values():
        made, bad = _converted(parts.get(column.name), column, len(items), vocabulary)
        doubts.add(name, bad)
        arrays.append(made)
    return relisted(found, arrays, kind)


def list_offsets(lists: pa.Array) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
    """Where each list begins among the items that `flatten` gives, and where the last one ends."""
    lengths = np.asarray(lists.value_lengths().fill_null(0))
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)


def _converted(found: pa.Array | None, column: Column, size: int, vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    """A column in the type of the schema, and where it cannot be read."""
    default = DEFAULTS.get(column.name) if column.kind is None else None
    none = np.zeros(size, dtype=np.bool_)
    if found is None:
        return pa.array([default] * size, column.arrow), none
    if isinstance(found.type, pa.DictionaryType):
        found = found.cast(found.type.value_type)
    made, bad = reader_of(column, found.type)(found, column, vocabulary)
    made = made if default is None else made.fill_null(pa.scalar(default, column.arrow))
    missing = np.asarray(made.is_null()) if column.required else none
    return made, bad | missing
