"""Cuts the text of a kernel into stretches short enough to be compiled quickly."""

import ast
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from attrs import define, field

LONG: Final = 4_000
"""From how many nodes of syntax on a stretch becomes a function of its own."""


@define(eq=False)
class Stretch:
    """Statements that follow each other."""

    statements: list[ast.stmt]
    apart: int | None = None
    """Its number, where it is compiled as a function of its own."""


@define(eq=False)
class Stretches:
    """The stretches of each list of statements."""

    _cut: dict[int, list[Stretch]] = field(factory=dict)
    _numbers: Iterator[int] = field(factory=lambda: count(1))

    def of(self, body: Sequence[ast.stmt]) -> list[Stretch]:
        """The stretches of one list of statements."""
        return self._cut[id(body)]

    def cut(self, body: list[ast.stmt]) -> int:
        """Cut a list of statements; gives its weight in the function that it stands in."""
        weighed = [(statement, self._weigh(statement)) for statement in body]
        whole = sum(weight for _, weight in weighed)
        if whole <= LONG:
            self._cut[id(body)] = [Stretch(body)]
            return whole
        found: list[Stretch] = []
        left = 0
        for statement, weight in weighed:
            if not found or left < weight:
                found.append(Stretch([], self.next_number()))
                left = LONG
            found[-1].statements.append(statement)
            left -= weight
        self._cut[id(body)] = found
        return len(found)

    def _weigh(self, statement: ast.stmt) -> int:
        parts = [part for name in ("body", "orelse") if isinstance(part := getattr(statement, name, None), list)]
        inside = {id(one) for part in parts for one in part}
        weight = sum(self.cut(part) for part in parts)
        return weight + sum(
            1 for child in ast.iter_child_nodes(statement) if id(child) not in inside for _ in ast.walk(child)
        )

    def next_number(self) -> int:
        """A number that no other function has."""
        return next(self._numbers)


def stretches(function: ast.FunctionDef) -> Stretches:
    """Cut the text of a kernel."""
    made = Stretches()
    made.cut(function.body)
    return made
