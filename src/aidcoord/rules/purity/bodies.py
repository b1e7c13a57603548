"""What a body is, looked at as a whole: the names that get a value in it, and whether it always gives one back."""

import ast
from collections.abc import Sequence
from typing import Final

from aidcoord.rules.purity.refusals import REFUSED

_NAMING: Final = (ast.ExceptHandler, ast.MatchAs, ast.MatchStar, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
"""The nodes that give a value to what they call their name."""


def bound_in(node: ast.AST) -> set[str]:
    """The names that get a value anywhere inside of a node."""
    return {
        name.partition(".")[0]
        for inside in ast.walk(node)
        for name in (
            inside.id if isinstance(inside, ast.Name) and isinstance(inside.ctx, ast.Store) else None,
            (inside.asname or inside.name) if isinstance(inside, ast.alias) else None,
            inside.name if isinstance(inside, _NAMING) else None,
            inside.rest if isinstance(inside, ast.MatchMapping) else None,
        )
        if name is not None
    }


def gives_back(body: Sequence[ast.stmt]) -> bool:
    """Whether every way through ends with a return, or with what is refused already."""
    last = body[-1] if body else None
    if isinstance(last, ast.If):
        return gives_back(last.body) and gives_back(last.orelse)
    return isinstance(last, ast.Return) or type(last) in REFUSED
