"""What a kernel's text calls by names in capitals: plain functions that are compiled as rules are, and conditions."""

from collections.abc import Callable, Mapping
from typing import Final

from aidcoord.screening.kernel.calendar import full_months, full_years


def _months_until(start: int, end: int) -> int:
    return max(0, full_months(start, end))


FUNCTIONS: Final[Mapping[str, Callable[[int, int], int]]] = {
    "MONTHS_UNTIL": _months_until,
    "full_years": full_years,
}
"""What is unknown where an argument is."""
CONDITIONS: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    "HAS_BEGUN": (("since", "on"), "since is None or since <= on"),
    "IS_BELOW": (("age", "limit"), "age is not None and age < limit"),
    "IS_CO_LIVING": (("absence", "since", "on"), "absence != 8 or (since is not None and since > on)"),
    "IS_HERE": (
        ("born", "joined", "left", "on"),
        "(born is None or born <= on) and (joined is None or joined <= on) and (left is None or on <= left)",
    ),
    "IS_IN_FORCE": (("starts", "ends", "on"), "starts <= on and (ends is None or on <= ends)"),
}
"""What holds or does not, by what it is given; the names of the arguments, and the condition."""
