"""Memory that is used again from one run of a kernel to the next, because the system takes long to give new pages."""

from collections import deque
from contextlib import suppress
from math import prod
from mmap import mmap
from threading import Lock, local
from typing import Any, Final
from weakref import finalize

import numpy as np
import numpy.typing as npt

_KEPT: Final = local()
_FREE: Final[deque[mmap]] = deque(maxlen=8)
"""What nobody holds any more, the latest last."""
_SAME: Final[dict[int, npt.NDArray[np.uint8]]] = {}
"""By a byte the longest array of it that anybody has asked for."""
_LOCK: Final = Lock()


def room_for(name: str, kind: type[np.integer[Any]], *shape: int) -> npt.NDArray[Any]:
    """An array for what is needed in one run only; another run of the same thread is given it again under this name.

    What stands in it is of no use. The system gives it memory page by page, as far as it is written.
    """
    kept: dict[str, mmap] = vars(_KEPT)
    size = _size(kind, shape)
    if name not in kept or len(kept[name]) < size:
        kept[name] = mmap(-1, size)
    return np.frombuffer(kept[name], kind, count=prod(shape)).reshape(shape)


def unwritten(kind: type[np.integer[Any]], *shape: int) -> npt.NDArray[Any]:
    """An array to be written; its memory serves another once nobody holds the array or a part of it.

    What stands in it is of no use.
    """
    size = _size(kind, shape)
    memory = _taken(size)
    whole = np.frombuffer(memory, np.uint8)
    finalize(whole, _FREE.append, memory)
    return whole[:size].view(kind)[: prod(shape)].reshape(shape)


def bytes_of(value: int, size: int) -> npt.NDArray[np.uint8]:
    """So many times the same byte, or more, for all to read and nobody to write.

    They are written in any case: to read no lane of eight from memory that the system has not given yet takes long.
    """
    with _LOCK:
        found = _SAME.get(value)
        if found is None or len(found) < size:
            found = np.full(size, value, np.uint8)
            found.setflags(write=False)
            _SAME[value] = found
        return found


def _size(kind: type[np.integer[Any]], shape: tuple[int, ...]) -> int:
    return max(1, prod(shape)) * np.dtype(kind).itemsize


def _taken(size: int) -> mmap:
    """Memory for so many bytes, or up to twice as many.

    It is taken out piece by piece: memory may become free at any moment, in this thread as well, so that nothing can be
    locked for it, and a queue that is gone through must not grow meanwhile.
    """
    passed: list[mmap] = []
    found = None
    with suppress(IndexError):  # nothing is left
        while not size <= len(found := _FREE.pop()) <= 2 * size:
            passed.append(found)
            found = None
    _FREE.extend(reversed(passed))
    return mmap(-1, size) if found is None else found
