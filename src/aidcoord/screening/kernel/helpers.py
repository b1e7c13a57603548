"""What a kernel's text calls by names in capitals: plain functions that are compiled as rules are, and conditions."""

from collections.abc import Callable, Mapping
from typing import Final

from aidcoord.screening.kernel.calendar import full_months, full_years


def _add(one: int, other: int) -> int:
    return one + other


def _greatest(one: int, other: int) -> int:
    return max(one, other)


def _months_until(start: int, end: int) -> int:
    return max(0, full_months(start, end))


FUNCTIONS: Final[Mapping[str, Callable[[int, int], int]]] = {
    "ADD": _add,
    "GREATEST": _greatest,
    "MONTHS_UNTIL": _months_until,
    "full_years": full_years,
}
"""What is unknown where an argument is."""
CONDITIONS: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    "HAS_BEGUN": (("since", "on"), "since is None or since <= on"),
    "IS_BELOW": (("born", "on", "age"), "born is not None and full_years(born, on) < age"),
    "IS_CO_LIVING": (("absence", "since", "on"), "absence != 8 or (since is not None and since > on)"),
    "IS_HERE": (
        ("born", "joined", "left", "on"),
        "(born is None or born <= on) and (joined is None or joined <= on) and (left is None or on <= left)",
    ),
    "IS_IN_FORCE": (("starts", "ends", "on"), "starts <= on and (ends is None or on <= ends)"),
}
"""What holds or does not, by what it is given; the names of the arguments, and the condition."""
LOOK_UP: Final = """\
define internal i64 @choose(ptr %table, i64 %node, i64 %key) #1 {
  %at = getelementptr i64, ptr %table, i64 %node
  %tag = load i64, ptr %at, !invariant.load !0
  %size.at = getelementptr i64, ptr %at, i64 1
  %first = getelementptr i64, ptr %at, i64 2
  switch i64 %tag, label %whole [ i64 2, label %cells i64 3, label %bands ]
whole:
  ret i64 %node
cells:
  %size = load i64, ptr %size.at, !invariant.load !0
  %is.cell = icmp ult i64 %key, %size
  br i1 %is.cell, label %cell, label %none
cell:
  %cell.at = getelementptr i64, ptr %first, i64 %key
  %found = load i64, ptr %cell.at, !invariant.load !0
  ret i64 %found
none:
  ret i64 0
bands:
  %count = load i64, ptr %size.at, !invariant.load !0
  %last = sub i64 %count, 1
  br label %band
band:
  %number = phi i64 [ 0, %bands ], [ %next, %higher ]
  %is.last = icmp eq i64 %number, %last
  br i1 %is.last, label %here, label %bounded
bounded:
  %below.at = getelementptr i64, ptr %first, i64 %number
  %below = load i64, ptr %below.at, !invariant.load !0
  %is.below = icmp slt i64 %key, %below
  br i1 %is.below, label %here, label %higher
higher:
  %next = add i64 %number, 1
  br label %band
here:
  %values = getelementptr i64, ptr %first, i64 %last
  %value.at = getelementptr i64, ptr %values, i64 %number
  %value = load i64, ptr %value.at, !invariant.load !0
  ret i64 %value
}
"""
"""Goes one step down in a parameter's table; `parameters` says how tables are laid out."""
