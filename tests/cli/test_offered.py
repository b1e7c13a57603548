"""Commands that plugins offer: how they are found, called and printed, and what a broken one costs."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import field, frozen

from aidcoord import (
    Cell,
    Column,
    Command,
    Desk,
    Document,
    Fen,
    Form,
    InputError,
    Month,
    Option,
    Registry,
    Report,
    Table,
    Text,
    hookimpl,
    key,
    percent,
    yuan,
)

Run = Callable[..., Any]
Write = Callable[..., str]


class Fuel(Option):
    """What is burnt."""

    COAL = 1, "煤", "coal"
    WOOD = 2, "柴", "wood"


@frozen(kw_only=True)
class StoveForm(Form):
    """A stove."""

    fuel: Fuel = field(metadata=key("燃料", Text(zh="燃料", en="what it burns")))
    cost: Fen = field(metadata=key("费用", Text(zh="费用（元）", en="yuan")))


@frozen(kw_only=True)
class StovesForm(Form):
    """A file of stoves."""

    stoves: tuple[StoveForm, ...] = field(metadata=key("炉子", Text(zh="炉子", en="the stoves")))


TITLE = Text(zh="取暖", en="Heating")
COLUMNS = (
    Column("fuel", Text(zh="燃料", en="Fuel")),
    Column("cost", Text(zh="费用", en="Cost"), "right"),
)


def bill(desk: Desk, files: tuple[Path, ...], /, *, month: Month, only: Fuel | None = None) -> Report:
    """Add up what stoves cost.

    Args:
        files: Files of stoves.
        month: The month.
        only: Only stoves that burn this.
    """
    stoves = [stove for file in desk.read_all(files, StovesForm) for stove in file.stoves]
    for stove in stoves:
        if stove.cost > yuan(1000):
            raise InputError.of([stove.fault(f"{stove.cost} is too much", "Look again.", at="cost")])
    rows = [{"fuel": stove.fuel, "cost": stove.cost} for stove in stoves if only in {None, stove.fuel}]
    totals: dict[str, Cell] = {"cost": Fen(sum(stove.cost for stove in stoves if only in {None, stove.fuel}))}
    table = Table(name="stoves", title=TITLE, columns=COLUMNS, rows=rows, totals=totals)
    note = Text(zh=f"{month},身份证110101199003071234", en=f"{month}, number 110101199003071234")
    return Report(title=TITLE, tables=(table,), notes=(note,))


def standards(desk: Desk, name: str, /, *, days: tuple[date, ...] = ()) -> Report:
    """Show a parameter on days.

    Args:
        name: Its full name.
        days: The days.
    """
    found = [desk.parameter(name, on) for on in days or (desk.on,)]
    rows = [{"cost": value.look_up((1,)) if value else None} for value in found]
    return Report(title=TITLE, tables=(Table(name="values", title=TITLE, columns=COLUMNS, rows=rows),))


def every_cell(desk: Desk, *, is_short: bool = False) -> Report:
    """Show every kind of cell.

    Args:
        is_short: Show none.
    """
    law = Document("试验办法", verified=False).article(3)
    cells: list[Cell] = [
        *(None, True, 1234, percent("12.5"), Fuel.COAL, desk.on, Month(2026, 2), Decimal("1.50"), law, "text", TITLE)
    ]
    rows = [] if is_short else [{"cost": cell} for cell in cells]
    return Report(title=TITLE, tables=(Table(name="cells", title=TITLE, columns=COLUMNS, rows=rows),))


def plugin(*commands: object) -> SimpleNamespace:
    """A plugin that offers these commands and nothing else."""

    @hookimpl
    def aidcoord_commands() -> list[Any]:
        return list(commands)

    return SimpleNamespace(aidcoord_commands=aidcoord_commands)


def command(run: Any = bill, name: Any = "bill", **said: Any) -> Command:
    """A command."""
    return Command(name=name, title=TITLE, run=run, **said)


HEATING = plugin(command(), command(standards, "standards"), command(every_cell, "cells"))
STOVES = """
    stoves:
      - { fuel: coal, cost: 120.50 }
      - { 燃料: 柴, 费用: 30 }
"""


@pytest.fixture
def heating(registry: Registry) -> Registry:
    """The plugin beside a field and its county."""
    return Registry((*registry.plugins, *Registry.of(heating=HEATING).plugins))


def test_values_are_read_alike_where_pydantic_is_loaded(aidcoord: Run, heating: Registry, write: Write) -> None:
    """The library behind the command line would hold a month against the type of its text; an embedder may bring it."""
    import pydantic  # noqa: F401, PLC0415 - only that it is there matters

    result = aidcoord("heating", "bill", write(STOVES), "--month", "2026-10", "--on", "2026-11-01", plugins=heating)

    assert (result.code, result.err) == (0, "")


def test_a_command_stands_under_its_plugin(aidcoord: Run, heating: Registry, write: Write) -> None:
    """Its table has headings, cells to the sides that the columns say, the sum below, remarks at the end."""
    result = aidcoord(
        "heating", "bill", write(STOVES), "--month", "2026-10", "--on", "2026-11-01", "--lang", "en", plugins=heating
    )

    assert (result.code, result.err) == (0, "")
    assert [line.rstrip() for line in result.out.splitlines()] == [
        "Heating · 2026-11-01 · Ling County",
        "",
        "Heating",
        "Fuel          Cost",
        "──────────────────",
        "coal   120.50 yuan",
        "wood    30.00 yuan",
        "",
        "       150.50 yuan",
        "",
        "2026-10, number 110101********1234",
    ]


def test_a_report_reads_in_chinese(aidcoord: Run, heating: Registry, write: Write) -> None:
    """The same in the other language."""
    result = aidcoord("heating", "bill", write(STOVES), "--month", "2026-10", "--lang", "zh", plugins=heating)

    assert [line.split() for line in result.out.splitlines()[3:7:3]] == [["燃料", "费用"], ["柴", "30.00元"]]


def test_a_report_as_json(aidcoord: Run, heating: Registry, write: Write) -> None:
    """Money is text, both languages are there, and personal numbers are masked."""
    said = ("--month", "2026-10", "--only", "煤", "--on", "2026-11-01", "--json")
    result = aidcoord("heating", "bill", write(STOVES), *said, plugins=heating)

    assert json.loads(result.out) == {
        "command": "heating bill",
        "on": "2026-11-01",
        "county": "ling",
        "title": {"zh": "取暖", "en": "Heating"},
        "tables": {
            "stoves": {
                "title": {"zh": "取暖", "en": "Heating"},
                "rows": [{"fuel": "coal", "cost": "120.50"}],
                "totals": {"fuel": None, "cost": "120.50"},
            }
        },
        "notes": [{"zh": "2026-10,身份证110101********1234", "en": "2026-10, number 110101********1234"}],
    }


def test_every_kind_of_cell_is_printed(aidcoord: Run, heating: Registry) -> None:
    """Each as people read it, and as JSON holds it."""
    printed = aidcoord("heating", "cells", "--on", "2026-11-01", "--lang", "en", plugins=heating).out.splitlines()
    plain = json.loads(aidcoord("heating", "cells", "--on", "2026-11-01", "--json", plugins=heating).out)

    assert [line.strip() for line in printed[5:]] == [
        *("", "yes", "1,234", "12.5%", "coal", "2026-11-01", "2026-02", "1.50"),
        *("《试验办法》 art. 3 [unverified]", "text", "Heating"),
    ]
    assert [row["cost"] for row in plain["tables"]["cells"]["rows"]] == [
        *(None, True, 1234, "12.5", "coal", "2026-11-01", "2026-02", "1.50", "《试验办法》第3条（未核实）", "text"),
        {"zh": "取暖", "en": "Heating"},
    ]


def test_a_table_without_rows_says_so(aidcoord: Run, heating: Registry) -> None:
    """A flag is given by its name alone."""
    result = aidcoord("heating", "cells", "--is-short", "--on", "2026-11-01", plugins=heating)

    assert result.out.splitlines()[-1] == "(none)"


def test_the_desk_reads_parameters_of_any_day(aidcoord: Run, heating: Registry) -> None:
    """Days may be given more than once; a name that is none is an error with the nearest."""
    said = ("--days", "2020-01-01", "--days", "2026-01-01", "--days", "2015-01-01", "--json")

    found = json.loads(aidcoord("heating", "standards", "aid__standard_month", *said, plugins=heating).out)
    wrong = aidcoord("heating", "standards", "aid__standart_month", plugins=heating)

    assert [row["cost"] for row in found["tables"]["values"]["rows"]] == ["500.00", "800.00", None]
    assert (wrong.code, wrong.err) == (
        2,
        "There is no parameter 'aid__standart_month'. Did you mean 'aid__standard_month'?\n",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--month", "2026-13"), "the calendar has no month 2026-13", id="no month"),
        pytest.param(("--month", "10/2026"), "write it as 2026-10", id="a month in another form"),
        pytest.param(("--month", "2026-10", "--only", "cole"), "Did you mean 'coal'?", id="no choice"),
        pytest.param((), "--month", id="an option that is missing"),
        pytest.param(("--month", "2026-10", "--county", "lin"), "Did you mean 'ling'?", id="no county"),
    ],
)
def test_options_are_read_as_files_are(
    aidcoord: Run, heating: Registry, write: Write, arguments: tuple[str, ...], said: str
) -> None:
    """What is wrong with one is told, and nothing is printed."""
    result = aidcoord("heating", "bill", write(STOVES), *arguments, plugins=heating)

    assert (result.code, result.out) == (2, "")
    assert said in result.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "stoves: [{ fuel: cole, cost: 1e3 }]\nstove: 1",
            [
                "1:18: 'cole' is none of: coal (煤), wood (柴). [$.stoves[0].fuel] Did you mean 'coal'?",
                (
                    "1:30: '1e3' is a floating-point number, which is never an amount of money [$.stoves[0].cost] "
                    "Write it as '1200' or '1200.50'."
                ),
                "2:1: 'stove' is no key here [$.stove] Did you mean 'stoves'?",
            ],
            id="every fault at once",
        ),
        pytest.param(
            "stoves: [{ fuel: coal, cost: 1000.01 }]",
            ["1:30: 1000.01 is too much [$.stoves[0].cost] Look again."],
            id="what the plugin itself finds",
        ),
        pytest.param("炉子: [{ 燃料: 煤 }]", ["1:6: 'cost' (费用) is missing [$.炉子[0]] Add it: yuan."], id="a key"),
    ],
)
def test_files_are_read_as_strictly_as_households(
    aidcoord: Run, heating: Registry, write: Write, text: str, said: list[str]
) -> None:
    """Every fault has its line, column and path, and what was meant."""
    path = write(text)

    result = aidcoord("heating", "bill", path, "--month", "2026-10", plugins=heating)

    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines() == [f"{path}:{one}" for one in said]


def test_commands_are_listed(aidcoord: Run, heating: Registry) -> None:
    """Each with its title and its plugin, in either language."""
    english = aidcoord("commands", plugins=heating).out.splitlines()
    chinese = aidcoord("commands", "--lang", "zh", plugins=heating).out.splitlines()

    assert [line.split() for line in english[2:]] == [
        ["aidcoord", "heating", name, "Heating", "heating"] for name in ("bill", "standards", "cells")
    ]
    assert chinese[2].split() == ["aidcoord", "heating", "bill", "取暖", "heating"]
    assert aidcoord("commands").out == "No plugin offers a command.\n"


def test_a_word_that_is_no_command_is_an_error_with_the_nearest(aidcoord: Run, heating: Registry) -> None:
    """Ours and those of plugins are looked through."""
    assert 'Did you mean "heating"' in aidcoord("heatin", plugins=heating).err
    assert 'Did you mean "assess"' in aidcoord("asess", plugins=heating).err


def test_help_tells_of_a_command(aidcoord: Run, heating: Registry) -> None:
    """The docstring is the help, and the options that every command has stand there."""
    told = aidcoord("heating", "bill", "--help", plugins=heating).out

    for words in ("Add up what stoves cost.", "Only stoves that burn this.", "--county", "--on", "--lang", "--json"):
        assert words in told


def _untyped(desk: Desk, thing, /) -> Report:  # type: ignore[no-untyped-def]
    """Take what has no type."""
    return Report(title=TITLE)


def _with_float(desk: Desk, *, rate: float) -> Report:
    """Take a float."""
    return Report(title=TITLE)


def _with_county(desk: Desk, *, county: str) -> Report:
    """Take what every command has."""
    return Report(title=TITLE)


def _with_rest(desk: Desk, **rest: str) -> Report:
    """Take anything."""
    return Report(title=TITLE)


def _with_true(desk: Desk, *, is_short: bool = True) -> Report:
    """Take a flag that is set."""
    return Report(title=TITLE)


def _without_help(desk: Desk) -> Report:
    return Report(title=TITLE)


def _failing() -> list[Command]:
    raise RuntimeError("its own business")


@pytest.mark.parametrize(
    ("offered", "said"),
    [
        pytest.param((command(name="Bill"),), "calls a command 'Bill'; a command is a word in lower case", id="name"),
        pytest.param((command(run=None),), "gives its command 'bill' nothing to run", id="no function"),
        pytest.param((command(_untyped),), "'thing' of a type that the command line cannot read", id="no type"),
        pytest.param((command(_with_float),), "'rate' of a type that the command line cannot read", id="float"),
        pytest.param((command(_with_county),), "'county', which every command has", id="a reserved word"),
        pytest.param((command(_with_rest),), "'rest', which has no name and type of its own", id="keywords"),
        pytest.param((command(_with_true),), "the flag 'is_short', which is to be False", id="a set flag"),
        pytest.param((command(_without_help),), "a function without a docstring", id="no docstring"),
        pytest.param((command(), command()), "offers two commands called 'bill'", id="one name twice"),
        pytest.param(("bill",), "gives str 'bill' as aidcoord_commands()[0], not a Command", id="no command"),
        pytest.param(
            (Command(name="bill", title="Heating", run=bill),),  # type: ignore[arg-type]  # what is tested
            "no title in both languages",
            id="no title",
        ),
    ],
)
def test_a_plugin_whose_commands_are_at_fault_loses_only_them(
    aidcoord: Run, registry: Registry, write: Write, offered: tuple[object, ...], said: str
) -> None:
    """The fault names the plugin; assessing goes on as if nothing were wrong, and so do the commands of others."""
    broken = Registry((*registry.plugins, *Registry.of(broken=plugin(*offered), heating=HEATING).plugins))

    listed = aidcoord("commands", plugins=broken)
    assessed = aidcoord("assess", write(), "--on", "2026-11-01", plugins=broken)
    ran = aidcoord("heating", "cells", plugins=broken)

    assert (listed.code, listed.out.count("heating"), listed.out.count("broken")) == (3, 6, 0)
    assert listed.err.startswith("Plugin broken ")
    assert said in listed.err
    assert (assessed.code, assessed.err) == (0, "")
    assert (ran.code, ran.err) == (0, "")


def test_a_hook_that_raises_costs_the_plugin_its_commands(aidcoord: Run, registry: Registry) -> None:
    """Where its command is asked for, the fault is told."""
    broken = Registry(
        (*registry.plugins, *Registry.of(broken=SimpleNamespace(aidcoord_commands=hookimpl(_failing))).plugins)
    )

    result = aidcoord("broken", "bill", plugins=broken)

    assert (result.code, result.out) == (2, "")
    assert "Plugin broken fails in aidcoord_commands: RuntimeError: its own business." in result.err


def test_a_word_that_two_plugins_claim_is_refused_naming_both(aidcoord: Run, registry: Registry) -> None:
    """Neither has it."""
    both = Registry.of(
        heating=plugin(command(name="settle", is_top=True)), water=plugin(command(name="settle", is_top=True))
    )

    result = aidcoord("commands", plugins=both)

    assert (result.code, result.out) == (3, "No plugin offers a command.\n")
    assert [line.partition(" Give ")[0] for line in result.err.splitlines()] == [
        "Plugin heating offers the command `aidcoord settle`, and so does water.",
        "Plugin water offers the command `aidcoord settle`, and so does heating.",
    ]
    assert registry.faults == ()


@pytest.mark.parametrize(
    ("word", "rival"),
    [
        pytest.param("assess", "aidcoord itself", id="one of ours"),
        pytest.param("heating", "the plugin heating", id="a plugin's name"),
    ],
)
def test_a_word_that_is_taken_is_refused(aidcoord: Run, word: str, rival: str) -> None:
    """The owner keeps it."""
    found = Registry.of(heating=HEATING, water=plugin(command(name=word, is_top=True)))

    result = aidcoord("commands", plugins=found)

    assert f"Plugin water offers the command `aidcoord {word}`, and so does {rival}." in result.err
    assert result.out.count("aidcoord heating") == 3


@pytest.mark.parametrize(
    ("run", "said"),
    [
        pytest.param("raises", "ZeroDivisionError: integer division or modulo by zero", id="raises"),
        pytest.param("gives nothing", "TypeError: it gives NoneType, not a Report", id="no report"),
        pytest.param("a stray column", "ValueError: the table 'stoves' has no column 'coast'", id="a stray column"),
        pytest.param("a float", "TypeError: 'cost' of the table 'stoves' holds a float", id="a float in a cell"),
    ],
)
def test_a_command_that_fails_is_the_plugins_fault(aidcoord: Run, run: str, said: str) -> None:
    """It is told with the place in the plugin's file, without a traceback."""

    def fails(desk: Desk) -> Any:
        """Fail."""
        rows: dict[str, Any] = {"a stray column": {"coast": None}, "a float": {"cost": 0.5}}
        if run == "gives nothing":
            return None
        if run in rows:
            return Table(name="stoves", title=TITLE, columns=COLUMNS, rows=[rows[run]])
        return 1 // (desk.on.year - desk.on.year)

    result = aidcoord("heating", "fail", plugins=Registry.of(heating=plugin(command(fails, "fail"))))

    assert (result.code, result.out) == (3, "")
    assert f"Plugin heating fails in its command `aidcoord heating fail`: {said}" in result.err


def test_a_commands_own_word_imports_no_plugin_before_it_is_known() -> None:
    """Our own commands and help look for none."""
    code = (
        "import sys; from aidcoord.cli import main; main(['--help']); "
        "sys.exit([name for name in sys.modules if name.startswith(('aidcoord_', 'aidcoord.cli.offered'))] or 0)"
    )
    done = subprocess.run(  # noqa: S603 - this interpreter, on code that stands here
        [sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8", env=dict(os.environ)
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "commands" in done.stdout
