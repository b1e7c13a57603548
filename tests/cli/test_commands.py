"""The commands that show what is installed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from aidcoord.checking.checks import Area
from aidcoord.plugins.registry import Registry

Run = Callable[..., Any]
Write = Callable[..., str]


def test_plugins_are_listed_with_what_each_offers(aidcoord: Run, with_faulty: Registry) -> None:
    """One that is at fault is listed too, and the exit code says so."""
    result = aidcoord("plugins", plugins=with_faulty)

    lines = result.out.splitlines()
    assert result.code == 3
    assert [line.split()[0] for line in lines[2:]] == ["aid", "broken", "county_ling"]
    assert lines[2].split()[-4:] == ["2", "9", "3", "0"]
    assert lines[3].split()[-1] == "1"
    assert "Ling County" in lines[4]


def test_no_plugins_is_said(aidcoord: Run) -> None:
    """An empty registry is no error."""
    result = aidcoord("plugins", plugins=Registry.of())

    assert (result.code, result.out) == (0, "No plugin is installed.\n")


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        pytest.param("wages", ["wages"], id="part of a name"),
        pytest.param("存款", ["aid__meets_savings_test", "savings"], id="part of a Chinese title"),
        pytest.param("aid__*_rate", ["aid__old_age_rate", "aid__unused_rate"], id="a pattern"),
        pytest.param("age", None, id="many"),
    ],
)
def test_names_that_fit_are_listed(aidcoord: Run, pattern: str, names: list[str] | None) -> None:
    """By a part of the name or of a title, or by a pattern."""
    result = aidcoord("names", pattern)

    found = [line.split()[0] for line in result.out.splitlines()[2:]]
    assert result.code == 0
    assert found == sorted(found)
    assert names is None or found == names


def test_names_tell_kind_type_scope_title_and_supplier(aidcoord: Run) -> None:
    """An aggregate has the type of what it adds up."""
    lines = aidcoord("names").out.splitlines()

    rows = {line.split()[0]: " ".join(line.split()[1:]) for line in lines[2:]}
    assert rows["aid__income"] == "aggregate money the household Income aid"
    assert rows["age"] == "fact count each member age in completed years the model"
    assert rows["residence"] == "fact Residence the household urban or rural the model"


def test_no_name_that_fits_is_an_error_with_the_nearest(aidcoord: Run) -> None:
    """Bare names are known too."""
    result = aidcoord("names", "standrad_month")

    assert (result.code, result.out) == (2, "")
    assert "Did you mean 'standard_month'?" in result.err


def test_parameters_shows_every_value_with_cells_and_source(aidcoord: Run) -> None:
    """A county's values are the ones shown."""
    result = aidcoord("parameters", "standard_month")

    lines = result.out.splitlines()
    assert lines[0] == "Aid standard (aid__standard_month)"
    assert lines[1] == "unit: yuan / month; by: urban or rural; set by each county"
    rows = [line.split("  ") for line in lines[4:]]
    assert [[word.strip() for word in row if word.strip()] for row in rows] == [
        ["2016-01-01 – 2025-12-31", "urban", "500.00 yuan / month", "《岭县通知》"],
        ["rural", "300.00 yuan / month"],
        ["2026-01-01 –", "urban", "800.00 yuan / month", "《岭县通知》", "2026-01-01"],
        ["rural", "600.00 yuan / month"],
    ]


def test_parameters_on_a_day_shows_the_one_in_force(aidcoord: Run) -> None:
    """What is unverified carries the mark."""
    result = aidcoord("parameters", "aid__old_age_rate", "--on", "2026-11-01", "--lang", "zh")

    assert "100.00元/月" in result.out
    assert "50.00元" not in result.out.replace("100.00元", "")
    assert "（未核实）" in result.out
    assert "没有数值" in aidcoord("parameters", "old_age_rate", "--on", "2015-01-01", "--lang", "zh").out


def test_parameters_shows_bands(aidcoord: Run) -> None:
    """Each with its bounds."""
    out = aidcoord("parameters", "unused_rate").out

    assert "below 60" in out
    assert "60 and above" in out


def test_a_parameter_that_is_none_is_an_error_with_the_nearest(aidcoord: Run) -> None:
    """A rule's name is no parameter's."""
    result = aidcoord("parameters", "aid__standart_month")

    assert (result.code, result.out) == (2, "")
    assert "Did you mean 'aid__standard_month'?" in result.err


def test_impact_shows_readers_as_a_tree_and_marks_benefits(aidcoord: Run) -> None:
    """Each reader once, below what it reads the name through."""
    result = aidcoord("impact", "wages")

    assert result.out.splitlines() == [
        "wages  Wages",
        "└── Aid Bureau (aid)",
        "    └── aid__income  Income",
        "        └── aid__income_per_head  Income a head",
        "            ├── aid__meets_income_test  Income below the standard",
        "            │   └── ★ aid__aid  Basic aid",
        "            └── aid__top_up_month  Top-up",
        "                └── aid__aid__due  Basic aid: amount due",
        "6 names read it, 1 of them benefits",
        "Overlaps concerned: Together up to the standard",
    ]


def test_impact_of_what_nothing_reads_says_so(aidcoord: Run) -> None:
    """In both languages."""
    assert "Nothing reads it." in aidcoord("impact", "shoe_size").out
    assert "没有被读取" in aidcoord("impact", "shoe_size", "--lang", "zh").out


def test_stale_lists_values_due_for_review(aidcoord: Run) -> None:
    """A year after the review, not a day before."""
    before = aidcoord("stale", "--on", "2026-12-31")
    after = aidcoord("stale", "--on", "2027-01-01")

    assert before.out == "On 2026-12-31 no value is overdue for review.\n"
    assert "aid__standard_month" in after.out
    assert after.out.splitlines()[2].startswith("2027-01-01")
    assert "since 2016-01-01" in aidcoord("stale", "--on", "2018-01-01").out


def test_the_household_schema_accepts_what_the_reader_accepts(aidcoord: Run, tmp_path: Path) -> None:
    """It is written to a file where one is named."""
    path = tmp_path / "schema.json"

    result = aidcoord("schema", "--out", str(path))

    schema = json.loads(path.read_text(encoding="utf-8"))
    assert (result.code, result.out) == (0, "")
    jsonschema.validate({"household": "H", "members": [{"id": "a", "relation": "applicant"}]}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"household": "H", "members": [], "savngs": "1"}, schema)


@pytest.mark.parametrize("result", ["eligible", "620.00", {"verdict": "undetermined", "missing": ["savings"]}])
def test_the_case_schema_accepts_a_case_and_a_list_of_them(aidcoord: Run, result: object) -> None:
    """In either language, and with nothing that is not known."""
    schema = json.loads(aidcoord("schema", "case").out)
    household = {"户号": "H", "成员": [{"编号": "a", "与申请人关系": "本人"}]}
    case = {"说明": "一例", "on": "2026-11-01", "county": "岭县", "家庭": household, "expected": {"aid__aid": result}}

    jsonschema.validate(case, schema)
    jsonschema.validate([case], schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(case | {"expectd": {}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(case | {"日期": "2026-11-01"}, schema)


@pytest.mark.parametrize(
    "command",
    ["assess", "plugins", "names", "parameters", "impact", "check", "schema", "mutate", "boundaries", "stale"],
)
def test_every_command_has_help(aidcoord: Run, command: str) -> None:
    """Its first sentence is the one that the list of commands shows."""
    listed, own = aidcoord("--help"), aidcoord(command, "--help")

    assert (listed.code, own.code) == (0, 0)
    assert command in listed.out
    assert own.out.startswith(f"Usage: aidcoord {command}")
    assert "--lang" in own.out


@pytest.mark.parametrize(
    ("command", "told"),
    [
        pytest.param("assess", "that of each household's township, or the only one installed", id="households"),
        pytest.param("screen", "that in which each household's township lies if not said", id="a register"),
        pytest.param("simulate", "that in which each household's township lies if not said", id="a register tried"),
        pytest.param("cliffs", "that of the township, or the only one installed, if not said", id="a household"),
        pytest.param("boundaries", "that of the case, of the township, or the only one installed", id="a case"),
        *(
            pytest.param(f"register {one}", "those of all that are installed if not said", id=f"words to {one}")
            for one in ("schema", "check", "convert", "show")
        ),
        pytest.param("register synth", "the first installed if not said", id="a county made up"),
        pytest.param("kernel show", "the only one installed if not said", id="one law"),
        pytest.param("clauses", "none if not said", id="terms of a county"),
        pytest.param("meeting constitute", "the only one installed if not said", id="a meeting to be"),
        pytest.param("meeting desk", "the one whose meeting the journal holds if not said", id="a meeting"),
        pytest.param("meeting submit", "the one whose meeting the journal holds if not said", id="an act"),
    ],
)
def test_help_says_which_county_is_meant_where_none_is_named(aidcoord: Run, command: str, told: str) -> None:
    """Each command as it does."""
    shown = aidcoord(*command.split(), "--help").out

    assert told in " ".join(shown.replace("│", " ").split())


def test_chinese_lists_say_titles_and_no_identifiers(aidcoord: Run) -> None:
    """Who supplies a name, and of what sort and how grave a check is."""
    names = aidcoord("names", "wages", "--lang", "zh").out.splitlines()[2:]
    checks = aidcoord("check", "--list", "--lang", "zh").out.splitlines()[2:]

    assert [line.split()[-1] for line in names] == ["救助局"]
    assert {line.split()[2].removesuffix("、较慢") for line in checks} == {"故障", "应当改正", "可供参考"}
    assert not {area.value for area in Area}.intersection(line.split()[1] for line in checks)
