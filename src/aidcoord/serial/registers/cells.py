"""A column of a file in the type of the schema, and which of its cells cannot be read as they stand."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from aidcoord.model.faults import ToldValueError
from aidcoord.model.texts import Text
from aidcoord.screening.registers.columns import EPOCH, Column, Stored
from aidcoord.serial.registers.ids import plain_ids
from aidcoord.serial.registers.numbers import Flags, read_numbers
from aidcoord.serial.registers.texts import text_parser
from aidcoord.serial.vocabulary import Vocabulary

Reader = Callable[[pa.Array, Column, Vocabulary], tuple[pa.Array, Flags]]


class ColumnError(ToldValueError):
    """A column as a whole is of a type that cannot be what is meant."""


def reader_of(column: Column, found: pa.DataType) -> Reader:
    """How a column of a type is read.

    Raises:
        ColumnError: The type cannot hold what the column is about.
    """
    if isinstance(found, pa.DictionaryType):
        found = found.value_type
    if pa.types.is_string(found) or pa.types.is_large_string(found):
        return _BY_NAME.get(column.name, _of_text) if column.kind is None else _of_text
    if pa.types.is_null(found):
        return _of_nothing
    for is_type, reader in _FITS[column.stored]:
        if is_type(found):
            return reader
    if column.name == "number":
        raise ColumnError(
            f"公民身份号码在这里是{found}类型，存不下X，也可能丢了位数；须为文本",
            f"personal numbers stand here as {found}, which cannot hold an X and may have lost digits; "
            "they must be text",
        )
    wanted = _MEANT[column.stored]
    raise ColumnError(
        f"“{column.title.zh}”（{column.name}）是{found}类型，须为{wanted.zh}",
        f"'{column.name}' ({column.title.zh}) is {found}, and must be {wanted.en}",
    )


_YUAN: Final = pa.decimal128(17, 2)
_DAYS: Final = (1, 3_652_059)
"""The first and the last day of the calendar."""


def _of_nothing(found: pa.Array, column: Column, _vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    return pa.nulls(len(found), column.arrow), _none(found)


def _as_it_is(found: pa.Array, column: Column, _vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    return found.cast(column.arrow), _none(found)


def _of_text(found: pa.Array, column: Column, vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    """Text read by the readers of household files, each text once however often it occurs."""
    parse = text_parser(column, vocabulary)
    coded = found.cast(pa.string()).dictionary_encode()
    texts = coded.dictionary.to_pylist()
    values: list[object] = []
    wrong: list[bool] = []
    for text in texts:
        try:
            values.append(parse(text))
        except ValueError:
            values.append(None)
        wrong.append(values[-1] is None)
    flags = np.array([*wrong, False])[np.asarray(coded.indices.fill_null(len(texts)))]
    return pa.array(values, column.arrow).take(coded.indices), flags


def _of_ids(found: pa.Array, column: Column, vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    """Ids, nearly all of which are plain words, so that few need be looked at one by one."""
    found = found.cast(pa.string())
    whole = np.asarray(pc.equal(found, "household").fill_null(False))  # noqa: FBT003 - a null is no id at all
    odd = np.flatnonzero(~plain_ids(found) | whole)
    flags = _none(found)
    if len(odd):
        _made, wrong = _of_text(found.take(pa.array(odd)), column, vocabulary)
        flags[odd] = wrong
    return found, flags


def _of_numbers(found: pa.Array, column: Column, vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    """Personal numbers: those in plain characters at once, the others one by one."""
    found = found.cast(pa.string())
    odd = np.flatnonzero(~read_numbers(found).sound & ~np.asarray(found.is_null()))
    flags = _none(found)
    if len(odd):
        made, wrong = _of_text(found.take(pa.array(odd)), column, vocabulary)
        flags[odd] = wrong
        mask = np.zeros(len(found), dtype=np.bool_)
        mask[odd] = True
        found = pc.replace_with_mask(found, pa.array(mask), made)
    return found, flags


def _of_decimal(found: pa.Array, column: Column, vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    """Decimal yuan as fen, all at once where they are sound; more than two decimals cannot be read."""
    fen = _fen(found)
    if fen is not None and _is_within(fen, column):
        return fen, _none(found)
    cents = found.cast(pa.decimal128(38, 4), safe=False)
    text = cents.cast(pa.string())
    exact = pc.and_(pc.equal(found.cast(pa.decimal256(76, 18)), cents.cast(pa.decimal256(76, 18))), True)  # noqa: FBT003
    whole = np.asarray(exact.fill_null(True))  # noqa: FBT003
    trimmed = pc.replace_substring_regex(text, r"(\.\d\d)00$", r"\1")
    made, bad = _of_text(trimmed, column, vocabulary)
    return made, bad | ~whole


def _fen(yuan: pa.Array) -> pa.Array | None:
    """The fen of decimal yuan; `None` where part of a fen is left, or more digits than an amount has."""
    try:
        return pc.multiply(yuan.cast(_YUAN), 100).cast(pa.int64())
    except pa.ArrowInvalid:
        return None


def _of_whole(found: pa.Array, column: Column, _vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    """Whole numbers within their bounds, or codes that are known."""
    if _is_within(found, column):
        return found.cast(column.arrow), _none(found)
    most = 2**63 - 1
    if found.type == pa.uint64():
        found = pc.min_element_wise(found, pa.scalar(most, pa.uint64()), skip_nulls=False)
    numbers = found.cast(pa.int64())
    values = np.asarray(numbers.fill_null(0))
    if column.stored is Stored.CODE:
        bad = ~np.isin(values, list(column.codes))
    else:
        least, greatest = column.bounds or (0, most)
        bad = (values < least) | (values > greatest)
    bad &= ~np.asarray(numbers.is_null())
    return pa.array(np.where(bad, 0, values), mask=bad | np.asarray(numbers.is_null())).cast(column.arrow), bad


def _of_days(found: pa.Array, column: Column, _vocabulary: Vocabulary) -> tuple[pa.Array, Flags]:
    days = found.cast(pa.date32())
    if _is_within(days.cast(pa.int32()), column, EPOCH):
        return days, _none(found)
    ordinals = np.asarray(days.cast(pa.int32()).fill_null(0)).astype(np.int64) + EPOCH
    least, most = column.bounds or _DAYS
    bad = ((ordinals < least) | (ordinals > most)) & ~np.asarray(days.is_null())
    return pc.if_else(pa.array(bad), pa.scalar(None, pa.date32()), days), bad


def _is_within(numbers: pa.Array, column: Column, more: int = 0) -> bool:
    """Whether all numbers, with `more` added, are what the column may hold, as their least and greatest show."""
    found = pc.min_max(numbers).as_py()
    if found["min"] is None:
        return True
    least, greatest = column.bounds or (_DAYS if column.stored is Stored.DAY else (0, 2**63 - 1))
    if column.stored is Stored.CODE:
        codes = column.codes
        least, greatest = min(codes), max(codes)
        if len(codes) != greatest - least + 1:  # with gaps between them each has to be looked at
            return False
    return bool(least <= found["min"] + more and found["max"] + more <= greatest)


def _none(found: pa.Array) -> Flags:
    return np.zeros(len(found), dtype=np.bool_)


_BY_NAME: Final[Mapping[str, Reader]] = {"household": _of_ids, "id": _of_ids, "number": _of_numbers}
_FITS: Final[Mapping[Stored, tuple[tuple[Callable[[pa.DataType], bool], Reader], ...]]] = {
    Stored.YES_NO: ((pa.types.is_boolean, _as_it_is),),
    Stored.COUNT: ((pa.types.is_integer, _of_whole),),
    Stored.MONEY: ((pa.types.is_integer, _of_whole), (pa.types.is_decimal, _of_decimal)),
    Stored.RATE: ((pa.types.is_integer, _of_whole),),
    Stored.DAY: ((pa.types.is_date, _of_days),),
    Stored.CODE: ((pa.types.is_integer, _of_whole),),
    Stored.TEXT: (),
}
_MEANT: Final[Mapping[Stored, Text]] = {
    Stored.YES_NO: Text(zh="bool，或“是”“否”一类的文本", en="bool, or text such as yes and no"),
    Stored.COUNT: Text(zh="整数，或文本", en="whole numbers, or text"),
    Stored.MONEY: Text(
        zh="以分为单位的int64，或以元为单位的decimal、文本；浮点数不能作金额",
        en="int64 in fen, or decimal or text in yuan; a floating-point number is never money",
    ),
    Stored.RATE: Text(
        zh="以百万分之一为单位的int32，或百分比的文本", en="int32 in parts per million, or text in per cent"
    ),
    Stored.DAY: Text(zh="date32，或2026-11-01一类的文本", en="date32, or text such as 2026-11-01"),
    Stored.CODE: Text(zh="代码，或文本", en="codes, or text"),
    Stored.TEXT: Text(zh="文本", en="text"),
}
