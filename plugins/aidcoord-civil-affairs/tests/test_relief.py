"""Temporary relief: who asks where and how often, what it comes to, who decides."""

import pytest

from aidcoord import Fen, Rate, percent, yuan
from aidcoord_civil_affairs.relief import amounts, decisions, grounds
from aidcoord_civil_affairs.relief_options import Registration, ReliefCause


@pytest.mark.parametrize(
    ("cause", "case_by_case", "expected"),
    [
        pytest.param(ReliefCause.NONE, False, (False, False, False), id="nothing asked for"),
        pytest.param(ReliefCause.FIRE, False, (True, False, False), id="an event"),
        pytest.param(ReliefCause.SPECIAL_HARDSHIP, False, (True, False, False), id="a special hardship"),
        pytest.param(ReliefCause.NECESSARY_SPENDING, False, (False, True, False), id="spending"),
        pytest.param(ReliefCause.FIRE, True, (False, False, True), id="an event, case by case"),
        pytest.param(ReliefCause.NECESSARY_SPENDING, True, (False, False, True), id="spending, case by case"),
        pytest.param(ReliefCause.NONE, True, (False, False, False), id="case by case without a request"),
    ],
)
def test_which_relief_is_asked_for(cause: ReliefCause, *, case_by_case: bool, expected: tuple[bool, ...]) -> None:
    """Each request is of one type at most."""
    asks = grounds.asks_for_relief(cause)
    actual = (
        grounds.asks_for_emergency_relief(grounds.is_sudden_cause(cause), case_by_case),
        grounds.asks_for_spending_relief(cause, case_by_case),
        grounds.asks_for_major_relief(asks, case_by_case),
    )

    assert actual == expected


@pytest.mark.parametrize("cause", list(ReliefCause), ids=lambda cause: cause.slug)
def test_only_natural_disasters_are_for_disaster_relief(cause: ReliefCause) -> None:
    """A natural disaster has relief of its own, every other cause is for temporary relief."""
    assert grounds.is_outside_disaster_relief(cause) is (cause is not ReliefCause.NATURAL_DISASTER)


@pytest.mark.parametrize(
    ("registration", "here", "permit"),
    [
        pytest.param(Registration.HERE, True, False, id="registered"),
        pytest.param(Registration.PERMIT, False, True, id="permit"),
        pytest.param(Registration.ELSEWHERE, False, False, id="neither"),
    ],
)
def test_what_ties_an_applicant(registration: Registration, *, here: bool, permit: bool) -> None:
    """Registration and permit are told apart."""
    assert grounds.is_registered_here(registration) is here
    assert grounds.holds_residence_permit(registration) is permit


@pytest.mark.parametrize(
    ("already", "most", "expected"),
    [
        pytest.param(0, 1, True, id="the first of one"),
        pytest.param(1, 1, False, id="a second of one"),
        pytest.param(1, 2, True, id="a second of two"),
        pytest.param(9, 0, True, id="no limit"),
    ],
)
def test_grants_of_a_year(already: int, most: int, *, expected: bool) -> None:
    """The county's number of grants a year, nought for no limit."""
    assert grounds.is_within_yearly_grants(already, most) is expected


@pytest.mark.parametrize(
    ("multiple", "flat", "need", "expected"),
    [
        pytest.param(percent(0), yuan(800), yuan(650), yuan(650), id="flat, less is lacking"),
        pytest.param(percent(0), yuan(800), yuan(900), yuan(800), id="flat, more is lacking"),
        pytest.param(percent(300), yuan(0), yuan(9000), yuan(5040), id="three standards a head"),
        pytest.param(percent(250), yuan(100), yuan(9000), yuan(4300), id="both"),
        pytest.param(percent(300), yuan(0), yuan(0), yuan(0), id="nothing is lacking"),
    ],
)
def test_emergency_relief(multiple: Rate, flat: Fen, need: Fen, expected: Fen) -> None:
    """What is lacking, up to the multiple of the standard a head and the flat sum."""
    ceiling = amounts.emergency_relief_ceiling(yuan(560), 3, multiple, flat)

    assert amounts.emergency_relief_once(need, ceiling) == expected


@pytest.mark.parametrize(
    ("months", "share", "expected"),
    [
        pytest.param(4, percent(100), yuan(4480), id="full standard"),
        pytest.param(4, percent(50), yuan(2240), id="half"),
        pytest.param(9, percent(100), yuan(6720), id="six months at most"),
        pytest.param(6, percent(200), yuan(10_000), id="capped"),
    ],
)
def test_spending_relief(months: int, share: Rate, expected: Fen) -> None:
    """Share of the standard, heads and months, up to the cap."""
    counted = amounts.spending_relief_months(months, 6)
    formula = amounts.spending_relief_by_months(yuan(560), 2, counted, share)

    assert amounts.spending_relief_once(formula, yuan(10_000)) == expected


@pytest.mark.parametrize(
    ("emergency", "spending", "township"),
    [
        pytest.param(yuan(2000), yuan(0), True, id="at the limit"),
        pytest.param(yuan("2000.01"), yuan(0), False, id="a fen above"),
        pytest.param(yuan(0), yuan(1120), True, id="spending"),
    ],
)
def test_who_decides(emergency: Fen, spending: Fen, *, township: bool) -> None:
    """The township up to the delegated limit, the county above it."""
    within = decisions.is_relief_within_delegation(decisions.relief_due_once(emergency, spending), yuan(2000))

    assert within is township
    assert decisions.is_relief_above_delegation(within) is not township


@pytest.mark.parametrize(("days", "expected"), [(10, False), (11, True)], ids=["last day", "after it"])
def test_papers(days: int, *, expected: bool) -> None:
    """Papers are overdue after the county's working days."""
    assert decisions.is_past_relief_paper_days(days, 10) is expected
    assert decisions.are_relief_papers_missing(are_relief_papers_complete=False)
    assert not decisions.are_relief_papers_missing(are_relief_papers_complete=True)


def test_what_is_taken_as_found() -> None:
    """The survey's finding, the award of dibao and the settled sum are taken as they stand."""
    assert grounds.has_severe_difficulty(is_in_severe_difficulty=True)
    assert not grounds.has_severe_difficulty(is_in_severe_difficulty=False)
    assert grounds.is_on_dibao(dibao__is_awarded=True)
    assert not grounds.is_on_dibao(dibao__is_awarded=False)
    assert grounds.is_from_elsewhere(may_ask_here=False)
    assert not grounds.is_from_elsewhere(may_ask_here=True)
    assert grounds.is_first_for_cause(0)
    assert not grounds.is_first_for_cause(1)
    assert amounts.major_relief_once(yuan(30_000)) == yuan(30_000)
