"""Screens: kept kernels, results in parts, `--resume`, who does not receive what is due."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from tests.screening.chance import Chance
from tests.screening.readings import found_in

from aidcoord import Verdict
from aidcoord.cli import app
from aidcoord.errors import EvidenceError
from aidcoord.office import Office
from aidcoord.plugins.registry import Registry
from aidcoord.registers import screen
from aidcoord.screening import proactive
from aidcoord.screening.kernel import apart
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.store import FOLDER
from aidcoord.screening.layouts import VERDICTS
from aidcoord.screening.parts import Parts, households_kept, stamp
from aidcoord.screening.registers.files import PART, write_register
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.results import Screened
from aidcoord.screening.screens import Screen
from aidcoord.screening.several import Screens

DAY = date(2026, 11, 1)
ORPHAN = "civil_affairs__orphan_living"
LIVING = "disabled_federation__living_subsidy"
ONLY = (ORPHAN,)
SEVERAL = {
    ORPHAN,
    "civil_affairs__survivor_funeral_aid",
    "health_family_planning__disease_emergency_aid",
    "justice__notary_fee_waiver",
    "civil_affairs__soldier_funeral_aid",
    "finance__bank_payment",
}
INTERRUPTED = 130
KEPT = f"Interrupted: the results of {8 * PART:,} households are kept, and --resume goes on from there."
START = """\
import signal, sys
from aidcoord.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs tests in the background has it ignored
sys.exit(main())
"""
on_linux = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="who started whom is read from Linux")
CODES = {verdict: code for code, verdict in VERDICTS.items()}


@cache
def installed() -> Registry:
    """The plugins that are installed, loaded once."""
    return Registry.discover()


@pytest.fixture(scope="module")
def office() -> Office:
    """All departments in Yunling."""
    return Office.open("yunling", installed())


@pytest.fixture
def kernels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for kernels."""
    monkeypatch.setenv(FOLDER, str(tmp_path / "cache"))
    return tmp_path / "cache" / "kernels"


def kernel(office: Office) -> Kernel:
    """A small kernel, made anew."""
    return Kernel(office.rulebook.worksheet(DAY, "yunling", frozenset({ORPHAN})))


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda held: held[:-1], id="cut short"),
        pytest.param(lambda held: held[:-1] + bytes([held[-1] ^ 1]), id="one bit turned"),
        pytest.param(lambda _held: b"", id="empty"),
    ],
)
def test_a_damaged_kernel_is_built_again(office: Office, kernels: Path, spoil: object) -> None:
    """What is kept is whole or not trusted."""
    built = kernel(office).built
    (path,) = kernels.glob("*.kernel")
    sound = path.read_bytes()
    path.write_bytes(spoil(sound))  # type: ignore[operator]  # a function

    assert kernel(office).built == built
    assert path.read_bytes() == sound


def test_a_kept_kernel_is_not_built(office: Office, kernels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time nothing is compiled; another law has another name."""
    first = kernel(office)
    assert first.built.columns
    monkeypatch.setattr(Kernel, "_build", None)

    assert kernel(office).built == first.built
    assert Kernel(office.rulebook.worksheet(DAY, "yunling", frozenset({LIVING}))).key != first.key
    assert len(list(kernels.glob("*.kernel"))) == 1
    assert len(list(kernels.glob("*.py"))) == 1


def test_another_amount_needs_no_other_kernel(office: Office) -> None:
    """A what-if has the same key, since parameters are given to a kernel each time."""
    worksheet = kernel(office).worksheet
    name = next(name for name, value in worksheet.wiring.values.items() if isinstance(value.content, int))
    content = worksheet.wiring.values[name].content

    changed = worksheet.with_value(name, type(content)(1))  # type: ignore[arg-type,call-arg]

    assert Kernel(changed).key == Kernel(worksheet).key


def test_screen_gives_what_the_office_assesses(office: Office, kernels: Path) -> None:
    """From Python: a row a household, a verdict and an amount for each benefit that is asked about."""
    households = Chance(office.rulebook.worksheet(DAY, "yunling", frozenset(ONLY)), seed=3).households(60)
    batch = batch_of(households, RegisterSchema.under(office.rulebook, "yunling"))

    rows = screen(batch, "yunling", DAY, only=ONLY, registry=installed()).to_pylist()

    assert kernels.exists()
    assert [row["household"] for row in rows] == [household.id for household in households]
    for row, household in zip(rows, households, strict=True):
        if row["is_empty"]:
            continue
        assessment = office.rulebook.worksheet(DAY, "yunling", frozenset(ONLY)).assess(household)
        for place, member in enumerate(row["members"], start=1):
            for name in ONLY:
                if member["id"] in assessment.members:
                    one = assessment.of(name, member["id"])
                    paid = assessment.payable(one) if one.verdict is Verdict.ELIGIBLE else None
                    assert found_in(row, name, place)[:2] == (CODES[one.verdict], paid)
                else:
                    assert found_in(row, name, place) == (None, None, None)


def run(arguments: Sequence[str]) -> int:
    """Run one command in Yunling."""
    return app.run([*arguments, "--county", "yunling", "--lang", "en"], installed())


def start(command: str, register: Path, *more: str) -> "subprocess.Popen[str]":
    """Start a command in a process of its own, and in a group of its own as a shell has it."""
    words = [command, str(register), "--on", "2026-11-01", "--county", "yunling", "--lang", "en", *more]
    return subprocess.Popen(  # noqa: S603 - this interpreter, on words that stand here
        [sys.executable, "-c", START, *words], stderr=subprocess.PIPE, encoding="utf-8", process_group=0
    )


@pytest.fixture
def register(office: Office, tmp_path: Path) -> Path:
    """Twenty thousand households, so that there is a part of eight batches, and more."""
    worksheet = office.rulebook.worksheet(DAY, "yunling", frozenset({ORPHAN}))
    schema = RegisterSchema.of(Kernel(worksheet).evidence)
    batch = batch_of(Chance(worksheet, seed=5).households(200), schema)
    path = tmp_path / "register.parquet"
    write_register(path, schema.arrow, (called(batch, f"{number:02}") for number in range(100)))
    return path


def called(batch: pa.RecordBatch, prefix: str) -> pa.RecordBatch:
    """The same households under other ids."""
    ids = [f"{prefix}-{one}" for one in batch.column("household").to_pylist()]
    return batch.set_column(0, batch.schema.field("household"), pa.array(ids))


def test_an_interrupted_screen_goes_on_to_the_same_bytes(
    register: Path, tmp_path: Path, kernels: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was there when it was interrupted is told, and not worked out again; the result is as of one run."""
    whole, resumed = tmp_path / "whole.parquet", tmp_path / "resumed.parquet"
    arguments = ("screen", str(register), "--on", "2026-11-01", "--only", ORPHAN, "--out")
    assert run([*arguments, str(whole)]) == 0
    households = pq.read_table(register).column("household").to_pylist()
    looked_at: list[str] = []
    once = Screen.rows

    def interrupted(self: Screen, screened: Screened) -> pa.RecordBatch:
        if screened.batch.column("household")[0].as_py() == households[8 * PART]:
            raise KeyboardInterrupt
        return once(self, screened)

    with monkeypatch.context() as patched:
        patched.setattr(Screen, "rows", interrupted)
        assert run([*arguments, str(resumed)]) == INTERRUPTED
    assert capsys.readouterr().err.splitlines()[-1] == KEPT
    assert not resumed.exists()
    (tmp_path / ".resumed.parquet.parts" / "result.writing").write_bytes(b"what a killed run leaves")

    def watched(self: Screen, screened: Screened) -> pa.RecordBatch:
        looked_at.append(screened.batch.column("household")[0].as_py())
        return once(self, screened)

    monkeypatch.setattr(Screen, "rows", watched)
    assert run([*arguments, str(resumed), "--resume"]) == 0
    assert kernels.exists()
    assert sorted(looked_at) == sorted(households[8 * PART :: PART])
    assert resumed.read_bytes() == whole.read_bytes()
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "Interrupted: nothing is kept yet.\n"), ("zh", "已中断：还没有可以保留的结果。\n")],
)
def test_a_screen_that_is_interrupted_at_once_leaves_nothing(  # noqa: PLR0917 - a table
    lang: str,
    told: str,
    register: Path,
    tmp_path: Path,
    kernels: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And says so in the language asked for."""
    out = tmp_path / "out.parquet"

    def interrupted(self: Screen, screened: Screened) -> pa.RecordBatch:
        raise KeyboardInterrupt

    monkeypatch.setattr(Screen, "rows", interrupted)
    words = ["screen", str(register), "--on", "2026-11-01", "--only", ORPHAN, "--out", str(out), "--lang", lang]

    assert app.run([*words, "--county", "yunling"], installed()) == INTERRUPTED

    assert capsys.readouterr().err == told
    assert kernels.exists()
    assert not list(tmp_path.glob("*out*"))


def test_a_signal_from_the_keyboard_is_answered(register: Path, tmp_path: Path, kernels: Path) -> None:
    """By a process of its own, which says whether there is anything to go on with, and leaves no more than that."""
    parts = tmp_path / ".out.parquet.parts"
    started = start("screen", register, "--out", str(tmp_path / "out.parquet"), "--only", ORPHAN)
    while started.poll() is None and not parts.exists():
        sleep(0.005)
    started.send_signal(signal.SIGINT)
    _, told = started.communicate(timeout=60)

    assert started.returncode == INTERRUPTED
    assert told == (f"{KEPT}\n" if list(parts.glob("*.arrow")) else "Interrupted: nothing is kept yet.\n")
    assert kernels.exists()
    assert parts.exists() is (told == f"{KEPT}\n")


@pytest.mark.usefixtures("kernels")
def test_a_screen_compiles_in_a_process_of_its_own(
    register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What LLVM takes for it would be kept by the one that screens."""
    monkeypatch.setattr(apart, "object_file", None)

    words = ["screen", str(register), "--on", "2026-11-01", "--only", ORPHAN, "--out"]
    assert run([*words, str(tmp_path / "out.parquet")]) == 0


@on_linux
@pytest.mark.parametrize(
    ("ended", "code", "told"),
    [
        (signal.SIGINT, INTERRUPTED, "Interrupted: nothing is kept yet.\n"),
        (signal.SIGTERM, -signal.SIGTERM, ""),
        (signal.SIGKILL, -signal.SIGKILL, ""),
    ],
)
@pytest.mark.usefixtures("kernels")
def test_nobody_goes_on_to_compile_for_a_screen_that_has_ended(
    ended: signal.Signals, code: int, told: str, register: Path, tmp_path: Path
) -> None:
    """However it ends: the process that compiles ends soon, and would take longer for the whole law."""
    started = start("screen", register, "--out", str(tmp_path / "out.parquet"))
    compiling = compiling_for(started)
    started.send_signal(ended)

    assert (started.communicate(timeout=60)[1], started.returncode) == (told, code)
    assert compiling
    assert has_ended(compiling)


@on_linux
@pytest.mark.usefixtures("kernels")
def test_a_simulation_that_is_interrupted_does_not_go_on_to_compile(register: Path) -> None:
    """The keyboard's signal comes to all processes of a command, and nobody begins again what they have left."""
    started = start("simulate", register, "--set", "civil_affairs__dibao_standard_month[rural]=620")
    compiling = compiling_for(started)
    os.killpg(started.pid, signal.SIGINT)

    assert compiling
    assert has_ended([str(started.pid), *compiling])
    assert started.communicate(timeout=60)[1] == ""
    assert started.returncode == INTERRUPTED


def compiling_for(started: "subprocess.Popen[str]") -> list[str]:
    """The processes that compile for one, when they have been at it for a while."""
    found: list[str] = []
    while not found and started.poll() is None:
        sleep(0.005)
        found = children_of(started.pid)
    sleep(0.5)
    return children_of(started.pid)  # and those that have been started since


def children_of(process: int) -> list[str]:
    """The processes that the first thread of one has started, which is the one that can be interrupted."""
    return Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split()


def has_ended(processes: Sequence[str], seconds: float = 6) -> bool:
    """Whether processes end soon."""
    end = monotonic() + seconds
    while any(map(is_running, processes)):
        if monotonic() > end:
            return False
        sleep(0.05)
    return True


def is_running(process: str) -> bool:
    """Whether a process has not ended; one that has may be listed until somebody asks how."""
    try:
        return bool(Path(f"/proc/{process}/cmdline").read_bytes())
    except OSError:
        return False


@pytest.mark.parametrize("command", ["screen", "simulate"])
def test_a_household_that_stands_twice_is_refused(
    command: str, register: Path, tmp_path: Path, kernels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a check of the register refuses it; no result is written, nor any part kept for a run that will not be."""
    table = pq.read_table(register)
    twice = tmp_path / "twice.parquet"
    pq.write_table(pa.concat_tables([table, table.slice(70, 1)]), twice)
    out = tmp_path / "out.parquet"
    asked = {
        "screen": ["--only", ORPHAN, "--no-missing", "--out", str(out)],
        "simulate": ["--set", "education_sports__kindergarten_fee_year=3000"],
    }

    assert run([command, str(twice), "--on", "2026-11-01", *asked[command]]) == 2

    assert f"household '00-YL-000070' has been read already in {twice}:71:1" in capsys.readouterr().err
    assert kernels.exists()
    assert not list(tmp_path.glob("*out*"))


@pytest.mark.parametrize("only", [(), ("--not-receiving",)])
def test_a_screen_that_is_refused_for_a_fault_leaves_nothing(
    only: tuple[str, ...], register: Path, tmp_path: Path, kernels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither a result nor parts, which there are none of yet."""
    table = pq.read_table(register).slice(0, 20)
    ids = pa.array([None, *table.column("household").to_pylist()[1:]])
    pq.write_table(table.set_column(0, "household", ids), tmp_path / "faulty.parquet")
    words = ["screen", str(tmp_path / "faulty.parquet"), "--on", "2026-11-01", "--only", ORPHAN, *only]

    assert run([*words, "--out", str(tmp_path / "out.parquet")]) == 2

    assert "faulty.parquet:1:1" in capsys.readouterr().err
    assert kernels.exists()
    assert not list(tmp_path.glob("*out*"))


@pytest.mark.parametrize(("batches", "of_use", "kept"), [(7, True, 0), (8, True, 40), (8, False, 0)])
def test_whole_parts_stay_where_they_are_of_use(batches: int, of_use: bool, kept: int, tmp_path: Path) -> None:  # noqa: FBT001 - a table
    """As when the disk is full; of a part that is not whole nothing stays, nor of one that nobody can go on with."""
    schema = pa.schema([pa.field("row", pa.int64())])
    parts = Parts(tmp_path / "out.parquet", schema, "what")
    parts.begin(resume=False)
    for number in range(batches):
        parts.add(pa.RecordBatch.from_pydict({"row": [number]}, schema=schema), 5)

    parts.leave(of_use=of_use)

    assert households_kept(parts.out) == kept
    assert parts.folder.exists() is (kept > 0)


@pytest.mark.parametrize("way", ["one bit turned", "cut short", "lost"])
def test_a_damaged_part_and_what_follows_it_is_worked_out_again(way: str, tmp_path: Path) -> None:
    """What is kept is whole or not trusted, and nothing is left of it."""
    schema = pa.schema([pa.field("row", pa.int64())])
    batches = [pa.RecordBatch.from_pydict({"row": [number] * 100}, schema=schema) for number in range(35)]
    parts = Parts(tmp_path / "out.parquet", schema, "what")
    assert parts.begin(resume=False) == 0
    for batch in batches:
        parts.add(batch, 5)
    one = sorted(parts.folder.glob("*.arrow"))[1]
    held = one.read_bytes()
    one.write_bytes(held[:-1] if way == "cut short" else held[:500] + bytes([held[500] ^ 1]) + held[501:])
    if way == "lost":
        one.unlink()

    again = Parts(parts.out, schema, "what")

    assert again.begin(resume=True) == 8
    assert again.damaged == (2 if way == "lost" else 3)
    assert [batch.to_pydict() for batch in again.kept()] == [batch.to_pydict() for batch in batches[:8]]
    for batch in batches[8:]:
        again.add(batch, 5)
    assert Parts(parts.out, schema, "what").begin(resume=True) == 32
    assert Parts(parts.out, schema, "another").begin(resume=True) == 0


@pytest.mark.parametrize("damage", [False, True])
def test_an_interrupted_list_goes_on_to_the_same_bytes(
    register: Path,
    tmp_path: Path,
    kernels: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    damage: bool,
) -> None:
    """Also where what is kept was damaged; the summary is that of the whole list."""
    whole, resumed = tmp_path / "whole.parquet", tmp_path / "resumed.parquet"
    arguments = ("screen", str(register), "--on", "2026-11-01", "--only", ORPHAN, "--not-receiving", "--out")
    assert run([*arguments, str(whole)]) == 0
    summary = capsys.readouterr().out
    begun = iter(range(100))
    once = Screens.find_waiting

    def interrupted(self: Screens, batch: pa.RecordBatch) -> pa.RecordBatch:
        if next(begun) == 9:
            raise KeyboardInterrupt
        return once(self, batch)

    with monkeypatch.context() as patched:
        patched.setattr(Screens, "find_waiting", interrupted)
        assert run([*arguments, str(resumed)]) == INTERRUPTED
    assert capsys.readouterr().err == f"{KEPT}\n"
    folder = tmp_path / ".resumed.parquet.parts"
    (part,) = folder.glob("*.arrow")
    (folder / "0.township").write_bytes(b"what was sorted before")
    if damage:
        part.write_bytes(part.read_bytes()[:-1])

    assert run([*arguments, str(resumed), "--resume"]) == 0

    printed = capsys.readouterr()
    assert kernels.exists()
    assert printed.out == summary
    assert ("damaged" in printed.err) is damage
    assert resumed.read_bytes() == whole.read_bytes()
    assert not list(tmp_path.glob(".*"))


def test_parts_of_a_folder_are_not_kept_when_a_file_in_it_has_changed(tmp_path: Path) -> None:
    """A folder itself stays as it is when a table in it is written anew."""
    table = tmp_path / "csv" / "households.csv"
    table.parent.mkdir()
    table.write_text("household\nH1\n", encoding="utf-8")
    before = stamp([table.parent])

    table.write_text("household\nH1\nH2\n", encoding="utf-8")

    assert stamp([table.parent]) != before


@pytest.mark.parametrize("kind", [pa.decimal128(14, 2), pa.float64(), pa.string()])
def test_money_of_another_type_is_never_taken_for_fen(kind: pa.DataType, office: Office, register: Path) -> None:
    """Rows from Python are as a register has them; what a reader of files would convert is refused."""
    table = pq.read_table(register)
    said = pa.array(["5"] * len(table)).cast(kind)
    other = table.append_column("savings", said)

    screens = Screens.under(office.rulebook, DAY, ["yunling"], only={"civil_affairs__dibao"})

    with pytest.raises(EvidenceError, match="converts yuan"):
        screens.table(other.to_batches())


def test_who_does_not_receive_what_is_due(
    register: Path, tmp_path: Path, kernels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list has who is eligible, is paid something, and holds no award; what it comes to is the list's own."""
    out, summary = tmp_path / "waiting.parquet", tmp_path / "summary.parquet"
    arguments = ("--on", "2026-11-01", "--only", ORPHAN, "--not-receiving")

    assert run(["screen", str(register), *arguments, "--out", str(out), "--summary", str(summary)]) == 0

    waiting, counted = pq.read_table(out), pq.read_table(summary).to_pylist()
    assert kernels.exists()
    assert len(waiting) > 0
    assert counted == [
        {
            "county": "yunling",
            "benefit": ORPHAN,
            "agency": "civil_affairs",
            "township": None,
            "waiting": len(waiting),
            "payable": sum(waiting.column("payable").to_pylist()),
        }
    ]
    *_, township = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("not recorded")]
    households = len(waiting.column("household").unique())
    assert township[2:4] == [f"{households:,}", f"{len(waiting):,}"]


def test_the_list_is_what_each_assessment_has_not_applied_for(office: Office, kernels: Path) -> None:
    """Of households and members, monthly and once, with random awards; not what an agency does of itself."""
    worksheet = office.rulebook.worksheet(DAY, "yunling", frozenset(SEVERAL))
    households = Chance(worksheet, seed=8).households(300)
    batch = batch_of(households, RegisterSchema.under(office.rulebook, "yunling"))

    found = Screens.under(office.rulebook, DAY, ["yunling"], only=SEVERAL).find_waiting(batch).to_pylist()

    assessed = [worksheet.assess(one) for one in households if one.on(DAY).size]
    expected = [(of, one.name, one.subject, of.payable(one)) for of in assessed for one in of.not_applied]
    assert kernels.exists()
    assert {name for _, name, _, _ in expected} == SEVERAL - {"finance__bank_payment"}
    assert sorted((one["household"], one["benefit"], one["subject"], one["payable"] or 0) for one in found) == sorted(
        (of.household.id, name, subject, int(paid or 0)) for of, name, subject, paid in expected
    )


@given(
    batches=st.lists(st.lists(st.sampled_from(["990101", "990102", "", None]), max_size=9), max_size=6),
    rows=st.integers(1, 9),
)
def test_rows_are_put_in_the_order_of_their_townships(batches: list[list[str | None]], rows: int) -> None:
    """As a sort of all of them would, those of one township as they came, those of none last."""
    numbers = iter(range(1_000))
    given_rows = [[waiting_row(township, next(numbers)) for township in batch] for batch in batches]

    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(proactive, "BATCH", rows)
        parts = (pa.RecordBatch.from_pylist(one, schema=proactive.SCHEMA) for one in given_rows)
        found = [row for part in proactive.by_township(parts, Path(folder)) for row in part.to_pylist()]

    together = [row for batch in given_rows for row in batch]
    assert found == sorted(together, key=lambda row: (row["township"] is None, row["township"] or ""))


def waiting_row(township: str | None, number: int) -> dict[str, Any]:
    """A row of the list."""
    return {
        "township": township,
        "household": f"H{number}",
        "subject": "household",
        "benefit": ORPHAN,
        "payable": None if number % 3 else number,
    }


def read_sheets(path: Path) -> dict[str, list[list[Any]]]:
    """The sheets of a workbook, by name."""
    book = CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_a_summary_is_a_workbook_in_both_languages(
    register: Path, tmp_path: Path, kernels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By benefit, agency and township, and what is missing most with whom to ask; the same numbers as in Parquet."""
    summary, book, out = tmp_path / "summary.parquet", tmp_path / "summary.xlsx", tmp_path / "result.parquet"
    words = ["screen", str(register), "--on", "2026-11-01", "--only", ORPHAN, "--out", str(out)]
    assert run([*words, "--summary", str(summary)]) == 0
    printed = capsys.readouterr().out
    assert run([*words, "--summary", str(book)]) == 0

    (counted,) = pq.read_table(summary).to_pylist()
    sheets = read_sheets(book)
    assert kernels.exists()
    assert list(sheets) == ["按待遇 By benefit", "按部门 By agency", "按乡镇 By township", "缺少的信息项 Missing most"]
    heads, *rows = sheets["按待遇 By benefit"]
    assert heads[1] == "待遇\nBenefit"
    assert [row[3:7] for row in rows] == [
        [counted[verdict] for verdict in ("eligible", "ineligible", "not_applicable", "undetermined")]
    ]
    assert rows[0][7:] == [counted["payable"] / 100, counted["payable"] * 12 / 100]
    (agency,) = sheets["按部门 By agency"][1:]
    assert agency[1] == "县民政局 County Civil Affairs Bureau"
    assert agency[-1] == rows[0][-1]
    _, first, *_ = sheets["缺少的信息项 Missing most"]
    assert first[3] == waiting(pq.read_table(out), first[1])
    assert first[1].split(" ", 1)[1] in printed


def waiting(result: pa.Table, title: str) -> int:
    """How many results wait for what has a title, counted in the result itself by its own metadata."""
    told = json.loads(result.schema.field("missing").metadata[b"aidcoord:evidence"])
    (code,) = (code for code, one in enumerate(told) if f"{one['zh']} {one['en']}" == title)
    waits = [
        (place, one["benefit"], one["subject"])
        for place, listed in enumerate(result.column("missing").to_pylist())
        for one in listed
        if one["evidence"] == code
    ]
    return len(set(waits))


def test_another_form_of_summary_is_refused(register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is worked out."""
    out = tmp_path / "result.parquet"
    words = ["screen", str(register), "--only", ORPHAN, "--out", str(out), "--summary", str(tmp_path / "summary.csv")]

    assert run(words) == 2
    assert "written as .parquet or .xlsx, not as .csv" in capsys.readouterr().err
    assert not out.exists()


def test_the_kernel_is_shown_as_python(capsys: pytest.CaptureFixture[str], kernels: Path) -> None:
    """One function, with the names of the law."""
    words = ["kernel", "show", "--on", "2026-11-01", "--only", ORPHAN, "--county", "yunling"]
    assert app.run(words, installed()) == 0

    text = capsys.readouterr().out
    assert text.startswith("def screen(FROM, TO):\n")
    assert f"TELL_M(M, 0, VERDICT, FAILS_{ORPHAN}, {ORPHAN}__due)" in text
    assert not kernels.exists()
    compile(text, "kernel", "exec")
