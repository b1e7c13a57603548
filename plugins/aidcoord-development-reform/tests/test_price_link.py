"""The price link's record: what was started, what was not, and that no payment runs without it."""

from datetime import date

import pytest

from aidcoord import Document, Rate, percent
from aidcoord_development_reform.price_link import Activation, Published, Trigger, require_activation

_SOURCE = Document("云岭县价格指数通报", note="虚构文件").whole
_TRIGGER = Trigger(cpi=percent("3.5"), food=percent(6), source=_SOURCE)
_MONTH = date(2026, 9, 1)


def _record(cpi: Rate, food: Rate = percent(0), on: date = date(2026, 10, 16)) -> Activation:  # noqa: B008
    published = Published(month=_MONTH, cpi=cpi, food=food, source=_SOURCE)
    return Activation(published=published, trigger=_TRIGGER, post="reform_head", on=on)


@pytest.mark.parametrize(
    ("cpi", "food", "expected"),
    [
        pytest.param(percent("3.5"), percent(0), True, id="just the CPI"),
        pytest.param(percent("3.4"), percent(0), False, id="a tenth below"),
        pytest.param(percent(0), percent(6), True, id="just the food"),
        pytest.param(percent(0), percent("5.9"), False, id="food a tenth below"),
        pytest.param(Rate(-3000), Rate(-3000), False, id="prices fell"),
    ],
)
def test_either_index_at_its_line_starts_aid(cpi: Rate, food: Rate, *, expected: bool) -> None:
    """A month below both is on record as not started."""
    assert _record(cpi, food).is_started is expected


def test_a_payment_rests_on_the_last_record() -> None:
    """What was decided anew counts."""
    first, again = _record(percent("3.4")), _record(percent("3.5"), on=date(2026, 10, 20))

    assert require_activation([again, first], _MONTH) is again


def test_no_payment_without_a_record_or_below_the_trigger() -> None:
    """Both are refused, with the month."""
    with pytest.raises(ValueError, match="no activation is on record for 2026-09"):
        require_activation([], _MONTH)
    with pytest.raises(ValueError, match="not started for 2026-09"):
        require_activation([_record(percent("3.4"))], _MONTH)


def test_months_are_written_by_their_first_day_and_decided_after_them() -> None:
    """Another day is refused, and so is a decision before the index is out."""
    with pytest.raises(ValueError, match="first day"):
        Published(month=date(2026, 9, 2), cpi=percent(0), food=percent(0), source=_SOURCE)
    with pytest.raises(ValueError, match="after the month"):
        _record(percent(4), on=date(2026, 9, 30))
