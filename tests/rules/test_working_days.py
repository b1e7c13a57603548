"""Rules that count working days: by the State Council's notices, and by the years that a county supplies."""

from datetime import date

import pytest
from attrs import evolve
from tests.rules.building import benefit, county, evidence_type, household, law, policy

from aidcoord import Day, Household, Rulebook, Verdict, WorkingYear, day, working_day_after
from aidcoord.model.days import Period
from aidcoord.model.sources import Source
from aidcoord.screening.layouts import VERDICTS
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.screens import Screen

NOTICE = Source(document="清河县2035年工作日安排")
"""The 3rd and 4th of January 2035 are off, the 6th, a Saturday, is worked."""
OWN = WorkingYear(2035, off=[Period(date(2035, 1, 1), date(2035, 1, 4))], worked=[date(2035, 1, 6)], source=NOTICE)


@law()
def answer_due_on(filed_on: Day, days_to_answer: int) -> Day:
    """By when an answer is due."""
    return working_day_after(filed_on, days_to_answer)


@law()
def is_late(assessed_on: Day, answer_due_on: Day) -> bool:
    """Whether the answer is late."""
    return assessed_on > answer_due_on


POLICY = policy(
    evidence_type("filed_on", Day),
    evidence_type("days_to_answer", int),
    answer_due_on,
    is_late,
    benefit("late_answer", "is_late"),
)


def filed(on: date, days: int) -> Household:
    """A household with something filed on a day."""
    return household(evidence={"filed_on": day(on), "days_to_answer": days})


def rulebook(*years: WorkingYear) -> Rulebook:
    """The law of a county that supplies years."""
    return Rulebook.of([POLICY], counties=[evolve(county(), working_years=years)])


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2021, 9, 23), Verdict.INELIGIBLE, id="on the last day"),
        pytest.param(date(2021, 9, 24), Verdict.ELIGIBLE, id="on the day after"),
    ],
)
def test_days_worked_in_exchange_count(on: date, expected: Verdict) -> None:
    """Saturday 18 September 2021 was worked, 19 to 21 were off: three days from Friday end on Thursday."""
    found = rulebook().worksheet(on, "qinghe").assess(filed(date(2021, 9, 17), 3))

    assert found.of("alpha__late_answer").verdict is expected


def test_a_year_that_nobody_has_announced_leaves_it_open() -> None:
    """The benefit is undetermined, and the cause says what a county does about it."""
    found = rulebook().worksheet(date(2035, 2, 1), "qinghe").assess(filed(date(2035, 1, 2), 1))
    (late,) = found.determinations

    assert late.verdict is Verdict.UNDETERMINED
    assert "Which days of 2035 are worked is not known" in str(late.faults)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2035, 1, 6), Verdict.INELIGIBLE, id="on the Saturday that is worked"),
        pytest.param(date(2035, 1, 7), Verdict.ELIGIBLE, id="on the day after"),
    ],
)
def test_a_county_supplies_a_year_of_its_own(on: date, expected: Verdict) -> None:
    """Rules count by it: two days from Tuesday the 2nd, with two days off, end on the Saturday that is worked."""
    found = rulebook(OWN).worksheet(on, "qinghe").assess(filed(date(2035, 1, 2), 2))

    assert found.of("alpha__late_answer").verdict is expected


@pytest.mark.parametrize("on", [date(2035, 1, 6), date(2035, 1, 7)], ids=str)
def test_a_screen_says_the_same(on: date) -> None:
    """No kernel knows the calendar: such households are worked out by their worksheets, by the county's years."""
    book, late = rulebook(OWN), filed(date(2035, 1, 2), 2)
    made = Screen.under(book, on, "qinghe")

    screened = made.look_at(batch_of([late], RegisterSchema.under(book, "qinghe")))

    expected = made.kernel.worksheet.assess(late).of("alpha__late_answer").verdict
    assert VERDICTS[int(screened.found.households.verdicts[0, 0])] is expected
