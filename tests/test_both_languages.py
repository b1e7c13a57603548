"""Errors that people read are made in both languages, wherever they are made."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import aidcoord

ROOT = Path(aidcoord.__file__).parent
PLUGINS = ROOT.parents[1] / "plugins"
ERRORS = {"AidcoordError", "BeforeTheLawError", "CaseFileError", "EvidenceError", "InputError", "ProtocolError"}
"""Whoever can act on them is no author of plugins."""
AUTHORS = ("authoring", "checking", "sphinxext", "testing/mutants")
"""What only authors of plugins run."""
SOURCES = sorted(
    file
    for folder in (ROOT, *PLUGINS.glob("*/src"))
    for file in folder.rglob("*.py")
    if not file.is_relative_to(ROOT) or not file.relative_to(ROOT).as_posix().startswith(AUTHORS)
)


def is_plain(node: ast.expr) -> bool:
    """Whether an argument is a text in one language."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def in_one_language(source: Path) -> Iterator[str]:
    """Where a module makes an error, or a fault of a form or a node, from one sentence alone."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args or not is_plain(node.args[0]):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in ERRORS:
            yield f"{source.name}:{node.lineno}"
        is_of_plugin = source.is_relative_to(ROOT / "plugins")  # what is wrong with a plugin is for who installs it
        if isinstance(called, ast.Attribute) and called.attr in {"fault", "refusal"} and not is_of_plugin:
            yield f"{source.name}:{node.lineno}"


def test_no_error_that_people_read_is_made_from_one_language_alone() -> None:
    """Each is made of `told(…)` or a `Text`."""
    assert [place for source in SOURCES for place in in_one_language(source)] == []


@pytest.mark.parametrize(
    "written",
    [
        pytest.param('InputError("Nothing is changed.")', id="an error"),
        pytest.param('form.fault(f"{day} is late")', id="a fault of a form"),
    ],
)
def test_an_error_in_one_language_is_found(written: str, tmp_path: Path) -> None:
    """What is looked for above would be found."""
    source = tmp_path / "module.py"
    source.write_text(f"{written}\n", encoding="utf-8")

    assert list(in_one_language(source)) == ["module.py:1"]
