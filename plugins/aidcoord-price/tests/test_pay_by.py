"""By when price aid is paid."""

from datetime import date
from typing import Final

import pytest

from aidcoord import Month, Period, Source, WorkingDays, WorkingYear
from aidcoord_price.pay_by import pay_by
from aidcoord_price.sources import MONTHLY_2016, WIDENED_2021

SPRING_2020: Final = WorkingYear(
    2020,
    off=[Period(date(2020, 5, 1), date(2020, 5, 5))],
    worked=[date(2020, 4, 26), date(2020, 5, 9)],
    source=Source(document="国务院办公厅关于2020年部分节假日安排的通知"),
)
AUTUMN_2021: Final = WorkingYear(2021, off=[], worked=[], source=SPRING_2020.source)
DAYS: Final = WorkingDays([SPRING_2020, AUTUMN_2021])


@pytest.mark.parametrize(
    ("month", "released", "expected"),
    [
        pytest.param("2016-07", date(2016, 8, 9), None, id="before the text that says so"),
        pytest.param("2020-03", date(2020, 4, 10), (date(2020, 5, 11), MONTHLY_2016.whole), id="twenty working days"),
        pytest.param("2021-10", date(2021, 11, 10), (date(2021, 12, 8), MONTHLY_2016.whole), id="the last by days"),
        pytest.param("2021-11", date(2021, 12, 9), (date(2021, 12, 31), WIDENED_2021.whole), id="the first by month"),
        pytest.param("2022-08", date(2022, 9, 9), (date(2022, 9, 30), WIDENED_2021.whole), id="within the month"),
    ],
)
def test_the_index_month_decides_by_when_to_pay(month: str, released: date, expected: object) -> None:
    """Twenty working days from the index, over the days off in May; later within the month of its release."""
    assert pay_by(Month.of(month), released, DAYS) == expected


def test_an_index_comes_out_after_its_month() -> None:
    """Another day of release is refused."""
    with pytest.raises(ValueError, match="comes out after the month"):
        pay_by(Month(2026, 9), date(2026, 9, 30), DAYS)
