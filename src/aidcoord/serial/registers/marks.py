"""Numbers of which it is asked which occur more than once, however many there are; few of them are in memory."""

from io import SEEK_END
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryFile, gettempdir
from typing import IO, Final, Self

import numpy as np
from attrs import define, field

from aidcoord.errors import AidcoordError
from aidcoord.model.faults import unwritten
from aidcoord.serial.registers.numbers import Ints

_MOST: Final = 2**18
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

    _waiting: list[Ints] = field(factory=list)
    _count: int = 0
    _file: IO[bytes] | None = None
    _runs: list[Ints] = field(factory=list)
    """Of what went into the file together: where each range begins, and where the last ends."""

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
        self._waiting.append(marks)
        self._count += len(marks)
        if self._count >= _MOST:
            try:
                self._put_away()
            except OSError as error:
                raise AidcoordError.of([unwritten(Path(gettempdir()), error)]) from None

    def _put_away(self) -> None:
        self._file = self._file or TemporaryFile()  # noqa: SIM115 - closed by `__exit__`
        start = self._file.seek(0, SEEK_END) // _BYTES
        marks = np.sort(np.concatenate(self._waiting))
        self._runs.append(start + np.searchsorted(marks >> _SHIFT, np.arange(_RANGES + 1)))
        self._file.write(marks.tobytes())
        self._file.flush()
        self._waiting, self._count = [], 0

    def repeated(self) -> Ints:
        """Those that occur more than once, in their order."""
        nothing = np.zeros(0, dtype=np.int64)
        waiting = np.sort(np.concatenate([nothing, *self._waiting]))
        if self._file is None:
            return _repeated(waiting)
        ends = np.searchsorted(waiting >> _SHIFT, np.arange(_RANGES + 1))
        found = [
            _repeated(np.sort(np.concatenate([waiting[start:end], *self._in_file(number)])))
            for number, (start, end) in enumerate(pairwise(ends.tolist()))
        ]
        return np.concatenate(found)

    def _in_file(self, number: int) -> list[Ints]:
        """The numbers of one range, run by run."""
        assert self._file is not None  # noqa: S101 - asked where there is one
        parts = []
        for run in self._runs:
            self._file.seek(int(run[number]) * _BYTES)
            held = self._file.read(int(run[number + 1] - run[number]) * _BYTES)
            parts.append(np.frombuffer(held, dtype=np.int64))
        return parts


def _repeated(marks: Ints) -> Ints:
    return np.unique(marks[1:][marks[1:] == marks[:-1]])
