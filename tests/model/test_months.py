"""Calendar months."""

from datetime import date

import pytest

from aidcoord import Month


@pytest.mark.parametrize(
    ("month", "months", "expected"),
    [
        pytest.param("2026-10", 3, "2027-01", id="into the next year"),
        pytest.param("2026-01", -1, "2025-12", id="back into the last"),
        pytest.param("2026-05", 0, "2026-05", id="none"),
    ],
)
def test_months_are_counted(month: str, months: int, expected: str) -> None:
    """Over the end of the year as well."""
    assert str(Month.of(month).plus(months)) == expected


def test_a_month_has_its_days() -> None:
    """The first and the last, that of February in a leap year too."""
    assert (Month.of("2028-02").first, Month.of("2028-02").last) == (date(2028, 2, 1), date(2028, 2, 29))
    assert Month.around(date(2026, 11, 30)) == Month(2026, 11)
    assert Month(2025, 12) < Month(2026, 1)


@pytest.mark.parametrize(
    "text", ["2026-1", "2026/10", "2026-13", "2026-00", "0000-01", "2026-10-01", "", "二〇二六-10"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    """It is written as 2026-10."""
    with pytest.raises(ValueError, match="month"):
        Month.of(text)
