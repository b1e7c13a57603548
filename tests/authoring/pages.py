"""A page of the docs as something that can be done: its files written, its edits made, its commands run."""

import os
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from attrs import frozen

_FENCE: Final = re.compile(
    r"^```(?:(?P<plain>console)|\{code-block\} (?P<language>\w+)\n:caption: (?P<path>\S+)(?P<added> \(added\))?\n)\n"
    r"(?P<body>.*?)^```$",
    flags=re.MULTILINE | re.DOTALL,
)
_ELLIPSIS: Final = "…"


@frozen
class Command:
    """A command that a page shows, with the lines it shows of its output."""

    line: str
    shown: tuple[str, ...]

    def differs(self, printed: str) -> list[str]:
        """The lines shown that the output does not have, in this order; `…` is any text, as a line any lines."""
        lines = [line.rstrip() for line in printed.splitlines()]
        missed, at = [], 0
        is_free = False
        for shown in self.shown:
            if shown == _ELLIPSIS:
                is_free = True
                continue
            last = len(lines) if is_free else min(at + 1, len(lines))
            found = next((place for place in range(at, last) if _matches(shown, lines[place])), None)
            if found is None:
                missed.append(shown)
            else:
                at = found + 1
            is_free = False
        return missed if missed or is_free or at == len(lines) else [f"more came: {lines[at]}"]


@frozen
class FileText:
    """A file that a page shows whole, or what it adds to the end of one."""

    path: str
    text: str
    added: bool

    def write(self, root: Path) -> None:
        """Write it, or add to it."""
        path = root / self.path
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") + "\n" if self.added else ""
        path.write_text(before + self.text, encoding="utf-8")


@frozen
class Edit:
    """Lines of a file that a page replaces."""

    path: str
    diff: str

    def make(self, root: Path) -> None:
        """Make it; the old lines stand in the file exactly once."""
        path = root / self.path
        before = path.read_text(encoding="utf-8")
        old, new = (
            "".join(f"{line[1:]}\n" for line in self.diff.splitlines() if line[:1] in signs) for signs in (" -", " +")
        )
        assert before.count(old) == 1, f"{self.path} holds {before.count(old)} times:\n{old}"
        saved = path.stat().st_mtime
        path.write_text(before.replace(old, new), encoding="utf-8")
        # A person's edits are seconds apart, and Python tells by the second whether what it has compiled is stale.
        os.utime(path, (saved + 5, saved + 5))


Step = Command | FileText | Edit


def steps_of(page: str) -> Iterator[Step]:
    """What a page does, in its order."""
    for found in _FENCE.finditer(page):
        path, body = found["path"], found["body"]
        if found["plain"]:
            yield from _commands(body)
        elif found["language"] == "diff":
            yield Edit(path, body)
        else:
            yield FileText(path, body, added=bool(found["added"]))


def _commands(body: str) -> Iterator[Command]:
    line, shown = "", list[str]()
    for text in body.splitlines():
        if text.startswith("$ "):
            if line:
                yield Command(line, tuple(shown))
            line, shown = text.removeprefix("$ "), []
        else:
            shown.append(text)
    yield Command(line, tuple(shown))


def _matches(shown: str, line: str) -> bool:
    pattern = "*".join(
        part.replace("[", "[[]").replace("?", "[?]").replace("*", "[*]") for part in shown.split(_ELLIPSIS)
    )
    return fnmatchcase(line, pattern)
