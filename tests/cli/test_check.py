"""`aidcoord check`: what it prints, what it can be told, and how it ends."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from aidcoord.checking.registered import CHECKS
from aidcoord.plugins.registry import Registry

Run = Callable[..., Any]

_TEXT = {
    "type": "object",
    "required": ["zh", "en"],
    "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
    "additionalProperties": False,
}
_PLACE = {
    "type": ["object", "null"],
    "required": ["file", "line", "column"],
    "properties": {"file": {"type": "string"}, "line": {"type": "integer"}, "column": {"type": "integer"}},
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "required": ["version", "on", "plugins", "checks", "findings", "not_looked_at", "counts"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": 1},
        "on": {"type": "string"},
        "plugins": {"type": "array", "items": {"type": "string"}},
        "checks": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "severity", "area", "slow", "title"],
                "properties": {"title": _TEXT, "severity": {"enum": ["fault", "warning", "note"]}},
            },
        },
        "findings": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["check", "severity", "plugin", "about", "text", "advice", "place"],
                "properties": {
                    **{key: {"type": "string"} for key in ("check", "severity", "plugin")},
                    "about": {"type": ["string", "null"]},
                    "text": _TEXT,
                    "advice": _TEXT,
                    "place": _PLACE,
                },
                "additionalProperties": False,
            },
        },
        "not_looked_at": {
            "type": "array",
            "items": {"type": "object", "required": ["check", "plugin", "why"], "properties": {"why": _TEXT}},
        },
        "counts": {"type": "object", "required": ["fault", "warning", "note"]},
    },
}


def test_checks_are_counted_and_listed_where_asked(aidcoord: Run) -> None:
    """What is unverified or unused is no fault; the short report counts it, `--all` lists it."""
    short, full = aidcoord("check", "--quick"), aidcoord("check", "--quick", "--all")

    lines = short.out.splitlines()
    assert (short.code, full.code) == (0, 0)
    assert lines[0] == "aid: Benefits 2, Rules 9, Parameters 3"
    assert "Sources: 12 verified, 2 unverified" in lines
    assert "  parameters-unread: Something reads every parameter (aid 1)" in lines
    assert "《试验通知》 [unverified]" not in short.out
    assert "《试验通知》 [unverified] (used by aid__old_age_rate, aid__unused_rate)" in full.out
    assert "parameters.toml:17:1: aid__unused_rate  Idle rate: nothing reads it." in full.out
    assert "shoe_size  Shoe size: nothing reads it." in full.out
    assert lines[-1] == "No fault was found."


def test_a_report_in_chinese_is_chinese(aidcoord: Run) -> None:
    """Titles and findings."""
    result = aidcoord("check", "--quick", "--all", "--lang", "zh")

    assert "应当改正：" in result.out
    assert "aid__unused_rate  闲置标准：没有内容读取。" in result.out
    assert result.out.splitlines()[-1] == "没有发现故障"


def test_what_a_county_does_not_supply_is_listed(aidcoord: Run, with_poor_county: Registry) -> None:
    """By the county's name."""
    result = aidcoord("check", "--only", "values-unsupplied", "--all", plugins=with_poor_county)

    assert "Ling County does not supply aid__standard_month (Aid standard)." in result.out


def test_a_fault_ends_with_2_and_names_its_check(aidcoord: Run, with_faulty: Registry) -> None:
    """One plugin can be asked about alone."""
    everything = aidcoord("check", "--quick", plugins=with_faulty)
    one = aidcoord("check", "aid", "--quick", plugins=with_faulty)

    assert everything.code == 2
    assert "[loads] broken: Plugin broken fails in _failing_policies: RuntimeError: its own business." in everything.err
    assert "Faults found: 1." in everything.out
    assert one.code == 0
    assert "broken" not in one.out


def test_a_plugin_that_is_not_there_is_told_with_the_nearest(aidcoord: Run) -> None:
    """Or what is installed is listed."""
    result = aidcoord("check", "aids")

    assert result.code == 2
    assert "Did you mean 'aid'?" in result.err


@pytest.mark.parametrize("option", ["--only", "--skip"])
def test_a_check_that_is_not_there_is_told_with_the_nearest(aidcoord: Run, option: str) -> None:
    """A misspelt check is never left out in silence."""
    result = aidcoord("check", option, "puritty")

    assert result.code == 2
    assert "No check is called 'puritty'. Did you mean 'purity'?" in result.err


def test_checks_are_chosen_and_left_out(aidcoord: Run) -> None:
    """`--only` may be said more than once, and what is named runs though it is slow."""
    only = aidcoord("check", "--only", "purity", "--only", "alone", "--quick")
    skip = aidcoord("check", "--quick", "--skip", "parameters-unread")

    assert "2 checks were made." in only.out
    assert "parameters-unread" not in skip.out


def test_a_quick_run_says_what_it_left_out(aidcoord: Run) -> None:
    """The slow checks by name."""
    slow = ", ".join(check.id for check in CHECKS if check.slow)

    assert f"Left out by --quick, because they are slow: {slow}" in aidcoord("check", "--quick").out.splitlines()


def test_a_check_that_cannot_look_says_why(aidcoord: Run) -> None:
    """Nothing passes in silence."""
    result = aidcoord("check", "aid", "--only", "imports")

    assert result.code == 0
    assert "  imports: the plugin is not registered by an installed package (aid)" in result.out.splitlines()


def test_the_report_is_json_of_a_version(aidcoord: Run, with_faulty: Registry) -> None:
    """Every finding with its check, plugin, place and both languages."""
    result = aidcoord("check", "--quick", "--json", "--on", "2026-11-01", plugins=with_faulty)

    report = json.loads(result.out)
    jsonschema.validate(report, SCHEMA)
    assert (result.code, result.err) == (2, "")
    assert (report["on"], report["plugins"]) == ("2026-11-01", ["aid", "broken", "county_ling"])
    assert {finding["check"] for finding in report["findings"]} >= {"loads", "evidence-unread", "source-unverified"}
    assert report["counts"]["fault"] == 1


def test_the_list_of_checks_is_the_registry(aidcoord: Run) -> None:
    """Each with its area, severity and title."""
    result = aidcoord("check", "--list")

    listed = [line.split()[0] for line in result.out.splitlines()[2:]]
    assert listed == [check.id for check in CHECKS]
