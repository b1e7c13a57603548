"""The project that a plugin's package is developed in: its settings, READMEs and tests."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from attrs import define

from aidcoord.checking.packages import Package
from aidcoord.errors import Place
from aidcoord.plugins.plugin import Plugin, dashed
from aidcoord.serial.documents import WORKBOOKS

_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json", *WORKBOOKS})


@define(frozen=True, eq=False, slots=False)
class Project:
    """The folder with the `pyproject.toml` of a plugin's distribution."""

    root: Path

    @cached_property
    def settings(self) -> Mapping[str, Any]:
        """What `pyproject.toml` says; empty where it is no TOML."""
        return _settings(self.root)

    @property
    def about(self) -> Mapping[str, Any]:
        """The table `[project]`."""
        found: Mapping[str, Any] = self.settings.get("project", {})
        return found

    def place(self, key: str) -> Place:
        """Where in `pyproject.toml` a key stands; its first line where it is not there."""
        file = self.root / "pyproject.toml"
        lines = file.read_text(encoding="utf-8").splitlines()
        found = (number for number, line in enumerate(lines, start=1) if re.match(rf"\[?{re.escape(key)}\b", line))
        return Place(str(file), next(found, 1))

    @property
    def case_files(self) -> tuple[Path, ...]:
        """The case files below `tests`, sorted."""
        return tuple(sorted(path for path in self.root.glob("tests/**/cases/**/*") if path.suffix in _SUFFIXES))

    @property
    def test_files(self) -> tuple[Path, ...]:
        """The test modules, sorted."""
        return tuple(sorted(self.root.glob("tests/**/test_*.py")))


def project_of(plugin: Plugin, package: Package | None) -> Project | None:
    """The project around a package; `None` where only what was built of it is installed."""
    for folder in _above(package):
        if (folder / "pyproject.toml").is_file():
            name = _settings(folder).get("project", {}).get("name", "")
            is_its = plugin.distribution is not None and dashed(str(name)) == dashed(plugin.distribution)
            return Project(folder) if is_its else None
    return None


def _above(package: Package | None) -> Iterator[Path]:
    if package is not None:
        yield from package.folder.resolve().parents


def _settings(folder: Path) -> dict[str, Any]:
    try:
        return tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
