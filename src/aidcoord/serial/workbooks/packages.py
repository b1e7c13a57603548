"""What an .xlsx file says beside its values: which cells are worked out by formulas, and what is hidden."""

import re
import zipfile
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Final

from attrs import field, frozen

MOST_UNPACKED: Final = 50_000_000
"""How many bytes a workbook may be once unpacked."""
_SHEET: Final = re.compile(r"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION: Final = re.compile(r"<(?:\w+:)?Relationship\b([^>]*)>")
_ROW: Final = re.compile(r"<(?:\w+:)?row\b([^>]*)>")
_COLUMNS: Final = re.compile(r"<(?:\w+:)?col\b([^>]*)>")
_FORMULA: Final = re.compile(r"<(?:\w+:)?c\b[^>]*?\br=\"([A-Z]+)(\d+)\"[^>]*>\s*<(?:\w+:)?f[\s>/]")
_ATTRIBUTE: Final = re.compile(r"([\w:]+)=\"([^\"]*)\"")
_ON: Final = frozenset({"1", "true", "on"})


@frozen
class Oddities:
    """What is in a sheet that nobody can see, or that was not typed; rows and columns count from 1."""

    formulas: frozenset[tuple[int, int]] = field(default=frozenset())
    hidden_rows: frozenset[int] = field(default=frozenset())
    hidden_columns: frozenset[int] = field(default=frozenset())


def unpacked_size(path: Path) -> int | None:
    """How many bytes the file unpacks to; `None` where it is no package, such as an .xls."""
    try:
        with zipfile.ZipFile(path) as package:
            return sum(part.file_size for part in package.infolist())
    except (zipfile.BadZipFile, OSError):
        return None


def oddities_of(path: Path) -> dict[str, Oddities]:
    """The oddities of each sheet by its name; nothing for an .xls, which does not say."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = set(package.namelist())
            return {name: _oddities(_text(package, part)) for name, part in _parts(package) if part in parts}
    except (zipfile.BadZipFile, OSError, KeyError):
        return {}


def _parts(package: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The sheets' names, and where in the package each lies."""
    relations = map(_attributes, _RELATION.findall(_text(package, "xl/_rels/workbook.xml.rels")))
    targets = {said.get("Id", ""): said.get("Target", "") for said in relations}
    found = []
    for said in map(_attributes, _SHEET.findall(_text(package, "xl/workbook.xml"))):
        relation = next((value for key, value in said.items() if key.endswith(":id")), "")
        target = targets.get(relation, "")
        part = target.removeprefix("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
        found.append((said.get("name", ""), part))
    return found


def _text(package: zipfile.ZipFile, part: str) -> str:
    return package.read(part).decode("utf-8", errors="replace")


def _attributes(text: str) -> dict[str, str]:
    return {key: unescape(value) for key, value in _ATTRIBUTE.findall(text)}


def _oddities(sheet: str) -> Oddities:
    hidden_rows, row = set[int](), 0
    for said in map(_attributes, _ROW.findall(sheet)):
        row = int(said.get("r", row + 1))
        if said.get("hidden") in _ON:
            hidden_rows.add(row)
    columns = [said for said in map(_attributes, _COLUMNS.findall(sheet)) if said.get("hidden") in _ON]
    hidden = {at for said in columns for at in range(int(said["min"]), min(int(said["max"]), 1_000) + 1)}
    formulas = frozenset((int(row), number_of(letters)) for letters, row in _FORMULA.findall(sheet))
    return Oddities(formulas, frozenset(hidden_rows), frozenset(hidden))


def number_of(letters: str) -> int:
    """The number of a column from its letters.

    >>> number_of("A"), number_of("AB")
    (1, 28)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
