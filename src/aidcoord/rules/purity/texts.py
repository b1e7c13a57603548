"""Where a function is written: its syntax tree, and the place of each node in its file."""

import ast
import linecache
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from textwrap import dedent
from types import CodeType, FunctionType

from attrs import frozen

from aidcoord.errors import Place

Definition = ast.FunctionDef | ast.AsyncFunctionDef


@frozen
class Written:
    """A function's definition, read from `file` after so many lines and columns."""

    definition: Definition
    file: str
    lines_before: int
    columns_before: int

    def place(self, node: ast.AST) -> Place:
        """Where a node of the definition stands."""
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        return Place(self.file, line + self.lines_before, column + self.columns_before + 1)


def written(function: FunctionType) -> Written | None:
    """The definition of a function, or `None` where its text cannot be had or is no longer what was imported."""
    code = function.__code__
    lines = _lines(code.co_filename, function.__globals__)
    return _alone(code, lines) or _in_whole(code, lines)


def _lines(file: str, module: dict[str, object]) -> Sequence[str]:
    try:
        stamp = Path(file).stat()
    except OSError:
        # A doctest, an interactive session or a zip archive: the interpreter may know the text all the same.
        return linecache.getlines(file, module)
    return _lines_of_file(file, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=1024)
def _lines_of_file(file: str, _changed: int, _size: int) -> Sequence[str]:
    return linecache.updatecache(file)


def _alone(code: CodeType, lines: Sequence[str]) -> Written | None:
    """The definition read without its decorators and without the rest of the file, which is most of the work."""
    first = code.co_firstlineno - 1
    while first < len(lines) and not lines[first].lstrip().startswith(("def ", "async def ")):
        first += 1
    last = max((end or 0 for _, end, _, _ in code.co_positions()), default=0)
    text = "".join(lines[first:last])
    body = _statements(dedent(text))
    if body and isinstance(body[0], Definition) and body[0].name == code.co_name:
        return Written(body[0], code.co_filename, first, len(text) - len(text.lstrip()))
    return None


def _in_whole(code: CodeType, lines: Sequence[str]) -> Written | None:
    waiting: list[ast.AST] = [*_statements("".join(lines))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Definition) and node.name == code.co_name:
            first = node.decorator_list[0] if node.decorator_list else node
            if first.lineno == code.co_firstlineno:
                return Written(node, code.co_filename, 0, 0)
        for block in ("body", "orelse", "handlers", "finalbody"):
            waiting += getattr(node, block, ())
    return None


def _statements(text: str) -> Sequence[ast.stmt]:
    try:
        return ast.parse(text).body
    except (SyntaxError, ValueError):
        return ()
