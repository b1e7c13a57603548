"""Bad input: every fault at once on standard error with its place, nothing on standard output, exit code 2."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aidcoord.plugins.registry import Registry

Run = Callable[..., Any]
Write = Callable[..., str]

ON = ("--on", "2026-11-01")
MEMBER = "members: [{ id: a, relation: applicant, born: 1980-01-01, wages: '1' }]"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"household: H\nsavngs: '1'\n{MEMBER}", ":2:1: ", id="unknown key"),
        pytest.param(MEMBER.replace("1980-01-01", "1980-02-30") + "\nhousehold: H", "not a day", id="impossible date"),
        pytest.param(f"household: H\nresidence: suburb\n{MEMBER}", "'suburb'", id="wrong enum"),
        pytest.param(f"household: H\nsavings: '1.005'\n{MEMBER}", "two decimals", id="three decimals"),
        pytest.param(f"household: H\nsavings: 1e3\n{MEMBER}", "floating-point", id="a float"),
        pytest.param(f"household: H\nsavings: .nan\n{MEMBER}", ".nan", id="not a number"),
        pytest.param(f"household: H\nsavings: '-1'\n{MEMBER}", "savings lies between", id="negative"),
        pytest.param(
            "household: H\nmembers: [{ id: a, relation: applicant }, { id: a, relation: child }]", "'a'", id="id"
        ),
        pytest.param(
            MEMBER.replace("born: 1980-01-01", "number: '990101196602030012'") + "\nhousehold: H",
            "does not match the rest",
            id="wrong check digit",
        ),
        pytest.param("", "the file is empty", id="empty"),
        pytest.param("household: H\n" + "# " + "x" * 50_000_000, "50.0 MB", id="50 MB"),
    ],
)
def test_a_bad_household_file_is_refused_with_its_place(aidcoord: Run, write: Write, text: str, words: str) -> None:
    """The message begins with file, line and column, and nothing is half-done."""
    path = write(text)

    result = aidcoord("assess", path, *ON)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"{path}:")
    assert words in result.err
    assert "Traceback" not in result.err


def test_the_faults_of_all_files_are_told_at_once(aidcoord: Run, write: Write) -> None:
    """Also of a file that is not there; the good file gives no result."""
    bad = write(f"household: H\nresidence: suburb\nsavings: x\n{MEMBER}", "bad.yaml")

    result = aidcoord("assess", write(), bad, "no-such.yaml", *ON, "--explain", "aid__aidd")

    lines = result.err.splitlines()
    assert (result.code, result.out) == (2, "")
    assert len(lines) == 4
    assert lines[0] == "No benefit is called 'aid__aidd'. Did you mean 'aid__aid'?"
    assert lines[1].startswith(f"{bad}:2:")
    assert lines[2].startswith(f"{bad}:3:")
    assert "no-such.yaml" in lines[3]


def test_a_member_of_two_households_is_refused(aidcoord: Run, write: Write) -> None:
    """Both files are read before anything is printed."""
    other = write(
        "household: H9\n" + MEMBER.replace("id: a", "id: a, name: 赵一").replace("1980", "1950"), "other.yaml"
    )

    result = aidcoord("assess", write(), other, *ON)

    assert (result.code, result.out) == (2, "")
    assert "is a member of household" in result.err


def test_a_household_without_members_on_the_day_is_refused_with_its_file(aidcoord: Run, write: Write) -> None:
    """The place is the file's beginning."""
    path = write("household: H\nmembers: [{ id: a, relation: applicant, born: 2020-01-01 }]")

    result = aidcoord("assess", path, "--on", "2019-01-01")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"{path}:1:1: ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param((), "FILE", id="no file"),
        pytest.param(("x.yaml", "--on", "2026-02-30"), "not a day of the calendar", id="impossible day"),
        pytest.param(("x.yaml", "--on", "1.11.2026"), "2026-11-01", id="a day written otherwise"),
        pytest.param(("x.yaml", "--lang", "de"), "zh", id="another language"),
        pytest.param(("x.yaml", "--cuonty", "ling"), "--cuonty", id="misspelt option"),
        pytest.param(("x.yaml", "--county", "lin"), "Did you mean 'ling'?", id="unknown county"),
        pytest.param(
            ("x.yaml", "--json", "--explain", "aid"), "choose one of --explain, --json and --worksheet", id="two forms"
        ),
    ],
)
def test_bad_options_are_refused(aidcoord: Run, arguments: tuple[str, ...], words: str) -> None:
    """With exit code 2 and a message that helps."""
    result = aidcoord("assess", *arguments)

    assert (result.code, result.out) == (2, "")
    assert words in result.err


def test_a_command_that_does_not_exist_names_the_nearest(aidcoord: Run) -> None:
    """And lists those that do."""
    result = aidcoord("asses")

    assert result.code == 2
    assert '"assess"' in result.err


def test_several_counties_are_listed_where_none_is_named(
    aidcoord: Run, write: Write, with_two_counties: Registry
) -> None:
    """Naming one is enough."""
    unnamed = aidcoord("assess", write(), *ON, plugins=with_two_counties)
    named = aidcoord("assess", write(), *ON, "--county", "hai", plugins=with_two_counties)

    assert (unnamed.code, unnamed.out) == (2, "")
    assert "hai (海县 Hai County), ling (岭县 Ling County)" in unnamed.err
    assert named.code == 0
    assert "Hai County" in named.out


def test_faults_of_plugins_stand_beside_those_of_files(aidcoord: Run, write: Write, with_faulty: Registry) -> None:
    """A key may be unknown because its plugin is at fault."""
    result = aidcoord("assess", write(f"household: H\nsavngs: '1'\n{MEMBER}"), *ON, plugins=with_faulty)

    assert (result.code, result.out) == (2, "")
    assert "savngs" in result.err
    assert "its own business" in result.err


def test_no_personal_number_is_printed_whole(aidcoord: Run, write: Write) -> None:
    """Not in a table, an explanation, JSON or an error."""
    number = "990101196602030011"
    wages = f"wages: {{ value: '1', source: {number} }}"
    member = f"{{ id: a, name: 赵{number}, number: '{number}', relation: applicant, {wages} }}"
    path = write(f"household: H\nmembers: [{member}]\nsavings: '1'")
    wrong = write(f"household: H\nmembers: [{member}]\nsavings: {number}", "wrong.yaml")

    runs = [
        aidcoord("assess", path, *ON),
        aidcoord("assess", path, *ON, "--explain", "aid__aid"),
        aidcoord("assess", path, *ON, "--json"),
        aidcoord("assess", wrong, *ON),
    ]

    assert [run.code for run in runs] == [0, 0, 0, 2]
    assert all(number not in run.out + run.err for run in runs)


def test_a_schema_that_cannot_be_written_is_an_error(aidcoord: Run, tmp_path: Path) -> None:
    """The message names the file."""
    result = aidcoord("schema", "--out", str(tmp_path / "nowhere" / "schema.json"))

    assert (result.code, result.out) == (2, "")
    assert "schema.json cannot be written" in result.err
