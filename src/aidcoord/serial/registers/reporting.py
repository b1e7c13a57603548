"""The faults of a register as a table that a bureau opens, sorts and works off. Personal numbers are masked."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TextIO

from attrs import define, field

from aidcoord.errors import AidcoordError, Fault
from aidcoord.model.faults import ToldFault, unwritten
from aidcoord.model.texts import Language, Text
from aidcoord.serial.nodes import masked

_HEADS: Final = (
    Text(zh="文件", en="file"),
    Text(zh="行", en="row"),
    Text(zh="列", en="column"),
    Text(zh="位置", en="path"),
    Text(zh="问题", en="what is wrong"),
    Text(zh="怎么办", en="what to do"),
)


@define
class FaultReport:
    """The faults of a register as they are found: the first few are kept, all go into a file once there are more.

    Used as a context, at whose end the file is complete. Memory stays the same however many there are.
    """

    path: Path
    lang: Language = "zh"
    few: int = 0
    """So many faults need no file."""
    first: list[Fault] = field(factory=list, init=False)
    count: int = field(default=0, init=False)
    _stream: TextIO | None = field(default=None, init=False)

    def __enter__(self) -> "FaultReport":
        return self

    def __exit__(self, *error: object) -> None:
        if self._stream is not None:
            self._stream.close()

    @property
    def is_written(self) -> bool:
        """Whether there is a file."""
        return self._stream is not None

    def add(self, faults: Iterable[Fault]) -> None:
        """Take in more faults.

        Raises:
            AidcoordError: The file cannot be written.
        """
        for fault in faults:
            self.count += 1
            if self.count <= self.few:
                self.first.append(fault)
                continue
            try:
                self._write([fault])
            except OSError as error:
                raise AidcoordError.of([unwritten(self.path, error)]) from None

    def _write(self, faults: Iterable[Fault]) -> None:
        if self._stream is None:
            self._stream = self.path.open("w", encoding="utf-8-sig", newline="")
            csv.writer(self._stream).writerow([head.within(self.lang) for head in _HEADS])
            self._write(self.first)
        csv.writer(self._stream).writerows(_line(fault, self.lang) for fault in faults)


def _line(fault: Fault, lang: Language) -> list[str]:
    place = fault.place
    where = ["", "", ""] if place is None else [_file(place.file, place.sheet), str(place.line), str(place.column)]
    said, advice = fault.message, fault.suggestion
    if isinstance(fault, ToldFault) and lang == "zh":
        said, advice = fault.told.zh, fault.instead.zh if fault.instead else None
    return [*where, *(masked(text or "") for text in (fault.path, said, advice))]


def _file(file: str, sheet: str) -> str:
    return f"{file}:{sheet}" if sheet else file
