"""A register as an office may hold it: money in yuan, choices as words, days as text."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

_WORDS = pa.dictionary(pa.int32(), pa.string())


def spelled(table: pa.Table) -> pa.Table:
    """The same households with decimal yuan for fen, and words, in either language, for codes and days."""
    rows = table.to_pylist()
    return pa.table(
        {
            field.name: pa.array([_value(row[field.name], field, at) for at, row in enumerate(rows)], _type(field))
            for field in table.schema
        }
    )


def _said(field: pa.Field) -> str:
    return str((field.metadata or {}).get(b"aidcoord:stored", b"").decode())


def _type(field: pa.Field) -> pa.DataType:
    if pa.types.is_list(field.type):
        return pa.list_(pa.struct([(one.name, _type(one)) for one in field.type.value_type]))
    return {"fen": pa.decimal128(16, 2), "code": _WORDS, "day": pa.string()}.get(_said(field), field.type)


def _value(value: Any, field: pa.Field, at: int) -> Any:
    if isinstance(value, list):
        parts = field.type.value_type
        return [
            {part.name: _value(one[part.name], part, at + number) for part in parts} for number, one in enumerate(value)
        ]
    if value is None:
        return None
    if isinstance(value, date):
        return value.isoformat()
    if _said(field) == "fen":
        return Decimal(value) / 100
    return _word(value, field.metadata, at) if _said(field) == "code" else value


def _word(code: int, metadata: Mapping[bytes, bytes], at: int) -> str:
    words: list[str] = json.loads(metadata[b"aidcoord:codes"])[str(code)]
    return words[at % 2]
