"""Periods of days and of working days, urgency, and who is without a fixed source to live on."""

from datetime import date, timedelta

import pytest

from aidcoord import DisabilityLevel, day, errors
from aidcoord_justice import exempt_groups, time_limits, urgency
from aidcoord_justice.options import AidStage, LegalMatter

MONDAY = date(2021, 11, 1)
FREE_OF_MEANS = (LegalMatter.LABOUR_PAY, LegalMatter.WORK_INJURY)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param(MONDAY, date(2021, 11, 8), id="over a weekend"),
        pytest.param(date(2021, 11, 6), date(2021, 11, 12), id="from a Saturday"),
        pytest.param(date(2021, 9, 17), date(2021, 9, 26), id="18 and 26 September are worked, 19 to 21 are off"),
        pytest.param(date(2021, 9, 29), date(2021, 10, 12), id="over the National Days, 9 October worked"),
    ],
)
def test_working_days(start: date, expected: date) -> None:
    """Five working days end where the State Council's days off and days worked in exchange let them."""
    assert time_limits.step_due_on(day(start), 5, are_step_days_working=True).date == expected


def test_days() -> None:
    """The first day does not count; weekends and holidays do."""
    assert time_limits.step_due_on(day(MONDAY), 7, are_step_days_working=False).date == date(2021, 11, 8)


def test_a_year_that_nobody_has_announced() -> None:
    """Its working days are not guessed, and the message says how a county supplies it; calendar days need none."""
    with pytest.raises(errors.UnknownYearError, match="put `WorkingYear"):
        time_limits.step_due_on(day(date(2035, 12, 28)), 5, are_step_days_working=True)

    assert time_limits.step_due_on(day(date(2035, 12, 28)), 5, are_step_days_working=False).date == date(2036, 1, 2)


@pytest.mark.parametrize("stage", AidStage, ids=str)
def test_running(stage: AidStage) -> None:
    """Something is awaited of an application, a grant and an objection."""
    awaited = stage in {AidStage.APPLIED, AidStage.GRANTED, AidStage.OBJECTED}

    assert time_limits.is_step_running(stage) is awaited


@pytest.mark.parametrize(
    ("left", "expected"), [(-1, False), (0, True), (6, True), (7, False)], ids=["past", "today", "six", "seven"]
)
def test_urgent(left: int, *, expected: bool) -> None:
    """Fewer than seven days are left, and the limit has not ended."""
    assert urgency.is_time_limit_near(day(MONDAY), day(MONDAY + timedelta(days=left)), 7) is expected


@pytest.mark.parametrize(
    ("lacks", "age", "level", "expected"),
    [
        pytest.param(True, 17, DisabilityLevel.NONE, True, id="seventeen"),
        pytest.param(True, 18, DisabilityLevel.NONE, False, id="eighteen"),
        pytest.param(True, 59, DisabilityLevel.NONE, False, id="fifty-nine"),
        pytest.param(True, 60, DisabilityLevel.NONE, True, id="sixty"),
        pytest.param(True, 40, DisabilityLevel.FOUR, True, id="disabled"),
        pytest.param(False, 70, DisabilityLevel.ONE, False, id="with something to live on"),
    ],
)
def test_without_source(age: int, level: DisabilityLevel, *, lacks: bool, expected: bool) -> None:
    """Minors, the old and the disabled, where nothing fixed is there to live on."""
    assert exempt_groups.is_without_source(lacks, age, level) is expected


@pytest.mark.parametrize("matter", LegalMatter, ids=str)
def test_migrants(matter: LegalMatter) -> None:
    """Of migrants' claims two kinds are free of the test."""
    assert exempt_groups.is_migrant_claim(is_rural_migrant=True, legal_matter=matter) is (matter in FREE_OF_MEANS)
    assert not exempt_groups.is_migrant_claim(is_rural_migrant=False, legal_matter=matter)
