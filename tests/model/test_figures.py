"""Published figures: what was known on a day, revisions, and months that nobody published."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from aidcoord import Document, Figure, Figures, MissingFigureError, Month

SOURCE = Document("月报").whole


def cpi(month: int, value: str, published: date, year: int = 2025) -> Figure:
    """An index of a month of 2025."""
    return Figure(name="cpi", of=Month(year, month), value=Decimal(value), published=published, source=SOURCE)


def year_of(*left_out: int) -> list[Figure]:
    """An index for every month of 2025 but some, each published on the tenth of the next January."""
    return [cpi(month, "102", date(2026, 1, 10)) for month in range(1, 13) if month not in left_out]


def test_a_revision_counts_from_its_own_day() -> None:
    """Before it the first figure stands, and both are kept."""
    series = Figures([*year_of(), cpi(7, "103.2", date(2026, 3, 1))])

    before, after = (series.known("cpi", Month(2025, 7), on) for on in (date(2026, 2, 28), date(2026, 3, 1)))

    assert (before.value, after.value) == (Decimal(102), Decimal("103.2"))
    assert len(series.revisions("cpi", Month(2025, 7))) == 2
    assert series.mean_of("cpi", 2025, date(2026, 3, 1)) == Fraction(1021, 10)


def test_a_month_that_is_missing_is_named_and_not_made_up() -> None:
    """All of them, and those that were not out yet are missing too."""
    series = Figures(year_of(3, 8))

    with pytest.raises(MissingFigureError, match="On 2026-02-01 no 'cpi' was known of 2025-03, 2025-08"):
        series.mean_of("cpi", 2025, date(2026, 2, 1))
    with pytest.raises(MissingFigureError) as error:
        Figures(year_of()).months("cpi", 2025, date(2026, 1, 9))
    assert len(error.value.spans) == 12


def test_two_figures_of_one_day_are_refused() -> None:
    """Nobody could say which was meant."""
    with pytest.raises(ValueError, match="'cpi' of 2025-01 is published twice on 2026-01-10"):
        Figures([*year_of(), cpi(1, "101", date(2026, 1, 10))])
