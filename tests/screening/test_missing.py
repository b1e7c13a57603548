"""Which evidence is missing, for a whole register at once: the same as each household's worksheet says."""

from collections.abc import Iterable, Sequence
from datetime import date

import pyarrow as pa
import pytest
from tests.screening.chance import Chance

from aidcoord import Household
from aidcoord.errors import EvidenceError
from aidcoord.office import Office
from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.screens import Screen

DAY = date(2026, 11, 1)
FEW = (
    "civil_affairs__dibao",
    "civil_affairs__tekun",
    "civil_affairs__old_age_allowance",
    "housing_construction__rent_subsidy",
)
"""Aggregates, alternatives, presumptions, other conditions while receiving, an amount, tables."""
Told = set[tuple[str, str, str, str]]
"""Benefit and subject, what is missing and of whom."""


@pytest.fixture(scope="module")
def office() -> Office:
    """All departments in Yunling."""
    return Office.open("yunling")


@pytest.fixture(scope="module")
def made(office: Office) -> Screen:
    """A part of the law of a day in which everything occurs that the walk tells apart."""
    return Screen.under(office.rulebook, DAY, "yunling", only=FEW, missing=True)


def by_worksheet(worksheet: Worksheet, household: Household) -> Told:
    """What the household's worksheet says is missing."""
    try:
        assessment = worksheet.assess(household)
    except EvidenceError:
        return set()
    return {
        (one.name, one.subject, missing.name, missing.subject)
        for one in assessment.determinations
        for missing in one.missing
    }


def by_screen(made: Screen, rows: Iterable[dict[str, int]], household: Household) -> Told:
    """What a row of the result says is missing, its codes looked up."""
    subjects = ["household", *(member.id for member in household.members)]
    codes = made.layout.codes
    assert codes is not None
    wanted = codes.all
    return {
        (
            made.kernel.asked[row["benefit"]].name,
            subjects[row["subject"]],
            wanted[row["evidence"]].name,
            subjects[row["of"]],
        )
        for row in rows
    }


def differences(made: Screen, office: Office, households: Sequence[Household]) -> list[object]:
    """Where the two differ."""
    batch = batch_of(households, RegisterSchema.under(office.rulebook, "yunling"))
    rows: pa.RecordBatch = made.rows(made.look_at(batch))
    found = list[object]()
    for listed, household in zip(rows.column("missing").to_pylist(), households, strict=True):
        screened, assessed = by_screen(made, listed, household), by_worksheet(made.kernel.worksheet, household)
        if screened != assessed:
            found.append((household.id, screened ^ assessed))
    return found


def test_what_is_missing_is_what_worksheets_say(made: Screen, office: Office) -> None:
    """Of households by chance, some of which little is known of; members who live apart, awards, every benefit."""
    households = Chance(made.kernel.worksheet, seed=21).households(60)

    assert differences(made, office, households) == []


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(10))
def test_what_is_missing_under_the_whole_law(office: Office, seed: int) -> None:
    """The same of every benefit."""
    made = Screen.under(office.rulebook, DAY, "yunling", missing=True)

    assert differences(made, office, Chance(made.kernel.worksheet, seed=7_000 + seed).households(500)) == []
