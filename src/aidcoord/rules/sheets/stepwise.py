"""A sheet filled step by step: for the first households of a day, for whom no program has been compiled yet.

Each step becomes a small function of what it reads, of the same lines as in the program. To call these takes longer
than the program does, but they are compiled once for all days and counties on which a rule is the same.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from types import CodeType, FunctionType
from typing import Any, Final

from attrs import frozen

from aidcoord.rules.sheets.steps import Faults, Reach, Row, Rows, share_value

_WORK: Final = "WORK"


Taking = Callable[[Row], Sequence[Any]]
"""Takes the values that a step reads out of a row."""


def taking(columns: Sequence[int]) -> Taking:
    """What takes the values in some columns out of a row."""
    if len(columns) > 1:
        return itemgetter(*columns)
    return itemgetter(slice(columns[0], columns[0] + 1)) if columns else _take_nothing


def _take_nothing(_row: Row) -> tuple[()]:
    return ()


@frozen(eq=False)
class Single:
    """A step as a function of the values in its columns."""

    work: Callable[..., Any]
    take: Taking
    column: int
    reach: Reach

    def fill(self, rows: Rows, faults: Faults, tables: Sequence[object]) -> None:
        """Work it out in every row that it is written into."""
        if self.reach is Reach.MEMBERS:
            for number in range(1, len(rows)):
                self._fill_row(rows, faults, tables, number)
            return
        self._fill_row(rows, faults, tables, 0)
        if self.reach is Reach.SHARED:
            share_value(rows, self.column)

    def _fill_row(self, rows: Rows, faults: Faults, tables: Sequence[object], number: int) -> None:
        row = rows[number]
        row[self.column] = self.work(faults, tables, rows, number, self.column, *self.take(row))


def function_of(
    name: str, reads: tuple[str, ...], lines: tuple[str, ...], calls: dict[str, object]
) -> Callable[..., Any]:
    """The function of a step; `calls` are all the names that its lines use beside what it reads."""
    return FunctionType(_code(name, reads, lines), calls)


@lru_cache(maxsize=16_384)
def _code(name: str, asked: tuple[str, ...], lines: tuple[str, ...]) -> CodeType:
    given = ", ".join(("FAULTS", "TABLES", "ROWS", "NUMBER", "COLUMN", *asked))
    body = "\n".join(f"    {line.replace('CELL', 'NUMBER, COLUMN')}" for line in lines)
    text = f"def {_WORK}({given}):\n{body}\n    return {name}\n"
    module = compile(text, "<a step of a sheet>", "exec")
    return next(one for one in module.co_consts if isinstance(one, CodeType))
