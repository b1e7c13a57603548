"""Kernels compiled by a process of their own."""

import sys

import pytest

from aidcoord.screening.kernel import apart, engine

ADDS_ONE = """\
define i64 @adds_one(i64 %a) {
  %b = add i64 %a, 1
  ret i64 %b
}
"""
FORGETS = "define i64 @forgets(i64 %a) { ret i64 %b }"


def test_another_process_makes_the_same_code() -> None:
    """Where a kernel is compiled does not matter."""
    assert apart.object_code_apart([ADDS_ONE]) == engine.object_code([ADDS_ONE])


@pytest.mark.parametrize("python", ["", "/there/is/no/python", "/bin/false"])
def test_without_another_process_this_one_compiles(monkeypatch: pytest.MonkeyPatch, python: str) -> None:
    """A Python inside another program cannot start one more of its own."""
    monkeypatch.setattr(sys, "executable", python)

    assert apart.object_code_apart([ADDS_ONE]) == engine.object_code([ADDS_ONE])


def test_what_cannot_be_compiled_is_told_as_it_is_here() -> None:
    """LLVM's own words come through, not the exit code of a process."""
    with pytest.raises(RuntimeError, match="use of undefined value '%b'"):
        apart.object_code_apart([FORGETS])
