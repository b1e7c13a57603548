"""Cuts the text of a kernel into pieces, each short enough to be kept close by while all blocks go through it."""

import ast
from collections.abc import Iterator, Sequence
from typing import Final

LONG: Final = 1_200
"""From how many nodes of syntax on a piece is long enough: its native code has some twenty kilobytes."""


def pieces(body: Sequence[ast.stmt]) -> Iterator[list[ast.stmt] | ast.For | ast.If]:
    """Statements that follow each other, loops over members, and conditions that are long or hold such loops.

    A condition with an `else` stays in one piece, however long: some of those whom it concerns take the one way, and
    some the other.
    """
    waiting: list[ast.stmt] = []
    weight = 0
    for statement in body:
        nodes = list(ast.walk(statement))
        more = len(nodes)
        has_loop = any(isinstance(node, ast.For) for node in nodes)
        if has_loop or (isinstance(statement, ast.If) and more > LONG and not statement.orelse):
            assert isinstance(statement, (ast.For, ast.If))  # noqa: S101 - nothing else holds a loop
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


def nodes_of_pieces(body: Sequence[ast.stmt]) -> Iterator[list[ast.AST]]:
    """The nodes of syntax of each piece; what decides whether there is anything to do is a piece of its own."""
    for part in pieces(body):
        match part:
            case ast.For(target=target, iter=over, body=inside):
                yield [*ast.walk(target), *ast.walk(over)]
                yield from nodes_of_pieces(inside)
            case ast.If(test=test, body=inside):
                yield [*ast.walk(test)]
                yield from nodes_of_pieces(inside)
            case statements:
                yield [node for statement in statements for node in ast.walk(statement)]


def is_short(function: ast.FunctionDef) -> bool:
    """Whether the whole text is so short that a block need not share its pieces with others."""
    return sum(1 for _ in ast.walk(function)) <= 3 * LONG
