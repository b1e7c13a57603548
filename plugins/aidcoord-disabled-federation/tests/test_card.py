"""The card: calendar months, the versions of what a card carries, and the day to remind."""

from datetime import date

import pytest

from aidcoord import Day, DisabilityLevel, day
from aidcoord_disabled_federation import card
from aidcoord_disabled_federation.months import calendar_month


def _day(text: str) -> Day:
    return day(date.fromisoformat(text))


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        pytest.param("2026-10-01", "2026-10-31", 0, id="one month"),
        pytest.param("2026-10-31", "2026-11-01", 1, id="the next day"),
        pytest.param("2025-12-31", "2026-01-01", 1, id="over the year"),
        pytest.param("2024-02-29", "2026-02-01", 24, id="a leap day"),
    ],
)
def test_calendar_months_are_subtracted(start: str, end: str, months: int) -> None:
    """The days of the month bear on nothing."""
    assert calendar_month(_day(end)) - calendar_month(_day(start)) == months


@pytest.mark.parametrize(
    ("level", "expected"), [(DisabilityLevel.NONE, False), (DisabilityLevel.FOUR, True)], ids=["none", "four"]
)
def test_a_level_means_a_card(level: DisabilityLevel, *, expected: bool) -> None:
    """Who is registered with any level is disabled by the card."""
    assert card.is_disabled(level) is expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2016-05-09", False, id="the day before the first"),
        pytest.param("2016-05-10", True, id="the first"),
        pytest.param("2021-05-10", True, id="the last"),
        pytest.param("2021-05-11", False, id="the day after"),
    ],
)
def test_before_2022_the_days_of_the_card_count(on: str, *, expected: bool) -> None:
    """Both its days are included."""
    assert card.has_card_in_force_2016(_day(on), _day("2016-05-10"), _day("2021-05-10")) is expected


@pytest.mark.parametrize(
    ("on", "grace", "reissued", "expected"),
    [
        pytest.param("2016-10-15", 0, False, False, id="the day before the first"),
        pytest.param("2016-10-16", 0, False, True, id="the first"),
        pytest.param("2016-10-15", 0, True, False, id="reissued, and not issued yet"),
        pytest.param("2026-10-31", 0, False, True, id="the month of expiry"),
        pytest.param("2026-11-01", 0, False, False, id="the month after"),
        pytest.param("2026-11-30", 1, False, True, id="the month of grace"),
        pytest.param("2026-12-01", 1, False, False, id="after the month of grace"),
        pytest.param("2027-12-01", 0, True, True, id="being reissued"),
    ],
)
def test_from_2022_the_card_carries_whole_months(on: str, grace: int, *, reissued: bool, expected: bool) -> None:
    """The subsidy stops from the month after expiry, or after the grace, but not while the card is reissued."""
    actual = card.has_card_in_force_2022(_day(on), _day("2016-10-16"), _day("2026-10-15"), grace, reissued)

    assert actual is expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-04-30", False, id="a day early"),
        pytest.param("2026-05-01", True, id="six months before"),
        pytest.param("2026-11-01", True, id="the last day"),
        pytest.param("2026-11-02", False, id="expired"),
    ],
)
def test_six_months_before_expiry_somebody_is_reminded(on: str, *, expected: bool) -> None:
    """From the corresponding day six months before, up to the last day of the card."""
    assert card.is_card_expiring(_day(on), _day("2026-11-01"), 6) is expected
