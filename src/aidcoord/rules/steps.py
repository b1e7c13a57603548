"""The steps of a worksheet: each fills one column, for the household's row or for every member's.

A sheet is a list of rows: row 0 is the household's, the others its members'. Every row has a column for every name;
`None` is unknown. What is about the household is written into every row, so that members' rules read it as it is.
"""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import NOTHING, Fen, Rate
from aidcoord.rules.declare import How, type_name
from aidcoord.rules.parameters import DatedValue

Row = list[Value | None]
Rows = list[Row]
Cell = tuple[int, int]
"""Row and column."""
Faults = dict[Cell, Exception]
"""What went wrong while a cell was worked out; the cell stays unknown."""
Step = Callable[[Rows, Faults], None]

_COUNTED_IN_INT = (Fen, Rate, Day)


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
    """
    given = type(value)
    if given is kind:
        return value  # type: ignore[return-value]  # just compared
    if given is int and kind in _COUNTED_IN_INT:
        return kind(value)  # type: ignore[arg-type]  # an int
    raise TypeError(f"it gave {given.__name__} {value!r}, which is no {type_name(kind)}")


def rule_step(
    column: int, asks: tuple[int, ...], function: Callable[..., Any], kind: type[Value], *, of_member: bool
) -> Step:
    """Fill a column by calling a rule; a row in which anything it asks for is unknown stays unknown."""
    cells = cells_of(asks)

    def work_out(row: Row, index: int, faults: Faults) -> Value | None:
        arguments = cells(row)
        if None in arguments:
            return None
        try:
            value = function(*arguments)
            return value if type(value) is kind else checked(value, kind)
        except Exception as error:  # noqa: BLE001 - whatever a plugin's rule raises concerns its own benefit only
            faults[index, column] = error
            return None

    return _filling(column, work_out, of_member=of_member)


def parameter_step(column: int, keys: tuple[int, ...], value: DatedValue, *, of_member: bool) -> Step:
    """Fill a column with the cell of a parameter's table that each row's codes choose."""
    cells = cells_of(keys)

    def look_up(row: Row, _index: int, _faults: Faults) -> Value | None:
        codes = cells(row)
        return None if None in codes else value.look_up(codes)  # type: ignore[arg-type]  # no None among them

    return _filling(column, look_up, of_member=of_member)


def _filling(column: int, work_out: Callable[[Row, int, Faults], Value | None], *, of_member: bool) -> Step:
    def for_household(rows: Rows, faults: Faults) -> None:
        value = work_out(rows[0], 0, faults)
        for row in rows:
            row[column] = value

    def for_members(rows: Rows, faults: Faults) -> None:
        for index in range(1, len(rows)):
            rows[index][column] = work_out(rows[index], index, faults)

    return for_members if of_member else for_household


def criteria_step(
    column: int,
    criteria: tuple[int, ...],
    applies_if: int | None,
    while_receiving: tuple[int, tuple[int, ...]] | None,
    *,
    of_member: bool,
) -> Step:
    """Fill a benefit's column: eligible or not, by three-valued logic; one certain no decides.

    Args:
        column: The benefit's own column.
        criteria: The columns of its criteria.
        applies_if: The column of the rule that says whether it concerns the subject at all.
        while_receiving: The column that says whether it is awarded, and the criteria that hold instead while it is.
        of_member: Whether it is about each member.
    """
    entry = cells_of(criteria)
    continuing = cells_of(while_receiving[1]) if while_receiving else entry

    def decide(row: Row, _index: int, _faults: Faults) -> Value | None:
        if applies_if is not None and row[applies_if] is not True:
            return row[applies_if]
        values = continuing(row) if while_receiving and row[while_receiving[0]] else entry(row)
        if False in values:
            return False
        return None if None in values else True

    return _filling(column, decide, of_member=of_member)


def never_step(column: int, *, of_member: bool) -> Step:
    """Fill the column of a benefit that is not law on the day: nobody has it."""
    return _filling(column, lambda _row, _index, _faults: False, of_member=of_member)


def due_step(column: int, asks: tuple[int, ...], *, of_member: bool) -> Step:
    """Fill the column of the amount due: the amount where eligible, nothing where not, unknown where unknown.

    `asks` are the benefit's column and the amount's; there is no amount for an identity, and neither on a day on
    which the benefit is not law.
    """
    if len(asks) < 2:  # noqa: PLR2004 - no amount to read
        return _filling(column, lambda _row, _index, _faults: NOTHING, of_member=of_member)
    eligible, amount = asks

    def due(row: Row, _index: int, _faults: Faults) -> Value | None:
        if row[eligible] is None:
            return None
        return row[amount] if row[eligible] else NOTHING

    return _filling(column, due, of_member=of_member)


def aggregate_step(column: int, how: How, of: int, where: int | None, kind: type[Value]) -> Step:
    """Fill the household's column from the members' rows."""
    combine = _COMBINE[how]

    def fill(rows: Rows, _faults: Faults) -> None:
        members = rows[1:]
        chosen: Chosen
        if where is None:
            chosen = [(True, row[of]) for row in members]
        else:
            chosen = [(row[where], row[of]) for row in members if row[where] is not False]
        value = combine(chosen)
        if value is not None:
            value = checked(value, kind)
        for row in rows:
            row[column] = value

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
