"""What a sheet is made of, and what its program calls while it fills one.

A sheet is a list of rows: row 0 is the household's, the others its members'. Every row has a column for every name;
`None` is unknown. What is about the household and read by members' rules is written into every row.
"""

import sys
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, Final

from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.rules.declare import How, type_name

Row = list[Value | None]
Rows = list[Row]
Cell = tuple[int, int]
"""Row and column."""
Faults = dict[Cell, Exception]
"""What went wrong while a cell was worked out; the cell stays unknown."""

_COUNTED_IN_INT = (Fen, Rate, Day)
LEAST: Final = -(2**63)
MOST: Final = 2**63 - 1
_LONGEST: Final = 60


class Reach(Enum):
    """Which rows a value is written into."""

    HOUSEHOLD = "household"
    SHARED = "shared"
    """The household's, and the same into every member's row, because something about members reads it there."""
    MEMBERS = "members"


def share_value(rows: Rows, column: int) -> None:
    """Write a value of the household into its members' rows."""
    value = rows[0][column]
    for row in rows[1:]:
        row[column] = value


def checked(value: object, kind: type[Value]) -> Value:
    """The value as the type a rule promises; whole numbers pass for money, rates and days.

    Raises:
        TypeError: It is something else, such as a float.
        OverflowError: It is no number of 64 bits, which no amount or count of a household comes near.
    """
    given = type(value)
    if not isinstance(value, int) or not (given is kind or (given is int and kind in _COUNTED_IN_INT)):
        raise TypeError(f"it gave {given.__name__} {_shown(value)}, which is no {type_name(kind)}")
    if not LEAST <= value <= MOST:
        raise OverflowError("it gave a number beyond 64 bits")
    return value if given is kind else kind(value)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def failed(faults: Faults, row: int, column: int) -> None:
    """Keep the exception that is being handled as the fault of a cell, which stays unknown."""
    error = sys.exc_info()[1]
    assert isinstance(error, Exception)  # noqa: S101 - called where one was caught
    faults[row, column] = error


def negative(faults: Faults, row: int, column: int, due: Value) -> None:
    """Keep as a fault that a rule says somebody is due less than nothing."""
    faults[row, column] = ValueError(f"it gave {due}, and no amount due is negative")


Aggregation = Callable[[Rows, Faults], Value | None]
"""Brings a column of the members' rows together into one value of the household."""


def aggregation(column: int, how: How, asks: Sequence[int], kind: type[Value]) -> Aggregation:
    """What works out the household's `column` from those of its members."""
    combine = _COMBINE[how]
    of, where = asks if len(asks) > 1 else (asks[0], None)

    def work_out(rows: Rows, faults: Faults) -> Value | None:
        members = iter(rows)
        next(members)
        chosen: Chosen
        if where is None:
            chosen = [(True, row[of]) for row in members]
        else:
            chosen = [(row[where], row[of]) for row in members if row[where] is not False]
        value = combine(chosen)
        if value is None or type(value) is kind is bool:
            return value
        try:
            return checked(value, kind)
        except OverflowError as error:
            faults[0, column] = error
            return None

    return work_out


Chosen = list[tuple[Any, Any]]
"""For each member that may count: whether it does (`True` or unknown), and its value."""


def combined(how: How, chosen: Chosen) -> Value | None:
    """The values of members brought together."""
    return _COMBINE[how](chosen)


def _total(chosen: Chosen) -> Value | None:
    total = 0
    for counts, value in chosen:
        if value is None or counts is None:
            return None
        total = value + total
    return total


def _highest(chosen: Chosen) -> Value | None:
    values = []
    for counts, value in chosen:
        if value is None or counts is None:
            return None
        values.append(value)
    return max(values, default=0)


def _any(chosen: Chosen) -> Value | None:
    known = True
    for counts, value in chosen:
        if counts and value:
            return True
        if value is not False:
            known = False
    return False if known else None


def _all(chosen: Chosen) -> Value | None:
    known = True
    for counts, value in chosen:
        if counts and value is False:
            return False
        if value is not True:
            known = False
    return True if known else None


def _count(chosen: Chosen) -> Value | None:
    count = 0
    for counts, value in chosen:
        if value is not False and (counts is None or value is None):
            return None
        if counts and value:
            count += 1
    return count


_COMBINE: dict[How, Callable[[Chosen], Value | None]] = {
    How.TOTAL: _total,
    How.HIGHEST: _highest,
    How.ANY: _any,
    How.ALL: _all,
    How.COUNT: _count,
}
