"""Allocation by factors, and reward for subsidy."""

from datetime import date

import pytest

from aidcoord import Fen, Rate, percent, yuan
from aidcoord_finance.allocation import Weights, WeightsError, allocate, issue_by
from aidcoord_finance.options import Factor, Grade
from aidcoord_finance.rewards import Performer, rewards

WEIGHTS = Weights(
    {
        Factor.TASK: percent(60),
        Factor.DIFFICULTY: percent(20),
        Factor.EFFORT: percent(10),
        Factor.PERFORMANCE: percent(10),
    }
)
RATES = {Grade.EXCELLENT: percent(10), Grade.GOOD: percent(5), Grade.PASS: percent(0)}


@pytest.mark.parametrize("task", [percent("99.9999"), percent("100.0001"), percent(0)])
def test_weights_that_do_not_make_one_are_refused(task: Rate) -> None:
    """The message says by how much they miss."""
    with pytest.raises(WeightsError, match="not to the whole"):
        Weights({Factor.TASK: task})


def test_no_weights_are_refused() -> None:
    """Nothing adds up to nothing."""
    with pytest.raises(WeightsError, match="no weight"):
        Weights({})


def test_each_factor_counts_with_its_weight() -> None:
    """Three quarters of the task and a half of all else: 0.6 x 3/4 + 0.4 x 1/2."""
    same = {Factor.DIFFICULTY: 1, Factor.EFFORT: 7, Factor.PERFORMANCE: 90_00}

    given = allocate(yuan(1000), WEIGHTS, {"甲乡": {Factor.TASK: 300, **same}, "乙乡": {Factor.TASK: 100, **same}})

    assert given == {"甲乡": yuan(650), "乙乡": yuan(350)}


@pytest.mark.parametrize("pool", [0, 1, 2, 100, 101, 99_999_999])
def test_the_pool_is_given_out_to_the_fen(pool: int) -> None:
    """What rounding leaves goes to the largest remainders, of equals to the first by name."""
    places = {name: {Factor.TASK: 1} for name in ("c", "a", "b")}

    given = allocate(Fen(pool), Weights({Factor.TASK: percent(100)}), places)

    assert sum(given.values()) == pool
    assert max(given.values()) - min(given.values()) <= 1
    assert given["a"] >= given["b"] >= given["c"]


@pytest.mark.parametrize(
    ("pool", "task", "complaint"),
    [
        pytest.param(Fen(-1), 1, "not below nothing", id="pool"),
        pytest.param(Fen(1), 0, "counts nothing anywhere", id="no counts"),
        pytest.param(Fen(1), -1, "below nothing somewhere", id="negative"),
    ],
)
def test_what_cannot_be_allocated(pool: Fen, task: int, complaint: str) -> None:
    """A pool or a factor below nothing, and a weight on nothing, are refused."""
    with pytest.raises(ValueError, match=complaint):
        allocate(pool, Weights({Factor.TASK: percent(100)}), {"a": {Factor.TASK: task}})


def test_central_aid_is_issued_within_ninety_days() -> None:
    """The day of approval is not counted."""
    assert issue_by(date(2026, 3, 12)) == date(2026, 6, 10)


def test_rewards_by_grade() -> None:
    """Each grade's rate on what the place put in; who failed gets nothing."""
    asked = {grade.name: Performer(input=yuan(1000), grade=grade) for grade in Grade}

    given = rewards(yuan(1000), RATES, asked)

    assert given == {"FAIL": 0, "PASS": 0, "GOOD": yuan(50), "EXCELLENT": yuan(100)}


def test_rewards_are_cut_to_the_pool() -> None:
    """A short pool is shared in proportion, each to the fen below."""
    asked = {
        "a": Performer(input=yuan(1000), grade=Grade.EXCELLENT),
        "b": Performer(input=yuan(1000), grade=Grade.GOOD),
    }

    assert rewards(yuan(150), RATES, asked) == {"a": yuan(100), "b": yuan(50)}
    assert rewards(yuan("149.99"), RATES, asked) == {"a": Fen(9999), "b": Fen(4999)}


def test_wrong_rates_or_pool_are_refused() -> None:
    """Good may not be worth more than excellent, nor a pool less than nothing."""
    with pytest.raises(ValueError, match="lower rate"):
        rewards(yuan(1), {Grade.GOOD: percent(5), Grade.EXCELLENT: percent(4)}, {})
    with pytest.raises(ValueError, match="below nothing"):
        rewards(Fen(-1), RATES, {})
