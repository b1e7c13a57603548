"""The command line as a process of its own: its streams, its exit code, and what it imports."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., str]

START = "import sys; from aidcoord.cli import main; sys.exit(main())"


def _run(*arguments: str, code: str = START, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    said = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "COLUMNS"))}
    return subprocess.run(  # noqa: S603 - this interpreter, on code that stands here
        [sys.executable, "-c", code, *arguments],
        env=said | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=cwd,
    )


def test_the_version_is_printed() -> None:
    """That of the distribution."""
    result = _run("--version")

    assert result.returncode == 0
    assert result.stdout.startswith("aidcoord ")


def test_without_arguments_help_is_printed() -> None:
    """All commands with what each does."""
    result = _run()

    assert result.returncode == 0
    assert "Determine every benefit for households" in result.stdout


def test_bad_input_leaves_standard_output_empty(tmp_path: Path) -> None:
    """The exit code is 2 and no traceback is shown."""
    result = _run("assess", "nothing.yaml", "--on", "2026-11-01", cwd=tmp_path)

    assert (result.returncode, result.stdout) == (2, "")
    assert "nothing.yaml:1:1: the file cannot be read" in result.stderr
    assert "Traceback" not in result.stderr


def test_output_is_utf8_whatever_the_environment_says() -> None:
    """The same bytes everywhere."""
    result = _run("names", "residence", "--lang", "zh", "--county", "yunling")

    assert "城乡类别" in result.stdout


@pytest.mark.parametrize(("stream", "told"), [("1", "stderr"), ("2", "stdout")])
def test_a_stream_that_is_closed_is_no_error(stream: str, told: str) -> None:
    """What is told on the other stays."""
    again = f"os.execv(sys.executable, [sys.executable, '-c', {START!r}, *sys.argv[1:]])"
    result = _run("names", "residence", "--county", "yunling", code=f"import os, sys; os.close({stream}); {again}")

    assert (result.returncode, result.stderr) == (0, "")
    assert bool(result.stdout) is (told == "stdout")


def test_a_reader_that_goes_away_is_no_error() -> None:
    """As with `aidcoord names | head -1`."""
    result = subprocess.run(  # noqa: S602 - a pipe, on words that stand here
        f'"{sys.executable}" -c "{START}" schema --county yunling | true',
        shell=True,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert result.stderr == ""


@pytest.mark.parametrize("arguments", [("--help",), ("plugins", "--help"), ("--version",)])
def test_help_imports_no_plugin_and_no_reader(arguments: tuple[str, ...]) -> None:
    """Only what the words themselves need."""
    code = (
        "import sys; from aidcoord.cli import main; code = main(); "
        "sys.exit(code or [name for name in sys.modules if name.startswith(('aidcoord_', 'yaml', 'cattr'))] or 0)"
    )

    result = _run(*arguments, code=code)

    assert (result.returncode, result.stderr) == (0, "")


def test_a_missing_extra_is_named_with_the_command_that_installs_it(tmp_path: Path) -> None:
    """Where cyclopts is not installed."""
    code = f"import sys; sys.modules['cyclopts'] = None; {START}"

    result = _run("plugins", code=code, cwd=tmp_path)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "The command line is an extra: pip install 'aidcoord[cli]'\n"
