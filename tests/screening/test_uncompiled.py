"""Screening with a plugin of which a rule cannot be compiled, or that is left out: what is told, and of whom."""

import importlib.util
from datetime import date
from itertools import count
from pathlib import Path
from textwrap import indent
from types import ModuleType

import pyarrow.parquet as pq
import pytest

from aidcoord.checking.compiling import compiles
from aidcoord.checking.running import run as look
from aidcoord.checking.subjects import Scene
from aidcoord.cli.app import run
from aidcoord.errors import DefinitionError
from aidcoord.model.faults import within
from aidcoord.office import Office
from aidcoord.plugins.registry import Registry
from aidcoord.screening.registers.files import write_register
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.screens import Screen

ON = date(2026, 11, 1)
PLUGIN = '''
"""A field with one benefit."""

from aidcoord import (
    Agency, Benefit, BenefitKind, Document, EvidenceType, Fen, Policy, Scope, Text, hookimpl, rule,
)
from datetime import date

LAW = Document("示例办法").article(1)
TITLE = Text(zh="例", en="Example")
FUEL = Text(zh="燃料费", en="Fuel cost")
COST = EvidenceType("fuel_cost_trial", FUEL, type=Fen, scope=Scope.HOUSEHOLD, holder="trial")


@rule(source=LAW, title=TITLE)
def is_costly(fuel_cost_trial: Fen, household_size: int) -> bool:
    """Whether it costs much."""
{body}


@hookimpl
def aidcoord_policies():
    """Offer the benefit."""
    benefit = Benefit(
        "fuel", TITLE, kind=BenefitKind.IDENTITY, criteria=("is_costly",), source=LAW, starts=date(2016, 1, 1)
    )
    agency = Agency("trial", Text(zh="试验局", en="Trial Bureau"))
    return [Policy(agency=agency, benefits=(benefit,), rules=(is_costly,), evidence=(COST,))]
'''
SOUND = "return fuel_cost_trial > 100 * household_size"
UNSURE = "if household_size > 1:\n    limit = 100\nreturn fuel_cost_trial > limit  # here"
IMPURE = "return fuel_cost_trial > household_size ** 2  # here"
_names = (f"uncompiled_{number}" for number in count())


def plugin(folder: Path, body: str) -> ModuleType:
    """The plugin with its rule's body."""
    file = folder / f"{next(_names)}.py"
    file.write_text(PLUGIN.lstrip().replace("{body}", indent(body, "    ")), encoding="utf-8")
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def line_here(module: ModuleType) -> str:
    """The file and the line marked `# here`, as a fault begins."""
    file = str(module.__file__)
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    return f"{file}:{next(number for number, line in enumerate(lines, start=1) if line.endswith('# here'))}:"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register of one household, with the plugin's column."""
    office = Office.open(registry=Registry.of(trial=plugin(tmp_path, SOUND)))
    file, path = tmp_path / "household.yaml", tmp_path / "county.parquet"
    member = "{ id: a, relation: applicant, born: 1970-01-01 }"
    file.write_text(f"household: H1\nfuel_cost_trial: '9.00'\nmembers: [{member}]\n", encoding="utf-8")
    batch = batch_of(office.read([file]), RegisterSchema.under(office.rulebook, None))
    write_register(path, batch.schema, [batch])
    return path


def test_a_screen_says_what_the_check_says(tmp_path: Path) -> None:
    """Of a rule that the lint lets pass, with the place and the same words in both languages."""
    module = plugin(tmp_path, UNSURE)
    registry = Registry.of(trial=module)

    with pytest.raises(DefinitionError) as refused:
        Screen.under(registry.rulebook()[0], ON).load()
    (outcome,) = look(Scene.of(registry, ON), [compiles]).outcomes
    (found,), (fault,) = outcome.troubles, refused.value.faults

    assert str(fault).startswith(line_here(module))
    assert fault.place == found.place
    assert found.advice is not None
    for lang in ("zh", "en"):
        assert found.text.within(lang) in within(fault, lang)
        assert within(fault, lang).endswith(found.advice.within(lang))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        pytest.param("en", "Give limit a value before, on every way through: under `if` and under `else`.", id="en"),
        pytest.param("zh", "trial__is_costly无法编译：is_costly可能在变量limit有值之前读取它。", id="zh"),
    ],
)
def test_the_command_says_so_in_either_language(
    lang: str, said: str, tmp_path: Path, register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is written."""
    module, out = plugin(tmp_path, UNSURE), tmp_path / "result.parquet"

    code = run(["screen", str(register), "--out", str(out), "--lang", lang], Registry.of(trial=module))

    printed = capsys.readouterr()
    assert (code, printed.out, out.exists()) == (3, "", False)
    assert printed.err.startswith(line_here(module))
    assert said in printed.err


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["screen", "{}", "--out", "{out}"], id="screen"),
        pytest.param(["screen", "{}", "--out", "{out}", "--only", "trial__fuel"], id="screen for the benefit alone"),
        pytest.param(["simulate", "{}", "--set", "trial__x=1"], id="simulate"),
        pytest.param(["register", "check", "{}"], id="check"),
        pytest.param(["register", "convert", "{}", "--out", "{out}"], id="convert"),
        pytest.param(["register", "show", "{}", "1"], id="show"),
    ],
)
def test_what_is_wrong_with_a_plugin_is_told_before_what_is_unknown_without_it(
    words: list[str], tmp_path: Path, register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its column is no column, its benefit no benefit: that is the plugin's fault, and not the register's."""
    module, out = plugin(tmp_path, IMPURE), tmp_path / "result.parquet"

    code = run([one.format(register, out=out) for one in words], Registry.of(trial=module))

    first, *others = capsys.readouterr().err.splitlines()
    assert code == 2
    assert first.startswith(line_here(module))
    assert "Rule is_costly uses `**`. Multiply, as in `x * x`, or make the result a parameter." in first
    assert any("fuel" in one or "trial__x" in one for one in others)
    assert not out.exists()


def test_the_register_is_read_where_the_plugin_stands(tmp_path: Path, register: Path) -> None:
    """Nothing above is for want of anything else."""
    out = tmp_path / "result.parquet"

    assert run(["screen", str(register), "--out", str(out)], Registry.of(trial=plugin(tmp_path, SOUND))) == 0
    assert pq.read_metadata(out).num_rows == 1


def test_a_law_without_benefits_has_no_results(tmp_path: Path, register: Path) -> None:
    """As where every plugin is left out, and the register has no column of theirs."""
    bare, out = tmp_path / "bare.parquet", tmp_path / "result.parquet"
    pq.write_table(pq.read_table(register).drop_columns(["fuel_cost_trial"]), bare)

    assert run(["screen", str(bare), "--out", str(out)], Registry.of(trial=plugin(tmp_path, IMPURE))) == 3
    assert [len(row) for row in pq.read_table(out).column("determinations").to_pylist()] == [0]
