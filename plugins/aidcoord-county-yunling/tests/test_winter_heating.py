"""The heating allowance's rules as the functions they are."""

import pytest

from aidcoord import yuan
from aidcoord_county_yunling.winter_heating import has_cold_home, has_relief, heating_year


@pytest.mark.parametrize(
    ("dibao", "has_tekun", "expected"),
    [
        pytest.param(True, False, True, id="on dibao"),
        pytest.param(False, True, True, id="somebody on tekun"),
        pytest.param(False, False, False, id="neither"),
    ],
)
def test_relief_is_dibao_or_tekun(*, dibao: bool, has_tekun: bool, expected: bool) -> None:
    """Either of the two is enough."""
    assert has_relief(civil_affairs__dibao=dibao, has_tekun_member=has_tekun) is expected


def test_a_cold_home_is_one_in_a_high_hamlet() -> None:
    """The list of hamlets decides."""
    assert has_cold_home(lives_in_high_hamlet=True)
    assert not has_cold_home(lives_in_high_hamlet=False)


def test_the_allowance_is_the_rate() -> None:
    """The rate for the size of the household is paid as it is."""
    assert heating_year(heating_allowance=yuan("800")) == yuan("800")
