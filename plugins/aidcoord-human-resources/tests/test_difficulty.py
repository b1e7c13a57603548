"""Who is hard to employ: each ground at its line."""

import pytest

from aidcoord import DisabilityLevel, Employment, Rate, Residence, percent
from aidcoord_human_resources.difficulty import (
    has_dibao_ground,
    has_disability_card,
    is_counted_as_poor,
    is_counted_as_single_parent,
    is_long_on_dibao,
    is_long_unemployed,
    is_older_worker,
    is_or_was_without_work,
    is_short_of_land,
    is_without_steady_work,
)
from aidcoord_human_resources.zero_employment import is_registered_out_of_work, is_where_zero_employment_counts


@pytest.mark.parametrize(
    ("able", "out", "awarded", "expected"),
    [
        (True, True, False, True),
        (True, False, True, True),
        (True, False, False, False),
        (False, True, True, False),
    ],
)
def test_who_is_concerned(*, able: bool, out: bool, awarded: bool, expected: bool) -> None:
    """Somebody able to work, who is out of work or was recognised before."""
    assert is_or_was_without_work(able, out, awarded) is expected


@pytest.mark.parametrize(("age", "expected"), [(49, False), (50, True), (51, True)])
def test_older_workers(age: int, *, expected: bool) -> None:
    """The age itself is reached."""
    assert is_older_worker(age, difficulty_age=50) is expected


@pytest.mark.parametrize(("months", "expected"), [(11, False), (12, True), (13, True)])
def test_long_unemployed(months: int, *, expected: bool) -> None:
    """The last of the months counts."""
    assert is_long_unemployed(months, long_unemployed_months=12) is expected


@pytest.mark.parametrize(
    ("lost", "left", "expected"),
    [
        pytest.param(True, percent("29.9999"), True, id="a little less"),
        pytest.param(True, percent(30), False, id="the share itself"),
        pytest.param(False, Rate(0), False, id="nothing was taken"),
    ],
)
def test_short_of_land(left: Rate, *, lost: bool, expected: bool) -> None:
    """Land has to have been taken, and less than the share to be left."""
    assert is_short_of_land(lost, left, percent(30)) is expected


@pytest.mark.parametrize(
    ("running", "of_24", "expected"),
    [(6, 0, True), (5, 9, True), (5, 8, False), (0, 0, False)],
)
def test_long_on_dibao(running: int, of_24: int, *, expected: bool) -> None:
    """Six months on end or nine of twenty-four."""
    assert is_long_on_dibao(running, of_24, difficulty_dibao_months=6, difficulty_dibao_months_of_24=9) is expected


@pytest.mark.parametrize(
    ("dibao", "long", "months", "expected"),
    [(True, True, 9, True), (True, True, 8, False), (True, False, 9, False), (False, True, 9, False)],
)
def test_dibao_ground(months: int, *, dibao: bool, long: bool, expected: bool) -> None:
    """Dibao, its months and the months of registration are all needed."""
    assert has_dibao_ground(dibao, long, months, 9) is expected


@pytest.mark.parametrize("level", list(DisabilityLevel))
def test_a_card_of_any_level_counts(level: DisabilityLevel) -> None:
    """All but no card."""
    assert has_disability_card(level) is (level is not DisabilityLevel.NONE)


@pytest.mark.parametrize("single", [True, False])
@pytest.mark.parametrize("covers", [True, False])
def test_single_parents(*, single: bool, covers: bool) -> None:
    """They count where the county says so."""
    assert is_counted_as_single_parent(single, covers) is (single and covers)


@pytest.mark.parametrize("poor", [True, False])
@pytest.mark.parametrize("monitored", [True, False])
@pytest.mark.parametrize("covers", [True, False])
def test_poor_households(*, poor: bool, monitored: bool, covers: bool) -> None:
    """Registered or monitored, they count where the county says so."""
    assert is_counted_as_poor(poor, monitored, covers) is (covers and (poor or monitored))


@pytest.mark.parametrize(
    ("employment", "in_post", "expected"),
    [
        (Employment.UNEMPLOYED, False, True),
        (Employment.NOT_WORKING, False, True),
        (Employment.SELF_EMPLOYED, False, True),
        (Employment.EMPLOYED, True, True),
        (Employment.EMPLOYED, False, False),
        (Employment.FARMING, False, False),
        (Employment.RETIRED, False, False),
    ],
)
def test_steady_work(employment: Employment, *, in_post: bool, expected: bool) -> None:
    """Only steady work ends the recognition, and a public post is not steady."""
    assert is_without_steady_work(employment, in_post) is expected


@pytest.mark.parametrize(
    ("out_of_work", "registered", "months", "expected"),
    [(True, True, 6, True), (True, True, 5, False), (True, False, 6, False), (False, True, 6, False)],
)
def test_registered_out_of_work(months: int, *, out_of_work: bool, registered: bool, expected: bool) -> None:
    """Out of work, registered, and for long enough."""
    assert is_registered_out_of_work(out_of_work, registered, months, 6) is expected


@pytest.mark.parametrize(
    ("residence", "covers", "expected"),
    [(Residence.URBAN, False, True), (Residence.RURAL, True, True), (Residence.RURAL, False, False)],
)
def test_where_zero_employment_counts(residence: Residence, *, covers: bool, expected: bool) -> None:
    """In town by law, in the country where the county adds it."""
    assert is_where_zero_employment_counts(residence, covers) is expected
