"""Rehabilitation of children: which children, of which families, for how long, and how much."""

import pytest

from aidcoord import NOTHING, WHOLE, DisabilityKind, Fen, Rate, percent, yuan
from aidcoord_disabled_federation import rehabilitation, rehabilitation_amounts
from aidcoord_disabled_federation.options import RehabDevice, RehabSurgery

_NONE, _SIGHT, _MENTAL = DisabilityKind.NONE, DisabilityKind.SIGHT, DisabilityKind.MENTAL


@pytest.mark.parametrize(
    ("on_card", "diagnosed", "expected"),
    [(_SIGHT, _NONE, _SIGHT), (_NONE, _SIGHT, _SIGHT), (_SIGHT, _MENTAL, _SIGHT), (_NONE, _NONE, _NONE)],
    ids=["the card", "no card, a diagnosis", "both", "neither"],
)
def test_the_card_goes_before_the_diagnosis(
    on_card: DisabilityKind, diagnosed: DisabilityKind, expected: DisabilityKind
) -> None:
    """A child without a card goes by what was diagnosed."""
    assert rehabilitation.rehab_kind(on_card, diagnosed) == expected


@pytest.mark.parametrize("kind", list(DisabilityKind), ids=lambda one: one.slug)
def test_which_kinds_are_helped(kind: DisabilityKind) -> None:
    """Every kind but the mental, and autism with any."""
    assert rehabilitation.has_rehab_kind(kind, False) is (kind not in (_NONE, _MENTAL))
    assert rehabilitation.has_rehab_kind(kind, True)


@pytest.mark.parametrize(
    ("has_kind", "rate", "expected"),
    [(True, WHOLE, True), (True, percent(50), True), (True, Rate(0), False), (False, WHOLE, False)],
    ids=["small", "older, at half", "too old", "of no kind"],
)
def test_which_children_are_helped(rate: Rate, *, has_kind: bool, expected: bool) -> None:
    """Of a kind that is helped, and of an age for which anything is paid."""
    assert rehabilitation.is_rehab_child(has_kind, rate) is expected


@pytest.mark.parametrize("which", range(5), ids=["dibao", "tekun", "registered", "orphan", "in need"])
def test_each_ground_makes_a_child_one_who_is_helped_first(which: int) -> None:
    """One of the five is enough, none is not."""
    grounds = [False] * 5
    assert not rehabilitation.is_priority_child(*grounds)

    grounds[which] = True

    assert rehabilitation.is_priority_child(*grounds)


@pytest.mark.parametrize("which", range(3), ids=["edge", "rigid spending", "solo dibao"])
def test_other_families_in_need(which: int) -> None:
    """Each of the identities below dibao is one."""
    identities = [False] * 3
    assert not rehabilitation.is_other_family_in_need(*identities)

    identities[which] = True

    assert rehabilitation.is_other_family_in_need(*identities)


@pytest.mark.parametrize(
    ("first", "covers", "years", "in_group", "years_left"),
    [
        pytest.param(True, False, 5, True, True, id="helped first"),
        pytest.param(False, False, 0, False, True, id="of means where means matter"),
        pytest.param(False, True, 1, True, True, id="of means, second year"),
        pytest.param(False, True, 2, True, False, id="of means, third year"),
    ],
)
def test_families_of_means(*, first: bool, covers: bool, years: int, in_group: bool, years_left: bool) -> None:
    """They are helped where the county says so, for two years here."""
    assert rehabilitation.is_in_rehab_group(first, covers) is in_group
    below_limit = rehabilitation.is_below_training_limit(years, 2)
    assert rehabilitation.has_training_years_left(first, below_limit) is years_left


@pytest.mark.parametrize(
    ("rate", "part", "left", "expected"),
    [
        pytest.param(yuan(14400), WHOLE, yuan(20000), yuan(14400), id="the rate"),
        pytest.param(yuan(14400), percent(50), yuan(20000), yuan(7200), id="half of it"),
        pytest.param(yuan(14400), WHOLE, Fen(1439999), Fen(1439999), id="a fen less was left"),
        pytest.param(yuan(14400), WHOLE, NOTHING, NOTHING, id="insurance paid all"),
    ],
)
def test_never_more_than_insurance_leaves(rate: Fen, part: Rate, left: Fen, expected: Fen) -> None:
    """The rate by age, bounded by the cost that is left; alike for training, device and operation."""
    assert rehabilitation_amounts.rehab_training_year(rate, part, left) == expected
    assert rehabilitation_amounts.rehab_training_once(rate, part, left) == expected
    assert rehabilitation_amounts.rehab_device_once(rate, part, left) == expected
    assert rehabilitation_amounts.rehab_surgery_once(rate, part, left) == expected


@pytest.mark.parametrize("is_child", [True, False])
def test_what_concerns_a_child(*, is_child: bool) -> None:
    """A child for rehabilitation, and a rate or a prescription for it."""
    assert rehabilitation_amounts.is_trained_by_year(is_child, yuan(1)) is is_child
    assert not rehabilitation_amounts.is_trained_by_year(is_child, NOTHING)
    assert rehabilitation_amounts.is_trained_once(is_child, yuan(1)) is is_child
    assert not rehabilitation_amounts.is_trained_once(is_child, NOTHING)
    assert rehabilitation_amounts.needs_rehab_device(is_child, RehabDevice.LIMB) is is_child
    assert not rehabilitation_amounts.needs_rehab_device(is_child, RehabDevice.NONE)
    assert rehabilitation_amounts.needs_rehab_surgery(is_child, RehabSurgery.LIMB) is is_child
    assert not rehabilitation_amounts.needs_rehab_surgery(is_child, RehabSurgery.NONE)
