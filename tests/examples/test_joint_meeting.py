"""The worked year of the joint meeting: its journal is sound, and it is the same on every run and store."""

import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from tests.journal.conftest import emptied, server

from aidcoord import open_journal

__all__ = ["emptied", "server"]

SCRIPT: Final = Path(__file__).parents[2] / "examples" / "joint_meeting" / "year.py"

Told = tuple[str, dict[str, bytes]]
Run = Callable[[str, str], Told]


@pytest.fixture
def year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the year on a journal, and give what it prints and the papers that it writes into a folder."""

    def run(url: str, folder: str) -> Told:
        papers = tmp_path / folder
        monkeypatch.syspath_prepend(SCRIPT.parent)  # as Python does for a script
        monkeypatch.setattr(sys, "argv", [str(SCRIPT), "--journal", url, "--papers", str(papers)])
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(SCRIPT), run_name="__main__")
        assert ended.value.code == 0
        printed = capsys.readouterr().out.replace(str(papers), "PAPERS")
        return printed, {path.name: path.read_bytes() for path in sorted(papers.iterdir())}

    return run


def test_the_year_runs_on_a_journal_that_is_sound(year: Run, tmp_path: Path) -> None:
    """What is refused is told on the way, and all papers are written."""
    url = f"sqlite:///{tmp_path / 'year.db'}"
    printed, papers = year(url, "papers")

    with open_journal(url, create=False) as journal:
        assert journal.verify().sound
    assert printed.count("未予办理") == 4
    assert printed.splitlines()[-1] == "共132个事件；材料在PAPERS。"
    assert {"S-2026-001-议程.docx", "S-2026-001-纪要.docx", "S-2026-003-邀请-3.ics", "任务看板.html"} <= {*papers}


@pytest.mark.deep
def test_the_year_is_the_same_on_every_run_and_store(year: Run, tmp_path: Path, emptied: Callable[[], str]) -> None:
    """What it prints and every paper, byte for byte, in memory, in SQLite and on a real server."""
    first = year("memory:", "memory")

    assert first == year(f"sqlite:///{tmp_path / 'year.db'}", "sqlite") == year(emptied(), "server")
