"""Days, months and years as the Civil Code counts them."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aidcoord.model.days import Day, add_months, day, full_months, full_years

DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("born", "on", "expected"),
    [
        pytest.param(date(1966, 11, 2), date(2026, 11, 1), 59, id="the day before the birthday"),
        pytest.param(date(1966, 11, 1), date(2026, 11, 1), 60, id="on the birthday"),
        pytest.param(date(2004, 2, 29), date(2022, 2, 28), 17, id="born on 29 February, not yet"),
        pytest.param(date(2004, 2, 29), date(2022, 3, 1), 18, id="born on 29 February, on 1 March"),
        pytest.param(date(2004, 2, 29), date(2024, 2, 29), 20, id="born on 29 February, in a leap year"),
        pytest.param(date(2026, 11, 1), date(2026, 11, 1), 0, id="on the day of birth"),
        pytest.param(date(2026, 11, 2), date(2026, 11, 1), -1, id="not born yet"),
    ],
)
def test_full_years(born: date, on: date, expected: int) -> None:
    """A year is complete on the anniversary, or on 1 March where there is none."""
    assert full_years(day(born), day(on)) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(date(2026, 1, 31), date(2026, 2, 28), 0, id="a shorter month is not complete on its last day"),
        pytest.param(date(2026, 1, 31), date(2026, 3, 1), 1, id="but on the first of the next"),
        pytest.param(date(2026, 1, 31), date(2026, 3, 31), 2, id="two months to the day"),
        pytest.param(date(2025, 12, 15), date(2026, 1, 14), 0, id="a day short, over the year"),
        pytest.param(date(2025, 12, 15), date(2026, 1, 15), 1, id="a month, over the year"),
        pytest.param(date(2026, 5, 1), date(2026, 4, 30), -1, id="backwards"),
    ],
)
def test_full_months(start: date, end: date, expected: int) -> None:
    """A month is complete on the day of its number, or on the first of the next month."""
    assert full_months(day(start), day(end)) == expected


@given(DATES, st.integers(0, 1200))
def test_full_months_are_those_that_can_be_added(start: date, months: int) -> None:
    """So many months are complete exactly from the day that they lead to."""
    assume(start.year + months // 12 < 2200)
    reached = add_months(start, months, end_of_month=False)

    assert full_months(day(start), day(reached)) == months
    assert full_months(day(start), day(reached - timedelta(days=1))) == months - 1


@pytest.mark.parametrize(
    ("start", "months", "by_article_202", "as_ages"),
    [
        pytest.param(date(2026, 1, 15), 1, date(2026, 2, 15), date(2026, 2, 15), id="the corresponding day"),
        pytest.param(date(2026, 1, 31), 1, date(2026, 2, 28), date(2026, 3, 1), id="no such day: the month's last"),
        pytest.param(date(2024, 1, 31), 1, date(2024, 2, 29), date(2024, 3, 1), id="no such day in a leap year"),
        pytest.param(date(2024, 2, 29), 12, date(2025, 2, 28), date(2025, 3, 1), id="a year from 29 February"),
        pytest.param(date(2024, 2, 29), 48, date(2028, 2, 29), date(2028, 2, 29), id="four years from 29 February"),
        pytest.param(date(2026, 10, 31), 1, date(2026, 11, 30), date(2026, 12, 1), id="a month of thirty days"),
        pytest.param(date(2026, 11, 30), 3, date(2027, 2, 28), date(2027, 3, 1), id="over the year"),
        pytest.param(date(2026, 3, 31), -1, date(2026, 2, 28), date(2026, 3, 1), id="backwards"),
        pytest.param(date(2026, 1, 15), -1, date(2025, 12, 15), date(2025, 12, 15), id="backwards over the year"),
        pytest.param(date(2026, 1, 15), 0, date(2026, 1, 15), date(2026, 1, 15), id="no months"),
    ],
)
def test_add_months(start: date, months: int, by_article_202: date, as_ages: date) -> None:
    """A period of months ends on the corresponding day, or on the last of its month (Civil Code, article 202)."""
    assert add_months(start, months) == by_article_202
    assert add_months(start, months, end_of_month=False) == as_ages


def _month_by_month(start: date, months: int) -> date:
    """The same by walking: find the month, then try days downwards."""
    first = start.replace(day=1)
    for _ in range(abs(months)):
        first = (
            (first + timedelta(days=32)).replace(day=1) if months > 0 else (first - timedelta(days=1)).replace(day=1)
        )
    for number in range(start.day, 0, -1):
        try:
            return first.replace(day=number)
        except ValueError:
            continue
    raise AssertionError("every month has a first day")


@given(DATES, st.integers(-240, 240))
def test_add_months_agrees_with_walking_month_by_month(start: date, months: int) -> None:
    """The arithmetic gives what counting on the calendar gives."""
    assert add_months(start, months) == _month_by_month(start, months)


@pytest.mark.parametrize(("start", "months"), [(date(9999, 12, 1), 1), (date(1, 1, 31), -1), (date(2026, 1, 1), 10**9)])
def test_a_day_outside_the_calendar_is_refused(start: date, months: int) -> None:
    """Months that lead out of the calendar say so."""
    with pytest.raises(ValueError, match="no calendar day"):
        add_months(start, months)


@given(st.dates())
def test_a_day_goes_to_its_date_and_back(on: date) -> None:
    """A day and its date are the same day."""
    assert day(on).date == on
    assert str(day(on)) == on.isoformat()


@given(DATES, DATES)
def test_days_compare_and_count_as_dates_do(one: date, other: date) -> None:
    """Order and distance are those of the calendar."""
    assert (day(one) < day(other)) == (one < other)
    assert day(one) - day(other) == (one - other).days


@pytest.mark.parametrize("ordinal", [0, -1, 3_652_060])
def test_what_is_no_day_of_the_calendar_is_refused(ordinal: int) -> None:
    """A day lies between the years 1 and 9999."""
    with pytest.raises(ValueError, match="a day has a number from 1 to 3652059"):
        Day(ordinal)
