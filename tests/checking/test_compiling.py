"""Whatever a rule says is either compiled, and gives what Python gives, or refused with its place and another way."""

import ast
import importlib.util
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from tests.checking.constructs import BY_NODE, Refused, classes, module_with, of_this_python
from tests.screening.native import NUMBERS, compiled, compiled_for_eight, expected

from aidcoord import Agency, Policy, Text, hookimpl
from aidcoord.checking.checks import Trouble
from aidcoord.checking.compiling import compiles
from aidcoord.checking.running import run
from aidcoord.checking.subjects import Scene
from aidcoord.model.evidence import Value
from aidcoord.model.options import Option
from aidcoord.plugins.registry import Registry
from aidcoord.rules.declare import Rule
from aidcoord.screening.kernel.compiled import BEYOND, WELL

CONSTRUCTS = of_this_python()
ON = date(2026, 11, 1)
_names = (f"compiling_{number}" for number in count())
pytestmark = pytest.mark.filterwarnings("ignore:.*:SyntaxWarning")


def load(folder: Path, name: str) -> ModuleType:
    """The module with the rule of a construct."""
    file = folder / f"{next(_names)}.py"
    file.write_text(module_with(CONSTRUCTS[name][0]), encoding="utf-8")
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found_in(*rules: Rule[..., Any]) -> tuple[Trouble, ...]:
    """What the check finds in a plugin that has these rules and nothing else."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return [Policy(agency=Agency("trial", Text(zh="试验局", en="Trial Bureau")), rules=rules)]

    registry = Registry.of(trial=SimpleNamespace(aidcoord_policies=aidcoord_policies))
    (outcome,) = run(Scene.of(registry, ON), [compiles]).outcomes
    assert outcome.not_looked_at is None
    return outcome.troubles


def line_here(module: ModuleType) -> tuple[str, int]:
    """The file, and the line marked `# here`."""
    file = str(module.__file__)
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    return file, next(number for number, line in enumerate(lines, start=1) if line.endswith("# here"))


def values_of(kind: type[Value], random: Random) -> Value:
    """A value of a kind, at its edges or small."""
    if issubclass(kind, Option):
        return random.choice(list(kind))
    if kind is bool:
        return random.random() < 0.5
    if kind.__name__ == "Day":
        return kind(random.choice((1, 2, 738_000, 3_652_059)))
    return kind(random.choice(NUMBERS))


@cache
def calls_of(what: Rule[..., Any]) -> Sequence[tuple[Value, ...]]:
    """Eight times eight calls of a rule."""
    random = Random(7)  # noqa: S311 - nobody has to guess it
    return [tuple(values_of(kind, random) for kind in what.arguments.values()) for _ in range(64)]


def assert_as_python_has_it(what: Rule[..., Any]) -> None:
    """The kernel gives what Python gives, or says that it went beyond 64 bits on the way there; so do eight at once."""
    call, eight, calls = compiled(what), compiled_for_eight(what), calls_of(what)
    for values in calls:
        assert call(*map(int, values)) in {expected(what, values), (0, BEYOND)}, values
    for first in range(0, len(calls) if eight else 0, 8):
        assert eight is not None
        lanes = calls[first : first + 8]
        for values, (given, is_in_doubt) in zip(lanes, eight([(*map(int, one),) for one in lanes]), strict=True):
            assert is_in_doubt or (given, WELL) == expected(what, values), values


def test_every_class_of_nodes_is_tried() -> None:
    """None that this Python makes is left out, and each rule holds a node of the class that it is for."""
    assert {*classes()} <= BY_NODE.keys()
    for name in classes():
        *_, rule = ast.parse(module_with(BY_NODE[name][0])).body
        assert name in {type(node).__name__ for node in ast.walk(rule)} or name == "Nonlocal"


@pytest.mark.parametrize("name", [name for name, (_, refused) in CONSTRUCTS.items() if refused])
def test_what_cannot_be_compiled_is_refused_with_what_to_use_instead(name: str, tmp_path: Path) -> None:
    """At its file, line and column; each finding has an advice of its own, in both languages."""
    refused = CONSTRUCTS[name][1]
    assert isinstance(refused, Refused)
    module = load(tmp_path, name)

    found = found_in(module.it)
    (about, *_) = [one for one in found if refused.what in one.text.en] or [None]

    assert about is not None, found
    assert about.place is not None
    assert (about.place.file, about.place.line) == line_here(module)
    assert about.place.column > 4
    assert about.advice is not None
    assert refused.instead in about.advice.en
    assert all(one.advice and one.about == "trial__it" for one in found)
    assert {one.place and (one.place.file, one.place.line) for one in found} == {line_here(module)}
    assert "无法编译" in about.text.zh


@pytest.mark.parametrize("name", [name for name, (_, refused) in CONSTRUCTS.items() if not refused])
def test_what_is_compiled_gives_what_python_gives(name: str, tmp_path: Path) -> None:
    """Nothing is found, and no value differs."""
    module = load(tmp_path, name)

    assert found_in(module.it) == ()
    assert_as_python_has_it(module.it)
