"""Public-welfare posts and the two subsidies of social insurance."""

import pytest

from aidcoord import Employment, Fen, percent, yuan
from aidcoord_human_resources.flexible_insurance import (
    flexible_insurance_month,
    is_within_flexible_term,
    works_flexibly,
)
from aidcoord_human_resources.public_posts import (
    has_no_post_subsidy_elsewhere,
    is_within_placements,
    is_within_post_term,
    may_be_placed,
    post_insurance_month,
    post_subsidy_month,
)


@pytest.mark.parametrize(
    ("placements", "hard", "limit", "expected"),
    [
        (0, False, 1, True),
        (1, True, 1, False),
        (1, True, 2, True),
        (1, False, 2, False),
        (2, True, 2, False),
    ],
)
def test_may_be_placed(placements: int, limit: int, *, hard: bool, expected: bool) -> None:
    """Once everybody, again only who is hard to place, and within the limit."""
    assert may_be_placed(placements, hard, limit) is expected


@pytest.mark.parametrize(("placements", "expected"), [(1, True), (2, True), (3, False)])
def test_within_placements(placements: int, *, expected: bool) -> None:
    """The placement up to the limit is subsidised, the next is not."""
    assert is_within_placements(placements, 2) is expected


@pytest.mark.parametrize(
    ("months", "near", "expected"), [(35, False, True), (36, False, False), (37, False, False), (90, True, True)]
)
def test_terms(months: int, *, near: bool, expected: bool) -> None:
    """Three years, or until retirement for who was near it at the start; the same for both subsidies."""
    assert is_within_post_term(months, 36, near) is expected
    assert is_within_flexible_term(months, 36, near) is expected


def test_one_fund_pays() -> None:
    """A post that another fund pays is not subsidised."""
    assert has_no_post_subsidy_elsewhere(False)
    assert not has_no_post_subsidy_elsewhere(True)


def test_post_amounts() -> None:
    """The subsidy is a share of the minimum wage, that of the insurance one of what the employer pays."""
    assert post_subsidy_month(yuan(1470), percent(60)) == yuan(882)
    assert post_subsidy_month(yuan(1470), percent(130)) == yuan(1911)
    assert post_insurance_month(yuan("905.50"), percent(80)) == yuan("724.40")


@pytest.mark.parametrize("employment", list(Employment))
def test_flexible_work(employment: Employment) -> None:
    """The self-employed work flexibly, nobody else."""
    assert works_flexibly(employment) is (employment is Employment.SELF_EMPLOYED)


@pytest.mark.parametrize(
    ("paid", "expected"),
    [
        pytest.param(yuan(600), yuan(400), id="two thirds of what is paid"),
        pytest.param(yuan("819.99"), yuan("546.66"), id="a fen below the lowest base"),
        pytest.param(yuan(820), yuan("546.67"), id="at the lowest base"),
        pytest.param(yuan(1000), yuan("546.67"), id="what is above counts for nothing"),
    ],
)
def test_flexible_insurance(paid: Fen, expected: Fen) -> None:
    """Two thirds, counted up to the premiums on the lowest base."""
    assert flexible_insurance_month(paid, yuan(820), percent("66.6667")) == expected
