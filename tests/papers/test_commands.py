"""The papers from the command line, read from a journal."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.papers.one_session import HEAD, NUMBER, SESSION, closed, invited

from aidcoord import Agency, County, hookimpl
from aidcoord.cli.app import run
from aidcoord.errors import AidcoordError
from aidcoord.journal import open_journal
from aidcoord.papers import OfficialPaper, agenda, as_docx, as_html, as_ics, board_html, invitations, minutes
from aidcoord.papers.boards import Board
from aidcoord.plugins.registry import Registry

COUNTY = County(id="yunling", region="990101", title=HEAD.county, government=Agency("yunling_government", HEAD.county))


@hookimpl
def aidcoord_counties() -> list[County]:
    """The small county."""
    return [COUNTY]


PLUGINS = Registry.of(county_yunling=SimpleNamespace(aidcoord_counties=aidcoord_counties))


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a journal that holds the meeting until the session closed."""
    url = f"sqlite:///{tmp_path_factory.mktemp('journal') / 'year.db'}"
    with open_journal(url, clock=lambda: datetime(2026, 1, 12, 8, tzinfo=UTC)) as kept:
        kept.append("meeting/yunling", 0, closed().events, by="clerk")
    return url


def test_the_papers_of_a_session_are_written_as_files(
    journal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same bytes as from the state, in a folder that is made; each file is named."""
    out = tmp_path / "papers" / "of the session"
    for command in ("agenda-paper", "minutes", "invitations"):
        assert run(["meeting", command, SESSION, "--journal", journal, "--out", str(out)], PLUGINS) == 0
    printed = capsys.readouterr().out

    names = ["agenda.docx", "agenda.html", "invitation.ics", "minutes.docx", "minutes.html", "tasks.docx", "tasks.html"]
    assert sorted(path.name for path in out.iterdir()) == [f"{SESSION}-{name}" for name in names]
    assert all(str(path) in printed for path in out.iterdir())
    written = (out / f"{SESSION}-agenda.html").read_text(encoding="utf-8")
    assert "价格指数" in written
    assert NUMBER not in written
    assert (out / f"{SESSION}-minutes.docx").read_bytes() == as_docx(minutes(closed().meeting, SESSION, HEAD))
    assert (out / f"{SESSION}-invitation.ics").read_bytes() == as_ics(invitations(closed().meeting, SESSION, HEAD)[0])


def test_a_county_has_its_own_mark_and_language(journal: str, tmp_path: Path) -> None:
    """Before the number of the paper."""
    given = ["--journal", journal, "--out", str(tmp_path)]

    assert run(["meeting", "minutes", SESSION, *given, "--mark", "云救联"], PLUGINS) == 0
    assert "云救联纪〔2026〕1号" in (tmp_path / f"{SESSION}-minutes.html").read_text(encoding="utf-8")
    assert run(["meeting", "minutes", SESSION, *given, "--lang", "en"], PLUGINS) == 0
    assert "Minutes [2026] No. 1" in (tmp_path / f"{SESSION}-minutes.html").read_text(encoding="utf-8")


def test_the_board_is_printed_and_written(journal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Overdue by the day asked about; the task list of the whole meeting comes with it."""
    given = ["--journal", journal, "--on", "2026-01-21", "--lang", "en", "--out", str(tmp_path / "board")]

    assert run(["meeting", "board", *given], PLUGINS) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("On 2026-01-21: 3 open tasks, 1 of them overdue, at 2 members.")
    assert "! 2 days overdue" in printed
    assert sorted(path.name for path in (tmp_path / "board").iterdir()) == [
        "board.html",
        "task-list.docx",
        "task-list.html",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["minutes", "S-2026-009"], "There is no session 'S-2026-009'.", id="unknown session"),
        pytest.param(["minutes", SESSION, "--mark", "很长" * 20], "The mark before a paper's number", id="mark"),
        pytest.param(["invitations", SESSION, "--mail-domain", "a b"], "'a b' is no domain", id="domain"),
        pytest.param(["board", "--out", "FILE/board"], "cannot be written", id="a file where the folder should be"),
    ],
)
def test_what_cannot_be_written_is_said_on_one_line(
    journal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """With the exit code of bad input."""
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    given = [argument.replace("FILE", str(file)) for argument in arguments]

    assert run(["meeting", *given, "--journal", journal], PLUGINS) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("library", "named", "part"),
    [
        pytest.param("docx", "python-docx", "word", id="Word files"),
        pytest.param("jinja2", "Jinja2", "pages", id="pages"),
        pytest.param("icalendar", "icalendar", "calendars", id="calendar files"),
    ],
)
def test_a_missing_library_is_named_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, library: str, named: str, part: str
) -> None:
    """Only when a paper is written: what it says is made without."""
    paper = agenda(invited().meeting, SESSION, HEAD)
    empty = Board(lang="zh", on=invited().on, meeting="", lanes=(), open=0, overdue=0)
    for name in [name for name in sys.modules if name.startswith(f"aidcoord.papers.{part}")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(AidcoordError, match=rf"with {named}, which is not installed: pip install 'aidcoord\[papers\]'"):
        _write(part, paper, empty)


def _write(part: str, paper: OfficialPaper, board: Board) -> None:
    if part == "word":
        as_docx(paper)
    elif part == "pages":
        as_html(paper)
        board_html(board)
    else:
        as_ics(invitations(invited().meeting, SESSION, HEAD)[0])
