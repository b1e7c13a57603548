"""Memory that a thread keeps from one run of a kernel to the next, because the system is slow to give new pages."""

from math import prod
from mmap import mmap
from threading import local
from typing import Any, Final

import numpy as np
import numpy.typing as npt

_KEPT: Final = local()


def room_for(name: str, kind: type[np.integer[Any]], *shape: int) -> npt.NDArray[Any]:
    """An array for what is needed in one run only; another run of the same thread is given it again under this name.

    What stands in it is of no use. The system gives it memory page by page, as far as it is written.
    """
    kept: dict[str, mmap] = vars(_KEPT)
    size = max(1, prod(shape) * np.dtype(kind).itemsize)
    if name not in kept or len(kept[name]) < size:
        kept[name] = mmap(-1, size)
    return np.frombuffer(kept[name], kind, count=prod(shape)).reshape(shape)
