"""Whose law a register is worked out by where the command names no county."""

from pathlib import Path

import pytest

from aidcoord.cli.app import run
from aidcoord.cli.registered import office_of


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Twenty households of each county."""
    folder = tmp_path_factory.mktemp("registers")
    made = {county: folder / f"{county}.parquet" for county in ("wanghai", "yunling")}
    for county, path in made.items():
        assert run(["register", "synth", "--households", "20", "--county", county, "--out", str(path)]) == 0
    return made


@pytest.mark.parametrize("county", ["wanghai", "yunling"])
def test_the_county_is_that_in_which_all_households_live(registers: dict[str, Path], county: str) -> None:
    """Their townships say so."""
    office = office_of([registers[county]], None, None)

    assert office.county is not None
    assert office.county.id == county


def test_a_county_that_is_named_answers_for_all(registers: dict[str, Path]) -> None:
    """Wherever they live."""
    office = office_of([registers["wanghai"]], "yunling", None)

    assert office.county is not None
    assert office.county.id == "yunling"


def test_households_of_two_counties_need_a_choice(
    registers: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says which two, and what to do; nothing is worked out."""
    files = map(str, registers.values())
    code = run(["simulate", *files, "--set", "civil_affairs__dibao_standard_month=700"])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert "live in several counties: wanghai, yunling" in printed.err
    assert "--county" in printed.err


def test_what_does_not_say_where_needs_a_county(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files that are not looked into before they are read do not say."""
    folder = tmp_path / "register"
    folder.mkdir()

    code = run(["simulate", str(folder), "--set", "civil_affairs__dibao_standard_month=700"])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert "does not say in which its households live" in printed.err
