"""Kernels compiled by processes of their own."""

import os
import sys
from ctypes import byref, c_int64
from pathlib import Path

import pytest

from aidcoord.screening.kernel import apart, engine, modules
from aidcoord.screening.kernel.modules import Assembly, Piece

ADDING = Assembly(["define i64 @adds_one(i64 %a) { %b = add i64 %a, 1 ret i64 %b }"])
COUNTING = Assembly(
    ["define internal i64 @with(i64 %a, i64 %b) #3 { %c = add i64 %a, %b ret i64 %c }"],
    [
        Piece(
            f'void @"piece {one}"(ptr %out)',
            f"""\
  %before = load i64, ptr %out
  %after = call i64 @with(i64 %before, i64 {one})
  store i64 %after, ptr %out
  ret void""",
        )
        for one in (1, 2, 4, 8)
    ],
    "define void @screen(ptr %out, ptr %0, ptr %1, ptr %2, ptr %3, i64 %from, i64 %to) {\n"
    + "".join(f'  call void @"piece {one}"(ptr %out)\n' for one in (1, 2, 4, 8))
    + "  ret void\n}",
)
"""Each piece adds to what it is given."""
FORGETTING = Assembly(["define i64 @forgets(i64 %a) { ret i64 %b }"])


@pytest.fixture
def no_compiler_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is compiled in this process."""
    monkeypatch.setattr(apart, "object_file", None)


@pytest.mark.usefixtures("no_compiler_here")
def test_another_process_makes_the_same_code() -> None:
    """Where a kernel is compiled does not matter."""
    assert apart.object_files_apart(ADDING) == engine.object_files(ADDING)


@pytest.mark.usefixtures("no_compiler_here")
def test_several_processes_make_one_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each compiles some of its pieces, and what they are called by finds them all."""
    monkeypatch.setattr(modules, "_LONG", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)

    files = apart.object_files_apart(COUNTING)
    out = c_int64(0)
    loaded = engine.Loaded(files)
    loaded.run(byref(out), None, None, None, None, 0, 0)

    assert len(files) == 3
    assert out.value == 1 + 2 + 4 + 8


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

    assert apart.object_files_apart(ADDING) == engine.object_files(ADDING)


@pytest.mark.usefixtures("no_compiler_here")
def test_who_prints_much_before_it_reads_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a pipe holds."""
    (tmp_path / "sitecustomize.py").write_text("print('hello ' * 100_000)\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    assert apart.object_files_apart(ADDING) == engine.object_files(ADDING)


@pytest.mark.parametrize("python", ["", None, "/there/is/no/python", "/bin/false", "/bin/true", "/bin/echo"])
def test_without_another_process_this_one_compiles(monkeypatch: pytest.MonkeyPatch, python: str | None) -> None:
    """A Python inside another program may not know how to start one more, or start something else."""
    monkeypatch.setattr(sys, "executable", python)

    assert apart.object_files_apart(ADDING) == engine.object_files(ADDING)


def test_what_cannot_be_compiled_is_told_as_it_is_here() -> None:
    """LLVM's own words come through, not the exit code of a process."""
    with pytest.raises(RuntimeError, match="use of undefined value '%b'"):
        apart.object_files_apart(FORGETTING)


def test_who_cannot_compile_ends_at_once() -> None:
    """Not by an abort, which is what becomes of a Python that ends while somebody in it reads."""
    (module,) = engine.whole_modules(FORGETTING, 1)
    with apart._other() as other:
        assert other
        other.hear(module.encode())

        assert other.process.wait(60) == 1
