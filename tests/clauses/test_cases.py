"""Clauses that case files show: each sentence named after a clause holds with everything that is installed."""

import pytest
from tests.clauses.accounts import CASES
from tests.clauses.conftest import CasesOf

from aidcoord import Registry, Rulebook
from aidcoord.testing.checking import check, table

_SHOWN = [
    pytest.param(file, sentence, id=f"{clause} {sentence}")
    for clause, files in CASES.items()
    for file, sentences in files.items()
    for sentence in sentences
]


@pytest.mark.parametrize(("file", "sentence"), _SHOWN)
def test_clause(file: str, sentence: str, rulebook: Rulebook, installed: Registry, cases_of: CasesOf) -> None:
    """What the clause asks for comes out, to the fen."""
    outcomes = check(cases_of(file)[sentence], rulebook, installed.healthy)

    assert outcomes
    assert all(outcome.agrees for outcome in outcomes), table(outcomes)
