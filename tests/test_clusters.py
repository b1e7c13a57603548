"""A screen on a cluster comes to what one machine comes to; Spark runs here in its local mode."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final, cast

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.spelled import spelled

from aidcoord import clusters
from aidcoord.cli.app import run
from aidcoord.clusters import screen_spark, worker
from aidcoord.errors import AidcoordError, CaseFileError
from aidcoord.model.faults import within
from aidcoord.registers import screen
from aidcoord.screening.registers.files import batches_of

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
    return screen(register, COUNTY, ON, only=ONLY)


@pytest.mark.parametrize("form", [lambda table: table, spelled], ids=["as stored", "yuan and words"])
def test_a_worker_comes_to_what_one_machine_does(
    form: Callable[[pa.Table], pa.Table], register: Path, alone: pa.Table
) -> None:
    """Part by part, in whatever parts the rows are handed over, and whatever they are written as."""
    (whole,) = form(pa.Table.from_batches(batches_of(register))).to_batches()
    parts = [whole.slice(0, 150), whole.slice(150)]

    found = pa.Table.from_batches(worker(COUNTY, ON, ONLY)(parts))

    assert found.cast(alone.schema).equals(alone)


def test_columns_that_were_widened_on_the_way_are_those_of_a_register(register: Path, alone: pa.Table) -> None:
    """Whole numbers come back from a cluster as wide as it knows them, without metadata, and nothing is sure."""
    (whole,) = batches_of(register)
    columns = [one.cast(pa.int64()) if pa.types.is_int8(one.type) else one for one in whole.columns]
    wide = pa.RecordBatch.from_arrays(columns, names=whole.schema.names)

    found = pa.Table.from_batches(worker(COUNTY, ON, ONLY)([wide]))

    assert found.cast(alone.schema).equals(alone)


def with_wrong_savings(register: Path) -> pa.Table:
    """Two households of which less than nothing is recorded."""
    table = pq.read_table(register)
    savings = table.column("savings").to_pylist()
    savings[160], savings[170] = -1, -200
    return table.set_column(
        table.schema.get_field_index("savings"), pa.field("savings", pa.int64()), pa.array(savings, pa.int64())
    )


def test_faults_that_a_worker_finds_name_the_household(register: Path) -> None:
    """With its row in the part and the column, all of a batch at once, in both languages: only text comes back."""
    (whole,) = with_wrong_savings(register).combine_chunks().to_batches()
    column = whole.schema.names.index("savings") + 1

    with pytest.raises(CaseFileError) as refusal:
        list(worker(COUNTY, ON, ONLY)([whole.slice(0, 100), whole.slice(100)]))

    one, other = str(refusal.value).splitlines()
    assert one.startswith(f"<S00000161>:161:{column}: ")
    assert other.startswith(f"<S00000171>:171:{column}: ")
    assert refusal.value.__notes__ == ["\n".join(within(fault, "zh") for fault in refusal.value.faults)]


def test_spark_that_is_not_there_is_named_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is compiled."""
    monkeypatch.setattr(clusters, "find_spec", lambda name: None)

    with pytest.raises(AidcoordError, match=r"aidcoord\[spark\]"):
        screen_spark(cast("Any", None), COUNTY, ON)


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


@pytest.mark.spark
def test_yuan_and_words_come_to_the_same_bytes_on_a_cluster(
    session: Any, register: Path, alone: pa.Table, tmp_path: Path
) -> None:
    """Spark has neither dictionaries nor our metadata; the workers read what it hands them."""
    pq.write_table(spelled(pq.read_table(register)), tmp_path / "spelled.parquet")

    found = screen_spark(session.read.parquet(str(tmp_path / "spelled.parquet")), COUNTY, ON, only=ONLY).toArrow()

    in_order = found.cast(alone.schema).sort_by("household").combine_chunks()
    assert in_order.equals(alone.sort_by("household").combine_chunks())


@pytest.mark.spark
def test_columns_that_cannot_be_meant_are_refused_before_the_work_begins(session: Any, register: Path) -> None:
    """The driver knows them, so that a misspelt one is no surprise after an hour."""
    frame = session.read.parquet(str(register)).withColumnRenamed("savings", "savngs")

    with pytest.raises(CaseFileError, match="Did you mean 'savings'") as refusal:
        screen_spark(frame, COUNTY, ON, only=ONLY)

    assert len(refusal.value.faults) == 1


@pytest.mark.spark
def test_faults_of_rows_come_back_from_a_cluster_as_text(session: Any, register: Path, tmp_path: Path) -> None:
    """In both languages, and no result is given."""
    pq.write_table(with_wrong_savings(register), tmp_path / "wrong.parquet")
    frame = session.read.parquet(str(tmp_path / "wrong.parquet"))

    with pytest.raises(Exception, match=r"<S00000161>:161:(.|\n)*<S00000171>:171:(.|\n)*货币财产"):
        screen_spark(frame, COUNTY, ON, only=ONLY).toArrow()
