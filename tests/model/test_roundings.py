"""Shares and the three roundings: exact, bounded, and inside 64 bits for all that the model admits."""

from collections.abc import Callable
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord.model.benefits import Cadence
from aidcoord.model.evidence import MOST_MONEY
from aidcoord.model.households import MOST_MEMBERS
from aidcoord.model.money import (
    FEN,
    JIAO,
    MOST_RATE,
    NOTHING,
    WHOLE,
    YUAN,
    Fen,
    Rate,
    percent,
    round_down,
    round_half_up,
    round_up,
    share,
    yuan,
)

Rounding = Callable[[Fen, Fen], Fen]
ROUNDINGS = [round_up, round_half_up, round_down]
AMOUNTS = st.integers(-MOST_MONEY * MOST_MEMBERS, MOST_MONEY * MOST_MEMBERS).map(Fen)
RATES = st.integers(0, MOST_RATE).map(Rate)
UNITS = st.sampled_from([FEN, JIAO, YUAN, yuan(5), yuan(10), yuan(100)])


@pytest.mark.parametrize(
    ("amount", "up", "half_up", "down"),
    [
        pytest.param("12.00", "12", "12", "12", id="already a multiple"),
        pytest.param("12.01", "13", "12", "12", id="just above"),
        pytest.param("12.49", "13", "12", "12", id="just below half"),
        pytest.param("12.50", "13", "13", "12", id="half goes to the higher"),
        pytest.param("12.99", "13", "13", "12", id="just below the next"),
        pytest.param("-12.01", "-12", "-12", "-13", id="negative: up is towards nothing"),
        pytest.param("-12.50", "-12", "-12", "-13", id="negative half goes to the higher"),
        pytest.param("-12.51", "-12", "-13", "-13", id="negative past half"),
        pytest.param("0", "0", "0", "0", id="nothing"),
    ],
)
def test_roundings_to_a_yuan(amount: str, up: str, half_up: str, down: str) -> None:
    """Each rounding to a whole yuan, above and below zero."""
    actual = [rounding(yuan(amount), YUAN) for rounding in ROUNDINGS]

    assert actual == [yuan(up), yuan(half_up), yuan(down)]


@given(AMOUNTS, UNITS)
def test_a_rounded_amount_is_a_multiple_within_one_unit(amount: Fen, unit: Fen) -> None:
    """Every rounding gives a multiple of the unit, less than one unit away, half-up at most half a unit."""
    for rounding in ROUNDINGS:
        rounded = rounding(amount, unit)
        assert type(rounded) is Fen
        assert int(rounded) % int(unit) == 0
        assert abs(rounded - amount) < unit
    assert 2 * abs(round_half_up(amount, unit) - amount) <= unit


@given(AMOUNTS, UNITS)
def test_roundings_are_ordered(amount: Fen, unit: Fen) -> None:
    """Down is never above half-up, half-up never above up, and all agree on a multiple."""
    down, half_up, up = (rounding(amount, unit) for rounding in reversed(ROUNDINGS))

    assert down <= half_up <= up
    assert down <= amount <= up
    assert (down == up) == (int(amount) % int(unit) == 0)


@pytest.mark.parametrize("rounding", ROUNDINGS)
def test_rounding_to_nothing_is_refused(rounding: Rounding) -> None:
    """A unit of nothing has no multiples."""
    with pytest.raises(ZeroDivisionError):
        rounding(YUAN, NOTHING)


@pytest.mark.parametrize(
    ("amount", "rate", "expected"),
    [
        pytest.param("100.01", "12.5", "12.50", id="rounded to the nearest fen"),
        pytest.param("0.01", "50", "0.01", id="half a fen goes to the higher"),
        pytest.param("0.01", "49.9999", "0", id="just below half a fen"),
        pytest.param("-0.01", "50", "0", id="a negative half goes to the higher"),
        pytest.param("-100.01", "12.5", "-12.50", id="negative"),
        pytest.param("620.00", "130", "806.00", id="more than the whole"),
        pytest.param("20000001", "100", "20000001", id="the whole of a great amount"),
    ],
)
def test_share(amount: str, rate: str, expected: str) -> None:
    """The part of an amount is exact to the fen."""
    assert share(yuan(amount), percent(rate)) == yuan(expected)


@given(AMOUNTS, RATES)
def test_a_share_is_the_exact_part_rounded_half_up(amount: Fen, rate: Rate) -> None:
    """The share equals the fraction to the nearest fen."""
    exact = Fraction(int(amount) * int(rate), 1_000_000)

    assert share(amount, rate) == floor(exact + Fraction(1, 2))


@given(st.integers(0, MOST_MONEY).map(Fen), st.integers(0, WHOLE).map(Rate))
def test_a_share_is_no_more_than_the_whole(amount: Fen, rate: Rate) -> None:
    """Up to a hundred per cent, a share lies between nothing and the amount; both ends are exact."""
    assert NOTHING <= share(amount, rate) <= amount
    assert share(amount, WHOLE) == amount
    assert share(amount, Rate(0)) == NOTHING


@given(AMOUNTS, RATES, RATES)
def test_a_higher_rate_never_gives_less(amount: Fen, one: Rate, other: Rate) -> None:
    """Of a positive amount a higher rate takes at least as much."""
    low, high = sorted((one, other))

    assert share(abs(amount), low) <= share(abs(amount), high)


def _share_with_steps(amount: int, rate: int) -> list[int]:
    """What `share` works out on its way, each step of which a 64-bit machine has to hold."""
    whole, part = divmod(amount, 1_000_000)
    return [whole * rate, part * rate, part * rate + 500_000, whole * rate + (part * rate + 500_000) // 1_000_000]


@pytest.mark.parametrize("sign", [1, -1])
def test_the_greatest_amounts_stay_inside_64_bits(sign: int) -> None:
    """The greatest amount, of the largest household, at the greatest rate, over a year, fits, with every step."""
    most = sign * MOST_MONEY * MOST_MEMBERS
    shared = share(Fen(most), MOST_RATE)
    a_year = max(cadence.per_year for cadence in Cadence) * shared
    steps = [most, *_share_with_steps(most, MOST_RATE), a_year, 2 * a_year + YUAN, 2 * most + yuan(100)]

    assert _share_with_steps(most, MOST_RATE)[-1] == shared
    assert all(-(2**63) <= step < 2**63 for step in steps)
