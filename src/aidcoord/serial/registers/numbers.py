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
    shaped = np.asarray(pc.equal(pc.binary_length(texts), _LENGTH).fill_null(False))  # noqa: FBT003 - null is no number
    sound, born, sex = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.int64), np.ones(size, dtype=np.int64)
    rows = np.flatnonzero(shaped)
    if not len(rows):
        return Numbers(sound, born, sex)
    packed = "".join(texts.take(pa.array(rows)).to_pylist()).encode()
    signs = np.frombuffer(packed, dtype=np.uint8).reshape(-1, _LENGTH)
    digits = signs.astype(np.int64) - _ZERO
    plain = ((digits[:, :17] >= 0) & (digits[:, :17] < _TEN)).all(axis=1) & (digits[:, 0] > 0)
    checked = signs[:, 17] == _CHECKS[(digits[:, :17] @ _WEIGHTS) % 11]
    days, is_day = _days(digits)
    sound[rows] = plain & checked & is_day
    born[rows] = days
    sex[rows] = np.where(digits[:, 16] % 2, int(Sex.MALE), int(Sex.FEMALE))
    return Numbers(sound, born, sex)


def _days(digits: Ints) -> tuple[Ints, Flags]:
    """The days of birth in characters 7 to 14, since 1970, and where these are days at all."""
    year = digits[:, 6:10] @ np.array((1000, 100, 10, 1))
    month, of_month = (digits[:, at : at + 2] @ np.array((10, 1)) for at in (10, 12))
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    possible = (month >= 1) & (month < len(_MONTHS)) & (year >= date.min.year)
    last = _MONTHS[np.where(possible, month, 0)] - ((month == _FEBRUARY) & ~leap)
    is_day = possible & (of_month >= 1) & (of_month <= last)
    months = np.where(is_day, (year - 1970) * 12 + month - 1, 0)
    starts = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return starts + np.where(is_day, of_month - 1, 0), is_day
