"""Rooms: memory is used again, and never while somebody holds a part of it."""

import gc
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from aidcoord.screening.kernel.rooms import room_for, unwritten

SIZE = 123_457


def address(array: np.ndarray[tuple[int, ...], np.dtype[np.int8]]) -> int:
    """Where it stands."""
    return int(array.ctypes.data)


def test_what_nobody_holds_is_given_again() -> None:
    """The memory of one array serves the next one of its size."""
    first = unwritten(np.int8, 1, SIZE)
    before = address(first)
    del first
    gc.collect()

    again = unwritten(np.int8, SIZE)

    assert address(again) == before


def test_a_part_keeps_the_whole() -> None:
    """A row, or a row of its columns, is still held."""
    whole = unwritten(np.int8, 2, SIZE)
    part = whole.T[:10, 1]
    whole[:] = 7
    del whole
    gc.collect()

    for _ in range(3):
        unwritten(np.int8, 2, SIZE)[:] = 5

    assert [*part] == [7] * 10


def test_memory_becomes_free_while_another_thread_takes_some() -> None:
    """At any moment: nobody waits, nobody fails, and nobody is given what somebody else holds."""

    def take(seed: int) -> bool:
        kept: deque[np.ndarray[tuple[int, ...], np.dtype[np.int64]]] = deque(maxlen=5)
        sound = True
        for number in range(4_000):
            one = unwritten(np.int64, 100 * (1 + number * seed % 7))
            one[:] = seed
            kept.append(one)
            sound &= all((held == seed).all() for held in kept)
        return sound

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            assert all(pool.map(take, (1, 2, 3, 5)))
    finally:
        sys.setswitchinterval(before)


def test_threads_are_given_rooms_of_their_own() -> None:
    """The same name is another room in each thread, and the same again in one."""

    def rooms(number: int) -> tuple[int, bool]:
        one = room_for("test", np.int64, 3, 100)
        one[:] = number
        other = room_for("test", np.int64, 100)
        return int(one.ctypes.data), bool((other == number).all())

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(rooms, range(8)))

    assert all(is_same for _, is_same in found)
    assert len({place for place, _ in found}) <= 2
