"""Changing a plugin's rules one by one, and the cases at its thresholds, from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., str]

CASES = """
- sentence: A household of two below the standard is topped up
  on: 2026-11-01
  county: ling
  household: &poor
    household: H1
    residence: rural
    members:
      - { id: a, relation: applicant, born: 1950-01-01, wages: "400.00" }
      - { id: b, relation: spouse, born: 1980-01-01, wages: "200.00" }
    savings: "1000.00"
  expected:
    aid: 600.00
    old_age: { a: 100.00, b: not_applicable }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one case."""
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "aid.yaml").write_text(dedent(CASES).replace("&poor", ""), encoding="utf-8")
    return cases


def test_the_changes_that_no_case_notices_are_listed(aidcoord: Run, folder: Path) -> None:
    """One household far from every line leaves the comparisons alone; the amount is noticed."""
    result = aidcoord("mutate", "aid", "--cases", str(folder), "--survivors")

    told = {line.split(": ", 1)[1] for line in result.out.splitlines() if " → " in line}
    assert result.code == 0
    assert (
        "aid__meets_income_test: income_per_head < standard_month → income_per_head <= standard_month [survived]"
        in (told)
    )
    assert "aid__is_old: 70 → 71 [survived]" in told
    assert not any(line.startswith("aid__top_up_month: standard_month - income_per_head") for line in told)
    assert "not enough: 95% are asked for" in result.out


def test_a_case_on_the_line_kills_what_moves_it(aidcoord: Run, folder: Path) -> None:
    """With a household exactly on the standard the flipped comparison is noticed, and by that case."""
    on_the_line = dedent(CASES).replace("&poor", "").replace('"400.00"', '"1000.00"').replace("H1", "H2")
    on_the_line = on_the_line.replace("A household of two below the standard is topped up", "On the line")
    (folder / "line.yaml").write_text(on_the_line.replace("600.00\n", "ineligible\n"), encoding="utf-8")

    result = json.loads(aidcoord("mutate", "aid", "--cases", str(folder), "--json").out)

    flipped = [one for one in result["results"] if one["after"] == "income_per_head <= standard_month"]
    assert [(one["fate"], one["killed_by"]) for one in flipped] == [("killed", "On the line")]
    assert result["mutants"]["made"] == len(result["results"])


def test_a_case_that_does_not_hold_comes_first(aidcoord: Run, folder: Path) -> None:
    """Nothing is changed before the cases hold of the law as it stands."""
    (folder / "aid.yaml").write_text(dedent(CASES).replace("&poor", "").replace("600.00\n", "601.00\n"))

    result = aidcoord("mutate", "aid", "--cases", str(folder))

    assert result.code == 2
    assert "does not hold as the law stands. Mend it first: pytest shows why." in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("aids",), "Did you mean 'aid'?", id="a plugin misspelt"),
        pytest.param(("aid", "--cases", "nowhere"), "There is no case file below nowhere.", id="no case files"),
    ],
)
def test_what_cannot_be_changed_is_said(aidcoord: Run, arguments: tuple[str, ...], said: str) -> None:
    """Whoever asks is told what to write instead."""
    result = aidcoord("mutate", *arguments)

    assert (result.code, said in result.err) == (2, True)


def test_boundaries_are_cases_that_hold(aidcoord: Run, write: Write, folder: Path) -> None:
    """What is printed is a case file: one fen below, on and above, with what comes out now; it holds as it stands."""
    result = aidcoord("boundaries", "aid", write(), "--on", "2026-11-01")
    (folder / "aid.yaml").write_text(result.out, encoding="utf-8")

    assert "# below: eligible 0.02; on: ineligible; above: ineligible" in result.out
    assert "- sentence: 'Income a head below the standard" not in result.out
    assert aidcoord("mutate", "aid", "--cases", str(folder)).code == 0


def test_boundaries_turn_on_the_very_day(aidcoord: Run, write: Write) -> None:
    """Who turns seventy on the day is old, who does so on the next day is not."""
    out = aidcoord("boundaries", "old_age", write(), "--on", "2026-11-01").out

    assert "born: 1956-11-02" in out
    assert "born: 1956-11-01" in out


def test_boundaries_of_a_case_take_its_day_and_county(aidcoord: Run, folder: Path) -> None:
    """A case file says when and where; a case that it does not have is refused."""
    file = str(folder / "aid.yaml")

    assert "county: ling" in aidcoord("boundaries", "aid", file).out
    assert "holds 1 cases: there is no case 2" in aidcoord("boundaries", "aid", file, "--case", "2").err
