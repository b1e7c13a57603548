"""Kernels: the law compiled gives what the worksheet gives, to the fen and to the verdict, whatever is unknown."""

from collections.abc import Sequence
from datetime import date

import pytest
from tests.screening.chance import Chance

from aidcoord import Household, Verdict
from aidcoord.errors import EvidenceError
from aidcoord.model.days import Day
from aidcoord.model.days import full_months as months_of_the_model
from aidcoord.model.households import HOUSEHOLD
from aidcoord.office import Office
from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.kernel import calendar
from aidcoord.screening.kernel.running import EMPTY
from aidcoord.screening.kernel.settling import NO_AMOUNT
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.results import VERDICTS, Screened
from aidcoord.screening.screens import Screen

DAY = date(2026, 11, 1)
Told = dict[tuple[str, str], tuple[Verdict, int | None]]
"""By benefit and subject the verdict, and what is payable where it is due."""


@pytest.fixture(scope="module")
def office() -> Office:
    """All departments in Yunling."""
    return Office.open("yunling")


@pytest.fixture(scope="module")
def made(office: Office) -> Screen:
    """The whole law of a day, compiled once, or taken from where kernels are kept."""
    return Screen.under(office.rulebook, DAY, "yunling")


def told_by_worksheet(worksheet: Worksheet, household: Household) -> Told | None:
    """What the worksheet says, or `None` where nobody belongs to the household."""
    try:
        assessment = worksheet.assess(household)
    except EvidenceError:
        return None
    return {
        (one.name, one.subject): (
            one.verdict,
            None if one.verdict is not Verdict.ELIGIBLE or (paid := assessment.payable(one)) is None else int(paid),
        )
        for one in assessment.determinations
    }


def told_by_screen(made: Screen, screened: Screened, place: int, household: Household) -> Told | None:
    """What the screen says of one household of a batch."""
    found, payable = screened.found, screened.payable
    if found.status[place] == EMPTY:
        return None
    first = int(found.columns.offsets[place])
    members = [(member.id, first + number) for number, member in enumerate(household.members)]
    told: Told = {}
    groups = (
        (made.kernel.of_households, [(HOUSEHOLD, place)], found.households.verdicts, payable.households),
        (made.kernel.of_members, members, found.members.verdicts, payable.members),
    )
    for asked, subjects, verdicts, paid in groups:
        for column, one in enumerate(asked):
            for subject, row in subjects:
                if verdict := VERDICTS.get(int(verdicts[row, column])):
                    amount = int(paid[row, column])
                    is_none = verdict is not Verdict.ELIGIBLE or amount == NO_AMOUNT
                    told[one.name, subject] = verdict, None if is_none else amount
    return told


def differences(made: Screen, office: Office, households: Sequence[Household]) -> list[object]:
    """Where the screen and the worksheet differ."""
    screened = made.look_at(batch_of(households, RegisterSchema.under(office.rulebook, "yunling")))
    worksheet, found = made.kernel.worksheet, list[object]()
    for place, household in enumerate(households):
        by_screen = told_by_screen(made, screened, place, household)
        by_worksheet = told_by_worksheet(worksheet, household)
        if by_screen != by_worksheet:
            found.append((household.id, {*(by_screen or {}).items()} ^ {*(by_worksheet or {}).items()}))
    return found


def test_every_benefit_of_every_plugin_is_as_the_worksheet_has_it(made: Screen, office: Office) -> None:
    """Verdicts and payable amounts of households by chance, with unknowns, awards, and overlaps resolved."""
    households = Chance(made.kernel.worksheet, seed=11).households(150)

    assert differences(made, office, households) == []


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(100))
def test_a_hundred_thousand_households(made: Screen, office: Office, seed: int) -> None:
    """The same of very many."""
    households = Chance(made.kernel.worksheet, seed=1_000 + seed).households(1_000)

    assert differences(made, office, households) == []


def test_months_are_those_of_the_calendar() -> None:
    """The kernel's own arithmetic of months and the calendar of Python say the same, on leap days too."""
    days = [Day(ordinal) for ordinal in (*range(1, 800, 3), *range(729_000, 741_000, 31), 3_652_059)]
    days += [Day(date(year, 2, 29).toordinal()) for year in (1600, 1904, 2000, 2024)]
    pairs = [(one, other) for one in days[::11] for other in days[::13]]

    wrong = [pair for pair in pairs if calendar.full_months(*pair) != months_of_the_model(*pair)]

    assert wrong == []
