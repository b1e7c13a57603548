"""A plugin's package as it is written: its modules read as text, and where in them something stands."""

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib.metadata import EntryPoint, PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from attrs import define

from aidcoord.errors import Place
from aidcoord.plugins.hookspecs import PROJECT
from aidcoord.plugins.plugin import Plugin


@define(frozen=True, eq=False, slots=False)
class Package:
    """The package (or the single module) that a plugin is registered with."""

    name: str
    folder: Path
    files: tuple[Path, ...]
    """Its Python files, sorted."""

    @property
    def texts(self) -> tuple[Path, ...]:
        """The files in which its texts stand: those in Python, and those in TOML where the folder is its own."""
        has_folder = any(file.name == "__init__.py" for file in self.files)
        return (*self.files, *(sorted(self.folder.rglob("*.toml")) if has_folder else ()))

    @cached_property
    def modules(self) -> Mapping[Path, ast.Module]:
        """Each file's syntax tree; a file that cannot be read as Python is left out, and is reported at import."""
        found = {}
        for file in self.files:
            try:
                found[file] = ast.parse(file.read_text(encoding="utf-8"))
            except (SyntaxError, ValueError):
                continue
        return found

    @cached_property
    def _declared(self) -> Mapping[str, Place]:
        return self._places(_declared)

    @cached_property
    def _written(self) -> Mapping[str, Place]:
        return self._places(lambda node: (node, node.value) if isinstance(node, ast.Constant) else None)

    def _places(self, word_of: Callable[[ast.AST], tuple[ast.AST, object] | None]) -> Mapping[str, Place]:
        places: dict[str, Place] = {}
        for file, node in self.walk():
            at, word = word_of(node) or (node, None)
            if isinstance(word, str) and isinstance(line := getattr(at, "lineno", None), int):
                places.setdefault(word, Place(str(file), line, getattr(at, "col_offset", 0) + 1))
        return places

    def walk(self) -> Iterator[tuple[Path, ast.AST]]:
        """Every node of every module."""
        for file, tree in self.modules.items():
            for node in ast.walk(tree):
                yield file, node

    def place_of(self, word: str) -> Place | None:
        """Where something of that name is declared, or else where the word first stands."""
        return self._declared.get(word) or self._written.get(word)


def _declared(node: ast.AST) -> tuple[ast.AST, object] | None:
    """The word that a node declares: a class, a function, or what something is called by its first argument or id."""
    if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
        return node, node.name
    if isinstance(node, ast.Call):
        named = [keyword.value for keyword in node.keywords if keyword.arg in {"id", "target"}]
        first = next((one for one in (*node.args[:1], *named) if isinstance(one, ast.Constant)), None)
        return None if first is None else (first, first.value)
    return None


def package_of(plugin: Plugin) -> Package | None:
    """The package of an installed plugin; `None` for one that was handed over, or that cannot be found."""
    point = _entry_point(plugin)
    if point is None:
        return None
    name = point.module
    origin = getattr(sys.modules.get(name), "__file__", None) or _origin(name)
    if origin is None:
        return None
    file = Path(origin)
    if file.name != "__init__.py":
        return Package(name, file.parent, (file,))
    return Package(name, file.parent, tuple(sorted(file.parent.rglob("*.py"))))


def _entry_point(plugin: Plugin) -> EntryPoint | None:
    if plugin.distribution is None:
        return None
    try:
        points = distribution(plugin.distribution).entry_points
    except PackageNotFoundError:
        return None
    return next((point for point in points if point.group == PROJECT and point.name == plugin.name), None)


def _origin(name: str) -> str | None:
    try:
        spec = find_spec(name)
    except (ImportError, ValueError, AttributeError):
        return None
    return spec.origin if spec else None
