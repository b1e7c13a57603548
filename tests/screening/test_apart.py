"""Kernels compiled by a process of their own."""

import subprocess
import sys
from pathlib import Path

import pytest

from aidcoord.screening.kernel import apart, engine

ADDS_ONE = """\
define i64 @adds_one(i64 %a) {
  %b = add i64 %a, 1
  ret i64 %b
}
"""
FORGETS = "define i64 @forgets(i64 %a) { ret i64 %b }"


@pytest.fixture
def no_compiler_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is compiled in this process."""
    monkeypatch.setattr(apart, "code_of", None)


@pytest.mark.usefixtures("no_compiler_here")
def test_another_process_makes_the_same_code() -> None:
    """Where a kernel is compiled does not matter."""
    assert apart.object_code_apart([ADDS_ONE]) == engine.object_code([ADDS_ONE])


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["at last", "at once"])
@pytest.mark.usefixtures("no_compiler_here")
def test_what_else_another_process_prints_is_not_taken_for_code(
    unbuffered: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python runs what a site's administrator wants run at its start and at its end."""
    printing = "import atexit\nprint('hello')\natexit.register(print, 'goodbye')\n"
    (tmp_path / "sitecustomize.py").write_text(printing, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)

    assert apart.object_code_apart([ADDS_ONE]) == engine.object_code([ADDS_ONE])


@pytest.mark.parametrize("python", ["", None, "/there/is/no/python", "/bin/false", "/bin/true", "/bin/echo"])
def test_without_another_process_this_one_compiles(monkeypatch: pytest.MonkeyPatch, python: str | None) -> None:
    """A Python inside another program may not know how to start one more, or start something else."""
    monkeypatch.setattr(sys, "executable", python)

    assert apart.object_code_apart([ADDS_ONE]) == engine.object_code([ADDS_ONE])


def test_what_cannot_be_compiled_is_told_as_it_is_here() -> None:
    """LLVM's own words come through, not the exit code of a process."""
    with pytest.raises(RuntimeError, match="use of undefined value '%b'"):
        apart.object_code_apart([FORGETS])


def test_who_cannot_compile_ends_at_once() -> None:
    """Not by an abort, which is what becomes of a Python that ends while somebody in it reads."""
    command = [sys.executable, "-c", apart._COMPILE, *sys.path]
    text = engine.with_everything([FORGETS]).encode()
    with subprocess.Popen(command, stdin=subprocess.PIPE) as other:  # noqa: S603 - our own program
        assert other.stdin
        other.stdin.write(len(text).to_bytes(8) + text)
        other.stdin.flush()

        assert other.wait(60) == 1
