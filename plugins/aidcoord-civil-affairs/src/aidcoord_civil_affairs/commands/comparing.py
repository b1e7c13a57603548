"""`aidcoord civil-affairs urban-rural`: every rural standard beside the urban one, and how that has moved."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from aidcoord import Cell, Column, Desk, Fen, Rate, Report, Residence, Source, Table, Text
from aidcoord_civil_affairs.urban_rural import ratio, trend

_FLOOR: Final = "civil_affairs__rural_dibao_floor_share"
_DIBAO: Final = "civil_affairs__dibao_standard_month"
_TITLE: Final = Text(zh="城乡标准对照", en="Rural standards beside urban ones")
_COLUMNS: Final = (
    Column("standard", Text(zh="标准", en="Standard")),
    Column("since", Text(zh="执行起", en="Since")),
    Column("rural", Text(zh="农村", en="Rural"), "right"),
    Column("urban", Text(zh="城镇", en="Urban"), "right"),
    Column("ratio", Text(zh="农村与城镇之比", en="Rural over urban"), "right"),
    Column("before", Text(zh="上一次", en="Before"), "right"),
    Column("trend", Text(zh="趋势", en="Trend")),
    Column("floor", Text(zh="下限", en="Floor")),
    Column("source", Text(zh="依据", en="Source")),
)


@frozen(kw_only=True)
class _Pair:
    """The two amounts of a standard from a day on."""

    name: str
    since: date
    rural: Fen
    urban: Fen
    source: Source


def urban_rural(desk: Desk, /) -> Report:
    """Set the rural amount of every standard beside the urban one: their ratio, and what it was before.

    Where the province sets how low the rural dibao standard may lie, the last but one column says whether it does.
    """
    rows = [_row(desk, pairs) for name in sorted(desk.law.definitions) if (pairs := _pairs(desk, name))]
    floor = _floor(desk)
    notes = () if floor is not None else (Text(zh="没有规定下限。", en="No floor is set."),)
    return Report(
        title=_TITLE, tables=(Table(name="standards", title=_TITLE, columns=_COLUMNS, rows=rows),), notes=notes
    )


def _pairs(desk: Desk, name: str) -> list[_Pair]:
    """The amounts of a standard that goes by residence alone, those in force on the day last."""
    versions = desk.law.definitions[name]
    if tuple(versions[0].asks) != ("residence",):
        return []
    found = sorted(_amounts(desk, name), key=lambda one: one.since)
    return [one for one in found if one.since <= desk.on]


def _amounts(desk: Desk, name: str) -> Iterator[_Pair]:
    for version in desk.law.definitions[name]:
        for value in version.values:
            rural, urban = (value.look_up((int(code),)) for code in (Residence.RURAL, Residence.URBAN))
            if isinstance(rural, Fen) and isinstance(urban, Fen) and urban:
                yield _Pair(name=name, since=value.period.starts, rural=rural, urban=urban, source=value.source)


def _row(desk: Desk, pairs: list[_Pair]) -> Mapping[str, Cell]:
    now, before = pairs[-1], pairs[-2] if len(pairs) > 1 else None
    return {
        "standard": desk.law.definitions[now.name][0].title,
        "since": now.since,
        "rural": now.rural,
        "urban": now.urban,
        "ratio": ratio(now.rural, now.urban),
        "before": None if before is None else ratio(before.rural, before.urban),
        "trend": None if before is None else trend((before.rural, before.urban), (now.rural, now.urban)),
        "floor": _held(desk, now),
        "source": now.source,
    }


def _floor(desk: Desk) -> Rate | None:
    dated = desk.parameter(_FLOOR)
    found = None if dated is None else dated.look_up(())
    return found if isinstance(found, Rate) else None


def _held(desk: Desk, now: _Pair) -> Text | None:
    floor = _floor(desk)
    if now.name != _DIBAO or floor is None:
        return None
    is_met = Decimal(int(now.rural)) * 1_000_000 >= Decimal(int(now.urban)) * int(floor)
    if is_met:
        return Text(zh=f"不低于{floor}", en=f"at least {floor}")
    return Text(zh=f"低于下限{floor}", en=f"below the floor of {floor}")
