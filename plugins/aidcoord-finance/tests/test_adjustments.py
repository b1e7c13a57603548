"""A standard adjusted: the same households under both values."""

from datetime import date

import pytest

from aidcoord import (
    Employment,
    Evidence,
    Fen,
    Household,
    Member,
    Person,
    Relation,
    Residence,
    Rulebook,
    Sex,
    Worksheet,
    yuan,
)
from aidcoord_finance.adjustments import Proposal, propose

STANDARD = "civil_affairs__dibao_standard_month"
TODAY = date(2026, 11, 1)


def farmer(income: Fen | None) -> Household:
    """Somebody who farms alone, with an income of a year, or one that nobody knows."""
    known = {} if income is None else {"business_income": Evidence(income)}
    return Household(
        id="YL-4790",
        residence=Residence.RURAL,
        members=(
            Member(
                person=Person(id="shen_tian", born=date(1978, 1, 1), sex=Sex.MALE),
                relation=Relation.APPLICANT,
                evidence={"employment": Evidence(Employment.FARMING), "wages": Evidence(Fen(0)), **known},
            ),
        ),
        evidence={"savings": Evidence(Fen(0)), "vehicles": Evidence(0), "dwellings": Evidence(1)},
    )


def proposal(before: Worksheet, after: Worksheet, *households: Household) -> Proposal:
    """A rural standard from 560 to 600 yuan."""
    return propose(
        STANDARD,
        yuan(560),
        yuan(600),
        before=before,
        after=after,
        benefits=frozenset({"civil_affairs__dibao"}),
        households=households,
    )


@pytest.fixture(scope="module")
def before(rulebook: Rulebook) -> Worksheet:
    """The law of Yunling."""
    return rulebook.worksheet(TODAY, "yunling").with_value(STANDARD, yuan(560))


@pytest.fixture(scope="module")
def after(before: Worksheet) -> Worksheet:
    """The law of Yunling with forty yuan more."""
    return before.with_value(STANDARD, yuan(600))


def test_who_gains_and_what_it_costs(before: Worksheet, after: Worksheet) -> None:
    """Forty yuan a month for one who has it, the lowest gap of sixty for one who comes in, nothing for the third."""
    found = proposal(before, after, farmer(yuan(1200)), farmer(yuan(6960)), farmer(yuan(12000)))

    assert (found.households, found.changed, found.gaining, found.losing, found.undetermined) == (3, 2, 2, 0, 0)
    assert found.cost_before == yuan(460) * 12
    assert found.cost == yuan(40 + 60) * 12


def test_a_lower_standard_saves(before: Worksheet, after: Worksheet) -> None:
    """The other way round the same households lose."""
    found = proposal(after, before, farmer(yuan(1200)))

    assert (found.gaining, found.losing) == (0, 1)
    assert found.cost == -yuan(40) * 12


def test_the_unknown_is_counted_apart(before: Worksheet, after: Worksheet) -> None:
    """An income that nobody knows costs neither nothing nor something."""
    found = proposal(before, after, farmer(None), farmer(yuan(1200)))

    assert (found.households, found.undetermined, found.changed) == (2, 1, 1)


def test_no_households_no_cost(before: Worksheet, after: Worksheet) -> None:
    """Nobody was looked at."""
    assert proposal(before, after).cost == 0


def test_one_day_at_a_time(rulebook: Rulebook, before: Worksheet) -> None:
    """Worksheets of two days are not compared."""
    with pytest.raises(ValueError, match="different days"):
        proposal(before, rulebook.worksheet(date(2026, 1, 1), "yunling"))
