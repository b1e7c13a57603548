"""Periods: what they hold, share and leave, against counting day by day."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord.model.days import Period

START = date(2026, 1, 1)
LONG = 40
CALENDAR = [START + timedelta(days=number) for number in range(LONG)] + [date.max]
"""A short calendar on which every day can be looked at, and the last day there is."""


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A period on the short calendar, at times without end or from the first day there is."""
    first, last = sorted((draw(st.integers(0, LONG - 1)), draw(st.integers(0, LONG - 1))))
    starts = draw(st.sampled_from([CALENDAR[first], date.min]))
    return Period(starts, draw(st.sampled_from([CALENDAR[last], None])))


def days_of(*found: Period) -> set[date]:
    """The days of the short calendar that periods hold."""
    return {on for on in CALENDAR for period in found if on in period}


@given(periods(), st.lists(periods(), max_size=5))
def test_minus_leaves_exactly_the_days_that_the_others_lack(period: Period, others: list[Period]) -> None:
    """Day by day, what is left is what no other has; the pieces are in order and do not touch."""
    left = period.minus(others)

    assert days_of(*left) == days_of(period) - days_of(*others)
    assert sum(len(days_of(piece)) for piece in left) == len(days_of(*left))
    assert left == sorted(left, key=lambda piece: piece.starts)
    assert all(one.last + timedelta(days=1) < two.starts for one, two in pairwise(left))


@given(periods(), periods())
def test_overlap_is_exactly_the_days_that_both_have(one: Period, two: Period) -> None:
    """Day by day, the overlap is what both have; it is the same from either side."""
    both = one.overlap(two)

    assert (days_of(both) if both else set()) == days_of(one) & days_of(two)
    assert both == two.overlap(one)


@given(periods(), periods())
def test_what_is_left_and_what_is_shared_make_the_whole(one: Period, two: Period) -> None:
    """Nothing is lost between minus and overlap."""
    both = one.overlap(two)
    pieces = [*one.minus([two]), *([both] if both else [])]

    assert days_of(*pieces) == days_of(one)
    assert not any(piece.overlap(two) for piece in one.minus([two]))


def test_minus_takes_any_iterable_in_any_order() -> None:
    """The others need no order and no list."""
    others = (Period(date(2026, month, 1), date(2026, month, 10)) for month in (3, 2))

    assert Period(date(2026, 2, 1), date(2026, 3, 20)).minus(others) == [
        Period(date(2026, 2, 11), date(2026, 2, 28)),
        Period(date(2026, 3, 11), date(2026, 3, 20)),
    ]


@pytest.mark.parametrize(
    ("on", "inside"),
    [
        pytest.param(date(2016, 9, 30), False, id="the day before"),
        pytest.param(date(2016, 10, 1), True, id="the first day"),
        pytest.param(date(2021, 6, 30), True, id="the last day"),
        pytest.param(date(2021, 7, 1), False, id="the day after"),
    ],
)
def test_both_bounds_are_included(on: date, *, inside: bool) -> None:
    """A period holds its first and its last day."""
    assert (on in Period(date(2016, 10, 1), date(2021, 6, 30))) is inside


def test_a_period_of_one_day_and_one_without_end() -> None:
    """A period may last a day, or for ever; for ever has one form."""
    assert START in Period(START, START)
    assert Period(START).last == date.max
    assert Period(START, date.max) == Period(START)
    assert date.max in Period(START)


def test_a_period_cannot_end_before_it_starts() -> None:
    """The message names both days."""
    with pytest.raises(ValueError, match="cannot end 2025-12-31, before it starts 2026-01-01"):
        Period(START, date(2025, 12, 31))


@pytest.mark.parametrize("bound", ["2026-01-01", datetime(2026, 1, 1, tzinfo=UTC), 20260101], ids=repr)
def test_a_period_is_of_days(bound: object) -> None:
    """Texts and times of day are refused where they are given, not where they are compared."""
    with pytest.raises(TypeError, match="a period is of days"):
        Period(bound)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a period is of days"):
        Period(START, bound)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("period", "text"),
    [(Period(START, date(2026, 2, 1)), "2026-01-01 to 2026-02-01"), (Period(START), "from 2026-01-01")],
)
def test_a_period_reads_as_its_days(period: Period, text: str) -> None:
    """Messages name the bounds."""
    assert str(period) == text
