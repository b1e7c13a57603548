"""The two subsidies: for whom, until which month, and beside what."""

from datetime import date

import pytest

from aidcoord import (
    NOTHING,
    Absence,
    DisabilityKind,
    DisabilityLevel,
    Fen,
    day,
    yuan,
)
from aidcoord_disabled_federation import living_subsidy, nursing_subsidy, subsidies
from aidcoord_disabled_federation.options import SubsidyStop

_CAUSE = day(date(2026, 10, 2))
_OCTOBER, _NOVEMBER = day(date(2026, 10, 31)), day(date(2026, 11, 1))


@pytest.mark.parametrize("which", range(4), ids=["dibao", "solo dibao", "edge", "rigid spending"])
def test_each_group_is_enough_for_the_living_subsidy(which: int) -> None:
    """One of the four opens it, none does not."""
    groups = [False] * 4
    assert not living_subsidy.is_in_living_group(*groups)

    groups[which] = True

    assert living_subsidy.is_in_living_group(*groups)


@pytest.mark.parametrize(
    ("belongs", "covered", "expected"),
    [(True, True, True), (True, False, False), (False, True, False)],
    ids=["taken in", "not taken in by the county", "not such a family"],
)
def test_the_county_takes_families_in(*, belongs: bool, covered: bool, expected: bool) -> None:
    """Families at the edge and of rigid spending have the subsidy where the county says so."""
    assert living_subsidy.is_edge_taken_in(belongs, covered) is expected
    assert living_subsidy.is_spending_taken_in(belongs, covered) is expected


@pytest.mark.parametrize(
    ("kind", "level", "covers", "expected"),
    [
        pytest.param(DisabilityKind.SIGHT, DisabilityLevel.ONE, False, True, id="sight one"),
        pytest.param(DisabilityKind.HEARING, DisabilityLevel.TWO, False, True, id="hearing two"),
        pytest.param(DisabilityKind.PHYSICAL, DisabilityLevel.THREE, True, False, id="physical three"),
        pytest.param(DisabilityKind.MULTIPLE, DisabilityLevel.THREE, True, False, id="multiple three"),
        pytest.param(DisabilityKind.MENTAL, DisabilityLevel.THREE, True, True, id="mental three, taken in"),
        pytest.param(DisabilityKind.INTELLECTUAL, DisabilityLevel.FOUR, True, True, id="intellectual four, taken in"),
        pytest.param(DisabilityKind.MENTAL, DisabilityLevel.THREE, False, False, id="mental three, not taken in"),
    ],
)
def test_for_whom_nursing_is(kind: DisabilityKind, level: DisabilityLevel, *, covers: bool, expected: bool) -> None:
    """Levels one and two of any kind; of the mind also what the county takes in."""
    assert nursing_subsidy.is_in_nursing_group(kind, level, covers) is expected


@pytest.mark.parametrize(("months", "expected"), [(0, False), (5, False), (6, True), (7, True)])
def test_care_is_long_term_from_six_months(months: int, *, expected: bool) -> None:
    """Six months are enough: in a law's "or more" the number itself is included."""
    assert nursing_subsidy.needs_long_term_care(months, 6) is expected


@pytest.mark.parametrize(
    ("stop", "in_october", "in_november"),
    [
        pytest.param(SubsidyStop.NONE, True, True, id="no stop"),
        pytest.param(SubsidyStop.CAUSE, True, False, id="a cause in October"),
        pytest.param(SubsidyStop.CAUSE_REFUTED, True, True, id="refuted"),
        pytest.param(SubsidyStop.CARD_EXPIRED, True, True, id="expiry, which the card decides"),
    ],
)
def test_a_cause_stops_from_the_month_after(stop: SubsidyStop, *, in_october: bool, in_november: bool) -> None:
    """The month in which the cause arises is paid."""
    for rule in (living_subsidy.is_living_subsidy_unstopped, nursing_subsidy.is_nursing_subsidy_unstopped):
        assert rule(_OCTOBER, stop, _CAUSE) is in_october
        assert rule(_NOVEMBER, stop, _CAUSE) is in_november


@pytest.mark.parametrize(
    ("other", "expected"),
    [(NOTHING, True), (Fen(9999), True), (yuan(100), False), (Fen(10001), False)],
    ids=["none", "a fen below", "the same", "a fen above"],
)
def test_of_two_like_allowances_the_higher_is_drawn(other: Fen, *, expected: bool) -> None:
    """The subsidy has to be more than what is drawn already."""
    assert living_subsidy.is_above_other_living(yuan(100), other) is expected
    assert nursing_subsidy.is_above_other_nursing(yuan(100), other) is expected


@pytest.mark.parametrize("receives", [True, False])
def test_what_shuts_out(*, receives: bool) -> None:
    """Nursing pay for a work injury shuts out; what is paid to an orphan is an overlap."""
    assert subsidies.has_no_work_injury_nursing(receives) is not receives


@pytest.mark.parametrize("absence", list(Absence), ids=lambda one: one.slug)
def test_the_missing_draw_nothing(absence: Absence) -> None:
    """No other absence stops a subsidy."""
    assert subsidies.is_not_missing(absence) is (absence is not Absence.MISSING)


def test_the_rate_is_what_is_paid() -> None:
    """Both subsidies are flat amounts by level."""
    assert living_subsidy.living_subsidy_month(yuan(105)) == yuan(105)
    assert nursing_subsidy.nursing_subsidy_month(yuan(120)) == yuan(120)
