"""Indicators that the library works out itself, so that a plan need not rest on a report."""

from datetime import date
from decimal import Decimal
from typing import Final

from aidcoord import Desk, Fen, Residence, Text
from aidcoord_development_reform.plans import Progress

_STANDARD: Final = "civil_affairs__dibao_standard_month"
_BY_ITSELF: Final = Text(zh="由系统计算", en="aidcoord")
_HUNDREDTH: Final = Decimal("0.01")


def urban_rural_ratio(desk: Desk, on: date) -> Decimal | None:
    """The urban dibao standard over the rural one, to two places; `None` where the county has not set both.

    Args:
        desk: Of the county that is asked about.
        on: The day.

    Raises:
        UnknownNameError: Civil affairs is not installed.
    """
    value = desk.parameter(_STANDARD, on)
    if value is None:
        return None
    urban, rural = (value.look_up((int(residence),)) for residence in (Residence.URBAN, Residence.RURAL))
    if not isinstance(urban, Fen) or not isinstance(rural, Fen) or not rural:
        return None
    return (Decimal(int(urban)) / Decimal(int(rural))).quantize(_HUNDREDTH)


def ratio_progress(item: str, desk: Desk, on: date) -> Progress | None:
    """The ratio as progress on an item of a plan; `None` where it is not known."""
    ratio = urban_rural_ratio(desk, on)
    return None if ratio is None else Progress(item=item, on=on, reporter=_BY_ITSELF, value=ratio)
