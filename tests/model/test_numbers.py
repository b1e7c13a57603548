"""Money and rates as numbers: what they allow, and what they refuse to be mixed with."""

import copy
import operator
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord.model.days import Day
from aidcoord.model.numbers import Fen, Rate, percent_text, yuan_text

NAN = float("nan")
FEN = st.integers(-(10**15), 10**15).map(Fen)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        pytest.param(Fen(10) + Fen(20), Fen(30), id="money plus money"),
        pytest.param(Fen(10) - Fen(20), Fen(-10), id="money less money"),
        pytest.param(0 + Fen(10), Fen(10), id="sum starts from nothing"),
        pytest.param(100 - Fen(10), Fen(90), id="a plain whole number counts as fen"),
        pytest.param(Fen(10) * 3, Fen(30), id="money times a count"),
        pytest.param(3 * Fen(10), Fen(30), id="a count times money"),
        pytest.param(Fen(10) // 3, Fen(3), id="money shared out among a count"),
        pytest.param(Fen(-10) // 3, Fen(-4), id="a negative amount is shared out downwards"),
        pytest.param(Fen(10) % 3, Fen(1), id="what is left of sharing out"),
        pytest.param(-Fen(10), Fen(-10), id="less money"),
        pytest.param(+Fen(10), Fen(10), id="plus money"),
        pytest.param(abs(Fen(-10)), Fen(10), id="without its sign"),
        pytest.param(sum([Fen(1), Fen(2)], Fen(0)), Fen(3), id="sum"),
        pytest.param(min(Fen(1), Fen(2)), Fen(1), id="the lesser"),
        pytest.param(max(Fen(1), Fen(2)), Fen(2), id="the greater"),
        pytest.param(Rate(10) + Rate(20), Rate(30), id="rate plus rate"),
        pytest.param(Rate(30) - Rate(20), Rate(10), id="rate less rate"),
        pytest.param(Rate(10) * 3, Rate(30), id="rate times a count"),
        pytest.param(3 * Rate(10), Rate(30), id="a count times a rate"),
        pytest.param(sum([Rate(1), Rate(2)], Rate(0)), Rate(3), id="sum of rates"),
    ],
)
def test_arithmetic_keeps_what_is_counted(given_: object, expected: object) -> None:
    """Sums and whole multiples of money are money, those of rates are rates."""
    assert given_ == expected
    assert type(given_) is type(expected)


def test_money_over_money_is_a_plain_count() -> None:
    """How many times one amount goes into another is no amount."""
    times = Fen(1000) // Fen(300)

    assert times == 3
    assert type(times) is int


@pytest.mark.parametrize(
    ("operation", "left", "right"),
    [
        pytest.param(operation, left, right, id=f"{left!r} {operation.__name__} {right!r}")
        for operation, left, right in [
            (operator.mul, Fen(100), Fen(100)),
            (operator.mul, Fen(100), Rate(100)),
            (operator.mul, Rate(100), Fen(100)),
            (operator.mul, Rate(100), Rate(100)),
            (operator.mul, Fen(100), 0.5),
            (operator.add, Fen(100), 0.5),
            (operator.add, Fen(100), NAN),
            (operator.add, Fen(100), Rate(100)),
            (operator.add, Rate(100), Fen(100)),
            (operator.add, Rate(100), 0.5),
            (operator.sub, Rate(100), 0.5),
            (operator.mul, Rate(100), 0.5),
            (operator.add, Fen(100), "1"),
            (operator.sub, Fen(100), 0.5),
            (operator.sub, Fen(100), Rate(100)),
            (operator.sub, Rate(100), Fen(100)),
            (operator.truediv, Fen(100), 2),
            (operator.truediv, Fen(100), Fen(50)),
            (operator.truediv, 100, Fen(50)),
            (operator.floordiv, Fen(100), 0.5),
            (operator.floordiv, Fen(100), Rate(5)),
            (operator.mod, Fen(100), 0.5),
            (operator.pow, Fen(100), 2),
            (operator.pow, 2, Fen(100)),
        ]
    ],
)
def test_what_is_not_money_is_refused(
    operation: Callable[[object, object], object], left: object, right: object
) -> None:
    """Money goes with money and counts only: no floats, no rates, no money times money."""
    with pytest.raises(TypeError):
        operation(left, right)


def test_money_times_money_is_refused_and_says_what_to_use() -> None:
    """Money times money has no meaning; a part of an amount is its share."""
    with pytest.raises(TypeError, match=r"share\(amount, rate\)"):
        Fen(100) * Fen(100)


def test_no_money_is_made_of_a_float() -> None:
    """What Python works out with a float on the left is a float, and stays outside."""
    with pytest.raises(TypeError, match=r"Fen is a whole number, not float 50\.0"):
        Fen(0.5 * Fen(100))  # type: ignore[arg-type]


@pytest.mark.parametrize("digits", [None, 0, -2])
def test_python_cannot_round_money(digits: int | None) -> None:
    """`round` goes to the even neighbour, which no law says."""
    with pytest.raises(TypeError, match="round_half_up"):
        round(Fen(150), digits)


@pytest.mark.parametrize("kind", [Fen, Rate, Day])
@pytest.mark.parametrize("value", [12.9, NAN, "12", None, True, b"12"], ids=repr)
def test_only_whole_numbers_make_one(kind: Callable[[object], object], value: object) -> None:
    """A float would be cut down in silence; a text is for `yuan`; a yes is no number."""
    with pytest.raises(TypeError, match="is a whole number, not"):
        kind(value)


@given(FEN, FEN)
def test_money_compares_and_hashes_as_its_fen(one: Fen, other: Fen) -> None:
    """Order, equality and hash are those of the whole numbers."""
    assert (one < other) == (int(one) < int(other))
    assert (one == other) == (int(one) == int(other))
    assert hash(one) == hash(int(one))


@pytest.mark.parametrize("value", [Fen(-1250), Rate(125_000), Day(739_921)], ids=repr)
def test_copies_are_the_same(value: int) -> None:
    """Pickling and copying keep the value and its type."""
    for same in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301 - our own
        assert same == value
        assert type(same) is type(value)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(f"{Fen(1250)}", "12.50", id="money in yuan"),
        pytest.param(f"{Fen(1250):>8}", "   12.50", id="money aligned is still in yuan"),
        pytest.param(str(Fen(-5)), "-0.05", id="less than a yuan, negative"),
        pytest.param(repr(Fen(1250)), "Fen(1250)", id="money for programmers"),
        pytest.param(f"{Rate(125_000):>6}", " 12.5%", id="rate aligned"),
        pytest.param(repr(Rate(125_000)), "Rate(125000)", id="rate for programmers"),
        pytest.param(f"{Day(739_921):>12}", "  2026-11-01", id="day aligned"),
        pytest.param(repr(Day(739_921)), "Day(2026-11-01)", id="day for programmers"),
    ],
)
def test_what_is_shown_is_what_people_read(shown: str, expected: str) -> None:
    """No format lets fen pass for yuan, or an ordinal for a day."""
    assert shown == expected


@pytest.mark.parametrize("value", [Fen(1250), Rate(125_000), Day(739_921)], ids=repr)
def test_number_formats_are_refused(value: int) -> None:
    """A thousands separator would be put into the fen."""
    with pytest.raises(ValueError, match="Cannot specify"):
        format(value, ",")


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        pytest.param(0, "0%", id="nothing"),
        pytest.param(300_000, "30%", id="no needless zeros"),
        pytest.param(1, "0.0001%", id="the least"),
        pytest.param(-5_000, "-0.5%", id="less than one per cent, negative"),
        pytest.param(-15_000, "-1.5%", id="negative"),
    ],
)
def test_percent_text(rate: int, expected: str) -> None:
    """A rate reads as per cent, also below zero."""
    assert percent_text(rate) == expected


@given(FEN)
def test_yuan_text_has_two_decimals_and_its_sign(amount: Fen) -> None:
    """Every amount is written with exactly two decimals and no separators."""
    sign, digits = ("-", -int(amount)) if amount < 0 else ("", int(amount))

    assert yuan_text(amount) == f"{sign}{digits // 100}.{str(digits % 100).zfill(2)}"
