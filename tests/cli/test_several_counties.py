"""Look-ups with two counties installed and none named: what both agree on is shown."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.commands.conftest import EXAMPLES, Result, installed

from aidcoord import Registry
from aidcoord.cli.app import run

__all__ = ["installed"]

Run = Callable[..., Result]


@pytest.fixture
def anywhere(installed: Registry, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run a command without naming a county."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(EXAMPLES.parent)

    def run_it(*arguments: str) -> Result:
        code = run(list(arguments), installed)
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return run_it


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        pytest.param(("names", "winter_heating"), "yunling__winter_heating", id="a name of one county"),
        pytest.param(("names", "fishing_moratorium"), "wanghai__fishing_moratorium", id="a name of the other"),
        pytest.param(
            ("parameters", "poverty_alleviation__working_age_from", "--on", "2026-11-01"), "16", id="a national value"
        ),
        pytest.param(("impact", "has_transfer_mandate"), "managed_land_transfer", id="what reads a name alike"),
        pytest.param(("impact", "yunling__winter_heating"), "winter_heating", id="a name of one county alone"),
        pytest.param(
            ("finance", "lists", "examples/finance/lists.yaml", "--on", "2026-11-01"),
            "Wanghai County, Yunling County",
            id="a command that asks no county's law",
        ),
        pytest.param(("schema", "finance", "allocate"), '"$schema"', id="the form of a command"),
    ],
)
def test_what_all_counties_agree_on_needs_no_county(anywhere: Run, arguments: tuple[str, ...], shown: str) -> None:
    """It is shown as it stands in all of them."""
    result = anywhere(*arguments)

    assert (result.code, result.err) == (0, "")
    assert shown in result.out


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("parameters", "civil_affairs__dibao_standard_month"), id="a county's value"),
        pytest.param(("schema",), id="household files"),
        pytest.param(("finance", "allocate", "examples/finance/pool.yaml"), id="a command by the county's weights"),
        pytest.param(("civil-affairs", "urban-rural"), id="a command about standards"),
        pytest.param(("stale", "--on", "2026-11-01"), id="values due for review"),
    ],
)
def test_what_differs_asks_for_a_county(anywhere: Run, arguments: tuple[str, ...]) -> None:
    """With the counties there are; nothing is shown of one as if it were of all."""
    result = anywhere(*arguments)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("This differs from county to county: ")
    assert "yunling (云岭县 Yunling County)" in result.err
    assert "wanghai (望海县 Wanghai County)" in result.err
