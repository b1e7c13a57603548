"""By when price aid is paid."""

from datetime import date

import pytest

from aidcoord import Month
from aidcoord_price.pay_by import pay_by, working_days_after
from aidcoord_price.sources import MONTHLY_2016, WIDENED_2021


def test_working_days_leave_out_weekends_and_holidays() -> None:
    """A Friday and five working days: the next Friday, later by a holiday, sooner by a Saturday that is worked."""
    friday = date(2026, 11, 6)

    assert working_days_after(friday, 5) == date(2026, 11, 13)
    assert working_days_after(friday, 5, holidays={date(2026, 11, 9)}) == date(2026, 11, 16)
    assert working_days_after(friday, 5, worked={date(2026, 11, 7)}) == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("month", "released", "expected"),
    [
        pytest.param("2016-07", date(2016, 8, 9), None, id="before the text that says so"),
        pytest.param("2020-03", date(2020, 4, 10), (date(2020, 5, 8), MONTHLY_2016.whole), id="twenty working days"),
        pytest.param("2021-10", date(2021, 11, 10), (date(2021, 12, 8), MONTHLY_2016.whole), id="the last by days"),
        pytest.param("2021-11", date(2021, 12, 9), (date(2021, 12, 31), WIDENED_2021.whole), id="the first by month"),
        pytest.param("2022-08", date(2022, 9, 9), (date(2022, 9, 30), WIDENED_2021.whole), id="within the month"),
    ],
)
def test_the_index_month_decides_by_when_to_pay(month: str, released: date, expected: object) -> None:
    """Twenty working days from the index, later within the month of its release."""
    assert pay_by(Month.of(month), released) == expected


def test_an_index_comes_out_after_its_month() -> None:
    """Another day of release is refused."""
    with pytest.raises(ValueError, match="comes out after the month"):
        pay_by(Month(2026, 9), date(2026, 9, 30))
