"""Kernels: the law compiled gives what the worksheet gives, to the fen and to the verdict, whatever is unknown."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache

import pytest
from tests.screening.chance import Chance

from aidcoord import Determination, EvidenceType, Household, Option, Verdict
from aidcoord.errors import EvidenceError
from aidcoord.model.days import Day
from aidcoord.model.days import full_months as months_of_the_model
from aidcoord.model.days import full_years as years_of_the_model
from aidcoord.model.evidence import Value
from aidcoord.model.households import HOUSEHOLD
from aidcoord.office import Office
from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.kernel import calendar
from aidcoord.screening.kernel.dues import NO_AMOUNT
from aidcoord.screening.kernel.running import EMPTY
from aidcoord.screening.layouts import VERDICTS
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.results import Screened
from aidcoord.screening.screens import Screen

DAY = date(2026, 11, 1)
Told = dict[tuple[str, str], tuple[Verdict, int | None, str | None]]
"""By benefit and subject the verdict, what is payable where it is due, and the first criterion that is a certain no."""


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
            first_failing(one),
        )
        for one in assessment.determinations
    }


def first_failing(one: Determination) -> str | None:
    """The name of the first criterion that a determination was refused for."""
    if one.verdict is not Verdict.INELIGIBLE:
        return None
    return next(criterion.name for criterion in one.criteria if criterion.holds is False)


def named(made: Screen, benefit: str, code: int) -> str:
    """The criterion that a code stands for, as whoever reads the result finds it: in the column's metadata."""
    return criteria_in(made.schema.field("determinations").metadata[b"aidcoord:benefits"])[benefit][code - 1]


@cache
def criteria_in(metadata: bytes) -> dict[str, list[str]]:
    """The names of each benefit's criteria."""
    return {one["name"]: [criterion["name"] for criterion in one["criteria"]] for one in json.loads(metadata)}


def told_by_screen(made: Screen, screened: Screened, place: int, household: Household) -> Told | None:
    """What the screen says of one household of a batch."""
    found, payable = screened.found, screened.payable
    if found.status[place] == EMPTY:
        return None
    first = int(found.columns.offsets[place])
    members = [(member.id, first + number) for number, member in enumerate(household.members)]
    told: Told = {}
    groups = (
        (made.kernel.of_households, [(HOUSEHOLD, place)], found.households, payable.households),
        (made.kernel.of_members, members, found.members, payable.members),
    )
    for asked, subjects, given, paid in groups:
        for column, one in enumerate(asked):
            amounts = paid.spread(column, len(given.verdicts))
            for subject, row in subjects:
                if verdict := VERDICTS.get(int(given.verdicts[row, column])):
                    amount = int(amounts[row])
                    is_none = verdict is not Verdict.ELIGIBLE or amount == NO_AMOUNT
                    refused = verdict is Verdict.INELIGIBLE
                    failing = named(made, one.name, int(given.fails[row, column])) if refused else None
                    told[one.name, subject] = verdict, None if is_none else amount, failing
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
    """Verdicts, payable amounts and first failing criteria of households by chance, with unknowns and awards."""
    households = Chance(made.kernel.worksheet, seed=11).households(150)

    assert differences(made, office, households) == []


LATER = (
    "civil_affairs__dibao",
    "education_sports__preschool_waiver",
    "housing_construction__house_aid_priority",
    "human_resources__pension_premium",
)
"""Benefits some of which did not exist yet on some day."""


@pytest.mark.parametrize("on", [date(2001, 1, 1), date(2014, 2, 20), date(2024, 2, 29)], ids=str)
def test_a_benefit_that_is_not_in_force_applies_to_nobody(on: date, office: Office) -> None:
    """Nor does it meet any other."""
    made = Screen.under(office.rulebook, on, "yunling", only=LATER)
    households = Chance(made.kernel.worksheet, seed=17).households(60)

    assert not all(one.in_force for one in made.kernel.asked)
    assert differences(made, office, households) == []


class AtBounds(Chance):
    """Everything that is recorded is the least or the greatest that may be, or next to it."""

    def value(self, kind: EvidenceType) -> Value:
        """A number at its bounds; a choice is any."""
        if kind.type is bool or issubclass(kind.type, Option):
            return super().value(kind)
        least, most = kind.bounds
        return kind.type(self.random.choice([least, most, min(least + 1, most), max(most - 1, least)]))


def test_evidence_at_its_bounds_never_wraps(made: Screen, office: Office) -> None:
    """The greatest sums and savings that a register may hold, of every benefit, are counted as Python counts them."""
    households = AtBounds(made.kernel.worksheet, seed=31).households(40)

    assert differences(made, office, households) == []


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(100))
def test_a_hundred_thousand_households(made: Screen, office: Office, seed: int) -> None:
    """The same of very many."""
    households = Chance(made.kernel.worksheet, seed=1_000 + seed).households(1_000)

    assert differences(made, office, households) == []


def test_months_and_years_are_those_of_the_calendar() -> None:
    """The kernel's own arithmetic and the calendar of Python say the same, on and about leap days too."""
    days = [Day(ordinal) for ordinal in (*range(1, 800, 3), *range(729_000, 741_000, 31), 3_652_059)][::11]
    leap_days = [date(year, 2, 29).toordinal() for year in (1600, 1904, 2000, 2024)]
    days += [Day(ordinal + more) for ordinal in leap_days for more in (-1, 0, 1, 365, 366)]
    pairs = [(one, other) for one in days for other in days]

    assert [pair for pair in pairs if calendar.full_months(*pair) != months_of_the_model(*pair)] == []
    assert [pair for pair in pairs if calendar.full_years(*pair) != years_of_the_model(*pair)] == []
