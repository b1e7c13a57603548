"""Ids a column at a time: which need no further look, being words in plain letters and no personal numbers."""

from string import ascii_letters, digits
from typing import Final

import numpy as np
import pyarrow as pa

from aidcoord.serial.registers.numbers import Flags

_LONGEST: Final = 61


def _table(signs: str) -> Flags:
    made = np.zeros(256, dtype=np.bool_)
    made[np.frombuffer(signs.encode(), dtype=np.uint8)] = True
    return made


_LETTERS: Final = _table(ascii_letters)
_PLAIN: Final = _table(f"{ascii_letters}{digits}_-")


def plain_ids(texts: pa.Array) -> Flags:
    """Which begin with a letter, go on with letters, digits, _ or -, and are not long; where there is no text, too."""
    _bits, ends, data = texts.buffers()
    if not len(texts) or data is None:
        return np.asarray(texts.is_null())
    offsets = np.frombuffer(ends, dtype=np.int32)[texts.offset : texts.offset + len(texts) + 1].astype(np.int64)
    signs = np.frombuffer(data, dtype=np.uint8)[: offsets[-1]]
    lengths = np.diff(offsets)
    plain = (lengths > 0) & (lengths <= _LONGEST)
    plain[plain] = _LETTERS[signs[offsets[:-1][plain]]]
    strange = np.flatnonzero(~_PLAIN[signs[offsets[0] :]]) + offsets[0]
    plain[np.searchsorted(offsets, strange, side="right") - 1] = False
    return np.asarray(plain | np.asarray(texts.is_null()))
