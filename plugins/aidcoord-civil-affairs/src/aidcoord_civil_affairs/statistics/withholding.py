"""Which cells of a table of counts are withheld, so that no small count can be read or worked out from the rest.

A table has a cell for every row and column and the totals of each. Small counts are withheld; then others beside
them, the least telling first, until nothing that is withheld follows from what is shown. Whoever knows the totals knows
one sum for each row and each column; the withheld cells are then the edges of a graph between rows and columns, and a
cell follows from the sums exactly where its edge lies on no circle.
"""

from collections.abc import Collection, Iterator, Mapping
from enum import Enum
from typing import Final, TypeAlias

from aidcoord import Residence


class Total(Enum):
    """The line of a table that adds up the others."""

    ALL = "all"


ALL: Final = Total.ALL
Row: TypeAlias = "str | Total | None"
"""A township's code, `None` where the file names none, or all of them."""
Column: TypeAlias = "Residence | Total | None"
Cell: TypeAlias = tuple[Row, Column]


def withheld_cells(counts: Mapping[Cell, int], smallest: int) -> frozenset[Cell]:
    """The cells to withhold.

    Args:
        counts: Every cell of the table, those of nought and the totals included.
        smallest: The smallest count that may be shown; nought is shown, since nobody stands behind it.

    Returns:
        Every cell from 1 to below `smallest`, and as many others as keep these from being worked out.
    """
    small = {cell for cell, count in counts.items() if 0 < count < smallest}
    beside: list[Cell] = []
    while bare := _followed({*small, *beside}):
        candidates = [
            cell
            for cell in counts
            if cell not in small and cell not in beside and any(_in_line(cell, one) for one in bare)
        ]
        if not candidates:  # nothing is left to show that it could follow from
            break
        beside.append(min(candidates, key=lambda cell: _worth_showing(cell, counts)))
    return frozenset({*small, *_needed(small, beside, counts)})


def _worth_showing(cell: Cell, counts: Mapping[Cell, int]) -> tuple[bool, bool, int]:
    """How much readers lose by a cell: totals most, then large counts; a nought protects little and goes last."""
    return counts[cell] == 0, ALL in cell, counts[cell]


def _needed(small: Collection[Cell], beside: Collection[Cell], counts: Mapping[Cell, int]) -> set[Cell]:
    """What was withheld beside the small counts, without those that protect nothing in the end."""
    kept = set(beside)
    for cell in sorted(beside, key=lambda cell: _worth_showing(cell, counts), reverse=True):
        if not _followed({*small, *kept} - {cell}):
            kept.discard(cell)
    return kept


def _in_line(one: Cell, other: Cell) -> bool:
    return (one[0] == other[0]) != (one[1] == other[1])


def _followed(withheld: Collection[Cell]) -> list[Cell]:
    """The withheld cells that follow from the sums of rows and columns."""
    return [cell for cell in withheld if not _on_circle(cell, withheld)]


def _on_circle(cell: Cell, withheld: Collection[Cell]) -> bool:
    """Whether the column of a cell can be reached from its row through other withheld cells."""
    others = [other for other in withheld if other != cell]
    rows, columns = {cell[0]}, set[Column]()
    while True:
        reached = {other[1] for other in others if other[0] in rows} - columns
        if cell[1] in reached:
            return True
        if not reached:
            return False
        columns |= reached
        rows |= {other[0] for other in others if other[1] in columns}


def cells_of(rows: Collection[str | None], columns: Collection[Residence | None]) -> Iterator[Cell]:
    """Every cell of a table, its totals last."""
    return ((row, column) for row in (*rows, ALL) for column in (*columns, ALL))
