"""Which small changes are made to a rule, and which of them are said to change nothing."""

import ast
from types import FunctionType

import pytest

from aidcoord import Fen, Text, either_of, round_up, rule, yuan
from aidcoord.model.sources import Document
from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.testing.mutants.alike import looks_alike
from aidcoord.testing.mutants.functions import called, calling, changed_functions
from aidcoord.testing.mutants.syntax import changes
from aidcoord.testing.mutants.targets import Target
from aidcoord.testing.mutants.variants import mutants_of

LAW = Document("试验办法").article(1)
TITLE = Text(zh="试验", en="Trial")
LIMIT = yuan(10)


def written_changes(text: str, **types: object) -> set[str]:
    """The changes to a function of one line, as they are told."""
    (definition,) = ast.parse(text).body
    assert isinstance(definition, ast.FunctionDef)
    known = {"LIMIT": LIMIT, "round_up": round_up, "Fen": Fen, "CHOICES": (1, 2)}
    return {f"{one.before} → {one.after}" for one in changes(definition, known, types)}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("a < b", {"a < b → a <= b"}, id="a comparison"),
        pytest.param("a == b", {"a == b → a != b"}, id="equality"),
        pytest.param("a and b", {"a and b → a or b"}, id="and"),
        pytest.param("not a", {"not a → a"}, id="not"),
        pytest.param("a - b", {"a - b → a + b"}, id="a sign"),
        pytest.param("min(a, b)", {"min(a, b) → max(a, b)"}, id="the lesser"),
        pytest.param("a < 60", {"a < 60 → a <= 60", "60 → 59", "60 → 61"}, id="a number by one"),
        pytest.param(
            "a < LIMIT", {"a < LIMIT → a <= LIMIT", "LIMIT → Fen(999)", "LIMIT → Fen(1001)"}, id="a constant by a fen"
        ),
        pytest.param(
            "round_up(a, b)",
            {
                "round_up(a, b) → round_down(a, b)",
                "round_up(a, b) → round_half_up(a, b)",
            },
            id="a rounding",
        ),
        pytest.param(
            "a in CHOICES",
            {"a in CHOICES → a not in CHOICES", "a in CHOICES → a in (2,)", "a in CHOICES → a in (1,)"},
            id="a choice left out",
        ),
    ],
)
def test_each_operator_changes_one_thing(body: str, expected: set[str]) -> None:
    """The changes of a body, without those to what is returned and to the arguments."""
    assert written_changes(f"def f(a, b):\n    return {body}", a=Fen, b=int) == expected


def test_arguments_of_one_type_are_swapped() -> None:
    """Two of a type, not two of different ones, and none that the body does not read."""
    text = "def f(a, b, c, d):\n    return a + b * c"

    assert written_changes(text, a=Fen, b=int, c=int, d=int) == {"a + b * c → a - b * c", "b, c → c, b"}


def test_a_constant_is_returned() -> None:
    """A yes/no rule always holds, or never."""
    assert "return a → return True" in written_changes("def f(a):\n    return a", **{"return": bool})


def outer(a: int) -> int:
    """Calls what is called below."""
    return inner(a) + 1


def inner(a: int) -> int:
    """Is called above."""
    return a * 2


def test_what_calls_a_changed_function_calls_the_changed_one() -> None:
    """A helper's mutant reaches through its caller, and the caller itself stays as it is."""
    assert isinstance(outer, FunctionType)
    assert isinstance(inner, FunctionType)
    times_one = next(one.function for one in changed_functions(inner) if one.after == "1")

    assert called(outer) == (inner,)
    assert calling(outer, inner, times_one)(5) == 6
    assert outer(5) == 11


def target(what: object, *asks: str) -> Target:
    """A target of its own."""
    found = Target.of(Definition(name="x", kind=Kind.RULE, field=None, what=what, type=bool, asks=asks))  # type: ignore[arg-type]
    assert found is not None
    return found


@rule(source=LAW, title=TITLE)
def total(one: int, other: int) -> int:
    """In which the order does not matter."""
    return max(0, one) + other


def test_what_seems_to_change_nothing_is_told_apart() -> None:
    """Two summands swapped are the same sum unless one is bounded."""
    alike = {f"{one.before} → {one.after}": looks_alike(one, {}) for one in mutants_of([target(total, "one", "other")])}

    assert not alike["one, other → other, one"]
    assert not alike["0 → 1"]


@rule(source=LAW, title=TITLE)
def plain_total(one: int, other: int) -> int:
    """In which the order does not matter."""
    return one + other


def test_swapped_summands_look_alike() -> None:
    """So that they are not counted."""
    alike = {one.before: looks_alike(one, {}) for one in mutants_of([target(plain_total, "one", "other")])}

    assert alike["one, other"]
    assert not alike["one + other"]


def test_an_alternative_is_dropped() -> None:
    """Each of several, and of two alike; and all are asked for at once."""
    of_two = either_of("a", "b", title=TITLE, source=LAW)
    found = list(mutants_of([target(of_two, "a", "b")]))

    assert [(one.before, one.after) for one in found] == [("any of them", "all of them"), ("or a", ""), ("or b", "")]
    assert [one.parts[0].kept for one in found] == [(0, 1), (1,), (0,)]
