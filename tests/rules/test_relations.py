"""Overlaps put to a household: caps with their limits, and what an earlier award blocks."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from tests.rules.building import ON, benefit, evidence_type, household, law, parameter, policy

from aidcoord import (
    NOTHING,
    YUAN,
    Award,
    Benefit,
    Cadence,
    Fen,
    Overlap,
    OverlapKind,
    Period,
    Policy,
    Rulebook,
    Source,
    Text,
    Verdict,
    yuan,
)

SAVINGS = evidence_type("savings", Fen)


def overlap(kind: OverlapKind, *benefits: str, limit: str | None = None) -> Overlap:
    """An overlap of benefits of one field."""
    per = Cadence.YEARLY if kind is OverlapKind.ONCE_PER else None
    title, source = Text(zh="重叠", en="overlap"), Source(document="重叠办法", article="1")
    return Overlap(kind=kind, benefits=benefits, title=title, source=source, limit=limit, per=per)


@law()
def is_due(savings: Fen) -> bool:
    """Whether next to nothing is saved."""
    return savings < YUAN


@law()
def month() -> Fen:
    """Ten yuan."""
    return YUAN * 10


def capped(limit: Any, *what: Any) -> Policy:
    """Two benefits of ten yuan each under one cap."""
    gives: list[Benefit] = [benefit("aid", "is_due", amount="month"), benefit("more", "is_due", amount="month")]
    return policy(*gives, is_due, month, limit, SAVINGS, overlap(OverlapKind.CAP, "aid", "more", limit="most"), *what)


def test_a_cap_cuts_what_is_paid_and_not_what_is_due() -> None:
    """The later in the list is cut first."""
    sheet = Rulebook.of([capped(parameter("most", amount='"15.00"'))]).worksheet(ON)

    found = sheet.assess(household(evidence={"savings": yuan(0)}))

    assert [one.amount for one in found.determinations] == [yuan(10), yuan(10)]
    assert [found.payable(one) for one in found.determinations] == [yuan(10), yuan(5)]


def test_a_limit_that_is_unknown_leaves_what_it_caps_undetermined() -> None:
    """Nobody can say what is payable; who must set the limit is named. Who is due nothing is told so."""
    limit = parameter("most", values="none", more='supplied_by = "county"')
    sheet = Rulebook.of([capped(limit)]).worksheet(ON)

    found = sheet.assess(household(evidence={"savings": yuan(0)}))
    refused = sheet.assess(household(evidence={"savings": yuan(9)}))

    for one in found.determinations:
        assert (one.verdict, one.amount) == (Verdict.UNDETERMINED, None)
        assert [(missing.name, missing.holder) for missing in one.missing] == [("alpha__most", "county")]
    assert [one.verdict for one in refused.determinations] == [Verdict.INELIGIBLE] * 2


def test_a_limit_of_a_field_that_is_not_installed_is_unknown() -> None:
    """It does not break the assessment, and does not lift the cap."""
    cap = overlap(OverlapKind.CAP, "aid", "more", limit="clinic__most")
    gives = [benefit("aid", "is_due", amount="month"), benefit("more", "is_due", amount="month")]
    sheet = Rulebook.of([policy(*gives, is_due, month, SAVINGS, cap, reads_from=("clinic",))]).worksheet(ON)

    found = sheet.assess(household(evidence={"savings": yuan(0)}))

    assert [[one.name for one in each.missing] for each in found.determinations] == [["clinic__most"]] * 2


def test_what_was_awarded_this_year_is_not_payable_again() -> None:
    """Once a year, by the record of awards."""
    once = overlap(OverlapKind.ONCE_PER, "aid")
    sheet = Rulebook.of([policy(benefit("aid", "is_due", amount="month"), is_due, month, SAVINGS, once)]).worksheet(ON)
    last, this = (
        Award(benefit="alpha__aid", amount=yuan(10), period=Period(date(year, 3, 1), date(year, 3, 31)))
        for year in (2025, 2026)
    )

    found = [sheet.assess(household(evidence={"savings": yuan(0)}, awards=[award])) for award in (last, this)]

    assert [one.payable(one.of("alpha__aid")) for one in found] == [yuan(10), yuan(0)]


@law()
def most_left(savings: Fen) -> Fen:
    """A yuan less than what is saved: less than nothing where nothing is saved."""
    return savings - YUAN


def test_a_limit_below_nothing_leaves_nothing_to_pay() -> None:
    """And nobody has to pay anything in."""
    cap = overlap(OverlapKind.CAP, "aid", "more", limit="most_left")
    gives = [benefit("aid", "is_due", amount="month"), benefit("more", "is_due", amount="month")]
    sheet = Rulebook.of([policy(*gives, is_due, month, most_left, SAVINGS, cap)]).worksheet(ON)

    found = sheet.assess(household(evidence={"savings": yuan(0)}))

    assert [found.payable(one) for one in found.determinations] == [yuan(0), yuan(0)]


@law()
def is_in_need(need: bool) -> bool:  # noqa: FBT001 - a fact of the law
    """Whether need is recorded."""
    return need


@pytest.mark.parametrize(
    ("known", "rivals"),
    [
        pytest.param({}, ["alpha__more"], id="the other is undetermined"),
        pytest.param({"need": False}, [], id="the other is not due"),
        pytest.param({"need": True}, [], id="both are due, and resolved"),
    ],
)
def test_what_is_payable_is_provisional_while_a_rival_is_undetermined(known: Any, rivals: list[str]) -> None:
    """An overlap with something undetermined is told, since less may be payable once that is determined."""
    gives = [benefit("aid", "is_due", amount="month"), benefit("more", "is_in_need", amount="month")]
    both = overlap(OverlapKind.EXCLUDES, "aid", "more")
    rules = policy(*gives, is_due, is_in_need, month, SAVINGS, evidence_type("need"), both)

    found = Rulebook.of([rules]).worksheet(ON).assess(household(evidence={"savings": yuan(0), **known}))

    assert [one.name for one in found.rivals(found.of("alpha__aid"))] == rivals


@pytest.mark.parametrize(
    ("awarded", "asked", "blocked"),
    [
        pytest.param(date(2026, 9, 1), date(2027, 1, 31), True, id="first and last day of an autumn term"),
        pytest.param(date(2026, 8, 31), date(2026, 9, 1), False, id="the last day of spring, the first of autumn"),
        pytest.param(date(2026, 2, 1), date(2026, 8, 31), True, id="first and last day of a spring term"),
        pytest.param(date(2026, 1, 31), date(2026, 2, 1), False, id="the last day of autumn, the first of spring"),
    ],
)
def test_once_a_term_blocks_within_the_term_only(awarded: date, asked: date, blocked: bool) -> None:  # noqa: FBT001
    """Terms are half years from 1 September and from 1 February."""
    termly = evolve(overlap(OverlapKind.ONCE_PER, "aid"), per=Cadence.TERMLY)
    rules = policy(benefit("aid", "is_due", amount="month"), is_due, month, SAVINGS, termly)
    earlier = Award(benefit="alpha__aid", amount=yuan(10), period=Period(awarded, awarded))

    found = Rulebook.of([rules]).worksheet(asked).assess(household(evidence={"savings": yuan(0)}, awards=[earlier]))

    assert found.payable(found.of("alpha__aid")) == (NOTHING if blocked else yuan(10))
