"""Personal numbers a column at a time: which are sound, and the birth and sex they say."""

from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from aidcoord.model.classifications import Sex

Flags = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
Ints = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
_LENGTH: Final = 18
_WEIGHTS: Final = np.array((7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2))
_CHECKS: Final = np.frombuffer(b"10X98765432", dtype=np.uint8)
_MONTHS: Final = np.array((0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31))
_FEBRUARY: Final = 2
_ZERO, _TEN = ord("0"), 10


@frozen(eq=False)
class Numbers:
    """What a column of personal numbers says; the arrays have an entry for each row, also where there is no number."""

    sound: Flags
    """Where there is a number, written as numbers are, that holds."""
    born: Ints
    """Days since 1970, where it is sound."""
    sex: Ints
    """The code of the sex, where it is sound."""


def read_numbers(texts: pa.Array) -> Numbers:
    """What a column of text says, as far as it is written in eighteen plain characters."""
    size = len(texts)
    shaped = pc.equal(pc.binary_length(texts), _LENGTH).fill_null(False)  # noqa: FBT003 - null is no number
    sound, born, sex = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.int64), np.ones(size, dtype=np.int64)
    rows = np.flatnonzero(np.asarray(shaped))
    if not len(rows):
        return Numbers(sound, born, sex)
    signs = _signs(texts.filter(shaped))
    digits = signs - np.uint8(_ZERO)  # what stands below "0" becomes large, as what stands above "9" is
    total = np.zeros(len(rows), dtype=np.uint16)
    plain = (digits[0] > 0) & (digits[0] < _TEN)
    for digit, weight in zip(digits, _WEIGHTS, strict=False):
        plain &= digit < _TEN
        total += digit * np.uint16(weight)
    checked = signs[_LENGTH - 1] == _CHECKS[total % len(_CHECKS)]
    days, is_day = _days(digits[6:14].astype(np.int32))
    sound[rows] = plain & checked & is_day
    born[rows] = days
    sex[rows] = np.where(digits[16] % 2, int(Sex.MALE), int(Sex.FEMALE))
    return Numbers(sound, born, sex)


def _signs(texts: pa.Array) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """The characters of texts that all have eighteen bytes, by their place; each place in one piece."""
    wide = pa.types.is_large_string(texts.type)
    _bits, offsets, data = texts.buffers()
    first = int(np.frombuffer(offsets, dtype=np.int64 if wide else np.int32)[texts.offset])
    packed = np.frombuffer(data, dtype=np.uint8)[first : first + len(texts) * _LENGTH]
    return np.ascontiguousarray(packed.reshape(-1, _LENGTH).T)


def _days(digits: "np.ndarray[tuple[int, ...], np.dtype[np.int32]]") -> tuple[Ints, Flags]:
    """The days of birth that eight digits each say, since 1970, and where these are days at all."""
    year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    month, of_month = digits[4] * 10 + digits[5], digits[6] * 10 + digits[7]
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    possible = (month >= 1) & (month < len(_MONTHS)) & (year >= date.min.year) & (year <= date.max.year)
    last = _MONTHS[np.where(possible, month, 0)] - ((month == _FEBRUARY) & ~leap)
    is_day = possible & (of_month >= 1) & (of_month <= last)
    months = np.where(is_day, (year.astype(np.int64) - 1970) * 12 + month - 1, 0)
    starts = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return starts + np.where(is_day, of_month - 1, 0), is_day
