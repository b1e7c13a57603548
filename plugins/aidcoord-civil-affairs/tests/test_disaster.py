"""Disaster relief: who is aided, both families of formulas for homes, and the end of October."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord import Fen, day, yuan
from aidcoord_civil_affairs.disaster import homes, living, winter
from aidcoord_civil_affairs.relief_options import Disaster, HomeDamage


@pytest.mark.parametrize(
    ("damage", "rebuilt", "repaired", "homeless"),
    [
        pytest.param(HomeDamage.NONE, False, False, False, id="undamaged"),
        pytest.param(HomeDamage.SLIGHT, False, False, False, id="slight"),
        pytest.param(HomeDamage.DAMAGED, False, True, False, id="damaged"),
        pytest.param(HomeDamage.SEVERE, True, False, True, id="severe"),
        pytest.param(HomeDamage.COLLAPSED, True, False, True, id="collapsed"),
    ],
)
def test_what_is_done_with_a_home(damage: HomeDamage, *, rebuilt: bool, repaired: bool, homeless: bool) -> None:
    """Collapsed and severely damaged homes are rebuilt, damaged ones repaired, slight damage is left."""
    assert homes.is_home_to_be_rebuilt(damage) is rebuilt
    assert homes.is_home_to_be_repaired(damage) is repaired
    assert homes.has_damaged_home(damage) is (damage is not HomeDamage.NONE)
    assert living.has_no_home_left(damage, False) is homeless
    assert not living.has_no_home_left(damage, True)


@pytest.mark.parametrize(
    ("rooms", "flat_from", "expected"),
    [
        pytest.param(1, 1, yuan(20_000), id="by house, one room"),
        pytest.param(6, 1, yuan(20_000), id="by house, six rooms"),
        pytest.param(2, 4, yuan(12_000), id="by room"),
        pytest.param(3, 4, yuan(18_000), id="by room, the last"),
        pytest.param(4, 4, yuan(20_000), id="flat from four"),
        pytest.param(4, 5, yuan(20_000), id="rooms never come to more than flat"),
        pytest.param(0, 4, yuan(0), id="no room"),
    ],
)
def test_both_families_of_formulas(rooms: int, flat_from: int, expected: Fen) -> None:
    """Flat by house, or so much a room with a flat sum from so many rooms on; repairs alike."""
    assert homes.rebuild_aid_once(rooms, flat_from, yuan(20_000), yuan(6_000)) == expected
    assert homes.repair_aid_once(rooms, flat_from, yuan(20_000), yuan(6_000)) == expected


@pytest.mark.parametrize(
    ("rate", "flat", "expected"),
    [
        pytest.param(yuan(15), yuan(0), yuan(675), id="by day"),
        pytest.param(yuan(0), yuan(300), yuan(900), id="flat"),
        pytest.param(yuan(15), yuan(300), yuan(1575), id="both"),
    ],
)
def test_emergency_aid(rate: Fen, flat: Fen, expected: Fen) -> None:
    """Three people for twenty days, of which fifteen count."""
    days = living.disaster_emergency_days(20, 15)

    assert living.disaster_emergency_once(3, days, rate, flat) == expected


@pytest.mark.parametrize(("days", "expected"), [(75, yuan(3000)), (120, yuan(3600))], ids=["within", "beyond"])
def test_transition(days: int, expected: Fen) -> None:
    """Two people at twenty yuan, for ninety days at most."""
    assert living.transition_aid_once(2, living.transition_days_counted(days, 90), yuan(20)) == expected


def test_sums_by_head() -> None:
    """The dead, the people on the winter list and those in a drought count by head."""
    assert living.disaster_consolation_once(2, yuan(10_000)) == yuan(20_000)
    assert winter.winter_aid_once(3, yuan(90)) == yuan(270)
    assert living.drought_aid_once(4, yuan(60)) == yuan(240)


@pytest.mark.parametrize("one", list(Disaster), ids=lambda one: one.slug)
def test_kinds_of_disaster(one: Disaster) -> None:
    """Every kind but none is a disaster, and only a drought is a drought."""
    assert living.is_struck_by_disaster(one) is (one is not Disaster.NONE)
    assert living.is_drought(one) is (one is Disaster.DROUGHT)


def test_what_is_taken_as_found() -> None:
    """What the assessment and the village have found is taken as it stands."""
    for known in (True, False):
        assert living.lives_in_disaster_area(known) is known
        assert living.has_no_livelihood_left(known) is not known
        assert living.is_unable_to_help_itself(known) is not known
        assert homes.is_damaged_home_in_use(known) is known
        assert homes.is_home_aid_passed(known) is known
    for count in (0, 1):
        assert living.has_people_to_relieve(count) is bool(count)
        assert living.has_disaster_dead(count) is bool(count)
        assert living.has_drought_need(count) is bool(count)
        assert winter.is_on_winter_list(count) is bool(count)


@given(st.dates(min_value=date(1999, 1, 1), max_value=date(2105, 12, 31)))
def test_the_end_of_october(on: date) -> None:
    """The day is the next 31 October, the day itself included."""
    year = on.year if on <= date(on.year, 10, 31) else on.year + 1

    assert winter.winter_list_due_on(day(on)).date == date(year, 10, 31)


@pytest.mark.parametrize(("late", "expected"), [(0, False), (1, True)], ids=["31 October", "1 November"])
def test_a_late_list(late: int, *, expected: bool) -> None:
    """A list of the first of November is late."""
    due = winter.winter_list_due_on(day(date(2026, 7, 18)))

    assert winter.is_winter_listing_late(day(date(2026, 10, 31) + timedelta(days=late)), due) is expected
