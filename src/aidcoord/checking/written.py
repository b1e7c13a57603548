"""Chinese texts as they stand in the files of a package, and the half-width punctuation in them."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import frozen

_HAN: Final = re.compile("[㐀-鿿豈-﫿]")
_MARK: Final = re.compile(r"[,;:!?()\[\]]")
_HALF_WIDTH: Final = re.compile(
    rf"(?<={_HAN.pattern}|[》”）%]){_MARK.pattern}|{_MARK.pattern}(?=\s?(?:{_HAN.pattern}|[《“]))|(?<=}})[,;]"
)
_CODE: Final = re.compile(r"`[^`]*`")


@frozen
class Written:
    """A text, and the line of its file on which it begins."""

    text: str
    line: int

    @property
    def is_chinese(self) -> bool:
        """Whether it is more Chinese than not, a character counting for two letters; English may quote a word."""
        text = _CODE.sub("", self.text)
        return 2 * len(_HAN.findall(text)) > len(re.findall("[A-Za-z]", text))

    @property
    def half_width(self) -> str | None:
        """The first half-width mark beside Chinese; what stands in backticks is code."""
        found = _HALF_WIDTH.search(_CODE.sub("``", self.text)) if self.is_chinese else None
        return found[0] if found else None


def written_in(file: Path) -> Iterator[Written]:
    """The texts of a Python or TOML file, without what nobody is shown; none of a file that cannot be read.

    Left out are docstrings, addresses and patterns, and the words of clauses, which are quoted as they were written.
    """
    try:
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".toml":
            yield from _of_toml(text)
        else:
            yield from _of_module(ast.parse(text))
    except (SyntaxError, ValueError):
        return


def _of_toml(text: str) -> Iterator[Written]:
    lines = text.splitlines()
    for word in dict.fromkeys(_words(tomllib.loads(text))):
        yield Written(word, next((number for number, line in enumerate(lines, start=1) if word in line), 1))


def _words(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key != "url":
                yield from _words(value)
    elif isinstance(node, list):
        for one in node:
            yield from _words(one)
    elif isinstance(node, str):
        yield node


def _of_module(node: ast.AST) -> Iterator[Written]:
    for child in _shown_in(node):
        if isinstance(child, ast.JoinedStr):
            yield Written("".join(map(_literal, child.values)), child.lineno)
        elif isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield Written(child.value, child.lineno)
        yield from _of_module(child)


def _shown_in(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node in which texts may stand that somebody is shown."""
    if isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.FormattedValue))
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "Duty":
        yield from (*node.args[:1], *node.keywords)
    elif not (isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")):
        for child in ast.iter_child_nodes(node):
            is_docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if not (is_docstring or (isinstance(child, ast.keyword) and child.arg == "url")):
                yield child


def _literal(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "{}"
