"""Periods of days and of working days, urgency, and who is without a fixed source to live on."""

from datetime import date, timedelta

import pytest

from aidcoord import DisabilityLevel, day
from aidcoord_justice import exempt_groups, time_limits, urgency
from aidcoord_justice.options import AidStage, LegalMatter

MONDAY = date(2021, 11, 1)
FREE_OF_MEANS = (LegalMatter.LABOUR_PAY, LegalMatter.WORK_INJURY)


def counted(start: date, days: int) -> date:
    """The last of so many working days after `start`, counted one by one."""
    last = start
    while days:
        last += timedelta(days=1)
        days -= last.weekday() < 5
    return last


@pytest.mark.parametrize("start", [MONDAY + timedelta(days=ahead) for ahead in range(7)], ids=str)
@pytest.mark.parametrize("days", range(1, 13))
def test_working_days(start: date, days: int) -> None:
    """From any day of the week the last working day is the one found by counting."""
    assert time_limits.day_after(day(start), days, is_working=True).date == counted(start, days)


def test_days() -> None:
    """The first day does not count, weekends do."""
    assert time_limits.day_after(day(MONDAY), 7, is_working=False).date == date(2021, 11, 8)


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
