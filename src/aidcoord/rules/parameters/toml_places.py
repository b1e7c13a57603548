"""Where things stand in a TOML file: tomli gives values without positions, so they are found when an error asks."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

import tomli
from attrs import define, field

from aidcoord.errors import Place

Path: TypeAlias = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""

_TOKEN = re.compile(
    r"""(?P<text>\"{3}(?:[^\\]|\\.)*?\"{3,5}|'{3}.*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')
      | (?P<bare>[\w-]+) | (?P<mark>[\[\]{},=\n]) | \#[^\n]*""",
    re.DOTALL | re.VERBOSE,
)


@define(eq=False)
class Places:
    """The places of all keys in one file. The text is scanned at the first question, never when all is well."""

    file: str
    text: str = field(repr=False)

    @cached_property
    def _offsets(self) -> dict[Path, int]:
        return _Scan(self.text).offsets

    def of(self, path: Path) -> Place:
        """Where `path` stands, or the nearest thing around it that has a place."""
        while path and path not in self._offsets:
            path = path[:-1]
        offset = self._offsets.get(path, 0)
        line = self.text.count("\n", 0, offset) + 1
        return Place(file=self.file, line=line, column=offset - self.text.rfind("\n", 0, offset))


@define(eq=False)
class Spot:
    """One path in one file: cheap to keep, and it tells its line when asked."""

    places: Places = field(repr=False)
    path: Path = ()

    def __truediv__(self, step: str | int) -> "Spot":
        return Spot(self.places, (*self.path, step))

    @property
    def place(self) -> Place:
        """The file, line and column."""
        return self.places.of(self.path)

    def __str__(self) -> str:
        return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)


class _Scan:
    """One pass over text that tomli has accepted, so that nothing needs to be checked again."""

    def __init__(self, text: str) -> None:
        self.offsets: dict[Path, int] = {}
        self._last: dict[Path, int] = {}
        self._marks = [(match[0], match.start()) for match in _TOKEN.finditer(text) if match.lastgroup]
        self._marks.append(("\n", len(text)))
        self._at = 0
        table: Path = ()
        while self._at < len(self._marks):
            mark, _ = self._marks[self._at]
            if mark == "\n":
                self._at += 1
            elif mark == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        opened = self._marks[self._at][1]
        is_list = self._marks[self._at + 1] == ("[", opened + 1)
        self._at += 2 if is_list else 1
        *outer, last = self._keys("]")
        path: Path = ()
        for key in outer:
            path = (*path, key)
            path = (*path, self._last[path]) if path in self._last else path
            self.offsets.setdefault(path, opened)
        path = (*path, last)
        self.offsets.setdefault(path, opened)
        if is_list:
            self._at += 1
            self._last[path] = self._last.get(path, -1) + 1
            path = (*path, self._last[path])
            self.offsets[path] = opened
        return path

    def _keys(self, end: str) -> Iterator[str]:
        while (mark := self._marks[self._at][0]) != end:
            yield tomli.loads(f"key = {mark}")["key"] if mark[0] in "\"'" else mark
            self._at += 1
        self._at += 1

    def _pair(self, table: Path) -> None:
        start = self._marks[self._at][1]
        path = table
        for key in self._keys("="):
            path = (*path, key)
            self.offsets.setdefault(path, start)
        self._value(path)

    def _value(self, path: Path) -> None:
        mark, start = self._marks[self._at]
        self.offsets.setdefault(path, start)
        if mark == "{":
            self._items("}", path)
        elif mark == "[":
            self._items("]", path)
        else:
            while self._marks[self._at][0] not in {",", "]", "}", "\n"}:
                self._at += 1

    def _items(self, end: str, path: Path) -> None:
        self._at += 1
        count = 0
        while (mark := self._marks[self._at][0]) != end:
            if mark in {",", "\n"}:
                self._at += 1
            elif end == "}":
                self._pair(path)
            else:
                self._value((*path, count))
                count += 1
        self._at += 1
