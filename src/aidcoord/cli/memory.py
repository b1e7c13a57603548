"""Keeps a long command's memory to what it works with: what is no longer needed goes back to the system at once."""

import ctypes
import os
import sys
from collections.abc import Iterator, Mapping
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


def put_away_libraries() -> None:
    """Give back the memory in which shared libraries stand just as in their files.

    What is needed again is read again, page by page: to import Arrow and to load a kernel takes some 70 MB of them more
    than a screen works with.
    """
    if sys.platform != "linux":
        return
    advise = ctypes.CDLL(None).madvise
    advise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for start, end in _as_in_file():
        advise(start, end - start, _DONT_NEED)


_WRITTEN: Final = (b"Anonymous:", b"Swap:")
"""How much of a range is no longer as in its file: in memory, and put out of it."""


def _as_in_file() -> Iterator[tuple[int, int]]:
    """From where to where libraries stand in memory as in their files: nothing has been written there."""
    ranges: list[tuple[list[bytes], dict[bytes, list[bytes]]]] = []
    try:
        maps = _MAPS.read_bytes()
    except OSError:
        return
    for words in filter(None, map(bytes.split, maps.split(b"\n"))):
        if words[0].endswith(b":"):
            ranges[-1][1][words[0]] = words[1:2]
        else:  # a range with its rights and its file; what is said of it follows
            ranges.append((words, {}))
    if not any(_is_written(said) for _range, said in ranges):
        return  # that is nowhere so: whoever says this does not know
    for (bounds, rights, *_place, file), said in ranges:
        if b"w" not in rights and b".so" in file and not _is_written(said):
            start, end = (int(bound, 16) for bound in bounds.split(b"-"))
            yield start, end


def _is_written(said: Mapping[bytes, list[bytes]]) -> bool:
    return any(said.get(one) != [b"0"] for one in _WRITTEN)
