"""A screen on a cluster comes to what one machine comes to; Spark runs here in its local mode."""

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pytest

from aidcoord import Registry, clusters
from aidcoord.cli.app import run
from aidcoord.clusters import as_register, screen_spark, worker
from aidcoord.errors import AidcoordError
from aidcoord.screening.registers.files import batches_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.several import screen

ON: Final = date(2026, 11, 1)
COUNTY: Final = "yunling"
ONLY: Final = ("civil_affairs__dibao", "civil_affairs__old_age_allowance", "civil_affairs__tekun")


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up county of four hundred households."""
    path = tmp_path_factory.mktemp("register") / "county.parquet"
    words = ["--households", "400", "--county", COUNTY, "--on", str(ON), "--out", str(path)]
    assert run(["register", "synth", *words]) == 0
    return path


@pytest.fixture(scope="module")
def alone(register: Path) -> pa.Table:
    """What one machine finds."""
    rulebook, _ = Registry.discover().rulebook()
    return screen(pa.Table.from_batches(batches_of(register)), rulebook, ON, COUNTY, only=ONLY)


def test_a_worker_comes_to_what_one_machine_does(register: Path, alone: pa.Table) -> None:
    """Part by part, in whatever parts the rows are handed over."""
    (whole,) = batches_of(register)
    parts = [whole.slice(0, 150), whole.slice(150)]

    found = pa.Table.from_batches(worker((COUNTY,), ON, ONLY)(parts))

    assert found.cast(alone.schema).equals(alone)


def test_columns_that_were_widened_on_the_way_are_those_of_a_register(register: Path) -> None:
    """Whole numbers come back from a cluster as wide as it knows them, without metadata."""
    rulebook, _ = Registry.discover().rulebook()
    (whole,) = batches_of(register)
    widened = whole.schema.get_field_index("residence")
    columns = [one.cast(pa.int64()) if place == widened else one for place, one in enumerate(whole.columns)]
    wide = pa.RecordBatch.from_arrays(columns, names=whole.schema.names)

    back = as_register(wide, RegisterSchema.under(rulebook, COUNTY).arrow)

    assert back.column("residence").equals(whole.column("residence"))


def test_spark_that_is_not_there_is_named_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is compiled."""
    monkeypatch.setattr(clusters, "find_spec", lambda name: None)

    with pytest.raises(AidcoordError, match=r"aidcoord\[spark\]"):
        screen_spark(None, COUNTY, ON)


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """Spark on two cores of this machine, its workers under this interpreter."""
    pyspark = pytest.importorskip("pyspark", reason="pyspark is in the group spark: ./go --group spark pytest -m spark")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, which is not on this machine")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "100",
    }
    builder = pyspark.sql.SparkSession.builder.master("local[2]").appName("aidcoord")
    for name, value in settings.items():
        builder = builder.config(name, value)
    made = builder.getOrCreate()
    yield made
    made.stop()


@pytest.mark.spark
def test_a_cluster_comes_to_the_same_bytes(session: Any, register: Path, alone: pa.Table) -> None:
    """Every verdict, amount and failing criterion of every household and member."""
    found = screen_spark(session.read.parquet(str(register)), COUNTY, ON, only=ONLY).toArrow()

    in_order = found.cast(alone.schema).sort_by("household").combine_chunks()
    assert in_order.equals(alone.sort_by("household").combine_chunks())
