"""The workspace that a new plugin belongs to: where it lies, and what there has to know of the plugin."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from aidcoord.authoring.requests import NewPlugin
from aidcoord.errors import AidcoordError

_FOLDER: Final = "plugins"
_LIST: Final = re.compile(r"^(?P<head>\w+ = \[)(?P<items>[^\[\]]*)\]$", flags=re.MULTILINE)
_ENTRY: Final = re.compile(r"^[a-z0-9_]+(\.zh)?$")


@frozen
class Workspace:
    """A uv workspace whose members are the folders below `plugins/`."""

    root: Path

    @classmethod
    def around(cls, folder: Path) -> "Workspace | None":
        """The workspace that a folder lies in, or `None`.

        Raises:
            AidcoordError: A `pyproject.toml` on the way up cannot be read.
        """
        for above in (folder, *folder.parents):
            uv = _read(above / "pyproject.toml").get("tool", {}).get("uv", {})
            if f"{_FOLDER}/*" in uv.get("workspace", {}).get("members", []):
                return cls(above)
        return None

    @property
    def plugins(self) -> Path:
        """The folder in which plugins lie."""
        return self.root / _FOLDER

    @property
    def command(self) -> str:
        """What commands begin with there."""
        return "./go " if (self.root / "go").is_file() else "uv run --all-packages "

    def join(self, asked: NewPlugin) -> list[Path]:
        """Put the plugin into the import contracts and the docs; the files that were changed or written.

        What is not there, such as contracts in a workspace that has none, is left so.
        """
        return [*self._join_contracts(asked), *self._join_docs(asked)]

    def forgotten(self, asked: NewPlugin) -> list[str]:
        """The lists of plugins in the import contracts that do not hold the plugin."""
        linter = _read(self.root / "pyproject.toml").get("tool", {}).get("importlinter", {})
        return [
            f"{where}{key}"
            for where, table in _tables(linter)
            for key, listed in table.items()
            if self._is_of_plugins(listed, asked) and asked.package not in listed
        ]

    def _is_of_plugins(self, listed: object, asked: NewPlugin) -> bool:
        others = {path.name for path in self.plugins.glob("*/src/aidcoord_*")} - {asked.package}
        return isinstance(listed, list) and bool(others) and others <= {str(one) for one in listed}

    def _join_contracts(self, asked: NewPlugin) -> Iterator[Path]:
        path = self.root / "pyproject.toml"
        before = path.read_text(encoding="utf-8")

        def joined(found: re.Match[str]) -> str:
            items = found["items"]
            listed = [] if "#" in items else tomllib.loads(f"x = [{items}]")["x"]
            if not self._is_of_plugins(listed, asked) or asked.package in listed:
                return found.group()
            kept = items.rstrip().removesuffix(",")
            return f'{found["head"]}{kept}, "{asked.package}"{items[len(items.rstrip()) :]}]'

        after = _LIST.sub(joined, before)
        if after != before:
            path.write_text(after, encoding="utf-8", newline="\n")
            yield path

    def _join_docs(self, asked: NewPlugin) -> Iterator[Path]:
        index = self.root / "docs" / _FOLDER / "index.md"
        if not index.is_file():
            return
        pages = (asked.name, f"{asked.name}.zh")
        for page in pages:
            path = index.with_name(f"{page}.md")
            path.write_text(f"```{{aid:plugin}} {asked.name}\n```\n", encoding="utf-8", newline="\n")
            yield path
        lines = index.read_text(encoding="utf-8").splitlines()
        entries = [line for line in lines if _ENTRY.fullmatch(line)]
        if entries:
            first, last = lines.index(entries[0]), lines.index(entries[-1])
            lines[first : last + 1] = sorted({*entries, *pages})
            index.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
            yield index


def _tables(linter: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "", {key: value for key, value in linter.items() if key != "contracts"}
    for contract in linter.get("contracts", []):
        yield f"{contract.get('name', contract.get('id', '?'))}: ", contract


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except (OSError, ValueError) as error:
        raise AidcoordError(f"{path} cannot be read: {error}") from None
