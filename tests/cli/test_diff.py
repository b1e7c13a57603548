"""`aidcoord diff`: two counties side by side."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len

from aidcoord.plugins.registry import Registry

Run = Callable[..., Any]

ON = ("--on", "2026-11-01")


def test_only_the_cells_that_differ_are_shown(aidcoord: Run, with_rich_county: Registry) -> None:
    """A line that counts comes first, then each field with its parameters."""
    result = aidcoord("diff", "ling", "hai", *ON, plugins=with_rich_county)

    lines = [" ".join(line.split()) for line in result.out.splitlines()]
    assert result.code == 0
    assert lines[:2] == [
        "Ling County – Hai County · 2026-11-01",
        "Differences: 1 parameters in 1 fields, 0 amendments, 0 benefits of one county only, 0 competences",
    ]
    assert lines[3:] == [
        "Aid Bureau (aid)",
        "Name by Ling County Hai County",
        lines[5],
        "Aid standard urban 800.00 yuan / month 1,200.00 yuan / month",
    ]


def test_columns_of_chinese_are_aligned(aidcoord: Run, with_rich_county: Registry) -> None:
    """Wide characters count as two."""
    result = aidcoord("diff", "ling", "hai", *ON, "--lang", "zh", plugins=with_rich_county)

    head, rule, row = result.out.splitlines()[-3:]
    assert row.split() == ["救助标准", "城镇", "800.00元/月", "1,200.00元/月"]
    assert cell_len(head.rstrip()) == cell_len(row.rstrip()) == cell_len(rule.rstrip())


@pytest.mark.parametrize("on", ["2016-01-01", "2026-11-01"])
def test_a_county_beside_itself_has_no_difference(aidcoord: Run, with_rich_county: Registry, on: str) -> None:
    """It is said, and nothing else is."""
    result = aidcoord("diff", "hai", "hai", "--on", on, plugins=with_rich_county)

    assert result.out == f"Hai County – Hai County · {on}\nNo difference.\n"


def test_json_says_the_same(aidcoord: Run, with_rich_county: Registry) -> None:
    """With a version, and the source of every value."""
    found = json.loads(aidcoord("diff", "ling", "hai", *ON, "--json", plugins=with_rich_county).out)

    assert (found["version"], found["counties"], found["counts"]["parameters"]) == (1, ["ling", "hai"], 1)
    assert found["parameters"][0]["cells"] == [{"where": ["urban"], "values": ["800.00", "1200.00"]}]
    assert [one["source"] for one in found["parameters"][0]["sources"]] == ["《岭县通知》", "《海县通知》"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("lin", "hai"), "Did you mean 'ling'?", id="the first county"),
        pytest.param(("ling", "hay"), "Did you mean 'hai'?", id="the other"),
        pytest.param(("ling", "hai", "--field", "aids"), "Did you mean 'aid'?", id="the field"),
    ],
)
def test_what_is_not_there_is_an_error(
    aidcoord: Run, with_rich_county: Registry, arguments: tuple[str, ...], message: str
) -> None:
    """With the nearest that is."""
    result = aidcoord("diff", *arguments, *ON, plugins=with_rich_county)

    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_a_county_that_is_silent_has_a_dash(aidcoord: Run, with_silent_county: Registry) -> None:
    """Both silent would be no line at all."""
    result = aidcoord("diff", "ling", "hai", *ON, plugins=with_silent_county)

    assert result.out.splitlines()[-1].split()[-1] == "—"
