"""An index month as the county's law has it: the indices with their texts, the lines, and whether aid was started."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from aidcoord import Desk, Month, Rate, Source, Text
from aidcoord_price.indices import rise_of
from aidcoord_price.options import IndexArea
from aidcoord_price.triggers import is_cpi_at_line, is_food_at_line, is_scpi_at_line

_NO_LINE: Final = Rate(0)
_ONE_MONTH_SINCE: Final = Month(2016, 8)
_TITLES: Final = {
    "cpi": Text(zh="居民消费价格", en="Consumer prices"),
    "food": Text(zh="食品价格", en="Food prices"),
    "scpi": Text(zh="低收入居民基本生活费用", en="Cost of living of the poor"),
}


@frozen(kw_only=True)
class IndexOfMonth:
    """One index in one month, held against its lines. What nobody has recorded is `None`."""

    title: Text
    value: Rate | None
    source: Source | None
    national_line: Rate | None
    county_line: Rate | None
    is_at_line: bool | None

    @property
    def rise(self) -> Rate | None:
        """How far it lies above that of a year before."""
        return None if self.value is None else rise_of(self.value)


@frozen(kw_only=True)
class IndexMonth:
    """The indices of a month in a county."""

    month: Month
    area: IndexArea | None
    indices: tuple[IndexOfMonth, ...]
    is_started: bool | None
    """Whether aid is paid for the month; `None` where what is known does not decide it."""


def index_month(desk: Desk, month: Month) -> IndexMonth:
    """What the desk's county knows of a month. Until July 2016 a declaration started aid, since then one index."""
    city = _rate_or_flag(desk, "is_city_index_read", month)
    area = None if city is None else IndexArea.CITY if city else IndexArea.PROVINCE
    found = tuple(_indices(desk, month, area))
    if month < _ONE_MONTH_SINCE:
        declared = _rate_or_flag(desk, "is_link_declared", month)
        started = None if declared is None else bool(declared)
    else:
        started = _any(one.is_at_line for one in found)
    return IndexMonth(month=month, area=area, indices=found, is_started=started)


def _any(answers: Iterator[bool | None]) -> bool | None:
    """One certain yes is enough; without one, all must be known."""
    listed = list(answers)
    return True if True in listed else None if None in listed else False


def _indices(desk: Desk, month: Month, area: IndexArea | None) -> Iterator[IndexOfMonth]:
    for name, series in (("cpi", "cpi"), ("food", "food_index"), ("scpi", "scpi")):
        dated = desk.parameter(f"price__{series}", month.last)
        found = dated.look_up((area,)) if dated and area is not None else None
        value = found if isinstance(found, Rate) else None
        national = None if name == "scpi" else _line(desk, f"{name}_line", month)
        county = _line(desk, f"county_{name}_line", month)
        yield IndexOfMonth(
            title=_TITLES[name],
            value=value,
            source=dated.source if dated else None,
            national_line=national,
            county_line=county,
            is_at_line=_is_at_line(name, value, national, county),
        )


def _is_at_line(name: str, value: Rate | None, national: Rate | None, county: Rate | None) -> bool | None:
    """As the rules of the policy have it, called as they are."""
    if name == "scpi":
        # A county that has no line of its own for it does not read it, whatever it is.
        if county == _NO_LINE:
            return False
        return None if value is None or county is None else is_scpi_at_line(rise_of(value), county)
    if value is None or national is None or county is None:
        return None
    held = is_cpi_at_line if name == "cpi" else is_food_at_line
    return held(rise_of(value), national, county)


def _line(desk: Desk, name: str, month: Month) -> Rate | None:
    found = _rate_or_flag(desk, name, month)
    return found if isinstance(found, Rate) else None


def _rate_or_flag(desk: Desk, name: str, month: Month) -> object:
    dated = desk.parameter(f"price__{name}", month.last)
    return dated.look_up(()) if dated else None
