"""Keeps a long command's memory to what it works with: what is no longer needed goes back to the system at once."""

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_DONT_NEED: Final = 4
_LARGE: Final = 2**20
_LITTLE: Final = 2**17
_MAPS: Final = Path("/proc/self/smaps")


def hold_little() -> None:
    """Have memory given back as soon as it is free; asked before Arrow is loaded.

    Arrow's own pool, and the C library left to itself, keep about as much again as a screen works with.
    """
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    if library := _glibc():
        library.mallopt(_MMAP_THRESHOLD, _LARGE)
        library.mallopt(_TRIM_THRESHOLD, _LITTLE)
        library.mallopt(_ARENA_MAX, 1)  # what one thread frees serves the others


def give_back() -> None:
    """Give back what is free between what is not, which grows with every row group that is written."""
    if library := _glibc():
        library.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    """The C library, where it is the one that can be asked."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    return library if hasattr(library, "malloc_trim") else None


def put_away(library: str) -> None:
    """Give back the memory in which a shared library stands, one that has done its work.

    Should it be needed again it is read again from its file. LLVM, which is there to load a kernel, takes 50 MB.
    """
    if sys.platform != "linux":
        return
    advise = ctypes.CDLL(None).madvise
    advise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for start, end in _as_in_file(library):
        advise(start, end - start, _DONT_NEED)


def _as_in_file(library: str) -> Iterator[tuple[int, int]]:
    """From where to where a library stands in memory just as in its file: nothing has been written there."""
    start = end = 0
    for line in _MAPS.read_text(encoding="utf-8").splitlines():
        first, *rest = line.split()
        if not first.endswith(":"):  # a range with its rights and its file; what is said of it follows
            start, end = (int(bound, 16) for bound in first.split("-")) if _is_code(rest, library) else (0, 0)
        elif first == "Private_Dirty:" and rest[0] == "0" and end:
            yield start, end


def _is_code(said: list[str], library: str) -> bool:
    return "w" not in said[0] and library in said[-1]
