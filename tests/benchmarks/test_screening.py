"""The bars of screens, on a made-up county and the installed law. Run by `./go pytest tests/benchmarks`."""

from datetime import date
from pathlib import Path
from time import process_time
from typing import Final

import pyarrow as pa
import pytest

from aidcoord.cli import app
from aidcoord.office import Office
from aidcoord.screening.kernel.engine import Loaded
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.running import run, tables_of
from aidcoord.screening.kernel.store import FOLDER
from aidcoord.screening.registers.files import batches_of
from aidcoord.screening.registers.rows import households_in
from aidcoord.screening.registers.schemas import RegisterSchema

ON: Final = date(2026, 11, 1)
TIMES: Final = 20
"""How many times as many households a kernel determines in the time of a worksheet, at least."""
COLD: Final = 30.0
KEPT: Final = 1.0
FEW: Final = 300


@pytest.fixture(scope="module")
def office() -> Office:
    """The county that is installed."""
    return Office.open("yunling")


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> pa.RecordBatch:
    """Ten thousand households."""
    out = tmp_path_factory.mktemp("county") / "county.parquet"
    made = ["register", "synth", "--households", "10000", "--seed", "1", "--on", "2026-11-01", "--out", str(out)]
    assert app.run([*made, "--county", "yunling"]) == 0
    (batch,) = batches_of(out)
    return batch


def test_a_kernel_is_many_times_as_fast_as_worksheets(office: Office, county: pa.RecordBatch) -> None:
    """The same households, verdicts and amounts, by processor time of one thread; before overlaps."""
    worksheet = office.rulebook.worksheet(ON, "yunling")
    kernel = Kernel(worksheet)
    tables, loaded = tables_of(kernel), kernel.loaded
    households = list(households_in(county.slice(0, FEW), RegisterSchema.under(office.rulebook, "yunling")))
    for household in households[:20]:
        worksheet.assess(household)

    start = process_time()
    for household in households:
        worksheet.assess(household)
    one_by_one = (process_time() - start) / FEW
    start = process_time()
    run(kernel, county, tables)
    together = (process_time() - start) / len(county)

    assert loaded.run
    print(f"\n{1 / one_by_one:,.0f} households a second one by one, {1 / together:,.0f} by the kernel")
    assert one_by_one >= TIMES * together


def test_the_whole_law_is_compiled_in_time(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cold, and out of the cache, by processor time."""
    monkeypatch.setenv(FOLDER, str(tmp_path))
    worksheet = office.rulebook.worksheet(ON, "yunling")

    start = process_time()
    Loaded(Kernel(worksheet).built.code)
    cold = process_time() - start
    start = process_time()
    Loaded(Kernel(worksheet).built.code)
    kept = process_time() - start

    print(f"\n{cold:.1f} s cold, {kept:.2f} s kept")
    assert cold <= COLD
    assert kept <= KEPT
