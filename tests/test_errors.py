"""Errors: who can act, where it is, all at once, and the nearest known word."""

import pickle

import pytest

from aidcoord import errors
from aidcoord.errors import (
    AidcoordError,
    CaseFileError,
    CircleError,
    Fault,
    ParameterError,
    Place,
    did_you_mean,
    nearest,
)

FIRST = Fault(message="not an amount", place=Place("a.yaml", 2), path="$.savings", suggestion="Write '1200'.")
SECOND = Fault(message="unknown key", place=Place("a.yaml", 10, 3))
NOWHERE = Fault(message="no applicant")


def _tree(base: type[AidcoordError], depth: int = 0) -> list[tuple[int, str]]:
    below = [
        line
        for child in base.__subclasses__()
        if child.__module__ == errors.__name__
        for line in _tree(child, depth + 1)
    ]
    return [(depth, base.__name__), *below]


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes() -> None:
    """The drawing names every error in its place, and no other."""
    lines = [line for line in (errors.__doc__ or "").splitlines() if "Error " in line and line.startswith("    ")]
    drawn = [(line[4:].index(line.lstrip(" │├└─")) // 4, line.lstrip(" │├└─").split()[0]) for line in lines]

    assert drawn == _tree(AidcoordError)


@pytest.mark.parametrize(
    ("fault", "shown"),
    [
        pytest.param(FIRST, "a.yaml:2:1: not an amount [$.savings] Write '1200'.", id="all known"),
        pytest.param(SECOND, "a.yaml:10:3: unknown key", id="only the place"),
        pytest.param(NOWHERE, "no applicant", id="nowhere in particular"),
    ],
)
def test_a_fault_says_where_what_and_what_to_do(fault: Fault, shown: str) -> None:
    """Where it stands comes first, the advice last."""
    assert str(fault) == shown


def test_an_error_of_many_faults_lists_them_in_the_order_of_their_places() -> None:
    """Line 2 comes before line 10; what has no place comes last."""
    error = CaseFileError.of([NOWHERE, SECOND, FIRST])

    assert type(error) is CaseFileError
    assert error.faults == (FIRST, SECOND, NOWHERE)
    assert str(error).splitlines() == [str(FIRST), str(SECOND), str(NOWHERE)]


def test_an_error_keeps_its_faults_between_processes() -> None:
    """A worker's error arrives with all it found."""
    same = pickle.loads(pickle.dumps(ParameterError.of([FIRST, SECOND])))  # noqa: S301 - our own

    assert isinstance(same, ParameterError)
    assert same.faults == (FIRST, SECOND)


def test_an_error_without_faults_has_a_message() -> None:
    """A single sentence is enough where there is no file."""
    assert str(CircleError("a waits for b")) == "a waits for b"
    assert CircleError("a waits for b").faults == ()


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        pytest.param("floor_aera", ["floor_area", "floor"], "floor_area", id="letters exchanged"),
        pytest.param("Savings", ["savings", "wages"], "savings", id="another case"),
        pytest.param("work-cost", ["work_cost", "work"], "work_cost", id="a hyphen"),
        pytest.param("ｓａｖｉｎｇｓ", ["savings", "wages"], "savings", id="full-width letters"),
        pytest.param("存歀", ["存款", "工资"], "存款", id="one of two characters"),
        pytest.param("banana", ["yuan", "percent"], None, id="nothing like it"),
        pytest.param("a" * 100_000, ["a" * 50], None, id="no slip of the keyboard"),
        pytest.param("", ["yuan"], None, id="nothing written"),
        pytest.param("abd", ["abe", "abc"], "abc", id="equally like: the first in the alphabet"),
        pytest.param("yuan", [], None, id="nothing known"),
    ],
)
def test_nearest(word: str, known: list[str], expected: str | None) -> None:
    """The most like of the known words, whatever their order, or none."""
    assert nearest(word, known) == expected
    assert nearest(word, reversed(known)) == expected


def test_did_you_mean_is_a_sentence_or_nothing() -> None:
    """Advice is given only where there is some."""
    assert did_you_mean("savigns", {"savings"}) == "Did you mean 'savings'?"
    assert did_you_mean("banana", {"savings"}) is None
