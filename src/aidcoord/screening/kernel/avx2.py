"""What is filled in where it is written what processors with AVX2, and without AVX-512, do with eight lanes."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from aidcoord.screening.kernel.frames import WORD

_EIGHT: Final = 8
_HALF: Final = 4
"""So many numbers of 64 bits are moved at once, each as a pair of 32 bits."""


def _reader(name: str, kind: str, count: int, mask: str) -> Mapping[str, object]:
    numbers = f"<{count} x {kind}>"
    return {"NAME": name, "KIND": kind, "COUNT": count, "NUMBERS": numbers, "MASK": mask, "SIZE": int(kind[1:]) // 8}


READERS: Final = (
    *(_reader(kind, kind, _EIGHT, f"<{_EIGHT} x i1>") for kind in ("i8", "i16", "i32", "i64")),
    _reader("codes", "i8", WORD, "i64"),
)
"""What reads numbers that follow each other: eight of each kind, and the bytes of a word."""


def tables() -> Mapping[str, str]:
    """The places to which the lanes of each mask move, a byte each, and for each lane its byte and bit in a word."""
    return {
        "PLACES": _packed(_EIGHT, lambda lane: (lane,)),
        "PAIRS": _packed(_HALF, lambda lane: (2 * lane, 2 * lane + 1)),
        "BYTE_OF_LANE": _listed("i32", (lane // 8 for lane in range(WORD))),
        "BIT_OF_LANE": _listed("i8", (1 << lane % 8 for lane in range(WORD))),
    }


def _packed(lanes: int, parts: Callable[[int], Iterable[int]]) -> str:
    """For each mask of so many lanes the parts of those that it has, one after another."""
    masks = ([lane for lane in range(lanes) if mask >> lane & 1] for mask in range(1 << lanes))
    places = (bytes(part for lane in chosen for part in parts(lane)) for chosen in masks)
    return _listed("i64", (int.from_bytes(one, "little") for one in places))


def _listed(kind: str, numbers: Iterable[int]) -> str:
    return ", ".join(f"{kind} {number}" for number in numbers)
