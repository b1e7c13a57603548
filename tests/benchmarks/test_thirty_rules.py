"""Thirty rules of civil affairs: compiled, and written out by hand in NumPy and Polars, on the same rows.

Run by `./go --group bench pytest -s tests/benchmarks/test_thirty_rules.py`; without the group Polars is left out.
"""

from collections.abc import Callable, Mapping
from time import process_time
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pytest
from tests.benchmarks.thirty import in_numpy
from tests.benchmarks.thirty.rows import BENEFITS, ON, RULES, Found, amounts, register

from aidcoord.office import Office
from aidcoord.rules.declare import Rule
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.running import Given, run, tables_of
from aidcoord.screening.registers.schemas import RegisterSchema

HOUSEHOLDS: Final = 100_000
ROUNDS: Final = 20
BAR: Final = 5.0
NOT_ASKED: Final = 0


@pytest.fixture(scope="module")
def kernel() -> Kernel:
    """The kernel of the five benefits that thirty rules decide."""
    return Kernel(Office.open("yunling").rulebook.worksheet(ON, "yunling", frozenset(BENEFITS)))


@pytest.fixture(scope="module")
def rows() -> pa.RecordBatch:
    """A hundred thousand households with what these rules read."""
    return register(RegisterSchema.under(Office.open("yunling").rulebook, "yunling"), HOUSEHOLDS)


def by_kernel(kernel: Kernel, rows: pa.RecordBatch) -> Found:
    """Verdicts and amounts before overlaps; nobody is asked about who lives apart."""
    found = run(kernel, rows, tables_of(kernel))
    groups: tuple[tuple[Any, Given], ...] = (
        (kernel.of_households, found.households),
        (kernel.of_members, found.members),
    )
    return {
        one.name: (given.verdicts[:, place], given.dues.spread(place, len(given.verdicts)))
        for asked, given in groups
        for place, one in enumerate(asked)
    }


def assert_alike(one: Found, other: Found) -> None:
    """Of everybody who is asked about."""
    for name in BENEFITS:
        (verdicts, amounts), (others, other_amounts) = one[name], other[name]
        asked = verdicts != NOT_ASKED
        assert np.array_equal(verdicts[asked], others[asked]), name
        due = verdicts == 1
        assert due.any()
        assert np.array_equal(amounts[due], other_amounts[due]), name


def best(work: Callable[[], object]) -> float:
    """The processor time of all cores that the best of some rounds took; the first one is not counted."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def test_there_are_thirty_rules(kernel: Kernel) -> None:
    """No more and no fewer decide the five benefits."""
    assert sum(isinstance(one.what, Rule) for one in kernel.worksheet.wiring.definitions.values()) == RULES


def test_the_kernel_and_what_is_written_out_by_hand(kernel: Kernel, rows: pa.RecordBatch) -> None:
    """The same verdicts and amounts; by processor time of a household. The kernel also says which criterion fails."""
    county = amounts(kernel.worksheet)
    columns, tables = in_numpy.arrays(rows), tables_of(kernel)
    compiled = by_kernel(kernel, rows)
    assert_alike(compiled, in_numpy.determine(columns, county))

    times = {"kernel": best(lambda: run(kernel, rows, tables))}
    times["NumPy"] = best(lambda: in_numpy.determine(columns, county))
    times |= _in_polars(rows, county, compiled)

    others = [time for name, time in times.items() if name != "kernel"]
    ratio = min(others) / times["kernel"]
    _report(times, ratio)
    if ratio < BAR:
        pytest.xfail(f"the kernel is {ratio:.1f} times as fast as the better of the others; the bar is {BAR:.0f}")


def _in_polars(rows: pa.RecordBatch, county: Mapping[str, int], compiled: Found) -> dict[str, float]:
    try:
        from tests.benchmarks.thirty import in_polars  # noqa: PLC0415 - of the group bench
    except ModuleNotFoundError:
        print("\nPolars is left out: it is in the group bench")
        return {}
    given = in_polars.frames(rows)
    assert_alike(compiled, in_polars.determine(given, dict(county)))
    return {"Polars": best(lambda: in_polars.determine(given, dict(county)))}


def _report(times: Mapping[str, float], ratio: float) -> None:
    told = (f"{name} {HOUSEHOLDS / time:,.0f} households/s ({1e3 * time:.1f} ms)" for name, time in times.items())
    print(f"\nthirty rules, {HOUSEHOLDS:,} households, processor time: {'; '.join(told)}; ratio {ratio:.2f}")
