"""The installed plugins for the tests of clauses: their law, their case files, and their commands."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from tests.commands.conftest import Result, aidcoord, installed, write

from aidcoord import Household, Registry, Rulebook
from aidcoord.office import Office
from aidcoord.testing.cases import Case, CaseReader

__all__ = ["Result", "aidcoord", "installed", "write"]

ROOT: Final = Path(__file__).parents[2]

CasesOf = Callable[[str], dict[str, Case]]


@pytest.fixture(scope="session")
def rulebook(installed: Registry) -> Rulebook:
    """The law of everything that is installed."""
    return installed.rulebook()[0]


@pytest.fixture(scope="session")
def cases_of(rulebook: Rulebook) -> CasesOf:
    """The cases of a case file by their sentences, each file read once; the path begins with the plugin's name."""
    reader, read = CaseReader(rulebook), dict[str, dict[str, Case]]()

    def cases(file: str) -> dict[str, Case]:
        if file not in read:
            plugin, _, rest = file.partition("/")
            path = ROOT / "plugins" / f"aidcoord-{plugin}" / "tests" / "cases" / rest
            read[file] = {case.sentence: case for case in reader.read(path)}
        return read[file]

    return cases


@pytest.fixture(scope="session")
def office(installed: Registry) -> Office:
    """The office of Yunling."""
    return Office.open("yunling", installed)


@pytest.fixture(scope="session")
def households(office: Office) -> tuple[Household, ...]:
    """The first ten example households of Yunling."""
    paths = sorted((ROOT / "examples" / "households").glob("YL-*"))
    return office.read(paths[:10])
