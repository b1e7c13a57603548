"""The steps of a worksheet: each fills one column, for the household's row or for every member's.

A sheet is a list of rows: row 0 is the household's, the others its members'. Every row has a column for every name;
`None` is unknown. What is about the household and read by members' rules is written into every row.
"""

from collections.abc import Callable
from enum import Enum
from operator import itemgetter
from typing import Any, Final

from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import NOTHING, Fen, Rate
from aidcoord.rules.declare import How, type_name
from aidcoord.rules.parameters.shapes import DatedValue

Row = list[Value | None]
Rows = list[Row]
Cell = tuple[int, int]
"""Row and column."""
Faults = dict[Cell, Exception]
"""What went wrong while a cell was worked out; the cell stays unknown."""
Step = Callable[[Rows, Faults], None]

_COUNTED_IN_INT = (Fen, Rate, Day)
_LEAST: Final = -(2**63)
_MOST: Final = 2**63 - 1
_LONGEST: Final = 60


class Reach(Enum):
    """Which rows a step fills."""

    HOUSEHOLD = "household"
    SHARED = "shared"
    """The household's, and the same in every member's row, because a step about members reads it there."""
    MEMBERS = "members"


def cells_of(columns: tuple[int, ...]) -> Callable[[Row], tuple[Value | None, ...]]:
    """A function that takes the cells of some columns out of a row, as fast as can be."""
    if not columns:
        return lambda _row: ()
    if len(columns) == 1:
        only = columns[0]
        return lambda row: (row[only],)
    return itemgetter(*columns)


def checked(value: object, kind: type[Value]) -> Value:
    """The value as the type a rule promises; whole numbers pass for money, rates and days.

    Raises:
        TypeError: It is something else, such as a float.
        OverflowError: It is no number of 64 bits, which no amount or count of a household comes near.
    """
    given = type(value)
    if not isinstance(value, int) or not (given is kind or (given is int and kind in _COUNTED_IN_INT)):
        raise TypeError(f"it gave {given.__name__} {_shown(value)}, which is no {type_name(kind)}")
    if not _LEAST <= value <= _MOST:
        raise OverflowError("it gave a number beyond 64 bits")
    return value if given is kind else kind(value)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def rule_step(
    column: int, asks: tuple[int, ...], function: Callable[..., Any], kind: type[Value], reach: Reach
) -> Step:
    """Fill a column by calling a rule; a row in which anything it asks for is unknown stays unknown."""
    cells = cells_of(asks)

    def fill(rows: Rows, faults: Faults) -> None:
        # Every household goes through here once for each rule: no call is made that can be spared.
        for row in rows[1:] if reach is Reach.MEMBERS else rows[:1]:
            arguments = cells(row)
            if None in arguments:
                continue
            try:
                value = function(*arguments)
                row[column] = value if type(value) is kind and _LEAST <= value <= _MOST else checked(value, kind)
            except Exception as error:  # noqa: BLE001 - whatever a plugin's rule raises concerns its own benefit only
                faults[_index_of(row, rows), column] = error
        if reach is Reach.SHARED:
            share_value(rows, column)

    return fill


def _index_of(row: Row, rows: Rows) -> int:
    return next(index for index, other in enumerate(rows) if other is row)


def share_value(rows: Rows, column: int) -> None:
    """Write a value of the household into its members' rows."""
    value = rows[0][column]
    for row in rows[1:]:
        row[column] = value


def either_step(column: int, asks: tuple[int, ...], reach: Reach) -> Step:
    """Fill a column with whether one of several holds; one certain yes decides, whatever else is unknown."""
    cells = cells_of(asks)

    def decide(row: Row) -> Value | None:
        values = cells(row)
        if True in values:
            return True
        return None if None in values else False

    return _filling(column, decide, reach)


def parameter_step(column: int, keys: tuple[int, ...], value: DatedValue, reach: Reach) -> Step:
    """Fill a column with the cell of a parameter's table that each row's codes choose."""
    cells = cells_of(keys)

    def look_up(row: Row) -> Value | None:
        codes = cells(row)
        return None if None in codes else value.look_up(codes)  # type: ignore[arg-type]  # no None among them

    return _filling(column, look_up, reach)


def _filling(column: int, work_out: Callable[[Row], Value | None], reach: Reach) -> Step:
    def fill(rows: Rows, _faults: Faults) -> None:
        for row in rows[1:] if reach is Reach.MEMBERS else rows[:1]:
            row[column] = work_out(row)
        if reach is Reach.SHARED:
            share_value(rows, column)

    return fill


def criteria_step(
    column: int,
    criteria: tuple[int, ...],
    applies_if: int | None,
    while_receiving: tuple[int, tuple[int, ...]] | None,
    reach: Reach,
) -> Step:
    """Fill a benefit's column: eligible or not, by three-valued logic; one certain no decides.

    Args:
        column: The benefit's own column.
        criteria: The columns of its criteria.
        applies_if: The column of the rule that says whether it concerns the subject at all.
        while_receiving: The column that says whether it is awarded, and the criteria that hold instead while it is.
        reach: Whom it is about.
    """
    entry = cells_of(criteria)
    continuing = cells_of(while_receiving[1]) if while_receiving else entry

    def decide(row: Row) -> Value | None:
        if applies_if is not None and row[applies_if] is not True:
            return row[applies_if]
        values = continuing(row) if while_receiving and row[while_receiving[0]] else entry(row)
        if False in values:
            return False
        return None if None in values else True

    return _filling(column, decide, reach)


def never_step(column: int, reach: Reach) -> Step:
    """Fill the column of a benefit that is not law on the day: nobody has it."""
    return _filling(column, lambda _row: False, reach)


def due_step(column: int, asks: tuple[int, ...], reach: Reach) -> Step:
    """Fill the column of the amount due: the amount where eligible, nothing where not, unknown where unknown.

    `asks` are the benefit's column and the amount's; there is no amount for an identity, and neither on a day on
    which the benefit is not law. Nobody can be due less than nothing: a rule that says so has failed.
    """
    if len(asks) < 2:  # noqa: PLR2004 - no amount to read
        return _filling(column, lambda _row: NOTHING, reach)
    eligible, amount = asks

    def fill(rows: Rows, faults: Faults) -> None:
        for row in rows[1:] if reach is Reach.MEMBERS else rows[:1]:
            due = row[amount] if row[eligible] else NOTHING
            if row[eligible] is None or due is None:
                continue
            if due < 0:
                faults[_index_of(row, rows), column] = ValueError(f"it gave {due}, and no amount due is negative")
            else:
                row[column] = due
        if reach is Reach.SHARED:
            share_value(rows, column)

    return fill


def aggregate_step(column: int, how: How, asks: tuple[int, ...], kind: type[Value], reach: Reach) -> Step:
    """Fill the household's column from the members' rows."""
    combine = _COMBINE[how]
    of, where = asks if len(asks) > 1 else (asks[0], None)

    def fill(rows: Rows, faults: Faults) -> None:
        chosen: Chosen
        if where is None:
            chosen = [(True, row[of]) for row in rows[1:]]
        else:
            chosen = [(row[where], row[of]) for row in rows[1:] if row[where] is not False]
        value = combine(chosen)
        if value is not None:
            try:
                rows[0][column] = checked(value, kind)
            except OverflowError as error:
                faults[0, column] = error
        if reach is Reach.SHARED:
            share_value(rows, column)

    return fill


Chosen = list[tuple[Any, Any]]
"""For each member that may count: whether it does (`True` or unknown), and its value."""


def _total(chosen: Chosen) -> Value | None:
    total = 0
    for counts, value in chosen:
        if value is None or counts is None:
            return None
        total = value + total
    return total


def _highest(chosen: Chosen) -> Value | None:
    if any(value is None or counts is None for counts, value in chosen):
        return None
    return max((value for _, value in chosen), default=0)


def _any(chosen: Chosen) -> Value | None:
    if any(counts and value for counts, value in chosen):
        return True
    return None if any(value is not False for _, value in chosen) else False


def _all(chosen: Chosen) -> Value | None:
    if any(counts and value is False for counts, value in chosen):
        return False
    return None if any(value is not True for _, value in chosen) else True


def _count(chosen: Chosen) -> Value | None:
    if any(value is not False and (counts is None or value is None) for counts, value in chosen):
        return None
    return sum(1 for counts, value in chosen if counts and value)


_COMBINE: dict[How, Callable[[Chosen], Value | None]] = {
    How.TOTAL: _total,
    How.HIGHEST: _highest,
    How.ANY: _any,
    How.ALL: _all,
    How.COUNT: _count,
}
