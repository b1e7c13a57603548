"""The bars of speed, on what is installed. Run by `./go pytest tests/benchmarks`; the normal suite leaves them out."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

import pytest

from aidcoord import Household
from aidcoord.model.money import yuan
from aidcoord.office import Office
from aidcoord.offices import Offices
from aidcoord.rules.worksheets import Worksheet
from aidcoord.testing.checking import check
from aidcoord.testing.collecting import Installed

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = ROOT / "examples" / "households"
CASES: Final = sorted(
    path for path in ROOT.glob("plugins/*/tests/cases/**/*") if path.suffix in {".yaml", ".json", ".xlsx"}
)
ON: Final = date(2026, 11, 1)
START: Final = 0.5
ONE_HOUSEHOLD: Final = 0.001
ALL_CASES: Final = 5.0
WHAT_IF: Final = 0.005


@pytest.fixture(scope="module")
def office() -> Office:
    """The county that is installed."""
    return Office.open("yunling")


@pytest.fixture(scope="module")
def households() -> tuple[Household, ...]:
    """The example households of both counties."""
    offices = Offices.open("yunling")
    return offices.read(sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".yaml", ".json"}))


@pytest.fixture(scope="module")
def worksheet(office: Office) -> Worksheet:
    """The law of the day."""
    return office.worksheet(ON)


def _least(benchmark: Any) -> float:
    """The fastest round, which other work on the machine disturbs least."""
    return float(benchmark.stats.stats.min)


def _python(code: str) -> None:
    compiled = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", code], check=True, env=compiled)  # noqa: S603 - code that stands here


def test_a_fresh_process_imports_and_discovers(benchmark: Any) -> None:
    """A whole process, the interpreter's own start included, its bytecode compiled before."""
    code = "from aidcoord.plugins.registry import Registry; Registry.discover()"

    benchmark.pedantic(_python, args=(code,), rounds=7, warmup_rounds=1)

    assert _least(benchmark) <= START


def test_a_fresh_process_opens_an_office(benchmark: Any) -> None:
    """The same and the rulebook of everything, checked; it has no bar of its own."""
    code = "from aidcoord.office import Office; Office.open('yunling')"

    benchmark.pedantic(_python, args=(code,), rounds=7, warmup_rounds=1)


def _agreeing(now: Installed, files: Sequence[Path] = CASES) -> int:
    """How many cases of all plugins, or of some files, come out as they expect."""
    cases = [case for path in files for case in now.reader.read(path)]
    healthy = now.registry.healthy
    return sum(all(one.agrees for one in check(case, now.rulebook, healthy)) for case in cases)


@pytest.mark.benchmark(timer=time.process_time)
def test_all_case_files_are_read_and_checked(benchmark: Any) -> None:
    """Every case of every plugin, in one process and once: nothing of it has been read or wired before. CPU time."""
    agreeing = benchmark.pedantic(_agreeing, setup=lambda: ((Installed.now(),), {}), rounds=1)

    assert agreeing > len(CASES) > 0
    assert _least(benchmark) <= ALL_CASES


def _agreeing_on_two_cores(now: Installed) -> int:
    """The same, each half in a process that has what is installed from this one."""
    with ProcessPoolExecutor(2, get_context("fork"), _HELD.append, (now,)) as pool:
        return sum(pool.map(_agreeing_half, (0, 1)))


_HELD: list[Installed] = []
"""In the process of a half what is installed."""


def _agreeing_half(half: int) -> int:
    return _agreeing(_HELD[0], CASES[half::2])


def test_all_case_files_on_two_cores(benchmark: Any) -> None:
    """As the suite runs them, and by the clock: twice, since the machine is not ours alone."""
    agreeing = benchmark.pedantic(_agreeing_on_two_cores, setup=lambda: ((Installed.now(),), {}), rounds=2)

    assert agreeing > len(CASES) > 0
    assert _least(benchmark) <= ALL_CASES


def test_one_household_is_assessed(benchmark: Any, worksheet: Worksheet, households: tuple[Household, ...]) -> None:
    """Every value, every benefit and the overlaps, on average over the examples."""

    def assess_all() -> None:
        for household in households:
            worksheet.assess(household)

    benchmark(assess_all)

    assert _least(benchmark) / len(households) <= ONE_HOUSEHOLD


def test_reasons_and_reads_of_one_household(
    benchmark: Any, worksheet: Worksheet, households: tuple[Household, ...]
) -> None:
    """What an explanation or JSON asks for beside; it has no bar of its own."""
    household = households[0]

    def tell() -> int:
        found = worksheet.assess(household).determinations
        return sum(len(one.criteria) + len(one.reads) + len(one.missing) for one in found)

    assert benchmark(tell) > 0


def test_a_what_if_of_one_parameter(benchmark: Any, office: Office, worksheet: Worksheet) -> None:
    """Another worksheet with another standard."""
    name = "civil_affairs__dibao_standard_month"
    assert office.law.definitions[name][0].values

    benchmark(lambda: worksheet.with_value(name, yuan(700)))

    assert _least(benchmark) <= WHAT_IF
