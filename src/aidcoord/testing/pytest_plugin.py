"""The pytest plugin: case files under `cases/` become tests, and fixtures give the installed plugins' rulebook.

It is loaded wherever aidcoord is installed, so nothing else of the test kit is imported before it is needed.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from aidcoord.rules.results.determinations import Assessment
    from aidcoord.rules.rulebooks import Rulebook
    from aidcoord.rules.worksheets import Worksheet
    from aidcoord.testing.collecting import CaseFile, Installed

FOLDER: Final = "cases"
INSTALLED: "Final[pytest.StashKey[Installed]]" = pytest.StashKey()
"""What is installed, once something has asked."""
_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json", ".xlsx", ".xls"})

_OPEN: Final = "~$"
"""How the file begins that Excel keeps beside a workbook while it is open."""


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CaseFile | None":
    """Collect the case files of a project that uses aidcoord."""
    if (
        file_path.suffix not in _SUFFIXES
        or file_path.name.startswith(_OPEN)
        or FOLDER not in file_path.parts
        or not _is_ours(file_path.parent)
    ):
        return None
    from aidcoord.testing.collecting import CaseFile  # noqa: PLC0415 - most sessions have no case files

    return CaseFile.from_parent(parent, path=file_path)


@lru_cache(maxsize=256)
def _is_ours(folder: Path) -> bool:
    """Whether the project around a folder uses aidcoord: other projects have folders called `cases`, too."""
    for above in (folder, *folder.parents):
        project = above / "pyproject.toml"
        if project.is_file():
            return "aidcoord" in project.read_text(encoding="utf-8", errors="replace")
    return True


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which plugins were left out, so that none is missed in silence."""
    found = config.stash.get(INSTALLED, None)
    if found is not None and found.registry.faults:
        terminalreporter.section("aidcoord plugins left out")
        for fault in found.registry.faults:
            terminalreporter.line(str(fault))


@pytest.fixture(scope="session")
def rulebook(request: pytest.FixtureRequest) -> "Rulebook":
    """The rulebook of the installed plugins; a plugin at fault is left out of it, as the report's end says."""
    from aidcoord.testing.collecting import installed  # noqa: PLC0415 - as above

    return installed(request.config).rulebook


@pytest.fixture(scope="session")
def worksheet_on(rulebook: "Rulebook") -> "Callable[[date, str | None], Worksheet]":
    """A callable that gives the worksheet for a day and, where one is named, a county."""

    def worksheet_on(on: date, county: str | None = None) -> "Worksheet":
        return rulebook.worksheet(on, county)

    return worksheet_on


@pytest.fixture(scope="session")
def assess(request: pytest.FixtureRequest) -> "Callable[..., Assessment]":
    """A callable that assesses a household, given as itself or as the text of its file, on a day (and in a county)."""
    from aidcoord.testing.collecting import installed  # noqa: PLC0415 - as above

    return installed(request.config).assess
