"""Support from obligors living apart."""

import pytest

from aidcoord import NOTHING, Absence, Fen, Relation, percent, yuan
from aidcoord_civil_affairs.options import SupporterStatus
from aidcoord_civil_affairs.support import (
    is_obligor_apart,
    is_obligor_outside_formula,
    owes_by_formula,
    owes_support,
    support_as_set_month,
    support_by_formula_month,
    support_household_month,
    support_owed_month,
    support_paid_month,
)


@pytest.mark.parametrize(
    ("absence", "adult", "expected"),
    [
        pytest.param(Absence.LIVES_APART, True, True, id="an adult apart"),
        pytest.param(Absence.LIVES_APART, False, False, id="a minor apart"),
        pytest.param(Absence.WORK, True, False, id="a member working away"),
    ],
)
def test_obligor_apart(absence: Absence, *, adult: bool, expected: bool) -> None:
    """Only adults who live apart are obligors in the file."""
    assert is_obligor_apart(absence, adult) is expected


@pytest.mark.parametrize("status", list(SupporterStatus))
def test_who_owes_support(status: SupporterStatus) -> None:
    """An obligor owes support unless something keeps them from it; a low income is left to the formula."""
    owes = owes_support(is_obligor_apart=True, supporter_status=status)

    assert owes is (status in {SupporterStatus.NONE, SupporterStatus.LOW_INCOME})


@pytest.mark.parametrize(
    ("owes", "relation", "is_set", "expected"),
    [
        pytest.param(True, Relation.CHILD, NOTHING, True, id="a child"),
        pytest.param(True, Relation.GRANDCHILD, NOTHING, True, id="a grandchild"),
        pytest.param(True, Relation.PARENT, NOTHING, False, id="a parent"),
        pytest.param(True, Relation.SIBLING, NOTHING, False, id="a sibling"),
        pytest.param(True, Relation.OTHER, NOTHING, False, id="the other parent of a child"),
        pytest.param(True, Relation.CHILD, yuan("0.01"), False, id="a child with an agreement"),
        pytest.param(False, Relation.CHILD, NOTHING, False, id="a child who is excused"),
    ],
)
def test_the_formula_is_for_those_who_support_their_elders(
    relation: Relation, is_set: Fen, *, owes: bool, expected: bool
) -> None:
    """Children and grandchildren owe by formula where nothing else says how much; all others as set or paid."""
    by_formula = owes_by_formula(owes, relation, is_set)

    assert by_formula is expected
    assert is_obligor_outside_formula(True, by_formula) is not expected


@pytest.mark.parametrize(
    ("income", "rate", "people", "here", "expected"),
    [
        pytest.param(yuan(600), 50, 1, 1, NOTHING, id="at the standard nothing is owed"),
        pytest.param(yuan(1600), 50, 1, 1, yuan(500), id="half of the excess"),
        pytest.param(yuan(1600), 40, 1, 1, yuan(400), id="less with three children"),
        pytest.param(yuan(1600), 50, 2, 1, yuan(250), id="one of two parents lives here"),
        pytest.param(yuan(1600), 50, 2, 2, yuan(500), id="both parents live here"),
        pytest.param(yuan(1600), 50, 1, 2, yuan(500), id="never for more than are supported"),
    ],
)
def test_support_owed(income: Fen, rate: int, people: int, here: int, expected: Fen) -> None:
    """A share of the excess over the standard, divided by the people supported."""
    actual = support_owed_month(income, yuan(600), percent(rate), supported_people=people, supported_here=here)

    assert actual == expected


def test_support_paid_counts_where_it_is_more() -> None:
    """The greater of what is owed or set and what is paid counts; of the excused only what they pay."""
    assert support_by_formula_month(yuan(500), yuan(300)) == yuan(500)
    assert support_by_formula_month(yuan(200), yuan(300)) == yuan(300)
    assert support_as_set_month(True, yuan(500), yuan(300)) == yuan(500)
    assert support_as_set_month(True, yuan(200), yuan(300)) == yuan(300)
    assert support_as_set_month(False, yuan(500), yuan(300)) == yuan(300)
    assert support_paid_month(yuan(3600), 12) == yuan(300)
    assert support_household_month(yuan(500), yuan(100)) == yuan(600)
