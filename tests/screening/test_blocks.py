"""Blocks: what a kernel says of a household is the same whoever else is worked out with it, and on any processor."""

import ast
import gc
import platform
import re
import sys
from ctypes import CDLL, c_size_t, c_void_p
from datetime import date
from mmap import PAGESIZE, mmap
from pathlib import Path
from typing import Any

import llvmlite.binding as llvm
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llvmlite.binding.targets import FeatureMap
from tests.screening.chance import Chance

from aidcoord import Household
from aidcoord.office import Office
from aidcoord.screening.kernel import engine
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.pieces import LONG, pieces
from aidcoord.screening.kernel.running import Given, run, tables_of
from aidcoord.screening.kernel.store import FOLDER
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema

DAY = date(2026, 11, 1)
MOVES_AT_ONCE, HAS_MASKS = engine.moves_bits_at_once(), engine.has_masks()
FEATURES = [name for name, is_there in llvm.get_host_cpu_features().items() if is_there]
BENEFITS = frozenset({"civil_affairs__orphan_living", "civil_affairs__dibao", "civil_affairs__disaster_emergency_aid"})
Said = list[tuple[bytes, ...]]
"""What a kernel says of each household: its verdicts, what fails and amounts, those of its members, and its status."""


@pytest.fixture(scope="module")
def office() -> Office:
    """All departments in Yunling."""
    return Office.open("yunling")


@pytest.fixture(scope="module")
def kernel(office: Office) -> Kernel:
    """A kernel of a few benefits of households and of members, with aggregates of every kind."""
    return Kernel(office.rulebook.worksheet(DAY, "yunling", BENEFITS))


@pytest.fixture(scope="module")
def rows(office: Office, kernel: Kernel) -> pa.RecordBatch:
    """Small households, and large ones, and some in which nobody is left."""
    chance = Chance(kernel.worksheet, seed=5)
    households = [chance.household(f"YL-{number:06}") for number in range(150)]
    households += [large(chance, f"YL-9{size:05}", size) for size in (63, 64, 65, 128, 199, 200, 200)]
    chance.random.shuffle(households)
    return batch_of(households, RegisterSchema.under(office.rulebook, "yunling"))


def large(chance: Chance, name: str, size: int) -> Household:
    """A household of so many members."""
    members = [chance.member(f"p{number}", number) for number in range(size)]
    return Household(id=name, members=members)


def said(kernel: Kernel, rows: pa.RecordBatch) -> Said:
    """What the kernel says of the households of some rows."""
    found = run(kernel, rows, tables_of(kernel))
    starts = found.columns.offsets
    arrays, theirs = (arrays_of(given) for given in (found.households, found.members))
    return [
        (
            *(one[place].tobytes() for one in arrays),
            *(one[starts[place] : starts[place + 1]].tobytes() for one in theirs),
            found.status[place].tobytes(),
        )
        for place in range(len(rows))
    ]


def arrays_of(given: Given) -> list[np.ndarray[tuple[int, ...], np.dtype[np.integer[Any]]]]:
    """Verdicts, what fails and amounts, a row a subject."""
    rows, benefits = given.verdicts.shape
    amounts = np.array([given.dues.spread(column, rows) for column in range(benefits)]).reshape(benefits, rows).T
    return [np.ascontiguousarray(one) for one in (given.verdicts, given.fails, amounts)]


@pytest.fixture(scope="module")
def alone(kernel: Kernel, rows: pa.RecordBatch) -> Said:
    """What is said of each household by itself."""
    return [said(kernel, rows.slice(place, 1))[0] for place in range(len(rows))]


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_a_household_is_told_the_same_whoever_stands_beside_it(
    kernel: Kernel, rows: pa.RecordBatch, alone: Said, data: st.DataObject
) -> None:
    """Any choice of households, in any order, larger and smaller than a block."""
    chosen = data.draw(st.lists(st.integers(0, len(rows) - 1), min_size=1, max_size=400))

    assert said(kernel, rows.take(pa.array(chosen))) == [alone[place] for place in chosen]


def test_what_stood_in_memory_before_is_of_no_use(kernel: Kernel, rows: pa.RecordBatch) -> None:
    """A run writes into memory that another has used, and all of what it gives is its own."""
    nobody = rows.filter(pa.array([len(one["members"]) < 3 for one in rows.to_pylist()])).slice(0, 70)
    for batch in (rows, nobody):
        found = run(kernel, batch, tables_of(kernel))
        for one in (found.households, found.members):
            one.verdicts[:], one.fails[:] = 85, 85
        before = said(kernel, batch)
        del found, one
        gc.collect()  # so that the next is given what has just been written all over

        assert said(kernel, batch) == before


@pytest.mark.parametrize("gap", [1, 7, 8, 9, 40])
def test_rows_of_nobody_between_others_change_nothing(
    kernel: Kernel, rows: pa.RecordBatch, alone: Said, gap: int
) -> None:
    """Members who follow each other may belong to households that are far apart."""
    first = dict(zip(rows.schema.names, rows.slice(0, 1).columns, strict=True))
    first["members"] = pa.array([[]], rows.schema.field("members").type)
    nobody = pa.RecordBatch.from_arrays([*first.values()], schema=rows.schema)
    empty = said(kernel, nobody)[0]
    order = [place for place in range(len(rows)) if place % 3 == 0]
    spread = pa.Table.from_batches([part for place in order for part in (rows.slice(place, 1), *[nobody] * gap)])

    told = said(kernel, spread.combine_chunks().to_batches()[0])

    assert told == [one for place in order for one in (alone[place], *[empty] * gap)]


def test_a_processor_that_moves_bits_one_by_one_says_the_same(
    kernel: Kernel, rows: pa.RecordBatch, alone: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other instructions, another kernel in the cache, and the same answers."""
    monkeypatch.setattr(engine, "moves_bits_at_once", lambda: not MOVES_AT_ONCE)
    other = Kernel(kernel.worksheet)

    assert other.key != kernel.key
    assert said(other, rows) == alone


@pytest.mark.skipif("avx2" not in FEATURES, reason="this processor runs only one of the two")
def test_eight_lanes_without_masks_of_the_processor_say_the_same(
    kernel: Kernel, rows: pa.RecordBatch, alone: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written for AVX2 alone, or where that is the processor at hand, what is written for all others."""
    monkeypatch.setattr(engine, "has_masks", lambda: not HAS_MASKS)
    other = Kernel(kernel.worksheet)

    assert other.key != kernel.key
    assert said(other, rows) == alone


@pytest.mark.skipif(platform.machine() not in {"x86_64", "AMD64"}, reason="for processors of this family")
@pytest.mark.parametrize(("cpu", "compresses"), [("skylake-avx512", True), ("haswell", False)])
def test_a_kernel_is_made_of_what_a_processor_has(
    kernel: Kernel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cpu: str, *, compresses: bool
) -> None:
    """For others than the one at hand, where it cannot be run; the cache tells them apart."""
    features = {"avx2", "bmi2", "fma", *(f"avx512{part}" for part in ("f", "bw", "dq", "vl") if compresses)}
    monkeypatch.setenv(FOLDER, str(tmp_path))
    monkeypatch.setattr(llvm, "get_host_cpu_name", lambda: cpu)
    monkeypatch.setattr(llvm, "get_host_cpu_features", lambda: FeatureMap(dict.fromkeys(features, True)))
    other = Kernel(kernel.worksheet)

    assert engine.has_masks() is compresses
    assert other.key != kernel.key
    assert any(map(VPCOMPRESSQ.search, other.built.files)) is compresses


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="by a call of this system")
@pytest.mark.parametrize("count", [1, 7, 8, 9, 63, 64, 65, 150])
def test_nothing_is_read_behind_the_last_row(kernel: Kernel, rows: pa.RecordBatch, alone: Said, count: int) -> None:
    """Each column ends where memory does: to read a byte more of it would be the end of this process."""
    some = pa.table(rows.slice(0, count)).combine_chunks().to_batches()[0]
    columns = [before_a_wall(column) for column in some.columns]

    assert said(kernel, pa.RecordBatch.from_arrays(columns, schema=some.schema)) == alone[:count]


def before_a_wall(array: pa.Array) -> pa.Array:
    """The same values, each buffer of numbers at the very end of memory that may be read."""
    if pa.types.is_struct(array.type):
        parts = [before_a_wall(array.field(place)) for place in range(array.type.num_fields)]
        return pa.StructArray.from_arrays(parts, fields=list(array.type))
    if pa.types.is_list(array.type):
        first, last = array.offsets[0].as_py(), array.offsets[-1].as_py()
        offsets = pc.subtract(array.offsets, array.offsets[0])
        return pa.ListArray.from_arrays(offsets, before_a_wall(array.values.slice(first, last - first)), array.type)
    if not pa.types.is_primitive(array.type) or not len(array):
        return array
    bits, values = pa.concat_arrays([array]).buffers()
    width = 1 if pa.types.is_boolean(array.type) else array.type.bit_width
    sizes = ((bits, 1), (values, width))
    buffers = [None if one is None else walled(one, -(-len(array) * size // 8)) for one, size in sizes]
    return pa.Array.from_buffers(array.type, len(array), buffers)


def walled(buffer: pa.Buffer, size: int) -> pa.Buffer:
    """A copy of so many bytes, behind which there is no memory."""
    room = -(-size // PAGESIZE) * PAGESIZE
    memory = mmap(-1, room + PAGESIZE)
    memory[room - size : room] = buffer.to_pybytes()[:size]
    whole = np.frombuffer(memory, np.uint8)
    assert CDLL(None).mprotect(c_void_p(whole.ctypes.data + room), c_size_t(PAGESIZE), 0) == 0
    return pa.py_buffer(whole[room - size : room])


VPCOMPRESSQ = re.compile(rb"\x62[\x02-\xf2]\xfd[\x48-\x4f\xc8-\xcf]\x8b")
"""What packs eight numbers under a mask, an instruction of AVX-512."""


@pytest.mark.parametrize(("other", "is_cut"), [("", True), ("\nelse:\n    last = 2", False)])
def test_a_long_condition_is_cut_unless_it_has_another_way(other: str, *, is_cut: bool) -> None:
    """With an `else` it stands among the statements that follow each other."""
    lines = "\n".join(f"    name_{number} = {number}" for number in range(LONG))
    body = ast.parse(f"first = 1\nif first is True:\n{lines}{other}\nafter = 2").body

    found = [one if isinstance(one, list) else type(one) for one in pieces(body)]

    assert (ast.If in found) is is_cut
    assert sum(len(one) if isinstance(one, list) else 1 for one in found) == len(body)
