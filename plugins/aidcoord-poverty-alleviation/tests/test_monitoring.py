"""The register, monitoring, and when a household is let go."""

from datetime import date

import pytest

from aidcoord import Fen, day, yuan
from aidcoord_poverty_alleviation import monitoring, registration, risk_over
from aidcoord_poverty_alleviation.options import MonitoringClass

_LINE = yuan(4000)


@pytest.mark.parametrize(
    ("income", "lacks", "enters", "remains"),
    [
        pytest.param(yuan("3999.99"), False, True, True, id="below"),
        pytest.param(yuan(4000), False, False, True, id="at the line"),
        pytest.param(yuan("4000.01"), False, False, False, id="above"),
        pytest.param(yuan(9000), True, True, True, id="above, needs not secured"),
    ],
)
def test_register(income: Fen, *, lacks: bool, enters: bool, remains: bool) -> None:
    """Entry asks for income below the line, exit for income above it, both for secured needs."""
    below, not_above = (
        compared(income, _LINE)
        for compared in (registration.is_below_poverty_line, registration.is_not_above_poverty_line)
    )

    assert registration.is_poor(below, lacks) is enters
    assert registration.stays_registered(not_above, lacks) is remains


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


_WELL = {
    "months_monitored": 6,
    "aid_measures": 1,
    "net_income": yuan("4000.01"),
    "steady_months": 6,
    "large_costs": False,
    "needs_open": False,
    "risk_seen": False,
    "somebody_able": True,
}


def stays(**changed: int) -> bool:
    """Whether a household stays that would be let go but for what is changed."""
    one = _WELL | changed
    return risk_over.stays_monitored(
        risk_over.is_early_to_let_go(one["months_monitored"], 6),
        risk_over.is_without_measures(one["aid_measures"]),
        risk_over.is_income_low(Fen(one["net_income"]), _LINE),
        risk_over.is_income_unsteady(one["steady_months"], 6),
        one["large_costs"],
        one["needs_open"],
        one["risk_seen"],
        risk_over.is_without_able_member(bool(one["somebody_able"])),
    )


def test_let_go() -> None:
    """Where all is well the household is let go."""
    assert not stays()


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"months_monitored": 5}, id="too early"),
        pytest.param({"aid_measures": 0}, id="nothing done yet"),
        pytest.param({"net_income": yuan(4000)}, id="at the line"),
        pytest.param({"steady_months": 5}, id="income unsteady"),
        pytest.param({"large_costs": True}, id="costs left"),
        pytest.param({"needs_open": True}, id="needs not secured"),
        pytest.param({"risk_seen": True}, id="risk seen"),
        pytest.param({"somebody_able": False}, id="nobody able"),
    ],
)
def test_stays_monitored(changed: dict[str, int]) -> None:
    """One reason is enough to stay."""
    assert stays(**changed)


def test_months_of_monitoring() -> None:
    """Months are counted when they are full."""
    assert risk_over.months_monitored(day(date(2026, 5, 1)), day(date(2026, 10, 31))) == 5
    assert risk_over.months_monitored(day(date(2026, 5, 1)), day(date(2026, 11, 1))) == 6
