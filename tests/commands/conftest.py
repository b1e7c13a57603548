"""Commands of the installed plugins, run in this process on files that a test writes or that are examples."""

import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from textwrap import dedent
from typing import Any, Final

import pytest
from attrs import define, frozen

from aidcoord import Registry, Rulebook
from aidcoord.cli.app import run

EXAMPLES: Final = Path(__file__).parents[2] / "examples"


@define(frozen=True, eq=False, slots=False)
class _Settled(Registry):
    """What is installed, its rulebook built once for all tests."""

    @cached_property
    def _made(self) -> tuple[Rulebook, Registry]:
        return super().rulebook()

    def rulebook(self) -> tuple[Rulebook, Registry]:
        """The rulebook that was built first."""
        return self._made


@frozen
class Result:
    """What a run gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON; nothing went wrong."""
        assert (self.code, self.err) == (0, "")
        return json.loads(self.out)

    def rows(self, table: str, *columns: str) -> list[tuple[Any, ...]]:
        """Some columns of the rows of a table."""
        return [tuple(row[column] for column in columns) for row in self.json["tables"][table]["rows"]]


@pytest.fixture(scope="session")
def installed() -> Registry:
    """Every plugin that is installed."""
    return _Settled(Registry.discover().plugins)


@pytest.fixture
def aidcoord(
    installed: Registry, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """Run a command in Yunling on 1 November 2026, in English unless it says otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(EXAMPLES.parent)

    def run_it(*arguments: str) -> Result:
        said = [*arguments]
        shared = {"--county": "yunling"} if arguments[0] == "schema" else {"--county": "yunling", "--on": "2026-11-01"}
        for option, value in shared.items():
            said += [] if option in arguments else [option, value]
        code = run(said, installed)
        printed = capsys.readouterr()
        return Result(code, "\n".join(line.rstrip() for line in printed.out.splitlines()), printed.err)

    return run_it


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Write a file and give its path."""

    def write_it(text: str, name: str = "file.yaml") -> str:
        path = tmp_path / name
        path.write_text(dedent(text), encoding="utf-8")
        return str(path)

    return write_it
