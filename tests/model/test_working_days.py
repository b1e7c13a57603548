"""Working days: make-up days are worked, days off are not, and no year is guessed."""

from datetime import date, timedelta

import pytest

from aidcoord.errors import UnknownYearError
from aidcoord.model.days import Period
from aidcoord.model.national_days import announced_by_the_state_council
from aidcoord.model.sources import Source
from aidcoord.model.working_days import WorkingDays, WorkingYear

NATIONAL = WorkingDays((), announced_by_the_state_council)
SOURCE = Source(document="县政府办关于2027年节假日安排的通知")
SPRING = WorkingYear(
    2027, off=[Period(date(2027, 2, 5), date(2027, 2, 11)), date(2027, 1, 1)], worked=[date(2027, 2, 14)], source=SOURCE
)


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        pytest.param(date(2026, 1, 5), 5, date(2026, 1, 12), id="the start day does not count"),
        pytest.param(date(2026, 2, 12), 2, date(2026, 2, 14), id="a Saturday before the Spring Festival is worked"),
        pytest.param(date(2026, 2, 12), 5, date(2026, 2, 26), id="the festival is not"),
        pytest.param(date(2026, 9, 30), 1, date(2026, 10, 8), id="over the National Day"),
        pytest.param(date(2025, 12, 31), 1, date(2026, 1, 4), id="into another year, where a Sunday is worked"),
        pytest.param(date(2026, 2, 16), 0, date(2026, 2, 24), id="no days: the first working day from the start on"),
        pytest.param(date(2026, 1, 5), 0, date(2026, 1, 5), id="no days from a working day: that day"),
    ],
)
def test_working_days_follow_the_state_council(start: date, days: int, due: date) -> None:
    """A period of working days ends on a working day."""
    assert NATIONAL.after(start, days) == due


def test_counting_to_and_counting_between_agree() -> None:
    """So many days after a day are so many days between the two, for every start and length of half a year."""
    starts = [date(2026, 1, 1) + timedelta(days=step) for step in range(0, 180, 7)]

    assert [NATIONAL.between(start, NATIONAL.after(start, days)) for start in starts for days in (1, 4, 30)] == [
        days for _ in starts for days in (1, 4, 30)
    ]


def test_a_year_that_nobody_announced_is_refused_with_what_a_county_can_do() -> None:
    """A period that runs into it is an error that names the year and the county's part."""
    with pytest.raises(UnknownYearError, match=r"days of 2031 .* `WorkingYear\(2031, .* `working_years` of the county"):
        NATIONAL.is_working(date(2031, 1, 2))


def test_a_county_adds_a_year_and_puts_one_right() -> None:
    """Its own years go before what is announced for the whole country."""
    ours = WorkingYear(2026, off=[date(2026, 1, 6)], worked=[], source=SOURCE)
    days = WorkingDays([SPRING, ours], announced_by_the_state_council)

    assert days.after(date(2027, 2, 4), 2) == date(2027, 2, 14)  # Friday the 12th, then the Sunday that is worked
    assert (days.after(date(2026, 1, 5), 1), NATIONAL.after(date(2026, 1, 5), 1)) == (
        date(2026, 1, 7),
        date(2026, 1, 6),
    )


@pytest.mark.parametrize(
    ("off", "worked", "told"),
    [
        pytest.param([date(2026, 1, 1)], [], "2026-01-01 lie in another year", id="another year"),
        pytest.param([date(2027, 1, 2)], [date(2027, 1, 2)], "are both off and worked", id="both"),
        pytest.param([], [date(2027, 1, 4)], "are no days of a weekend", id="a weekday that is worked anyway"),
    ],
)
def test_a_year_that_contradicts_itself_is_refused(off: list[date], worked: list[date], told: str) -> None:
    """Each kind of slip is named with its days."""
    with pytest.raises(ValueError, match=told):
        WorkingYear(2027, off=off, worked=worked, source=SOURCE)


def test_a_negative_period_is_refused() -> None:
    """Days are counted forward."""
    with pytest.raises(ValueError, match="of no day or more, not of -1"):
        NATIONAL.after(date(2026, 1, 5), -1)
