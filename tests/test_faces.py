"""Faces of packages: every public name is loaded from where type checkers are told it is, and only when asked for."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import aidcoord
import aidcoord.serial

PACKAGES = [pytest.param(aidcoord, id="aidcoord"), pytest.param(aidcoord.serial, id="serial")]


def _said_to_type_checkers(package: ModuleType) -> Iterator[tuple[str, str]]:
    """The module and name of every import under `TYPE_CHECKING`."""
    tree = ast.parse(Path(str(package.__file__)).read_text(encoding="utf-8"))
    for node in (node for node in tree.body if isinstance(node, ast.If)):
        for imported in (one for one in node.body if isinstance(one, ast.ImportFrom)):
            yield from ((str(imported.module), alias.name) for alias in imported.names)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_face_shows_what_type_checkers_are_told(package: ModuleType) -> None:
    """Each public name is the very thing that the import under `TYPE_CHECKING` would give, and there are no others."""
    told = {name: getattr(__import__(home, fromlist=[name]), name) for home, name in _said_to_type_checkers(package)}

    assert told
    assert told == {name: getattr(package, name) for name in package.__all__}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_face_lists_its_names(package: ModuleType) -> None:
    """Whoever completes a name or looks for the nearest one finds those that are not loaded yet."""
    assert set(package.__all__) <= set(dir(package))


def test_a_name_that_is_not_public_is_refused() -> None:
    """As in any module, so that advice finds the name that was meant."""
    with pytest.raises(ImportError, match="cannot import name 'Txet' from 'aidcoord'"):
        exec("from aidcoord import Txet", {})  # noqa: S102 - the statement is the test


def test_who_discovers_plugins_loads_nothing_that_assesses() -> None:
    """The worksheets, the overlaps and the reader of files are loaded by the first who asks for a rulebook."""
    code = """
import sys
from aidcoord.plugins.registry import Registry
registry = Registry.discover()
heavy = ("aidcoord.rules.sheets", "aidcoord.rules.loading", "aidcoord.rules.overlaps", "aidcoord.rules.worksheets",
         "aidcoord.rules.purity", "aidcoord.serial.documents", "aidcoord.journal", "aidcoord.screening")
print([name for name in sys.modules if name.startswith(heavy)], len(registry.healthy) > 0)
registry.rulebook()
print(all(name in sys.modules for name in heavy[:5]))
"""
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603

    assert said.stdout.splitlines() == ["[] True", "True"]
