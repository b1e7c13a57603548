"""A sheet filled step by step: for the first households of a day, for whom no program has been compiled yet.

Each step becomes a small function of what it reads, of the same lines as in the program. To call these takes longer
than the program does, but most steps differ from one another by names only: of the thousands there are, some hundred
are compiled, once for all days and counties.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import CodeType, FunctionType
from typing import Any, Final

from aidcoord.rules.sheets.steps import Faults, Reach, Rows, share_value

_WORK: Final = "WORK"
_WORD: Final = re.compile(r"[A-Za-z_]\w*")


Turn = tuple[Callable[..., Any], Sequence[int], int, Reach]
"""When a step's turn comes: its function, the columns of what that is given, its own, and whose rows it fills."""


def fill_stepwise(turns: Sequence[Turn], rows: Rows, faults: Faults, tables: Sequence[object]) -> None:
    """Work out one step after another in every row that it is written into."""
    household, members = rows[0], list(enumerate(rows))[1:]
    for work, given, column, reach in turns:
        if reach is Reach.MEMBERS:
            for number, row in members:
                row[column] = work(faults, tables, rows, number, column, *[row[one] for one in given])
            continue
        household[column] = work(faults, tables, rows, 0, column, *[household[one] for one in given])
        if reach is Reach.SHARED:
            share_value(rows, column)


def function_of(
    name: str,
    reads: tuple[str, ...],
    lines: tuple[str, ...],
    calls: Mapping[str, object],
    always: Mapping[str, object],
) -> Callable[..., Any]:
    """The function of a step.

    Args:
        name: What it works out.
        reads: What it reads, each once, as its arguments.
        lines: Its lines.
        calls: What its lines call that is the step's own.
        always: What lines may call in every step, under names in capitals.
    """
    short = {
        name: "x",
        **{one: f"r{at}" for at, one in enumerate(reads)},
        **{one: f"C{at}" for at, one in enumerate(calls)},
    }
    text = _WORD.sub(lambda word: short.get(word[0], word[0]), "\n".join(lines))
    return FunctionType(_code(text, len(reads)), {**always, **{short[one]: what for one, what in calls.items()}})


@lru_cache(maxsize=4_096)
def _code(lines: str, reads: int) -> CodeType:
    given = ", ".join(("FAULTS", "TABLES", "ROWS", "NUMBER", "COLUMN", *(f"r{at}" for at in range(reads))))
    body = "\n    ".join(lines.replace("CELL", "NUMBER, COLUMN").split("\n"))
    text = f"def {_WORK}({given}):\n    {body}\n    return x\n"
    module = compile(text, "<a step of a sheet>", "exec")
    return next(one for one in module.co_consts if isinstance(one, CodeType))
