"""Seeded typos in case files: each is refused in its line, with what to write instead."""

import tomllib
from pathlib import Path
from typing import TypedDict

import pytest
from tests.bilingual import require_both

from aidcoord.errors import CaseFileError
from aidcoord.testing.cases import CaseReader
from aidcoord.testing.checking import check

CORPUS = Path(__file__).parents[1] / "typos" / "case_files"


class Slip(TypedDict):
    """What is said of one slip."""

    line: int
    says: str
    suggests: str


SLIPS: dict[str, Slip] = tomllib.loads((CORPUS / "corpus.toml").read_text(encoding="utf-8"))


def test_every_file_of_the_corpus_is_listed() -> None:
    """A slip that nobody looks for would prove nothing."""
    assert {path.stem for path in CORPUS.glob("*.yaml")} == {*SLIPS, "sound_en", "sound_zh"}


@pytest.mark.parametrize("name", ["sound_en", "sound_zh"])
def test_without_a_slip_the_cases_hold(reader: CaseReader, name: str) -> None:
    """Whatever a seeded typo is refused for is the typo."""
    (case,) = reader.read(CORPUS / f"{name}.yaml")

    assert all(outcome.agrees for outcome in check(case, reader.rulebook))


@pytest.mark.parametrize("name", SLIPS)
def test_a_typo_in_a_case_file_is_refused_with_a_useful_message(reader: CaseReader, name: str) -> None:
    """One slip, one fault: in its line, naming the word, offering the right one."""
    with pytest.raises(CaseFileError) as caught:
        reader.read(CORPUS / f"{name}.yaml")

    (fault,) = caught.value.faults
    assert fault.place is not None
    assert fault.place.line == SLIPS[name]["line"]
    assert SLIPS[name]["says"] in fault.message
    assert SLIPS[name]["suggests"] in str(fault)
    require_both(fault)
