"""The register, monitoring, and when a household is let go."""

from datetime import date

import pytest

from aidcoord import Fen, day, yuan
from aidcoord_poverty_alleviation import monitoring, registration, risk_over
from aidcoord_poverty_alleviation.options import MonitoringClass

_LINE = yuan(4000)


@pytest.mark.parametrize(
    ("income", "lacks", "enters", "stays"),
    [
        pytest.param(yuan("3999.99"), False, True, True, id="below"),
        pytest.param(yuan(4000), False, False, True, id="at the line"),
        pytest.param(yuan("4000.01"), False, False, False, id="above"),
        pytest.param(yuan(9000), True, True, True, id="above, needs not secured"),
    ],
)
def test_register(income: Fen, *, lacks: bool, enters: bool, stays: bool) -> None:
    """Entry asks for income below the line, exit for income above it, both for secured needs."""
    assert registration.is_poor(income, _LINE, lacks) is enters
    assert registration.stays_registered(income, _LINE, lacks) is stays


@pytest.mark.parametrize(
    ("income", "risen", "sudden", "expected"),
    [
        pytest.param(yuan("3999.99"), True, False, MonitoringClass.UNSTABLE, id="once poor"),
        pytest.param(yuan("3999.99"), False, False, MonitoringClass.EDGE, id="never registered"),
        pytest.param(yuan("3999.99"), False, True, MonitoringClass.EDGE, id="income goes before hardship"),
        pytest.param(yuan(4000), True, True, MonitoringClass.SUDDEN, id="hardship above the line"),
        pytest.param(yuan(4000), True, False, MonitoringClass.NONE, id="once poor, above the line"),
    ],
)
def test_classes(income: Fen, expected: MonitoringClass, *, risen: bool, sudden: bool) -> None:
    """Below the line by whether it was once poor, above it by hardship."""
    given = monitoring.monitoring_class(income, _LINE, risen, sudden)

    assert given is expected
    assert monitoring.has_ground_for_monitoring(given) is (expected is not MonitoringClass.NONE)


@pytest.mark.parametrize(
    ("income", "months", "expected"),
    [
        pytest.param(yuan("4000.01"), 6, True, id="above for half a year"),
        pytest.param(yuan("4000.01"), 5, False, id="too short"),
        pytest.param(yuan(4000), 6, False, id="at the line"),
    ],
)
def test_steady_income(income: Fen, months: int, *, expected: bool) -> None:
    """Income must be above the line, and have been steady for half a year."""
    assert risk_over.is_income_steady(income, _LINE, months, 6) is expected


@pytest.mark.parametrize(
    ("steady", "costs", "needs", "risk", "expected"),
    [
        pytest.param(True, False, False, False, True, id="all well"),
        pytest.param(False, False, False, False, False, id="income unsteady"),
        pytest.param(True, True, False, False, False, id="costs left"),
        pytest.param(True, False, True, False, False, id="needs not secured"),
        pytest.param(True, False, False, True, False, id="risk seen"),
    ],
)
def test_risk_over(*, steady: bool, costs: bool, needs: bool, risk: bool, expected: bool) -> None:
    """All four must be well."""
    assert risk_over.is_risk_over(steady, costs, needs, risk) is expected


@pytest.mark.parametrize(
    ("over", "months", "measures", "able", "expected"),
    [
        pytest.param(True, 6, 1, True, False, id="let go"),
        pytest.param(False, 6, 1, True, True, id="risk left"),
        pytest.param(True, 5, 1, True, True, id="too early"),
        pytest.param(True, 6, 0, True, True, id="nothing done yet"),
        pytest.param(True, 6, 1, False, True, id="nobody able"),
    ],
)
def test_stays_monitored(months: int, measures: int, *, over: bool, able: bool, expected: bool) -> None:
    """One reason is enough to stay."""
    assert risk_over.stays_monitored(over, months, 6, measures, able) is expected


def test_months_of_monitoring() -> None:
    """Months are counted when they are full."""
    assert risk_over.months_monitored(day(date(2026, 5, 1)), day(date(2026, 10, 31))) == 5
    assert risk_over.months_monitored(day(date(2026, 5, 1)), day(date(2026, 11, 1))) == 6
