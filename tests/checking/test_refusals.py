"""Refusals of the loader: each typo in a parameter file belongs to the check that says what it is about."""

from pathlib import Path
from typing import Final

import pytest

from aidcoord.checking.refusals import check_of
from aidcoord.errors import Fault, ParameterError, PluginError
from aidcoord.rules.parameters.files import read_parameters, read_values

TYPOS: Final = Path(__file__).parents[1] / "typos" / "parameters"
ABOUT: Final = {
    "units": {"unit_banana", "unit_moth", "unit_yuann"},
    "text-missing": {"title_as_text", "title_in_one_language", "key_language"},
    "source-missing": {"source_missing"},
    "dated-gaps": {"days_with_gap"},
    "dated-overlaps": {"days_overlap", "days_twice"},
}


def refusals(file: Path) -> tuple[Fault, ...]:
    """What is refused of a file when it is read; nothing where only the types of names show it."""
    read = read_values if file.name.startswith("county_") else read_parameters
    try:
        read(file.read_text(encoding="utf-8"), file.name)
    except ParameterError as error:
        return error.faults
    return ()


@pytest.mark.parametrize("file", sorted(TYPOS.glob("*_*.toml")), ids=lambda file: file.stem)
def test_a_refusal_of_a_parameter_file_has_a_name(file: Path) -> None:
    """What is about units, titles, sources or days goes under their checks, all else under `parameter-file`."""
    expected = next((check for check, names in ABOUT.items() if file.stem in names), "parameter-file")

    assert {check_of(fault) for fault in refusals(file)} <= {expected}


def test_what_fits_no_check_is_that_the_plugin_does_not_load() -> None:
    """Nothing is left without a name."""
    fault = Fault(message="Plugin x cannot be imported: RuntimeError: its own business.", family="PluginError")

    assert check_of(fault) == "loads"
    assert check_of(Fault(message="whatever")) == "loads"


def test_a_fault_knows_the_family_of_its_error() -> None:
    """The class of the error that carries it, unless it has come from another."""
    inner = ParameterError.of([Fault(message="a")]).faults
    outer = PluginError.of([*inner, Fault(message="b")]).faults

    assert [fault.family for fault in outer] == ["ParameterError", "PluginError"]
