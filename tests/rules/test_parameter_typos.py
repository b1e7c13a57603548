"""Seeded typos in parameter files: each is refused in its line, with what to write instead."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from aidcoord import Residence
from aidcoord.errors import ParameterError
from aidcoord.model.evidence import Value
from aidcoord.rules.parameters.files import read_parameters, read_values, typed

TYPOS: Final = Path(__file__).parents[1] / "typos" / "parameters"
EXPECTED: Final = tomllib.loads((TYPOS / "corpus.toml").read_text(encoding="utf-8"))
SOUND: Final = Path(__file__).parent / "data" / "parameters.toml"
KEYS: Final[Mapping[str, type[Value]]] = {"residence": Residence, "age": int}


def load(file: Path) -> None:
    """Read a file of a department, or of a county that supplies the sound department's parameters."""
    text = file.read_text(encoding="utf-8")
    if not file.name.startswith("county_"):
        for parameter in read_parameters(text, file.name):
            typed(parameter.values, parameter, KEYS)
        return
    parameters = {parameter.name: parameter for parameter in read_parameters(SOUND.read_text("utf-8"), SOUND.name)}
    for supplied in read_values(text, file.name):
        typed(supplied.values, parameters[supplied.name.removeprefix("civil_affairs__")], KEYS)


def test_every_typo_is_expected() -> None:
    """The index and the folder list the same files."""
    assert {file.stem for file in TYPOS.glob("*.toml")} == {*EXPECTED, "corpus"}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_typo_is_refused_in_its_line_with_a_suggestion(name: str) -> None:
    """One fault, once: it names file and line, says what is wrong and offers what to write."""
    expected = EXPECTED[name]

    with pytest.raises(ParameterError) as refusal:
        load(TYPOS / f"{name}.toml")

    [fault] = refusal.value.faults
    assert str(fault).startswith(f"{name}.toml:{expected['line']}:")
    assert expected["says"] in fault.message
    assert expected["suggests"] in f"{fault.message} {fault.suggestion}"
