"""Reports: what a command has to say, as tables that are printed in either language or written as JSON."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from attrs import Attribute, field, frozen

from aidcoord.model.evidence import Value
from aidcoord.model.months import Month
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text

Cell: TypeAlias = "Value | Text | Source | Month | Decimal | date | str | None"
"""What stands in a row; `None` where there is nothing to say. Unknown is a `Text` that says so, never an empty cell."""

CELL_TYPES: Final = (int, Text, Source, Month, Decimal, date, str, type(None))


@frozen
class Column:
    """A column: its name in JSON, its heading, and to which side its cells are set; numbers go to the right."""

    name: str
    title: Text
    align: Literal["left", "right"] = "left"


def _copied(rows: Iterable[Mapping[str, Cell]]) -> tuple[Mapping[str, Cell], ...]:
    return tuple(dict(row) for row in rows)


@frozen(kw_only=True)
class Table:
    """Rows under the same headings, and what they come to. Each row says by name what stands in which column."""

    name: str
    """Its name in JSON."""
    title: Text
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Cell], ...] = field(converter=_copied)
    totals: Mapping[str, Cell] = field(factory=dict)
    """What stands below the rows; empty where nothing is added up."""

    @rows.validator
    def _fit_the_columns(self, _attribute: "Attribute[tuple[Mapping[str, Cell], ...]]", rows: object) -> None:
        known = {column.name for column in self.columns}
        for row in (*self.rows, self.totals):
            stray = sorted(set(row) - known)
            if stray:
                raise ValueError(f"the table '{self.name}' has no column '{stray[0]}'")
            cells: Iterable[tuple[str, object]] = row.items()
            for name, cell in cells:
                if not isinstance(cell, CELL_TYPES):
                    kind = type(cell).__name__
                    raise TypeError(f"'{name}' of the table '{self.name}' holds a {kind}, which no cell is")


@frozen(kw_only=True)
class Report:
    """What a command has to say: tables under one title, and remarks below them.

    It is a value and prints nothing. A verdict that is undetermined is a row or a note of it, and no error.
    """

    title: Text
    tables: tuple[Table, ...] = ()
    notes: tuple[Text, ...] = ()
