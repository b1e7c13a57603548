"""The faults of a register as a table that a bureau opens, sorts and works off. Personal numbers are masked."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from aidcoord.errors import AidcoordError, Fault
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


def write_faults(path: Path, faults: Iterable[Fault], lang: Language = "zh") -> None:
    """Write faults as CSV, a line each.

    Raises:
        AidcoordError: The file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            write = csv.writer(stream).writerow
            write([head.within(lang) for head in _HEADS])
            for fault in faults:
                write(_line(fault))
    except OSError as error:
        raise AidcoordError(f"{path} cannot be written: {error.strerror or error}") from None


def _line(fault: Fault) -> list[str]:
    place = fault.place
    where = ["", "", ""] if place is None else [_file(place.file, place.sheet), str(place.line), str(place.column)]
    return [*where, *(masked(text or "") for text in (fault.path, fault.message, fault.suggestion))]


def _file(file: str, sheet: str) -> str:
    return f"{file}:{sheet}" if sheet else file
