"""Checks of a plugin's modules as they are written: what they import, and whether they say what they are for."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from aidcoord.checking.checks import Area, Severity, Trouble, check
from aidcoord.checking.packages import Package
from aidcoord.checking.subjects import Subject
from aidcoord.errors import Place
from aidcoord.model.texts import Text

BEHIND: Final = frozenset(
    {"pluggy", "cattrs", "yaml", "sqlalchemy", "llvmlite", "cyclopts", "rich", "sphinx", "docutils", "pytest"}
)
"""The libraries behind aidcoord: which of them it uses may change from one version to the next."""
_PREFIX: Final = "aidcoord_"


@check(
    "imports",
    Severity.FAULT,
    Area.PACKAGE,
    title=Text(
        zh="只引入 aidcoord 的公开名称", en="A plugin imports the public names of aidcoord, and no other plugin"
    ),
    advice=Text(
        zh="从 aidcoord 引入；其他部门的结论按名称读取。",
        en="Import from aidcoord itself; what other departments say is read by name.",
    ),
)
def imports(subject: Subject) -> Iterator[Trouble]:
    """Imports of other plugins, of modules inside aidcoord, and of the libraries behind it."""
    package = subject.need_package()
    for file, node in package.walk():
        for module in _imported(node):
            found = _forbidden(module, package)
            if found is not None:
                place = Place(str(file), getattr(node, "lineno", 1))
                zh, en = found
                yield Trouble(text=Text(zh=f"引入了{module}：{zh}。", en=f"imports {module}, {en}."), place=place)


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module


def _forbidden(module: str, package: Package) -> tuple[str, str] | None:
    root = module.partition(".")[0]
    if root.startswith(_PREFIX) and root != package.name.partition(".")[0]:
        return "另一个插件", "another plugin"
    if module.startswith("aidcoord."):
        return "aidcoord 的内部模块", "which is inside aidcoord"
    return ("aidcoord 背后的库", "a library behind aidcoord") if root in BEHIND else None


@check(
    "docstrings",
    Severity.WARNING,
    Area.PACKAGE,
    title=Text(zh="模块、规则和公开的函数有说明", en="Modules, rules and public functions say what they are"),
    advice=Text(zh="写一行文档字符串。", en="Write a docstring of one line."),
)
def docstrings(subject: Subject) -> Iterator[Trouble]:
    """Modules, and functions and classes at their top that are not private, without a docstring."""
    for file, tree in subject.need_package().modules.items():
        if tree.body and ast.get_docstring(tree) is None:
            yield _unsaid(file, file.name, 1)
        for node in tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and _is_unsaid(node):
                yield _unsaid(file, node.name, node.lineno)


def _is_unsaid(node: ast.FunctionDef | ast.ClassDef) -> bool:
    return not node.name.startswith("_") and ast.get_docstring(node) is None


def _unsaid(file: Path, name: str, line: int) -> Trouble:
    text = Text(zh=f"{name}没有文档字符串。", en=f"{name} has no docstring.")
    return Trouble(text=text, place=Place(str(file), line))
