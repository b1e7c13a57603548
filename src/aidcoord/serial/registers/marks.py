"""Numbers of which it is asked which occur more than once, however many there are; few of them are in memory."""

from io import SEEK_END
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryFile, gettempdir
from typing import IO, Final, Self

import numpy as np
import numpy.typing as npt
from attrs import define, field

from aidcoord.errors import AidcoordError
from aidcoord.model.faults import unwritten
from aidcoord.serial.registers.numbers import Ints

_MOST: Final = 2**16
"""So many wait in memory; they go into a file when there are more."""
_RANGES: Final = 2**8
_BYTES: Final = 8
_SHIFT: Final = 63 - 8
"""The first bits of a number say which of the ranges it is in; each range is looked through by itself."""


@define(eq=False)
class Marks:
    """Numbers from 0 to 2**63, drawn as if by chance, so that each range of them gets about as many as any other.

    They are there as long as they are asked within the context.
    """

    _waiting: Ints = field(factory=lambda: np.empty(_MOST, dtype=np.int64))
    """Room that is filled again and again: what is kept piece by piece between other work leaves holes in memory."""
    _count: int = 0
    """How many of them wait."""
    _file: IO[bytes] | None = None
    _runs: list[tuple[int, npt.NDArray[np.int32]]] = field(factory=list)
    """Of what went into the file together: its place there, and where in it each range begins, and the last ends."""

    def __enter__(self) -> Self:
        """The same."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Throw the file away."""
        if self._file is not None:
            self._file.close()

    def add(self, marks: Ints) -> None:
        """Remember numbers.

        Raises:
            AidcoordError: There is no room for what does not stay in memory.
        """
        left = marks
        while len(left):
            fitting = left[: len(self._waiting) - self._count]
            self._waiting[self._count : self._count + len(fitting)] = fitting
            self._count += len(fitting)
            left = left[len(fitting) :]
            if self._count == len(self._waiting):
                try:
                    self._put_away()
                except OSError as error:
                    raise AidcoordError.of([unwritten(Path(gettempdir()), error)]) from None

    def _put_away(self) -> None:
        self._file = self._file or TemporaryFile()  # noqa: SIM115 - closed by `__exit__`
        self._waiting.sort()
        self._runs.append((self._file.seek(0, SEEK_END), _ranges(self._waiting).astype(np.int32)))
        self._file.write(self._waiting.data)
        self._file.flush()
        self._count = 0

    def repeated(self) -> Ints:
        """Those that occur more than once, in their order."""
        waiting = _sorted([self._waiting[: self._count]])
        if self._file is None:
            return _repeated(waiting)
        found = [
            _repeated(_sorted([waiting[start:end], *self._in_file(number)]))
            for number, (start, end) in enumerate(pairwise(_ranges(waiting).tolist()))
        ]
        return np.concatenate(found)

    def _in_file(self, number: int) -> list[Ints]:
        """The numbers of one range, run by run."""
        assert self._file is not None  # noqa: S101 - asked where there is one
        parts = []
        for start, ranges in self._runs:
            self._file.seek(start + int(ranges[number]) * _BYTES)
            held = self._file.read(int(ranges[number + 1] - ranges[number]) * _BYTES)
            parts.append(np.frombuffer(held, dtype=np.int64))
        return parts


def _sorted(parts: list[Ints]) -> Ints:
    together = np.concatenate([np.zeros(0, dtype=np.int64), *parts])
    together.sort()
    return together


def _ranges(marks: Ints) -> Ints:
    """Where each range begins in marks that are sorted, and where the last ends."""
    return np.append(np.searchsorted(marks, np.arange(_RANGES) << _SHIFT), len(marks))


def _repeated(marks: Ints) -> Ints:
    return np.unique(marks[1:][marks[1:] == marks[:-1]])
