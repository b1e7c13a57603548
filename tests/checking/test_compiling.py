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
from tests.checking.constructs import BY_NODE, HEAD, Refused, classes, module_with, of_this_python
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


def load(folder: Path, text: str) -> ModuleType:
    """The module that a text makes."""
    file = folder / f"{next(_names)}.py"
    file.write_text(text, encoding="utf-8")
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
    module = load(tmp_path, module_with(CONSTRUCTS[name][0]))

    found = found_in(module.it)
    assert any(refused.what in one.text.en for one in found), found
    about = next(one for one in found if refused.what in one.text.en)

    assert about.place is not None
    assert (about.place.file, about.place.line) == line_here(module)
    assert about.place.column > 4
    assert about.advice is not None
    assert refused.instead in about.advice.en
    assert all(one.advice and one.about == "trial__it" for one in found)
    others = [one for one in found if "an async function" not in one.text.en]  # without which there is no await
    assert {one.place and (one.place.file, one.place.line) for one in others or found} == {line_here(module)}
    assert "无法编译" in about.text.zh


@pytest.mark.parametrize("name", [name for name, (_, refused) in CONSTRUCTS.items() if not refused])
def test_what_is_compiled_gives_what_python_gives(name: str, tmp_path: Path) -> None:
    """Nothing is found, and no value differs."""
    module = load(tmp_path, module_with(CONSTRUCTS[name][0]))

    assert found_in(module.it) == ()
    assert_as_python_has_it(module.it)


WHOLE = {
    "a decorated rule": (
        "@rule(source=LAW, title=TITLE)  # here\n@cache\ndef it(number: int) -> int:\n    return number\n",
        "is no plain function",
        "Leave the decorator out",
    ),
    "a rule with a decorator's function": (
        """
def around(function):
    @wraps(function)
    def wrapper(number: int) -> int:
        return function(number)
    return wrapper

@rule(source=LAW, title=TITLE)  # here
@around
def it(number: int) -> int:
    return number
""",
        "a decorator",
        "Leave the decorator out",
    ),
    "a rule that is a lambda": (
        "it = rule(source=LAW, title=TITLE, name='it')(lambda: 1)  # here\n",
        "lambda",
        "plain function at the module's top",
    ),
    "a default": (
        "@rule(source=LAW, title=TITLE)\ndef it(number: int = 1) -> int:  # here\n    return number\n",
        "a default argument",
        "What is usual is a parameter",
    ),
    "by name only": (
        "@rule(source=LAW, title=TITLE)\ndef it(*, number: int) -> int:  # here\n    return number\n",
        "`/` or `*` among its arguments",
        "Leave it out",
    ),
    "stars": (
        "@rule(source=LAW, title=TITLE)\ndef it(*number: int) -> int:  # here\n    return number\n",
        "*number",
        "Name every argument",
    ),
    "an argument without a type": (
        "@rule(source=LAW, title=TITLE)  # here\ndef it(number) -> int:\n    return number\n",
        "does not say the type of number",
        "bool, int, Fen, Rate, Day and Options",
    ),
    "an argument of another type": (
        "@rule(source=LAW, title=TITLE)  # here\ndef it(number: float) -> int:\n    return 1\n",
        "number of type float",
        "bool, int, Fen, Rate, Day and Options",
    ),
    "a result that may be of another type": (
        """
@rule(source=LAW, title=TITLE)  # here
def it(is_ill: bool, money: Fen, rate: Rate) -> Fen:
    return money if is_ill else rate
""",
        "gives a value of several kinds",
        "Let every return give the type that the rule declares",
    ),
    "a way without a return": (
        "@rule(source=LAW, title=TITLE)\ndef it(number: int) -> int:  # here\n    if number:\n        return 1\n",
        "a way through without return",
        "in every case",
    ),
    "a function that comes back to itself": (
        """
def again(number: int) -> int:
    return again(number - 1)  # here

@rule(source=LAW, title=TITLE)
def it(number: int) -> int:
    return again(number)
""",
        "again(), which comes back to itself",
        "one after the other",
    ),
    "a fault of a function that is called": (
        """
def helper(number: int) -> int:
    if number:
        found = 1
    return found  # here

@rule(source=LAW, title=TITLE)
def it(number: int) -> int:
    return helper(number)
""",
        "helper may use found before it has a value",
        "Give found a value",
    ),
    "a variable around that is never given a value": (
        """
def around():
    if TITLE is None:
        limit = 1
    @rule(source=LAW, title=TITLE)
    def it(number: int) -> int:
        return number + limit  # here
    return it
it = around()
""",
        "limit, which nothing defines",
        "Define it",
    ),
}
"""More than a body: what is declared to be a rule, and what it calls."""


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_no_plain_function_is_refused(name: str, tmp_path: Path) -> None:
    """At the line of the rule, or of the function that it calls."""
    text, what, instead = WHOLE[name]
    module = load(tmp_path, HEAD.lstrip() + text)

    (about, *others) = [one for one in found_in(module.it) if what in one.text.en]

    assert about.place is not None
    assert (about.place.file, about.place.line) == line_here(module)
    assert about.advice is not None
    assert instead in about.advice.en
    assert others == []


def test_a_rule_without_a_text_is_refused() -> None:
    """As one that was typed in: nothing is compiled that cannot be shown."""
    space: dict[str, Any] = {}
    text = HEAD + "@rule(source=LAW, title=TITLE)\ndef it(number: int) -> int:\n    return number * 2\n"
    exec(compile(text, "<typed>", "exec"), space)  # noqa: S102 - of the text above

    (found,) = found_in(space["it"])

    assert found.text.en == "trial__it cannot be compiled: it has no text that can be read."
    assert found.place is not None
    assert (found.place.file, found.place.line) == (
        "<typed>",
        text[: text.index("@rule(source=LAW, title=TITLE)\ndef it")].count("\n") + 1,
    )
    assert found.advice is not None
    assert found.advice.en == "Keep the rule in a file, where the exact place can be shown."


def test_all_that_is_wrong_with_a_rule_is_told_at_once(tmp_path: Path) -> None:
    """In the order of the text, each with its own column and advice."""
    module = load(tmp_path, module_with("return number ** 2 + int(number / 2)  # here"))

    found = found_in(module.it)

    assert [(one.place.line, one.place.column) for one in found if one.place] == [
        (line_here(module)[1], column) for column in (12, 30)
    ]
    assert len({one.advice.en for one in found if one.advice}) == 2
