"""Household files with one slip each: all are refused where the slip is, nearly all with the right advice."""

from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from tests.bilingual import require_both

from aidcoord.errors import CaseFileError, Fault
from aidcoord.serial import Vocabulary, read_household

CORPUS = Path(__file__).parents[1] / "typos" / "households"


class Slip(TypedDict):
    """One line of the corpus's index."""

    file: str
    line: int
    message: str
    suggestion: str | None


SLIPS: list[Slip] = yaml.safe_load((CORPUS / "corpus.yaml").read_text(encoding="utf-8"))


def _faults(slip: Slip, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    with pytest.raises(CaseFileError) as refusal:
        read_household(CORPUS / slip["file"], vocabulary)
    return refusal.value.faults


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["file"])
def test_a_slip_is_refused_where_it_stands(slip: Slip, small: Vocabulary) -> None:
    """The report gives file, line and column, and names what is wrong."""
    faults = _faults(slip, small)

    places = [(fault.place.line, fault.place.column > 0) for fault in faults if fault.place]
    assert (slip["line"], True) in places
    assert any(slip["message"] in fault.message for fault in faults)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["file"])
def test_a_slip_is_told_in_both_languages(slip: Slip, small: Vocabulary) -> None:
    """In Chinese as in English: the place, the word, the nearest word."""
    for fault in _faults(slip, small):
        require_both(fault)


def test_nearly_every_slip_gets_the_right_advice(small: Vocabulary) -> None:
    """At least 95 of 100 slips for which there is something to suggest get it."""
    advised = [slip for slip in SLIPS if slip["suggestion"]]
    right = [
        slip
        for slip in advised
        if any(str(slip["suggestion"]) in (fault.suggestion or "") for fault in _faults(slip, small))
    ]

    assert len(right) >= 0.95 * len(advised)


def test_the_corpus_lists_all_its_files() -> None:
    """No file of the corpus is left out of its index."""
    listed = {slip["file"] for slip in SLIPS} | {"corpus.yaml"}

    assert {path.name for path in CORPUS.glob("*.yaml")} == listed
