"""Cuts the text of a kernel into pieces, so short that a processor keeps one close by while all blocks go through it."""

import ast
from collections.abc import Iterator, Sequence
from typing import Final

LONG: Final = 1_200
"""From how many nodes of syntax on a piece is long enough: its native code has some twenty kilobytes."""


def pieces(body: Sequence[ast.stmt]) -> Iterator[list[ast.stmt] | ast.For | ast.If]:
    """Statements that follow each other, loops over members, and long conditions, whose insides are cut too."""
    waiting: list[ast.stmt] = []
    weight = 0
    for statement in body:
        more = sum(1 for _ in ast.walk(statement))
        if isinstance(statement, ast.For) or (isinstance(statement, ast.If) and more > LONG):
            if waiting:
                yield waiting
            yield statement
            waiting, weight = [], 0
        else:
            if waiting and weight + more > LONG:
                yield waiting
                waiting, weight = [], 0
            waiting.append(statement)
            weight += more
    if waiting:
        yield waiting
