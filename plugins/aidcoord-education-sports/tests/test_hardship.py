"""Hardship: which identities prove it, the grades, and the four groups."""

import pytest

from aidcoord import DisabilityKind, Residence
from aidcoord_education_sports import hardship
from aidcoord_education_sports.options import Hardship


@pytest.mark.parametrize(
    ("identity", "low_income", "disability", "recognised", "expected"),
    [
        pytest.param(True, False, DisabilityKind.NONE, Hardship.NONE, Hardship.SPECIAL, id="a proving identity"),
        pytest.param(False, False, DisabilityKind.NONE, Hardship.GENERAL, Hardship.GENERAL, id="the school's grade"),
        pytest.param(False, False, DisabilityKind.SIGHT, Hardship.GENERAL, Hardship.SPECIAL, id="disabled, recognised"),
        pytest.param(False, False, DisabilityKind.SIGHT, Hardship.NONE, Hardship.NONE, id="disabled, not recognised"),
        pytest.param(False, True, DisabilityKind.NONE, Hardship.NONE, Hardship.DIFFICULT, id="low income"),
        pytest.param(False, True, DisabilityKind.NONE, Hardship.GENERAL, Hardship.DIFFICULT, id="low income lifts"),
        pytest.param(False, True, DisabilityKind.NONE, Hardship.SPECIAL, Hardship.SPECIAL, id="low income never cuts"),
        pytest.param(False, True, DisabilityKind.SIGHT, Hardship.NONE, Hardship.SPECIAL, id="low income and disabled"),
        pytest.param(False, False, DisabilityKind.NONE, Hardship.NONE, Hardship.NONE, id="nothing"),
    ],
)
def test_grades(
    disability: DisabilityKind, recognised: Hardship, expected: Hardship, *, identity: bool, low_income: bool
) -> None:
    """Identities and disability lift to the highest grade, low income to the middle one."""
    grade = hardship.hardship_tier(identity, low_income, disability, recognised)

    assert grade is expected
    by_school = hardship.is_recognised_in_hardship(recognised)
    assert hardship.is_in_hardship(identity, by_school, low_income) is (expected is not Hardship.NONE)


@pytest.mark.parametrize("which", range(5), ids=["dibao", "tekun", "poverty", "orphan", "unsupported"])
def test_each_identity_proves_hardship(which: int) -> None:
    """One identity is enough; that of unsupported children counts from 2020."""
    held = [index == which for index in range(5)]

    assert hardship.has_proving_identity_2014(*held[:4]) is (which < 4)
    assert hardship.has_proving_identity_2020(*held)
    assert not hardship.has_proving_identity_2020(*[False] * 5)


def test_dibao_of_the_family_or_alone() -> None:
    """Solo dibao counts as dibao does."""
    assert hardship.is_on_dibao(True, False)
    assert hardship.is_on_dibao(False, True)
    assert not hardship.is_on_dibao(False, False)


@pytest.mark.parametrize(
    ("poor", "risen", "monitored", "in_2016", "in_2021"),
    [
        pytest.param(True, False, False, True, True, id="registered"),
        pytest.param(False, True, False, True, True, id="risen"),
        pytest.param(False, False, True, False, True, id="monitored"),
        pytest.param(False, False, False, False, False, id="neither"),
    ],
)
def test_poverty_households(*, poor: bool, risen: bool, monitored: bool, in_2016: bool, in_2021: bool) -> None:
    """Monitored households come in with 2021."""
    assert hardship.is_of_poverty_household_2016(poor, risen) is in_2016
    assert hardship.is_of_poverty_household_2021(poor, risen, monitored) is in_2021


@pytest.mark.parametrize(
    ("edge", "spending", "counts", "expected"),
    [
        pytest.param(True, False, True, True, id="the edge"),
        pytest.param(False, True, True, True, id="rigid spending"),
        pytest.param(True, True, False, False, id="the county does not count them"),
        pytest.param(False, False, True, False, id="neither"),
    ],
)
def test_low_income(*, edge: bool, spending: bool, counts: bool, expected: bool) -> None:
    """The county says whether families of low income count."""
    assert hardship.is_low_income_taken_in(hardship.is_of_low_income(edge, spending), counts) is expected


@pytest.mark.parametrize(
    ("poverty", "disabled", "dibao", "tekun", "counts", "expected"),
    [
        pytest.param(True, False, False, False, False, True, id="poverty, in town as well"),
        pytest.param(False, True, False, False, False, True, id="disabled in hardship, in town as well"),
        pytest.param(False, False, True, False, True, True, id="rural dibao"),
        pytest.param(False, False, False, True, True, True, id="rural tekun"),
        pytest.param(False, False, True, True, False, False, id="urban dibao and tekun"),
        pytest.param(False, False, False, False, True, False, id="rural and nothing else"),
    ],
)
def test_four_groups(*, poverty: bool, disabled: bool, dibao: bool, tekun: bool, counts: bool, expected: bool) -> None:
    """Dibao and tekun count in the country, the other two everywhere."""
    on_dibao = hardship.is_on_dibao_among_groups(hardship.is_on_dibao_or_tekun(dibao, tekun), counts)

    assert hardship.is_in_four_groups(poverty, disabled, on_dibao) is expected


def test_town_and_country() -> None:
    """In town dibao and tekun count where the county says so."""
    assert hardship.counts_among_groups(Residence.RURAL, are_urban_pupils_in_groups=False)
    assert hardship.counts_among_groups(Residence.URBAN, are_urban_pupils_in_groups=True)
    assert not hardship.counts_among_groups(Residence.URBAN, are_urban_pupils_in_groups=False)


def test_disabled_in_hardship() -> None:
    """A card alone is not hardship, nor hardship a card."""
    disabled, healthy = (hardship.is_disabled(kind) for kind in (DisabilityKind.MENTAL, DisabilityKind.NONE))

    assert hardship.is_disabled_in_hardship(disabled, is_in_hardship=True)
    assert not hardship.is_disabled_in_hardship(disabled, is_in_hardship=False)
    assert not hardship.is_disabled_in_hardship(healthy, is_in_hardship=True)
