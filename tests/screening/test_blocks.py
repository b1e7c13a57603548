"""Blocks: what a kernel says of a household is the same whoever else is worked out with it, and on any processor."""

from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.screening.chance import Chance

from aidcoord import Household
from aidcoord.office import Office
from aidcoord.screening.kernel import engine
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.running import Given, run, tables_of
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema

DAY = date(2026, 11, 1)
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


def test_a_processor_that_moves_bits_one_by_one_says_the_same(
    kernel: Kernel, rows: pa.RecordBatch, alone: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other instructions, another kernel in the cache, and the same answers."""
    monkeypatch.setattr(engine, "moves_bits_at_once", lambda: not MOVES_AT_ONCE)
    other = Kernel(kernel.worksheet)

    assert other.key != kernel.key
    assert said(other, rows) == alone


MOVES_AT_ONCE = engine.moves_bits_at_once()
