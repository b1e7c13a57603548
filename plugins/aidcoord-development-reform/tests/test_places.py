"""Who lives in an institution, waits or needs a place, as tables."""

import pytest

from aidcoord_development_reform import places


@pytest.mark.parametrize(
    ("lives", "wishes", "chooses", "waits"),
    [
        pytest.param(True, False, True, False, id="lives there"),
        pytest.param(False, True, True, True, id="asks"),
        pytest.param(True, True, True, False, id="asked and moved in"),
        pytest.param(False, False, False, False, id="at home"),
    ],
)
def test_choice(*, lives: bool, wishes: bool, chooses: bool, waits: bool) -> None:
    """The person chooses, by living there or by asking."""
    assert places.lives_in_institution(lives) is lives
    assert places.chooses_institution(lives, wishes) is chooses
    assert places.waits_for_place(lives, wishes) is waits


@pytest.mark.parametrize("fact", [True, False])
def test_what_is_asked_as_it_is(*, fact: bool) -> None:
    """Tekun, dependence and care at home are facts that others find."""
    assert places.is_supported_as_tekun(fact) is fact
    assert places.is_first_for_place(fact) is fact
    assert places.is_left_without_care(fact) is fact
    assert places.has_not_chosen(fact) is not fact
